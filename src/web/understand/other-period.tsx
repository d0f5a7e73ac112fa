import { Button, Group } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { addDays, nextStart } from '../../kernel/index.ts';
import { call } from '../api/client.ts';
import type { ExploreQuestion, Period } from '../api/insight.ts';
import { useZone } from '../api/session.ts';
import { todayIn } from '../form/period-presets.ts';
import { periodText } from '../format/date.ts';
import { plural } from '../format/number.ts';
import { Notice } from '../state/notice.tsx';

interface Props {
  readonly question: ExploreQuestion;
  readonly onPeriod: (period: Period) => void;
}

const EARLIEST = '1970-01-01';

/** For an empty period: where the records of this figure lie, and the way there. */
export function OtherPeriod({ question, onPeriod }: Props) {
  const tomorrow = addDays(todayIn(useZone(), new Date()), 1);
  const { metricId, asOf, filter } = question;
  const everything: ExploreQuestion = {
    ...(metricId ? { metricId } : {}),
    from: EARLIEST,
    to: tomorrow,
    grain: 'year',
    by: [],
    segments: [],
    asOf,
    ...(filter ? { filter } : {}),
  };
  const all = useQuery({
    queryKey: ['explore', everything],
    queryFn: ({ signal }) => call('POST /explore', { body: everything, signal }),
    staleTime: 60_000,
  });
  if (!all.data) return null;
  const held = all.data.series.filter((point) => point.figure.n !== 0);
  const [first] = held;
  const last = held.at(-1);
  if (!first || !last) {
    return (
      <Notice tone="plain" title="Nothing to count at any time">
        No record fits this metric yet. Check its formula and its filter, or bring records in.
      </Notice>
    );
  }
  const year = nextStart('year', last.start);
  const period = { from: first.start, to: [year, tomorrow].sort()[0] ?? tomorrow };
  return (
    <Notice tone="plain" title="The records lie in another period">
      <Group mt="xs">
        {all.data.total.n !== null &&
          `${plural(all.data.total.n, 'record')} from ${periodText(period.from, period.to)}.`}
        <Button size="xs" onClick={() => onPeriod(period)}>
          Show that period
        </Button>
      </Group>
    </Notice>
  );
}
