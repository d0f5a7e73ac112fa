import { Button, Text } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { call } from '../api/client.ts';
import { useMay, useZone } from '../api/session.ts';
import { instant } from '../format/date.ts';
import { count } from '../format/number.ts';
import { Section } from '../shell/section.tsx';
import { Fact, Facts } from '../state/facts.tsx';
import { failed, said } from '../state/toast.ts';
import { DataTable } from '../table/data-table.tsx';
import type { SystemState } from './system-state.ts';

/** What is being done behind the scenes, and what failed. */
export function SystemJobs({ jobs }: { readonly jobs: SystemState['jobs'] }) {
  const zone = useZone();
  const may = useMay('system.run');
  const queries = useQueryClient();
  const retry = useMutation({
    mutationFn: (jobId: string) => call('POST /system/retries', { body: { jobId } }),
    onSuccess: async ({ task }) => {
      said(`“${nameOf(task)}” is tried again.`);
      await queries.invalidateQueries({ queryKey: ['system'] });
    },
    onError: failed,
  });
  return (
    <Section title="Background work">
      <Facts>
        <Fact name="Running">{count(jobs.running)}</Fact>
        <Fact name="Waiting">{count(jobs.waiting)}</Fact>
        <Fact name="Planned">{count(jobs.scheduled)}</Fact>
        <Fact name="Failed, tried again by itself">{count(jobs.retrying)}</Fact>
        <Fact name="Failed for good">{count(jobs.failed)}</Fact>
      </Facts>
      {jobs.troubled.length === 0 ? (
        <Text size="sm" c="dimmed">
          Nothing of it has failed.
        </Text>
      ) : (
        <DataTable
          name="failed work"
          rows={jobs.troubled}
          rowKey={(row) => row.id}
          columns={[
            { key: 'task', title: 'Work', value: (row) => nameOf(row.task) },
            { key: 'error', title: 'Why it failed', value: (row) => row.error ?? 'not known' },
            {
              key: 'attempts',
              title: 'Tries',
              numeric: true,
              value: (row) => row.attempts,
              cell: (row) => `${row.attempts} of ${row.mostAttempts}`,
            },
            {
              key: 'nextAt',
              title: 'Tried again',
              value: (row) => row.nextAt ?? '',
              cell: (row) => (row.nextAt ? instant(row.nextAt, zone) : 'no more'),
            },
            ...(may
              ? [
                  {
                    key: 'retry',
                    title: 'By hand',
                    value: () => '',
                    cell: (row: SystemState['jobs']['troubled'][number]) => (
                      <Button
                        size="compact-sm"
                        variant="default"
                        loading={retry.isPending && retry.variables === row.id}
                        onClick={() => retry.mutate(row.id)}
                        aria-label={`Try again: ${nameOf(row.task)}`}
                      >
                        Try again
                      </Button>
                    ),
                  },
                ]
              : []),
          ]}
        />
      )}
    </Section>
  );
}

const NAMES: Readonly<Record<string, string>> = {
  import: 'Import of a file',
  project: 'Copying for figures',
  export: 'Export',
  check: 'Check',
  rebuild: 'Rebuilding the copy',
  demo: 'Data of the demo operator',
  clean_up: 'Clean-up',
  measure: 'Readings of metrics',
};

function nameOf(task: string): string {
  return NAMES[task] ?? task.replaceAll('_', ' ');
}
