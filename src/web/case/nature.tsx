import { Text } from '@mantine/core';
import type { Nature, ProveOverview } from '../api/businessCase.ts';
import { major } from '../costs/words.ts';
import { Go } from '../shell/go.tsx';
import type { Column } from '../table/arrangement.ts';
import { DataTable } from '../table/data-table.tsx';
import classes from './case.module.css';
import { money, NATURE_WORDS, NATURES } from './words.ts';

/** A nature by color and word. */
export function NatureMark({ nature }: { readonly nature: Nature }) {
  return (
    <span className={`${classes['nature']} ${classes[nature]}`} title={NATURE_WORDS[nature].means}>
      {NATURE_WORDS[nature].name}
    </span>
  );
}

type Totals = ProveOverview['soFar'][number];

/** Costs and benefits by what stands behind them: side by side, never one sum. */
export function NatureTable({
  totals,
  caption,
  caseId,
}: {
  readonly totals: Omit<Totals, 'currency'> & { readonly currency: string };
  readonly caption: string;
  /** The case whose months an amount leads to. */
  readonly caseId?: string;
}) {
  const side = (key: 'costs' | 'benefits', title: string): Column<Nature> => ({
    ...{ key, title, numeric: true },
    value: (nature) => major(totals[key][nature].minor, totals.currency),
    cell: (nature) =>
      caseId && totals[key][nature].minor !== 0 ? (
        <Go
          to={`/prove/cases/${caseId}`}
          search={{ view: 'realized', nature, side: key === 'costs' ? 'cost' : 'benefit' }}
        >
          {amount(totals[key][nature], totals.currency)}
        </Go>
      ) : (
        amount(totals[key][nature], totals.currency)
      ),
  });
  const columns: readonly Column<Nature>[] = [
    {
      ...{ key: 'nature', title: 'What stands behind it', heads: true },
      value: (nature) => NATURE_WORDS[nature].name,
      cell: (nature) => (
        <>
          <NatureMark nature={nature} />
          <Text size="xs" c="dimmed">
            {NATURE_WORDS[nature].means}
          </Text>
        </>
      ),
    },
    side('costs', 'Costs'),
    side('benefits', 'Benefits'),
  ];
  return <DataTable name={caption} rows={NATURES} columns={columns} rowKey={(nature) => nature} />;
}

/** Where nothing was measured nobody knows what there was: that is no zero. */
function amount({ nature, minor }: Totals['costs'][Nature], currency: string): string {
  return minor === 0 ? `nothing ${nature}` : money(minor, currency);
}
