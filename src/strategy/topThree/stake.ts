import type { Knowable } from '../../kernel/index.ts';
import { type FactorRange, unknownFactor } from '../candidate.ts';
import type { Stake, TopThreeGround } from './ground.ts';

/** The money at stake in what a metric stands for: the largest of its goals, not their sum, for they overlap. */
export function stakeOf(stakes: readonly Stake[], metricId: string, title: string): Knowable<FactorRange> {
  const [largest] = stakes
    .filter((stake) => stake.metricId === metricId)
    .sort((left, right) => right.likely - left.likely);
  if (!largest) return unknownFactor(`What does it cost in a year to miss what “${title}” stands for?`);
  const { low, likely, high, source, evidence } = largest;
  return { known: true, value: { low, likely, high, source, evidence: [evidence], by: null, at: null } };
}

/** What was modelled to be at stake in a candidate itself; null where nothing was. */
export function worthOf(
  { worths }: Pick<TopThreeGround, 'worths'>,
  candidateKey: string,
): Knowable<FactorRange> | null {
  const value = worths.get(candidateKey);
  return value ? { known: true, value } : null;
}
