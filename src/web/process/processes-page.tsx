import { Button, Modal } from '@mantine/core';
import { IconRoute } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { call } from '../api/client.ts';
import { useMay } from '../api/session.ts';
import { Page } from '../shell/page.tsx';
import { EmptyState } from '../state/empty-state.tsx';
import { Loaded } from '../state/loaded.tsx';
import { Waiting } from '../state/waiting.tsx';
import { ProcessForm } from './process-form.tsx';
import { ProcessTable } from './process-table.tsx';

/** Every process: who answers for it, what is drawn, and which initiative changes it. */
export function ProcessesPage() {
  const may = useMay('process.change');
  const navigate = useNavigate();
  const [naming, setNaming] = useState(false);
  const processes = useQuery({
    queryKey: ['processes'],
    queryFn: ({ signal }) => call('GET /processes', { signal }),
  });
  const name = may && <Button onClick={() => setNaming(true)}>Name a process</Button>;
  return (
    <Page
      title="Processes"
      lead="How things are done, as they are and as they are meant to be: steps, roles, times, costs and what goes wrong. What a change is worth follows from the two."
      actions={name}
    >
      <Loaded query={processes} waiting={<Waiting shape="table" />}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyState icon={<IconRoute />} title="No process is named yet" action={name}>
              Begin with the one that customers complain about: name it, draw it as it is, and copy it to what
              it is meant to be. A BPMN 2.0 file of another tool can be read too.
            </EmptyState>
          ) : (
            <ProcessTable items={items} />
          )
        }
      </Loaded>
      <Modal opened={naming} onClose={() => setNaming(false)} title="Name a process" size="lg">
        <ProcessForm
          process={null}
          onSaved={({ id }) => void navigate({ to: `/improve/processes/${id}` })}
          onCancel={() => setNaming(false)}
        />
      </Modal>
    </Page>
  );
}
