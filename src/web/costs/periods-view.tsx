import { Button, Group, Modal, Select, Stack, Text, Textarea } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { call } from '../api/client.ts';
import type { LedgerPeriod } from '../api/costs.ts';
import { useSession, useZone } from '../api/session.ts';
import { faultsOf } from '../form/faults.ts';
import { instant } from '../format/date.ts';
import { count } from '../format/number.ts';
import { Go } from '../shell/go.tsx';
import { Section } from '../shell/section.tsx';
import { Loaded } from '../state/loaded.tsx';
import { ProblemView } from '../state/problem-view.tsx';
import { StateBadge } from '../state/state-badge.tsx';
import { said } from '../state/toast.ts';
import { Waiting } from '../state/waiting.tsx';
import type { Column } from '../table/arrangement.ts';
import { DataTable } from '../table/data-table.tsx';
import { monthText } from './words.ts';

type Move = 'close' | 'reopen';

/** Months of the ledger: open or closed, by whom and why; leads close and reopen them. */
export function PeriodsView() {
  const zone = useZone();
  const { permissions } = useSession();
  const may = permissions.includes('cost.close');
  const [moving, setMoving] = useState<{ readonly move: Move; readonly month: string } | null>(null);
  const query = useQuery({
    queryKey: ['ledger', 'periods'],
    queryFn: ({ signal }) => call('GET /ledger/periods', { signal }),
  });
  const columns: readonly Column<LedgerPeriod>[] = [
    { key: 'month', title: 'Month', value: (row) => row.month, cell: (row) => monthText(row.month) },
    {
      key: 'state',
      title: 'State',
      value: (row) => (row.closed ? 'Closed' : 'Open'),
      cell: (row) => (
        <StateBadge tone={row.closed ? 'good' : 'busy'}>{row.closed ? 'Closed' : 'Open'}</StateBadge>
      ),
    },
    {
      key: 'entries',
      title: 'Entries',
      numeric: true,
      value: (row) => row.entries,
      cell: (row) => (
        <Go to="/prove/ledger" search={{ from: row.month, to: row.month }}>
          {count(row.entries)}
        </Go>
      ),
    },
    {
      key: 'trace',
      title: 'Who, when, why',
      value: (row) => row.events.map(({ action, by, why }) => `${action} by ${by}: ${why}`).join('; '),
      cell: (row) =>
        row.events.length === 0 ? (
          <span className="quiet">never closed</span>
        ) : (
          <Stack gap={2}>
            {row.events.map((event) => (
              <Text key={event.at} size="sm">
                {event.action === 'closed' ? 'Closed' : 'Reopened'} by {event.by}, {instant(event.at, zone)}:{' '}
                {event.why}
              </Text>
            ))}
          </Stack>
        ),
    },
  ];
  return (
    <Section
      title="Months"
      lead="What is booked in a closed month stands: imports and changes that would touch it are refused, row by row. It can be reopened, with the reason on record."
    >
      <Loaded query={query} waiting={<Waiting shape="table" />}>
        {({ items }) => (
          <>
            <DataTable
              name="months"
              rows={items}
              columns={columns}
              rowKey={(row) => row.month}
              {...(may && {
                actions: (row: LedgerPeriod) => [
                  row.closed
                    ? { name: 'Reopen', run: () => setMoving({ move: 'reopen', month: row.month }) }
                    : { name: 'Close', run: () => setMoving({ move: 'close', month: row.month }) },
                ],
              })}
              tools={
                may && (
                  <Button
                    size="xs"
                    variant="default"
                    disabled={items.every(({ closed }) => closed)}
                    onClick={() =>
                      setMoving({
                        move: 'close',
                        month: items.findLast(({ closed }) => !closed)?.month ?? '',
                      })
                    }
                  >
                    Close months
                  </Button>
                )
              }
            />
            {moving && <MoveForm {...moving} periods={items} onClose={() => setMoving(null)} />}
          </>
        )}
      </Loaded>
    </Section>
  );
}

interface FormProps {
  readonly move: Move;
  readonly month: string;
  readonly periods: readonly LedgerPeriod[];
  readonly onClose: () => void;
}

function MoveForm({ move, month, periods, onClose }: FormProps) {
  const queries = useQueryClient();
  const [from, setFrom] = useState(month);
  const [to, setTo] = useState(month);
  const [why, setWhy] = useState('');
  const save = useMutation({
    mutationFn: () =>
      move === 'close'
        ? call('POST /ledger/periods/close', { body: { from, to, why } })
        : call('POST /ledger/periods/reopen', { body: { from, to, why } }),
    onSuccess: async () => {
      said(
        move === 'close' ? 'Closed: what is booked there stands.' : 'Reopened, with the reason on record.',
      );
      await queries.invalidateQueries({ queryKey: ['ledger'] });
      onClose();
    },
  });
  const fault = faultsOf(save.error);
  const data = [...periods]
    .reverse()
    .filter(({ closed }) => closed === (move === 'reopen'))
    .map((one) => ({ value: one.month, label: monthText(one.month) }));
  const verb = move === 'close' ? 'Close' : 'Reopen';
  return (
    <Modal opened onClose={onClose} title={`${verb} months`} centered>
      <Stack>
        <Group grow>
          <Select
            label="From"
            data={data}
            value={from}
            allowDeselect={false}
            error={fault('from')}
            onChange={(next) => {
              if (!next) return;
              setFrom(next);
              if (next > to) setTo(next);
            }}
          />
          <Select
            label="To"
            data={data.filter(({ value }) => value >= from)}
            value={to}
            allowDeselect={false}
            error={fault('to')}
            onChange={(next) => next && setTo(next)}
          />
        </Group>
        <Textarea
          label="Why"
          description="Kept for good, with your name and the time"
          required
          data-autofocus
          value={why}
          error={fault('why')}
          onChange={(event) => setWhy(event.currentTarget.value)}
        />
        {save.error && <ProblemView problem={save.error} />}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            Cancel
          </Button>
          <Button loading={save.isPending} disabled={why.trim() === ''} onClick={() => save.mutate()}>
            {verb}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
