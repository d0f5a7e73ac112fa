import { Button, List, Stack, Text } from '@mantine/core';
import { IconClockHour4 } from '@tabler/icons-react';
import { useState } from 'react';
import { nextStart } from '../../kernel/index.ts';
import type { Adoption, CapacityLine, Overload } from '../api/adoption.ts';
import { useMay } from '../api/session.ts';
import { number } from '../format/number.ts';
import { Go } from '../shell/go.tsx';
import { Section } from '../shell/section.tsx';
import { EmptyState } from '../state/empty-state.tsx';
import { Notice } from '../state/notice.tsx';
import { useConfirmed } from '../state/use-confirmed.tsx';
import type { Column } from '../table/arrangement.ts';
import { DataTable } from '../table/data-table.tsx';
import { CapacityForm, holderText } from './capacity-form.tsx';
import { useRemoval } from './use-record.ts';
import { hoursText, monthText } from './words.tsx';

interface Props {
  /** Null: over all initiatives. */
  readonly initiativeId: string | null;
  readonly adoption: Adoption;
}

type Load = Adoption['loads'][number];
type Month = Load['months'][number];

/** Hours that people can give against what all initiatives ask of them, month by month. */
export function HoursView({ initiativeId, adoption }: Props) {
  const may = useMay('adoption.change');
  const removal = useConfirmed<CapacityLine>(
    ({ kind, hoursPerMonth }) => ({
      title: 'Delete the hours?',
      verb: 'Delete the hours',
      says:
        kind === 'offer'
          ? `${number(hoursPerMonth)} hours a month are not offered any more, also for the months that are over. Hours that only end want a last month instead.`
          : `${number(hoursPerMonth)} hours a month are not asked for any more, also for the months that are over. Hours that only end want a last month instead.`,
    }),
    useRemoval('capacity-lines'),
  );
  const [doing, setDoing] = useState<{ kind: 'offer' | 'ask'; line: CapacityLine | null } | null>(null);
  const { loads, capacity, groups, initiatives } = adoption;
  const nameOf = (id: string) => initiatives.find((one) => one.id === id)?.name ?? 'another initiative';
  const lines =
    initiativeId === null
      ? capacity
      : capacity.filter((line) => line.kind === 'offer' || line.initiativeId === initiativeId);
  const actions = may && (
    <>
      <Button variant="default" onClick={() => setDoing({ kind: 'offer', line: null })}>
        Say what people can give
      </Button>
      {initiativeId !== null && (
        <Button onClick={() => setDoing({ kind: 'ask', line: null })}>Ask for hours</Button>
      )}
    </>
  );
  const columns: readonly Column<Load>[] = [
    { key: 'who', title: 'Who', value: (row) => row.name },
    ...(loads[0]?.months ?? []).map(({ month }, at) => ({
      key: month,
      title: monthText(month),
      numeric: true,
      value: (row: Load) => row.months[at]?.asked ?? 0,
      cell: (row: Load) => <MonthCell month={row.months[at]} />,
    })),
  ];
  return (
    <Stack gap="lg">
      <OverloadNotice adoption={adoption} />
      {loads.length === 0 && lines.length === 0 ? (
        <EmptyState
          icon={<IconClockHour4 size={36} stroke={1.4} />}
          title="Nobody’s hours are known"
          action={actions}
        >
          Changes fail when they all ask the same people. Say how many hours a month a group or a person can
          give, and what each initiative asks of them.
        </EmptyState>
      ) : (
        <>
          <Section
            title="Hours asked and given"
            lead="Of all initiatives together, training that is planned included."
            actions={actions}
          >
            <DataTable name="hours" rows={loads} columns={columns} rowKey={(row) => row.key} />
          </Section>
          {lines.length > 0 && (
            <Section title="What it is made from">
              <DataTable
                name="capacity lines"
                rows={lines}
                columns={[
                  { key: 'who', title: 'Who', value: (row) => holderText(row.holder) },
                  {
                    key: 'kind',
                    title: 'What',
                    value: (row) =>
                      row.initiativeId === null ? 'can give' : `is asked by ${nameOf(row.initiativeId)}`,
                  },
                  {
                    key: 'hours',
                    title: 'Hours a month',
                    numeric: true,
                    value: (row) => row.hoursPerMonth,
                    cell: (row) => number(row.hoursPerMonth),
                  },
                  {
                    key: 'from',
                    title: 'From',
                    value: (row) => row.fromMonth,
                    cell: (row) => monthText(row.fromMonth),
                  },
                  {
                    key: 'last',
                    title: 'To',
                    value: (row) => row.lastMonth,
                    cell: (row) => (row.lastMonth === null ? 'further notice' : monthText(row.lastMonth)),
                  },
                  { key: 'note', title: 'Note', value: (row) => row.note || 'none' },
                ]}
                rowKey={(row) => row.id}
                {...(may
                  ? {
                      actions: (line: CapacityLine) => [
                        { name: 'Change', run: () => setDoing({ kind: line.kind, line }) },
                        { name: 'Delete', danger: true, run: () => removal.ask(line) },
                      ],
                    }
                  : {})}
              />
            </Section>
          )}
        </>
      )}
      {removal.question}
      {doing && (
        <CapacityForm
          initiativeId={doing.kind === 'ask' ? (doing.line?.initiativeId ?? initiativeId) : null}
          groups={groups}
          line={doing.line}
          onClose={() => setDoing(null)}
        />
      )}
    </Stack>
  );
}

/** Who is asked for more than they can give, in which month, by whom. */
export function OverloadNotice({ adoption: { overloads, initiatives } }: { readonly adoption: Adoption }) {
  if (overloads.length === 0) return null;
  return (
    <Notice tone="warn" title="More is asked than people can give">
      <List size="sm">
        {spansOf(overloads).map(({ who, month, last, asked, offered, over, initiativeIds }) => (
          <List.Item key={`${who} ${month}`}>
            <b>{who}</b>, {monthText(month)}
            {last === month ? '' : ` to ${monthText(last)}, each month`}: {hoursText(asked)} asked,{' '}
            {hoursText(offered)} to give, {hoursText(over)} too many. Asked by{' '}
            {initiativeIds.map((id, at) => (
              <span key={id}>
                {at > 0 && ', '}
                <Go to={`/improve/initiatives/${id}`} search={{ view: 'people', part: 'hours' }} quiet>
                  {initiatives.find((one) => one.id === id)?.name ?? 'another initiative'}
                </Go>
              </span>
            ))}
            .
          </List.Item>
        ))}
      </List>
    </Notice>
  );
}

/** Months that follow one another and ask the same are told as one. */
function spansOf(overloads: readonly Overload[]): (Overload & { readonly last: string })[] {
  const spans: (Overload & { last: string })[] = [];
  for (const one of overloads) {
    const before = spans.findLast(({ who }) => who === one.who);
    const follows = before && nextStart('month', `${before.last}-01`).slice(0, 7) === one.month;
    const same =
      before?.asked === one.asked &&
      before.offered === one.offered &&
      String(before.initiativeIds) === String(one.initiativeIds);
    if (before && follows && same) before.last = one.month;
    else spans.push({ ...one, last: one.month });
  }
  return spans;
}

function MonthCell({ month }: { readonly month: Month | undefined }) {
  if (!month) return null;
  const { asked, offered, over } = month;
  return (
    <span>
      {over !== null && over > 0 ? <b>{number(asked)}</b> : number(asked)}{' '}
      <Text span size="xs" c="dimmed">
        {offered === null ? 'to give: not known' : `of ${number(offered)}`}
      </Text>
    </span>
  );
}
