import { describe, expect, it } from 'vitest';
import type { CapacityFields, CapacityLine } from './capacity.ts';
import { coverageOf } from './champion.ts';
import { capacityLoad, monthsFrom, overloads } from './load.ts';
import { messageReach } from './message.ts';
import { reachOf, type Training } from './training.ts';

const kept = { id: 'x', version: 1, createdAt: '', updatedAt: '' };
const line = (more: Partial<CapacityFields>): CapacityLine => ({
  ...kept,
  kind: 'offer',
  holder: { kind: 'group', name: 'Care agents' },
  initiativeId: null,
  hoursPerMonth: 100,
  fromMonth: '2026-01',
  lastMonth: null,
  note: '',
  ...more,
});
const ask = (initiativeId: string, hoursPerMonth: number, more: Partial<CapacityFields> = {}) =>
  line({ kind: 'ask', initiativeId, hoursPerMonth, ...more });
const course: Training = {
  ...kept,
  initiativeId: 'a',
  groupId: 'g',
  course: 'Diagnosis',
  startsOn: '2026-11-30',
  endsOn: '2026-12-02',
  hours: 6,
  cost: { known: true, value: { minor: 0n, currency: 'EUR' } },
  seats: 10,
};
const GROUPS = [{ id: 'g', name: 'care  AGENTS' }];
const OPEN = new Set(['a', 'b']);

describe('capacity', () => {
  it('sets what all initiatives ask against what people can give, with their training', () => {
    const lines = [line({}), ask('a', 30), ask('b', 45, { holder: { kind: 'group', name: 'CARE agents ' } })];
    const months = monthsFrom('2026-11-22', 2);
    const [load, ...rest] = capacityLoad(lines, [course], GROUPS, months, OPEN);
    expect(rest).toEqual([]);
    // Six hours of ten people on three days: one in November, two in December.
    expect(load?.months).toMatchObject([
      { month: '2026-11', offered: 100, asked: 95, over: 0 },
      { month: '2026-12', offered: 100, asked: 115, over: 15 },
    ]);
    expect(overloads(load ? [load] : [])).toEqual([
      { who: 'Care agents', month: '2026-12', asked: 115, offered: 100, over: 15, initiativeIds: ['a', 'b'] },
    ]);
  });

  it('does not take “nobody said” for nothing, and forgets what a stopped initiative asked', () => {
    const months = ['2026-11'];
    const [unknown] = capacityLoad([ask('a', 30)], [], [], months, OPEN);
    expect(unknown?.months[0]).toMatchObject({ offered: null, asked: 30, over: null });
    expect(overloads(unknown ? [unknown] : [])).toEqual([]);
    expect(capacityLoad([ask('stopped', 30)], [], [], months, OPEN)).toEqual([]);
    const [over] = capacityLoad([line({ lastMonth: '2026-10' }), ask('a', 30)], [], [], months, OPEN);
    expect(over?.months[0]?.offered).toBeNull();
  });
});

describe('reach', () => {
  it('of training is attended of planned; it is due once it is over', () => {
    const count = { trainingId: 'x', people: 7, passed: 6, failed: 1, hours: 42 };
    expect(reachOf(course, count, '2026-12-03')).toMatchObject({ share: 0.7, state: 'over', due: true });
    expect(reachOf(course, count, '2026-12-01')).toMatchObject({ state: 'running', due: false });
    expect(reachOf(course, undefined, '2026-11-01')).toMatchObject({ attended: 0, state: 'planned' });
    expect(reachOf(course, { ...count, people: 12 }, '2026-12-03')).toMatchObject({ share: 1, due: false });
  });

  it('of a message is known only where somebody counted; unsent after its day it is late', () => {
    const message = { plannedOn: '2026-11-01', sentOn: null, audience: 40, reached: null };
    expect(messageReach(message, '2026-11-01')).toEqual({ state: 'planned', share: null });
    expect(messageReach(message, '2026-11-02')).toEqual({ state: 'late', share: null });
    const sent = { ...message, sentOn: '2026-11-03' };
    expect(messageReach(sent, '2026-11-09')).toEqual({ state: 'sent', share: null });
    expect(messageReach({ ...sent, reached: 30 }, '2026-11-09').share).toBe(0.75);
  });

  it('of champions is people for each one, while they are champions', () => {
    const champion = (since: string, until: string | null) => ({
      ...kept,
      ...{ initiativeId: 'a', groupId: 'g', since, until, does: '' },
      who: { personId: null, name: 'Ana', left: false },
    });
    const group = { id: 'g', headcount: { known: true, value: 40 } as const };
    const all = [
      champion('2026-01-01', null),
      champion('2026-01-01', '2026-06-30'),
      champion('2027-01-01', null),
    ];
    expect(coverageOf(group, all, '2026-11-22')).toEqual({ champions: 1, peopleEach: 40 });
    expect(coverageOf(group, all, '2026-03-01')).toEqual({ champions: 2, peopleEach: 20 });
    expect(coverageOf(group, [], '2026-03-01')).toEqual({ champions: 0, peopleEach: null });
  });
});
