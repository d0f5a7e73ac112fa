import { expect, test } from 'vitest';
import { arrange, type Column } from './arrangement.ts';

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
