import type { Compared } from '../api/benchmark.ts';
import type { Unit } from '../api/metric.ts';
import { unitStyle, withUnit } from '../figure/unit.ts';
import { Section } from '../shell/section.tsx';
import { DataTable } from '../table/data-table.tsx';
import { OUTCOME_WORDS, periodWords } from './words.ts';

/** Earlier figures of others against ours of their time. */
export function OlderFigures({ rows, unit }: { readonly rows: readonly Compared[]; readonly unit: Unit }) {
  const style = unitStyle(unit);
  return (
    <Section title="Earlier figures" lead="Each against ours of the same period, where we have one.">
      <DataTable
        name="earlier figures"
        rows={rows}
        rowKey={(row) => row.observation.id}
        columns={[
          { key: 'entity', title: 'Of', value: (row) => row.observation.entity },
          {
            key: 'period',
            title: 'Period',
            value: (row) => row.observation.periodLabel,
            cell: (row) => periodWords(row.observation.periodLabel),
          },
          {
            key: 'theirs',
            title: 'Theirs',
            numeric: true,
            value: (row) => row.observation.value,
            cell: (row) => withUnit(row.observation.value, unit),
          },
          {
            key: 'ours',
            title: 'Ours',
            numeric: true,
            value: (row) => row.own?.value,
            cell: (row) =>
              row.own ? withUnit(row.own.value, unit) : <span className="quiet">not measured</span>,
          },
          {
            key: 'difference',
            title: 'Ours is',
            value: (row) => row.difference?.words ?? row.untested,
          },
          {
            key: 'interval',
            title: 'Interval',
            value: (row) => row.difference?.low,
            cell: (row) =>
              row.difference ? (
                `${style.change(row.difference.low)} to ${style.change(row.difference.high)}`
              ) : (
                <span className="quiet">no test</span>
              ),
          },
          {
            key: 'verdict',
            title: 'Alike',
            value: (row) => OUTCOME_WORDS[row.verdict.outcome].word,
          },
          { key: 'source', title: 'Source', value: (row) => row.source.name, optional: true },
        ]}
      />
    </Section>
  );
}
