import { Group, List, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { Compared } from '../api/benchmark.ts';
import { call } from '../api/client.ts';
import type { Unit } from '../api/metric.ts';
import { unitStyle, withUnit } from '../figure/unit.ts';
import { periodText } from '../format/date.ts';
import { count, number, percent } from '../format/number.ts';
import { readable } from '../format/prose.ts';
import { Term } from '../glossary/term.tsx';
import { Go } from '../shell/go.tsx';
import { ProblemView } from '../state/problem-view.tsx';
import { StateBadge } from '../state/state-badge.tsx';
import { OUTCOME_WORDS, periodWords } from './words.ts';

interface Props {
  readonly row: Compared;
  readonly metricId: string;
  readonly unit: Unit;
}

/** One published figure beside ours: the difference, and everything that stands against it. */
export function ComparedCard({ row, metricId, unit }: Props) {
  const { observation, source, verdict, own, difference, untested, percentile } = row;
  const style = unitStyle(unit);
  const { word, tone } = OUTCOME_WORDS[verdict.outcome];
  return (
    <Stack
      gap={6}
      component="article"
      aria-label={`${observation.entity}, ${periodWords(observation.periodLabel)}`}
    >
      <Group gap="sm">
        <Text fw={600}>
          {observation.entity}, {periodWords(observation.periodLabel)}
        </Text>
        <StateBadge tone={tone}>{word}</StateBadge>
        <Text size="sm" c="dimmed">
          <Go to={`/decide/benchmarks/sources/${source.id}`}>{source.name}</Go>
          {source.note ? ` · ${source.note}` : ''}
        </Text>
      </Group>
      <Text>
        {withUnit(observation.value, unit)}
        {observation.n === null ? '' : ` (n ${count(observation.n)})`}
        {own &&
          ` against our ${withUnit(own.value, unit)}${own.samePeriod ? ' of the same period' : ` of ${periodText(own.period.from, own.period.to)}`}`}
        {': '}
        {difference ? (
          <>
            ours is <b>{readable(difference.words)}</b>{' '}
            <span className="quiet">
              (
              <Term of="interval">{`${style.change(difference.low)} to ${style.change(difference.high)}`}</Term>
              {difference.basis === 'widest' ? ', widest that their n allows' : ''})
            </span>
          </>
        ) : (
          untested
        )}
      </Text>
      {percentile && (
        <Text size="sm">
          {percentile.share === null
            ? `Ours lies ${percentile.low > 0 ? `above the ${number(100 * percentile.low, 0)}th percentile` : `below the ${number(100 * percentile.high, 0)}th percentile`} of its distribution.`
            : `Ours is above ${percent(percentile.share, 0)} of its distribution.`}
        </Text>
      )}
      {observation.margins && own && (
        <Adjusted
          metricId={metricId}
          observationId={observation.id}
          period={own.period}
          unit={unit}
          theirs={observation.value}
        />
      )}
      {verdict.findings.length > 0 && (
        <List size="sm">
          {verdict.findings.map(({ rule, part, why }) => (
            <List.Item key={`${rule} ${part}`}>{why}</List.Item>
          ))}
        </List>
      )}
    </Stack>
  );
}

interface AdjustedProps {
  readonly metricId: string;
  readonly observationId: string;
  readonly period: { readonly from: string; readonly to: string };
  readonly unit: Unit;
  readonly theirs: number;
}

function Adjusted({ metricId, observationId, period, unit, theirs }: AdjustedProps) {
  const query = { metricId, observationId, ...period };
  const adjusted = useQuery({
    queryKey: ['benchmark adjusted', query],
    queryFn: ({ signal }) => call('GET /benchmarks/comparison/adjusted', { query, signal }),
    retry: false,
  });
  if (adjusted.error) return <ProblemView problem={adjusted.error} />;
  if (!adjusted.data)
    return (
      <Text size="sm" c="dimmed">
        Weighting our answers to its people…
      </Text>
    );
  const { value, low, high, effectiveN, n, fields } = adjusted.data;
  const style = unitStyle(unit);
  return (
    <Text size="sm">
      With its <Term of="mix">mix</Term> of{' '}
      {fields.map((field) => field.replace(/^attribute\./, '')).join(' and ')} ours would be{' '}
      <b>{withUnit(value, unit)}</b>
      {low !== null && high !== null ? ` (${style.value(low)} to ${style.value(high)})` : ''},{' '}
      {style.change(value - theirs)} against its {style.value(theirs)}; n {count(n)}, effective{' '}
      {count(effectiveN)}.
    </Text>
  );
}
