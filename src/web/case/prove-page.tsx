import { Stack } from '@mantine/core';
import { IconReportMoney } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import type { ProveOverview } from '../api/businessCase.ts';
import { call } from '../api/client.ts';
import { useMay } from '../api/session.ts';
import { major } from '../costs/words.ts';
import { plural } from '../format/number.ts';
import { readable } from '../format/prose.ts';
import { Go } from '../shell/go.tsx';
import { LinkButton } from '../shell/link-button.tsx';
import { Page } from '../shell/page.tsx';
import { PLACES } from '../shell/places.ts';
import { Section } from '../shell/section.tsx';
import { EmptyState } from '../state/empty-state.tsx';
import { Loaded } from '../state/loaded.tsx';
import { Notice } from '../state/notice.tsx';
import { Waiting } from '../state/waiting.tsx';
import type { Column } from '../table/arrangement.ts';
import { DataTable } from '../table/data-table.tsx';
import { CaseTable } from './cases-page.tsx';
import { NatureTable } from './nature.tsx';
import { money, NATURES } from './words.ts';

/** Prove: what the program cost and returned, by what stands behind each amount. */
export function ProvePage() {
  const may = useMay('case.read');
  const overview = useQuery({
    queryKey: ['business cases', 'prove'],
    queryFn: ({ signal }) => call('GET /prove', { signal }),
    enabled: may,
  });
  return (
    <Page
      title="Prove"
      lead="What a better experience cost and returned: measured, modelled and hoped kept apart, every amount followed to its source."
    >
      {may ? (
        <Loaded query={overview} waiting={<Waiting shape="page" />}>
          {(data) => (data.cases === 0 ? <Empty /> : <Overview data={data} />)}
        </Loaded>
      ) : (
        <Notice tone="plain" title="Business cases are not open to your role">
          Somebody who runs the program can show you what came of them.
        </Notice>
      )}
      <Ways />
    </Page>
  );
}

function Empty() {
  const may = useMay('case.change');
  return (
    <EmptyState
      icon={<IconReportMoney />}
      title="Nothing to prove yet"
      action={may && <LinkButton to="/prove/cases/new">Make the first business case</LinkButton>}
    >
      A proof begins with a claim: how a change becomes money, and what it costs. Make a case, book what is
      spent in the ledger, and let cycles judge what came; this page then tells them apart.
    </EmptyState>
  );
}

function Overview({ data }: { readonly data: ProveOverview }) {
  return (
    <Stack gap="lg">
      {data.soFar.map((totals, at) => (
        <Stack key={totals.currency} gap="lg">
          <Section
            title={data.soFar.length > 1 ? `So far, in ${totals.currency}` : 'So far'}
            lead="Months of all cases that are over. The three are never one sum."
          >
            <NatureTable totals={totals} caption={`So far in ${totals.currency}, by what stands behind it`} />
          </Section>
          <Section title="Still to come" lead="Months of all cases that are ahead, as they stand now.">
            <NatureTable
              totals={data.ahead[at] ?? totals}
              caption={`Ahead in ${totals.currency}, by what stands behind it`}
            />
          </Section>
        </Stack>
      ))}
      {data.soFarByCase.length > 0 && (
        <Section
          title="So far, by case"
          lead="Each amount leads to the months and records that it is made of. Of one initiative one case counts."
        >
          <DataTable name="cases so far" rows={data.soFarByCase} columns={BY_CASE} rowKey={({ id }) => id} />
        </Section>
      )}
      {data.notes.length > 0 && (
        <Notice tone="warn" title="What is not known">
          <ul>
            {data.notes.map((note) => (
              <li key={note}>{readable(note)}</li>
            ))}
          </ul>
        </Notice>
      )}
      <Section
        title="Business cases"
        lead={
          data.incomplete === 0
            ? 'Each is complete.'
            : `${plural(data.incomplete, 'case is', 'cases are')} incomplete: something is not known or not said.`
        }
        actions={<Go to="/prove/cases">All of them</Go>}
      >
        <CaseTable rows={data.items.slice(0, 10)} />
      </Section>
    </Stack>
  );
}

type CaseRow = ProveOverview['soFarByCase'][number];

const BY_CASE: readonly Column<CaseRow>[] = [
  { key: 'case', title: 'Case', value: ({ name }) => name, heads: true },
  ...(['costs', 'benefits'] as const).flatMap((side) =>
    NATURES.map(
      (nature): Column<CaseRow> => ({
        key: `${side}-${nature}`,
        title: `${side === 'costs' ? 'Costs' : 'Benefits'}, ${nature}`,
        numeric: true,
        value: (row) => major(row[side][nature].minor, row.currency),
        cell: (row) =>
          row[side][nature].minor === 0 ? (
            <span className="quiet">nothing</span>
          ) : (
            <Go
              to={`/prove/cases/${row.id}`}
              search={{ view: 'realized', nature, side: side === 'costs' ? 'cost' : 'benefit' }}
            >
              {money(row[side][nature].minor, row.currency)}
            </Go>
          ),
      }),
    ),
  ),
  { key: 'currency', title: 'Currency', value: ({ currency }) => currency, unseen: true },
];

/** The other pages of this place, each with what it answers. */
const ANSWERS: Readonly<Record<string, string>> = {
  '/prove/results': 'What worked, what did not, and what cannot be told yet',
  '/prove/costs': 'What a customer costs to win and to keep, and what is at risk',
  '/prove/ledger': 'Every amount that was booked, by month',
  '/prove/value': 'What customers are worth, and what is at stake',
};

function Ways() {
  const pages = PLACES.find(({ key }) => key === 'prove')?.pages ?? [];
  const shown = pages.filter(({ path }) => ANSWERS[path] !== undefined);
  if (shown.length === 0) return null;
  return (
    <Section title="What it stands on">
      <ul>
        {shown.map(({ name, path }) => (
          <li key={path}>
            <Go to={path}>{name}</Go>: {ANSWERS[path]}
          </li>
        ))}
      </ul>
    </Section>
  );
}
