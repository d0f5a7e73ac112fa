import type { Evidence, Period } from '../../kernel/index.ts';
import type { MechanismKey } from '../mechanism.ts';
import { type InputRange, type InputUnit, inRange } from './input.ts';
import { type LineKind, lineKind } from './lineKind.ts';

export const JUDGED = ['works', 'does_not', 'cannot_tell'] as const;

/** What a cycle of the initiative was judged to do; the newest judgment of each cycle. */
export interface CaseJudgment {
  readonly cycleId: string;
  readonly title: string;
  readonly mechanism: MechanismKey;
  readonly verdict: (typeof JUDGED)[number];
  /** Change of the metric; `base` is its value without the change. */
  readonly effect: { readonly value: number; readonly low: number | null; readonly high: number | null };
  /** Code of the metric’s unit: `%` counts in hundredths. */
  readonly unit: string;
  readonly base: number | null;
  /** Customers who got the change; null where nobody counted them. */
  readonly treated: number | null;
  /** Who of them got it when, the first first; empty where all did on the first day. */
  readonly arrivals: readonly { readonly from: string; readonly customers: number }[];
  /** Days in which it was measured, `to` excluded. */
  readonly period: Period;
  readonly method: string;
  readonly plannedMethod: string;
  readonly judgedOn: string;
  readonly evidence: Evidence;
}

/** Units that count nothing: of points, scores and indices nobody pays a share less. */
const SCORES = new Set(['points', 'score', 'index']);
const SECONDS: Readonly<Record<string, number>> = { s: 1, min: 60, h: 3600 };

/**
 * An effect in the unit of the role that it takes the place of: above 0 where it works. A share is of the value without
 * the change.
 * @returns null where the metric is counted in something that does not become money this way
 */
export function effectAsRole({ mechanism, base, unit }: CaseJudgment, effect: number): number | null {
  switch (mechanism) {
    case 'fewer_contacts':
    case 'less_training':
      return base !== null && base > 0 && !SCORES.has(unit) ? -effect / base : null;
    case 'less_churn':
      return unit === '%' ? -effect / 100 : unit === 'ratio' || unit === 'per_customer' ? -effect : null;
    case 'shorter_contacts': {
      const seconds = SECONDS[unit];
      return seconds === undefined ? null : -effect * seconds;
    }
    // A metric of referrals or of revenue does not say over how long it counts; a line of these asks for a year.
    case 'more_referrals':
    case 'better_price':
      return null;
  }
}

/** A judged effect as the range of an input of a case; null where it cannot be one. */
export function judgedInput(judgment: CaseJudgment): { unit: InputUnit; range: InputRange } | null {
  const kind = lineKind(judgment.mechanism) as LineKind;
  const unit = kind.roles.find(({ key }) => key === kind.effect)?.unit;
  const { value, low, high } = judgment.effect;
  const ends = [value, low ?? value, high ?? value].map((one) => effectAsRole(judgment, one));
  const [likely = null, one = null, other = null] = ends;
  if (judgment.verdict !== 'works' || !unit || likely === null || one === null || other === null) return null;
  const within = (given: number) => inRange(given, unit);
  return {
    unit,
    range: {
      low: within(Math.min(one, other, likely)),
      likely: within(likely),
      high: within(Math.max(one, other, likely)),
      shape: 'pert',
    },
  };
}
