import { IconReportMoney } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import type { ListedCase } from '../api/businessCase.ts';
import { call } from '../api/client.ts';
import { useMay } from '../api/session.ts';
import { major } from '../costs/words.ts';
import { day } from '../format/date.ts';
import { percent, plural } from '../format/number.ts';
import { Go } from '../shell/go.tsx';
import { LinkButton } from '../shell/link-button.tsx';
import { Page } from '../shell/page.tsx';
import { EmptyState } from '../state/empty-state.tsx';
import { Loaded } from '../state/loaded.tsx';
import { StateBadge } from '../state/state-badge.tsx';
import { Waiting } from '../state/waiting.tsx';
import type { Column } from '../table/arrangement.ts';
import { DataTable } from '../table/data-table.tsx';
import { chanceText, money, monthsText, PERCENTILE_WORDS } from './words.ts';

const COLUMNS: readonly Column<ListedCase>[] = [
  {
    key: 'name',
    title: 'Case',
    value: (row) => row.name,
    cell: (row) => <Go to={`/prove/cases/${row.id}`}>{row.name}</Go>,
  },
  {
    key: 'initiative',
    title: 'Initiative',
    value: (row) => row.initiativeName ?? 'stands alone',
    cell: (row) =>
      row.initiativeId && row.initiativeName ? (
        <Go to={`/improve/initiatives/${row.initiativeId}`}>{row.initiativeName}</Go>
      ) : (
        'stands alone'
      ),
  },
  ...(['worst', 'likely', 'best'] as const).map(
    (key): Column<ListedCase> => ({
      key,
      title: { worst: 'Worst', likely: 'Net present value, middle', best: 'Best' }[key],
      numeric: true,
      value: (row) => major(row.netPresentValue[key], row.currency),
      cell: (row) => (isEmpty(row) ? 'not stated yet' : money(row.netPresentValue[key], row.currency)),
    }),
  ),
  {
    key: 'roi',
    title: 'Return at likely values',
    numeric: true,
    value: (row) => row.returnOnInvestment,
    cell: (row) => (row.returnOnInvestment === null ? 'no costs' : percent(row.returnOnInvestment)),
  },
  {
    key: 'payback',
    title: 'Payback at likely values',
    numeric: true,
    value: (row) => row.payback,
    cell: (row) => (isEmpty(row) ? 'not stated yet' : monthsText(row.payback)),
  },
  {
    key: 'chance',
    title: 'Pays in',
    numeric: true,
    value: (row) => row.chance,
    cell: (row) => (isEmpty(row) ? 'not stated yet' : `${chanceText(row.chance)} of runs`),
  },
  {
    key: 'incomplete',
    title: 'Complete',
    value: (row) => (row.incomplete === 0 ? 'complete' : `${row.incomplete} missing`),
    cell: (row) =>
      row.incomplete === 0 ? (
        <StateBadge tone="good">complete</StateBadge>
      ) : (
        <StateBadge tone="warn">{`${plural(row.incomplete, 'thing')} missing`}</StateBadge>
      ),
  },
  { key: 'currency', title: 'Currency', value: ({ currency }) => currency, unseen: true },
  { key: 'owner', title: 'Owner', value: (row) => row.owner.name },
  {
    key: 'changed',
    title: 'Changed',
    value: (row) => row.updatedAt,
    cell: (row) => day(row.updatedAt),
    optional: true,
  },
];

/** Neither a benefit nor a cost counts yet: its zeros say nothing. */
function isEmpty({ netPresentValue, returnOnInvestment, chance }: ListedCase): boolean {
  return returnOnInvestment === null && chance === 0 && netPresentValue.likely === 0;
}

export function CaseTable({ rows }: { readonly rows: readonly ListedCase[] }) {
  const navigate = useNavigate();
  return (
    <DataTable
      name="business cases"
      rows={rows}
      columns={COLUMNS}
      rowKey={(row) => row.id}
      onOpen={(row) => void navigate({ to: `/prove/cases/${row.id}` })}
    />
  );
}

/** Every business case with what it is worth, how sure that is, and whether anything is missing. */
export function CasesPage() {
  const may = useMay('case.change');
  const cases = useQuery({
    queryKey: ['business cases', 'all'],
    queryFn: ({ signal }) => call('GET /business-cases', { signal }),
  });
  const start = may && <LinkButton to="/prove/cases/new">New business case</LinkButton>;
  return (
    <Page
      title="Business cases"
      lead={`What an investment in the experience costs and brings, as ranges with their sources; every figure leads to where it comes from. ${PERCENTILE_WORDS}`}
      actions={start}
    >
      <Loaded query={cases} waiting={<Waiting shape="table" />}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyState icon={<IconReportMoney />} title="No business cases yet" action={start}>
              A case says how a change becomes money: fewer contacts, shorter contacts, less training, less
              churn, more referrals or a better price, and what it costs. It is then held against what came.
            </EmptyState>
          ) : (
            <CaseTable rows={items} />
          )
        }
      </Loaded>
    </Page>
  );
}
