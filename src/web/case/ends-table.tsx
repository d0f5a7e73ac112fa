import type { BusinessCase } from '../api/businessCase.ts';
import { major } from '../costs/words.ts';
import { count } from '../format/number.ts';
import type { Column } from '../table/arrangement.ts';
import { DataTable } from '../table/data-table.tsx';
import { TraceLink } from './trace-link.tsx';
import { chanceText, money } from './words.ts';

/** An amount in minor units, the figure that it leads to, and what it is where that is not said by its column. */
interface End {
  readonly minor: number;
  readonly of: string;
  readonly under?: string;
}

interface EndsRow {
  readonly name: string;
  readonly worst: End | null;
  readonly middle: End;
  readonly best: End | null;
  readonly takes: string;
}

/** The net present value at its ends: drawn from all ranges, every input at the same end at once, and before risk. */
export function EndsTable({ found }: { readonly found: BusinessCase }) {
  const { currency } = found;
  const end = (key: 'worst' | 'middle' | 'best', title: string): Column<EndsRow> => ({
    ...{ key, title, numeric: true },
    value: (row) => row[key] && major(row[key].minor, currency),
    cell: (row) =>
      row[key] && (
        <>
          <TraceLink caseId={found.id} of={row[key].of}>
            {money(row[key].minor, currency)}
          </TraceLink>
          {row[key].under && <div className="quiet">{row[key].under}</div>}
        </>
      ),
  });
  const columns: readonly Column<EndsRow>[] = [
    { key: 'name', title: 'Net present value', value: ({ name }) => name, heads: true },
    end('worst', 'Worst'),
    end('middle', 'Middle'),
    end('best', 'Best'),
    { key: 'takes', title: 'What it takes', value: ({ takes }) => takes, cell: ({ takes }) => takes },
  ];
  return (
    <DataTable
      name="ends of the net present value"
      rows={rowsOf(found)}
      columns={columns}
      rowKey={({ name }) => name}
    />
  );
}

function rowsOf({ figures }: BusinessCase): readonly EndsRow[] {
  const { simulated, allWorst, likely, allBest, beforeRisk } = figures;
  const drawn = simulated.netPresentValue;
  return [
    {
      name: 'Simulated',
      worst: { minor: drawn.worst, of: 'simulated' },
      middle: { minor: drawn.likely, of: 'simulated', under: `middle of ${count(simulated.runs)} runs` },
      best: { minor: drawn.best, of: 'simulated' },
      takes: `${count(simulated.runs)} runs, seed ${figures.seed}; above zero in ${chanceText(simulated.chance)}`,
    },
    {
      name: 'All at once',
      worst: { minor: allWorst.netPresentValue, of: 'all_worst' },
      middle: { minor: likely.netPresentValue, of: 'npv', under: 'at likely values' },
      best: { minor: allBest.netPresentValue, of: 'all_best' },
      takes: 'every input at its worst, likely or best end together: hardly ever happens',
    },
    {
      name: 'Before risk',
      worst: null,
      middle: { minor: beforeRisk.netPresentValue, of: 'before_risk', under: 'at likely values' },
      best: null,
      takes: 'nothing taken off the benefits, nothing put on the costs',
    },
  ];
}
