import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type GoalDays, type GoalOffice, openGoals } from '../support/goals.ts';
import { type Browser, match, type Office } from '../support/office.ts';

let office: Office;
let owner: Browser;
let viewer: Browser;
let globex: Browser;
let days: GoalDays;
let add: GoalOffice['add'];

beforeAll(async () => {
  ({ office, owner, viewer, globex, days, add } = await openGoals());
});
afterAll(() => office?.close());

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
      period: { from: days.quarter, to: days.nextQuarter },
    });
    expect(child.body.unitId).toBe(team.body.id);
    expect((await owner.send('DELETE', `/api/v1/units/${team.body.id}`, undefined, match(1))).status).toBe(
      409,
    );
    expect((await viewer.send('POST', '/api/v1/units', { name: 'Mine' })).status).toBe(403);
    expect((await globex.send('GET', '/api/v1/units')).body.items).toEqual([]);
  });
});
