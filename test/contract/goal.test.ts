import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startOf } from '../../src/kernel/index.ts';
import { type GoalDays, type GoalOffice, openGoals } from '../support/goals.ts';
import { type Browser, match, type Office } from '../support/office.ts';

let office: Office;
let owner: Browser;
let lead: Browser;
let viewer: Browser;
let ids: Record<string, string>;
let nps: string;
let calls: string;
let days: GoalDays;
let metric: GoalOffice['metric'];
let add: GoalOffice['add'];

beforeAll(async () => {
  ({ office, owner, lead, viewer, ids, nps, calls, days, metric, add } = await openGoals());
});
afterAll(() => office?.close());

const target = (value: number, more: object = {}) => ({
  known: true,
  value: { value, baseline: 30, direction: 'at_least', unit: 'points', ...more },
});

describe('the ladder', () => {
  it('keeps a goal with all that belongs to it, and tells how it stands and what it pulls back', async () => {
    const top = await add({
      horizon: 'three_to_five_years',
      title: 'Loved',
      period: { from: days.year, to: '2030-01-01' },
    });
    expect(top.status).toBe(201);
    const above = await add({ parentId: top.body.id, owner: { personId: ids['lead'] } });
    const below = await add({
      horizon: 'quarter',
      parentId: above.body.id,
      title: 'NPS to 40',
      period: { from: days.quarter, to: days.nextQuarter },
      metric: { known: true, value: nps },
      target: target(40),
      leads: [calls],
      budget: { known: true, value: { minor: '1250000', currency: 'EUR' } },
      costToMiss: { known: false, question: 'What would it cost?', finder: 'Ada', due: '2027-01-31' },
    });
    expect([below.status, below.body.detail]).toEqual([201, undefined]);
    const unreal = await add({ budget: { known: true, value: { minor: '1', currency: 'XQQ' } } });
    expect([unreal.status, JSON.stringify(unreal.body.faults)]).toEqual([
      422,
      expect.stringMatching(/currency.*ISO 4217/),
    ]);
    expect(below.body).toMatchObject({
      leads: [calls],
      owner: null,
      version: 1,
      budget: { known: true, value: { minor: '1250000', currency: 'EUR' } },
      status: { word: 'behind', reading: { value: 20, n: 500, unit: 'points' } },
    });
    const { body } = await viewer.send('GET', '/api/v1/goals');
    const of = (id: string) => body.items.find((one: { id: string }) => one.id === id);
    expect(of(above.body.id)).toMatchObject({
      drift: [below.body.id],
      owner: { personId: ids['lead'], name: 'lead', left: false },
      status: { word: 'unknown', why: expect.stringMatching(/no metric/) },
    });
    expect(of(top.body.id).drift).toEqual([below.body.id]);
    expect(body.metrics.find((one: { id: string }) => one.id === nps)).toMatchObject({
      unit: { code: 'points' },
      usable: true,
    });
    const board = await viewer.send('GET', `/api/v1/goals/board?from=${days.quarter}&to=${days.nextQuarter}`);
    const row = board.body.items.find((one: { goalId: string }) => one.goalId === below.body.id);
    expect(row.cells).toHaveLength(3);
    expect(
      row.cells.find((cell: { month: string }) => cell.month === startOf('month', days.today)),
    ).toMatchObject({
      word: 'behind',
      value: 20,
      n: 500,
    });
    Object.assign(ids, { top: top.body.id, above: above.body.id, below: below.body.id });
  });

  it.each([
    [
      'a goal that serves itself through another',
      () => ({ parentId: ids['below'] }),
      'above',
      /would be a circle/,
    ],
    [
      'a horizon that is not shorter',
      () => ({ horizon: 'year', parentId: ids['above'] }),
      null,
      /must be shorter/,
    ],
    [
      'days outside of what it serves',
      () => ({
        horizon: 'quarter',
        parentId: ids['above'],
        period: { from: '2020-01-01', to: '2020-03-01' },
      }),
      null,
      /must lie within/,
    ],
    [
      'a quarter that is longer than one',
      () => ({ horizon: 'quarter', period: { from: days.year, to: days.nextYear } }),
      null,
      /at most 92 days/,
    ],
    [
      'a target in another unit than its metric’s',
      () => ({ metric: { known: true, value: nps }, target: target(40, { unit: '%' }) }),
      null,
      /must be points.*“NPS” is counted/,
    ],
    ['a target without a metric', () => ({ target: target(40) }), null, /needs the metric/],
    ['a leading indicator that lags', () => ({ leads: [nps] }), null, /must be a metric that leads/],
    [
      'a metric that is not there',
      () => ({ metric: { known: true, value: ids['top'] } }),
      null,
      /must be a metric/,
    ],
    [
      'an owner from elsewhere',
      () => ({ owner: { personId: ids['top'] } }),
      null,
      /person of this organization/,
    ],
    [
      'something unknown that nobody finds out',
      () => ({ costToMiss: { known: false, question: 'What?', finder: null, due: null } }),
      null,
      /name who finds it out/,
    ],
  ] as const)('refuses %s, with a sentence', async (_, changes, id, sentence) => {
    const { status, body } = id
      ? await owner.send('PATCH', `/api/v1/goals/${ids[id]}`, changes(), match(1))
      : await add(changes());
    expect([status, body.faults?.length > 0]).toEqual([422, true]);
    expect(`${body.detail} ${JSON.stringify(body.faults)}`).toMatch(sentence);
  });

  it('lets nobody overwrite what they have not read', async () => {
    const path = `/api/v1/goals/${ids['below']}`;
    const first = await owner.send('PATCH', path, { title: 'NPS to 41' }, match(1));
    expect([first.status, first.headers.get('etag')]).toEqual([200, expect.stringMatching(/"2"/)]);
    const second = await lead.send('PATCH', path, { reason: 'Because' }, match(1));
    expect([second.status, second.body.code]).toEqual([412, 'outdated']);
    const both = await lead.send('PATCH', path, { reason: 'Because' }, match(2));
    expect(both.body).toMatchObject({ title: 'NPS to 41', reason: 'Because', version: 3 });
    const { body } = await viewer.send('GET', `${path}/history`);
    expect(body.items.map((one: { by: string; action: string }) => [one.by, one.action])).toEqual([
      ['lead', 'changed'],
      ['Owner of Acme', 'changed'],
      ['Owner of Acme', 'created'],
    ]);
    expect(body.items[1].changes).toEqual({ title: { from: 'NPS to 40', to: 'NPS to 41' } });
  });

  it('keeps the rules when two people move goals at the same moment', async () => {
    const [one, other] = await Promise.all([add({ title: 'One' }), add({ title: 'Other' })]);
    const quarterly = { horizon: 'quarter', period: { from: days.quarter, to: days.nextQuarter } };
    const moves = await Promise.all([
      owner.send(
        'PATCH',
        `/api/v1/goals/${one.body.id}`,
        { ...quarterly, parentId: other.body.id },
        match(1),
      ),
      lead.send('PATCH', `/api/v1/goals/${other.body.id}`, { ...quarterly, parentId: one.body.id }, match(1)),
    ]);
    expect(moves.map(({ status }) => status).sort()).toEqual([200, 422]);
  });

  it('deletes a goal with what serves it, and brings them back together', async () => {
    const gone = await owner.send('DELETE', `/api/v1/goals/${ids['above']}`, undefined, match(1));
    expect([gone.status, gone.body]).toEqual([200, { deleted: 2 }]);
    expect((await owner.send('GET', `/api/v1/goals/${ids['below']}`)).status).toBe(404);
    const listed = async (browser: Browser, query = '') =>
      (await browser.send('GET', `/api/v1/deletions${query}`)).body.items;
    const [told] = await listed(lead);
    expect(told).toMatchObject({ kind: 'goal', id: ids['above'], withIt: 1, deletedBy: 'Owner of Acme' });
    expect(Date.parse(told.restorableUntil) - Date.parse(told.deletedAt)).toBe(90 * 86_400_000);
    // Those who may not bring it back are told nothing.
    expect([await listed(viewer), await listed(lead, '?kind=process')]).toEqual([[], []]);
    const back = await owner.send('POST', `/api/v1/goals/${ids['above']}/restore`);
    expect(back.status).toBe(200);
    expect((await owner.send('GET', `/api/v1/goals/${ids['below']}`)).body.title).toBe('NPS to 41');
    expect((await owner.send('POST', `/api/v1/goals/${ids['above']}/restore`)).status).toBe(404);
    expect(await listed(lead)).toEqual([]);
    const late = (await add({ title: 'Too late' })).body.id;
    await owner.send('DELETE', `/api/v1/goals/${late}`, undefined, match(1));
    expect(await listed(lead)).toMatchObject([{ name: 'Too late', withIt: 0 }]);
    await office.asSuperuser(`update goal set deleted_at = now() - interval '91 days' where id = $1`, [late]);
    expect(await listed(lead)).toEqual([]);
    expect((await owner.send('POST', `/api/v1/goals/${late}/restore`)).status).toBe(404);
  });

  it('holds strengths between goals, and between goals and metrics', async () => {
    const put = (id: string, body: object) => owner.send('PUT', `/api/v1/goals/${id}/correlations`, body);
    const { top = '', below = '' } = ids;
    expect((await put(top, { kind: 'goal', otherId: below, strength: 'strong' })).status).toBe(204);
    expect((await put(below, { kind: 'goal', otherId: top, strength: 'weak' })).status).toBe(204);
    expect((await put(below, { kind: 'metric', otherId: calls, strength: 'medium' })).status).toBe(204);
    const kept = async () => (await viewer.send('GET', '/api/v1/goals')).body.correlations;
    expect(await kept()).toEqual(
      expect.arrayContaining([
        { goalId: below, otherGoalId: top, metricId: null, strength: 'weak' },
        { goalId: below, otherGoalId: null, metricId: calls, strength: 'medium' },
      ]),
    );
    await put(below, { kind: 'goal', otherId: top, strength: null });
    expect(await kept()).toHaveLength(1);
    expect((await put(below, { kind: 'goal', otherId: below, strength: 'weak' })).status).toBe(422);
  });

  it('shows owners who have left, and loses none', async () => {
    const manager = await office.join(owner, 'manager', 'max@acme.test');
    const { body: people } = await owner.send('GET', '/api/v1/people');
    const { id, version } = people.items.find((one: { email: string }) => one.email === 'max@acme.test');
    const made = await add({ title: 'Max’s', owner: { personId: id } }, manager);
    await owner.send('DELETE', `/api/v1/people/${id}`, undefined, match(version));
    const { body } = await owner.send('GET', `/api/v1/goals/${made.body.id}`);
    expect(body.owner).toEqual({ personId: id, name: 'max', left: true });
    // Saved as it is, it keeps the name.
    const saved = await owner.send(
      'PATCH',
      `/api/v1/goals/${body.id}`,
      { owner: body.owner, title: 'His' },
      match(1),
    );
    expect(saved.body.owner).toEqual({ personId: id, name: 'max', left: true });
  });

  it('survives that its metric is deleted', async () => {
    const doomed = await metric('Doomed', 'lag');
    const made = await add({ metric: { known: true, value: doomed }, target: target(40) });
    expect((await owner.send('DELETE', `/api/v1/metrics/${doomed}`, undefined, match(1))).status).toBe(204);
    const { body } = await owner.send('GET', `/api/v1/goals/${made.body.id}`);
    expect([body.metric, body.status.word]).toEqual([null, 'unknown']);
  });
});
