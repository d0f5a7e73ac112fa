import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mixAndRate, type SegmentSide } from './kitagawa.ts';

describe('mix against rate', () => {
  it('shares .6/.4 → .5/.5 and scores 40/10 → 42/11: 28.0 → 26.5, mix −3.05, rate +1.55', () => {
    const found = mixAndRate([
      { key: 'home', before: { weight: 600, mean: 40 }, after: { weight: 500, mean: 42 } },
      { key: 'business', before: { weight: 400, mean: 10 }, after: { weight: 500, mean: 11 } },
    ]);
    expect(found?.before).toBeCloseTo(28, 12);
    expect(found?.after).toBeCloseTo(26.5, 12);
    expect(found?.mix.value).toBeCloseTo(-3.05, 12);
    expect(found?.rate.value).toBeCloseTo(1.55, 12);
    expect(found?.mix.low).toBeNull();
  });
  it('is as uncertain as shares of 1,000 answers and scores with an error of 1 make it', () => {
    const found = (standardError: number) =>
      mixAndRate([
        {
          key: 'home',
          before: { weight: 600, mean: 40, standardError },
          after: { weight: 500, mean: 42, standardError },
        },
        {
          key: 'business',
          before: { weight: 400, mean: 10, standardError },
          after: { weight: 500, mean: 11, standardError },
        },
      ]);
    const reach = (part: { value: number; high: number | null } | undefined) =>
      (part?.high ?? 0) - (part?.value ?? 0);
    // Of the shares alone: mix √((.24 + .25) · 30.5² / 1000), rate √((.24 + .25) · 1² / 4000), each 1.959964 times.
    expect(reach(found(0)?.mix)).toBeCloseTo(1.3233, 4);
    expect(reach(found(0)?.rate)).toBeCloseTo(0.0217, 4);
    // With the scores: mix + 2 · (.1² / 4) · 2, rate + (.55² + .45²) · 2.
    expect(reach(found(1)?.mix)).toBeCloseTo(1.3377, 4);
    expect(reach(found(1)?.rate)).toBeCloseTo(1.9699, 4);
  });
  it('counts a new segment as mix alone, and says nothing of an empty side', () => {
    const gone = { weight: 0, mean: 0 };
    const found = mixAndRate([
      { key: 'old', before: { weight: 10, mean: 20 }, after: { weight: 10, mean: 20 } },
      { key: 'new', before: gone, after: { weight: 10, mean: 60 } },
    ]);
    expect(found).toMatchObject({ change: 20, mix: { value: 20 }, rate: { value: 0 } });
    expect(mixAndRate([{ key: 'one', before: gone, after: { weight: 1, mean: 1 } }])).toBeNull();
  });
  it('mix and rate always make the change, and their parts make them', () => {
    const side: fc.Arbitrary<SegmentSide> = fc.record({
      weight: fc.nat(1000),
      mean: fc.double({ min: -100, max: 100, noNaN: true }),
      standardError: fc.double({ min: 0, max: 10, noNaN: true }),
    });
    const segments = fc.array(fc.record({ key: fc.string(), before: side, after: side }), { minLength: 1 });
    fc.assert(
      fc.property(segments, (all) => {
        const found = mixAndRate(all);
        if (!found) return;
        expect(found.mix.value + found.rate.value).toBeCloseTo(found.change, 9);
        expect(found.segments.reduce((sum, { mix }) => sum + mix, 0)).toBeCloseTo(found.mix.value, 9);
        expect(found.mix.low).toBeLessThanOrEqual(found.mix.value);
        expect(found.rate.high).toBeGreaterThanOrEqual(found.rate.value);
      }),
    );
  });
});
