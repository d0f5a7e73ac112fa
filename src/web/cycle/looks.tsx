import { Button, Group, Progress, Stack, Text } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { call } from '../api/client.ts';
import type { CycleWhole } from '../api/cycle.ts';
import { useMay, useZone } from '../api/session.ts';
import { todayIn } from '../form/period-presets.ts';
import { day } from '../format/date.ts';
import { count } from '../format/number.ts';
import { readable } from '../format/prose.ts';
import { Section } from '../shell/section.tsx';
import { ProblemView } from '../state/problem-view.tsx';
import { said } from '../state/toast.ts';
import type { Column } from '../table/arrangement.ts';
import { DataTable } from '../table/data-table.tsx';
import { sizeText } from './words.tsx';

type Look = CycleWhole['looks'][number];

/** How far a cycle is on its way to its sample and its day, and what was seen by those who looked before it. */
export function Looks({ cycle }: { readonly cycle: CycleWhole }) {
  const may = useMay('cycle.change');
  const queries = useQueryClient();
  const today = todayIn(useZone(), new Date());
  const path = { id: cycle.id };
  const done = async (message: string) => {
    said(message);
    await queries.invalidateQueries({ queryKey: ['cycle', cycle.id] });
    await queries.invalidateQueries({ queryKey: ['cycles'] });
  };
  const look = useMutation({
    mutationFn: () => call('POST /cycles/{id}/looks', { path }),
    onSuccess: () => done('The look is on record.'),
  });
  const judge = useMutation({
    mutationFn: () => call('POST /cycles/{id}/judgments', { path, body: {} }),
    onSuccess: () => done('The judgment is on record.'),
  });
  const start = cycle.startsOn ?? today;
  const end = cycle.judgmentDay ?? today;
  const share = Math.min(1, Math.max(0, span(start, today) / Math.max(1, span(start, end))));
  const waiting = cycle.open;
  const unit = cycle.metric?.unit ?? null;
  const columns: readonly Column<Look>[] = [
    { key: 'number', title: 'Look', numeric: true, value: (row) => row.number },
    { key: 'to', title: 'Counted to', value: (row) => row.countedTo, cell: (row) => day(row.countedTo) },
    {
      key: 'difference',
      title: 'So far',
      numeric: true,
      value: (row) => row.difference,
      cell: (row) => sizeText(row.difference, unit),
    },
    { key: 'low', title: 'Low', numeric: true, value: (row) => row.low, cell: (row) => bound(row.low, unit) },
    {
      key: 'high',
      title: 'High',
      numeric: true,
      value: (row) => row.high,
      cell: (row) => bound(row.high, unit),
    },
    {
      key: 'p',
      title: 'p',
      numeric: true,
      value: (row) => row.p,
      cell: (row) => (row.p === null ? 'none' : row.p.toFixed(3)),
    },
    { key: 'words', title: 'In words', value: (row) => readable(row.words) },
    { key: 'by', title: 'By', value: (row) => row.by },
  ];
  return (
    <Section
      title={waiting ? 'On its way' : 'Looks before the judgment'}
      lead={
        waiting
          ? `Judged by itself on ${day(end)}. Looking before is allowed: each look is kept, its interval holds at every look at once, and the judgment is made with it.`
          : 'Each look made the interval of the judgment wider.'
      }
    >
      <Stack>
        {waiting && start <= today && (
          <Stack gap={4}>
            <Progress
              value={100 * share}
              aria-label={`${Math.round(100 * share)}% of the time with the change is over`}
            />
            <Text size="sm" c="dimmed">
              {count(Math.max(0, span(start, today)))} of {count(span(start, end))} days with the change are
              over.
              {cycle.sample && ` ${readable(cycle.sample.words)}`}
            </Text>
          </Stack>
        )}
        {(look.error ?? judge.error) && <ProblemView problem={look.error ?? judge.error} />}
        {cycle.looks.length > 0 && (
          <DataTable name="looks" rows={cycle.looks} columns={columns} rowKey={(row) => row.id} />
        )}
        {waiting && may && start <= today && (
          <Group>
            {today < end ? (
              <Button variant="default" loading={look.isPending} onClick={() => look.mutate()}>
                Look now
              </Button>
            ) : (
              <Button loading={judge.isPending} onClick={() => judge.mutate()}>
                Judge now
              </Button>
            )}
          </Group>
        )}
      </Stack>
    </Section>
  );
}

function span(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}

function bound(value: number | null, unit: Parameters<typeof sizeText>[1]): string {
  return value === null ? 'no bound' : sizeText(value, unit);
}
