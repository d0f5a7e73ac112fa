import { Group, Stack, Text } from '@mantine/core';
import { IconScaleOutline } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { Compared, Comparison } from '../api/benchmark.ts';
import { call } from '../api/client.ts';
import { type IntervalBar, IntervalBars } from '../chart/interval-bars.tsx';
import { unitStyle, withUnit } from '../figure/unit.ts';
import { periodText } from '../format/date.ts';
import { count } from '../format/number.ts';
import { Go } from '../shell/go.tsx';
import { LinkButton } from '../shell/link-button.tsx';
import { Section } from '../shell/section.tsx';
import { EmptyState } from '../state/empty-state.tsx';
import { Loaded } from '../state/loaded.tsx';
import { Notice } from '../state/notice.tsx';
import { Waiting } from '../state/waiting.tsx';
import type { CompareState } from './compare-page.tsx';
import { ComparedCard } from './compared-card.tsx';
import { MovingAverage } from './moving-average.tsx';
import { OlderFigures } from './older-figures.tsx';
import { RefusedList } from './refused-list.tsx';
import { benchmarkUnit, periodWords, placeText } from './words.ts';

/** The metric against what others published. */
export function AgainstOthers({
  metricId,
  state,
}: {
  readonly metricId: string;
  readonly state: CompareState;
}) {
  const query = {
    metricId,
    grain: state.grain ?? ('quarter' as const),
    window: state.window ?? 4,
    ...(state.peers ? { peerGroupId: state.peers } : {}),
  };
  const comparison = useQuery({
    queryKey: ['benchmark comparison', query],
    queryFn: ({ signal }) => call('GET /benchmarks/comparison', { query, signal }),
    placeholderData: (before) => before,
  });
  return (
    <Loaded query={comparison} waiting={<Waiting shape="chart" />}>
      {(data) => <Result comparison={data} observation={state.observation} />}
    </Loaded>
  );
}

function Result({
  comparison,
  observation,
}: {
  readonly comparison: Comparison;
  readonly observation: string | undefined;
}) {
  const { compared, own, absent, metric } = comparison;
  const shown = compared.filter(({ verdict }) => verdict.outcome !== 'refused');
  const refused = compared.filter(({ verdict }) => verdict.outcome === 'refused');
  const { newest, older } = byEntity(shown, observation);
  if (compared.length === 0) {
    return (
      <EmptyState
        icon={<IconScaleOutline />}
        title="No figures of others yet"
        action={<LinkButton to="/decide/benchmarks">Sources</LinkButton>}
      >
        Add a source and its figures, import a table, or take in the file of another organization.
      </EmptyState>
    );
  }
  return (
    <Stack gap="lg">
      {absent && (
        <Notice tone="warn" title="We have no figure to compare">
          {absent}
        </Notice>
      )}
      {own && <Summary comparison={comparison} />}
      {shown.length > 0 && own && <Bars comparison={comparison} shown={newest} />}
      {shown.length === 0 && (
        <Notice tone="plain" title="Nothing here is like ours">
          All {count(refused.length)} figures are refused; the reasons stand below. A survey of competitors’
          customers compares brands alike: <Go to="/decide/benchmarks/kit">prepare one</Go>.
        </Notice>
      )}
      {newest.length > 0 && (
        <Section title="One by one" lead="The newest figure of each, and what stands against it.">
          <Stack gap="lg">
            {newest.map((row) => (
              <ComparedCard
                key={row.observation.id}
                row={row}
                metricId={metric.id}
                unit={benchmarkUnit(comparison.unit)}
              />
            ))}
          </Stack>
        </Section>
      )}
      {older.length > 0 && <OlderFigures rows={older} unit={benchmarkUnit(comparison.unit)} />}
      {comparison.more && (
        <Notice tone="plain" title="There are more figures than are compared at once">
          The {count(compared.length)} newest are here. Choose a peer group to compare with fewer.
        </Notice>
      )}
      {refused.length > 0 && <RefusedList rows={refused} />}
      {comparison.course.length > 1 && <MovingAverage comparison={comparison} />}
    </Stack>
  );
}

/** The newest figure of each entity, and the one that was asked for; the others are older. */
function byEntity(rows: readonly Compared[], asked: string | undefined) {
  const seen = new Set<string>();
  const newest: Compared[] = [];
  const older: Compared[] = [];
  for (const row of rows) {
    const entity = `${row.source.id} ${row.observation.entity}`;
    const first = !seen.has(entity);
    seen.add(entity);
    (first || row.observation.id === asked ? newest : older).push(row);
  }
  return { newest, older };
}

function Summary({ comparison }: { readonly comparison: Comparison }) {
  const { own, place, peers, unit: code, metric } = comparison;
  const unit = benchmarkUnit(code);
  if (!own) return null;
  return (
    <Section>
      <Group gap="xl" align="flex-start">
        <Stack gap={2}>
          <Text size="sm" c="dimmed">
            Ours
          </Text>
          <Text fw={650} size="xl">
            {withUnit(own.value, unit)}
          </Text>
          <Text size="sm" c="dimmed">
            {own.low !== null && own.high !== null
              ? `${unitStyle(unit).value(own.low)} to ${unitStyle(unit).value(own.high)}, `
              : ''}
            {own.n === null ? '' : `n ${count(own.n)}, `}
            {periodText(own.period.from, own.period.to)}
          </Text>
          <Go to="/understand/explore" search={{ metric: metric.id, ...own.period }}>
            See what it is made of
          </Go>
        </Stack>
        {peers && (
          <Stack gap={2}>
            <Text size="sm" c="dimmed">
              {`Mean of ${count(peers.entities)} others, ${peers.weighting === 'weights' ? 'by their weights' : 'all alike'}`}
            </Text>
            <Text fw={650} size="xl">
              {withUnit(peers.value, unit)}
            </Text>
            <Text size="sm" c="dimmed">
              {peers.low !== null && peers.high !== null
                ? `${unitStyle(unit).value(peers.low)} to ${unitStyle(unit).value(peers.high)}`
                : 'no interval: not every peer gives n'}
            </Text>
          </Stack>
        )}
        {place && (
          <Stack gap={2}>
            <Text size="sm" c="dimmed">
              Our place
            </Text>
            <Text fw={650} size="xl">
              {placeText(place)}
            </Text>
            <Text size="sm" c="dimmed">
              as far as the data tell
            </Text>
          </Stack>
        )}
      </Group>
    </Section>
  );
}

function Bars({
  comparison,
  shown,
}: {
  readonly comparison: Comparison;
  readonly shown: readonly Compared[];
}) {
  const { own, metric, confidence } = comparison;
  const unit = useMemo(() => benchmarkUnit(comparison.unit), [comparison.unit]);
  const bars = useMemo((): IntervalBar[] => {
    const ours = own
      ? [{ name: 'Ours', value: own.value, low: own.low, high: own.high, n: own.n, remark: 'ours' }]
      : [];
    const theirs = shown.slice(0, 25).map(({ observation, interval, difference, untested, verdict }) => ({
      name: `${observation.entity}, ${periodWords(observation.periodLabel)}`,
      value: observation.value,
      low: interval.low,
      high: interval.high,
      n: observation.n,
      strong: difference?.beyondNoise ?? false,
      remark: `${difference ? `ours is ${difference.words}` : (untested ?? '')}${verdict.outcome === 'warned' ? '; with doubts' : ''}`,
    }));
    return [...ours, ...theirs];
  }, [own, shown]);
  const beyond = shown.filter(({ difference }) => difference?.beyondNoise).length;
  return (
    <Section>
      <IntervalBars
        title={`${metric.title} against ${count(shown.length)} published figures, ${beyond === 0 ? 'none beyond noise' : `${count(beyond)} beyond noise`}`}
        under={`Intervals at ${Math.round(confidence * 100)}%; ours: ${own ? periodText(own.period.from, own.period.to) : 'nothing measured'}, n ${own?.n == null ? 'not known' : count(own.n)}`}
        unit={unit}
        of="Whose"
        bars={bars}
        note="Bars without an interval publish neither n nor an error. Where only n is known, the interval is the widest that it allows. Pale bars do not differ from ours beyond noise, or cannot be tested."
      />
    </Section>
  );
}
