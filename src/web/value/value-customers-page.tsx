import { useSearch } from '@tanstack/react-router';
import { call } from '../api/client.ts';
import type { ValuePerson } from '../api/value.ts';
import { CustomersBehind, NoFigureChosen } from '../customer/customers-behind.tsx';
import { usePages } from '../table/pages.ts';

interface Search {
  readonly analysis?: string;
  readonly segment?: string | null;
  readonly label?: string;
}

const TITLE = 'Customers behind a value';
const BACK = { to: '/prove/value', name: 'Value' } as const;

/** The very customers that an analysis of value was made from. */
export function ValueCustomersPage() {
  const search = useSearch({ strict: false }) as Search;
  if (!search.analysis)
    return (
      <NoFigureChosen title={TITLE} back={BACK}>
        Choose customers first: their number in a table of values leads here.
      </NoFigureChosen>
    );
  return <People {...search} analysis={search.analysis} />;
}

function People({ analysis, segment, label }: Search & { readonly analysis: string }) {
  const pages = usePages<ValuePerson>(['value', 'people', analysis, segment], (cursor, signal) =>
    call('POST /value/customers', {
      body: {
        analysisId: analysis,
        limit: 100,
        ...(segment === undefined ? {} : { segment }),
        ...(cursor ? { cursor } : {}),
      },
      signal,
    }),
  );
  return (
    <CustomersBehind
      title={TITLE}
      lead={`${label ? `${label}. ` : ''}Customers who were watched in the days of the analysis, as they are on record today.`}
      back={BACK}
      name="customers behind values"
      pages={pages}
    />
  );
}
