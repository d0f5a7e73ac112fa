import { Table } from '@mantine/core';
import { IconArrowDown, IconArrowsSort, IconArrowUp } from '@tabler/icons-react';
import type { Arrangement, Column } from './arrangement.ts';
import classes from './data-table.module.css';

interface Props<Row> {
  readonly column: Column<Row>;
  readonly arrangement: Arrangement<Row>;
}

/** The head of a column; pressing it sorts up, then down, then not at all. */
export function HeadCell<Row>({ column, arrangement }: Props<Row>) {
  const sort = arrangement.sort?.key === column.key ? arrangement.sort : null;
  const Icon = !sort ? IconArrowsSort : sort.down ? IconArrowDown : IconArrowUp;
  return (
    <Table.Th
      scope="col"
      className={column.numeric ? 'number' : ''}
      aria-sort={!sort ? 'none' : sort.down ? 'descending' : 'ascending'}
    >
      <button type="button" className={classes['head']} onClick={() => arrangement.toggleSort(column.key)}>
        {column.title}
        <Icon size={14} aria-hidden opacity={sort ? 1 : 0.35} />
      </button>
    </Table.Th>
  );
}
