import { expect, test } from 'vitest';
import type { Reading } from '../../insight/index.ts';
import type { Metric } from '../../metric/index.ts';
import { changedOf, figureOf, traceOf } from './figure.ts';
import { standingOut } from './moved.ts';

const metric = { id: 'm', sheet: { title: 'NPS' }, current: { number: 2 } } as Metric;
const month = (number: number) => `2026-${String(number).padStart(2, '0')}-01`;

function reading(start: string, value: number | null, changes: Partial<Reading> = {}): Reading {
  return {
    metricId: 'm',
    metricVersion: 2,
    grain: 'month',
    start,
    value,
    low: null,
    high: null,
    standardError: null,
    n: 500,
    unit: 'points',
    unitLabel: 'points',
    minorDigits: null,
    direction: 'up',
    confidence: 0.95,
    partial: false,
    absent: value === null ? 'There is nothing to make this figure of.' : null,
    measuredAt: '2026-12-01T00:00:00.000Z',
    ...changes,
  };
}

const at = (number: number) => ({ from: month(number), to: month(number + 1) });

test('two waves of NPS, ten points apart, are within noise: z 1.92, p .054', () => {
  // p 40 %, d 30 %, n 500 → SE 3.7148; 45/25 → SE 100·√((.70 − .04)/500) = 3.6332. methods.md §1.
  const readings = [
    reading(month(1), 10, { standardError: 3.7148 }),
    reading(month(2), 20, { standardError: 3.6332 }),
  ];
  const figure = figureOf(metric, readings, at(2));
  expect(figure.difference).toBe(10);
  expect(figure.p).toBeCloseTo(0.0543, 3);
  expect(figure).toMatchObject({ beyondNoise: false, words: 'up 10 points, within noise', metricVersion: 2 });
  expect(figure.differenceLow).toBeCloseTo(10 - 1.96 * 5.196, 1);
  expect(changedOf(figure)).toBe('up');
  expect(changedOf({ difference: 10, direction: 'down' })).toBe('down');
  expect(changedOf({ difference: 10, direction: 'neither' })).toBe('flat');
  expect(traceOf(figure)).toBe('/understand/explore?metric=m&from=2026-02-01&to=2026-03-01&grain=month');
});

test('it is compared with the last period that has a value, and a value is never made up', () => {
  const readings = [
    reading(month(1), 40, { standardError: 1 }),
    reading(month(2), null),
    reading(month(3), 30, { standardError: 1 }),
    reading(month(4), 35, { partial: true }),
  ];
  expect(figureOf(metric, readings, at(3))).toMatchObject({
    value: 30,
    before: { start: month(1) },
    beyondNoise: true,
    words: 'down 10 points, beyond noise',
  });
  expect(figureOf(metric, readings, at(2))).toMatchObject({
    value: null,
    absent: 'There is nothing to make this figure of.',
    difference: null,
  });
  expect(figureOf(metric, readings, at(4))).toMatchObject({
    value: null,
    absent: expect.stringContaining('not over'),
  });
  expect(figureOf(metric, [], at(4))).toMatchObject({ value: null, absent: 'It was not measured yet.' });
});

test('without an error the control chart judges, once it has enough points', () => {
  const steady = [5, 6, 5, 6, 5, 6, 5, 6, 5].map((value, index) => reading(month(index + 1), value));
  expect(figureOf(metric, steady, at(9)).beyondNoise).toBe(false);
  const jump = [...steady.slice(0, 8), reading(month(9), 30)];
  expect(figureOf(metric, jump, at(9))).toMatchObject({ beyondNoise: true, p: null });
  expect(figureOf(metric, jump.slice(3), at(9)).beyondNoise).toBe(false);
});

test('of a hundred metrics that did nothing few are shown', () => {
  const p = Array.from({ length: 100 }, (_, index) => (index + 0.5) / 100);
  const base = figureOf(metric, [], at(1));
  const quiet = p.map((one) => ({ ...base, p: one, difference: 1, beyondNoise: one < 0.05 }));
  expect(quiet.filter(({ beyondNoise }) => beyondNoise)).toHaveLength(5);
  expect(standingOut(quiet, 0.95)).toHaveLength(0);
  expect(standingOut([...quiet, { ...base, p: 1e-6, difference: 9, beyondNoise: true }], 0.95)).toHaveLength(
    1,
  );
});
