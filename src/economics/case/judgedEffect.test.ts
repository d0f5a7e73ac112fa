import { describe, expect, it } from 'vitest';
import {
  caseContent,
  caseInput,
  caseLine,
  caseJudgment as judged,
} from '../../../test/support/businessCase.ts';
import {
  amountOf,
  type CaseContent,
  type CaseJudgment,
  judgedInput,
  judgedMetric,
  realizedOf,
} from './index.ts';

const run = (judgment: CaseJudgment, of: CaseContent = caseContent()) =>
  realizedOf(of, { judged: [judgment], booked: [] }, '2026-07-15');

describe('a judged effect', () => {
  it('an effect that is no money the way the benefit counts is put to none, and it is said why', () => {
    const why = (changes: Partial<CaseJudgment>) => {
      expect(judgedInput(judged(changes))).toBeNull();
      const found = run(judged(changes));
      expect(found.months[3]?.parts.find(({ line }) => line === 'fewer')?.amount.nature).toBe('hoped');
      return found.notes[0];
    };
    const metric = (measure: string, subject: 'answer' | 'signal' | 'customer' = 'signal') => ({
      ...{ metric: { measure, subject, days: null } },
    });
    expect(why(metric('top_box', 'answer'))).toMatch(
      /not put to “fewer”: its metric tells what customers say/,
    );
    expect(why(metric('share'))).toContain('does not count a number of contacts');
    expect(why({ wanted: 'up', effect: { value: 0.05, low: 0.04, high: 0.06 } })).toContain('was to rise');
    expect(why({ metric: null })).toContain('not on record any more');
    expect(why({ base: 0 })).toContain('without the change is not known');
    expect(judgedInput(judged())).toEqual({
      unit: 'share',
      range: { low: 0.08, likely: 0.1, high: 0.12, shape: 'pert' },
    });
    const shorter = judged({
      ...{ mechanism: 'shorter_contacts', unit: 's', effect: { value: -30, low: -40, high: 5 } },
      metric: { measure: 'duration_mean', subject: 'signal', days: null },
    });
    expect(judgedInput(shorter)).toEqual({
      unit: 'seconds',
      range: { low: 0, likely: 30, high: 40, shape: 'pert' },
    });
    // Seconds off the slowest tenth are not seconds off each contact.
    expect(judgedInput({ ...shorter, ...metric('duration_quantile') })).toBeNull();
  });
  it('a share that leaves in a month is compounded to a year, and one that stays is turned round', () => {
    const churn = judged({
      ...{ mechanism: 'less_churn', unit: '%', base: 2, effect: { value: -0.5, low: -0.6, high: -0.4 } },
      metric: { measure: 'churn', subject: 'customer', days: 365.25 / 12 },
    });
    const year = (monthly: number) => 1 - (1 - monthly) ** 12;
    const drop = year(0.02) - year(0.015);
    expect(judgedInput(churn)?.range.likely).toBeCloseTo(drop, 9);
    const retention = {
      ...{ ...churn, wanted: 'up' as const, base: 98, effect: { value: 0.5, low: 0.4, high: 0.6 } },
      metric: { measure: 'retention', subject: 'customer' as const, days: 365.25 / 12 },
    };
    expect(judgedInput(retention)).toEqual(judgedInput(churn));
    expect(judgedInput({ ...retention, wanted: 'down' })).toBeNull();
    expect(
      judgedInput({ ...churn, metric: { measure: 'ratio', subject: 'customer', days: null } }),
    ).toBeNull();
  });
  it('recommendations of a customer are counted over a year, split as the case does, and measured; a price is not', () => {
    const line = (population: number | null) =>
      caseContent({
        inputs: [
          caseInput('won', 'customers', [100, 300, 400]),
          caseInput('worth', 'money', [10_000, 10_000, 10_000]),
          caseInput('anyway', 'customers', [50, 100, 200]),
          caseInput('acquisition', 'money', [2_000, 2_000, 2_000]),
        ],
        lines: [
          caseLine(
            'referred',
            'more_referrals',
            { won: 'won', worth: 'worth', anyway: 'anyway', acquisition: 'acquisition' },
            { population },
          ),
        ],
        scenarios: [],
      });
    // 0.001 more a customer in 30 days, of 40,000 customers: 487 a year, three in four of whom would not have come.
    const referred = judged({
      ...{ mechanism: 'more_referrals', unit: 'per_customer', wanted: 'up', base: 0.002, treated: 10_000 },
      effect: { value: 0.001, low: 0.0005, high: 0.0015 },
      metric: { measure: 'rate_per_customer', subject: 'signal', days: 30 },
    });
    const part = run(referred, line(40_000)).months[3]?.parts[0];
    const year = (0.001 * 365.25 * 40_000) / 30;
    const worth = (0.75 * year * 10_000 + 0.25 * year * 2_000) / 12;
    expect(part?.amount).toEqual(amountOf('measured', Math.round(worth / 4)));
    expect(part?.low).toBe(Math.round(worth / 8));
    expect(part?.why).toMatch(
      /as judged, 365.25 × .*as judged, 121.75 × .*taken to a year, split as the case/,
    );
    expect(run(referred, line(null)).notes[0]).toContain('how many customers the benefit speaks of');
    const other = { ...referred, metric: { measure: 'count', subject: 'signal' as const, days: 30 } };
    expect(run(other, line(40_000)).notes[0]).toContain('does not count recommendations of a customer');
    const price = caseContent({
      inputs: [caseInput('customers', 'customers', [1, 2, 3]), caseInput('margin', 'money', [1, 2, 3])],
      lines: [caseLine('dearer', 'better_price', { customers: 'customers', margin: 'margin' })],
      scenarios: [],
    });
    const judgedPrice = judged({ mechanism: 'better_price', unit: 'EUR', ...{ wanted: 'up' } });
    expect(run(judgedPrice, price).notes[0]).toContain('measured once it is booked in the ledger');
  });
  it('what a metric counts, and within how many days, follows from its formula and the method', () => {
    const period = { from: '2026-03-01', to: '2026-05-30' };
    const of = (measure: string, parameters: Record<string, unknown>, method = 'randomized') =>
      judgedMetric({ measure, parameters }, { method, grain: 'week', period });
    expect(of('rate_per_customer', { kind: 'referral' })).toEqual({
      ...{ measure: 'rate_per_customer', subject: 'signal', days: 30 },
    });
    expect(of('rate_per_customer', { kind: 'referral', exposure: 'customers' }).days).toBe(90);
    expect(of('churn', {}).days).toBe(90);
    expect(of('churn', {}, 'interrupted')).toEqual({ measure: 'churn', subject: 'customer', days: 7 });
    expect(of('nps', { question: 'nps' })).toMatchObject({ subject: 'answer', days: null });
  });
});
