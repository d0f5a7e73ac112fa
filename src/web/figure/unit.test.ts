import { expect, test } from 'vitest';
import { axisText, unitOf, unitStyle, withUnit } from './unit.ts';

test('values are written with the unit that they were counted in', () => {
  expect(withUnit(53.41, { code: 'points', label: 'points' })).toMatch(/^53[.,]4 points$/);
  expect(withUnit(26.54, { code: '%', label: '%' })).toMatch(/^26[.,]5\s?%$/);
  expect(withUnit(250, { code: 's', label: 'seconds' })).toBe('4 min 10 s');
  expect(withUnit(1285, { code: 'EUR', label: 'EUR', minorDigits: 2 })).toMatch(/12[.,]85/);
});

test('a percentage has a second digit where so many answers are behind it', () => {
  const figure = { unit: '%', unitLabel: '%' };
  expect(withUnit(26.54, unitOf({ ...figure, n: 7043 }))).toMatch(/^26[.,]54\s?%$/);
  expect(withUnit(26.54, unitOf({ ...figure, n: 999 }))).toMatch(/^26[.,]5\s?%$/);
  expect(axisText(unitOf({ ...figure, n: 7043 }))(26.54)).toMatch(/^26[.,]5\s?%$/);
});

test('a bound that cannot be set is not a number', () => {
  expect(unitStyle({ code: '%', label: '%' }).value(Number.POSITIVE_INFINITY)).toBe('no bound');
});
