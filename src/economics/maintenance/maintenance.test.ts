import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { line, total } from '../../../test/support/booked.ts';
import { atRisk, type ChannelCost, type CustomerSums, channelCosts, maintenance } from './index.ts';

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
    const { channels, sharedBy } = channelCosts(
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
    // 100 × 300 s by phone, 50 × 250 s by chat: those of which no time is on record take as long as the others.
    expect(of('phone')).toMatchObject({ perContact: 628.24, shared: 2_824n, unknown: null });
    expect(of('chat')).toMatchObject({ perContact: 23.52, shared: 1_176n });
    expect(sharedBy).toBe('seconds');
    const untimed = counts.map((one) => (one.channel === 'chat' ? { ...one, timed: 0, seconds: 0 } : one));
    const byContacts = channelCosts(
      [line({ category: 'contact_handling', minor: 3_000n })],
      untimed,
      [],
      1,
      'EUR',
    );
    expect(byContacts.sharedBy).toBe('contacts');
    expect(byContacts.channels.map(({ shared }) => shared)).toEqual([2_000n, 1_000n]);
    expect(of('store')).toMatchObject({ perContact: null, unknown: expect.stringContaining('How many') });
    expect(of('fax')).toMatchObject({ perContact: 800, contacts: 5, contactsStated: true });
  });

  it('is overhead share + contacts × cost per contact, and loses nothing', () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: 0n, max: 10n ** 9n }),
        fc.bigInt({ min: 0n, max: 10n ** 9n }),
        fc.array(fc.tuple(fc.nat(50), fc.nat(50), fc.nat(365)), { minLength: 1, maxLength: 6 }),
        fc.constantFrom(1, 3),
        (handling, overhead, groups, minimum) => {
          const lines = [
            line({ category: 'contact_handling', channel: 'phone', minor: handling }),
            line({ category: 'service_overhead', minor: overhead }),
          ];
          const { channels, unplaced } = channelCosts(lines, counts, [], 1, 'EUR');
          const found = maintenance({
            lines,
            costs: channels,
            unplaced,
            sharedBy: null,
            minimum,
            sums: groups.map(([phone, chat, days], at) =>
              sums({ segment: `S${at}`, hundredth: at * 15, contacts: [phone, chat, 0], days }),
            ),
            rework: [],
            reworkOneIn: 1,
            tools: [],
            driver: 'customers',
            weight: (one) => one.days,
            currency: 'EUR',
            confidence: 0.95,
          });
          const small = BigInt(found.small?.minor ?? 0);
          const served = total(found.segments) + small;
          expect(served + BigInt(found.unlinked.minor) + BigInt(found.unplaced)).toBe(handling + overhead);
          // Tenths are the same money, cut another way; and each row is the sum of its parts.
          expect(total(found.tenths)).toBe(served);
          for (const row of [...found.segments, ...found.tenths])
            expect(total(row.parts) + BigInt(row.overhead)).toBe(BigInt(row.minor));
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
      sharedBy: null,
      minimum: 5,
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

describe('tools', () => {
  it('cost what service has for them, whatever their capitals, and no more', () => {
    const { tools } = maintenance({
      lines: [
        line({ category: 'tool', tool: 'Desk', minor: 900n }),
        line({ category: 'tool', tool: 'desk ', minor: 100n }),
        line({ category: 'program_software', tool: 'Desk', minor: 5_000n }),
        line({ category: 'benefit', tool: 'Desk', minor: 7_000n }),
      ],
      costs: [],
      unplaced: 0n,
      sharedBy: null,
      minimum: 1,
      sums: [],
      rework: [],
      reworkOneIn: 1,
      tools: [{ tool: 'Desk', contacts: 10, seconds: 100, timed: 10 }],
      driver: 'customers',
      weight: (one) => one.days,
      currency: 'EUR',
      confidence: 0.95,
    });
    expect(tools).toMatchObject([{ tool: 'Desk', minor: '1000', entries: 2, perContact: 100, seconds: 10 }]);
  });
});

describe('at risk', () => {
  it('is share with a bad experience × share who cut spending, an upper bound', () => {
    const about = { label: 'an outage', currency: 'EUR', confidence: 0.95, told: true, minimum: 10 };
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
    // Nine people are withheld, and another segment with them, for they could be had by subtraction.
    const few = [
      count(true, true, 9),
      { ...count(true, true, 40), segment: 'B' },
      { ...count(false, true, 300), segment: 'C' },
    ];
    expect(atRisk(few, null, about)).toMatchObject({ withheld: 2, segments: [{ segment: 'C' }] });
    expect(atRisk(few.slice(0, 1), null, about).all).toMatchObject({ customers: 0, minor: null });
    const many = Array.from({ length: 60 }, (_, at) => ({ ...count(true, true, 50), segment: `S${at}` }));
    expect(atRisk(many, null, about)).toMatchObject({ withheld: 0, segments: { length: 60 } });
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
