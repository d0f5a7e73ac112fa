import type { Evidence } from '../kernel/index.ts';
import type { BenchmarkComparison, Compared } from './comparison.ts';

/**
 * What comparisons say, as evidence for an answer to “how do we compare?”: one link for each figure that may be
 * compared, newest first. What is refused is no evidence of how one stands.
 */
export function evidenceOfComparison(comparison: BenchmarkComparison): Evidence[] {
  return comparison.compared
    .filter(({ verdict, own }) => verdict.outcome !== 'refused' && own !== null)
    .toSorted((one, other) => (one.observation.period.to < other.observation.period.to ? 1 : -1))
    .map((row) => evidenceOf(comparison, row));
}

function evidenceOf(
  { metric }: BenchmarkComparison,
  { observation, source, own, difference, untested, verdict }: Compared,
): Evidence {
  const value = new Intl.NumberFormat('en', { maximumFractionDigits: 1 });
  const said = difference?.words ?? untested ?? '';
  const doubt = verdict.outcome === 'warned' ? ' (with doubts)' : '';
  return {
    kind: 'benchmark',
    id: observation.id,
    title: `${metric.title} ${value.format(own?.value ?? 0)} against ${observation.entity} ${value.format(observation.value)} (${source.name}, ${observation.periodLabel})${doubt}: ${said}`,
    to: `/decide/benchmarks/compare?metric=${metric.id}&observation=${observation.id}`,
  };
}
