import { Button, Group, Stack } from '@mantine/core';
import { IconRoute } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { call } from '../api/client.ts';
import type { Process } from '../api/process.ts';
import { useMay } from '../api/session.ts';
import { EmptyState } from '../state/empty-state.tsx';
import { ProblemView } from '../state/problem-view.tsx';
import { ImportFile } from './import-file.tsx';
import { firstSteps } from './map-changes.ts';

interface Props {
  readonly process: Process;
  readonly onBegun: (number: number) => void;
}

/** The first version of a process: drawn, or read from a file. */
export function BeginVersion({ process, onBegun }: Props) {
  const may = useMay('process.change');
  const queries = useQueryClient();
  const [importing, setImporting] = useState(false);
  const begun = async (number: number) => {
    onBegun(number);
    await queries.invalidateQueries({ queryKey: ['process', process.id] });
  };
  const begin = useMutation({
    mutationFn: () =>
      call('POST /processes/{id}/versions', {
        path: { id: process.id },
        body: {
          state: 'before',
          map: { currency: null, lanes: [], foreign: [], ...firstSteps() },
        },
      }),
    onSuccess: ({ number }) => begun(number),
  });
  return (
    <Stack>
      {begin.error && <ProblemView problem={begin.error} />}
      <EmptyState
        icon={<IconRoute />}
        title="Not drawn yet"
        action={
          may && (
            <Group gap="sm">
              <Button loading={begin.isPending} onClick={() => begin.mutate()}>
                Draw it as it is
              </Button>
              <Button variant="default" onClick={() => setImporting(true)}>
                Read a BPMN file
              </Button>
            </Group>
          )
        }
      >
        First how it goes today, step by step: who does it, how long it takes, what goes wrong. Then a copy,
        as it is meant to be. What the change is worth follows from the two.
      </EmptyState>
      <ImportFile
        process={process}
        opened={importing}
        onClose={() => setImporting(false)}
        onRead={(number) => void begun(number)}
      />
    </Stack>
  );
}
