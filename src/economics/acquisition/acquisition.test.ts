import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { line, total } from '../../../test/support/booked.ts';
import { CATEGORY_KEYS } from '../ledger/index.ts';
import { ATTRIBUTION_RULES, acquisition, INTERNAL_DRIVERS, type WonFacts } from './index.ts';

describe('attribution', () => {
  it.each(ATTRIBUTION_RULES.map((rule) => [rule.key, rule] as const))(
    '%s shares every customer among the touches, one in all',
    (_key, rule) => {
      fc.assert(
        fc.property(fc.array(fc.nat(365), { minLength: 1, maxLength: 12 }), (days) => {
          const sorted = days.toSorted((a, b) => b - a);
          const list = sorted.map((daysBefore, at) =>
            rule.weight({ place: at + 1, of: sorted.length, daysBefore: daysBefore + 1 }),
          );
          const sum = list.reduce((all, weight) => all + weight, 0);
          expect(list.every((weight) => weight >= 0)).toBe(true);
          expect(sum).toBeGreaterThan(0);
          expect(list.reduce((all, weight) => all + weight / sum, 0)).toBeCloseTo(1, 12);
        }),
      );
    },
  );

  it('gives the parts that each rule names', () => {
    const of = (key: string, count: number) => {
      const rule = ATTRIBUTION_RULES.find((one) => one.key === key);
      const list = Array.from({ length: count }, (_, at) =>
        rule?.weight({ place: at + 1, of: count, daysBefore: 7 * (count - at) }),
      ).map(Number);
      const sum = list.reduce((all, weight) => all + weight, 0);
      return list.map((weight) => weight / sum);
    };
    expect(of('first_touch', 3)).toEqual([1, 0, 0]);
    expect(of('last_touch', 3)).toEqual([0, 0, 1]);
    expect(of('position_based', 2)).toEqual([0.5, 0.5]);
    expect(of('position_based', 4).map((part) => Math.round(part * 1e9) / 1e9)).toEqual([0.4, 0.1, 0.1, 0.4]);
    expect(of('time_decay', 2).map((part) => Math.round(part * 1e9) / 1e9)).toEqual([
      0.333333333, 0.666666667,
    ]);
  });
});

describe('acquisition cost', () => {
  const facts: WonFacts = {
    together: 0,
    segments: [
      { segment: 'Consumer', won: 8, touched: 4 },
      { segment: 'Business', won: 2, touched: 2 },
    ],
    through: [
      { segment: 'Consumer', campaign: 'Spring', touches: 5, customers: 4, shares: [3, 4, 3.5, 3.5, 3.5] },
      { segment: 'Business', campaign: 'Spring', touches: 2, customers: 2, shares: [2, 2, 1.5, 1.5, 1.5] },
      { segment: 'Business', campaign: 'Fair', touches: 1, customers: 1, shares: [0, 0, 0.5, 0.5, 0.5] },
    ],
  };
  const by = { attribution: 'linear', internalDriver: 'customers_won' };

  it('is (lead source + outreach + campaign + allocated internal) / customers won, per segment and campaign', () => {
    const found = acquisition(
      [
        line({ category: 'lead_source', segment: 'business', minor: 10_000n }),
        line({ category: 'campaign', campaign: 'spring', minor: 50_000n }),
        line({ category: 'campaign', campaign: 'Radio', minor: 7_000n }),
        line({ category: 'internal_training', minor: 1_001n }),
        line({ category: 'service_overhead', minor: 99_999n }),
      ],
      facts,
      by,
      'EUR',
      1,
    );
    const business = found.segments.find(({ key }) => key === 'Business');
    // 10,000 booked, 1.5 of the 5 won through Spring, 2 of all 10 won.
    expect(business).toMatchObject({ won: 2, minor: String(10_000 + 15_000 + 200), perCustomer: 12_600 });
    expect(found.unplaced).toEqual([
      { campaign: 'Radio', minor: '7000', why: 'nobody was won through this campaign in the period' },
    ]);
    expect(found.campaigns.find(({ key }) => key === 'Radio')).toMatchObject({ won: 0, perCustomer: null });
    expect(found.campaigns.find(({ key }) => key === 'Spring')?.perCustomer).toBe((50_000 + 527) / 5);
    expect(found.all).toEqual({ minor: '68001', won: 10, touched: 6, perCustomer: 6_800.1 });
    expect(total(found.segments) + 7_000n).toBe(68_001n);
    expect(total(found.campaigns)).toBe(68_001n);
  });

  it('shows segments that won too few as one, and none that would give one away', () => {
    const found = acquisition([line({ minor: 1_000n })], facts, by, 'EUR', 5);
    // Business alone would follow from all: the next one goes with it.
    expect(found.segments).toEqual([]);
    expect(found.small).toMatchObject({ segments: 2, won: 10, minor: '1000', perCustomer: 100 });
  });

  it('is not known where nobody was won: never endless', () => {
    const found = acquisition(
      [line({ minor: 500n })],
      { segments: [], through: [], together: 0 },
      by,
      'EUR',
      1,
    );
    expect(found.all.perCustomer).toBeNull();
    expect(found.unplaced).toHaveLength(1);
  });

  it('loses nothing, whatever is booked and by whatever rule and driver', () => {
    const maybe = <T>(...values: readonly T[]) => fc.constantFrom<T | null>(null, ...values);
    const lines = fc.array(
      fc.record({
        category: fc.constantFrom(...CATEGORY_KEYS),
        campaign: maybe('Spring', 'Fair', 'Radio'),
        segment: maybe('Business', 'Consumer', 'Other'),
        minor: fc.bigInt({ min: -(10n ** 9n), max: 10n ** 9n }),
      }),
      { maxLength: 25 },
    );
    const rules = fc.constantFrom(...ATTRIBUTION_RULES.map(({ key }) => key));
    const drivers = fc.constantFrom(...INTERNAL_DRIVERS.map(({ key }) => key));
    fc.assert(
      fc.property(
        lines,
        rules,
        drivers,
        fc.constantFrom(1, 5),
        (list, attribution, internalDriver, minimum) => {
          const booked = list.map((one) => line(one));
          const found = acquisition(booked, facts, { attribution, internalDriver }, 'EUR', minimum);
          const all = BigInt(found.all.minor);
          const small = BigInt(found.small?.minor ?? 0);
          expect(total(found.segments) + small + total(found.unplaced)).toBe(all);
          for (const row of found.segments) expect(row.won === 0 || row.won >= minimum).toBe(true);
          expect(total(found.campaigns)).toBe(all);
        },
      ),
    );
  });
});
