import { Group, Tabs } from '@mantine/core';
import { IconReceipt } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { call } from '../api/client.ts';
import type { Months } from '../api/costs.ts';
import { useZone } from '../api/session.ts';
import { todayIn } from '../form/period-presets.ts';
import { LinkButton } from '../shell/link-button.tsx';
import { Page } from '../shell/page.tsx';
import { EmptyState } from '../state/empty-state.tsx';
import { Loaded } from '../state/loaded.tsx';
import { Waiting } from '../state/waiting.tsx';
import { AcquisitionPart } from './acquisition-view.tsx';
import { AtRiskPart } from './at-risk-view.tsx';
import { MaintenancePart } from './maintenance-view.tsx';
import { MonthsPicker } from './months-picker.tsx';
import { SettingsView } from './settings-view.tsx';
import { lastTold, moved } from './words.ts';

interface CostsSearch extends Partial<Months> {
  readonly view?: string;
}

const VIEWS = [
  { key: 'acquisition', name: 'Acquisition' },
  { key: 'maintenance', name: 'Maintenance' },
  { key: 'at-risk', name: 'At risk' },
  { key: 'reckoning', name: 'How it is reckoned' },
] as const;

/** What winning and serving customers costs, and what bad experience puts at risk. */
export function CostsPage() {
  const navigate = useNavigate();
  const search = useSearch({ strict: false }) as CostsSearch;
  const today = todayIn(useZone(), new Date());
  const vocabulary = useQuery({
    queryKey: ['ledger', 'vocabulary'],
    queryFn: ({ signal }) => call('GET /ledger/vocabulary', { signal }),
  });
  const view = VIEWS.find(({ key }) => key === search.view)?.key ?? 'maintenance';
  const change = (part: CostsSearch) =>
    void navigate({ to: '.', search: { ...search, ...part } as never, replace: true, resetScroll: false });
  return (
    <Page
      title="Costs"
      lead="What winning a customer and serving one really costs, for whom, and who pays for it."
      actions={
        <LinkButton to="/prove/ledger" variant="default">
          Open the ledger
        </LinkButton>
      }
    >
      <Loaded query={vocabulary} waiting={<Waiting shape="page" />}>
        {({ months: booked }) => {
          const months =
            view === 'at-risk' && !isMonth(search.from) && !isMonth(search.to)
              ? lastTold(today)
              : monthsOf(
                  search,
                  booked.map(({ month }) => month),
                  today,
                );
          return (
            <Tabs value={view} onChange={(key) => key && change({ view: key })} keepMounted={false}>
              <Group justify="space-between" align="flex-end" mb="lg">
                <Tabs.List>
                  {VIEWS.map(({ key, name }) => (
                    <Tabs.Tab key={key} value={key}>
                      {name}
                    </Tabs.Tab>
                  ))}
                </Tabs.List>
                {view !== 'reckoning' && (
                  <MonthsPicker value={months} today={today} onChange={(next) => change(next)} />
                )}
              </Group>
              {VIEWS.map(({ key }) => (
                <Tabs.Panel key={key} value={key}>
                  {key === 'reckoning' ? (
                    <SettingsView />
                  ) : booked.length === 0 && key !== 'at-risk' ? (
                    <NothingBooked />
                  ) : key === 'acquisition' ? (
                    <AcquisitionPart months={months} />
                  ) : key === 'maintenance' ? (
                    <MaintenancePart months={months} />
                  ) : (
                    <AtRiskPart months={months} />
                  )}
                </Tabs.Panel>
              ))}
            </Tabs>
          );
        }}
      </Loaded>
    </Page>
  );
}

/** The last twelve months that are booked, where nobody says which. */
function monthsOf(search: CostsSearch, booked: readonly string[], today: string): Months {
  const past = booked.filter((month) => month < today.slice(0, 7));
  const last = past.at(-1) ?? booked.at(-1) ?? moved(today.slice(0, 7), -1);
  const to = isMonth(search.to) ? search.to : last;
  const from = isMonth(search.from) ? search.from : moved(to, -11);
  return from <= to ? { from, to } : { from: to, to: from };
}

function isMonth(text: string | undefined): text is string {
  return text !== undefined && /^\d{4}-(0[1-9]|1[0-2])$/.test(text);
}

function NothingBooked() {
  return (
    <EmptyState
      icon={<IconReceipt />}
      title="Nothing is booked yet"
      action={<LinkButton to="/prove/ledger">Open the ledger</LinkButton>}
    >
      Costs begin with the ledger: what campaigns, contacts and the program cost, by month. With it and the
      signals this page shows what a customer won and a customer served costs, and who pays for it.
    </EmptyState>
  );
}
