import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  DECISION_STATES,
  type Decision,
  decisionState,
  decisionsDue,
  type Outcome,
} from '../../src/change/index.ts';
import { addDays, dayIn, type Scope } from '../../src/kernel/index.ts';
import { type Answer, type Browser, type Office, openOffice } from '../support/office.ts';

let office: Office;
let owner: Browser;
let viewer: Browser;
let manager: Browser;
let stranger: Browser;
let personId: string;
let scope: Scope;
let today: string;

beforeAll(async () => {
  office = await openOffice();
  const acme = await office.found('Acme');
  owner = acme.browser;
  personId = acme.personId;
  scope = {
    orgId: acme.organizationId,
    zone: 'Europe/Berlin',
    actor: { kind: 'system', id: 'test', name: 'Test' },
    from: 'test',
  };
  today = dayIn(scope.zone, new Date());
  viewer = await office.join(owner, 'viewer', 'viewer@acme.test');
  manager = await office.join(owner, 'manager', 'manager@acme.test');
  ({ browser: stranger } = await office.found('Globex'));
});
afterAll(() => office?.close());

const path = '/api/v1/decisions';
const decided = (changes: object = {}) => ({
  what: 'Warn customers before charges beyond their plan',
  why: 'Three of ten contacts about bills follow a charge that nobody expected',
  evidence: [{ kind: 'metric', id: null, title: 'Bill shock', to: '/decide/metrics' }],
  owner: { name: 'Head of billing' },
  due: addDays(today, 30),
  lookAgainOn: addDays(today, 90),
  ...changes,
});
const make = async (changes: object = {}): Promise<Answer['body']> => {
  const { status, body } = await owner.send('POST', path, decided(changes));
  expect(status, JSON.stringify(body)).toBe(201);
  return body;
};

describe('a decision', () => {
  it('is made with its reasons, its owner and its days, and read as it was made', async () => {
    const made = await make({ owner: { personId } });
    expect(made).toMatchObject({
      state: 'open',
      owner: { personId, name: 'Owner of Acme', left: false },
      supersedes: null,
      supersededBy: null,
      nextLook: addDays(today, 90),
      outcomes: [],
    });
    expect((await owner.send('GET', `${path}/${made.id}`)).body).toEqual(made);
    expect((await viewer.send('GET', `${path}/${made.id}`)).body).toEqual(made);
    expect((await stranger.send('GET', `${path}/${made.id}`)).status).toBe(404);
    expect((await viewer.send('POST', path, decided())).status).toBe(403);
    expect((await manager.send('POST', path, decided())).status).toBe(201);
  });

  it('is refused with everything that is wrong about it', async () => {
    const { status, body } = await owner.send('POST', path, {
      ...decided(),
      owner: {},
      due: addDays(today, -1),
      lookAgainOn: today,
      evidence: [{ kind: 'page', title: 'Elsewhere', to: 'https://example.com' }],
    });
    expect(status).toBe(422);
    expect(body.faults.map(({ place }: { place: string }) => place)).toEqual([
      'evidence[0].to',
      'due',
      'lookAgainOn',
      'owner',
    ]);
    const wrong = async (changes: object) =>
      (await owner.send('POST', path, decided(changes))).body.faults?.[0]?.place;
    expect(await wrong({ owner: { personId: '01900000-0000-7000-8000-00000000dead' } })).toBe(
      'owner.personId',
    );
    expect(await wrong({ lookAgainOn: addDays(today, 29) })).toBe('lookAgainOn');
    expect(await wrong({ due: '2026-02-30' })).toBe('due');
    expect(await wrong({ what: ' ' })).toBe('what');
    expect(await wrong({ evidence: [{ kind: 'page', title: 'x', to: '//example.com' }] })).toBe(
      'evidence[0].to',
    );
  });

  it('is superseded once, by whoever comes first, and both stay', async () => {
    const old = await make();
    const answers = await Promise.all(
      ['Cap the charges', 'Drop the charges'].map((what) =>
        owner.send('POST', `${path}/${old.id}/supersede`, decided({ what })),
      ),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
    const newer = answers.find(({ status }) => status === 201)?.body;
    expect(newer).toMatchObject({ supersedes: old.id, state: 'open' });
    const read = (await owner.send('GET', `${path}/${old.id}`)).body;
    expect(read).toMatchObject({ what: old.what, supersededBy: newer.id, state: 'superseded' });
    const told = { result: 'worked', text: 'Fewer calls' };
    expect((await owner.send('POST', `${path}/${old.id}/outcome`, told)).status).toBe(409);
    expect((await stranger.send('POST', `${path}/${newer.id}/supersede`, decided())).status).toBe(404);
    expect((await viewer.send('POST', `${path}/${newer.id}/supersede`, decided())).status).toBe(403);
  });

  it('gathers what came of it, and is settled when there is nothing left to look at', async () => {
    const { id } = await make();
    const tell = (body: object, browser = owner) => browser.send('POST', `${path}/${id}/outcome`, body);
    const first = await tell({
      result: 'carried_out',
      text: 'Warnings are sent',
      lookAgainOn: addDays(today, 60),
    });
    expect(first.body).toMatchObject({ state: 'carried_out', nextLook: addDays(today, 60) });
    expect((await tell({ result: 'carried_out', text: 'x' })).body.faults[0].place).toBe('lookAgainOn');
    expect((await tell({ result: 'better', text: 'x' })).status).toBe(422);
    expect((await tell({ result: 'worked', text: 'x' }, viewer)).status).toBe(403);
    expect((await tell({ result: 'worked', text: 'x' }, stranger)).status).toBe(404);
    const last = await tell({ result: 'worked', text: 'A fifth fewer contacts about bills' });
    expect(last.body.state).toBe('settled');
    expect(last.body.outcomes.map(({ text }: { text: string }) => text)).toEqual([
      'Warnings are sent',
      'A fifth fewer contacts about bills',
    ]);
    const { body } = await owner.send('GET', `/api/v1/audit?subject=decision:${id}`);
    expect(body.items.map(({ action }: { action: string }) => action)).toEqual([
      'outcome_recorded',
      'outcome_recorded',
      'made',
    ]);
  });

  it('cannot be changed or deleted by anybody, the database’s owner included', async () => {
    const { id } = await make();
    const outcome = { result: 'worked', text: 'It did' };
    await owner.send('POST', `${path}/${id}/outcome`, outcome);
    for (const statement of [
      `update decision set what = 'Something else' where id = $1`,
      `delete from decision where id = $1`,
      `update decision_outcome set told = 'Something else' where decision_id = $1`,
      `delete from decision_outcome where decision_id = $1`,
    ]) {
      await expect(office.asSuperuser(statement, [id]), statement).rejects.toThrow(/only be added to/);
    }
    await expect(office.asSuperuser('truncate decision, decision_outcome cascade')).rejects.toThrow(
      /only be added to/,
    );
    await expect(
      office.app.record.query(scope, (db) =>
        db.updateTable('decision').set({ what: 'x' }).where('id', '=', id).execute(),
      ),
    ).rejects.toThrow(/permission denied/);
  });

  it('keeps the name of an owner who leaves, and says so', async () => {
    const leaving = await office.join(owner, 'manager', 'leaving@acme.test');
    const { body } = await leaving.send('GET', '/api/v1/session');
    const { id } = await make({ owner: { personId: body.person.id } });
    expect((await owner.send('DELETE', `/api/v1/people/${body.person.id}`)).status).toBe(204);
    const read = await owner.send('GET', `${path}/${id}`);
    expect(read.body.owner).toEqual({ personId: body.person.id, name: 'leaving', left: true });
  });
});

describe('lists of decisions', () => {
  it('tell the same states in the record as the rule does, whatever came of them', async () => {
    const { body: globex } = await stranger.send('GET', '/api/v1/session');
    const theirs: Scope = { ...scope, orgId: globex.organization.id };
    const days = fc.integer({ min: -5, max: 5 }).map((count) => addDays(today, count));
    const actor = { kind: 'person', id: 'p', name: 'P' } as const;
    const any = fc.record({
      due: fc.option(days),
      look: days,
      outcomes: fc.array(fc.option(days), { maxLength: 2 }),
      superseded: fc.boolean(),
    });
    let number = 0;
    const next = () => `01900000-0000-7000-8000-${String(++number).padStart(12, '0')}`;
    await office.app.record.inScope(theirs, async ({ decisions }) => {
      for (const given of fc.sample(any, { numRuns: 80, seed: 3 })) {
        const base: Decision = {
          id: next(),
          what: `Decision ${number}`,
          why: 'Because',
          evidence: [],
          owner: { personId: null, name: 'O', left: false },
          due: given.due,
          lookAgainOn: given.look,
          reviewId: null,
          goalId: null,
          unitId: null,
          circleId: null,
          madeAt: '2026-01-01T00:00:00.000Z',
          madeBy: actor,
          supersedes: null,
          supersededBy: null,
          outcomes: [],
        };
        await decisions.add(base);
        for (const lookAgainOn of given.outcomes) {
          const outcome: Outcome = {
            id: next(),
            result: 'carried_out',
            text: 'Seen',
            evidence: [],
            lookAgainOn,
            at: '2026-01-02T00:00:00.000Z',
            by: actor,
          };
          await decisions.addOutcome(base.id, outcome);
        }
        if (given.superseded) await decisions.add({ ...base, id: next(), supersedes: base.id });
      }
    });
    const all = await office.app.record.inScope(theirs, ({ decisions }) =>
      decisions.page({}, today, { limit: 1000, after: null }),
    );
    expect(all.items.length).toBeGreaterThan(100);
    let told = 0;
    for (const state of DECISION_STATES) {
      const wanted = all.items.filter((one) => decisionState(one, today) === state).map(({ id }) => id);
      const { items } = await office.app.record.inScope(theirs, ({ decisions }) =>
        decisions.page({ states: [state] }, today, { limit: 1000, after: null }),
      );
      expect(
        items.map(({ id }) => id),
        state,
      ).toEqual(wanted);
      told += items.length;
    }
    expect(told).toBe(all.items.length);
    const due = await office.app.record.inScope(theirs, ({ decisions }) => decisions.due(today));
    expect(decisionsDue(due, today)).toEqual(decisionsDue(all.items, today));
  });

  it('are filtered, searched and paged', async () => {
    const { id } = await make({
      what: 'Train the shops in Łódź',
      evidence: [{ kind: 'metric', id: 'metric-7', title: 'M', to: '/decide/metrics/metric-7' }],
    });
    const found = async (query: string) =>
      (await owner.send('GET', `${path}?${query}`)).body.items.map((one: { id: string }) => one.id);
    expect(await found(`search=${encodeURIComponent('łódź SHOPS')}`)).toEqual([id]);
    expect(await found('evidenceId=metric-7')).toEqual([id]);
    expect(await found('state=open&state=settled')).toContain(id);
    expect(await found('state=settled')).not.toContain(id);
    expect((await owner.send('GET', `${path}?state=late`)).status).toBe(422);
    const first = (await owner.send('GET', `${path}?limit=2`)).body;
    expect(first.items).toHaveLength(2);
    const second = (await owner.send('GET', `${path}?limit=200&cursor=${first.next}`)).body;
    const ids = [...first.items, ...second.items].map((one: { id: string }) => one.id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toContain(id);
  });

  it('stand as marks on time axes, by the organization’s days', async () => {
    const { body } = await owner.send('GET', `/api/v1/marks?from=${today}&to=${addDays(today, 1)}`);
    expect(body.items.length).toBeGreaterThan(3);
    expect(body.items[0]).toMatchObject({ day: today, kind: 'decision' });
    expect((await owner.send('GET', body.items[0].to.replace('/decide', '/api/v1'))).status).toBe(200);
    const before = await owner.send('GET', `/api/v1/marks?from=${addDays(today, -9)}&to=${today}`);
    expect(before.body.items).toEqual([]);
    const none = await owner.send('GET', `/api/v1/marks?from=${today}&to=${today}`);
    expect(none.status).toBe(422);
  });
});
