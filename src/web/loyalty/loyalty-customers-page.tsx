import { useSearch } from '@tanstack/react-router';
import { call } from '../api/client.ts';
import type { LoyaltyPerson, LoyaltyQuestion, PeopleOf } from '../api/loyalty.ts';
import { CustomersBehind, NoFigureChosen } from '../customer/customers-behind.tsx';
import { periodText } from '../format/date.ts';
import type { Column } from '../table/arrangement.ts';
import { usePages } from '../table/pages.ts';

interface Search {
  readonly question?: LoyaltyQuestion;
  readonly of?: PeopleOf;
  readonly label?: string;
}

const TITLE = 'Customers behind a figure';
const BACK = { to: '/understand/loyalty', name: 'Loyalty' } as const;

/** The very customers behind a figure of loyalty. */
export function LoyaltyCustomersPage() {
  const { question, of, label } = useSearch({ strict: false }) as Search;
  if (!question || !of)
    return (
      <NoFigureChosen title={TITLE} back={BACK}>
        Choose a group of customers first; from it, “See the customers” leads here.
      </NoFigureChosen>
    );
  return <People {...{ question, of, label }} />;
}

interface PeopleProps {
  readonly question: LoyaltyQuestion;
  readonly of: PeopleOf;
  readonly label: string | undefined;
}

function People({ question, of, label }: PeopleProps) {
  const pages = usePages<LoyaltyPerson>(['loyalty', 'people', question, of], (cursor, signal) =>
    call('POST /loyalty/customers', {
      body: { ...question, of, limit: 100, ...(cursor ? { cursor } : {}) },
      signal,
    }),
  );
  return (
    <CustomersBehind
      title={TITLE}
      lead={
        <>
          {label ? `${label}, ` : ''}
          {periodText(question.from, question.to)}. These customers, and no others, are counted.
        </>
      }
      back={BACK}
      name="customers"
      pages={pages}
      more={'group' in of ? DONE : []}
    />
  );
}

const DONE: readonly Column<LoyaltyPerson>[] = [
  { key: 'score', title: 'Would recommend', numeric: true, value: ({ score }) => score },
  { key: 'referrals', title: 'Referrals', numeric: true, value: ({ referrals }) => referrals },
];
