import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Candidate, FACTORS, type Factor, type FactorRange, unknownFactor } from '../candidate.ts';
import { readFactor, withEntered } from './entered.ts';
import { rank, triangular } from './rank.ts';

const range = (low: number, likely = low, high = likely): FactorRange => ({
  low,
  likely,
  high,
  source: 's',
  evidence: [],
  by: null,
  at: null,
});

function candidate(key: string, factors: Partial<Record<Factor, FactorRange>>): Candidate {
  const all = Object.fromEntries(
    FACTORS.map((factor) => {
      const { [factor]: value } = factors;
      return [factor, value ? { known: true, value } : unknownFactor('?')];
    }),
  ) as Candidate['factors'];
  return { key, source: 'test', title: key, what: '', evidence: [], factors: all };
}

// Not below what a share is taken to be at the least where nobody knows it.
const share = fc.double({ min: 0.01, max: 1, noNaN: true });
const shares = fc
  .tuple(share, share)
  .chain(([a, b]) =>
    fc
      .double({ min: Math.min(a, b), max: Math.max(a, b), noNaN: true })
      .map((likely) => range(Math.min(a, b), likely, Math.max(a, b))),
  );
const money = shares.map(({ low, likely, high }) => range(low * 1e8, likely * 1e8, high * 1e8));
const whole = fc.record({ reach: shares, effect: shares, money, ease: shares });
const pool = fc
  .array(whole, { minLength: 2, maxLength: 6 })
  .map((all) => all.map((factors, index) => candidate(`c${index}`, factors)));

describe('rank', () => {
  it('goes by the product of the four', () => {
    const order = rank([
      candidate('small', { reach: range(0.1), effect: range(0.2), money: range(100), ease: range(0.5) }),
      candidate('large', { reach: range(0.5), effect: range(0.2), money: range(100), ease: range(0.5) }),
    ]);
    expect(order.map(({ candidate: { key }, place }) => [key, place])).toEqual([
      ['large', 1],
      ['small', 2],
    ]);
    expect((order[0]?.weight ?? 0) / (order[1]?.weight ?? 1)).toBeCloseTo(5);
  });

  it('is the same in every currency', () => {
    fc.assert(
      fc.property(pool, fc.double({ min: 0.01, max: 1000, noNaN: true }), (all, rate) => {
        const exchanged = all.map((one) => {
          const { money: amount } = one.factors;
          if (!amount.known) return one;
          const { low, likely, high } = amount.value;
          const value = range(low * rate, likely * rate, high * rate);
          return { ...one, factors: { ...one.factors, money: { known: true as const, value } } };
        });
        const [here, there] = [rank(all), rank(exchanged)];
        for (const one of here) {
          const other = there.find(({ candidate: { key } }) => key === one.candidate.key);
          expect(other?.weight).toBeCloseTo(one.weight, 6);
        }
      }),
      { numRuns: 30 },
    );
  });

  it('holds the likely value within its interval, and draws the same interval again', () => {
    fc.assert(
      fc.property(pool, (all) => {
        const [first, again] = [rank(all), rank(all)];
        expect(again).toEqual(first);
        for (const { low, weight, high } of first) {
          expect(low).toBeLessThanOrEqual(weight);
          expect(high).toBeGreaterThanOrEqual(weight);
        }
      }),
      { numRuns: 30 },
    );
  });

  it('widens the interval of what is unknown, says which, and puts no number in its place', () => {
    fc.assert(
      fc.property(pool, fc.constantFrom(...FACTORS), (all, factor) => {
        const [first, ...others] = all;
        if (!first) return;
        const open = { ...first, factors: { ...first.factors, [factor]: unknownFactor('?') } };
        const known = rank([first, ...others]).find(({ candidate: { key } }) => key === first.key);
        const unknown = rank([open, ...others]).find(({ candidate: { key } }) => key === first.key);
        if (!known || !unknown) throw new Error('both are ranked');
        expect(unknown.unknown).toEqual([factor]);
        expect(unknown.candidate.factors[factor].known).toBe(false);
        // In ratios, for the typical candidate moves with whoever is known.
        if (factor !== 'money')
          expect(unknown.high / unknown.low).toBeGreaterThanOrEqual((known.high / known.low) * 0.99);
      }),
      { numRuns: 40 },
    );
  });

  it('ranks two alike in what is known alike, however much one of them hides', () => {
    const full = { reach: range(0.5), effect: range(0.1), money: range(1000), ease: range(0.5) };
    const { ease: _, ...three } = full;
    const [first, second] = rank([candidate('hides', three), candidate('says', full)]);
    expect(first?.candidate.key).toBe('says');
    expect(first?.weight).toBeCloseTo(second?.weight ?? 0);
    expect(first?.tied).toBe(true);
  });
});

describe('triangular', () => {
  it('runs from low over likely to high', () => {
    fc.assert(
      fc.property(shares, fc.double({ min: 0, max: 1, noNaN: true }), (one, u) => {
        const value = triangular(one, u);
        expect(value).toBeGreaterThanOrEqual(one.low - 1e-12);
        expect(value).toBeLessThanOrEqual(one.high + 1e-12);
      }),
    );
    // Median of the symmetric one; its quartile is at the root of 1/8.
    expect(triangular(range(0, 0.5, 1), 0.5)).toBeCloseTo(0.5);
    expect(triangular(range(0, 0.5, 1), 0.25)).toBeCloseTo(Math.sqrt(0.125));
  });
});

describe('a factor that people enter', () => {
  const given = {
    id: '1',
    unitId: null,
    by: { kind: 'person', id: 'p', name: 'Ana' } as const,
    now: new Date('2026-06-01T00:00:00Z'),
  };
  const enter = (low: number, likely: number, high: number, factor = 'ease', source = 'workshop') =>
    readFactor(
      {
        candidateKey: 'c',
        factor,
        value: { known: true, value: { low, likely, high, source, evidence: [] } },
      },
      given,
    );

  it('must be an ordered range with a source', () => {
    expect(() => enter(0.5, 0.4, 0.9)).toThrow(/value.low/);
    expect(() => enter(0.1, 0.4, 0.3)).toThrow(/value.high/);
    expect(() => enter(0.1, 0.4, 1.3)).toThrow(/share from 0 to 1/);
    expect(() => enter(0.1, 0.4, 0.9, 'ease', ' ')).toThrow(/where the range comes from/);
    expect(() => enter(0.1, 0.4, 0.9, 'luck')).toThrow(/must be one of/);
    expect(enter(100, 400, 900, 'money').value.known).toBe(true);
  });

  it('takes the place of what the source says; the newest counts', () => {
    const older = enter(0.1, 0.2, 0.3);
    const newer = { ...enter(0.5, 0.6, 0.7), id: '2', at: '2026-06-02T00:00:00.000Z' };
    const [one] = withEntered([candidate('c', {})], [newer, older]);
    expect(one?.factors.ease).toEqual(newer.value);
    expect(one?.factors.reach.known).toBe(false);
  });
});
