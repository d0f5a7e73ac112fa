import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ATTRIBUTION_RULES, acquisition, INTERNAL_DRIVERS, type WonFacts } from './acquisition/index.ts';
import { addUp, allocate } from './allocate.ts';
import {
  addMonths,
  type BookedLine,
  CATEGORY_KEYS,
  convert,
  exchangeWith,
  inOwnCurrency,
  monthsBetween,
  parseMonth,
} from './ledger/index.ts';
import {
  atRisk,
  type ChannelCost,
  type CustomerSums,
  channelCosts,
  maintenance,
} from './maintenance/index.ts';
import { checkSettings, DEFAULT_SETTINGS } from './settings.ts';

const line = (more: Partial<BookedLine>): BookedLine => ({
  month: '2026-03',
  category: 'campaign',
  minor: 0n,
  entries: 1,
  campaign: null,
  segment: null,
  channel: null,
  tool: null,
  initiativeId: null,
  ...more,
});
const total = (rows: readonly { readonly minor: string }[]) => addUp(rows.map(({ minor }) => BigInt(minor)));
const minors = fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n });
const weights = fc.array(fc.double({ min: 0, max: 1e9, noNaN: true }), { minLength: 1, maxLength: 30 });

describe('sharing out', () => {
  it('loses nothing: shares are whole minor units and sum exactly', () => {
    fc.assert(
      fc.property(minors, weights, (minor, list) => {
        const parts = allocate(minor, list);
        if (parts === null) return list.every((weight) => weight === 0);
        const sum = list.reduce((all, weight) => all + weight, 0);
        for (const [index, part] of parts.entries())
          expect(Math.abs(Number(part) - (Number(minor) * (list[index] ?? 0)) / sum)).toBeLessThan(
            1 + Math.abs(Number(minor)) * 1e-12,
          );
        return addUp(parts) === minor;
      }),
    );
  });

  it('gives the odd cents to those who were cut most, and nothing to nobody', () => {
    expect(allocate(100n, [1, 1, 1])).toEqual([34n, 33n, 33n]);
    expect(allocate(-100n, [1, 2])).toEqual([-33n, -67n]);
    expect(allocate(5n, [0, 1])).toEqual([0n, 5n]);
    expect(allocate(5n, [0, 0])).toBeNull();
  });
});

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

  it('is not known where nobody was won: never endless', () => {
    const found = acquisition([line({ minor: 500n })], { segments: [], through: [] }, by, 'EUR');
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
      fc.property(lines, rules, drivers, (list, attribution, internalDriver) => {
        const booked = list.map((one) => line(one));
        const found = acquisition(booked, facts, { attribution, internalDriver }, 'EUR');
        const all = BigInt(found.all.minor);
        expect(total(found.segments) + total(found.unplaced)).toBe(all);
        expect(total(found.campaigns)).toBe(all);
      }),
    );
  });
});

describe('maintenance cost', () => {
  const sums = (more: Partial<CustomerSums>): CustomerSums => ({
    segment: 'A',
    hundredth: 0,
    who: null,
    people: 1,
    contacts: [0, 0, 0],
    seconds: 0,
    days: 30,
    revenue: 0,
    handling: 0,
    overhead: 0,
    costSquared: 0,
    ...more,
  });
  const counts = [
    {
      month: '2026-03',
      channel: 'phone',
      tool: null,
      contacts: 100,
      unlinked: 10,
      seconds: 30_000,
      timed: 100,
    },
    { month: '2026-03', channel: 'chat', tool: null, contacts: 50, unlinked: 0, seconds: 10_000, timed: 40 },
  ];

  it('takes the cost of a contact from the ledger, shares out what has no channel, and asks for what is missing', () => {
    const { channels } = channelCosts(
      [
        line({ category: 'contact_handling', channel: 'Phone', minor: 60_000n }),
        line({ category: 'contact_handling', minor: 4_000n }),
        line({ category: 'contact_handling', channel: 'store', minor: 900n }),
      ],
      counts,
      [
        {
          channel: 'fax',
          costPerContact: { minor: 800n, currency: 'EUR' },
          contactsPerMonth: 5,
          source: 'x',
          day: '2026-03-31',
        },
      ],
      1,
      'EUR',
    );
    const of = (name: string) => channels.find(({ channel }) => channel === name) as ChannelCost;
    expect(of('phone')).toMatchObject({ perContact: 630, shared: 3_000n, unknown: null });
    expect(of('chat')).toMatchObject({ perContact: 20, shared: 1_000n });
    expect(of('store')).toMatchObject({ perContact: null, unknown: expect.stringContaining('How many') });
    expect(of('fax')).toMatchObject({ perContact: 800, contacts: 5, contactsStated: true });
  });

  it('is overhead share + contacts × cost per contact, and loses nothing', () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: 0n, max: 10n ** 9n }),
        fc.bigInt({ min: 0n, max: 10n ** 9n }),
        fc.array(fc.tuple(fc.nat(50), fc.nat(50), fc.nat(365)), { minLength: 1, maxLength: 6 }),
        (handling, overhead, groups) => {
          const lines = [
            line({ category: 'contact_handling', channel: 'phone', minor: handling }),
            line({ category: 'service_overhead', minor: overhead }),
          ];
          const { channels, unplaced } = channelCosts(lines, counts, [], 1, 'EUR');
          const found = maintenance({
            lines,
            costs: channels,
            unplaced,
            sums: groups.map(([phone, chat, days], at) =>
              sums({ segment: `S${at}`, contacts: [phone, chat, 0], days }),
            ),
            rework: [],
            reworkOneIn: 1,
            tools: [],
            driver: 'customers',
            weight: (one) => one.days,
            currency: 'EUR',
            confidence: 0.95,
          });
          const placed = total(found.segments) + BigInt(found.unlinked.minor) + BigInt(found.unplaced);
          expect(placed).toBe(handling + overhead);
        },
      ),
    );
  });

  it('shows who pays for whom: what is carried sums to nothing', () => {
    const lines = [line({ category: 'service_overhead', minor: 10_000n })];
    const found = maintenance({
      lines,
      costs: [],
      unplaced: 0n,
      sums: [
        sums({
          segment: 'A',
          people: 5,
          days: 150,
          revenue: 90_000,
          overhead: 5_000,
          costSquared: 5_000_000,
        }),
        sums({
          segment: 'B',
          people: 5,
          days: 150,
          revenue: 10_000,
          overhead: 5_000,
          costSquared: 5_000_000,
          hundredth: 50,
        }),
      ],
      rework: [],
      reworkOneIn: 1,
      tools: [],
      driver: 'customers',
      weight: (one) => one.days,
      currency: 'EUR',
      confidence: 0.95,
    });
    expect(found.segments.map(({ carried }) => carried).sort()).toEqual(['-4000', '4000']);
    expect(found.tenths[0]).toMatchObject({ costShare: 0.5, revenueShare: 0.9 });
    expect(found.curve.at(-1)).toEqual({ customers: 1, cost: 1, revenue: 1 });
  });
});

describe('at risk', () => {
  it('is share with a bad experience × share who cut spending, an upper bound', () => {
    const about = { label: 'an outage', currency: 'EUR', confidence: 0.95, told: true };
    const count = (bad: boolean, cut: boolean, people: number) => ({
      segment: 'A',
      bad,
      cut,
      people,
      revenueBefore: people * 100,
    });
    const found = atRisk(
      [count(true, true, 40), count(true, false, 160), count(false, true, 80), count(false, false, 720)],
      null,
      about,
    );
    expect(found.all).toMatchObject({
      customers: 1_000,
      bad: { value: 0.2 },
      cut: { value: 0.2 },
      cutAnyway: { value: 0.1 },
      minor: 4_000,
    });
    expect((found.all.low ?? 0) < 4_000 && (found.all.high ?? 0) > 4_000).toBe(true);
    expect(atRisk([], null, about).all.minor).toBeNull();
    const shares = { low: 0.1, likely: 0.2, high: 0.3 };
    const soon = atRisk(
      [count(true, false, 200), count(false, false, 800)],
      { bad: shares, cut: shares, source: 'Study' },
      { ...about, told: false },
    );
    // Nobody can tell yet who cut: not known, not nobody. What is stated rests on what was paid.
    expect(soon.all).toMatchObject({
      bad: { value: 0.2 },
      cut: { value: null },
      minor: null,
      revenue: 100_000,
    });
    expect(soon.stated?.minor.likely).toBeCloseTo(4_000, 9);
  });
});

describe('money and months', () => {
  it('converts exactly and rounds once, away from zero; without a rate it is not known', () => {
    expect(convert({ minor: 50_000n, currency: 'USD' }, '0.9215', 'EUR')).toEqual({
      minor: 46_075n,
      currency: 'EUR',
    });
    expect(convert({ minor: -1n, currency: 'USD' }, '0.5', 'EUR').minor).toBe(-1n);
    expect(convert({ minor: 1_000n, currency: 'JPY' }, '0.0061', 'EUR').minor).toBe(610n);
    const exchange = exchangeWith('EUR', []);
    const { lines, missing } = inOwnCurrency(
      [{ ...line({}), amount: { minor: 5n, currency: 'USD' } }],
      exchange,
    );
    expect(lines).toEqual([]);
    expect(missing).toEqual([{ month: '2026-03', amount: { minor: 5n, currency: 'USD' }, entries: 1 }]);
  });

  it('knows which months there are', () => {
    expect(addMonths('2025-11', 3)).toBe('2026-02');
    expect(addMonths('2026-01', -1)).toBe('2025-12');
    expect(monthsBetween('2025-12', '2026-02')).toEqual(['2025-12', '2026-01', '2026-02']);
    for (const wrong of ['2026-13', '2026-00', '26-01', '2026-1'])
      expect(() => parseMonth(wrong)).toThrow(/calendar month/);
    expect(() => monthsBetween('2026-02', '2026-01')).toThrow(/or a later month/);
  });

  it('refuses settings that cannot be', () => {
    const known = {
      attribution: ['linear'],
      internalDrivers: ['customers_won'],
      overheadDrivers: ['customers'],
    };
    const check = (more: object) => () => checkSettings({ ...DEFAULT_SETTINGS, ...more }, known);
    expect(check({})).not.toThrow();
    const stated = {
      channel: 'chat',
      costPerContact: null,
      contactsPerMonth: -1,
      source: 'x',
      day: '2026-01-31',
    };
    expect(check({ stated: [stated] })).toThrow(/0 or more/);
    expect(check({ attribution: 'best' })).toThrow(/linear/);
    expect(check({ revenueKinds: ['contact'] })).toThrow(/contact already/);
  });
});
