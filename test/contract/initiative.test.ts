import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { GOAL_UNKNOWN, seedInitiative } from '../support/initiative.ts';
import { type Answer, type Browser, match, type Office, openOffice, refusedAt } from '../support/office.ts';

const PATH = '/api/v1/initiatives';
const idea = { kind: 'idea', title: 'Said in the weekly meeting' };
const known = (value: object | string) => ({ known: true, value });

let office: Office;
let owner: Browser;
let lead: Browser;
let viewer: Browser;
let globex: Browser;
let goalId: string;

beforeAll(async () => {
  office = await openOffice();
  ({ browser: owner } = await office.found('Acme'));
  lead = await office.join(owner, 'program_lead', 'lead@acme.test');
  viewer = await office.join(owner, 'viewer', 'viewer@acme.test');
  ({ browser: globex } = await office.found('Globex'));
  const goal = {
    horizon: 'year',
    title: 'Nobody calls twice',
    period: { from: '2026-01-01', to: '2027-01-01' },
  };
  goalId = (await owner.send('POST', '/api/v1/goals', goal)).body.id;
});
afterAll(() => office?.close());

const propose = (more: object = {}, browser = owner): Promise<Answer> =>
  browser.send('POST', PATH, { name: 'Warn before charges', origin: idea, goal: GOAL_UNKNOWN, ...more });

describe('an initiative', () => {
  it('is proposed from an origin and serves a goal, or says who finds out which', async () => {
    const made = await propose({ goal: known(goalId), owner: { name: 'Head of billing' } });
    expect([made.status, made.body.state, made.body.goalTitle]).toEqual([
      201,
      'proposed',
      'Nobody calls twice',
    ]);
    expect(made.body.owner).toEqual({ personId: null, name: 'Head of billing', left: false });
    const unknown = await propose();
    expect([unknown.body.goal, unknown.body.goalTitle]).toEqual([GOAL_UNKNOWN, null]);
  });

  it('is refused with every field that is wrong', async () => {
    const wrong = await propose({
      name: '  ',
      origin: { kind: 'rumor', title: '', to: '//elsewhere.test' },
      goal: { known: false, question: '', finder: null, due: null },
      reach: known({ low: 9, likely: 5, high: -1, source: '' }),
    });
    expect(wrong.status).toBe(422);
    const inside = await propose({
      origin: { kind: 'rumor', title: ' ', to: '//elsewhere.test' },
      goal: { known: false, question: '', finder: null, due: null },
      reach: known({ low: 9, likely: 5.5, high: -1, source: '' }),
    });
    expect(refusedAt(inside)).toEqual([
      'origin.kind',
      'origin.title',
      'origin.to',
      'goal.question',
      'goal.finder',
      'goal.due',
      'reach.likely',
      'reach.high',
      'reach.low',
      'reach.source',
    ]);
    expect(refusedAt(await propose({ goal: known('01900000-0000-7000-8000-00000000dead') }))).toEqual([
      'goal',
    ]);
    expect(refusedAt(await propose({ unitId: '01900000-0000-7000-8000-00000000dead' }))).toEqual(['unitId']);
    expect(refusedAt(await propose({ owner: { personId: '01900000-0000-7000-8000-00000000dead' } }))).toEqual(
      ['owner.personId'],
    );
  });

  it('is found by state, goal, owner, origin and words', async () => {
    await propose({
      name: 'Guided resolution',
      goal: known(goalId),
      owner: { name: 'Vera Voss' },
      origin: { kind: 'driver', id: 'speed', title: 'Speed', to: '/understand/drivers' },
    });
    const names = async (query: string) =>
      (await owner.send('GET', `${PATH}?${query}`)).body.items.map(({ name }: { name: string }) => name);
    for (const query of [
      'search=RESOLUTION guided',
      'owner=vera',
      'origin=driver&originId=speed',
      `goalId=${goalId}&search=guided`,
      'state=proposed&state=running&search=guided',
    ])
      expect(await names(query), query).toEqual(['Guided resolution']);
    expect(await names('state=stopped')).toEqual([]);
    expect((await owner.send('GET', `${PATH}?state=asleep`)).status).toBe(422);
  });

  it('is changed on the version that was read; of two at once one wins', async () => {
    const { id } = await seedInitiative(owner);
    const change = (name: string, browser: Browser) =>
      browser.send('PATCH', `${PATH}/${id}`, { name }, match(1));
    const both = await Promise.all([change('Hers', owner), change('His', lead)]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 412]);
    const { body } = await owner.send('GET', `${PATH}/${id}`);
    expect([body.version, body.purpose]).toEqual([2, '']);
    const { body: history } = await owner.send('GET', `${PATH}/${id}/history`);
    expect(history.items.map(({ action }: { action: string }) => action)).toEqual(['changed', 'created']);
    expect(history.items[0].changed).toEqual(['name']);
  });

  it('is deleted and brought back as it was', async () => {
    const { id } = await seedInitiative(owner, { name: 'Gone and back' });
    expect((await owner.send('DELETE', `${PATH}/${id}`, undefined, match(7))).status).toBe(412);
    expect((await owner.send('DELETE', `${PATH}/${id}`, undefined, match(1))).status).toBe(204);
    expect((await owner.send('GET', `${PATH}/${id}`)).status).toBe(404);
    expect((await owner.send('GET', `${PATH}?search=gone`)).body.items).toEqual([]);
    const back = await owner.send('POST', `${PATH}/${id}/restore`);
    expect([back.status, back.body.name, back.body.version]).toEqual([200, 'Gone and back', 2]);
    expect((await owner.send('POST', `${PATH}/${id}/restore`)).status).toBe(404);
  });

  it('takes only the steps that there are, each with its reason', async () => {
    const { id } = await seedInitiative(owner);
    const move = (to: string, why: string, version: number) =>
      owner.send('POST', `${PATH}/${id}/moves`, { to, why }, match(version));
    const past = await move('running', 'Now', 1);
    expect([past.status, past.body.detail]).toEqual([422, expect.stringContaining('readiness gate')]);
    expect((await move('stopped', ' ', 1)).status).toBe(422);
    const stopped = await move('stopped', 'Billing does it already', 1);
    expect([stopped.body.state, stopped.body.stateWhy]).toEqual(['stopped', 'Billing does it already']);
    expect((await move('paused', 'Rest', 2)).status).toBe(422);
    const again = await move('proposed', 'They do not', 2);
    expect([again.body.state, again.body.stoppedOn]).toEqual(['proposed', null]);
  });

  it('is seen by all, changed by those who decide, and by nobody elsewhere', async () => {
    const { id } = await seedInitiative(owner);
    expect((await viewer.send('GET', `${PATH}/${id}`)).status).toBe(200);
    expect((await propose({}, viewer)).status).toBe(403);
    for (const path of [`${PATH}/${id}`, `${PATH}/${id}/readiness`, `${PATH}/${id}/history`])
      expect((await globex.send('GET', path)).status, path).toBe(404);
    expect((await globex.send('PATCH', `${PATH}/${id}`, { name: 'Theirs' }, match(1))).status).toBe(404);
    expect(
      (await globex.send('POST', `${PATH}/${id}/start`, { override: 'We want it' }, match(1))).status,
    ).toBe(404);
    expect((await propose({ goal: known(goalId) }, globex)).status).toBe(422);
    expect((await globex.send('GET', PATH)).body.items).toEqual([]);
  });

  it('stays in its circle', async () => {
    const circle = await owner.send('POST', '/api/v1/circles', { name: 'Board', members: [] });
    const { id } = await seedInitiative(owner, { name: 'Quiet one', circleId: circle.body.id });
    expect((await owner.send('GET', `${PATH}/${id}`)).status).toBe(200);
    expect((await lead.send('GET', `${PATH}/${id}`)).status).toBe(404);
    expect((await lead.send('GET', `${PATH}?search=quiet`)).body.items).toEqual([]);
    const { body } = await propose({ circleId: circle.body.id }, lead);
    expect(body.faults[0].place).toBe('circleId');
  });

  it('has origins with candidates', async () => {
    const { body } = await viewer.send('GET', '/api/v1/initiative-origins');
    expect(body.items.map(({ key }: { key: string }) => key)).toEqual([
      'top_three',
      'driver',
      'metric',
      'idea',
    ]);
  });
});
