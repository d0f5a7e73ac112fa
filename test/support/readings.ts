import type { Reading } from '../../src/insight/index.ts';
import { addDays, startOf } from '../../src/kernel/index.ts';

/** What a metric in points said of the month that begins on `start`; `more` takes the place of what it would have. */
export function monthReading(
  metricId: string,
  start: string,
  value: number,
  more: Partial<Reading> = {},
): Reading {
  return {
    metricId,
    metricVersion: 1,
    grain: 'month',
    start,
    value,
    low: value - 4,
    high: value + 4,
    standardError: 2,
    n: 700,
    unit: 'points',
    unitLabel: 'points',
    minorDigits: null,
    direction: 'up',
    confidence: 0.95,
    partial: false,
    absent: null,
    measuredAt: '2026-01-01T00:00:00.000Z',
    ...more,
  };
}

/** The first day of the month that was `back` months before that of `day`. */
export function monthBefore(day: string, back: number): string {
  let start = startOf('month', day);
  for (let step = 0; step < back; step++) start = startOf('month', addDays(start, -1));
  return start;
}
