import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { phoneBefore } from '../../../test/support/processMaps.ts';
import { type ProcessGround, processReadiness } from './readiness.ts';
import { readersOf, type StandardWorkVersion, standingOf } from './standardWork.ts';
import { textChanges } from './textChanges.ts';
import { workFromMap } from './workFromMap.ts';

const actor = { kind: 'person', id: 'o', name: 'Olga' } as const;
const at = '2026-03-01T09:00:00.000Z';
const put = (number: number, inForceFrom: string): StandardWorkVersion => ({
  number,
  body: `Text ${number}`,
  note: '',
  inForceFrom,
  fromProcessVersion: null,
  publishedAt: at,
  publishedBy: actor,
});
const ada = { personId: 'ada', name: 'Ada' };
const ben = { personId: null, name: 'Ben' };
const read = (number: number, reader: typeof ada | typeof ben) => ({ number, reader, at, notedBy: actor });

describe('standard work', () => {
  it('asks again for a new version, and says who is overdue and what they read before', () => {
    const versions = [put(1, '2026-03-01'), put(2, '2026-04-01')];
    const acknowledgments = [read(1, ada), read(1, { personId: null, name: 'ben' }), read(2, ada)];
    const on = (today: string) => standingOf({ daysToRead: 7 }, versions, [ada, ben], acknowledgments, today);
    expect(on('2026-03-20')).toMatchObject({
      inForce: { number: 1 },
      coming: { number: 2 },
      due: '2026-04-08',
    });
    expect(on('2026-04-08').readers.map(({ state, readBefore }) => [state, readBefore])).toEqual([
      ['read', 1],
      ['waiting', 1],
    ]);
    expect(on('2026-04-09').readers[1]?.state).toBe('overdue');
    expect(standingOf({ daysToRead: 7 }, [], [ada], [], '2026-04-09')).toEqual({
      ...{ inForce: null, coming: null, asked: null, due: null, readers: [] },
    });
  });

  it('has readers by role, circle and name, each once', () => {
    const people = [
      { id: 'ada', name: 'Ada', role: 'agent' as const },
      { id: 'cy', name: 'Cy', role: 'manager' as const },
      { id: 'di', name: 'Di', role: 'viewer' as const },
    ];
    const rule = {
      roles: ['agent' as const],
      circleIds: ['c'],
      people: [ada, { personId: 'gone', name: 'Gone' }, ben, { personId: null, name: 'BEN' }],
    };
    const readers = readersOf(rule, people, [
      { id: 'c', members: [{ personId: 'cy' }, { personId: 'ada' }] },
    ]);
    expect(readers.map(({ personId, name }) => personId ?? name)).toEqual(['ada', 'BEN', 'cy']);
  });

  it('tells the steps of a map in their order', () => {
    expect(workFromMap(phoneBefore()).split('\n')).toEqual([
      '1. **Explain the bill** (Agent, 6–12 min)',
      '   - Watch out: The customer calls again (Nobody listened)',
      '',
      '2. **Is it settled?** (Agent)',
      '   - yes: go on with Closed',
      '   - no: go on with Check the account',
      '',
      '3. **Check the account** (Billing clerk, 10–30 min)',
      '',
      '4. **Was the bill right?** (Billing clerk)',
      '   - go on with Closed',
      '   - call back: go on with Explain the bill',
    ]);
  });

  it('changes of a text lead from the one to the other', () => {
    expect(textChanges('a\nb\nc', 'a\nx\nc').map(({ change, text }) => `${change} ${text}`)).toEqual([
      'same a',
      'removed b',
      'added x',
      'same c',
    ]);
    const text = fc.array(fc.constantFrom('a', 'b', 'c', ''), { maxLength: 8 }).map((all) => all.join('\n'));
    fc.assert(
      fc.property(text, text, (before, after) => {
        const changes = textChanges(before, after);
        const side = (gone: string) =>
          changes
            .filter(({ change }) => change !== gone)
            .map((one) => one.text)
            .join('\n');
        expect(side('added')).toBe(before);
        expect(side('removed')).toBe(after);
      }),
    );
  });
});

describe('readiness', () => {
  const process = {
    ...{ id: 'p', name: 'Billing', purpose: '', initiativeId: 'i', volume: null, circleId: null, version: 1 },
    owner: { personId: 'ada', name: 'Ada', left: false },
    createdAt: at,
    updatedAt: at,
  };
  const ground = (more: Partial<ProcessGround> = {}): ProcessGround => ({
    processes: [{ process, versions: [], maps: { before: phoneBefore(), after: null } }],
    standardWork: [],
    ...more,
  });
  it('is unknown where no process is linked, and names what is missing', () => {
    expect(processReadiness({ processes: [], standardWork: [] }, '2026-03-01')).toMatchObject({
      ...{ owner: 'unknown', before: 'unknown', after: 'unknown', standardWork: 'unknown', read: null },
    });
    expect(processReadiness(ground(), '2026-03-01')).toEqual({
      ...{ owner: 'yes', before: 'yes', after: 'no', standardWork: 'no', read: null },
      missing: [
        'Billing: it is not drawn to the end as it is meant to be.',
        'Billing: no standard work is in force.',
      ],
    });
  });
  it('counts who has read what is in force', () => {
    const work = {
      ...{ id: 'w', title: 'W', owner: null, processId: 'p', initiativeId: null, daysToRead: 7, draft: '' },
      readers: { roles: [], circleIds: [], people: [ada, ben] },
      ...{ version: 1, createdAt: at, updatedAt: at },
    };
    const file = {
      work,
      versions: [put(1, '2026-03-01')],
      acknowledgments: [read(1, ada)],
      readersNow: [ada, ben],
    };
    const found = processReadiness(ground({ standardWork: [file] }), '2026-03-20');
    expect(found).toMatchObject({ standardWork: 'yes', read: { done: 1, of: 2, overdue: 1 } });
  });
});
