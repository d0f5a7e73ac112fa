import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type GoalDays, type GoalOffice, openGoals } from '../support/goals.ts';
import { type Browser, match, type Office } from '../support/office.ts';

let office: Office;
let owner: Browser;
let lead: Browser;
let viewer: Browser;
let globex: Browser;
let ids: Record<string, string>;
let days: GoalDays;
let add: GoalOffice['add'];

beforeAll(async () => {
  ({ office, owner, lead, viewer, globex, ids, days, add } = await openGoals());
  const above = await add({ owner: { personId: ids['lead'] } });
  const period = { from: days.quarter, to: days.nextQuarter };
  const below = await add({ horizon: 'quarter', parentId: above.body.id, title: 'NPS to 41', period });
  expect(below.status).toBe(201);
  ids['above'] = above.body.id;
});
afterAll(() => office?.close());

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
    // Nor does the log tell of it to a lead of the program who is not in the circle.
    const outsider = await office.join(owner, 'program_lead', 'outside@acme.test');
    const logged = async (browser: Browser) =>
      JSON.stringify((await browser.send('GET', '/api/v1/audit?limit=100')).body).includes(
        'Sell the islands',
      );
    expect([await logged(lead), await logged(owner), await logged(outsider)]).toEqual([true, true, false]);
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
    // Deleted, it is told of to those alone who may read it.
    await lead.send('DELETE', path, undefined, match(2));
    const gone = async (browser: Browser) =>
      JSON.stringify((await browser.send('GET', '/api/v1/deletions')).body).includes('Sell the islands');
    expect([await gone(lead), await gone(owner)]).toEqual([true, true]);
    expect([await gone(manager), await gone(outsider), await gone(globex)]).toEqual([false, false, false]);
    expect((await manager.send('POST', `${path}/restore`)).status).toBe(404);
    expect((await lead.send('POST', `${path}/restore`)).status).toBe(200);
    // What is inside holds the circle; a parent with a hidden goal below is not deleted by somebody who cannot see it.
    const child = await add(
      {
        horizon: 'quarter',
        title: 'Quietly',
        parentId: ids['above'],
        circleId: circle.body.id,
        period: { from: days.quarter, to: days.nextQuarter },
      },
      lead,
    );
    expect(child.status).toBe(201);
    const above = await manager.send('GET', `/api/v1/goals/${ids['above']}`);
    const refusal = await manager.send(
      'DELETE',
      `/api/v1/goals/${ids['above']}`,
      undefined,
      match(above.body.version),
    );
    expect([refusal.status, refusal.body.code]).toEqual([422, 'refused']);
    const narrowed = await manager.send(
      'PATCH',
      `/api/v1/goals/${ids['above']}`,
      { horizon: 'quarter', period: { from: days.quarter, to: days.nextQuarter } },
      match(above.body.version),
    );
    expect(narrowed.status).toBe(422);
    expect(JSON.stringify(narrowed.body)).not.toContain('Quietly');
    const held = await lead.send('DELETE', `/api/v1/circles/${circle.body.id}`, undefined, match(1));
    expect([held.status, held.body.code]).toEqual([409, 'conflict']);
  });
});
