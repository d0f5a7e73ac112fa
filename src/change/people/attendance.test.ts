import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { guessAttendanceColumns, isSamePerson, readAttendanceRow } from './attendance.ts';
import { matchAttendance } from './importAttendance.ts';
import type { Training } from './training.ts';

const HEAD = ['Employee number', 'E-mail', 'Name', 'Course', 'Date', 'Result', 'Score', 'Hours', 'Team'];
const columns = guessAttendanceColumns(HEAD);
const iso = (text: string) => (/^\d{4}-\d{2}-\d{2}$/.test(text) ? text : null);
const read = (cells: readonly string[], line = 2) => ({ line, ...readAttendanceRow(cells, columns, iso) });
const row = (more: Record<number, string> = {}) => {
  const cells = ['17', 'ana@care.test', 'Ana', 'Diagnosis', '2026-03-02', 'passed', '80', '6', 'North'];
  return cells.map((cell, at) => more[at] ?? cell);
};

let made = 0;
const ids = { next: () => `row-${++made}` };
const training = (more: Partial<Training> = {}): Training => ({
  id: 't',
  version: 1,
  createdAt: '',
  updatedAt: '',
  initiativeId: 'i',
  groupId: 'g',
  course: 'Diagnosis',
  startsOn: '2026-03-01',
  endsOn: '2026-03-05',
  hours: 6,
  cost: { known: false, question: 'q', finder: 'f', due: '2030-01-01' },
  seats: 10,
  ...more,
});
const TODAY = '2026-11-22';

describe('a file of attendance', () => {
  it('is understood by the names of its columns', () => {
    expect(columns).toEqual({
      ...{ number: 0, email: 1, name: 2, course: 3, date: 4 },
      ...{ passed: 5, score: 6, hours: 7, team: 8 },
    });
    expect(guessAttendanceColumns(['Personalnummer', 'Kurs', 'Datum', 'Bestanden'])).toEqual({
      ...{ number: 0, course: 1, date: 2, passed: 3 },
    });
  });

  it.each([
    [{ 0: '', 1: '', 2: '' }, 'person'],
    [{ 1: 'nobody' }, 'email'],
    [{ 3: '' }, 'course'],
    [{ 4: 'yesterday' }, 'date'],
    [{ 5: 'perhaps' }, 'passed'],
    [{ 6: 'good' }, 'score'],
    [{ 7: '-2' }, 'hours'],
  ] as const)('hands back a row with %j, saying %s', (more, place) => {
    const { row: found, faults } = read(row(more));
    expect([found, faults.map((fault) => fault.place)]).toEqual([null, [place]]);
  });

  it('counts nobody twice, run again as often as one likes and in any order', () => {
    const cell = fc.tuple(fc.nat(8), fc.nat(4));
    fc.assert(
      fc.property(fc.array(cell, { maxLength: 30 }), (people) => {
        const lines = people.map(([person, day], at) =>
          read(row({ 0: `${person}`, 1: `p${person}@care.test`, 4: `2026-03-0${1 + day}` }), at + 2),
        );
        const first = matchAttendance([training()], [], lines, TODAY, ids);
        const again = matchAttendance([training()], first.put, lines.toReversed(), TODAY, ids);
        expect(again.put).toEqual([]);
        expect(again.results.every(({ state }) => state === 'same')).toBe(true);
        expect(first.put.length).toBe(new Set(people.map(String)).size);
      }),
    );
  });

  it('knows a person again by number, else e-mail, and by name only where there is nothing better', () => {
    const person = (number: string | null, email: string | null, name: string | null) => ({
      number,
      email,
      name,
    });
    expect(isSamePerson(person('1', null, 'Ana'), person('2', null, 'Ana'))).toBe(false);
    expect(isSamePerson(person('1', 'A@x.test', null), person(null, 'a@x.test', 'Ana'))).toBe(true);
    expect(isSamePerson(person('1', null, 'Ana'), person(null, null, 'ANA '))).toBe(true);
    expect(isSamePerson(person('1', null, 'Ana'), person(null, 'a@x.test', 'Ana'))).toBe(false);
  });

  it('takes up what a later file adds, and keeps what it leaves open', () => {
    const first = matchAttendance([training()], [], [read(row({ 5: '', 6: '' }))], TODAY, ids);
    const [known] = first.put;
    expect(known).toMatchObject({ passed: null, score: null, hours: 6 });
    const next = matchAttendance([training()], first.put, [read(row({ 7: '', 8: '' }))], TODAY, ids);
    expect(next.results[0]?.state).toBe('changed');
    expect(next.put).toEqual([{ ...known, passed: true, score: 80 }]);
  });

  it.each([
    [{ 3: 'Cooking' }, [training()], 'course', /planned for this initiative/],
    [{ 4: '2026-02-28' }, [training()], 'date', /before the course, which begins on 2026-03-01/],
    [{ 4: '2027-03-01' }, [training()], 'date', /future/],
    [{}, [training(), training({ id: 'u' })], 'course', /planned 2 times/],
  ] as const)('refuses a row with %j among what is planned', (more, planned, place, rule) => {
    const { results, put } = matchAttendance(planned, [], [read(row(more))], TODAY, ids);
    expect(put).toEqual([]);
    expect(results[0]).toMatchObject({
      state: 'bad',
      faults: [{ place, rule: expect.stringMatching(rule) }],
    });
  });

  it('finds the run of a course that was held on that day', () => {
    const second = training({ id: 'second', startsOn: '2026-05-01', endsOn: '2026-05-05' });
    const lines = [read(row({ 4: '2026-05-02' }), 2), read(row({ 4: '2026-03-09' }), 3)];
    const { put } = matchAttendance([training(), second], [], lines, TODAY, ids);
    expect(put.map(({ trainingId }) => trainingId)).toEqual(['second', 't']);
  });
});
