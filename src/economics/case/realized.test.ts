import { describe, expect, it } from 'vitest';
import { caseContent, caseJudgment as judged } from '../../../test/support/businessCase.ts';
import {
  type Amount,
  amountOf,
  type BusinessCase,
  byNature,
  type CaseBooking,
  type CaseJudgment,
  countedOnce,
  doublesAcross,
  doublesIn,
  figuresOf,
  type Nature,
  realizedOf,
  standingsOf,
  sumOf,
  totalsOf,
} from './index.ts';

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
  it('of a month that was judged in part, the other days are carried on: two amounts, not one', () => {
    const may = run([judged({ period: { from: '2026-03-11', to: '2026-05-11' } })]);
    const parts = may.months[4]?.parts.filter(({ line }) => line === 'fewer').map(({ amount }) => amount);
    expect(parts).toEqual([
      amountOf('measured', Math.round((2_500_000 * 10) / 31)),
      amountOf('modelled', Math.round((2_500_000 * 21) / 31)),
    ]);
    // Nothing came before the change.
    expect(fewerIn(may, 2)?.amount).toEqual(amountOf('measured', Math.round((2_500_000 * 21) / 31)));
    const ending = {
      ...populated,
      lines: populated.lines.map((line) => ({
        ...line,
        timing: { ...line.timing, to: line.timing.once ? null : 5 },
      })),
    };
    expect(fewerIn(run([judged()], [], ending), 6)).toBeUndefined();
  });
  it('a later cycle speaks of its customers from its first day on, the earlier one of the others; that is said', () => {
    const later = judged({
      cycleId: 'cycle-2',
      title: 'Second',
      effect: { value: -0.1, low: -0.12, high: -0.08 },
      period: { from: '2026-05-01', to: '2026-07-01' },
      judgedOn: '2026-07-10',
    });
    const found = run([later, judged()]);
    expect([3, 4].map((index) => fewerIn(found, index)?.amount)).toEqual([
      amountOf('measured', 2_500_000),
      amountOf('measured', 5_000_000),
    ]);
    expect(found.months[4]?.parts.filter(({ line }) => line === 'fewer')).toHaveLength(1);
    expect(found.notes[0]).toContain('from 2026-05-01 on the customers of “Second” are taken out');
    // Of 50,000 customers 20,000 are in the second: 30,000 stay with the first.
    const fewer = run([judged(), { ...later, treated: 20_000 }]);
    expect(fewer.months[4]?.parts.filter(({ line }) => line === 'fewer').map(({ amount }) => amount)).toEqual(
      [amountOf('measured', 1_500_000), amountOf('measured', 2_000_000)],
    );
    // Nobody counted the second's: it alone counts.
    const unknown = run([judged(), { ...later, treated: null }]);
    expect(unknown.months[4]?.parts.filter(({ line }) => line === 'fewer')).toHaveLength(1);
  });
  it('a roll-out by stages brings what those bring who have it by then', () => {
    const arrivals = [
      { from: '2026-03-01', customers: 10_000 },
      { from: '2026-04-16', customers: 40_000 },
    ];
    const found = run([judged({ arrivals })]);
    // A fifth of the 25,000.00 that 50,000 customers bring; half of April with all of them.
    expect([2, 3, 4, 5].map((index) => fewerIn(found, index)?.amount)).toEqual([
      amountOf('measured', 500_000),
      amountOf('measured', 1_500_000),
      amountOf('measured', 2_500_000),
      amountOf('modelled', 2_500_000),
    ]);
    expect(fewerIn(found, 3)?.why).toMatch(
      /on 10,000 to 50,000 customers.*A twelfth of: Contacts a year 1,000,000 × Share avoided, as judged, 10% × Cost per contact €6.00/,
    );
  });
  it('is not measured by another method, without the customers it speaks of, or where it cannot be told', () => {
    expect(fewerIn(run([judged({ method: 'its' })]), 3)?.amount.nature).toBe('modelled');
    expect(fewerIn(run([judged()], [], content), 3)?.amount.nature).toBe('modelled');
    expect(fewerIn(run([judged({ verdict: 'cannot_tell' })]), 3)?.amount).toEqual(
      amountOf('hoped', 4_000_000),
    );
    expect(fewerIn(run([]), 3)?.amount).toEqual(amountOf('hoped', 4_000_000));
  });
  it('what was judged not to work has its own effect with its interval, harm too; none is carried on', () => {
    const works = fewerIn(run([judged()]), 3);
    const { effect } = judged();
    const harm = { value: -effect.value / 2, low: -effect.value, high: 0 };
    const found = run([judged({ verdict: 'does_not', effect: harm })]);
    expect(fewerIn(found, 1)?.amount).toEqual(amountOf('hoped', 4_000_000));
    const during = fewerIn(found, 3);
    expect(during?.amount).toEqual(amountOf('measured', -(works?.amount.minor ?? 0) / 2));
    expect([during?.low, during?.high]).toEqual([-(works?.amount.minor ?? 0), 0]);
    expect(during?.why).toContain('was judged not to work by the method planned for it');
    expect(fewerIn(found, 9)?.amount).toEqual(amountOf('modelled', 0));
    // On a metric that is put to no money what it brought is not known, which is not nothing.
    const said = { measure: 'mean', subject: 'answer', days: null } as const;
    const unknown = run([judged({ verdict: 'does_not', effect: harm, metric: said })]);
    expect([3, 9].map((index) => fewerIn(unknown, index))).toEqual([undefined, undefined]);
    expect(unknown.notes).toContainEqual(
      expect.stringMatching(
        /is not known, and nothing is counted: .*nobody pays less or more for what is said/,
      ),
    );
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

const caseOf = (id: string, changes: Partial<BusinessCase> = {}, made = content): BusinessCase => ({
  id,
  initiativeId: null,
  owner: { personId: null, name: 'Ada', left: false },
  circleId: null,
  version: 1,
  createdAt: '2026-01-01T00:00:00.000Z',
  updatedAt: '2026-01-01T00:00:00.000Z',
  current: {
    number: 1,
    why: 'Made',
    changes: [],
    by: { kind: 'person', id: 'ada', name: 'Ada' },
    at: '2026-01-01T00:00:00.000Z',
    content: { ...made, name: id },
    figures: figuresOf({ ...made, inputs: [], lines: [] }, 1),
  },
  ...changes,
});

describe('what may be counted twice', () => {
  const source = { kind: 'judgment' as const, evidence: judged().evidence, by: null, note: null };
  const resting = caseContent({
    inputs: content.inputs.map((input) => (input.key === 'avoided' ? { ...input, source } : input)),
  });
  const [fewer] = resting.lines;
  it('is asked: one record behind two lines, one number of contacts under two names, two cases on one record', () => {
    expect(doublesIn(resting)).toEqual([]);
    const again = { ...(fewer as NonNullable<typeof fewer>), key: 'again', name: 'again' };
    expect(doublesIn({ ...resting, lines: [...resting.lines, again] })).toEqual([
      expect.stringContaining('“fewer” and “again” both take their effect from “Warnings, first cycle”'),
    ]);
    const own = { ...(resting.inputs[0] as NonNullable<(typeof resting.inputs)[0]>), key: 'own' };
    const apart = resting.lines.map((line) =>
      line.key === 'shorter' ? { ...line, uses: { ...line.uses, contacts: 'own' } } : line,
    );
    expect(doublesIn({ ...resting, inputs: [...resting.inputs, own], lines: apart })).toEqual([
      expect.stringContaining('let both use one figure'),
    ]);
    const part = { ...again, name: 'part', uses: { ...again.uses, contacts: 'own', avoided: 'drop' } };
    expect(
      doublesIn({ ...resting, inputs: [...resting.inputs, own], lines: [...resting.lines, part] }),
    ).toEqual([
      expect.stringContaining('let both use one figure'),
      expect.stringContaining('a contact is avoided twice'),
    ]);
    const late = { ...resting, start: '2027-06-01' };
    expect(
      doublesAcross([caseOf('a', {}, resting), caseOf('b', {}, resting), caseOf('c', {}, late)]),
    ).toEqual([{ ids: ['b', 'a'], text: expect.stringContaining('“b” and “a” both count the effect') }]);
  });
  it('of two cases of one initiative the one that was changed last counts', () => {
    const cases = ['new', 'old'].map((id) => caseOf(id, { initiativeId: 'one' }));
    const { counted, notes } = countedOnce([...cases, caseOf('alone')]);
    expect(counted.map(({ id }) => id)).toEqual(['new', 'alone']);
    expect(notes[0]).toContain('“old” is of the same initiative as “new”');
  });
});

it('a case is what its weakest line is, and tells its benefits apart', () => {
  const whole = {
    ...content,
    noCosts: { ...content.noCosts, analytics: { known: true as const, value: 'none' } },
  };
  const sure = { ...whole, lines: whole.lines.filter(({ key }) => key !== 'fewer') };
  const found = standingsOf([
    caseOf('hope', { initiativeId: 'one' }, whole),
    caseOf('sure', { initiativeId: 'two' }, sure),
    caseOf('gap', { initiativeId: 'three' }, { ...sure, noCosts: {} }),
  ]);
  expect(['one', 'two', 'three'].map((id) => found.get(id)?.nature)).toEqual(['hoped', 'modelled', 'hoped']);
  expect(found.get('one')?.benefits).toEqual(
    byNature([amountOf('hoped', 48_000_000), amountOf('modelled', 18_400_000)]),
  );
});
