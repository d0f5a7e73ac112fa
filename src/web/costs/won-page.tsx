import { useSearch } from '@tanstack/react-router';
import { call } from '../api/client.ts';
import type { Months, WonCustomer } from '../api/costs.ts';
import { CustomersBehind, NoFigureChosen } from '../customer/customers-behind.tsx';
import { number } from '../format/number.ts';
import type { Column } from '../table/arrangement.ts';
import { usePages } from '../table/pages.ts';
import { monthsText } from './words.ts';

interface Who {
  readonly segment?: string;
  readonly campaign?: string;
}

const BACK = { to: '/prove/costs', name: 'Costs' } as const;

/** The very customers who were counted as won. */
export function WonPage() {
  const { from, to, segment, campaign } = useSearch({ strict: false }) as Partial<Months> & Who;
  if (!from || !to)
    return (
      <NoFigureChosen title="Customers won" back={BACK}>
        Choose a segment or a campaign first: the number of customers it won leads here.
      </NoFigureChosen>
    );
  // Names that look like numbers are read as numbers from the address.
  const who = {
    ...(segment === undefined ? {} : { segment: String(segment) }),
    ...(campaign === undefined ? {} : { campaign: String(campaign) }),
  };
  return <People months={{ from, to }} who={who} />;
}

function People({ months, who }: { readonly months: Months; readonly who: Who }) {
  const pages = usePages<WonCustomer>(['costs', 'acquisition', 'won', months, who], (cursor, signal) =>
    call('GET /costs/acquisition/customers', {
      query: { ...months, ...who, limit: 100, ...(cursor ? { cursor } : {}) },
      signal,
    }),
  );
  return (
    <CustomersBehind
      title={titleOf(who)}
      lead={`First day as a customer in ${monthsText(months)}, the newest first. ${
        who.campaign
          ? 'The parts that the campaign has of them, by the rule of attribution, come to the customers that it won.'
          : 'These customers, and no others, are counted.'
      }`}
      back={{ ...BACK, search: { view: 'acquisition', ...months } }}
      name="customers won"
      pages={pages}
      more={who.campaign ? [TOUCHES, PART] : [TOUCHES]}
    />
  );
}

function titleOf({ segment, campaign }: Who): string {
  if (campaign !== undefined)
    return campaign === '' ? 'Customers won through no campaign' : `Customers won through ${campaign}`;
  if (segment !== undefined)
    return segment === '' ? 'Customers won without a segment' : `Customers won in ${segment}`;
  return 'Customers won';
}

const TOUCHES: Column<WonCustomer> = {
  key: 'touches',
  title: 'Touches before',
  numeric: true,
  value: ({ touches }) => touches,
};
const PART: Column<WonCustomer> = {
  key: 'share',
  title: 'Part of the customer',
  numeric: true,
  value: ({ share }) => share,
  cell: ({ share }) => number(share, 2),
};
