import { Checkbox, Group, Select, Stack, Text } from '@mantine/core';
import { IconCertificate } from '@tabler/icons-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { call } from '../api/client.ts';
import type { CycleMethods, JudgedEffect, Verdict } from '../api/cycle.ts';
import { day, periodText } from '../format/date.ts';
import { count, percent } from '../format/number.ts';
import { readable } from '../format/prose.ts';
import { Go } from '../shell/go.tsx';
import { Page } from '../shell/page.tsx';
import { Section } from '../shell/section.tsx';
import { EmptyState } from '../state/empty-state.tsx';
import { Loaded } from '../state/loaded.tsx';
import { Waiting } from '../state/waiting.tsx';
import type { Column } from '../table/arrangement.ts';
import { DataTable } from '../table/data-table.tsx';
import { useCycleMethods } from './cycle-page.tsx';
import { amountText, effectText, OUTCOME_WORDS, VerdictBadge, verdictWord } from './words.tsx';

const VERDICTS: readonly Verdict[] = ['works', 'does_not', 'cannot_tell'];

/** What worked: every judged effect with its interval, whatever came out. */
export function ResultsPage() {
  const navigate = useNavigate();
  const [verdict, setVerdict] = useState<string | null>(null);
  const [mechanism, setMechanism] = useState<string | null>(null);
  const [all, setAll] = useState(false);
  const results = useQuery({
    queryKey: ['judged-effects', all],
    queryFn: ({ signal }) => call('GET /judged-effects', { query: { all: all ? 'true' : 'false' }, signal }),
    placeholderData: keepPreviousData,
  });
  const methods = useCycleMethods();
  return (
    <Page
      title="What worked"
      lead="Every change that was judged, with its effect and its interval: those that worked, those that did not, and those of which it can’t be told. Measured, never modelled."
    >
      <Loaded query={results} waiting={<Waiting shape="table" />}>
        {({ items, rates, others }) =>
          items.length === 0 ? (
            <EmptyState icon={<IconCertificate />} title="Nothing was judged yet">
              A cycle is judged by itself on the day that was locked before it started. What comes out stays
              here, whatever it is. <Go to="/improve/cycles">See the cycles</Go>
            </EmptyState>
          ) : (
            <Loaded query={methods} waiting={<Waiting shape="table" />}>
              {(known) => (
                <Stack gap="lg">
                  <BaseRate rates={rates} total={rates.works + rates.does_not + rates.cannot_tell} />
                  <Section title="Judged effects">
                    <Stack>
                      <Group>
                        <Select
                          aria-label="Verdict"
                          placeholder="Any verdict"
                          clearable
                          data={VERDICTS.map((one) => ({ value: one, label: verdictWord(one) }))}
                          value={verdict}
                          onChange={setVerdict}
                        />
                        <Select
                          aria-label="Mechanism"
                          placeholder="Any mechanism"
                          clearable
                          data={known.mechanisms.map(({ key, name }) => ({ value: key, label: name }))}
                          value={mechanism}
                          onChange={setMechanism}
                        />
                        {others > 0 && (
                          <Checkbox
                            label={`Those too that do not stand: earlier, or by another method (${count(others)})`}
                            checked={all}
                            onChange={(event) => setAll(event.currentTarget.checked)}
                          />
                        )}
                      </Group>
                      <DataTable
                        name="judged-effects"
                        rows={items.filter(
                          (one) =>
                            (verdict === null || one.verdict === verdict) &&
                            (mechanism === null || one.mechanism === mechanism),
                        )}
                        columns={columnsOf(known)}
                        rowKey={(row) => row.id}
                        onOpen={(row) => void navigate({ to: `/improve/cycles/${row.cycleId}` })}
                      />
                    </Stack>
                  </Section>
                </Stack>
              )}
            </Loaded>
          )
        }
      </Loaded>
    </Page>
  );
}

/** How often what was tried worked: what a new hope has to reckon with. */
function BaseRate({
  rates,
  total,
}: {
  readonly rates: Readonly<Record<Verdict, number>>;
  readonly total: number;
}) {
  const told = rates.works + rates.does_not;
  return (
    <Section
      title="How often what is tried works"
      lead="What a new hope has to reckon with: most ideas of most companies do not work."
    >
      <Stack gap="xs">
        <Text>
          Of {count(total)} that were judged, {count(rates.works)} worked, {count(rates.does_not)} did not,
          and of {count(rates.cannot_tell)} it can’t be told.
        </Text>
        {told > 0 && (
          <Text size="sm" c="dimmed">
            {told >= 5
              ? `Of those that could be told, ${percent(rates.works / told, 0)} worked.`
              : 'Too few to make a rate of.'}
          </Text>
        )}
      </Stack>
    </Section>
  );
}

function columnsOf({ items: methods, mechanisms }: CycleMethods): readonly Column<JudgedEffect>[] {
  const method = (key: string): string => methods.find((one) => one.key === key)?.name ?? key;
  return [
    {
      key: 'cycle',
      title: 'What was changed',
      value: (row) => row.cycle,
      cell: (row) => <Go to={`/improve/cycles/${row.cycleId}`}>{row.cycle}</Go>,
    },
    {
      key: 'verdict',
      title: 'Verdict',
      value: (row) => verdictWord(row.verdict),
      cell: (row) => <VerdictBadge verdict={row.verdict} />,
    },
    {
      key: 'effect',
      title: 'Effect, with its interval',
      numeric: true,
      value: (row) => row.effect?.value ?? null,
      cell: (row) => effectText(row.effect, row.unit),
    },
    { key: 'metric', title: 'Metric', value: (row) => row.metric },
    {
      key: 'base',
      title: 'Without it',
      numeric: true,
      value: (row) => row.base,
      cell: (row) => amountText(row.base, row.unit),
    },
    {
      key: 'mechanism',
      title: 'Mechanism',
      value: (row) => mechanisms.find(({ key }) => key === row.mechanism)?.name ?? row.mechanism,
    },
    {
      key: 'method',
      title: 'Judged by',
      value: (row) =>
        `${method(row.method)}${row.chosenAfterwards ? ' (chosen afterwards)' : ''}${row.stands ? '' : ', does not stand'}`,
    },
    {
      key: 'stands',
      title: 'Stands',
      optional: true,
      value: (row) =>
        row.stands ? 'yes' : row.chosenAfterwards ? 'no: chosen afterwards' : 'no: judged again',
    },
    {
      key: 'treated',
      title: 'Customers',
      numeric: true,
      value: (row) => row.treatedCustomers,
      cell: (row) => (row.treatedCustomers === null ? 'not known' : count(row.treatedCustomers)),
    },
    {
      key: 'period',
      title: 'Days with it',
      value: (row) => row.period.from,
      cell: (row) => periodText(row.period.from, row.period.to),
    },
    { key: 'judged', title: 'Judged', value: (row) => row.judgedOn, cell: (row) => day(row.judgedOn) },
    {
      key: 'outcome',
      title: 'Decided',
      value: (row) => (row.outcome ? OUTCOME_WORDS[row.outcome] : 'not yet'),
    },
    {
      key: 'initiative',
      title: 'Initiative',
      optional: true,
      value: (row) => row.initiative,
      cell: (row) => <Go to={`/improve/initiatives/${row.initiativeId}`}>{row.initiative}</Go>,
    },
    { key: 'words', title: 'In words', optional: true, value: (row) => readable(row.words) },
  ];
}
