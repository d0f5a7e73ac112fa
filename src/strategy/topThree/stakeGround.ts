import type { StakeGround, StakeSubject, ValueEstimate } from '../../economics/index.ts';
import type { Metric } from '../../metric/index.ts';
import { analysisEvidence } from './driverSource.ts';
import type { DriverAnalysis } from './ground.ts';

/**
 * Drivers as subjects whose value at stake can be modelled. Causes of cases and themes of texts join here: whatever brings a
 * subject with its reach and its effect is valued in the same way.
 * @param analysis the newest kept one; null: nothing is at stake yet
 */
export function stakeGroundOf(analysis: DriverAnalysis | null, metrics: readonly Metric[]): StakeGround {
  const metric = analysis && metrics.find(({ id }) => id === analysis.metricId);
  if (!analysis || !metric) return { outcome: null, subjects: [] };
  const { drivers, surveyId, madeAt } = analysis;
  const evidence = [analysisEvidence(analysis)];
  const [question = '', item = null] = drivers.outcome.key.split('.');
  return {
    outcome: {
      label: drivers.outcome.label,
      question,
      item,
      surveyId,
      period: drivers.period,
      analyzedOn: madeAt.slice(0, 10),
      evidence,
    },
    subjects: drivers.items
      .filter(({ correlation }) => correlation > 0)
      .map((driver): StakeSubject => {
        const reach = analysis.reach.find(({ key }) => key === driver.key);
        const slope = driver.slope ?? null;
        const shared = { ground: 'measured', evidence } as const;
        const reached: ValueEstimate | null =
          reach && reach.share !== null
            ? {
                ...shared,
                low: reach.low ?? reach.share,
                likely: reach.share,
                high: reach.high ?? reach.share,
                n: reach.n,
                source: reach.how,
              }
            : null;
        return {
          key: `driver:${driver.key}`,
          source: 'Driver',
          title: driver.label,
          move: `Everybody who is not content with “${driver.label}” rates it one point higher.`,
          reach: reached,
          effect:
            slope === null || slope.low === null || slope.high === null
              ? null
              : {
                  ...shared,
                  on: 'outcome',
                  low: slope.low,
                  likely: slope.value,
                  high: slope.high,
                  n: drivers.n,
                  source: `Least squares on all drivers at once, interval by bootstrap, n ${drivers.n.toLocaleString('en')}`,
                },
          evidence,
        };
      }),
  };
}
