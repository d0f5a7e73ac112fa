import { Table, Text } from '@mantine/core';
import { useVirtualizer } from '@tanstack/react-virtual';
import { type ReactNode, useRef } from 'react';
import { number } from '../format/number.ts';
import { type Column, useArrangement } from './arrangement.ts';
import classes from './data-table.module.css';
import { HeadCell } from './head-cell.tsx';
import { useRowKeys } from './row-keys.ts';
import { type RowAction, RowMenu } from './row-menu.tsx';
import { TableBar } from './table-bar.tsx';

interface Props<Row> {
  /** What the rows are, in plural: names the table, its file and its remembered columns. */
  readonly name: string;
  readonly rows: readonly Row[];
  readonly columns: readonly Column<Row>[];
  readonly rowKey: (row: Row) => string;
  readonly onOpen?: (row: Row) => void;
  readonly actions?: (row: Row) => readonly RowAction[];
  /** Links to files of everything, made by the server. */
  readonly exports?: readonly { readonly name: string; readonly href: string }[];
  /** Files are made by the server alone, which notes who took them. */
  readonly sealed?: boolean;
  /** There are more rows than were loaded. */
  readonly more?: { readonly load: () => void; readonly loading: boolean } | undefined;
  /** Beside the filter. */
  readonly tools?: ReactNode;
  /** In pixels; a longer table scrolls beneath its head. */
  readonly height?: number;
}

const VIRTUAL_FROM = 200;
const ROW_HEIGHT = 41;

/**
 * A table: sorted, filtered, columns chosen, exported, driven by keyboard, drawn in part when it is long. One of a few rows, seen at
 * once, has no filter and no choice of columns.
 * Where it is narrow each row is a card with the names of its columns. Its filter and order stand in the address.
 */
export function DataTable<Row>(props: Props<Row>) {
  const arrangement = useArrangement(props.name, props.columns, props.rows);
  const { columns, rows } = arrangement;
  const scroller = useRef<HTMLDivElement>(null);
  const long = rows.length > VIRTUAL_FROM;
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 12,
    enabled: long,
  });
  const keys = useRowKeys(scroller, rows.length, {
    open: (index) => {
      const row = rows[index];
      if (row !== undefined) props.onOpen?.(row);
    },
    reveal: (index) => long && virtual.scrollToIndex(index),
  });
  const items = virtual.getVirtualItems();
  const shown = long ? items.map((item) => item.index) : rows.map((_, index) => index);
  const above = long ? (items[0]?.start ?? 0) : 0;
  const below = long ? virtual.getTotalSize() - (items.at(-1)?.end ?? 0) : 0;
  const width = columns.length + (props.actions ? 1 : 0);
  return (
    <div className={classes['frame']}>
      <TableBar arrangement={arrangement} {...props} />
      <section
        ref={scroller}
        className={long ? classes['long'] : classes['scroll']}
        aria-label={props.name}
        style={
          long || props.height === undefined ? undefined : { maxHeight: props.height, overflowY: 'auto' }
        }
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
        tabIndex={0}
        onKeyDown={keys.onKeyDown}
      >
        <Table
          highlightOnHover
          // Mantine's own is too bright in the dark for links on it.
          highlightOnHoverColor="var(--hush-ground)"
          stickyHeader={long || props.height !== undefined}
          aria-label={props.name}
          className={classes['table'] ?? ''}
          aria-rowcount={rows.length}
        >
          <Table.Thead>
            <Table.Tr>
              {columns.map((column) => (
                <HeadCell key={column.key} column={column} arrangement={arrangement} />
              ))}
              {props.actions && (
                <Table.Th w={48}>
                  <span className="hidden-to-eye">Actions</span>
                </Table.Th>
              )}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {above > 0 && <Spacer height={above} width={width} />}
            {shown.map((index) => {
              const row = rows[index] as Row;
              return (
                <Table.Tr
                  key={props.rowKey(row)}
                  ref={long ? virtual.measureElement : undefined}
                  data-index={index}
                  data-row={index}
                  tabIndex={index === keys.current ? 0 : -1}
                  className={classes['row'] ?? ''}
                >
                  {columns.map((column) => {
                    const Cell = column.heads ? Table.Th : Table.Td;
                    return (
                      <Cell
                        key={column.key}
                        {...(column.heads ? { scope: 'row' } : {})}
                        className={column.numeric ? 'number' : ''}
                        data-title={column.title}
                      >
                        <div>{column.cell ? column.cell(row) : plain(column.value(row))}</div>
                      </Cell>
                    );
                  })}
                  {props.actions && (
                    <Table.Td className={classes['actions'] ?? ''}>
                      <RowMenu actions={props.actions(row)} />
                    </Table.Td>
                  )}
                </Table.Tr>
              );
            })}
            {below > 0 && <Spacer height={below} width={width} />}
          </Table.Tbody>
        </Table>
        {rows.length === 0 && (
          <Text c="dimmed" p="md">
            {arrangement.filter ? `No row holds “${arrangement.filter}”.` : `No ${props.name} here.`}
          </Text>
        )}
      </section>
    </div>
  );
}

function plain(value: unknown): ReactNode {
  if (value === null || value === undefined || value === '') return <span className="quiet">not known</span>;
  if (typeof value === 'number') return number(value, 3);
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  const text = String(value);
  return text.length > 60 ? (
    <span className={classes['clamped']} title={text}>
      {text}
    </span>
  ) : (
    text
  );
}

function Spacer({ height, width }: { readonly height: number; readonly width: number }) {
  return (
    <tr aria-hidden>
      <td colSpan={width} style={{ height, padding: 0 }} />
    </tr>
  );
}
