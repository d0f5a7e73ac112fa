import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addDays } from '../../src/kernel/index.ts';
import { type Browser, type Office, officeToday } from '../support/office.ts';
import { faults, ok, openPolitics, send, someone } from '../support/politics.ts';

const today = officeToday();

let office: Office;
let insider: Browser;
let outsider: Browser;
let initiativeId: string;
let decisionId: string;
let fileId: string;
let ids: ReadonlyMap<string, string>;

beforeAll(async () => {
  ({ office, insider, outsider, initiativeId, decisionId, fileId, ids } = await openPolitics());
});
afterAll(() => office?.close());

describe('what is entered', () => {
  const path = () => `/politics/${fileId}`;
  const enter = (more: object) => send(insider, 'POST', `${path()}/stakeholders`, someone(more));

  it('is refused at the field that is wrong', async () => {
    expect(faults(await enter({ power: 6, interest: 0 }))).toEqual(['interest', 'power']);
    expect(faults(await enter({ power: 2.5 }))).toEqual(['power']);
    expect(faults(await enter({ now: 'angry' }))).toEqual(['now']);
    expect(faults(await enter({ wanted: 'happy' }))).toEqual(['wanted']);
    expect(faults(await enter({ name: ' ', on: addDays(today, 2) }))).toEqual(['name', 'on']);
    const id = ids.get('stakeholderId');
    const change = (movedBy: object[]) =>
      send(insider, 'PATCH', `${path()}/stakeholders/${id}`, { movedBy }, 1);
    expect(faults(await change([{ stakeholderId: id, strength: 1 }]))).toEqual(['movedBy[0].stakeholderId']);
    const stranger = { stakeholderId: initiativeId, strength: 1 };
    expect(faults(await change([stranger]))).toEqual(['movedBy[0].stakeholderId']);
    const friend = { stakeholderId: ids.get('friend'), strength: 1 };
    expect(faults(await change([friend, friend]))).toEqual(['movedBy[1].stakeholderId']);
  });

  it('of promises keeps days in their order, and evidence inside', async () => {
    const promise = { sponsor: { name: 'Eva' }, what: 'Money', madeOn: today, due: addDays(today, -1) };
    expect(faults(await send(insider, 'POST', `${path()}/promises`, promise))).toEqual(['due']);
    const later = { ...promise, madeOn: addDays(today, 3), due: addDays(today, 4), sponsor: {} };
    expect(faults(await send(insider, 'POST', `${path()}/promises`, later))).toEqual(['madeOn', 'sponsor']);
    const words = `${path()}/promises/${ids.get('promiseId')}/words`;
    const told = { state: 'kept', text: 'Paid', on: addDays(today, -61) };
    expect(faults(await send(insider, 'POST', words, told))).toEqual(['on']);
    const evidence = [{ kind: 'page', id: null, title: 'x', to: 'https://evil.test' }];
    expect(faults(await send(insider, 'POST', words, { ...told, on: today, evidence }))).toEqual([
      'evidence[0].to',
    ]);
  });

  it('of RACI needs exactly one A and at least one R an activity', async () => {
    const { raci } = ok(await send(insider, 'GET', path()));
    const [a, b] = raci.people.map(({ id }: { id: string }) => id);
    const put = (activities: object[], version = raci.version) =>
      send(insider, 'PUT', `${path()}/raci`, { people: raci.people, activities }, version);
    const row = (name: string, cells: object) => ({ id: name, name, cells });
    const bad = [row('1', { [a]: 'R' }), row('2', { [a]: 'A', [b]: 'AR' }), row('3', { [a]: 'A', [b]: 'C' })];
    const refused = await put(bad);
    expect(faults(refused)).toEqual(['activities[0]', 'activities[1]', 'activities[2]']);
    expect(faults(await put([row('1', { [a]: 'AR', gone: 'C' })]))).toEqual(['activities[0].cells.gone']);
    expect((await put([row('1', { [a]: 'AR' })], 0)).status).toBe(412);
    const kept = ok(await put([...raci.activities, row('New', { [a]: 'AR' })]));
    expect(kept.people.map(({ id }: { id: string }) => id)).toEqual([a, b]);
    expect(kept.activities[0].id).toBe(raci.activities[0].id);
    expect(kept.activities[1].id).not.toBe('New');
  });

  it('of what people said only grows, whoever writes', async () => {
    for (const table of ['stakeholder_note', 'sponsor_promise_word', 'consultation']) {
      for (const statement of [`update ${table} set id = id`, `delete from ${table}`, `truncate ${table}`])
        await expect(office.asSuperuser(statement), statement).rejects.toThrow(/only be added to/);
    }
    const noted = ok(
      await send(insider, 'POST', `${path()}/stakeholders/${ids.get('stakeholderId')}/notes`, {
        stance: 'unaware',
        why: 'Asked long ago',
        on: addDays(today, -400),
      }),
    );
    expect(noted.now).toBe('neutral');
    expect(noted.notes.map(({ stance }: { stance: string }) => stance)).toEqual([
      'resistant',
      'neutral',
      'unaware',
    ]);
  });

  it('of a consultation wants a circle, and a decision that may be read', async () => {
    const given = { consulted: { name: 'Ben' }, on: today, said: 'Go on' };
    const at = `/decisions/${decisionId}/consultations`;
    expect(faults(await send(insider, 'POST', at, given))).toEqual(['circleId']);
    expect(
      faults(await send(insider, 'POST', at, { ...given, on: addDays(today, 1), consulted: {} })),
    ).toEqual(['consulted', 'on']);
    expect((await send(insider, 'POST', `/decisions/${initiativeId}/consultations`, given)).status).toBe(404);
  });

  it('of who is taken out moves nobody any more, until they are brought back', async () => {
    const id = ids.get('friend');
    expect((await send(insider, 'DELETE', `${path()}/stakeholders/${id}`, undefined, 1)).status).toBe(204);
    const { stakeholders } = ok(await send(insider, 'GET', path()));
    expect(stakeholders).toMatchObject([{ id: ids.get('stakeholderId'), movedBy: [] }]);
    // Told of without a name, and to those alone who are in the circle.
    const deleted = async (browser: typeof insider) => ok(await send(browser, 'GET', '/deletions')).items;
    expect(await deleted(insider)).toMatchObject([
      { kind: 'stakeholder', id, name: null, politicsId: fileId, withIt: 0 },
    ]);
    expect(await deleted(outsider)).toEqual([]);
    // Brought back, they move whom they moved.
    ok(await send(insider, 'POST', `${path()}/stakeholders/${id}/restore`));
    const back = ok(await send(insider, 'GET', path())).stakeholders.map((one: { id: string }) => one.id);
    expect(back).toContain(id);
    expect((await send(insider, 'POST', `${path()}/stakeholders/${id}/restore`)).status).toBe(404);
  });
});
