import { expect, test } from 'vitest';
import { csvOf } from './csv.ts';

test('cells that could start a formula are made harmless, quotes and commas are kept', () => {
  const text = csvOf([['=1+1', 'a,b', 'say "no"', -3, null, true]]);
  expect(text).toBe('\uFEFF\'=1+1,"a,b","say ""no""",-3,,true\r\n');
});
