import type { Evidence, Knowable } from '../kernel/index.ts';

/** What a candidate is ranked by. Each is a range, or unknown. */
export const FACTORS = ['reach', 'effect', 'money', 'ease'] as const;
export type Factor = (typeof FACTORS)[number];

/** What each factor means and what it is given in. `share` is 0 to 1; `money` is minor units a year. */
export const FACTOR_MEANINGS: Readonly<
  Record<Factor, { readonly label: string; readonly unit: 'share' | 'money'; readonly means: string }>
> = {
  reach: { label: 'Reach', unit: 'share', means: 'Share of customers whom it touches.' },
  effect: {
    label: 'Effect on the goal',
    unit: 'share',
    means: 'Share of the way to the goal that it could make good where it reaches.',
  },
  money: {
    label: 'Money at stake',
    unit: 'money',
    means: 'What is at stake in a year if the goal is missed.',
  },
  ease: {
    label: 'Ease',
    unit: 'share',
    means: 'How likely it is to be done within the horizon with what we have.',
  },
};

/** A factor as somebody or something gives it: never a number alone. */
export interface FactorRange {
  readonly low: number;
  readonly likely: number;
  readonly high: number;
  /** Where the three numbers come from, in words. */
  readonly source: string;
  readonly evidence: readonly Evidence[];
  /** Name of who gave it; null for a source of candidates. */
  readonly by: string | null;
  /** ISO 8601, when it was given or measured. */
  readonly at: string | null;
}

/** Something that could be among the top three. */
export interface Candidate {
  /** The same for the same thing each time: `driver:reliability`, `metric:0190…`. */
  readonly key: string;
  /** Key of its source. */
  readonly source: string;
  readonly title: string;
  /** One sentence: what would be done, or what is wrong. */
  readonly what: string;
  readonly evidence: readonly Evidence[];
  readonly factors: Readonly<Record<Factor, Knowable<FactorRange>>>;
}

/** Something that was looked at and is no candidate. */
export interface LeftOut {
  readonly title: string;
  readonly why: string;
  readonly to: string | null;
}

export interface Found {
  readonly candidates: readonly Candidate[];
  readonly leftOut: readonly LeftOut[];
}

/**
 * Where candidates come from: one file each, added to the list in `topThree/sources.ts`. `Ground` is what the record
 * knows; a source that needs more of it adds a field there.
 */
export interface CandidateSource<Ground> {
  readonly key: string;
  /** As it is shown: “Drivers”. */
  readonly name: string;
  candidates(ground: Ground): Found;
}

/** A factor that nobody knows yet. */
export function unknownFactor(question: string): Knowable<FactorRange> {
  return { known: false, question, finder: null, due: null };
}
