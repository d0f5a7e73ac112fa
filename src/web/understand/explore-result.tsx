import { SimpleGrid, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { call } from '../api/client.ts';
import type { Explored, ExploreQuestion, Period } from '../api/insight.ts';
import { Figure } from '../figure/figure.tsx';
import { Portions } from '../figure/portions.tsx';
import { periodText } from '../format/date.ts';
import { plural } from '../format/number.ts';
import { StartInitiative } from '../initiative/start-initiative.tsx';
import { Section } from '../shell/section.tsx';
import { Loaded } from '../state/loaded.tsx';
import { Notice } from '../state/notice.tsx';
import { Waiting } from '../state/waiting.tsx';
import { Breakdown } from './breakdown.tsx';
import { ChangeSplit } from './change-split.tsx';
import { OtherPeriod } from './other-period.tsx';
import { Trend } from './trend.tsx';

interface Props {
  readonly question: ExploreQuestion;
  /** Another period is chosen, because this one is empty. */
  readonly onPeriod?: (period: Period) => void;
  /** The period was not chosen by anybody: one that holds records may take its place at once. */
  readonly anyPeriod?: boolean;
}

/** The answer to one question: figure, course, parts, change. */
export function ExploreResult({ question, onPeriod, anyPeriod = false }: Props) {
  const explored = useQuery({
    queryKey: ['explore', question],
    queryFn: ({ signal }) => call('POST /explore', { body: question, signal }),
    staleTime: 60_000,
    placeholderData: (before) => before,
  });
  const busy = explored.isFetching && explored.isPlaceholderData;
  return (
    <Loaded query={explored} waiting={<Waiting shape="chart" />}>
      {(data) => (
        <Stack gap="lg" aria-busy={busy} opacity={busy ? 0.6 : 1}>
          {explored.error && <Notice tone="bad">{explored.error.message}</Notice>}
          <Total explored={data} question={question} />
          {data.total.n === 0 && onPeriod && (
            <OtherPeriod question={question} atOnce={anyPeriod} onPeriod={onPeriod} />
          )}
          {data.series.length > 1 && data.total.n !== 0 && <Trend explored={data} question={question} />}
          {data.breakdown.length > 0 && <Breakdown explored={data} question={question} />}
          {data.change && data.by.length > 0 && <ChangeSplit explored={data} change={data.change} />}
        </Stack>
      )}
    </Loaded>
  );
}

function Total({ explored, question }: { readonly explored: Explored; readonly question: ExploreQuestion }) {
  const { total } = explored;
  return (
    <Section>
      <SimpleGrid cols={{ base: 1, md: 2 }} spacing="lg">
        <Figure
          name={explored.metric?.title ?? explored.measure.label}
          figure={total}
          period={periodText(total.period.from, total.period.to)}
          change={explored.change}
          trace={{ to: '/understand/records', search: { question } }}
        />
        {total.portions && total.portions.length > 0 && total.value !== null && (
          <Portions portions={total.portions} />
        )}
      </SimpleGrid>
      {explored.metric && explored.change?.beyondNoise && (
        <StartInitiative
          w="fit-content"
          size="xs"
          origin={{
            kind: 'metric',
            id: explored.metric.id,
            title: explored.metric.title,
            to: `${window.location.pathname}${window.location.search}`,
          }}
        />
      )}
      <Text size="xs" c="dimmed">
        {explored.measure.method}
        {explored.metric ? ` Version ${explored.metric.version} of the metric.` : ''}
        {leftOut(explored)}
        {explored.basis.asked !== explored.basis.used
          ? ' Customers have no attributes of then, so groups are by now.'
          : ''}
      </Text>
    </Section>
  );
}

function leftOut({ total }: Explored): string {
  const parts: string[] = [];
  if (total.excluded?.notApplicable)
    parts.push(`${plural(total.excluded.notApplicable, 'answer')} of “not applicable”`);
  if (total.excluded?.unknown) parts.push(`${plural(total.excluded.unknown, 'row')} without a value`);
  return parts.length > 0 ? ` Left out, not counted as zero: ${parts.join(' and ')}.` : '';
}
