import fc from 'fast-check';
import { expect, it } from 'vitest';
import { addDays, Refused } from '../../kernel/index.ts';
import { answersOf, assertApart, type Release, type Released } from './apart.ts';

const cell = (changes: Partial<Release> = {}): Release => ({
  metricId: 'm',
  metricVersion: 1,
  metric: 'NPS',
  about: ['question nps'],
  filter: '[null,null]',
  group: [],
  period: { from: '2026-01-01', to: '2026-04-01' },
  value: 30,
  n: 400,
  ...changes,
});
const out = (changes: Partial<Release> = {}): Released => ({
  ...cell(changes),
  title: 'Round 1',
  madeAt: '2026-04-02T09:00:00.000Z',
});
const refusal = (fresh: Partial<Release>, earlier: Released = out()) => {
  try {
    assertApart([cell(fresh)], [earlier]);
    return null;
  } catch (error) {
    expect(error).toBeInstanceOf(Refused);
    return (error as Error).message;
  }
};

it('refuses what could be set against an earlier file: a day more, another cut, a filter, answers that came late', () => {
  expect(refusal({ period: { from: '2026-01-01', to: '2026-04-02' }, n: 401 })).toMatch(
    /^“NPS” from 2026-01-01 to before 2026-04-02 overlaps with what went out in “Round 1” on Apr 2, 2026/,
  );
  expect(refusal({ group: [['attribute.region', 'North']], n: 390 })).toMatch(
    /before 2026-04-01, North overlaps/,
  );
  expect(refusal({ filter: '[{"field":"region"},null]', n: 390 })).toMatch(/overlaps/);
  expect(refusal({ metricId: 'index', about: ['question ideal', 'question nps'], n: 399 })).toMatch(
    /is not what it was/,
  );
  expect(refusal({ n: 402, value: 30.2 })).toMatch(/is not what it was in what went out/);
  expect(refusal({ value: 31 })).toMatch(/is not what it was/);
});

it('lets pass the very same cell, days of which nothing went out, other groups, and what is of other answers', () => {
  expect(refusal({})).toBeNull();
  expect(refusal({ period: { from: '2026-04-01', to: '2026-07-01' }, n: 7 })).toBeNull();
  expect(refusal({ about: ['question ease'], n: 399 })).toBeNull();
  // Another figure of the very same answers tells of no fewer of them.
  expect(refusal({ metricId: 'detractors', value: 12 })).toBeNull();
  const north = out({ group: [['attribute.region', 'North']] });
  expect(refusal({ group: [['attribute.region', 'South']], n: 40 }, north)).toBeNull();
});

it('holds within one file as well', () => {
  const narrowed = cell({ metricId: 'other', filter: '[{"field":"plan"},null]', n: 397 });
  expect(() => assertApart([cell(), narrowed], [])).toThrow(/“NPS” in this file/);
});

it('knows which answers a metric is made of', () => {
  const of = (measure: string, parameters: object) =>
    answersOf({
      id: 'm',
      current: { formula: { measure, parameters }, includes: null, excludes: null, number: 3 },
    } as never).about;
  expect(of('nps', { question: 'nps' })).toEqual(['question nps']);
  expect(of('total', { kind: 'bill' })).toEqual(['signal bill']);
  expect(of('churn', {})).toEqual(['customers']);
});

// Whatever is asked for in whatever order: what went out are sets of answers that are the same or lie apart, so that no sum
// or difference of them is of fewer answers than the smallest of them.
it('leaves only sets of answers that are the same or have nothing in common', () => {
  const DAYS = 8;
  const day = (at: number) => addDays('2026-01-01', at);
  const answer = fc.record({ day: fc.nat(DAYS - 1), region: fc.constantFrom('N', 'S'), late: fc.boolean() });
  const ask = fc.record({
    from: fc.nat(DAYS - 1),
    days: fc.integer({ min: 1, max: DAYS }),
    byRegion: fc.boolean(),
    onlyNorth: fc.boolean(),
    late: fc.boolean(),
  });
  fc.assert(
    fc.property(fc.array(answer, { maxLength: 25 }), fc.array(ask, { maxLength: 8 }), (answers, asks) => {
      const gone: Released[] = [];
      const sets: string[][] = [];
      // Answers that came late are there from the first ask that says so.
      let arrived = false;
      asks.forEach(({ from, days, byRegion, onlyNorth, late }, at) => {
        arrived ||= late;
        const groups = byRegion ? ['N', 'S'] : [null];
        const made = groups.flatMap((region) => {
          const members = answers.flatMap((one, id) =>
            one.day >= from &&
            one.day < from + days &&
            (region === null || one.region === region) &&
            (!onlyNorth || one.region === 'N') &&
            (arrived || !one.late)
              ? [String(id)]
              : [],
          );
          if (members.length === 0) return [];
          const period = { from: day(from), to: day(from + days) };
          const group = region === null ? [] : [['region', region] as const];
          const value = members.reduce((sum, id) => sum + Number(id) ** 2, 0);
          return [
            {
              members,
              release: cell({ period, group, filter: String(onlyNorth), n: members.length, value }),
            },
          ];
        });
        const releases = made.map(({ release }) => release);
        try {
          assertApart(releases, gone);
        } catch {
          return;
        }
        gone.push(...releases.map((one) => ({ ...one, title: 'T', madeAt: `2026-02-01T00:00:0${at}.000Z` })));
        sets.push(...made.map(({ members }) => members));
      });
      for (const one of sets)
        for (const other of sets) {
          const common = one.filter((id) => other.includes(id)).length;
          expect(common === 0 || (common === one.length && common === other.length)).toBe(true);
        }
    }),
    { numRuns: 200 },
  );
});
