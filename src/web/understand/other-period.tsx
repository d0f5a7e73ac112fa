import { Button, Group } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
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
  /** Goes there without being asked. */
  readonly atOnce?: boolean;
}

const EARLIEST = '1970-01-01';

/** For an empty period: where the records of this figure lie, and the way there. */
export function OtherPeriod({ question, onPeriod, atOnce = false }: Props) {
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
  const held = (all.data?.series ?? []).filter((point) => point.figure.n !== 0);
  const [first] = held;
  const last = held.at(-1);
  const [to = tomorrow] = last ? [nextStart('year', last.start), tomorrow].sort() : [];
  const from = first?.start;
  useEffect(() => {
    if (atOnce && from) onPeriod({ from, to });
  }, [atOnce, from, to, onPeriod]);
  if (!all.data) return null;
  if (!from) {
    return (
      <Notice tone="plain" title="Nothing to count at any time">
        No record fits this metric yet. Check its formula and its filter, or bring records in.
      </Notice>
    );
  }
  const period = { from, to };
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
