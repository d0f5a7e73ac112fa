import { useSearch } from '@tanstack/react-router';
import { call } from '../api/client.ts';
import type { CustomerAtRisk, Months } from '../api/costs.ts';
import { useSession } from '../api/session.ts';
import { CustomersBehind, NoFigureChosen } from '../customer/customers-behind.tsx';
import type { Column } from '../table/arrangement.ts';
import { usePages } from '../table/pages.ts';
import { amount, major, monthsText } from './words.ts';

interface Who {
  readonly segment?: string;
  readonly bad?: 'yes' | 'no';
  readonly cut?: 'yes' | 'no';
}

const BACK = { to: '/prove/costs', name: 'Costs' } as const;

/** The very customers who were counted in what is at risk. */
export function AtRiskPeoplePage() {
  const { from, to, segment, bad, cut } = useSearch({ strict: false }) as Partial<Months> & Who;
  if (!from || !to)
    return (
      <NoFigureChosen title="Customers at risk" back={BACK}>
        Choose a figure of what is at risk first: its number of customers leads here.
      </NoFigureChosen>
    );
  // Names that look like numbers are read as numbers from the address.
  const who = {
    ...(segment === undefined ? {} : { segment: String(segment) }),
    ...(bad && { bad }),
    ...(cut && { cut }),
  };
  return <People months={{ from, to }} who={who} />;
}

function People({ months, who }: { readonly months: Months; readonly who: Who }) {
  const currency = useSession().organization?.currency ?? 'EUR';
  const pages = usePages<CustomerAtRisk>(['costs', 'at_risk', 'people', months, who], (cursor, signal) =>
    call('GET /costs/at-risk/customers', {
      query: { ...months, ...who, limit: 100, ...(cursor ? { cursor } : {}) },
      signal,
    }),
  );
  return (
    <CustomersBehind
      title={titleOf(who)}
      lead={`${monthsText(months)}; customers on the first day who paid in the time before, those who paid most first. These customers, and no others, are counted.`}
      back={{ ...BACK, search: { view: 'at-risk', ...months } }}
      name="customers at risk"
      pages={pages}
      more={columnsOf(currency)}
    />
  );
}

function titleOf({ segment, bad, cut }: Who): string {
  const people =
    segment === undefined
      ? 'Customers'
      : segment === ''
        ? 'Customers without a segment'
        : `${segment} customers`;
  const parts = [
    ...(bad ? [bad === 'yes' ? 'had a bad experience' : 'had no bad experience'] : []),
    ...(cut ? [cut === 'yes' ? 'cut their spending' : 'did not cut their spending'] : []),
  ];
  return parts.length === 0 ? `${people} who were looked at` : `${people} who ${parts.join(' and ')}`;
}

function columnsOf(currency: string): readonly Column<CustomerAtRisk>[] {
  const flag = (key: 'bad' | 'cut', title: string): Column<CustomerAtRisk> => ({
    key,
    title,
    value: (row) => (row[key] ? 'yes' : 'no'),
  });
  return [
    flag('bad', 'Bad experience'),
    flag('cut', 'Left or cut'),
    {
      key: 'before',
      title: 'Paid before',
      numeric: true,
      value: ({ before }) => major(before, currency),
      cell: ({ before }) => amount(before, currency),
    },
    {
      key: 'since',
      title: 'Paid since',
      numeric: true,
      value: ({ since }) => (since === null ? null : major(since, currency)),
      cell: ({ since }) =>
        since === null ? <span className="quiet">not known</span> : amount(since, currency),
    },
  ];
}
