import fc from 'fast-check';
import { expect, test } from 'vitest';
import { gatherFaults, InvalidInput, parseLine, parseProse, safeCell } from './index.ts';

test('a line is trimmed, composed, and null when empty', () => {
  expect(parseLine('  Zoe\u0308\n', 'name', 10)).toBe('Zoë');
  expect(parseLine('   ', 'name', 10)).toBeNull();
  expect(() => parseLine('a\u0000b', 'name', 10)).toThrow(/control/);
  expect(() => parseLine('\ud800', 'name', 10)).toThrow(InvalidInput);
  expect(() => parseLine('abc', 'name', 2)).toThrow('name: must be at most 2 characters long (found "abc")');
});

test('prose is always storable', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const kept = parseProse(text, 'text', 10_000);
      return kept === null || (!/\p{Cs}/u.test(kept) && !kept.includes('\u0000'));
    }),
  );
});

test('all faults are told at once, with their places', () => {
  const faults = gatherFaults();
  faults.take(() => parseLine(1, 'name', 5), 'items[0].');
  faults.take(() => parseLine('abcdef', 'phone', 5), 'items[1].');
  expect(faults.take(() => parseLine('ok', 'x', 5))).toBe('ok');
  expect(() => faults.assertNone()).toThrow('items[0].name: must be a text (found 1); and 1 more');
});

test('no cell begins as a formula does, and numbers stay numbers', () => {
  for (const begin of ['=', '+', '-', '@', ' =', '\t', '\r'])
    expect(safeCell(`${begin}A1`)).toBe(`'${begin}A1`);
  for (const plain of ['-5', '+1.5', '-2,5e3', 'a=b', 'name@example.com', ''])
    expect(safeCell(plain)).toBe(plain);
});
