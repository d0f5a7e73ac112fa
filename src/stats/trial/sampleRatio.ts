import { InvalidInput } from '../../kernel/index.ts';
import { chiSquareSurvival } from '../distribution/index.ts';
import type { Test } from '../estimate/interval.ts';

/** Below this p a trial's groups are not what they were planned to be (Fabijan et al. 2019 look for 1 in 1,000 and under). */
export const RATIO_ALARM = 0.001;

export interface SampleRatio extends Test {
  readonly df: number;
  /** Customers that each arm should have had. */
  readonly expected: readonly number[];
  /** Whether p is under the alarm: assignment or counting is broken, and the effect is not to be read. */
  readonly mismatch: boolean;
}

/**
 * Sample-ratio mismatch: do the arms have the sizes they were meant to have? Chi-square goodness of fit (Fabijan et al.,
 * Diagnosing sample ratio mismatch, KDD 2019). 821,588 against 815,482 at half and half → χ² 22.774, p 1.8e-6.
 *
 * @param planned shares of the arms, in any unit (1 : 1, .9 : .1)
 * @returns null with nobody in the trial or one arm only
 */
export function sampleRatio(counts: readonly number[], planned: readonly number[]): SampleRatio | null {
  if (planned.length !== counts.length)
    throw InvalidInput.at('planned', `must have a share for each of ${counts.length} arms`, planned.length);
  counts.forEach((count, arm) => {
    if (!(Number.isInteger(count) && count >= 0))
      throw InvalidInput.at(`counts[${arm}]`, 'must be a whole number from 0', count);
  });
  planned.forEach((share, arm) => {
    if (!(share > 0 && share < Infinity)) throw InvalidInput.at(`planned[${arm}]`, 'must be above 0', share);
  });
  const n = counts.reduce((sum, count) => sum + count, 0);
  const whole = planned.reduce((sum, share) => sum + share, 0);
  if (n === 0 || counts.length < 2) return null;
  const expected = planned.map((share) => (n * share) / whole);
  const statistic = expected.reduce((sum, one, arm) => sum + ((counts[arm] ?? 0) - one) ** 2 / one, 0);
  const df = counts.length - 1;
  const p = chiSquareSurvival(statistic, df);
  return { statistic, distribution: 'chiSquare', df, p, expected, mismatch: p < RATIO_ALARM };
}
