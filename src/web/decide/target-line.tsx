import { Text } from '@mantine/core';
import type { FigureShape } from '../api/insight.ts';
import type { Metric } from '../api/metric.ts';
import { unitOf, withUnit } from '../figure/unit.ts';
import { Unknown } from '../figure/unknown.tsx';
import { day } from '../format/date.ts';

interface Props {
  readonly metric: Metric;
  readonly figure: FigureShape;
}

/** The target beside the figure, judged by the interval and not by the value alone. */
export function TargetLine({ metric, figure }: Props) {
  const { target } = metric.sheet;
  if (target === null) return null;
  if (!target.known) return <Unknown {...target} question={target.question || 'Which target is right.'} />;
  const { value, direction, by } = target.value;
  return (
    <Text size="sm">
      Target: {direction === 'at_least' ? 'at least' : 'at most'} {withUnit(value, unitOf(figure))} by{' '}
      {day(by)}. <b>{verdict(figure, value, direction)}</b>
    </Text>
  );
}

/** Reached only when the whole interval is on the right side. */
function verdict(
  { low, high, value }: FigureShape,
  target: number,
  direction: 'at_least' | 'at_most',
): string {
  if (value === null) return '';
  const worst = direction === 'at_least' ? (low ?? value) : (high ?? value);
  const best = direction === 'at_least' ? (high ?? value) : (low ?? value);
  const meets = (one: number) => (direction === 'at_least' ? one >= target : one <= target);
  if (meets(worst)) return 'Reached, beyond noise.';
  return meets(best) ? 'Within noise of the target: it can’t be told yet.' : 'Not reached yet.';
}
