import type { Figure } from '../../metric/index.ts';
import { kaplanMeier, type SurvivalCurve, shareOf, type Tenure, wilson } from '../../stats/index.ts';
import { MONTH_DAYS } from './request.ts';
import { PERCENT, type Showing, shown } from './shown.ts';

/** Share still there so many months later, with how many were there to lose until then. */
export interface RetentionMark {
  readonly months: number;
  readonly figure: Figure;
  readonly atRisk: number | null;
}

/** A step of the curve, in percent. */
export interface RetentionStep {
  readonly days: number;
  readonly value: number;
  readonly low: number;
  readonly high: number;
  readonly atRisk: number;
}

/** Who stays, as a Kaplan–Meier curve with its intervals; only while the minimum of people is at risk. */
export interface Retention {
  /** Customers at the beginning; null where withheld. */
  readonly n: number | null;
  readonly left: number | null;
  readonly marks: readonly RetentionMark[];
  readonly curve: readonly RetentionStep[];
}

/** Months after which retention is told. */
const MARKS = [1, 3, 6, 12, 24] as const;
/** Steps of a curve that is drawn: more than a screen has pixels for are left out. */
const MOST_STEPS = 120;

/**
 * @param hidden the group must not be shown by itself
 * @param reach days for which anybody was followed; marks beyond are left out
 */
export function retentionOf(
  showing: Showing,
  tenures: readonly Tenure[],
  hidden: boolean,
  reach: number,
): Retention {
  const curve = kaplanMeier(tenures, showing.confidence);
  const small = hidden || (curve !== null && curve.n < showing.minimum);
  const marks = MARKS.filter((months) => months * MONTH_DAYS <= reach).map((months): RetentionMark => {
    const days = months * MONTH_DAYS;
    const atRisk = tenures
      .filter(({ time }) => time >= days)
      .reduce((sum, { events, censored }) => sum + events + censored, 0);
    // Under the minimum one who leaves could be told from the next figure.
    const withheld = small || (atRisk > 0 && atRisk < showing.minimum);
    const estimate = curve && atRisk > 0 ? at(curve, days, showing.confidence) : null;
    return {
      months,
      figure: shown(showing, PERCENT, estimate, withheld, 'Nobody was followed for so long.'),
      atRisk: withheld ? null : atRisk,
    };
  });
  const points = small || !curve ? [] : curve.points.filter(({ atRisk }) => atRisk >= showing.minimum);
  const step = Math.max(1, Math.ceil(points.length / MOST_STEPS));
  return {
    n: small ? null : (curve?.n ?? 0),
    left: small ? null : (curve?.events ?? 0),
    marks,
    curve: points
      .filter((_, index) => index % step === step - 1 || index === points.length - 1)
      .map(({ time, survival, low, high, atRisk }) => ({
        days: time,
        value: 100 * survival,
        low: 100 * low,
        high: 100 * high,
        atRisk,
      })),
  };
}

/** While nobody has left, the curve has no error; then the share is one of all and none, with Wilson's interval. */
function at(curve: SurvivalCurve, days: number, confidence: number) {
  const point = curve.points.findLast(({ time }) => time <= days);
  if (point) return { value: 100 * point.survival, low: 100 * point.low, high: 100 * point.high, n: curve.n };
  const none = shareOf(curve.n, curve.n);
  const { low } = none ? wilson(none, confidence) : { low: 0 };
  return { value: 100, low: 100 * low, high: 100, n: curve.n };
}
