import { Select, Text } from '@mantine/core';
import { useState } from 'react';
import type { Cohorts, LoyaltyQuestion } from '../api/loyalty.ts';
import { SurvivalChart } from '../chart/survival-chart.tsx';
import { day, periodName } from '../format/date.ts';
import { count, plural } from '../format/number.ts';
import { Term } from '../glossary/term.tsx';
import { Go } from '../shell/go.tsx';
import { Section } from '../shell/section.tsx';
import type { Column } from '../table/arrangement.ts';
import { DataTable } from '../table/data-table.tsx';
import { FigureCell, figureColumn } from './figure-cell.tsx';

interface Props {
  readonly cohorts: Cohorts;
  readonly question: LoyaltyQuestion;
  readonly mayRead: boolean;
}

type Cohort = Cohorts['cohorts'][number];

/** Who is still there so many months on. */
function markColumn(months: number): Column<Cohort> {
  const markOf = (cohort: Cohort) => cohort.marks.find((mark) => mark.months === months);
  const column = figureColumn<Cohort>(
    String(months),
    plural(months, 'month'),
    (row) => markOf(row)?.figure ?? null,
  );
  return {
    ...column,
    cell: (cohort) => {
      const mark = markOf(cohort);
      if (!mark) return <span className="quiet">not yet</span>;
      return (
        <>
          <FigureCell figure={mark.figure} withoutN />
          {mark.atRisk !== null && (
            <Text size="xs" c="dimmed">
              {count(mark.atRisk)} at risk
            </Text>
          )}
        </>
      );
    },
  };
}

/** Who stays, by when they started. */
export function CohortsView({ cohorts, question, mayRead }: Props) {
  const { all, grain, firstLeft } = cohorts;
  const fair = cohorts.cohorts.filter(({ truncated, n }) => !truncated && n !== null);
  const [chosen, choose] = useState<string | null>(null);
  const one = cohorts.cohorts.find(({ start }) => start === chosen) ?? fair[0];
  const marks = all.marks.map(({ months }) => months);
  const columns: readonly Column<Cohort>[] = [
    {
      ...{ key: 'start', title: 'Started', heads: true },
      value: ({ start }) => start,
      cell: (cohort) => (
        <>
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
        </>
      ),
    },
    {
      ...{ key: 'n', title: 'Customers', numeric: true },
      value: ({ n }) => n,
      cell: ({ n }) => (n === null ? 'withheld' : count(n)),
    },
    ...marks.map((months) => markColumn(months)),
  ];
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
      <DataTable
        name="cohorts"
        rows={cohorts.cohorts.toReversed()}
        columns={columns}
        rowKey={({ start }) => start}
        height={520}
      />
      <Text size="sm" c="dimmed">
        {firstLeft === null
          ? 'Nobody is on record as having left, so that every cohort looks as if all of it stayed.'
          : `Customers who left before ${day(firstLeft)} are not on record: cohorts that began before it look more loyal than they were.`}
      </Text>
    </Section>
  );
}
