import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { coalitionOf, POWERFUL } from './coalition.ts';
import { isPromiseOverdue, type PromiseWord, promiseState } from './promise.ts';
import { checkRaci, RACI_CELLS, type RaciCell, type RaciMatrix } from './raci.ts';
import { politicsReadiness } from './readiness.ts';
import {
  gapList,
  gapOf,
  gapWeight,
  type MoveStrength,
  type StanceNote,
  stanceNow,
  type Weighed,
} from './stakeholder.ts';
import { quadrantOf, STANCES, type Stance, sideOf, stanceRank } from './stance.ts';

const someone = (id: string, more: Partial<Weighed> = {}): Weighed => ({
  id,
  name: id,
  power: 3,
  interest: 3,
  now: 'neutral',
  wanted: 'supportive',
  movedBy: [],
  ...more,
});
const by = (...movers: readonly (readonly [string, MoveStrength])[]) =>
  movers.map(([stakeholderId, strength]) => ({ stakeholderId, strength }));

describe('stances', () => {
  it('are those of the method, in its order', () => {
    expect(STANCES).toEqual(['unaware', 'resistant', 'neutral', 'supportive', 'leading']);
    expect(STANCES.map(stanceRank)).toEqual([0, 1, 2, 3, 4]);
    expect(STANCES.map(sideOf)).toEqual(['unaware', 'against', 'neutral', 'with', 'with']);
  });

  it('stand on the latest day that was noted, of one day on the later note', () => {
    const note = (number: number, on: string, stance: Stance): StanceNote => ({
      id: `${number}`,
      ...{ number, on, stance },
      why: 'Seen',
      at: '2026-06-01T00:00:00.000Z',
      by: { kind: 'person', id: 'p', name: 'P' },
    });
    const notes = [
      note(1, '2026-03-01', 'resistant'),
      note(2, '2026-05-01', 'supportive'),
      note(3, '2026-04-01', 'neutral'),
    ];
    expect(stanceNow({ notes })).toBe('supportive');
    expect(stanceNow({ notes: [...notes, note(4, '2026-05-01', 'resistant')] })).toBe('resistant');
  });

  it('have a corner of the grid: from 4 on, power and interest are high', () => {
    const at = (power: number, interest: number) => quadrantOf({ power, interest });
    expect([at(5, 4), at(4, 3), at(3, 5), at(1, 1)]).toEqual([
      'manage_closely',
      'keep_satisfied',
      'keep_informed',
      'monitor',
    ]);
  });
});

describe('gaps', () => {
  it('come by power × missing steps', () => {
    const list = gapList([
      someone('loud', { power: 5, now: 'neutral', wanted: 'supportive' }),
      someone('far', { power: 3, now: 'unaware', wanted: 'leading' }),
      someone('there', { power: 5, now: 'leading', wanted: 'neutral' }),
      someone('resists', { power: 5, now: 'resistant', wanted: 'supportive' }),
    ]);
    expect(list.map((one) => [one.id, gapWeight(one)])).toEqual([
      ['far', 12],
      ['resists', 10],
      ['loud', 5],
    ]);
  });
});

describe('readiness', () => {
  it('is the share of power at or above what is wanted; of nobody it is not known', () => {
    expect(politicsReadiness([])).toBeNull();
    expect(
      politicsReadiness([
        someone('a', { power: 5, now: 'leading', wanted: 'supportive' }),
        someone('b', { power: 3, now: 'resistant', wanted: 'neutral' }),
        someone('c', { power: 2, now: 'neutral', wanted: 'neutral' }),
      ]),
    ).toEqual({ share: 0.7, reached: 7, power: 10, n: 3 });
  });
});

describe('coalition', () => {
  it('weighs the sides by power; who does not know of it yet is not neutral', () => {
    const { sides } = coalitionOf([
      someone('a', { power: 5, now: 'leading' }),
      someone('b', { power: 2, now: 'unaware' }),
      someone('c', { power: 3, now: 'resistant' }),
    ]);
    expect(sides).toEqual([
      { side: 'with', people: 1, power: 5, share: 0.5 },
      { side: 'neutral', people: 0, power: 0, share: 0 },
      { side: 'against', people: 1, power: 3, share: 0.3 },
      { side: 'unaware', people: 1, power: 2, share: 0.2 },
    ]);
    expect(coalitionOf([]).sides.every(({ share }) => share === null)).toBe(true);
  });

  it('finds the ways to a resistant one: through supporters first, the strongest, then the shortest', () => {
    const { reach } = coalitionOf([
      someone('boss', { power: 5, now: 'resistant', movedBy: by(['cfo', 1], ['ops', 3], ['gate', 3]) }),
      someone('cfo', { power: 4, now: 'supportive', movedBy: [] }),
      someone('ops', { power: 2, now: 'supportive', movedBy: by(['chief', 3]) }),
      someone('chief', { power: 5, now: 'leading' }),
      someone('gate', { power: 1, now: 'neutral', movedBy: by(['friend', 2]) }),
      someone('friend', { power: 3, now: 'supportive' }),
      someone('small', { power: POWERFUL - 1, now: 'resistant' }),
      someone('rival', { power: 4, now: 'resistant', movedBy: by(['boss', 3]) }),
    ]);
    expect(reach).toEqual([
      {
        id: 'boss',
        power: 5,
        ways: [
          { ids: ['ops', 'boss'], strength: 3, through: 'supporters' },
          { ids: ['chief', 'ops', 'boss'], strength: 3, through: 'supporters' },
          { ids: ['cfo', 'boss'], strength: 1, through: 'supporters' },
        ],
      },
      { id: 'rival', power: 4, ways: [] },
    ]);
  });

  it('says who holds it: whom they alone keep, and whom they alone reach', () => {
    const { holds } = coalitionOf([
      someone('sponsor', { power: 4, now: 'leading' }),
      someone('chief', { power: 3, now: 'supportive', movedBy: by(['sponsor', 2]) }),
      someone('board', { power: 5, now: 'resistant', movedBy: by(['chief', 2]) }),
    ]);
    expect(holds).toEqual([
      { id: 'chief', power: 3, keeps: [], onlyWayTo: ['board'], atStake: 8 },
      { id: 'sponsor', power: 4, keeps: ['chief'], onlyWayTo: [], atStake: 7 },
    ]);
  });

  const ids = ['a', 'b', 'c', 'd', 'e', 'f'];
  const any = fc
    .array(
      fc.record({
        now: fc.constantFrom(...STANCES),
        power: fc.integer({ min: 1, max: 5 }),
        movers: fc.array(fc.tuple(fc.constantFrom(...ids), fc.constantFrom<MoveStrength>(1, 2, 3)), {
          maxLength: 4,
        }),
      }),
      { minLength: 2, maxLength: 6 },
    )
    .map((given) =>
      given.map(({ now, power, movers }, index) => {
        const movedBy = new Map(movers.filter(([of]) => of !== ids[index]));
        return someone(ids[index] ?? '', { now, power, movedBy: by(...movedBy) });
      }),
    );

  /** The strongest weakest step of any way from a supporter through supporters, by trying all of them. */
  function strongest(all: readonly Weighed[], target: string, seen: readonly string[]): number {
    const { movedBy } = all.find(({ id }) => id === target) as Weighed;
    return Math.max(
      0,
      ...movedBy.map(({ stakeholderId, strength }) => {
        const one = all.find(({ id }) => id === stakeholderId);
        if (!one || sideOf(one.now) !== 'with' || seen.includes(one.id)) return 0;
        return Math.max(strength, Math.min(strength, strongest(all, one.id, [...seen, one.id])));
      }),
    );
  }

  it('tells only ways that are there, each beginning with us, and misses none', () => {
    fc.assert(
      fc.property(any, (all) => {
        const at = new Map(all.map((one) => [one.id, one]));
        for (const { id, ways } of coalitionOf(all).reach) {
          for (const way of ways) {
            expect(way.ids.at(-1)).toBe(id);
            expect(new Set(way.ids).size).toBe(way.ids.length);
            const steps = way.ids.slice(1).map((to, index) => {
              const step = at.get(to)?.movedBy.find((mover) => mover.stakeholderId === way.ids[index]);
              return step?.strength ?? 0;
            });
            expect(Math.min(...steps)).toBe(way.strength);
            const sides = way.ids.slice(0, -1).map((one) => sideOf(at.get(one)?.now ?? 'unaware'));
            expect(sides[0]).toBe('with');
            expect(
              sides.every((side) => side === 'with' || (way.through === 'neutral' && side === 'neutral')),
            ).toBe(true);
          }
          const best = ways.filter(({ through }) => through === 'supporters').map(({ strength }) => strength);
          expect(Math.max(0, ...best)).toBe(strongest(all, id, [id]));
        }
      }),
      { numRuns: 300 },
    );
  });

  it('weighs each once: the shares are one, and what is at stake is never less than one’s own power', () => {
    fc.assert(
      fc.property(any, (all) => {
        const { sides, holds } = coalitionOf(all);
        expect(sides.reduce((sum, { share }) => sum + (share ?? 0), 0)).toBeCloseTo(1, 12);
        expect(sides.reduce((sum, { people }) => sum + people, 0)).toBe(all.length);
        for (const { power, atStake } of holds) expect(atStake).toBeGreaterThanOrEqual(power);
        const ready = politicsReadiness(all);
        expect(ready?.share === 1).toBe(all.every((one) => gapOf(one) === 0));
      }),
    );
  });
});

describe('RACI', () => {
  const matrix = (rows: readonly Readonly<Record<string, RaciCell>>[]): RaciMatrix => ({
    people: ['p', 'q', 'r'].map((id) => ({ id, name: id.toUpperCase() })),
    activities: rows.map((cells, index) => ({ id: `${index}`, name: `Activity ${index}`, cells })),
  });
  const rules = (given: RaciMatrix) => checkRaci(given).map(({ rule }) => rule);

  it('wants exactly one A and at least one R; one person may be both', () => {
    expect(rules(matrix([{ p: 'AR', q: 'C', r: 'I' }]))).toEqual([]);
    expect(rules(matrix([{ p: 'A', q: 'R', r: 'R' }]))).toEqual([]);
    expect(rules(matrix([{ p: 'R', q: 'C', r: 'I' }]))).toEqual(['no_accountable']);
    expect(rules(matrix([{ p: 'A', q: 'AR', r: 'I' }]))).toEqual(['several_accountable']);
    expect(rules(matrix([{ p: 'A', q: 'C', r: 'I' }]))).toEqual(['no_responsible']);
    expect(rules(matrix([{ p: 'C', q: 'C', r: 'I' }]))).toEqual(['no_accountable', 'no_responsible']);
  });

  it('warns of one A of too many, and of who does nothing', () => {
    expect(checkRaci(matrix([{ p: 'AR', q: 'C' }]))).toEqual([
      { kind: 'warning', rule: 'idle', about: { personId: 'r' }, says: 'R does nothing in it' },
    ]);
    const row = { p: 'A', q: 'R', r: 'I' } as const;
    expect(rules(matrix([row, row, row]))).toEqual([]);
    expect(checkRaci(matrix([row, row, row, { p: 'R', q: 'A', r: 'I' }]))).toMatchObject([
      { kind: 'warning', says: 'P is accountable for 3 of 4 activities' },
    ]);
    expect(checkRaci({ people: [], activities: [] })).toEqual([]);
  });

  it('finds a fault exactly where the counts of letters say so, whoever is named', () => {
    const cell = fc.option(fc.constantFrom(...RACI_CELLS), { nil: undefined });
    const rows = fc.array(fc.record({ p: cell, q: cell, r: cell, gone: cell }), { maxLength: 6 });
    fc.assert(
      fc.property(rows, (given) => {
        const clean = given.map(
          (row) =>
            Object.fromEntries(Object.entries(row).filter(([, value]) => value)) as Record<string, RaciCell>,
        );
        const faults = checkRaci(matrix(clean)).filter(({ kind }) => kind === 'fault');
        const wrong = clean.filter((row) => {
          const letters = ['p', 'q', 'r'].map((id) => row[id] ?? '').join('');
          return letters.split('A').length !== 2 || !letters.includes('R');
        });
        expect(new Set(faults.map(({ about }) => JSON.stringify(about))).size).toBe(wrong.length);
      }),
    );
  });
});

describe('promises', () => {
  it('are open until somebody says otherwise, and overdue only while open', () => {
    const word = (state: PromiseWord['state']) => ({ state }) as PromiseWord;
    const late = { due: '2026-05-01', words: [] };
    expect(promiseState(late)).toBe('open');
    expect(isPromiseOverdue(late, '2026-05-01')).toBe(false);
    expect(isPromiseOverdue(late, '2026-05-02')).toBe(true);
    expect(isPromiseOverdue({ ...late, words: [word('kept')] }, '2026-05-02')).toBe(false);
    expect(isPromiseOverdue({ ...late, words: [word('kept'), word('open')] }, '2026-05-02')).toBe(true);
  });
});
