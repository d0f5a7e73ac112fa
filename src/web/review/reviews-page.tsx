import { Button, Menu, Modal } from '@mantine/core';
import { IconCalendarCheck, IconChevronDown } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { addDays } from '../../kernel/index.ts';
import { call } from '../api/client.ts';
import type { CalendarEntry, ReviewKey, ReviewSchedule } from '../api/review.ts';
import { useMay, useZone } from '../api/session.ts';
import { todayIn } from '../form/period-presets.ts';
import { day } from '../format/date.ts';
import { plural } from '../format/number.ts';
import { Go } from '../shell/go.tsx';
import { Page } from '../shell/page.tsx';
import { Section } from '../shell/section.tsx';
import { EmptyState } from '../state/empty-state.tsx';
import { Loaded } from '../state/loaded.tsx';
import { failed } from '../state/toast.ts';
import { Waiting } from '../state/waiting.tsx';
import type { Column } from '../table/arrangement.ts';
import { DataTable } from '../table/data-table.tsx';
import type { RowAction } from '../table/row-menu.tsx';
import { EntryList } from './entry-list.tsx';
import { ScheduleForm } from './schedule-form.tsx';
import { UnscheduledReviews } from './unscheduled-reviews.tsx';
import { CalendarBadge, calendarWord, KINDS, kindName, spanOf } from './words.tsx';

/** Days back and ahead that the calendar shows: a year that was, and what comes next, also of a review every three years. */
const BACK = 366;
const AHEAD = 1_280;

/** Reviews: what is due, what comes, what was held and what nobody held. */
export function ReviewsPage() {
  const today = todayIn(useZone(), new Date());
  const may = useMay('review.hold');
  const navigate = useNavigate();
  const queries = useQueryClient();
  const [editing, setEditing] = useState<ReviewSchedule | 'new' | null>(null);
  const calendar = useQuery({
    queryKey: ['reviews', 'calendar', today],
    queryFn: ({ signal }) =>
      call('GET /reviews/calendar', {
        query: { from: addDays(today, -BACK), to: addDays(today, AHEAD) },
        signal,
      }),
  });
  const schedules = useQuery({
    queryKey: ['reviews', 'schedules'],
    queryFn: ({ signal }) => call('GET /review-schedules', { signal }),
  });
  const start = useMutation({
    mutationFn: (body: { scheduleId?: string; kind?: ReviewKey; from?: string }) =>
      call('POST /reviews', { body }),
    onSuccess: async (review) => {
      await queries.invalidateQueries({ queryKey: ['reviews'] });
      await navigate({ to: `/decide/reviews/${review.id}` });
    },
    onError: failed,
  });
  const begin = ({ scheduleId, period }: CalendarEntry) => start.mutate({ scheduleId, from: period.from });
  const open = (entry: CalendarEntry) => {
    if (entry.review) void navigate({ to: `/decide/reviews/${entry.review.id}` });
  };
  const actions = (entry: CalendarEntry): readonly RowAction[] =>
    may
      ? [
          {
            name: 'Change the schedule',
            run: () => setEditing(schedules.data?.items.find(({ id }) => id === entry.scheduleId) ?? null),
          },
        ]
      : [];
  return (
    <Page
      title="Reviews"
      lead="Each builds its agenda from the record, is held here, and ends with decisions. One that nobody held is shown as such."
      actions={
        may && (
          <>
            <Menu position="bottom-end">
              <Menu.Target>
                <Button
                  variant="default"
                  loading={start.isPending}
                  rightSection={<IconChevronDown size={16} aria-hidden />}
                >
                  Begin one now
                </Button>
              </Menu.Target>
              <Menu.Dropdown>
                {KINDS.map(({ value, label }) => (
                  <Menu.Item key={value} onClick={() => start.mutate({ kind: value })}>
                    {`${label}: the last full period`}
                  </Menu.Item>
                ))}
              </Menu.Dropdown>
            </Menu>
            <Button onClick={() => setEditing('new')}>Schedule a review</Button>
          </>
        )
      }
    >
      <Loaded query={calendar} waiting={<Waiting shape="table" />}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyState
              icon={<IconCalendarCheck />}
              title="No reviews are scheduled"
              action={may && <Button onClick={() => setEditing('new')}>Schedule the first one</Button>}
            >
              A review looks at what moved beyond noise, what drifted, which decisions are due and what is
              still not known, and ends with decisions. Begin with a monthly one.
            </EmptyState>
          ) : (
            <Calendar items={items} actions={actions} onOpen={open} onBegin={may ? begin : undefined} />
          )
        }
      </Loaded>
      <UnscheduledReviews />
      <Modal
        opened={editing !== null}
        onClose={() => setEditing(null)}
        title={editing === 'new' ? 'Schedule a review' : 'Change the schedule'}
        size="lg"
      >
        {editing && (
          <ScheduleForm
            {...(editing === 'new' ? {} : { schedule: editing })}
            onDone={() => setEditing(null)}
          />
        )}
      </Modal>
    </Page>
  );
}

const COLUMNS: readonly Column<CalendarEntry>[] = [
  {
    key: 'title',
    title: 'Review',
    value: (row) => row.title,
    cell: (row) =>
      row.review ? <Go to={`/decide/reviews/${row.review.id}`}>{row.title}</Go> : <span>{row.title}</span>,
  },
  {
    key: 'state',
    title: 'State',
    value: (row) => calendarWord(row.state),
    cell: (row) => <CalendarBadge entry={row} />,
  },
  { key: 'period', title: 'Looks back on', value: (row) => row.period.from, cell: spanOf },
  { key: 'due', title: 'Due', value: (row) => row.dueOn, cell: (row) => day(row.dueOn) },
  { key: 'kind', title: 'How often', value: (row) => kindName(row.kind) },
  {
    key: 'owner',
    title: 'Held by',
    value: (row) => (row.owner.left ? `${row.owner.name} (has left)` : row.owner.name),
  },
  {
    key: 'decisions',
    title: 'Decisions',
    numeric: true,
    value: (row) => row.review?.decisions,
    cell: (row) => row.review?.decisions ?? '',
  },
];

interface CalendarProps {
  readonly items: readonly CalendarEntry[];
  readonly actions: (entry: CalendarEntry) => readonly RowAction[];
  readonly onOpen: (entry: CalendarEntry) => void;
  readonly onBegin: ((entry: CalendarEntry) => void) | undefined;
}

/** What waits first, then what comes, then what was, the newest first. */
function Calendar({ items, actions, onOpen, onBegin }: CalendarProps) {
  const waiting = items
    .filter(({ state }) => state === 'due' || state === 'running' || state === 'missed')
    .reverse();
  const coming = firstOfEach(items.filter(({ state }) => state === 'upcoming'));
  const held = items.filter(({ state }) => state === 'held').reverse();
  const missed = waiting.filter(({ state }) => state === 'missed').length;
  return (
    <>
      <Section
        title="Waiting"
        lead={
          missed === 0
            ? 'Every review of the last year was held, or is not late yet.'
            : `${plural(missed, 'review')} of the last year ${missed === 1 ? 'was' : 'were'} not held. ${missed === 1 ? 'It' : 'They'} can still be.`
        }
      >
        {waiting.length > 0 && <EntryList entries={waiting} actions={actions} onBegin={onBegin} />}
      </Section>
      {coming.length > 0 && (
        <Section title="To come">
          <EntryList entries={coming} actions={actions} />
        </Section>
      )}
      {held.length > 0 && (
        <Section title="Held">
          <DataTable
            name="reviews held"
            rows={held}
            columns={COLUMNS}
            rowKey={(row) => `${row.scheduleId} ${row.period.from}`}
            onOpen={onOpen}
            actions={actions}
          />
        </Section>
      )}
    </>
  );
}

/** The next one of each schedule. */
function firstOfEach(entries: readonly CalendarEntry[]): CalendarEntry[] {
  const seen = new Set<string>();
  return entries.filter(({ scheduleId }) => !seen.has(scheduleId) && seen.add(scheduleId));
}
