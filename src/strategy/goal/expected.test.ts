import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../kernel/index.ts';
import { expectedAt, type Way } from './expected.ts';

const QUARTER = { from: '2026-10-01', to: '2027-01-01' };

describe('what is expected on the way', () => {
  const way: Way = {
    target: { value: 40, baseline: 30, direction: 'at_least', unit: '' },
    path: [],
    period: QUARTER,
  };

  it('is a straight line from baseline to target', () => {
    expect(expectedAt(way, '2026-10-01')).toBe(30);
    expect(expectedAt(way, '2026-11-16')).toBeCloseTo(35, 6);
    expect(expectedAt(way, '2027-01-01')).toBe(40);
    expect(expectedAt(way, '2028-01-01')).toBe(40);
    expect(expectedAt({ ...way, target: { ...way.target, baseline: null } }, '2026-11-16')).toBeNull();
  });

  it('follows values that are stated for the ends of months', () => {
    const path = [
      { month: '2026-10-01', value: 31 },
      { month: '2026-11-01', value: 36 },
    ];
    expect(expectedAt({ ...way, path }, '2026-11-01')).toBe(31);
    expect(expectedAt({ ...way, path }, '2026-11-16')).toBeCloseTo(33.5, 6);
    expect(expectedAt({ ...way, path }, '2026-12-01')).toBe(36);
  });

  it('never leaves the span between baseline and target, and never goes back', () => {
    const number = fc.double({ min: -1e6, max: 1e6, noNaN: true });
    fc.assert(
      fc.property(number, number, fc.nat(92), fc.nat(92), (baseline, value, one, other) => {
        const asked = { ...way, target: { ...way.target, baseline, value } };
        const [early, late] = [Math.min(one, other), Math.max(one, other)].map(
          (days) => expectedAt(asked, addDays(QUARTER.from, days)) ?? Number.NaN,
        ) as [number, number];
        const slack = 1e-6 * (1 + Math.abs(baseline) + Math.abs(value));
        expect(early).toBeGreaterThanOrEqual(Math.min(baseline, value) - slack);
        expect(late).toBeLessThanOrEqual(Math.max(baseline, value) + slack);
        expect(Math.sign(value - baseline) * (late - early)).toBeGreaterThanOrEqual(-slack);
      }),
    );
  });
});
