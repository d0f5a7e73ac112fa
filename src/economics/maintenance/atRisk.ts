import { wilson } from '../../stats/index.ts';
import { segmentLines } from '../segments.ts';
import type { ShareRange } from '../settings.ts';
import type { AtRiskCount } from './facts.ts';

/** A share of customers with its interval. */
export interface ShareFigure {
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly n: number;
}

export interface AtRiskRow {
  readonly segment: string | null;
  readonly customers: number;
  /** Share who had a bad experience; of them, share who cut their spending. */
  readonly bad: ShareFigure;
  readonly cut: ShareFigure;
  /** Share who cut without a bad experience: some of those with one would have, too. */
  readonly cutAnyway: ShareFigure;
  /** What all of them paid in the time before, in minor units. */
  readonly revenue: number;
  /** Revenue × share with a bad experience × share of them who cut: an upper bound, “at risk”, never “lost”. */
  readonly minor: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

export interface AtRisk {
  readonly currency: string;
  /** What a bad experience is, in the organization's words. */
  readonly label: string;
  readonly all: AtRiskRow;
  readonly segments: readonly AtRiskRow[];
  /** Segments that are not shown because they have too few customers, or would give one away that has. */
  readonly withheld: number;
  /** By shares that somebody states, on the same revenue. */
  readonly stated: {
    readonly source: string;
    readonly bad: ShareRange;
    readonly cut: ShareRange;
    readonly minor: ShareRange;
  } | null;
}

/**
 * Cost of bad experience = share with one × share who cut spending: an upper bound, labelled “at risk”, never “lost”.
 * @param stated shares from somebody who says so
 */
export function atRisk(
  counts: readonly AtRiskCount[],
  stated: { readonly bad: ShareRange; readonly cut: ShareRange; readonly source: string } | null,
  about: {
    readonly label: string;
    readonly currency: string;
    readonly confidence: number;
    /** Months have passed since, so that who cut can be told. */
    readonly told: boolean;
    /** Fewer customers than this are not shown. */
    readonly minimum: number;
  },
): AtRisk {
  const { currency, label, minimum } = about;
  const lines = segmentLines(
    counts.map(({ segment, people }) => ({ segment, customers: people })),
    minimum,
    counts.length,
  );
  const shown = lines.filter(({ hidden }) => !hidden).map(({ segment }) => segment);
  const everybody = rowOf(null, counts, about);
  const all = everybody.customers < minimum ? rowOf(null, [], about) : everybody;
  const { revenue } = all;
  return {
    currency,
    label,
    all,
    segments: shown
      .map((segment) =>
        rowOf(
          segment,
          counts.filter((one) => one.segment === segment),
          about,
        ),
      )
      .sort((a, b) => (b.minor ?? 0) - (a.minor ?? 0)),
    withheld: lines.length - shown.length,
    stated: stated && {
      ...stated,
      minor: {
        low: revenue * stated.bad.low * stated.cut.low,
        likely: revenue * stated.bad.likely * stated.cut.likely,
        high: revenue * stated.bad.high * stated.cut.high,
      },
    },
  };
}

function rowOf(
  segment: string | null,
  counts: readonly AtRiskCount[],
  { confidence, told }: { readonly confidence: number; readonly told: boolean },
): AtRiskRow {
  const people = (holds: (one: AtRiskCount) => boolean) =>
    counts.filter(holds).reduce((all, one) => all + one.people, 0);
  const customers = people(() => true);
  const badly = people(({ bad }) => bad);
  const both = people(({ bad, cut }) => bad && cut);
  const revenue = counts.reduce((all, one) => all + one.revenueBefore, 0);
  const whoCut = (count: number, n: number) =>
    told ? shareOf(count, n, confidence) : { value: null, low: null, high: null, n };
  const joint = whoCut(both, customers);
  return {
    segment,
    customers,
    bad: shareOf(badly, customers, confidence),
    cut: whoCut(both, badly),
    cutAnyway: whoCut(
      people(({ bad, cut }) => !bad && cut),
      customers - badly,
    ),
    revenue,
    minor: joint.value === null ? null : revenue * joint.value,
    low: joint.low === null ? null : revenue * joint.low,
    high: joint.high === null ? null : revenue * joint.high,
  };
}

function shareOf(count: number, n: number, confidence: number): ShareFigure {
  if (n === 0) return { value: null, low: null, high: null, n };
  const { low, high } = wilson({ share: count / n, n, effectiveN: n }, confidence);
  return { value: count / n, low, high, n };
}
