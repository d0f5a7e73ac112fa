import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Reading } from '../../insight/index.ts';
import { type Horizon, InvalidInput } from '../../kernel/index.ts';
import { bearing } from './correlation.ts';
import { costOf, driftedGoals, driftOf, type JudgedGoal } from './drift.ts';
import { checkFields } from './fields.ts';
import type { Goal } from './goal.ts';
import { checkRung, type Rung } from './ladder.ts';
import { type GoalStatus, judge, type StatusWord, wordOf } from './status.ts';
import { judgingGrain } from './wanted.ts';

const QUARTER = { from: '2026-10-01', to: '2027-01-01' };
const METRIC = { title: 'NPS', addsUp: false, unusable: null };
const FULL: Goal = {
  id: 'g',
  horizon: 'quarter',
  parentId: null,
  title: 'NPS to 40',
  reason: null,
  owner: null,
  metric: { known: true, value: '01900000-0000-7000-8000-000000000001' },
  target: { known: true, value: { value: 40, baseline: 30, direction: 'at_least', unit: 'points' } },
  path: [],
  leads: [],
  period: QUARTER,
  budget: null,
  costToMiss: { known: true, value: { minor: 100n, currency: 'EUR' } },
  unitId: null,
  circleId: null,
  position: 1,
  said: null,
  sourceKey: null,
  version: 1,
  createdAt: '2026-10-01T00:00:00.000Z',
  updatedAt: '2026-10-01T00:00:00.000Z',
};

function reading(
  value: number | null,
  low: number | null,
  high: number | null,
  more: Partial<Reading> = {},
): Reading {
  return {
    metricId: 'm',
    metricVersion: 1,
    grain: 'month',
    start: '2026-10-01',
    value,
    low,
    high,
    standardError: 1,
    n: 400,
    unit: 'points',
    unitLabel: 'points',
    minorDigits: null,
    direction: 'up',
    confidence: 0.95,
    partial: false,
    absent: value === null ? 'Nothing was measured.' : null,
    measuredAt: '2026-11-01T00:00:00.000Z',
    ...more,
  };
}

const at = (day: string, one: Reading | null, goal: Goal = FULL) => judge(goal, METRIC, one, day);

describe('how a goal stands', () => {
  // Expected at the end of October: 30 + 10 · 31/92 = 33.37; tolerance a tenth of the way: 1.
  it.each([
    [reading(38, 36, 40), 'ahead'],
    [reading(34, 32.6, 35.4), 'on_course'],
    [reading(30, 27, 33), 'behind'],
    [reading(33, 28, 38), 'cannot_tell'],
    [reading(32.8, 32.4, 33.2), 'on_course'],
  ] as const)('is told with its interval: %#', (one, word) => {
    expect(at('2026-11-10', one).word).toBe(word);
  });

  it('compares a reading with what was expected when its period ended, and says today’s too', () => {
    const { expected, expectedToday, gap } = at('2026-11-16', reading(30, 27, 33));
    expect(expected).toBeCloseTo(33.37, 2);
    expect(expectedToday).toBeCloseTo(35, 6);
    expect(gap?.value).toBeCloseTo(-3.37, 2);
  });

  it('says why nothing can be told', () => {
    const why = (goal: Partial<Goal>, one: Reading | null = reading(38, 36, 40)) =>
      at('2026-11-10', one, { ...FULL, ...goal });
    expect(why({ metric: null })).toMatchObject({ word: 'unknown', why: expect.stringMatching(/no metric/) });
    expect(why({ target: null }).why).toMatch(/no target/);
    const open = { known: false, question: 'How much?', finder: 'Ada', due: '2026-12-01' } as const;
    expect(why({ target: open }).why).toBe('How much?');
    expect(why({}, null).why).toMatch(/has not been measured/);
    expect(why({}, reading(null, null, null)).why).toBe('Nothing was measured.');
    expect(why({}, reading(38, 36, 40, { unit: '%' })).why).toMatch(/set in points.*counted in %/);
    expect(at('2026-09-01', null).word).toBe('not_begun');
    expect(
      judge(FULL, { ...METRIC, addsUp: true }, reading(3, 2, 4, { partial: true }), '2026-10-09').why,
    ).toMatch(/adds up over a month/);
  });

  it('takes people’s word only where no metric tells', () => {
    expect(at('2026-11-10', null, { ...FULL, metric: null, target: null, said: 'reached' }).word).toBe(
      'said_reached',
    );
    expect(at('2026-11-10', reading(30, 27, 33), { ...FULL, said: 'reached' }).word).toBe('behind');
  });

  const RANK: Partial<Record<StatusWord, number>> = { behind: 0, cannot_tell: 1, on_course: 2, ahead: 3 };
  const value = fc.double({ min: -100, max: 100, noNaN: true });
  const width = fc.double({ min: 0, max: 50, noNaN: true });

  it('never gets worse when the metric gets better', () => {
    fc.assert(
      fc.property(value, width, width, width, (middle, reach, better, tolerance) => {
        const gap = (by: number) => ({
          value: middle + by,
          low: middle + by - reach,
          high: middle + by + reach,
        });
        expect(RANK[wordOf(gap(better), tolerance)]).toBeGreaterThanOrEqual(
          RANK[wordOf(gap(0), tolerance)] ?? 9,
        );
      }),
    );
  });

  it('is the same for a target from above as for its mirror image from below', () => {
    fc.assert(
      fc.property(value, width, (middle, reach) => {
        const mirrored: Goal = {
          ...FULL,
          target: { known: true, value: { value: -40, baseline: -30, direction: 'at_most', unit: 'points' } },
        };
        const up = at('2026-11-10', reading(middle, middle - reach, middle + reach));
        const down = at('2026-11-10', reading(-middle, -middle - reach, -middle + reach), mirrored);
        expect(down.word).toBe(up.word);
      }),
    );
  });
});

describe('drift', () => {
  const stands = (word: StatusWord): GoalStatus => ({
    word,
    why: null,
    expected: null,
    expectedToday: null,
    gap: null,
    reading: null,
  });
  const judged = (id: string, parentId: string | null, word: StatusWord): JudgedGoal => ({
    goal: { ...FULL, id, parentId, title: id },
    status: stands(word),
  });

  it('marks what a goal that is behind serves, and names the nearest cause', () => {
    const ladder = [
      judged('five', null, 'on_course'),
      judged('year', 'five', 'unknown'),
      judged('q1', 'year', 'behind'),
      judged('m1', 'q1', 'behind'),
      judged('q2', 'year', 'ahead'),
      judged('w', 'q2', 'behind'),
    ];
    expect(Object.fromEntries(driftOf(ladder, '2026-11-10'))).toEqual({
      five: ['q1', 'w'],
      year: ['q1', 'w'],
      q1: ['m1'],
      q2: ['w'],
    });
    expect(driftOf(ladder, '2027-01-01').size).toBe(0);
    expect(
      driftedGoals(ladder, '2026-11-10').map(({ id, serves }) => [id, serves.map((one) => one.id)]),
    ).toEqual([
      ['m1', ['q1', 'year', 'five']],
      ['q1', ['year', 'five']],
      ['w', ['q2', 'year', 'five']],
    ]);
    expect(costOf(ladder.map(({ goal }) => goal))).toEqual({
      amounts: [{ minor: 600n, currency: 'EUR' }],
      unsaid: 0,
    });
  });

  it('marks exactly the goals that have one behind below them, in any tree', () => {
    const nodes = fc.array(fc.record({ up: fc.nat(), behind: fc.boolean() }), {
      minLength: 1,
      maxLength: 40,
    });
    fc.assert(
      fc.property(nodes, (made) => {
        const ladder = made.map(({ up, behind }, index) =>
          judged(String(index), index === 0 ? null : String(up % index), behind ? 'behind' : 'ahead'),
        );
        const byId = new Map(ladder.map((one) => [one.goal.id, one]));
        const marked = new Set<string>();
        for (const one of ladder) {
          if (one.status.word !== 'behind') continue;
          let above = byId.get(one.goal.parentId ?? '');
          for (; above; above = byId.get(above.goal.parentId ?? '')) marked.add(above.goal.id);
        }
        const drift = driftOf(ladder, '2026-11-10');
        expect(new Set(drift.keys())).toEqual(marked);
        for (const causes of drift.values())
          for (const cause of causes) expect(byId.get(cause)?.status.word).toBe('behind');
      }),
    );
  });
});

describe('the ladder', () => {
  const rung = (id: string, horizon: Horizon, from: string, to: string): Rung => ({
    id,
    title: id,
    horizon,
    period: { from, to },
  });
  const year = rung('year', 'year', '2026-01-01', '2027-01-01');
  const quarter = rung('quarter', 'quarter', '2026-10-01', '2027-01-01');
  const place =
    (goal: Rung, parent: Rung | null, ancestors: string[] = [], children: Rung[] = []) =>
    () =>
      checkRung(goal, { parent, ancestors, children });

  it('takes a goal that is shorter and lies within what it serves', () => {
    expect(place(quarter, year)).not.toThrow();
  });

  it('refuses the rest with a sentence', () => {
    expect(place(year, quarter)).toThrow(/must be shorter than that of “quarter”/);
    expect(place(rung('other', 'quarter', '2026-12-01', '2027-02-01'), year)).toThrow(
      /must lie within 2026-01-01/,
    );
    expect(place(year, quarter, ['year'])).toThrow(/serves it already, and the ladder would be a circle/);
    expect(place(year, year)).toThrow(/circle/);
    expect(place(rung('long', 'week', '2026-01-01', '2026-02-01'), null)).toThrow(
      /a week has at most 7 days/,
    );
    expect(place(rung('year', 'year', '2026-01-01', '2026-12-01'), null, [], [quarter])).toThrow(
      /must hold 2026-10-01/,
    );
  });

  it('has goals bear on those of longer horizons only', () => {
    const long = { ...FULL, id: 'long', horizon: 'year' as const };
    expect(bearing(long, FULL)).toEqual({ goalId: 'g', otherGoalId: 'long' });
    expect(() => bearing(FULL, { ...FULL, id: 'x' })).toThrow(InvalidInput);
  });

  it('is judged in the periods in which its metric means something', () => {
    expect(judgingGrain('week', 'day')).toBe('week');
    expect(judgingGrain('year', 'day')).toBe('month');
    expect(judgingGrain('week', 'month')).toBe('month');
    expect(judgingGrain('year', 'quarter')).toBe('quarter');
  });

  it('refuses fields that mean nothing', () => {
    const check = (changes: Partial<Goal>) => () => checkFields({ ...FULL, ...changes });
    expect(check({})).not.toThrow();
    expect(check({ title: '  ' })).toThrow(/title/);
    expect(check({ target: { known: false, question: 'What?', finder: null, due: null } })).toThrow(
      /who finds it out/,
    );
    expect(check({ path: [{ month: '2026-10-15', value: 3 }] })).toThrow(/first day of a month/);
    expect(check({ path: [{ month: '2027-10-01', value: 3 }] })).toThrow(/month of the goal/);
    const backwards = { value: 20, baseline: 30, direction: 'at_least', unit: 'points' } as const;
    expect(check({ target: { known: true, value: backwards } })).toThrow(/leads the other way/);
  });
});
