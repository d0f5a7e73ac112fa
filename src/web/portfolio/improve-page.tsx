import { SimpleGrid, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { call } from '../api/client.ts';
import type { Portfolio, PortfolioRow } from '../api/initiative.ts';
import { useMay } from '../api/session.ts';
import { count } from '../format/number.ts';
import { readable } from '../format/prose.ts';
import { ImproveGroundwork } from '../home/improve-groundwork.tsx';
import { InitiativeBadge } from '../initiative/words.tsx';
import { Go } from '../shell/go.tsx';
import { LinkButton } from '../shell/link-button.tsx';
import { Page } from '../shell/page.tsx';
import { Section } from '../shell/section.tsx';
import { Loaded } from '../state/loaded.tsx';
import { Waiting } from '../state/waiting.tsx';
import type { Column } from '../table/arrangement.ts';
import { DataTable } from '../table/data-table.tsx';
import { AdviceBadge, cyclesText, FactCell, shareText } from './words.tsx';

/** Improve: what runs, what waits for somebody, and how people, process and politics stand. */
export function ImprovePage() {
  const may = useMay('initiative.change');
  const portfolio = useQuery({
    queryKey: ['portfolio'],
    queryFn: ({ signal }) => call('GET /portfolio', { signal }),
  });
  return (
    <Page
      title="Improve"
      lead="What is changed for customers on purpose: by people, in a process, with the politics that it takes. Each initiative runs in cycles that show whether it works."
      actions={may && <LinkButton to="/improve/initiatives/new">New initiative</LinkButton>}
    >
      <Loaded query={portfolio} waiting={<Waiting shape="page" />}>
        {(data) =>
          data.items.length === 0 ? (
            <ImproveGroundwork />
          ) : (
            <Stack gap="lg">
              <Counts items={data.items} />
              <WhatWaits items={data.items} />
              <ThreeP items={data.items} />
            </Stack>
          )
        }
      </Loaded>
    </Page>
  );
}

type Items = Pick<Portfolio, 'items'>;

function Counts({ items }: Items) {
  const inState = (state: string) => items.filter(({ initiative }) => initiative.state === state).length;
  const cycles = items.flatMap(({ facts }) => (facts.cycles.known ? [facts.cycles.value] : []));
  const judged = (verdict: string) => cycles.filter((one) => one.verdict === verdict).length;
  const gates = items.filter(({ overridden }) => overridden.length > 0).length;
  const shown = [
    ['Running', inState('running'), '/improve/initiatives', { view: 'running' }],
    ['Proposed', inState('proposed'), '/improve/initiatives', { view: 'proposed' }],
    ['Paused', inState('paused'), '/improve/initiatives', { view: 'running' }],
    ['Cycles under way', cycles.filter(({ runningId }) => runningId).length, '/improve/cycles', {}],
    ['Last cycle works', judged('works'), '/prove/results', {}],
    ['Does not work', judged('does_not'), '/prove/results', {}],
    ['Can’t tell yet', judged('cannot_tell'), '/prove/results', {}],
    ['Gates overridden', gates, '/improve/portfolio', {}],
  ] as const;
  return (
    <Section title="Where it stands">
      <SimpleGrid cols={{ base: 2, sm: 4, xl: 8 }} component="dl" m={0}>
        {shown.map(([name, value, to, search]) => (
          <div key={name}>
            <Text component="dt" size="sm" c="dimmed">
              {name}
            </Text>
            <Text component="dd" m={0} fz="xl" fw={650}>
              <Go to={to} search={search}>
                {count(value)}
              </Go>
            </Text>
          </div>
        ))}
      </SimpleGrid>
    </Section>
  );
}

/** What somebody has to do, what presses most first. */
function WhatWaits({ items }: Items) {
  const rows = [
    ...items.filter(({ advice }) => advice?.word === 'stop'),
    ...items.filter(({ overridden }) => overridden.length > 0),
    ...items.filter(({ advice }) => advice?.word === 'start'),
    ...items.filter(
      ({ advice, initiative }) => advice?.word === 'cannot_tell' && initiative.state !== 'proposed',
    ),
  ];
  const once = [...new Map(rows.map((row) => [row.initiative.id, row])).values()];
  return (
    <Section
      title="What waits for somebody"
      actions={
        <LinkButton variant="default" to="/improve/portfolio">
          See the portfolio
        </LinkButton>
      }
    >
      {once.length === 0 && (
        <Text size="sm" c="dimmed">
          Nothing waits: none should stop, none could start, and no gate is overridden.
        </Text>
      )}
      {once.map(({ initiative, advice, overridden }) => (
        <div key={initiative.id}>
          <Text size="sm" component="div">
            {advice && <AdviceBadge word={advice.word} />}{' '}
            <Go
              to={`/improve/initiatives/${initiative.id}`}
              search={overridden.length > 0 ? { view: 'readiness' } : {}}
            >
              {initiative.name}
            </Go>
          </Text>
          <Text size="sm" c="dimmed">
            {readable(
              [...(advice?.reasons ?? []), ...(overridden.length > 0 ? (advice?.but ?? []) : [])].join(' '),
            )}
          </Text>
        </div>
      ))}
    </Section>
  );
}

const OPEN: readonly string[] = ['running', 'paused', 'proposed'];

function readiness(fact: PortfolioRow['facts']['people']): number | null {
  return fact.known ? fact.value : null;
}

const READINESS: readonly Column<PortfolioRow>[] = [
  {
    ...{ key: 'name', title: 'Initiative', heads: true },
    value: ({ initiative }) => initiative.name,
    cell: ({ initiative }) => <Go to={`/improve/initiatives/${initiative.id}`}>{initiative.name}</Go>,
  },
  {
    ...{ key: 'state', title: 'State' },
    value: ({ initiative }) => initiative.state,
    cell: ({ initiative }) => <InitiativeBadge state={initiative.state} />,
  },
  ...(['people', 'process', 'politics'] as const).map(
    (key): Column<PortfolioRow> => ({
      ...{ key, title: `${key[0]?.toUpperCase()}${key.slice(1)}`, numeric: true },
      // As on the portfolio: how politics stand never leaves in a file.
      value: ({ facts }) => (key === 'politics' ? 'on the page only' : readiness(facts[key])),
      order: ({ facts }) => readiness(facts[key]),
      cell: ({ facts }) => <FactCell fact={facts[key]} text={shareText(facts[key])} />,
    }),
  ),
  {
    ...{ key: 'cycle', title: 'Last cycle' },
    value: ({ facts }) => cyclesText(facts),
    cell: ({ facts }) => <FactCell fact={facts.cycles} text={cyclesText(facts)} />,
  },
  {
    ...{ key: 'gate', title: 'Gate' },
    value: ({ missing }) => missing.length,
    cell: ({ initiative, missing }) => (
      <Go to={`/improve/initiatives/${initiative.id}`} search={{ view: 'readiness' }}>
        {missing.length === 0 ? 'all there' : `${missing.length} missing`}
      </Go>
    ),
  },
];

function ThreeP({ items }: Items) {
  const rows = items
    .filter(({ initiative }) => OPEN.includes(initiative.state))
    .sort((left, right) => OPEN.indexOf(left.initiative.state) - OPEN.indexOf(right.initiative.state));
  return (
    <Section
      title="People, process, politics"
      lead="How ready each is. A change that lacks one of them comes back as a problem of the other two."
    >
      <DataTable
        name="open initiatives"
        rows={rows}
        columns={READINESS}
        rowKey={({ initiative }) => initiative.id}
      />
    </Section>
  );
}
