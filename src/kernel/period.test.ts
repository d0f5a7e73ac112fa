import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, dayIn, type Grain, nextStart, startOf, startsWithin } from './index.ts';

const GRAINS: readonly Grain[] = ['day', 'week', 'month', 'quarter', 'year'];

describe('periods', () => {
  it('begin on Mondays, firsts of months, and firsts of January, April, July and October', () => {
    // A Thursday in a leap year; a Sunday is the last day of its week.
    expect(GRAINS.map((grain) => startOf(grain, '2024-02-29'))).toEqual([
      ...['2024-02-29', '2024-02-26', '2024-02-01', '2024-01-01', '2024-01-01'],
    ]);
    expect(startOf('week', '2026-03-01')).toBe('2026-02-23');
    expect(startOf('quarter', '2026-12-31')).toBe('2026-10-01');
    expect(startsWithin('month', { from: '2026-01-31', to: '2026-03-01' })).toEqual([
      '2026-01-01',
      '2026-02-01',
    ]);
  });

  it('follow each other without a gap: every day lies in exactly one', () => {
    const day = fc.integer({ min: 0, max: 40_000 }).map((days) => addDays('1990-01-01', days));
    fc.assert(
      fc.property(day, fc.constantFrom(...GRAINS), (at, grain) => {
        const start = startOf(grain, at);
        const next = nextStart(grain, start);
        expect(start <= at && at < next).toBe(true);
        expect(startOf(grain, next)).toBe(next);
        expect(startOf(grain, addDays(next, -1))).toBe(start);
      }),
    );
  });

  it('have days of the organization, whatever the day is elsewhere', () => {
    const instant = new Date('2026-03-29T22:30:00Z');
    expect(
      ['UTC', 'Europe/Berlin', 'America/New_York', 'Pacific/Kiritimati'].map((zone) => dayIn(zone, instant)),
    ).toEqual([...['2026-03-29', '2026-03-30', '2026-03-29', '2026-03-30']]);
  });
});
