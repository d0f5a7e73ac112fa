import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Answer, SeenFigure } from './answer.ts';
import { FIVE_QUESTIONS } from './five.ts';
import { closedBecause } from './open.ts';
import { questionLines, unknownAnswers } from './questionPage.ts';
import { type LookUp, staleness, standsApart } from './stale.ts';

const seen = (value: number, more: Partial<SeenFigure> = {}): SeenFigure => ({
  version: 1,
  start: '2026-05-01',
  grain: 'month',
  value,
  low: value - 2,
  high: value + 2,
  standardError: 1,
  ...more,
});

const answer = (more: Partial<Answer> = {}): Answer => ({
  id: 'a',
  question: 'matters',
  unitId: null,
  number: 1,
  circleId: null,
  said: { known: true, value: 'Reliability.' },
  standing: 'answered',
  evidence: [{ kind: 'metric', id: 'm', title: 'NPS', to: '/decide/metrics/m', seen: seen(30) }],
  lookAgainOn: '2026-12-01',
  by: { kind: 'person', id: 'p', name: 'Ana' },
  at: '2026-06-01T00:00:00Z',
  verifiedBy: null,
  verifiedAt: null,
  ...more,
});

const now =
  (figure: SeenFigure | null, gone = false): LookUp =>
  () => ({ gone, figure });
const TODAY = '2026-07-15';
const LATER = { start: '2026-06-01' };

describe('an answer', () => {
  it('goes stale when its evidence moved beyond noise, is made differently, is gone, or its day has come', () => {
    expect(staleness(answer(), now(seen(31, LATER)), TODAY)).toEqual([]);
    expect(staleness(answer(), now(seen(40, LATER)), TODAY)).toEqual(['“NPS” has moved beyond noise since.']);
    expect(staleness(answer(), now(seen(30, { ...LATER, version: 2 })), TODAY)[0]).toMatch(/differently/);
    expect(staleness(answer(), now(null, true), TODAY)).toEqual(['“NPS” is gone.']);
    expect(staleness(answer({ lookAgainOn: TODAY }), now(null), TODAY)[0]).toMatch(/has come/);
  });

  it('is never stale while it is unknown or only assumed', () => {
    for (const standing of ['unknown', 'assumed'] as const)
      expect(staleness(answer({ standing }), now(null, true), '2030-01-01')).toEqual([]);
  });

  it('is not stale by a figure that is only measured again', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, min: -1e6, max: 1e6 }), (value) => {
        expect(standsApart(seen(30), seen(value))).toBe(false);
      }),
    );
  });

  it('moves alike in both directions, and the more noise the later', () => {
    const number = fc.double({ noNaN: true, min: -100, max: 100 });
    const error = fc.double({ noNaN: true, min: 0.01, max: 50 });
    fc.assert(
      fc.property(number, number, error, error, (a, b, one, more) => {
        const [then, later] = [seen(a, { standardError: one }), seen(b, { ...LATER, standardError: one })];
        expect(standsApart(then, later)).toBe(standsApart(later, then));
        const noisier = { ...later, standardError: one + more };
        if (standsApart(then, noisier)) expect(standsApart(then, later)).toBe(true);
      }),
    );
  });
});

describe('the five questions', () => {
  const lines = (answers: readonly Answer[]) =>
    questionLines({ today: TODAY, answers, measuredByAll: null, metrics: [], figures: new Map() });

  it('stand in their order, the first two marked as inferred', () => {
    expect(FIVE_QUESTIONS.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5]);
    expect(FIVE_QUESTIONS.map(({ inferred }) => inferred !== null)).toEqual([
      true,
      true,
      false,
      false,
      false,
    ]);
    expect(lines([]).map(({ state }) => state)).toEqual(Array(5).fill('unasked'));
  });

  it('keep the fourth closed until the third has its metrics', () => {
    const [, , , compared] = lines([]);
    expect(compared?.closed).toMatch(/question 3/);
    const question = FIVE_QUESTIONS[3];
    if (!question) throw new Error('there are five');
    expect(closedBecause(question, answer({ question: 'measured', evidence: [] }), new Map())).toMatch(
      /links/,
    );
    expect(closedBecause(question, answer({ question: 'measured' }), new Map())).toMatch(/record sheet/);
  });

  it('tell what nobody knows, overdue first', () => {
    const unknown = (due: string, question: Answer['question']) =>
      answer({ question, standing: 'unknown', said: { known: false, question: 'Who?', finder: 'Ana', due } });
    const found = unknownAnswers([unknown('2026-09-01', 'meaning'), unknown('2026-07-01', 'matters')], TODAY);
    expect(found.map(({ due, overdue }) => [due, overdue])).toEqual([
      ['2026-07-01', true],
      ['2026-09-01', false],
    ]);
    expect(found[0]?.to).toBe('/decide/questions?open=matters');
  });
});
