import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { READINESS_ITEMS } from '../readiness/index.ts';
import { ADVICE, type AdviceGround, adviceOn } from './advice.ts';
import type { CycleStanding } from './cycleStanding.ts';
import { type Fact, knownFact, type PortfolioFacts, unknownFact } from './facts.ts';

const nobody = unknownFact('Nobody knows.', null);
const money = (low: number, likely: number, high: number) =>
  knownFact(
    { low, likely, high, currency: 'EUR', kind: 'modelled' as const, measured: null },
    '€10,000',
    null,
  );
const judged = (
  verdict: 'works' | 'does_not' | 'cannot_tell',
  more: Partial<NonNullable<CycleStanding['last']>> = {},
): NonNullable<CycleStanding['last']> => ({
  cycleId: 'c',
  number: 1,
  name: 'First',
  verdict,
  words: 'Calls fell by 4 %',
  judgedOn: '2026-03-01',
  broken: [],
  needs: 'It would take 4,000 customers.',
  treatedCustomers: null,
  outcome: null,
  ...more,
});
const cycles = (last: CycleStanding['last'], running = false) =>
  knownFact<CycleStanding>(
    {
      locked: 1,
      planned: 0,
      last,
      running: running ? { cycleId: 'd', number: 2, name: 'Second', judgeOn: '2026-06-01' } : null,
    },
    'Cycle 1',
    null,
  );
const NOTHING: PortfolioFacts = {
  return: nobody,
  risk: nobody,
  reach: nobody,
  people: nobody,
  process: nobody,
  politics: nobody,
  cycles: nobody,
  capacity: nobody,
};
const ground = (
  state: AdviceGround['state'],
  facts: Partial<PortfolioFacts>,
  more: Partial<AdviceGround> = {},
) => ({
  state,
  facts: { ...NOTHING, ...facts },
  missing: [],
  overridden: [],
  ...more,
});
const word = (...given: Parameters<typeof ground>) => adviceOn(ground(...given))?.word;

describe('what should become of an initiative', () => {
  it('starts one whose gate is passed and that is likely to pay', () => {
    expect(word('proposed', { return: money(-5, 10, 20), risk: knownFact(0.2, 'In 20 %', null) })).toBe(
      'start',
    );
  });
  it('waits for the gate, for hours, for readiness, and for better odds', () => {
    const pays = { return: money(-5, 10, 20) };
    expect(word('proposed', pays, { missing: ['executive_sponsor'] })).toBe('wait');
    const overloads = [
      { who: 'Care', month: '2026-04', asked: 90, offered: 60, over: 30, initiativeIds: ['i'] },
    ];
    expect(word('proposed', { ...pays, capacity: knownFact({ overloads }, 'Care', null) })).toBe('wait');
    expect(word('proposed', { ...pays, people: knownFact(0.49, '1 of 3', null) })).toBe('wait');
    expect(word('proposed', { ...pays, people: knownFact(0.5, '1 of 2', null) })).toBe('start');
    expect(word('proposed', { ...pays, risk: knownFact(0.51, 'In 51 %', null) })).toBe('wait');
    expect(word('proposed', { return: money(-20, -1, 3) })).toBe('wait');
  });
  it('cannot tell where nobody knows the return, or no cycle could show anything', () => {
    expect(word('proposed', {})).toBe('cannot_tell');
    expect(word('running', {})).toBe('cannot_tell');
    expect(word('running', { cycles: cycles(judged('cannot_tell')) })).toBe('cannot_tell');
  });
  it('stops what never pays, breaks a guardrail, or was judged not to work', () => {
    expect(word('proposed', { return: money(-9, -5, 0) })).toBe('stop');
    expect(word('running', { cycles: cycles(judged('does_not')) })).toBe('stop');
    expect(word('running', { cycles: cycles(judged('works', { broken: ['Churn'] })) })).toBe('stop');
    expect(word('running', { cycles: cycles(judged('works', { outcome: 'stop' })) })).toBe('stop');
  });
  it('continues what works, and what is being adapted or judged', () => {
    expect(word('running', { cycles: cycles(judged('works')) })).toBe('continue');
    expect(word('running', { cycles: cycles(judged('does_not'), true) })).toBe('continue');
    expect(word('running', { cycles: cycles(null, true) })).toBe('continue');
    const again = adviceOn(
      ground('running', { cycles: cycles(judged('works', { broken: ['Churn'] }), true) }),
    );
    expect([again?.word, again?.but]).toEqual(['continue', [expect.stringContaining('Churn')]]);
  });
  it('tells what speaks against it, and what nobody knows', () => {
    const advice = adviceOn(
      ground('running', { cycles: cycles(judged('works')) }, { overridden: ['executive_sponsor'] }),
    );
    expect(advice?.but).toEqual(['It was started without executive sponsor, and nobody has settled that.']);
    expect(advice?.unknown).toContain('return');
  });

  const share = fc.double({ min: 0, max: 1, noNaN: true });
  const fact = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<Fact<T>> =>
    fc.oneof(
      fc.constant(nobody),
      value.map((one) => knownFact(one, 'seen', null)),
    );
  const anyGround = fc.record({
    state: fc.constantFrom('proposed' as const, 'running' as const, 'paused' as const),
    missing: fc.subarray(READINESS_ITEMS.map(({ key }) => key)),
    overridden: fc.constant([]),
    facts: fc.record({
      return: fact(
        fc
          .tuple(fc.integer(), fc.integer(), fc.integer())
          .map((all) => all.sort((left, right) => left - right))
          .map(([low = 0, likely = 0, high = 0]) => ({
            ...{ low, likely, high, currency: 'EUR' },
            ...{ kind: 'modelled' as const, measured: null },
          })),
      ),
      risk: fact(share),
      reach: fc.constant(nobody),
      people: fact(share),
      process: fact(share),
      politics: fact(share),
      capacity: fc.constant(nobody),
      cycles: fc.constantFrom(
        nobody,
        cycles(null, true),
        cycles(judged('works')),
        cycles(judged('does_not')),
        cycles(judged('cannot_tell'), true),
      ),
    }),
  });

  it('always says one word with a reason, and never starts without the gate or without knowing the return', () => {
    fc.assert(
      fc.property(anyGround, (given) => {
        const advice = adviceOn(given);
        if (!advice) throw new Error('an initiative that is not stopped had no advice');
        expect(ADVICE).toContain(advice.word);
        expect(advice.reasons.length).toBeGreaterThan(0);
        if (advice.word !== 'start') return;
        expect(given.state).toBe('proposed');
        expect(given.missing).toEqual([]);
        expect(given.facts.return.known && given.facts.return.value.likely > 0).toBe(true);
      }),
    );
  });
  it('never stops on what nobody knows', () => {
    fc.assert(
      fc.property(anyGround, (given) => {
        const blind = { ...given, facts: { ...given.facts, return: nobody, cycles: nobody } };
        expect(adviceOn(blind)?.word).not.toBe('stop');
      }),
    );
  });
  it('says nothing of one that is stopped', () => {
    expect(adviceOn(ground('stopped', {}))).toBeNull();
  });
});
