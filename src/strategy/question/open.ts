import { type Metric, missingFrom } from '../../metric/index.ts';
import type { Answer } from './answer.ts';
import type { FiveQuestion } from './five.ts';

/**
 * Why a question cannot be answered yet; null where it can. Question 4 waits for the metrics of question 3: whoever
 * compares before knowing what is measured and why compares apples with pears.
 * @param measured the answer to question 3 of the same unit, or else of the whole organization
 */
export function closedBecause(
  { key }: FiveQuestion,
  measured: Answer | null,
  metrics: ReadonlyMap<string, Metric>,
): string | null {
  if (key !== 'compared') return null;
  const linked = (measured?.evidence ?? []).flatMap(({ kind, id }) =>
    kind === 'metric' && id !== null ? [id] : [],
  );
  if (measured === null || linked.length === 0)
    return 'It opens when question 3 (what we measure) is answered and links at least one metric.';
  const usable = linked.some((id) => {
    const metric = metrics.get(id);
    return metric !== undefined && missingFrom(metric.sheet).length === 0;
  });
  return usable
    ? null
    : 'It opens when at least one metric that question 3 links can be used: fill in its record sheet first.';
}
