import { describe, expect, it } from 'vitest';
import { Refused } from '../../kernel/index.ts';
import type { Setting } from '../measure.ts';
import { type Tally, tallyWithout } from '../tally.ts';
import { MEASURES, readFormula } from './index.ts';

const setting: Setting = { confidence: 0.95, period: { from: '2026-01-01', to: '2026-02-01' } };

/** Tally of answers by score, as a store would count it for the measure's plan. */
function counted(counts: Readonly<Record<number, number>>, good: number, bad: number): Tally {
  const scores = Object.entries(counts).map(([score, n]) => [Number(score), n] as const);
  const sum = (of: (score: number) => number): number =>
    scores.reduce((total, [score, n]) => total + n * of(score), 0);
  const n = sum(() => 1);
  return {
    n,
    within: n,
    weight: n,
    weight_squared: n,
    sum: sum((score) => score),
    sum_squares: sum((score) => score * score),
    good: sum((score) => (score >= good ? 1 : 0)),
    bad: sum((score) => (score <= bad ? 1 : 0)),
    hits: sum((score) => (score >= good ? 1 : 0)),
  };
}

describe('NPS', () => {
  const nps = readFormula({ measure: 'nps', parameters: { question: 'nps' } });
  const of = (promoters: number, passives: number, detractors: number): Tally =>
    counted({ 10: promoters, 7: passives, 3: detractors }, 9, 6);

  it('has the adjusted-Wald interval: 200/150/150 → 9.94 ± 7.25', () => {
    const figure = nps.infer(of(200, 150, 150), setting);
    expect(figure?.value).toBeCloseTo(10, 10);
    expect(((figure?.low ?? 0) + (figure?.high ?? 0)) / 2).toBeCloseTo(9.94, 2);
    expect(((figure?.high ?? 0) - (figure?.low ?? 0)) / 2).toBeCloseTo(7.25, 2);
    expect(figure?.standardError).toBeCloseTo(3.7148, 4);
  });

  it('tells waves apart only beyond noise: +10 points, z 1.9245, p .0543', () => {
    const test = nps.compare(of(225, 150, 125), of(200, 150, 150), setting);
    expect(test).toMatchObject({ difference: expect.closeTo(10, 9), statistic: expect.closeTo(1.9245, 4) });
    expect(test?.p).toBeCloseTo(0.0543, 4);
  });

  it('refuses scores from another scale instead of counting them', () => {
    const strays = { ...of(200, 150, 150), within: 498 };
    expect(() => nps.infer(strays, setting)).toThrow(Refused);
    expect(() => nps.infer(strays, setting)).toThrow(/2 of 500 scores lie outside the scale from 0 to 10/);
  });
});

describe('CES', () => {
  const counts = { 1: 80, 2: 210, 3: 140, 4: 110, 5: 160, 6: 180, 7: 120 };
  it.each([
    ['ces_mean', 4.08, 5, 3],
    ['ces_share', 46, 5, 3],
    ['ces_net', -13, 6, 3],
  ] as const)('%s of one question is a figure of its own: %d', (measure, value, good, bad) => {
    const reading = readFormula({ measure, parameters: { question: 'effort' } });
    expect(reading.infer(counted(counts, good, bad), setting)?.value).toBeCloseTo(value, 10);
  });
});

describe('values of events', () => {
  const total = readFormula({ measure: 'total', parameters: { kind: 'bill' } });

  it('adds money in minor units, exactly', () => {
    // A thousand bills of 0.10: in floating point they add up to 99.9999999999986.
    let sum = 0;
    for (let bill = 0; bill < 1000; bill++) sum += 0.1;
    const tally = {
      n: 1000,
      weight: 1000,
      weight_squared: 1000,
      sum,
      sum_exact: 1000 * 1000,
      sum_squares: 10,
      'unit:EUR': 1000,
    };
    expect(total.infer(tally, setting)?.value).toBe(10_000);
    expect(total.unit(tally)).toEqual({ code: 'EUR', label: 'EUR', minorDigits: 2 });
  });

  it('takes the sum of whole parts, whatever the floating sum says, and none that is too large to be told', () => {
    const tally = {
      n: 3,
      sum: 90_071_992_547.4,
      sum_exact: 900_719_925_473_999,
      sum_squares: 1,
      'unit:EUR': 3,
    };
    expect(total.infer(tally, setting)?.value).toBe(9_007_199_254_740);
    expect(total.infer({ ...tally, 'unit:EUR': 0, 'unit:JPY': 3 }, setting)?.value).toBe(90_071_992_547);
    const beyond = { ...tally, sum_exact: 2 ** 53 };
    expect(() => total.infer(beyond, setting)).toThrow(/shorter period/);
  });

  it('takes three capital letters for money only where they are a currency, and no unit for one of its own', () => {
    expect(total.unit({ 'unit:SMS': 3 })).toEqual({ code: 'SMS', label: 'SMS' });
    expect(total.unit({ 'unit:': 3 })).toEqual({ code: 'value', label: '' });
    const tally = { n: 3, sum: 30, sum_squares: 300, 'unit:EUR': 2, 'unit:': 1 };
    expect(() => total.infer(tally, setting)).toThrow(/EUR \(2\), no unit \(1\)/);
  });

  it('never adds amounts in two units', () => {
    const tally = { n: 3, sum: 30, sum_squares: 300, 'unit:EUR': 2, 'unit:USD': 1 };
    expect(() => total.infer(tally, setting)).toThrow(/EUR \(2\), USD \(1\)/);
  });
});

describe('churn and retention', () => {
  it('are complements over one base; who joined meanwhile counts in neither', () => {
    const tally = { n: 7043, lost: 1869, undated: 12 };
    const churn = readFormula({ measure: 'churn', parameters: {} });
    const retention = readFormula({ measure: 'retention', parameters: {} });
    expect(churn.infer(tally, setting)?.value).toBeCloseTo(26.54, 2);
    expect(
      (churn.infer(tally, setting)?.value ?? 0) + (retention.infer(tally, setting)?.value ?? 0),
    ).toBeCloseTo(100, 9);
    expect(churn.excluded(tally)).toEqual({ notApplicable: 0, unknown: 12 });
  });
});

describe('rate, count and ratio', () => {
  it('rate: 10 events in 100 customers → .1, .04795 to .18390', () => {
    const rate = readFormula({
      measure: 'rate_per_customer',
      parameters: { kind: 'call', exposure: 'customers' },
    });
    const found = rate.infer({ n: 10, exposure: 100, customers: 100 }, setting);
    expect(found?.value).toBeCloseTo(0.1, 10);
    expect(found?.low).toBeCloseTo(0.04795, 5);
    expect(found?.high).toBeCloseTo(0.1839, 4);
  });

  it('rate: is less sure where a few customers make most of the events', () => {
    const rate = readFormula({
      measure: 'rate_per_customer',
      parameters: { kind: 'call', exposure: 'customers' },
    });
    // 1,000 customers of whom 100 call ten times each: mean 1, variance 9, so the variance of the sum is 9 times as large.
    const facts = { 'once:customers': 1000, 'once:events': 1000, 'once:events_squared': 10_000 };
    const tally = { n: 1000, exposure: 1000, customers: 1000 };
    const [even, uneven] = [rate.infer(tally, setting), rate.infer({ ...tally, ...facts }, setting)];
    expect(uneven?.value).toBeCloseTo(even?.value ?? 0, 10);
    expect((uneven?.standardError ?? 0) / (even?.standardError ?? 1)).toBeCloseTo(3, 1);
    // Taking a group out leaves what is known of the whole.
    expect(tallyWithout({ ...tally, ...facts }, { n: 400, ...facts })).toMatchObject({ n: 600, ...facts });
  });

  it('count: a longer month is not an increase', () => {
    const count = readFormula({ measure: 'count', parameters: { over: 'signal', kind: 'call' } });
    const february = { confidence: 0.95, period: { from: '2026-02-01', to: '2026-03-01' } };
    const test = count.compare({ n: 3100 }, { n: 2800 }, setting, february);
    expect(test?.difference).toBeCloseTo(0, 6);
    expect(test?.p).toBeGreaterThan(0.9);
  });

  it('ratio: 300 tickets on 1,200 calls, each with its own noise', () => {
    const ratio = readFormula({
      measure: 'ratio',
      parameters: {
        numerator: { measure: 'count', parameters: { over: 'signal', kind: 'ticket' } },
        denominator: { measure: 'count', parameters: { over: 'signal', kind: 'call' } },
      },
    });
    const found = ratio.infer({ 'above.n': 300, 'below.n': 1200 }, setting);
    expect(found?.value).toBeCloseTo(0.25, 10);
    // √(1/300 + 1/1200) of it, near enough: the parts' intervals are exact ones.
    expect(found?.standardError).toBeCloseTo(0.25 * Math.sqrt(1 / 300 + 1 / 1200), 3);
    expect(ratio.unit({}).label).toBe('');
  });
});

describe('every measure', () => {
  it('says nothing where there is nothing', () => {
    const parameters: Record<string, unknown> = {
      question: 'q',
      kind: 'call',
      over: 'signal',
      scale: { low: 1, high: 5 },
      meets: { field: 'outcome', operator: 'is', value: 'solved' },
      items: [{ question: 'a' }],
      numerator: { measure: 'count', parameters: { over: 'signal', kind: 'call' } },
      denominator: { measure: 'count', parameters: { over: 'signal', kind: 'call' } },
    };
    for (const measure of MEASURES) {
      const reading = measure.read(parameters);
      const figure = reading.infer({}, setting);
      if (measure.key === 'count') expect(figure).toMatchObject({ value: 0, n: 0 });
      else expect(figure, measure.key).toBeNull();
      expect(reading.size({}), measure.key).toBe(0);
    }
  });
});
