import { expect, it } from 'vitest';
import { instantOf, numberOf } from './columnwise.ts';

it('reads instants of JSON to the millisecond, as the driver would', () => {
  for (const [json, iso] of [
    ['2026-11-22T23:59:59.123+00:00', '2026-11-22T23:59:59.123Z'],
    ['2026-11-22T12:00:00+00:00', '2026-11-22T12:00:00.000Z'],
    ['2026-11-22T12:00:00.5+00:00', '2026-11-22T12:00:00.500Z'],
    ['2026-11-22T12:00:00.123456+00:00', '2026-11-22T12:00:00.123Z'],
    ['2026-11-22T12:00:00.5+01:00', '2026-11-22T11:00:00.500Z'],
  ] as const)
    expect(instantOf(json)).toBe(iso);
  expect(instantOf(new Date('2026-11-22T12:00:00.5Z'))).toBe('2026-11-22T12:00:00.500Z');
});

it('reads numbers that JSON holds as text', () => {
  expect([numberOf('-Infinity'), numberOf('Infinity'), numberOf(0.1), numberOf(null)]).toEqual([
    Number.NEGATIVE_INFINITY,
    Number.POSITIVE_INFINITY,
    0.1,
    null,
  ]);
});
