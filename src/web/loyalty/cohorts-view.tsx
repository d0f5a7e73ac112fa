import { Select, Table, Text } from '@mantine/core';
import { useState } from 'react';
import type { Cohorts, LoyaltyQuestion } from '../api/loyalty.ts';
import { SurvivalChart } from '../chart/survival-chart.tsx';
import { day, periodName } from '../format/date.ts';
import { count } from '../format/number.ts';
import { Term } from '../glossary/term.tsx';
import { Go } from '../shell/go.tsx';
import { Section } from '../shell/section.tsx';
import { ScrollBox } from '../table/scroll-box.tsx';
import { FigureCell } from './figure-cell.tsx';

interface Props {
  readonly cohorts: Cohorts;
  readonly question: LoyaltyQuestion;
  readonly mayRead: boolean;
}

/** Who stays, by when they started. */
export function CohortsView({ cohorts, question, mayRead }: Props) {
  const { all, grain, firstLeft } = cohorts;
  const fair = cohorts.cohorts.filter(({ truncated, n }) => !truncated && n !== null);
  const [chosen, choose] = useState<string | null>(null);
  const one = cohorts.cohorts.find(({ start }) => start === chosen) ?? fair[0];
  const marks = all.marks.map(({ months }) => months);
  return (
    <Section
      title="Who stays, by when they started"
      lead={
        <>
          A <Term of="cohort">cohort</Term> is everybody who started in the same {grain}. Customers who are
          still there count for as long as they have been.
        </>
      }
      actions={
        <Select
          label="Cohort in the chart"
          w={180}
          data={cohorts.cohorts.map(({ start }) => ({ value: start, label: periodName(start, grain) }))}
          value={one?.start ?? null}
          onChange={choose}
        />
      }
    >
      <SurvivalChart
        title="Share of customers who are still there"
        under={`n ${count(all.n ?? 0)} customers, ${count(all.left ?? 0)} of them left`}
        lines={[
          { name: 'All cohorts', n: all.n, steps: all.curve },
          ...(one && one.curve.length > 0
            ? [{ name: `Started ${periodName(one.start, grain)}`, n: one.n, steps: one.curve }]
            : []),
        ]}
      />
      <ScrollBox label="Retention by cohort" height={520}>
        <Table stickyHeader>
          <caption className="hidden-to-eye">Retention by cohort</caption>
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">Started</Table.Th>
              <Table.Th className="number" scope="col">
                Customers
              </Table.Th>
              {marks.map((months) => (
                <Table.Th key={months} className="number" scope="col">
                  {months} {months === 1 ? 'month' : 'months'}
                </Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {cohorts.cohorts.toReversed().map((cohort) => (
              <Table.Tr key={cohort.start}>
                <Table.Th scope="row">
                  {periodName(cohort.start, grain)}
                  {cohort.truncated && (
                    <Text size="xs" c="dimmed">
                      looks too loyal
                    </Text>
                  )}
                  {mayRead && (cohort.n ?? 0) > 0 && (
                    <Text size="xs">
                      <Go
                        to="/understand/loyalty/customers"
                        search={{
                          question,
                          of: { cohort: cohort.start },
                          label: `Started ${periodName(cohort.start, grain)}`,
                        }}
                      >
                        See the customers
                      </Go>
                    </Text>
                  )}
                </Table.Th>
                <Table.Td className="number">{cohort.n === null ? 'withheld' : count(cohort.n)}</Table.Td>
                {marks.map((months) => {
                  const mark = cohort.marks.find((other) => other.months === months);
                  return (
                    <Table.Td key={months} className="number">
                      {mark && <FigureCell figure={mark.figure} withoutN />}
                      {mark?.atRisk != null && (
                        <Text size="xs" c="dimmed">
                          {count(mark.atRisk)} at risk
                        </Text>
                      )}
                      {!mark && (
                        <Text size="sm" c="dimmed">
                          not yet
                        </Text>
                      )}
                    </Table.Td>
                  );
                })}
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </ScrollBox>
      <Text size="sm" c="dimmed">
        {firstLeft === null
          ? 'Nobody is on record as having left, so that every cohort looks as if all of it stayed.'
          : `Customers who left before ${day(firstLeft)} are not on record: cohorts that began before it look more loyal than they were.`}
      </Text>
    </Section>
  );
}
