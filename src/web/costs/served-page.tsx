import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { call } from '../api/client.ts';
import type { Maintenance, Months } from '../api/costs.ts';
import { useSession, useZone } from '../api/session.ts';
import { NoFigureChosen } from '../customer/customers-behind.tsx';
import { instant } from '../format/date.ts';
import { plural } from '../format/number.ts';
import { Page } from '../shell/page.tsx';
import { Section } from '../shell/section.tsx';
import { Loaded } from '../state/loaded.tsx';
import { Waiting } from '../state/waiting.tsx';
import { DataTable } from '../table/data-table.tsx';
import { usePages } from '../table/pages.ts';
import { servedColumns } from './served-columns.tsx';
import { ServedParts } from './served-parts.tsx';
import { amount, monthsText } from './words.ts';

interface Search extends Partial<Months> {
  readonly segment?: string | number;
  readonly tenth?: number;
}

const BACK = { to: '/prove/costs', name: 'Costs' } as const;

/** How the cost of a segment or of a tenth of customers comes about: its parts, and the very customers. */
export function ServedPage() {
  const { from, to, segment, tenth } = useSearch({ strict: false }) as Search;
  if (!from || !to || (segment === undefined && tenth === undefined))
    return (
      <NoFigureChosen title="What serving customers costs" back={BACK}>
        Choose a segment or a tenth of customers first: its row in the table leads here.
      </NoFigureChosen>
    );
  const who: Who = tenth === undefined ? { segment: String(segment) } : { tenth };
  return <ServedView months={{ from, to }} who={who} />;
}

type Who = { readonly segment: string } | { readonly tenth: number };

function ServedView({ months, who }: { readonly months: Months; readonly who: Who }) {
  const { permissions } = useSession();
  const zone = useZone();
  const query = useQuery({
    queryKey: ['costs', 'maintenance', months],
    queryFn: ({ signal }) => call('GET /costs/maintenance', { query: months, signal }),
  });
  return (
    <Page
      title={`What serving ${nameOf(who)} costs`}
      lead={`${monthsText(months)}: contacts by channel × cost of a contact, and their share of the overhead.`}
      back={{ ...BACK, search: { view: 'maintenance', ...months } }}
    >
      <Loaded query={query} waiting={<Waiting shape="table" />}>
        {({ result, measuredAt }) => {
          const found = result && rowOf(result, who);
          if (!result || !found)
            return <Text>Nothing was measured here: open the costs of these months first.</Text>;
          const { currency } = result;
          return (
            <>
              <Section
                title={`${amount(found.minor, currency)} for ${plural(found.customers, 'customer')}`}
                lead={`${amount(Number(found.minor) / Math.max(1, found.customers), currency)} each, as measured on ${instant(measuredAt ?? '', zone)}. The parts sum to it, to the cent.`}
              >
                <ServedParts {...{ result, months }} row={found} />
              </Section>
              {permissions.includes('customer.read') && <Customers {...{ months, who, currency }} />}
            </>
          );
        }}
      </Loaded>
    </Page>
  );
}

function Customers({
  months,
  who,
  currency,
}: {
  readonly months: Months;
  readonly who: Who;
  readonly currency: string;
}) {
  const { query, items, more } = usePages(['costs', 'maintenance', 'served', months, who], (cursor, signal) =>
    call('GET /costs/customers', {
      query: { ...months, ...who, limit: 100, ...(cursor ? { cursor } : {}) },
      signal,
    }),
  );
  return (
    <Section
      title="The customers"
      lead="The dearest first, at the prices that were measured, of the contacts that it was measured from: they come to the figure above. Each leads to the customer’s own timeline."
    >
      <Loaded query={query} waiting={<Waiting shape="table" />}>
        {() => (
          <DataTable
            name="customers served"
            rows={items ?? []}
            columns={servedColumns(currency)}
            rowKey={(row) => row.id}
            more={more}
            sealed
          />
        )}
      </Loaded>
    </Section>
  );
}

function nameOf(who: Who): string {
  if ('segment' in who) return who.segment === '' ? 'customers without a segment' : who.segment;
  if (who.tenth === 1) return 'the dearest tenth of customers';
  return who.tenth === 10 ? 'the cheapest tenth of customers' : `tenth ${who.tenth} of customers`;
}

function rowOf(result: Maintenance, who: Who) {
  return 'segment' in who
    ? result.segments.find(({ segment }) => (segment ?? '') === who.segment)
    : result.tenths.find(({ tenth }) => tenth === who.tenth);
}
