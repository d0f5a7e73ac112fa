import { Button, Modal } from '@mantine/core';
import { IconFileCheck } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { call } from '../api/client.ts';
import { useMay } from '../api/session.ts';
import { plural } from '../format/number.ts';
import { Page } from '../shell/page.tsx';
import { EmptyState } from '../state/empty-state.tsx';
import { Loaded } from '../state/loaded.tsx';
import { Notice } from '../state/notice.tsx';
import { Waiting } from '../state/waiting.tsx';
import { WorkForm } from './work-form.tsx';
import { WorkTable } from './work-table.tsx';

/** How things are done here: what is in force, and who has read it. */
export function StandardWorksPage() {
  const { process } = useSearch({ strict: false }) as { process?: string };
  const may = useMay('process.change');
  const navigate = useNavigate();
  const [beginning, setBeginning] = useState(false);
  const works = useQuery({
    queryKey: ['standard work', process ?? 'all'],
    queryFn: ({ signal }) =>
      call('GET /standard-work', { query: process ? { processId: process } : {}, signal }),
  });
  const begin = may && <Button onClick={() => setBeginning(true)}>Begin standard work</Button>;
  return (
    <Page
      title="Standard work"
      lead="How something is to be done, in force from a day. A new version asks every reader again, and shows what changed."
      {...(process ? { back: { to: `/improve/processes/${process}`, name: 'The process' } } : {})}
      actions={begin}
    >
      <Loaded query={works} waiting={<Waiting shape="table" />}>
        {({ items }) => {
          const mine = items.filter((one) => one.mine !== null && one.mine.state !== 'read');
          return items.length === 0 ? (
            <EmptyState icon={<IconFileCheck />} title="No standard work yet" action={begin}>
              A change of a process holds only when those who work in it know how it is done now. Write it,
              say who must read it, and see who has.
            </EmptyState>
          ) : (
            <>
              {mine.length > 0 && (
                <Notice tone="warn" title={`${plural(mine.length, 'document')} for you to read`}>
                  Open it, read it, and say that you have.
                </Notice>
              )}
              <WorkTable items={items} />
            </>
          );
        }}
      </Loaded>
      <Modal opened={beginning} onClose={() => setBeginning(false)} title="Begin standard work" size="lg">
        <WorkForm
          work={null}
          processId={process ?? null}
          onSaved={({ id }) => void navigate({ to: `/improve/standard-work/${id}` })}
          onCancel={() => setBeginning(false)}
        />
      </Modal>
    </Page>
  );
}
