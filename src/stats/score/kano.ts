import { InvalidInput } from '../../kernel/index.ts';
import { CONFIDENCE, type Interval } from '../estimate/interval.ts';
import { shareOf, wilson } from '../estimate/proportion.ts';

/** What a feature is to a person: delights, the more the better, expected, no matter; against it, or contradictory. */
export const KANO_CATEGORIES = [
  'attractive',
  'one_dimensional',
  'must_be',
  'indifferent',
  'reverse',
  'questionable',
] as const;
export type KanoCategory = (typeof KANO_CATEGORIES)[number];

/** Answers, 1 to 5: I like it, I expect it, I don't care, I can live with it, I dislike it. */
export type KanoAnswer = 1 | 2 | 3 | 4 | 5;

/** Kano's evaluation table (1984): answer to having the feature against answer to not having it. */
export function kanoCategory(functional: KanoAnswer, dysfunctional: KanoAnswer): KanoCategory {
  if (functional === dysfunctional && (functional === 1 || functional === 5)) return 'questionable';
  if (functional === 1) return dysfunctional === 5 ? 'one_dimensional' : 'attractive';
  if (functional === 5 || dysfunctional === 1) return 'reverse';
  return dysfunctional === 5 ? 'must_be' : 'indifferent';
}

export interface Kano {
  /** Rise in satisfaction where the feature is there, 0 to 1. */
  readonly better: Interval;
  /** Fall in satisfaction where it is missing, −1 to 0. */
  readonly worse: Interval;
  /** Most frequent category; null when two share the first place. */
  readonly category: KanoCategory | null;
}

/**
 * Better and worse coefficients (Berger et al. 1993): better = (A+O)/(A+O+M+I), worse = −(O+M)/(A+O+M+I); both are
 * proportions and have Wilson's interval. Reverse and questionable answers are left out of them.
 * A20 O30 M35 I15 → .50, −.65. Null when nobody is in the four.
 */
export function kano(
  counts: Readonly<Partial<Record<KanoCategory, number>>>,
  confidence: number = CONFIDENCE,
): Kano | null {
  const of = (category: KanoCategory): number => {
    const count = counts[category] ?? 0;
    if (!(count >= 0)) throw InvalidInput.at(category, 'must be 0 or more', count);
    return count;
  };
  const [a, o, m, i] = [of('attractive'), of('one_dimensional'), of('must_be'), of('indifferent')];
  const better = shareOf(a + o, a + o + m + i);
  const worse = shareOf(o + m, a + o + m + i);
  if (!better || !worse) return null;
  const fall = wilson(worse, confidence);
  const most = Math.max(...KANO_CATEGORIES.map(of));
  const first = KANO_CATEGORIES.filter((category) => of(category) === most);
  return {
    better: wilson(better, confidence),
    worse: { ...fall, value: -fall.value, low: -fall.high, high: -fall.low },
    category: first.length === 1 ? (first[0] ?? null) : null,
  };
}
