import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Reading } from '../../src/insight/index.ts';
import { dayIn, nextStart, type Scope, startOf } from '../../src/kernel/index.ts';
import { type Answer, type Browser, type Office, openOffice } from '../support/office.ts';

const ZONE = 'Europe/Berlin';
const today = dayIn(ZONE, new Date());
const year = startOf('year', today);
const nextYear = nextStart('year', year);
const quarter = startOf('quarter', today);
const nextQuarter = nextStart('quarter', quarter);

let office: Office;
let owner: Browser;
let lead: Browser;
let viewer: Browser;
let globex: Browser;
let organizationId: string;
let nps: string;
let calls: string;
const ids: Record<string, string> = {};

const SHEET = {
  purpose: 'p',
  decision: 'd',
  goal: { known: true, value: 'g' },
  target: { known: false, question: 'q', finder: 'f', due: '2030-01-01' },
  source: 's',
  neededToMake: 'n',
  measured: 'day',
  reviewed: 'week',
  owner: 'o',
  actor: 'a',
  action: 'x',
};

async function metric(title: string, timing: 'lead' | 'lag'): Promise<string> {
  const { status, body } = await owner.send('POST', '/api/v1/metrics', {
    sheet: { ...SHEET, title, timing },
    calculation: { formula: { measure: 'nps', parameters: { question: title } } },
  });
  expect([status, body.detail]).toEqual([201, undefined]);
  return body.id;
}

const goal = (more: object = {}) => ({
  horizon: 'year',
  title: 'Customers speak for us',
  period: { from: year, to: nextYear },
  ...more,
});
const add = (more: object = {}, browser = owner): Promise<Answer> =>
  browser.send('POST', '/api/v1/goals', goal(more));
const match = (version: number) => ({ 'if-match': `"${version}"` });
const target = (value: number, more: object = {}) => ({
  known: true,
  value: { value, baseline: 30, direction: 'at_least', unit: 'points', ...more },
});

function reading(metricId: string, more: Partial<Reading>): Reading {
  return {
    metricId,
    metricVersion: 1,
    grain: 'month',
    start: startOf('month', today),
    value: 20,
    low: 18,
    high: 22,
    standardError: 1,
    n: 500,
    unit: 'points',
    unitLabel: 'points',
    minorDigits: null,
    direction: 'up',
    confidence: 0.95,
    partial: true,
    absent: null,
    measuredAt: new Date().toISOString(),
    ...more,
  };
}

function scopeOf(actor: Scope['actor']): Scope {
  return { orgId: organizationId, zone: ZONE, actor, from: 'test' };
}
const asSystem = () => scopeOf({ kind: 'system', id: 'test', name: 'Test' });

beforeAll(async () => {
  office = await openOffice();
  ({ browser: owner, organizationId } = await office.found('Acme'));
  ({ browser: globex } = await office.found('Globex'));
  lead = await office.join(owner, 'program_lead', 'lead@acme.test');
  viewer = await office.join(owner, 'viewer', 'viewer@acme.test');
  nps = await metric('NPS', 'lag');
  calls = await metric('Calls', 'lead');
  await office.app.record.inScope(asSystem(), ({ readings }) => readings.put([reading(nps, {})]));
  const { body } = await owner.send('GET', '/api/v1/people');
  for (const { id, email } of body.items) ids[email.split('@')[0]] = id;
});
afterAll(() => office?.close());

describe('the ladder', () => {
  it('keeps a goal with all that belongs to it, and tells how it stands and what it pulls back', async () => {
    const top = await add({
      horizon: 'three_to_five_years',
      title: 'Loved',
      period: { from: year, to: '2030-01-01' },
    });
    expect(top.status).toBe(201);
    const above = await add({ parentId: top.body.id, owner: { personId: ids['lead'] } });
    const below = await add({
      horizon: 'quarter',
      parentId: above.body.id,
      title: 'NPS to 40',
      period: { from: quarter, to: nextQuarter },
      metric: { known: true, value: nps },
      target: target(40),
      leads: [calls],
      budget: { known: true, value: { minor: '1250000', currency: 'EUR' } },
      costToMiss: { known: false, question: 'What would it cost?', finder: 'Ada', due: '2027-01-31' },
    });
    expect([below.status, below.body.detail]).toEqual([201, undefined]);
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
    const board = await viewer.send('GET', `/api/v1/goals/board?from=${quarter}&to=${nextQuarter}`);
    const row = board.body.items.find((one: { goalId: string }) => one.goalId === below.body.id);
    expect(row.cells).toHaveLength(3);
    expect(row.cells.find((cell: { month: string }) => cell.month === startOf('month', today))).toMatchObject(
      {
        word: 'behind',
        value: 20,
        n: 500,
      },
    );
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
      () => ({ horizon: 'quarter', period: { from: year, to: nextYear } }),
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
    const quarterly = { horizon: 'quarter', period: { from: quarter, to: nextQuarter } };
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
    const back = await owner.send('POST', `/api/v1/goals/${ids['above']}/restore`);
    expect(back.status).toBe(200);
    expect((await owner.send('GET', `/api/v1/goals/${ids['below']}`)).body.title).toBe('NPS to 41');
    expect((await owner.send('POST', `/api/v1/goals/${ids['above']}/restore`)).status).toBe(404);
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

describe('circles', () => {
  it('hide their goals from all but their members, the goal’s owner and owners of the organization', async () => {
    const circle = await lead.send('POST', '/api/v1/circles', { name: 'Board', members: [ids['lead']] });
    expect(circle.status).toBe(201);
    const secret = await add({ title: 'Sell the islands', circleId: circle.body.id }, lead);
    expect([secret.status, secret.body.detail]).toEqual([201, undefined]);
    const path = `/api/v1/goals/${secret.body.id}`;
    const key = await owner.send('POST', '/api/v1/api-keys', { name: 'Loader', scopes: ['strategy.read'] });
    const asKey: Browser = {
      cookies: new Map(),
      send: (method, to, body) =>
        office.browser().send(method, to, body, { authorization: `Bearer ${key.body.key}` }),
    };
    const sees = async (browser: Browser) => [
      (await browser.send('GET', path)).status,
      JSON.stringify((await browser.send('GET', '/api/v1/goals')).body).includes('Sell the islands'),
      (await browser.send('GET', `${path}/history`)).status,
    ];
    expect(await sees(lead)).toEqual([200, true, 200]);
    expect(await sees(owner)).toEqual([200, true, 200]);
    expect(await sees(viewer)).toEqual([404, false, 404]);
    expect(await sees(asKey)).toEqual([404, false, 404]);
    expect(await sees(globex)).toEqual([404, false, 404]);
    // Its owner reads it without being in the circle.
    await lead.send('PATCH', path, { owner: { personId: ids['viewer'] } }, match(1));
    expect(await sees(viewer)).toEqual([200, true, 200]);

    const manager = await office.join(owner, 'manager', 'mia@acme.test');
    const refused = await add({ title: 'Hidden', circleId: circle.body.id }, manager);
    expect([refused.status, refused.body.detail]).toEqual([
      422,
      expect.stringMatching(/circle that you are in/),
    ]);
    expect((await manager.send('PATCH', path, { title: 'x' }, match(2))).status).toBe(404);
    expect((await manager.send('GET', '/api/v1/circles')).body.items).toEqual([]);
    // What is inside holds the circle; a parent with a hidden goal below is not deleted by somebody who cannot see it.
    const child = await add(
      {
        horizon: 'quarter',
        title: 'Quietly',
        parentId: ids['above'],
        circleId: circle.body.id,
        period: { from: quarter, to: nextQuarter },
      },
      lead,
    );
    expect(child.status).toBe(201);
    const above = await manager.send('GET', `/api/v1/goals/${ids['above']}`);
    const gone = await manager.send(
      'DELETE',
      `/api/v1/goals/${ids['above']}`,
      undefined,
      match(above.body.version),
    );
    expect([gone.status, gone.body.code]).toEqual([422, 'refused']);
    const narrowed = await manager.send(
      'PATCH',
      `/api/v1/goals/${ids['above']}`,
      { horizon: 'quarter', period: { from: quarter, to: nextQuarter } },
      match(above.body.version),
    );
    expect(narrowed.status).toBe(422);
    expect(JSON.stringify(narrowed.body)).not.toContain('Quietly');
    const held = await lead.send('DELETE', `/api/v1/circles/${circle.body.id}`, undefined, match(1));
    expect([held.status, held.body.code]).toEqual([409, 'conflict']);
  });
});

describe('units', () => {
  it('are parts of each other, never of themselves, and stay while something belongs to them', async () => {
    const care = await owner.send('POST', '/api/v1/units', { name: 'Care' });
    const team = await owner.send('POST', '/api/v1/units', { name: 'Team A', parentId: care.body.id });
    expect((await owner.send('POST', '/api/v1/units', { name: 'Care' })).status).toBe(409);
    const circle = await owner.send(
      'PATCH',
      `/api/v1/units/${care.body.id}`,
      { parentId: team.body.id },
      match(1),
    );
    expect([circle.status, circle.body.detail]).toEqual([
      422,
      expect.stringMatching(/must not be the unit itself/),
    ]);
    const made = await add({ title: 'In care', unitId: team.body.id });
    // What serves it belongs to the same unit unless somebody says otherwise.
    const child = await add({
      horizon: 'quarter',
      parentId: made.body.id,
      period: { from: quarter, to: nextQuarter },
    });
    expect(child.body.unitId).toBe(team.body.id);
    expect((await owner.send('DELETE', `/api/v1/units/${team.body.id}`, undefined, match(1))).status).toBe(
      409,
    );
    expect((await viewer.send('POST', '/api/v1/units', { name: 'Mine' })).status).toBe(403);
    expect((await globex.send('GET', '/api/v1/units')).body.items).toEqual([]);
  });
});

describe('a file of OKRs', () => {
  const file = (...lines: string[]) => Buffer.from(`\ufeff${lines.join('\r\n')}\r\n`).toString('base64');
  const HEAD = 'Objective;Key Result;Owner;Period;Baseline;Target;Metric;Aligned to';
  const lines = [
    HEAD,
    `"Nobody calls twice";"Repeats halved";lead@acme.test;Q4 2031;30;40 points;NPS;Loved by 2033`,
    `"Nobody calls twice";"Fewer calls";Somebody Else;Q4 2031;9;"7,5";Calls a month;`,
    `"Loved by 2033";;;2031-01-01 to 2033-12-31;;;;`,
    `"Wrong unit";"In euros";;Q1 2031;;€ 40;NPS;`,
    `"No period";"x";;soon;;3;NPS;`,
    `;y;;Q1 2031;;;;`,
    `Broken;"quote" z;;Q1 2031;;;;`,
  ];
  const send = (preview: boolean, content = file(...lines), browser = owner) =>
    browser.send('POST', '/api/v1/goals/import', { content, preview });
  const titles = async () =>
    (await owner.send('GET', '/api/v1/goals')).body.items.map((one: { title: string }) => one.title);

  it('is previewed without a trace, keeps its good rows, lists the bad ones, and doubles nothing', async () => {
    const before = await titles();
    const preview = await send(true);
    expect([preview.status, preview.body.detail]).toEqual([200, undefined]);
    expect(preview.body.counts).toEqual({ new: 3, changed: 0, same: 0, bad: 4 });
    expect(await titles()).toEqual(before);

    const { body } = await send(false);
    expect(body.counts).toEqual({ new: 3, changed: 0, same: 0, bad: 4 });
    const bad = body.rows.filter((row: { state: string }) => row.state === 'bad');
    expect(
      bad.map((row: { line: number; faults: { rule: string }[] }) => [row.line, row.faults[0]?.rule]),
    ).toEqual([
      [5, expect.stringMatching(/must be in points.*“NPS”/)],
      [6, expect.stringMatching(/must be a year, a quarter/)],
      [7, 'must not be empty'],
      [8, expect.stringMatching(/closing quote/)],
    ]);
    const { body: ladder } = await owner.send('GET', '/api/v1/goals');
    const of = (title: string) => ladder.items.find((one: { title: string }) => one.title === title);
    expect(of('Repeats halved')).toMatchObject({
      horizon: 'quarter',
      parentId: of('Nobody calls twice').id,
      owner: { personId: ids['lead'] },
      metric: { known: true, value: nps },
      target: { known: true, value: { value: 40, baseline: 30, unit: 'points' } },
    });
    expect(of('Nobody calls twice')).toMatchObject({ horizon: 'year', parentId: of('Loved by 2033').id });
    expect(of('Fewer calls')).toMatchObject({
      owner: { personId: null, name: 'Somebody Else' },
      metric: { known: false, question: 'Which metric is “Calls a month”?', finder: 'Somebody Else' },
      target: { known: false, question: expect.stringMatching(/from 9 to 7,5/) },
    });
    const after = await titles();
    expect((await send(false)).body.counts).toEqual({ new: 0, changed: 0, same: 3, bad: 4 });
    expect(await titles()).toEqual(after);

    // What the file says anew is brought up to date; what people found out since is kept.
    const changed = lines.map((line) => line.replace('40 points', '42 points'));
    const again = await send(false, file(...changed));
    expect(again.body.counts).toMatchObject({ new: 0, changed: 1, same: 2 });
    expect((await send(true, file(HEAD), owner)).status).toBe(422);
    expect((await send(true, file(...lines), viewer)).status).toBe(403);
  });

  it('comes back as a table that no spreadsheet takes for a formula', async () => {
    await add({ title: '=1+1' });
    const { status, body, headers } = await viewer.send('GET', '/api/v1/goals/export.csv');
    expect([status, headers.get('content-type')]).toEqual([200, expect.stringContaining('text/csv')]);
    expect(body).toMatch(/'=1\+1/);
    expect(body).not.toMatch(/Quietly/);
  });
});
