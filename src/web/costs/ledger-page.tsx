import { Button, Group, Tabs } from '@mantine/core';
import { IconReceipt } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { call } from '../api/client.ts';
import { useSession } from '../api/session.ts';
import { LinkButton } from '../shell/link-button.tsx';
import { Page } from '../shell/page.tsx';
import { EmptyState } from '../state/empty-state.tsx';
import { Loaded } from '../state/loaded.tsx';
import { Waiting } from '../state/waiting.tsx';
import { EntriesView, type LedgerSearch } from './entries-view.tsx';
import { EntryForm } from './entry-form.tsx';
import { PeriodsView } from './periods-view.tsx';
import { RatesView } from './rates-view.tsx';

const VIEWS = [
  { key: 'entries', name: 'Entries' },
  { key: 'periods', name: 'Months' },
  { key: 'rates', name: 'Exchange rates' },
] as const;

/** Where an import of ledger entries begins. */
export const IMPORT = { to: '/listen/imports/new', search: { target: 'costs' } } as const;

/** What was spent, by month: entries, months closed and reopened, exchange rates. */
export function LedgerPage() {
  const navigate = useNavigate();
  const { permissions } = useSession();
  const may = permissions.includes('cost.change');
  const search = useSearch({ strict: false }) as LedgerSearch & { readonly view?: string };
  const [entering, setEntering] = useState(false);
  const view = VIEWS.find(({ key }) => key === search.view)?.key ?? 'entries';
  const vocabulary = useQuery({
    queryKey: ['ledger', 'vocabulary'],
    queryFn: ({ signal }) => call('GET /ledger/vocabulary', { signal }),
  });
  return (
    <Page
      title="Ledger"
      lead="What was spent and what was booked as brought in, by calendar month. Every change leaves a trace."
      actions={
        <>
          <LinkButton to="/prove/costs" variant="default">
            See the costs
          </LinkButton>
          {may && (
            <>
              <LinkButton {...IMPORT} variant="default">
                Import a file
              </LinkButton>
              <Button onClick={() => setEntering(true)}>Enter an amount</Button>
            </>
          )}
        </>
      }
    >
      <Loaded query={vocabulary} waiting={<Waiting shape="page" />}>
        {(words) => (
          <>
            {entering && <EntryForm entry={null} words={words} onClose={() => setEntering(false)} />}
            <Tabs
              value={view}
              keepMounted={false}
              onChange={(key) =>
                key && void navigate({ to: '.', search: { ...search, view: key } as never, replace: true })
              }
            >
              <Tabs.List mb="lg">
                {VIEWS.map(({ key, name }) => (
                  <Tabs.Tab key={key} value={key}>
                    {name}
                  </Tabs.Tab>
                ))}
              </Tabs.List>
              <Tabs.Panel value="entries">
                {words.months.length === 0 && search.state === undefined ? (
                  <EmptyState
                    icon={<IconReceipt />}
                    title="Nothing is booked yet"
                    action={
                      may && (
                        <Group>
                          <LinkButton {...IMPORT}>Import a file</LinkButton>
                        </Group>
                      )
                    }
                  >
                    Bring in what campaigns, contacts and the program cost, from a file of your accounting or
                    by hand. Every figure of cost then leads back to these entries.
                  </EmptyState>
                ) : (
                  <EntriesView words={words} search={search} />
                )}
              </Tabs.Panel>
              <Tabs.Panel value="periods">
                <PeriodsView />
              </Tabs.Panel>
              <Tabs.Panel value="rates">
                <RatesView currency={words.currency} />
              </Tabs.Panel>
            </Tabs>
          </>
        )}
      </Loaded>
    </Page>
  );
}
