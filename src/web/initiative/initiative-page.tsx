import { Button, Tabs } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { Suspense } from 'react';
import { call } from '../api/client.ts';
import type { Initiative } from '../api/initiative.ts';
import { useMay } from '../api/session.ts';
import { Page } from '../shell/page.tsx';
import { Loaded } from '../state/loaded.tsx';
import { failed } from '../state/toast.ts';
import { deleteWithUndo } from '../state/undo.tsx';
import { Waiting } from '../state/waiting.tsx';
import { SECTIONS } from './sections.ts';
import { InitiativeBadge } from './words.tsx';

/** One initiative, in the sections that the parts of the program add to it. */
export function InitiativePage() {
  const { id } = useParams({ strict: false }) as { id: string };
  const { view } = useSearch({ strict: false }) as { view?: string };
  const navigate = useNavigate();
  const initiative = useQuery({
    queryKey: ['initiative', id],
    queryFn: ({ signal }) => call('GET /initiatives/{id}', { path: { id }, signal }),
  });
  const shown = SECTIONS.find(({ key }) => key === view) ?? SECTIONS[0];
  return (
    <Page
      title={initiative.data?.name ?? 'Initiative'}
      lead={initiative.data && <InitiativeBadge state={initiative.data.state} />}
      back={{ to: '/improve/initiatives', name: 'Initiatives' }}
      actions={initiative.data && <DeleteInitiative initiative={initiative.data} />}
    >
      <Loaded query={initiative} waiting={<Waiting shape="page" />}>
        {(data) => (
          <Tabs
            value={shown?.key ?? null}
            onChange={(next) => void navigate({ to: '.', search: { view: next } as never, replace: true })}
            keepMounted={false}
          >
            <Tabs.List mb="md">
              {SECTIONS.map(({ key, name }) => (
                <Tabs.Tab key={key} value={key}>
                  {name}
                </Tabs.Tab>
              ))}
            </Tabs.List>
            {SECTIONS.map(({ key, component: Part }) => (
              <Tabs.Panel key={key} value={key}>
                <Suspense fallback={<Waiting shape="page" />}>
                  <Part initiative={data} />
                </Suspense>
              </Tabs.Panel>
            ))}
          </Tabs>
        )}
      </Loaded>
    </Page>
  );
}

function DeleteInitiative({ initiative }: { readonly initiative: Initiative }) {
  const may = useMay('initiative.change');
  const navigate = useNavigate();
  const queries = useQueryClient();
  if (!may) return null;
  const { id, version, name } = initiative;
  async function remove() {
    const again = async () => {
      await queries.invalidateQueries({ queryKey: ['initiatives'] });
      await queries.invalidateQueries({ queryKey: ['initiative', id] });
    };
    try {
      await deleteWithUndo({
        told: `“${name}” is deleted.`,
        remove: async () => {
          await call('DELETE /initiatives/{id}', { path: { id }, version });
          await navigate({ to: '/improve/initiatives' });
        },
        restore: () => call('POST /initiatives/{id}/restore', { path: { id } }),
        again,
      });
    } catch (problem) {
      failed(problem);
      await again();
    }
  }
  return (
    <Button variant="default" onClick={() => void remove()}>
      Delete
    </Button>
  );
}
