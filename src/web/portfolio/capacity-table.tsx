import { Text } from '@mantine/core';
import type { Portfolio } from '../api/initiative.ts';
import { periodName } from '../format/date.ts';
import { count } from '../format/number.ts';
import { Go } from '../shell/go.tsx';
import { Section } from '../shell/section.tsx';
import type { Column } from '../table/arrangement.ts';
import { DataTable } from '../table/data-table.tsx';

type Load = Portfolio['loads'][number];

/** Sorted by the hours that are too many, or those that are left as fewer than none. */
function monthColumn(month: string): Column<Load> {
  const title = periodName(`${month}-01`, 'month');
  const of = (load: Load) => load.months.find((one) => one.month === month);
  const words = (load: Load) => {
    const one = of(load);
    return one && `${count(one.asked)} of ${one.offered === null ? 'unknown' : count(one.offered)}`;
  };
  return {
    ...{ key: month, title, numeric: true },
    value: words,
    order: (load) => {
      const one = of(load);
      return one && one.offered !== null ? one.asked - one.offered : null;
    },
    cell: (load) => {
      const over = of(load)?.over ?? 0;
      return (
        <>
          {words(load)}
          {over > 0 && (
            <Text size="xs" fw={600} c="var(--bad)">
              {count(over)} too many
            </Text>
          )}
        </>
      );
    },
  };
}

/** Hours that all initiatives together ask for against those that are there, by who and month. */
export function CapacityTable({ loads }: Pick<Portfolio, 'loads'>) {
  const months = loads[0]?.months.map(({ month }) => month) ?? [];
  const columns: readonly Column<Load>[] = [
    { key: 'who', title: 'Who', value: ({ name }) => name, heads: true },
    ...months.map(monthColumn),
  ];
  return (
    <Section
      title="Capacity"
      lead={
        <>
          Hours that all initiatives together ask for against those that are there.{' '}
          <Go to="/improve/people">Who can give how many</Go>
        </>
      }
    >
      {loads.length === 0 ? (
        <Text size="sm" c="dimmed">
          Nobody said yet how many hours initiatives ask for, and of whom.
        </Text>
      ) : (
        <DataTable name="capacity" rows={loads} columns={columns} rowKey={({ key }) => key} height={480} />
      )}
    </Section>
  );
}
