import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { kaplanMeier, logRank, survivalAt, type Tenure } from './kaplanMeier.ts';

// aml (Miller 1997): weeks of remission, with and without maintenance; a plus in print is censored here.
const of = (events: readonly number[], censored: readonly number[]): Tenure[] => [
  ...events.map((time) => ({ time, events: 1, censored: 0 })),
  ...censored.map((time) => ({ time, events: 0, censored: 1 })),
];
const MAINTAINED = of([9, 13, 18, 23, 31, 34, 48], [13, 28, 45, 161]);
const NOT = of([5, 5, 8, 8, 12, 23, 27, 30, 33, 43, 45], [16]);

describe('survival', () => {
  it('aml: medians 31 and 23, log-rank 3.4', () => {
    expect(kaplanMeier(MAINTAINED)?.median).toBe(31);
    expect(kaplanMeier(NOT)?.median).toBe(23);
    expect(kaplanMeier(MAINTAINED)).toMatchObject({ n: 11, events: 7 });
    const found = logRank([MAINTAINED, NOT]);
    expect(found?.statistic).toBeCloseTo(3.4, 1);
    expect(found?.df).toBe(1);
    expect(found?.p).toBeCloseTo(0.0653, 3);
  });
  it('aml, maintained: at 31 weeks .491 (.255 to .946), at 48 .184 (.036 to .944), as R prints them', () => {
    const at = (time: number) => kaplanMeier(MAINTAINED)?.points.find((point) => point.time === time);
    const [half, last] = [at(31), at(48)];
    expect([half?.survival, half?.low, half?.high].map((share) => share?.toFixed(3))).toEqual([
      ...['0.491', '0.255', '0.946'],
    ]);
    expect([last?.survival, last?.low, last?.high].map((share) => share?.toFixed(3))).toEqual([
      ...['0.184', '0.036', '0.944'],
    ]);
  });
  it('is nothing without customers, and 1 before anyone left', () => {
    expect(kaplanMeier([])).toBeNull();
    expect(logRank([MAINTAINED])).toBeNull();
    expect(logRank([of([], [1, 2]), of([], [3])])).toBeNull();
    const all = kaplanMeier(of([], [4, 5]));
    expect(all).toMatchObject({ median: null, points: [] });
    expect(all && survivalAt(all, 9)).toBe(1);
  });
  it('falls and stays within its bounds; without censoring it is the plain share', () => {
    const tenures = fc.array(fc.record({ time: fc.nat(20), events: fc.nat(3), censored: fc.nat(3) }));
    fc.assert(
      fc.property(tenures, (all) => {
        let before = 1;
        for (const { survival, low, high } of kaplanMeier(all)?.points ?? []) {
          expect(survival).toBeLessThanOrEqual(before);
          expect(low).toBeLessThanOrEqual(survival);
          expect(high).toBeGreaterThanOrEqual(survival);
          expect(high).toBeLessThanOrEqual(1);
          before = survival;
        }
        const uncensored = all.map(({ time, events }) => ({ time, events, censored: 0 }));
        const curve = kaplanMeier(uncensored);
        if (!curve) return;
        const later = uncensored.reduce((sum, one) => sum + (one.time > 10 ? one.events : 0), 0);
        expect(survivalAt(curve, 10)).toBeCloseTo(later / curve.n, 12);
      }),
    );
  });
});
