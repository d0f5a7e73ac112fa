import { Group, Paper, SegmentedControl, SimpleGrid, Stack, Text, Title } from '@mantine/core';
import { IconRepeat } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { call } from '../api/client.ts';
import type { Cycle, Stage } from '../api/cycle.ts';
import { useMay } from '../api/session.ts';
import { day } from '../format/date.ts';
import { Go } from '../shell/go.tsx';
import { Page } from '../shell/page.tsx';
import { EmptyState } from '../state/empty-state.tsx';
import { Loaded } from '../state/loaded.tsx';
import { Waiting } from '../state/waiting.tsx';
import type { Column } from '../table/arrangement.ts';
import { DataTable } from '../table/data-table.tsx';
import { NewCycle } from './new-cycle.tsx';
import { OUTCOME_WORDS, STAGE_WORDS, VerdictBadge, verdictWord } from './words.tsx';

const STAGES: readonly Stage[] = ['plan', 'do', 'check', 'act'];

const COLUMNS: readonly Column<Cycle>[] = [
  {
    key: 'name',
    title: 'Cycle',
    value: (row) => row.name,
    cell: (row) => <Go to={`/improve/cycles/${row.id}`}>{row.name}</Go>,
  },
  {
    key: 'initiative',
    title: 'Initiative',
    value: (row) => `${row.initiative}, cycle ${row.number}`,
    cell: (row) => (
      <>
        <Go to={`/improve/initiatives/${row.initiativeId}?view=cycles`}>{row.initiative}</Go>, cycle{' '}
        {row.number}
      </>
    ),
  },
  { key: 'stage', title: 'Stage', value: (row) => STAGE_WORDS[row.stage].name },
  {
    key: 'verdict',
    title: 'Verdict',
    value: (row) => (row.verdict ? verdictWord(row.verdict) : 'not judged'),
    cell: (row) => (row.verdict ? <VerdictBadge verdict={row.verdict} /> : 'not judged'),
  },
  { key: 'metric', title: 'Metric', value: (row) => row.metric?.title ?? 'not chosen' },
  {
    key: 'starts',
    title: 'Starts',
    value: (row) => row.startsOn,
    cell: (row) => (row.startsOn ? day(row.startsOn) : 'not set'),
  },
  {
    key: 'judged',
    title: 'Judged on',
    value: (row) => row.judgmentDay,
    cell: (row) => (row.judgmentDay ? day(row.judgmentDay) : 'not set'),
  },
  { key: 'owner', title: 'Carried out by', value: (row) => row.owner?.name ?? 'nobody yet' },
  {
    key: 'outcome',
    title: 'Decided',
    value: (row) => (row.stopped ? 'Stopped early' : row.outcome ? OUTCOME_WORDS[row.outcome] : 'not yet'),
  },
];

/** Every cycle by where it stands: plan, do, check, act. */
export function CyclesPage() {
  const { view = 'board', begin = false } = useSearch({ strict: false }) as {
    view?: 'board' | 'table';
    begin?: boolean;
  };
  const navigate = useNavigate();
  const may = useMay('cycle.change');
  const [adding, setAdding] = useState(begin);
  const cycles = useQuery({ queryKey: ['cycles'], queryFn: ({ signal }) => call('GET /cycles', { signal }) });
  const start = may && (
    <NewCycle opened={adding} onOpen={() => setAdding(true)} onClose={() => setAdding(false)} />
  );
  return (
    <Page
      title="Cycles"
      lead="Improvement without end: plan, do, check, act. What is expected is locked before it starts, judged by itself on its day, and the next cycle starts from what was learned."
      actions={start}
    >
      <Loaded query={cycles} waiting={<Waiting shape="table" />}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyState icon={<IconRepeat />} title="No cycles yet">
              A cycle states what a change is expected to do, by how much, and how that will be judged, before
              it starts. Plan one for an initiative.
            </EmptyState>
          ) : (
            <Stack>
              <SegmentedControl
                w="fit-content"
                aria-label="How cycles are shown"
                value={view}
                onChange={(next) =>
                  void navigate({ to: '.', search: { view: next } as never, replace: true })
                }
                data={[
                  { value: 'board', label: 'Board' },
                  { value: 'table', label: 'Table' },
                ]}
              />
              {view === 'table' ? (
                <DataTable
                  name="cycles"
                  rows={items}
                  columns={COLUMNS}
                  rowKey={(row) => row.id}
                  onOpen={(row) => void navigate({ to: `/improve/cycles/${row.id}` })}
                />
              ) : (
                <Board cycles={items} />
              )}
            </Stack>
          )
        }
      </Loaded>
    </Page>
  );
}

export function Board({ cycles }: { readonly cycles: readonly Cycle[] }) {
  return (
    <SimpleGrid cols={{ base: 1, sm: 2, lg: 4 }}>
      {STAGES.map((stage) => {
        const own = cycles.filter((cycle) => cycle.stage === stage);
        return (
          <Stack key={stage} gap="sm" component="section" aria-label={STAGE_WORDS[stage].name}>
            <Stack gap={0}>
              <Title order={2} size="h3">
                {STAGE_WORDS[stage].name} ({own.length})
              </Title>
              <Text size="xs" c="dimmed">
                {STAGE_WORDS[stage].says}
              </Text>
            </Stack>
            {own.map((cycle) => (
              <Card key={cycle.id} cycle={cycle} />
            ))}
          </Stack>
        );
      })}
    </SimpleGrid>
  );
}

function Card({ cycle }: { readonly cycle: Cycle }) {
  const when =
    cycle.stage === 'plan'
      ? cycle.locked
        ? `Locked, starts ${cycle.startsOn ? day(cycle.startsOn) : ''}`
        : `${cycle.missing.length} still to be stated`
      : cycle.judgmentDay
        ? `${cycle.verdict ? 'Judged' : 'To be judged'} on ${day(cycle.judgmentDay)}`
        : '';
  return (
    <Paper withBorder p="md" radius="md" bg="var(--sheet)">
      <Stack gap={4}>
        <Go to={`/improve/cycles/${cycle.id}`}>{cycle.name}</Go>
        <Text size="xs" c="dimmed">
          {cycle.initiative}, cycle {cycle.number}
        </Text>
        {cycle.metric && <Text size="sm">{cycle.metric.title}</Text>}
        <Group gap="xs">
          {cycle.verdict && <VerdictBadge verdict={cycle.verdict} />}
          <Text size="xs" c="dimmed">
            {cycle.stopped
              ? 'Stopped before its judgment'
              : cycle.outcome
                ? OUTCOME_WORDS[cycle.outcome]
                : when}
          </Text>
        </Group>
      </Stack>
    </Paper>
  );
}
