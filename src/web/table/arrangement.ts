import { useLocalStorage } from '@mantine/hooks';
import { type ReactNode, useMemo } from 'react';
import { useKept } from './kept.ts';

export type CellValue = string | number | boolean | null | undefined;

export interface Column<Row> {
  readonly key: string;
  readonly title: string;
  /** What is sorted, filtered and exported. */
  readonly value: (row: Row) => CellValue;
  /** What is sorted by, where a text would sort wrong. */
  readonly order?: (row: Row) => CellValue;
  /** What is shown; the value itself when left out. */
  readonly cell?: (row: Row) => ReactNode;
  readonly numeric?: boolean;
  /** Where the value may lie, in its own unit; files hold both ends beside it. */
  readonly range?: (row: Row) => readonly [low: number, high: number] | null | undefined;
  /** Names its row: read out with every other cell of it. */
  readonly heads?: boolean;
  /** Stands in files alone, such as a currency that the cells name themselves. */
  readonly unseen?: boolean;
  /** Left out until somebody chooses it. */
  readonly optional?: boolean;
}

export interface Sort {
  readonly key: string;
  readonly down: boolean;
}

export interface Arrangement<Row> {
  readonly all: readonly Column<Row>[];
  readonly columns: readonly Column<Row>[];
  /** What files hold: the columns shown, and those that only files have. */
  readonly filed: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly filter: string;
  readonly setFilter: (text: string) => void;
  readonly sort: Sort | null;
  readonly toggleSort: (key: string) => void;
  readonly sortBy: (sort: Sort | null) => void;
  /** Shows these columns and hides the others. */
  readonly show: (keys: readonly string[]) => void;
}

/** How a person arranged a table: sort and filter, which stand in the address, and the columns, which are remembered on this device. */
export function useArrangement<Row>(
  name: string,
  every: readonly Column<Row>[],
  given: readonly Row[],
): Arrangement<Row> {
  const [filter, setFilter] = useKept(`find.${slug(name)}`);
  const [order, setOrder] = useKept(`order.${slug(name)}`);
  const sort = useMemo(() => sortFrom(order), [order]);
  // Kept as choices and not as a list of what is hidden, so that columns that come later show as they were meant to.
  const [chosen, setChosen] = useLocalStorage<Readonly<Record<string, boolean>>>({
    key: `perpetua.shown.${name}`,
    defaultValue: {},
    getInitialValueInEffect: false,
  });
  const all = useMemo(() => every.filter(({ unseen }) => !unseen), [every]);
  const rows = useMemo(() => arrange(given, all, filter, sort), [given, all, filter, sort]);
  const columns = useMemo(
    () => all.filter((column) => chosen[column.key] ?? !column.optional),
    [all, chosen],
  );
  return {
    all,
    columns,
    filed: every.filter((column) => column.unseen || columns.includes(column)),
    rows,
    filter,
    setFilter,
    sort,
    toggleSort: (key) => setOrder(order === key ? `-${key}` : order === `-${key}` ? '' : key),
    sortBy: (next) => setOrder(sortText(next)),
    show: (keys) => setChosen(Object.fromEntries(all.map(({ key }) => [key, keys.includes(key)]))),
  };
}

/** An order as it stands in the address: the column, with a minus before it from the highest down. */
export function sortText(sort: Sort | null): string {
  return sort ? `${sort.down ? '-' : ''}${sort.key}` : '';
}

/** What `sortText` wrote. */
export function sortFrom(text: string): Sort | null {
  return text ? { key: text.replace(/^-/, ''), down: text.startsWith('-') } : null;
}

/** What is shown as the lines of a file, its head first. */
export function fileLines<Row>(
  columns: readonly Column<Row>[],
  rows: readonly Row[],
): readonly (readonly CellValue[])[] {
  return [
    columns.flatMap(({ title, range }) => (range ? [title, `${title}, low`, `${title}, high`] : [title])),
    ...rows.map((row) =>
      columns.flatMap(({ value, range }) => {
        if (!range) return [value(row)];
        const [low, high] = range(row) ?? [null, null];
        return [value(row), low, high];
      }),
    ),
  ];
}

function slug(name: string): string {
  return name.toLowerCase().replace(/[^a-z0-9]+/g, '-');
}

/** Rows that hold every word of `filter`, in the order of `sort`; what is unknown comes last either way. */
export function arrange<Row>(
  rows: readonly Row[],
  columns: readonly Column<Row>[],
  filter: string,
  sort: Sort | null,
): readonly Row[] {
  const words = filter.toLowerCase().split(/\s+/).filter(Boolean);
  const kept = words.length
    ? rows.filter((row) => {
        const text = columns
          .map((column) => column.value(row) ?? '')
          .join(' ')
          .toLowerCase();
        return words.every((word) => text.includes(word));
      })
    : rows;
  const column = sort && columns.find((one) => one.key === sort.key);
  if (!sort || !column) return kept;
  const of = column.order ?? column.value;
  return [...kept].sort((left, right) => compare(of(left), of(right), sort.down));
}

function compare(left: CellValue, right: CellValue, down: boolean): number {
  const leftGone = left === null || left === undefined || left === '';
  const rightGone = right === null || right === undefined || right === '';
  if (leftGone || rightGone) return Number(leftGone) - Number(rightGone);
  const order =
    typeof left === 'number' && typeof right === 'number'
      ? left - right
      : String(left).localeCompare(String(right), undefined, { numeric: true });
  return down ? -order : order;
}
