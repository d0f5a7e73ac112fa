import { expect, test } from 'vitest';
import { safeCell } from '../../kernel/index.ts';
import { csvOf } from './csv.ts';

test('cells that could start a formula are made harmless, quotes and commas are kept', () => {
  const text = csvOf([['=1+1', 'a,b', 'say "no"', -3, null, true]]);
  expect(text).toBe('\uFEFF\'=1+1,"a,b","say ""no""",-3,,true\r\n');
});

test('guards cells by the one rule that files from the server follow', () => {
  const cells = ['-5', '+1.5', '-1,5', '=1', '-1+1', '@a', '\tx', ' =1', 'a=1', '-', ''];
  const written = csvOf(cells.map((cell) => [cell]))
    .slice(1)
    .split('\r\n')
    .slice(0, -1);
  expect(written.map((cell) => cell.replace(/^"|"$/g, ''))).toEqual(cells.map(safeCell));
});
