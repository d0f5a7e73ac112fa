import { Stack } from '@mantine/core';
import { IconChartBubble } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { call } from '../api/client.ts';
import type { PortfolioRow } from '../api/initiative.ts';
import { Term } from '../glossary/term.tsx';
import { InitiativeBadge, stateWord } from '../initiative/words.tsx';
import { Go } from '../shell/go.tsx';
import { LinkButton } from '../shell/link-button.tsx';
import { Page } from '../shell/page.tsx';
import { EmptyState } from '../state/empty-state.tsx';
import { Loaded } from '../state/loaded.tsx';
import { Waiting } from '../state/waiting.tsx';
import type { Column } from '../table/arrangement.ts';
import { DataTable } from '../table/data-table.tsx';
import { AdviceLists } from './advice-lists.tsx';
import { CapacityTable } from './capacity-table.tsx';
import { PortfolioChart } from './portfolio-chart.tsx';
import {
  AdviceBadge,
  adviceText,
  cyclesText,
  FactCell,
  major,
  measuredCosts,
  measuredText,
  reachRange,
  reachText,
  returnRange,
  returnText,
  shareText,
} from './words.tsx';

/** A share column: sorted by its number, shown with the way to what it is made of. */
function share(key: 'risk' | 'people' | 'process' | 'politics', title: string): Column<PortfolioRow> {
  return {
    key,
    title,
    numeric: true,
    value: ({ facts: { [key]: fact } }) => (fact.known ? fact.value : 'unknown'),
    cell: ({ facts }) => <FactCell fact={facts[key]} text={shareText(facts[key])} />,
  };
}

const COLUMNS: readonly Column<PortfolioRow>[] = [
  {
    key: 'name',
    title: 'Initiative',
    value: ({ initiative }) => initiative.name,
    cell: ({ initiative }) => <Go to={`/improve/initiatives/${initiative.id}`}>{initiative.name}</Go>,
  },
  {
    key: 'state',
    title: 'State',
    value: ({ initiative }) => stateWord(initiative.state),
    cell: ({ initiative }) => <InitiativeBadge state={initiative.state} />,
  },
  {
    key: 'advice',
    title: 'What to do',
    value: ({ advice }) => (advice ? adviceText(advice.word) : 'stopped'),
    cell: ({ advice }) => (advice ? <AdviceBadge word={advice.word} /> : 'stopped'),
  },
  {
    key: 'gate',
    title: 'Gate',
    numeric: true,
    value: ({ missing }) => missing.length,
    cell: ({ initiative, missing, overridden }) => (
      <Go to={`/improve/initiatives/${initiative.id}`} search={{ view: 'readiness' }}>
        {missing.length === 0 ? 'all there' : `${missing.length} missing`}
        {overridden.length > 0 && ', overridden'}
      </Go>
    ),
  },
  {
    key: 'return',
    title: 'Return',
    numeric: true,
    value: ({ facts }) =>
      facts.return.known ? major(facts.return.value.likely, facts.return.value.currency) : 'unknown',
    cell: ({ facts }) => <FactCell fact={facts.return} text={returnText(facts)} under={returnRange(facts)} />,
  },
  {
    key: 'measured',
    title: 'Measured benefits',
    numeric: true,
    value: ({ facts }) =>
      facts.return.known
        ? facts.return.value.measured
          ? major(facts.return.value.measured.benefits, facts.return.value.currency)
          : 'nothing yet'
        : 'unknown',
    cell: ({ facts }) => (
      <FactCell fact={facts.return} text={measuredText(facts)} under={measuredCosts(facts)} />
    ),
  },
  share('risk', 'Risk'),
  {
    key: 'reach',
    title: 'Reach',
    numeric: true,
    value: ({ facts }) => (facts.reach.known ? facts.reach.value.likely : 'unknown'),
    cell: ({ facts }) => <FactCell fact={facts.reach} text={reachText(facts)} under={reachRange(facts)} />,
  },
  share('people', 'People'),
  share('process', 'Process'),
  {
    ...share('politics', 'Politics'),
    // Never in a file that leaves: what stands in cells is exported, and this column is for the page alone.
    value: () => 'on the page only',
    order: ({ facts }) => (facts.politics.known ? facts.politics.value : null),
  },
  {
    key: 'cycles',
    title: 'Last cycle',
    value: ({ facts }) => cyclesText(facts) ?? 'unknown',
    cell: ({ facts }) => <FactCell fact={facts.cycles} text={cyclesText(facts)} />,
  },
];

/** All initiatives side by side, capacity, and what to start, stop and continue. */
export function PortfolioPage() {
  const navigate = useNavigate();
  const portfolio = useQuery({
    queryKey: ['portfolio'],
    queryFn: ({ signal }) => call('GET /portfolio', { signal }),
  });
  return (
    <Page
      title="Portfolio"
      lead={
        <>
          All <Term of="initiative">initiatives</Term> by return, <Term of="risk">risk</Term>, reach, and how
          ready people, process and politics are. What nobody knows is called unknown, and never counted as
          nothing.
        </>
      }
    >
      <Loaded query={portfolio} waiting={<Waiting shape="page" />}>
        {(data) =>
          data.items.length === 0 ? (
            <EmptyState
              icon={<IconChartBubble />}
              title="Nothing to compare yet"
              action={<LinkButton to="/improve/initiatives">See initiatives</LinkButton>}
            >
              Once initiatives are proposed, this page says what to start, stop and continue, with the figures
              behind it.
            </EmptyState>
          ) : (
            <Stack gap="lg">
              <AdviceLists portfolio={data} />
              <PortfolioChart portfolio={data} />
              <DataTable
                name="portfolio"
                rows={data.items}
                columns={COLUMNS}
                rowKey={({ initiative }) => initiative.id}
                onOpen={({ initiative }) => void navigate({ to: `/improve/initiatives/${initiative.id}` })}
              />
              <CapacityTable loads={data.loads} />
            </Stack>
          )
        }
      </Loaded>
    </Page>
  );
}
