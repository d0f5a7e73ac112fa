import { type Mean, mean, momentsOf } from '../../stats/index.ts';

/** The five elements in their sequence: each stands on the one before it (Hiatt, ADKAR, 2006). */
export const ADKAR_ELEMENTS = ['awareness', 'desire', 'knowledge', 'ability', 'reinforcement'] as const;
export type AdkarElement = (typeof ADKAR_ELEMENTS)[number];

/** AdkarScores run from 1 (not at all) to 5 (fully). */
export const ADKAR_SCALE = { lowest: 1, highest: 5 } as const;

/** A score under this holds a group back, unless the organization or the initiative says otherwise. */
export const DEFAULT_THRESHOLD = 3;

/** What one assessment says of one element. */
export interface ElementScore {
  /** 1 to 5. */
  readonly score: number;
  /** How many people gave 1, 2, 3, 4 and 5, where they were asked; null for a judgment of the assessor's. */
  readonly counts: readonly number[] | null;
}

/** Null: nobody knows. */
export type AdkarScores = Readonly<Record<AdkarElement, ElementScore | null>>;

/** Where a group stands on one element, with what its uncertainty is worked out from. */
export interface ElementStanding {
  readonly score: number;
  /** People it rests on. */
  readonly n: number;
  /** Interval within the scale; null from one person alone. */
  readonly low: number | null;
  readonly high: number | null;
  /** The mean with its error; null from one person alone. */
  readonly mean: Mean | null;
}

export type AdkarStandings = Readonly<Record<AdkarElement, ElementStanding | null>>;

/**
 * Where a group is held back. `unknown`: an element that nobody knows comes before any low one; `atLatest` is the first
 * that is known to be low. `sure`: the whole interval lies under the threshold.
 */
export type BarrierPoint =
  | { readonly kind: 'none' }
  | { readonly kind: 'at'; readonly element: AdkarElement; readonly score: number; readonly sure: boolean }
  | { readonly kind: 'unknown'; readonly element: AdkarElement; readonly atLatest: AdkarElement | null };

/**
 * The barrier point: the first element in the sequence whose score is under the threshold. What comes later in the
 * sequence never counts before it.
 */
export function barrierOf(elements: AdkarStandings, threshold: number): BarrierPoint {
  const isLow = (element: AdkarElement): boolean => {
    const standing = elements[element];
    return standing !== null && standing.score < threshold;
  };
  for (const element of ADKAR_ELEMENTS) {
    const standing = elements[element];
    if (standing === null) return { kind: 'unknown', element, atLatest: ADKAR_ELEMENTS.find(isLow) ?? null };
    if (!isLow(element)) continue;
    const sure = standing.high !== null && standing.high < threshold;
    return { kind: 'at', element, score: standing.score, sure };
  }
  return { kind: 'none' };
}

/**
 * Where a group stands on an element, from what was said of it on one day. Where people were asked, the mean of their
 * answers has Student's interval. A judgment tells no spread; then it is taken to be the widest that the scale allows for
 * such a mean, (score − 1)(5 − score) (Bhatia and Davis 2000), so that the interval is too wide rather than too narrow.
 * @param n people that it rests on; fewer than the answers where some of them were asked twice
 */
export function elementStanding(
  { score, counts }: ElementScore,
  n: number,
  confidence: number,
): ElementStanding {
  const found = counts === null ? widest(score, n, confidence) : asked(counts, n, confidence);
  const people = counts === null ? n : Math.min(n, answersIn(counts));
  if (!found) return { score, n: people, low: null, high: null, mean: null };
  const inside = (bound: number) => Math.min(ADKAR_SCALE.highest, Math.max(ADKAR_SCALE.lowest, bound));
  return { score, n: people, low: inside(found.low), high: inside(found.high), mean: found };
}

/** Mean of answers from 1 to 5; null for none. */
export function scoreOf(counts: readonly number[]): number | null {
  const n = answersIn(counts);
  return n === 0 ? null : counts.reduce((sum, count, at) => sum + count * (at + 1), 0) / n;
}

function asked(counts: readonly number[], people: number, confidence: number): Mean | null {
  const answers = counts.flatMap((count, at) => Array.from({ length: count }, () => at + ADKAR_SCALE.lowest));
  const { n, sum, sumSquares } = momentsOf(answers);
  if (Math.min(n, people) < 2) return null;
  // The same mean and spread, of no more people than there are.
  const part = Math.min(1, people / n);
  return mean({ n: n * part, sum: sum * part, sumSquares: sumSquares * part }, confidence);
}

function answersIn(counts: readonly number[]): number {
  return counts.reduce((sum, count) => sum + count, 0);
}

function widest(score: number, n: number, confidence: number): Mean | null {
  if (n < 2) return null;
  const spread = (score - ADKAR_SCALE.lowest) * (ADKAR_SCALE.highest - score);
  return mean({ n, sum: n * score, sumSquares: n * (spread + score * score) }, confidence);
}
