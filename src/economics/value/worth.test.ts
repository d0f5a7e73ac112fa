import { describe, expect, it } from 'vitest';
import { ASKED, COUNTS } from '../../../test/support/contracts.ts';
import { PLAIN_BASIS } from '../../../test/support/requests/value.ts';
import { seededRandom } from '../../kernel/index.ts';
import { readBasis, type ValueBasis } from './basis.ts';
import { certain, combine, logNormal, normal, ranged } from './combine.ts';
import { contractLife } from './contractLife.ts';
import { referralWorth } from './referralWorth.ts';
import { stakeWorth } from './stakeWorth.ts';
import { judgeHoldout } from './verdict.ts';

const BASIS: ValueBasis = { ...PLAIN_BASIS, renewal: 'year' };

describe('draws', () => {
  const options = { random: seededRandom(1), confidence: 0.95 };
  it('hold what is known of sums and products', () => {
    const sum = combine([normal(10, 3), normal(5, 4)], ([a = 0, b = 0]) => a + b, options);
    expect(sum.span.likely).toBe(15);
    expect(sum.span.low).toBeCloseTo(15 - 1.96 * 5, 0);
    expect(sum.shares[1]).toBeCloseTo(16 / 25, 1);
    const product = combine(
      [logNormal({ value: 2, low: 1, high: 4 }, 0.95), certain(3)],
      ([a = 0, b = 0]) => a * b,
      options,
    );
    expect(product.span.low).toBeCloseTo(3, 1);
    expect(product.span.high).toBeCloseTo(12, 1);
    expect(product.shares[1]).toBe(0);
    const range = combine([ranged({ low: 0, likely: 5, high: 10 })], ([a = 0]) => a, options);
    expect(range.span.low).toBeGreaterThan(0);
    expect(range.span.high).toBeLessThan(10);
  });
});

describe('verdicts', () => {
  const judge = (expected: number, actual: number, error: number) =>
    judgeHoldout({
      what: 'purchases',
      seen: { from: '2025-01-01', to: '2025-07-01' },
      held: { from: '2025-07-01', to: '2025-10-01' },
      customers: 500,
      groups: [{ key: 'all', customers: 500, expected, actual }],
      error,
      confidence: 0.95,
    });
  it('say what holds, what is doubtful, what fails, and where too little happened', () => {
    expect(judge(105, 100, 5)).toMatchObject({ verdict: 'holds' });
    expect(judge(120, 100, 5)).toMatchObject({ verdict: 'doubtful' });
    expect(judge(160, 100, 5).words).toContain('60% too many. The forecast fails');
    expect(judge(20, 14, 5).words).toContain('chance alone');
    expect(judge(3, 2, 1)).toMatchObject({ verdict: 'untested' });
  });
});

describe('referrals', () => {
  const lifetime = contractLife(COUNTS, ASKED);
  const counts = { made: 300, joined: 100, people: 220, onRecord: 96 };
  const asked = {
    period: { from: '2024-01-01', to: '2025-01-01' },
    acquisition: { ...ASKED.margin, low: 4000, likely: 5000, high: 6000 },
    anyway: { known: true, value: { low: 0.3, likely: 0.4, high: 0.6, source: 'Survey' } },
    confidence: 0.95,
    minimum: 10,
  } as const;
  it('are worth the lifetime of those who would not have come, and the cost saved on the rest', () => {
    const found = referralWorth(counts, lifetime, asked);
    expect(found.won.likely).toBe(60 * (lifetime.lines[0]?.value?.likely ?? 0));
    expect(found.saved?.likely).toBe(40 * 5000);
    expect(found.total.likely).toBe(found.won.likely + (found.saved?.likely ?? 0));
    expect(found.each.likely).toBe(Math.round(found.total.likely / 100));
    expect(found.warnings).toEqual(lifetime.lines[0]?.warnings);
  });
  it('hold everything from none to all where nobody knows, and save nothing of a cost that nobody knows', () => {
    const found = referralWorth({ ...counts, onRecord: 10 }, lifetime, {
      ...asked,
      anyway: PLAIN_BASIS.anyway,
      acquisition: null,
    });
    expect(found.saved).toBeNull();
    expect(found.won.high - found.won.low).toBeGreaterThan(found.won.likely);
    expect(found.warnings.join(' ')).toMatch(/from none to all.*not known.*misses some/s);
    expect(() => referralWorth({ ...counts, joined: 0 }, lifetime, asked)).toThrow(
      'No referral won a customer',
    );
    expect(() => referralWorth({ ...counts, people: 4 }, lifetime, asked)).toThrow('Fewer than 10');
  });
});

describe('value at stake', () => {
  const lifetime = contractLife(COUNTS, ASKED);
  const estimate = {
    low: 0.2,
    likely: 0.3,
    high: 0.4,
    ground: 'measured',
    n: 400,
    source: 'Survey',
    evidence: [],
  } as const;
  const ground = {
    outcome: {
      label: 'Recommend',
      question: 'nps',
      item: null,
      surveyId: null,
      period: { from: '2024-01-01', to: '2025-01-01' },
      analyzedOn: '2025-01-01',
      evidence: [],
    },
    subjects: [
      {
        key: 'driver:speed',
        source: 'Driver',
        title: 'Speed',
        move: 'One point more',
        reach: estimate,
        effect: { ...estimate, low: 0.8, likely: 1, high: 1.2, on: 'outcome' },
        evidence: [],
      },
      {
        key: 'theme:bills',
        source: 'Theme',
        title: 'Bills',
        move: 'None',
        reach: null,
        effect: null,
        evidence: [],
      },
    ],
  } as const;
  // Leaving falls by a tenth a point.
  const scores = Array.from({ length: 11 }, (_, score) => {
    const left = Math.round(40 * 0.9 ** score);
    return {
      score,
      people: 200,
      days: 200 * 365.25,
      daysSquared: 200 * 365.25 ** 2,
      left,
      leftByDays: left * 365.25,
      contacts: 0,
      contactsSquared: 0,
      contactsByDays: 0,
    };
  });
  it('goes from reach over outcome and leaving to money, each link with its n, and says what is missing', () => {
    const asked = { contacts: false, contactCost: null, confidence: 0.95, minimum: 10 };
    const found = stakeWorth(ground, scores, lifetime, asked);
    const [speed, bills] = found.stakes;
    const [line] = lifetime.lines;
    const avoided = 241 * (line?.churn?.likely ?? 0) * (1 - 0.9 ** 0.3);
    expect((speed?.money?.likely ?? 0) / (avoided * (line?.saved?.likely ?? 0))).toBeCloseTo(1, 1);
    expect(speed?.money?.low).toBeLessThan(speed?.money?.likely ?? 0);
    expect(found.links.find(({ key }) => key === 'outcome_churn')?.n).toBe(2200);
    expect(speed?.missing.join(' ')).toContain('contacts');
    expect(bills).toMatchObject({ money: null, churn: null });
    expect(bills?.missing.length).toBeGreaterThan(1);
    expect(() => stakeWorth({ outcome: null, subjects: [] }, [], null, asked)).toThrow('analyze them');
  });
});

describe('the basis', () => {
  const refused = (change: Partial<ValueBasis>) => () => readBasis({ ...BASIS, ...change });
  const range = (low: number, likely: number, high: number) =>
    ({ known: true, value: { low, likely, high, source: 'Controlling' } }) as const;
  it('refuses what nobody means, next to its field', () => {
    expect(readBasis(BASIS)).toEqual(BASIS);
    expect(refused({ discount: { rate: 9, source: 'x' } })).toThrow('discount.rate');
    expect(refused({ discount: { rate: -0.1, source: 'x' } })).toThrow('discount.rate');
    expect(refused({ discount: { rate: 0.1, source: ' ' } })).toThrow('discount.source');
    expect(refused({ horizonYears: 0 })).toThrow('without an end');
    expect(refused({ horizonYears: 21 })).toThrow('horizonYears');
    expect(refused({ holdoutMonths: 0 })).toThrow('holdoutMonths');
    const spend = { metricId: 'm', currency: null };
    expect(refused({ spend, margin: range(0.2, 0.5, 1.2) })).toThrow('margin.high');
    expect(refused({ spend, margin: range(0.6, 0.5, 0.7) })).toThrow('margin.low');
    expect(refused({ margin: range(0.1, 0.2, 0.3) })).toThrow('spend');
    expect(refused({ acquisition: range(-5, 0, 1) })).toThrow('acquisition.low');
    expect(refused({ kind: 'purchase' })).toThrow('purchases');
    expect(refused({ filter: { field: 'kind', operator: 'is', value: 'bill' } })).toThrow('filter');
    expect(refused({ from: '2025-13-01' })).toThrow('from');
  });
});
