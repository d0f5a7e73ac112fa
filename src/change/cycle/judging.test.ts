import { describe, expect, it } from 'vitest';
import { type Random, seededRandom } from '../../kernel/index.ts';
import type { RatioArm } from '../../stats/index.ts';
import type { CustomerRow } from './facts.ts';
import type { Finding } from './method/index.ts';
import { judgeMatched, judgeRandomized, judgeSeries, judgeStaggered } from './method/index.ts';
import { verdictOf } from './verdict.ts';

const SEEDS = 200;
/** Of 200 at 5 %: three binomial standard errors above. */
const MOST_CALLED = Math.floor(SEEDS * 0.05 + 3 * Math.sqrt(SEEDS * 0.05 * 0.95));
/** “Works” takes one side of the interval: 2.5 %. */
const MOST_WORKING = Math.floor(SEEDS * 0.025 + 3 * Math.sqrt(SEEDS * 0.025 * 0.975));
const UNIT = { code: 'score', label: '' };

const normal = (random: Random): number =>
  Math.sqrt(-2 * Math.log(1 - random.next())) * Math.cos(2 * Math.PI * random.next());
const poisson = (random: Random, mean: number): number => {
  const limit = Math.exp(-mean);
  let count = 0;
  for (let product = random.next(); product > limit; product *= random.next()) count++;
  return count;
};

/** Contacts of a year that customers make unevenly, before and after; `effect` multiplies the treated's afterwards. */
function randomizedTrial(random: Random, effect: number) {
  const arm = (factor: number): RatioArm => {
    const sums: [number, number, number, number] = [0, 0, 0, 0];
    const products = Array.from({ length: 10 }, () => 0);
    const n = 300;
    for (let i = 0; i < n; i++) {
      const rate = Math.exp(0.6 * normal(random));
      const one = [poisson(random, factor * rate), 1, poisson(random, rate), 1];
      let at = 0;
      for (let a = 0; a < 4; a++) {
        sums[a as 0] += one[a] ?? 0;
        for (let b = a; b < 4; b++, at++) products[at] = (products[at] ?? 0) + (one[a] ?? 0) * (one[b] ?? 0);
      }
    }
    return { n, sums, products };
  };
  return judgeRandomized(
    {
      arms: { treated: arm(effect), control: arm(1) },
      share: 0.5,
      balance: [],
      spill: { mixed: 0, customers: 600 },
    },
    0.95,
  );
}

/** Six regions over two years, errors of neighboring months hang together. */
function staggeredTrial(random: Random, effect: number) {
  const groups = [9, 12, 15, null, null, null].map((since, group) => {
    let error = normal(random);
    return {
      since,
      cells: Array.from({ length: 24 }, (_, t) => {
        if (t > 0) error = 0.3 * error + Math.sqrt(1 - 0.09) * normal(random);
        const value = 20 + group + 2 * Math.sin(t / 2) + error + (since !== null && t >= since ? effect : 0);
        return { value, weight: 1, standardError: null };
      }),
    };
  });
  return { ...judgeStaggered({ groups, period: 'month' }, 0.95), treatedCustomers: null };
}

/** Customers of a higher level get it rather: by their true level, or by what was measured of it. */
const matchedTrial =
  (by: 'true level' | 'measured level') =>
  (random: Random, effect: number): Omit<Finding, 'unit'> => {
    const rows = Array.from({ length: 400 }, (): CustomerRow => {
      const level = normal(random);
      const [first, second] = [level + normal(random), level + normal(random)];
      const chosen = by === 'true level' ? level : (first + second) / 2;
      const treated = random.next() < 1 / (1 + Math.exp(1.2 - 0.5 * chosen));
      return {
        arm: treated ? 'treated' : 'control',
        early: [first, 1],
        late: [second, 1],
        after: [level + normal(random) + (treated ? effect : 0), 1],
        attributes: [random.next() < 0.5 ? 'a' : 'b'],
      };
    });
    const customers = { treated: 100, control: 300 };
    const level = by === 'measured level';
    return judgeMatched({ rows, customers, names: ['segment'], level, trend: true }, 0.95);
  };

function seriesTrial(random: Random, effect: number) {
  let error = normal(random);
  const values = Array.from({ length: 30 }, (_, t) => {
    if (t > 0) error = 0.3 * error + Math.sqrt(1 - 0.09) * normal(random);
    return 50 + 0.1 * t + error + (t >= 18 ? effect : 0);
  });
  const starts = values.map((_, t) => `month ${t}`);
  return {
    ...judgeSeries({ starts, values, change: 18, period: 'month', historyDays: 800 }, 0.95),
    treatedCustomers: null,
  };
}

const METHODS: readonly [
  string,
  (random: Random, effect: number) => Omit<Finding, 'unit'>,
  none: number,
  some: number,
][] = [
  ['randomized', randomizedTrial, 1, 0.6],
  ['staggered', staggeredTrial, 0, -2],
  ['matched', matchedTrial('true level'), 0, -1],
  ['matched on the level that decided', matchedTrial('measured level'), 0, -1],
  ['interrupted', seriesTrial, 0, -4],
];

const asked = {
  wanted: 'down',
  worthwhile: 0.15,
  confidence: 0.95,
  power: 0.8,
  looks: [],
  early: false,
} as const;
const waiting = { days: 180, to: '2026-07-01' };

describe('a placebo cycle', () => {
  it.each(METHODS)('comes out as working or not at the stated rate: %s', (_, trial, none) => {
    let [called, working, early] = [0, 0, 0];
    for (let seed = 0; seed < SEEDS; seed++) {
      const finding = { ...trial(seededRandom(seed, 9), none), unit: UNIT };
      const { effect } = finding;
      if (!effect) throw new Error(finding.why ?? 'no effect');
      if (effect.low > 0 || effect.high < 0) called++;
      if (verdictOf(finding, { ...asked, ...waiting }).verdict === 'works') working++;
      if (verdictOf(finding, { ...asked, ...waiting, early: true }).verdict === 'works') early++;
    }
    expect(called).toBeLessThanOrEqual(MOST_CALLED);
    expect(working).toBeLessThanOrEqual(MOST_WORKING);
    // Looking before the day is corrected: it never calls more.
    expect(early).toBeLessThanOrEqual(working);
  });
});

describe('a cycle with an effect', () => {
  it.each(METHODS)(
    'is seen, and its interval covers it about as often as it says: %s',
    (_, trial, none, some) => {
      let [seen, covered] = [0, 0];
      const TRIALS = 40;
      for (let seed = 0; seed < TRIALS; seed++) {
        const finding = { ...trial(seededRandom(seed, 10), some), unit: UNIT };
        const { effect } = finding;
        if (!effect) throw new Error(finding.why ?? 'no effect');
        // Contacts of the randomized trial: some of a mean of exp(0.18).
        const truth = none === 1 ? (some - 1) * Math.exp(0.18) : some;
        if (effect.low <= truth && truth <= effect.high) covered++;
        if (verdictOf(finding, { ...asked, ...waiting }).verdict === 'works') seen++;
      }
      expect(covered).toBeGreaterThanOrEqual(33);
      expect(seen).toBeGreaterThanOrEqual(28);
    },
  );
});

describe('a verdict at its edges', () => {
  const finding = (low: number, high: number, more: Partial<Finding> = {}): Finding => ({
    effect: { value: (low + high) / 2, low, high, standardError: (high - low) / 3.92 },
    why: null,
    unit: { code: 'score', label: '' },
    base: 10,
    treatedCustomers: 100,
    sample: { size: 100, unit: 'customers' },
    checks: [],
    charts: [],
    ...more,
  });
  const up = { ...asked, ...waiting, wanted: 'up', worthwhile: 3 } as const;
  it.each([
    [-24, -0.9, 'does_not', 'does harm'],
    [-2, 0, 'does_not', 'less than is worth having'],
    [-2, 2.9, 'does_not', 'less than is worth having'],
    [0.5, 2.9, 'does_not', 'by less than is worth having'],
    [-2, 3, 'cannot_tell', 'Can’t tell yet'],
    [0, 6, 'cannot_tell', 'Can’t tell yet'],
    [0.1, 3, 'works', 'It works'],
    [4, 9, 'works', 'It works'],
  ])('%d to %d where 3 are worth having: %s', (low, high, verdict, words) => {
    const said = verdictOf(finding(low, high), up);
    expect([said.verdict, said.words]).toEqual([verdict, expect.stringContaining(words)]);
    // Counted the other way it is the same.
    const down = verdictOf(finding(-high, -low), { ...up, wanted: 'down' });
    expect([down.verdict, down.words.includes(words)]).toEqual([verdict, true]);
  });
  it('is never one while a check fails', () => {
    const broken = { key: 'k', name: 'Sizes of the arms', result: 'fails', words: 'Broken.' } as const;
    for (const [low, high] of [
      [4, 9],
      [-9, -4],
    ] as const)
      expect(verdictOf(finding(low, high, { checks: [broken] }), up).verdict).toBe('cannot_tell');
  });
  it('holds at any time with an interval that is never narrower for it, however few the data', () => {
    for (const standardError of [0.5, 0.1])
      for (const reach of [2, 4, 12]) {
        const few = finding(-1, 1, {
          effect: { value: 0, low: -reach * standardError, high: reach * standardError, standardError },
        });
        const { effect } = verdictOf(few, { ...up, early: true });
        expect(effect?.high ?? 0).toBeGreaterThan(reach * standardError);
      }
  });
});

describe('matched customers of whole groups', () => {
  const customers = (region: string, treated: boolean, change: number): CustomerRow[] =>
    Array.from({ length: 40 }, (_, at) => {
      const level = 1 + (at % 8) / 10;
      return {
        arm: treated ? 'treated' : 'control',
        early: [level, 1],
        late: [level + (at % 2 ? 0.02 : -0.02), 1],
        after: [level + change, 1],
        attributes: [region],
      };
    });
  const judged = (groupedBy: string | null) =>
    judgeMatched(
      {
        rows: [
          ...customers('Capital', true, -0.2),
          ...customers('South', false, 0.01),
          ...customers('Valley', false, -0.02),
          ...customers('Islands', false, 0.015),
        ],
        customers: { treated: 40, control: 120 },
        ...{ names: [], level: false, trend: true, groupedBy },
      },
      0.95,
    );

  it('reach as far as the other groups moved by themselves, however many customers there are', () => {
    const [alone, grouped] = [judged(null), judged('region')];
    expect(grouped.effect?.value).toBe(alone.effect?.value);
    // R: m <- c(.01, -.02, .015); qt(.975, 2) * sd(m) * sqrt(1 + 1/3)
    const reach = ((grouped.effect?.high ?? 0) - (grouped.effect?.low ?? 0)) / 2;
    expect(reach).toBeCloseTo(0.09404793588, 8);
    expect((alone.effect?.high ?? 0) - (alone.effect?.low ?? 0)).toBeLessThan(reach);
    expect(grouped.checks.find(({ key }) => key === 'groups')).toMatchObject({ result: 'doubtful' });
    expect(alone.checks.some(({ key }) => key === 'groups')).toBe(false);
  });
});
