import { type Comparison, compareMeans, mean } from '../../stats/index.ts';
import type { Estimate, Reading, Setting } from '../measure.ts';
import type { Tally } from '../tally.ts';
import { momentsIn } from './answers.ts';

/** Inference shared by all means: of scores, of values, of durations. Null without data. */
export function inferMean(tally: Tally, { confidence }: Setting): Estimate | null {
  const found = mean(momentsIn(tally), confidence);
  if (!found) return null;
  const { value, low, high, n, effectiveN, standardError } = found;
  return { value, low, high, n, effectiveN, standardError };
}

/** Welch's t test. */
export function compareTallyMeans(first: Tally, second: Tally, { confidence }: Setting): Comparison | null {
  const [a, b] = [mean(momentsIn(first), confidence), mean(momentsIn(second), confidence)];
  return a && b && compareMeans(a, b, confidence);
}

export const meanMixing: Reading['mixing'] = {
  mixable: true,
  weight: (tally) => tally['weight'] ?? 0,
  value: (tally) => mean(momentsIn(tally), 0.95)?.value ?? null,
};
