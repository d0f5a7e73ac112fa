import { describe, expect, it } from 'vitest';
import { caseContent } from '../../../test/support/businessCase.ts';
import {
  type Amount,
  amountOf,
  byNature,
  type CaseBooking,
  type CaseJudgment,
  type Nature,
  realizedOf,
  sumOf,
  totalsOf,
} from './index.ts';

const evidence = {
  kind: 'page' as const,
  id: 'cycle-1',
  title: 'Warnings, first cycle',
  to: '/improve/cycles/cycle-1',
};
const judged = (changes: Partial<CaseJudgment> = {}): CaseJudgment => ({
  cycleId: 'cycle-1',
  title: 'Warnings, first cycle',
  mechanism: 'fewer_contacts',
  verdict: 'works',
  // Contacts a customer and month, 0.5 without the change: 10 % fewer.
  effect: { value: -0.05, low: -0.06, high: -0.04 },
  unit: 'ratio',
  base: 0.5,
  treated: 50_000,
  period: { from: '2026-03-01', to: '2026-06-01' },
  method: 'staggered',
  plannedMethod: 'staggered',
  judgedOn: '2026-06-10',
  evidence,
  ...changes,
});
const booked = (
  month: string,
  minor: bigint,
  currency = 'EUR',
  side: CaseBooking['side'] = 'cost',
): CaseBooking => ({
  month,
  side,
  category: 'Software',
  money: { minor, currency },
  entries: 2,
  evidence: { kind: 'page', id: null, title: 'Ledger', to: '/prove/ledger' },
});
const content = caseContent();
const populated = caseContent({
  lines: content.lines.map((line) => (line.key === 'fewer' ? { ...line, population: 100_000 } : line)),
});
const run = (effects: readonly CaseJudgment[], bookings: readonly CaseBooking[] = [], of = populated) =>
  realizedOf(of, { judged: effects, booked: bookings }, '2026-07-15');
const fewerIn = (found: ReturnType<typeof run>, index: number) =>
  found.months[index]?.parts.find(({ line }) => line === 'fewer');

describe('three natures', () => {
  it('are never one sum, neither where it is compiled nor where it runs', () => {
    const measured = amountOf('measured', 5);
    const hoped = amountOf('hoped', 7);
    expect(sumOf('measured', [measured, measured]).minor).toBe(10);
    // @ts-expect-error measured and hoped together
    expect(() => sumOf('measured', [measured, hoped])).toThrow('not added');
    const either = hoped as Amount<Nature>;
    // @ts-expect-error nobody knows what it is
    expect(() => sumOf('measured', [either])).toThrow('not added');
    const nature = 'hoped' as Nature;
    // @ts-expect-error a nature that may be one of several
    expect(() => sumOf(nature, [measured])).toThrow('not added');
    // @ts-expect-error nor under a nature that is two
    expect(() => sumOf<'measured' | 'hoped'>('measured', [measured, hoped])).toThrow('not added');
    expect(byNature([measured, hoped, measured])).toEqual({
      measured: amountOf('measured', 10),
      modelled: amountOf('modelled', 0),
      hoped: amountOf('hoped', 7),
    });
  });
});

describe('forecast against what came', () => {
  it('a judged effect is measured in the days that were judged, and carried on as modelled', () => {
    const found = run([judged()]);
    // A tenth of a million contacts a year at 6.00, on half of the customers: 25,000.00 a month.
    const april = fewerIn(found, 3);
    expect(april).toMatchObject({
      amount: { nature: 'measured', minor: 2_500_000 },
      low: 2_000_000,
      high: 3_000_000,
    });
    expect(april?.evidence?.to).toBe('/improve/cycles/cycle-1');
    expect(fewerIn(found, 1)).toBeUndefined();
    expect(fewerIn(found, 5)?.amount.nature).toBe('modelled');
    expect(fewerIn(found, 5)?.why).toContain('carried on');
    // The estimate behind the other line is from records, so it is modelled; nothing of it is hoped.
    expect(found.months[3]?.benefits.hoped.minor).toBe(0);
    expect(found.months[3]?.benefits.modelled.minor).toBeGreaterThan(0);
  });
  it('is not measured by another method, without the customers it speaks of, or where it cannot be told', () => {
    expect(fewerIn(run([judged({ method: 'its' })]), 3)?.amount.nature).toBe('modelled');
    expect(fewerIn(run([judged()], [], content), 3)?.amount.nature).toBe('modelled');
    expect(fewerIn(run([judged({ verdict: 'cannot_tell' })]), 3)?.amount).toEqual(
      amountOf('hoped', 4_000_000),
    );
    expect(fewerIn(run([]), 3)?.amount).toEqual(amountOf('hoped', 4_000_000));
  });
  it('what was judged not to work brings nothing from then on', () => {
    const found = run([judged({ verdict: 'does_not' })]);
    expect(fewerIn(found, 1)?.amount).toEqual(amountOf('hoped', 4_000_000));
    expect([3, 9].map((index) => fewerIn(found, index)?.amount)).toEqual([
      amountOf('measured', 0),
      amountOf('measured', 0),
    ]);
  });
  it('costs are what is booked; a month that is over without a booking is not known', () => {
    const found = run(
      [],
      [booked('2026-01-01', 21_000_000n), booked('2026-02-01', 300_000n), booked('2026-03-01', 5n, 'USD')],
    );
    expect(found.months.slice(0, 3).map(({ costs }) => costs.measured.minor)).toEqual([
      21_000_000, 300_000, 0,
    ]);
    expect(found.months[2]?.costs.modelled.minor).toBe(0);
    expect(found.months[9]?.costs).toEqual(byNature([amountOf('modelled', 333_333)]));
    expect(found.notes).toEqual([
      'Bookings in USD are left out: the case has no rate from USD to EUR.',
      'In 4 months that are over, costs were planned and nothing is booked for the initiative: what was spent is not known.',
    ]);
    const gained = run([], [booked('2026-02-01', 900n, 'EUR', 'benefit')]).months[1];
    expect(gained?.benefits).toEqual(byNature([amountOf('measured', 900)]));
    const both = run([judged()], [booked('2026-04-01', 900n, 'EUR', 'benefit')]);
    expect(both.months[3]?.benefits.measured.minor).toBe(2_500_000);
    expect(both.notes.at(-1)).toContain('may be the same money');
    expect(totalsOf(found.months).costs.measured.minor).toBe(21_300_000);
  });
});
