import { Button, Stack } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { call } from '../api/client.ts';
import { useMay, useZone } from '../api/session.ts';
import { instant } from '../format/date.ts';
import { bytes, count, plural } from '../format/number.ts';
import { Page } from '../shell/page.tsx';
import { Section } from '../shell/section.tsx';
import { Fact, Facts } from '../state/facts.tsx';
import { Loaded } from '../state/loaded.tsx';
import { failed, said } from '../state/toast.ts';
import { Waiting } from '../state/waiting.tsx';
import { DataTable } from '../table/data-table.tsx';
import { SystemCheck } from './system-check.tsx';
import { SystemCleanUp } from './system-clean-up.tsx';
import { SystemJobs } from './system-jobs.tsx';
import type { SystemState } from './system-state.ts';

/** How this Perpetua stands: for those who run it. */
export function SystemPage() {
  const system = useQuery({
    queryKey: ['system'],
    queryFn: ({ signal }) => call('GET /system', { signal }),
    refetchInterval: 10_000,
  });
  return (
    <Page
      title="System"
      lead="How this Perpetua stands: what it keeps and where, and what it does behind the scenes."
    >
      <Loaded query={system} waiting={<Waiting shape="page" />}>
        {(data) => (
          <Stack gap="lg">
            <About state={data} />
            <Stores state={data} />
            <SystemJobs jobs={data.jobs} />
            <Check state={data} />
            <SystemCleanUp cleanUp={data.cleanUp} />
          </Stack>
        )}
      </Loaded>
    </Page>
  );
}

function About({ state }: { readonly state: SystemState }) {
  const zone = useZone();
  const { projection, disk } = state;
  const { rowsBehind, since, daysToSum } = projection;
  const behind = rowsBehind > 100_000 ? 'More than 100,000 rows' : plural(rowsBehind, 'row');
  return (
    <Section title="The program">
      <Facts>
        <Fact name="Version">{state.version}</Fact>
        <Fact name="Runs since">{instant(state.startedAt, zone)}</Fact>
        <Fact name="Free disk">
          {bytes(disk.freeBytes)} of {bytes(disk.totalBytes)}
        </Fact>
        <Fact name="Not yet counted in figures">
          {rowsBehind === 0
            ? 'Nothing: every answer and customer is copied'
            : `${behind}${since ? `, the oldest since ${instant(since, zone)}` : ''}`}
        </Fact>
        <Fact name="Days to sum up anew">
          {daysToSum === 0 ? 'None' : `${count(daysToSum)}; figures read them from the rows meanwhile`}
        </Fact>
      </Facts>
    </Section>
  );
}

const STORES = {
  record: ['Record', 'what people write and answer'],
  columnar: ['Columnar store', 'what figures are counted from'],
  uploads: ['Uploads', 'files that were sent, and lists of rejected rows'],
  exports: ['Exports', 'files to be fetched'],
} as const;

function Stores({ state }: { readonly state: SystemState }) {
  return (
    <Section title="Stores" lead="Sizes are of all organizations together.">
      <DataTable
        name="stores"
        rows={state.stores}
        rowKey={(row) => row.name}
        columns={[
          { key: 'name', title: 'Store', value: (row) => STORES[row.name][0] },
          { key: 'holds', title: 'Holds', value: (row) => STORES[row.name][1] },
          {
            key: 'what',
            title: 'Kept by',
            value: (row) => [row.what, row.version].filter(Boolean).join(' '),
          },
          {
            key: 'place',
            title: 'Where',
            value: (row) => (row.embedded ? 'in the data folder' : 'on a server of its own'),
          },
          {
            key: 'bytes',
            title: 'Size',
            numeric: true,
            value: (row) => row.bytes,
            cell: (row) => bytes(row.bytes),
          },
        ]}
      />
    </Section>
  );
}

function Check({ state }: { readonly state: SystemState }) {
  const may = useMay('system.run');
  const queries = useQueryClient();
  const begin = useMutation({
    mutationFn: () => call('POST /system/checks'),
    onSuccess: async () => {
      said('The check is on its way.');
      await queries.invalidateQueries({ queryKey: ['system'] });
    },
    onError: failed,
  });
  const busy = state.check?.state === 'waiting' || state.check?.state === 'running';
  return (
    <SystemCheck
      check={state.check}
      action={
        may && (
          <Button variant="default" onClick={() => begin.mutate()} loading={begin.isPending || busy}>
            Check now
          </Button>
        )
      }
    />
  );
}
