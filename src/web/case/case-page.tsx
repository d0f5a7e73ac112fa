import { Button, Group, Tabs } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import type { BusinessCase } from '../api/businessCase.ts';
import { call, fileAddress } from '../api/client.ts';
import { Go } from '../shell/go.tsx';
import { Page } from '../shell/page.tsx';
import { Loaded } from '../state/loaded.tsx';
import { Waiting } from '../state/waiting.tsx';
import { DeleteCase } from './delete-case.tsx';
import { InputsView } from './inputs-view.tsx';
import { MonthsView } from './months-view.tsx';
import { RealizedView } from './realized-view.tsx';
import { ScenariosView } from './scenarios-view.tsx';
import { SummaryView } from './summary-view.tsx';
import { TraceView } from './trace-view.tsx';
import { VersionsView } from './versions-view.tsx';

const VIEWS = [
  { key: 'summary', name: 'Summary', component: SummaryView },
  { key: 'inputs', name: 'Inputs', component: InputsView },
  { key: 'months', name: 'Months', component: MonthsView },
  { key: 'scenarios', name: 'Scenarios', component: ScenariosView },
  { key: 'realized', name: 'What came', component: RealizedView },
  { key: 'versions', name: 'Versions', component: VersionsView },
] as const;

/** What each file is, on its button. */
const FILES = { xlsx: 'Workbook (XLSX)', pptx: 'Slides (PPTX)', pdf: 'Pages (PDF)' } as const;

/** One business case. With `of` in the address, how one of its figures is made takes the place of the tab. */
export function CasePage() {
  const { id } = useParams({ strict: false }) as { id: string };
  const { view, of } = useSearch({ strict: false }) as { view?: string; of?: string };
  const navigate = useNavigate();
  const found = useQuery({
    queryKey: ['business case', id],
    queryFn: ({ signal }) => call('GET /business-cases/{id}', { path: { id }, signal }),
  });
  const shown = VIEWS.find(({ key }) => key === view) ?? VIEWS[0];
  return (
    <Page
      title={found.data?.name ?? 'Business case'}
      lead={found.data && <Lead found={found.data} />}
      back={{ to: '/prove/cases', name: 'Business cases' }}
      actions={found.data && <Actions found={found.data} />}
    >
      <Loaded query={found} waiting={<Waiting shape="page" />}>
        {(data) => (
          <Tabs
            value={shown.key}
            onChange={(next) => void navigate({ to: '.', search: { view: next } as never })}
            keepMounted={false}
          >
            <Tabs.List mb="md">
              {VIEWS.map(({ key, name }) => (
                <Tabs.Tab key={key} value={key}>
                  {name}
                </Tabs.Tab>
              ))}
            </Tabs.List>
            {VIEWS.map(({ key, component: View }) => (
              <Tabs.Panel key={key} value={key}>
                {of ? <TraceView found={data} of={of} /> : <View found={data} />}
              </Tabs.Panel>
            ))}
          </Tabs>
        )}
      </Loaded>
    </Page>
  );
}

function Lead({ found }: { readonly found: BusinessCase }) {
  return (
    <>
      {found.purpose}
      {found.purpose && ' · '}
      {found.initiativeId ? (
        <Go to={`/improve/initiatives/${found.initiativeId}`}>its initiative</Go>
      ) : (
        'stands alone'
      )}{' '}
      · version {found.version} by {found.by.name}: {found.why}
    </>
  );
}

function Actions({ found }: { readonly found: BusinessCase }) {
  return (
    <Group gap="xs">
      {(['xlsx', 'pptx', 'pdf'] as const).map((format) => (
        <Button
          key={format}
          component="a"
          variant="default"
          size="sm"
          leftSection={<IconDownload size={16} aria-hidden />}
          href={fileAddress(`/business-cases/${found.id}/file`, { format })}
          download
        >
          {FILES[format]}
        </Button>
      ))}
      <DeleteCase found={found} />
    </Group>
  );
}
