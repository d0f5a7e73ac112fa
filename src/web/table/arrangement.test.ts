import { expect, test } from 'vitest';
import { arrange, type Column, fileLines } from './arrangement.ts';

interface Row {
  readonly name: string;
  readonly n: number | null;
}
const COLUMNS: Column<Row>[] = [
  { key: 'name', title: 'Name', value: (row) => row.name },
  { key: 'n', title: 'n', value: (row) => row.n },
];
const ROWS: Row[] = [
  { name: 'b2', n: null },
  { name: 'b10', n: 3 },
  { name: 'a', n: 20 },
];

test('numbers sort as numbers, and what is unknown comes last either way', () => {
  expect(arrange(ROWS, COLUMNS, '', { key: 'n', down: false }).map((row) => row.n)).toEqual([3, 20, null]);
  expect(arrange(ROWS, COLUMNS, '', { key: 'n', down: true }).map((row) => row.n)).toEqual([20, 3, null]);
});

test('texts sort as people count, and the filter wants every word', () => {
  expect(arrange(ROWS, COLUMNS, '', { key: 'name', down: false }).map((row) => row.name)).toEqual([
    'a',
    'b2',
    'b10',
  ]);
  expect(arrange(ROWS, COLUMNS, 'B 3', null).map((row) => row.name)).toEqual(['b10']);
});

test('files hold the ends of a range beside its value', () => {
  const ranged = { key: 'n', title: 'n', value: (row: Row) => row.n, range: rangeOf };
  expect(fileLines([COLUMNS[0] as Column<Row>, ranged], ROWS)).toEqual([
    ['Name', 'n', 'n, low', 'n, high'],
    ['b2', null, null, null],
    ['b10', 3, 2, 4],
    ['a', 20, 19, 21],
  ]);
});

function rangeOf({ n }: Row): readonly [number, number] | null {
  return n === null ? null : [n - 1, n + 1];
}
