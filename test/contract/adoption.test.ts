import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addDays } from '../../src/kernel/index.ts';
import { type AdoptionOffice, known, openAdoption } from '../support/adoptionOffice.ts';
import { seedInitiative } from '../support/initiative.ts';
import { type Browser, match, type Office, refusedAt } from '../support/office.ts';

let office: Office;
let owner: Browser;
let manager: Browser;
let viewer: Browser;
let globex: Browser;
let initiativeId: string;
let groupId: string;
let today: string;
let back: AdoptionOffice['back'];
let group: AdoptionOffice['group'];
let assess: AdoptionOffice['assess'];
let adoption: AdoptionOffice['adoption'];
let viewOf: AdoptionOffice['viewOf'];

beforeAll(async () => {
  ({
    office,
    owner,
    manager,
    viewer,
    globex,
    initiativeId,
    groupId,
    today,
    back,
    group,
    assess,
    adoption,
    viewOf,
  } = await openAdoption());
});
afterAll(() => office?.close());

describe('a group', () => {
  it('says whom the initiative touches, and refuses what cannot be', async () => {
    expect((await group({})).status).toBe(201);
    const again = await group({ name: ' team  LEADS' });
    expect([again.status, refusedAt(again)]).toEqual([422, ['name']]);
    const wrong = await group({ name: ' ', headcount: known(0) });
    expect(refusedAt(wrong)).toEqual(['name', 'headcount']);
    const nobody = await group({
      name: 'Partners',
      headcount: { known: false, question: '', finder: null, due: null },
    });
    expect(refusedAt(nobody)).toEqual(['headcount.question', 'headcount.finder', 'headcount.due']);
    expect(refusedAt(await group({ name: 'X', initiativeId: groupId }))).toEqual(['initiativeId']);
  });

  it('is held at the first element under the threshold, over time, per initiative or for all', async () => {
    const { id } = (await group({ name: 'Second line' })).body;
    const first = await assess(
      { assessedOn: back(90), scores: { awareness: { score: 2 }, desire: { score: 1 } } },
      id,
    );
    expect([first.status, first.body.detail]).toEqual([201, undefined]);
    await assess({ scores: { awareness: { score: 4 }, desire: { counts: [4, 10, 4, 2, 0] } } }, id);
    const view = await viewOf(id);
    expect(view.barrier).toMatchObject({ kind: 'at', element: 'desire', sure: true });
    expect(view.trend.words).toBe('moved on from awareness to desire');
    expect(view.course).toHaveLength(2);
    expect(view.course[1].elements.desire).toMatchObject({ score: 2.2, n: 20 });
    expect(view.course[1].elements.ability).toBeNull();

    const put = (body: object) => owner.send('PUT', '/api/v1/adoption/threshold', body);
    expect((await put({ initiativeId: null, threshold: 2 })).status).toBe(204);
    expect((await viewOf(id)).barrier).toEqual({ kind: 'unknown', element: 'knowledge', atLatest: null });
    expect((await put({ initiativeId, threshold: 4.5 })).status).toBe(204);
    expect((await viewOf(id)).barrier).toMatchObject({ element: 'awareness' });
    expect((await adoption()).threshold).toEqual({ own: 4.5, organization: 2, used: 4.5 });
    expect((await put({ initiativeId, threshold: 7 })).status).toBe(422);
    for (const one of [initiativeId, null]) await put({ initiativeId: one, threshold: null });
    expect((await adoption()).threshold.used).toBe(3);
  });

  it('refuses assessments of the future, scores off the scale, and more people than there are', async () => {
    const wrong = await assess({
      assessedOn: addDays(today, 2),
      n: 41,
      scores: { awareness: { score: 5.5 }, desire: { counts: [1, 2] }, ability: { score: 0 } },
    });
    expect(wrong.status).toBe(422);
    expect(refusedAt(wrong)).toEqual([
      'assessedOn',
      'n',
      'scores.awareness',
      'scores.desire',
      'scores.ability',
    ]);
    expect(refusedAt(await assess({ scores: {} }))).toEqual(['scores']);
    expect(refusedAt(await assess({ n: 3, scores: { desire: { counts: [1, 1, 1, 1, 1] } } }))).toEqual([
      'scores.desire',
    ]);
  });

  it('asks what becomes of an earlier assessment by the same assessor on the same day', async () => {
    const { id } = (await group({ name: 'Back office' })).body;
    expect((await assess({}, id)).status).toBe(201);
    const asked = await assess({ scores: { awareness: { score: 2 } } }, id);
    expect([asked.status, refusedAt(asked)]).toEqual([409, ['sameDay']]);
    expect(asked.body.detail).toMatch(/Ines assessed this group .* already: say whether/);
    expect((await assess({ assessor: { name: 'Ben' } }, id)).status).toBe(201);
    const replaced = await assess({ scores: { awareness: { score: 2 } }, sameDay: 'replace' }, id);
    expect(replaced.body.replaces).toEqual(expect.any(String));
    const view = await viewOf(id);
    expect(view.assessments).toHaveLength(3);
    expect(view.course[0].elements.awareness).toMatchObject({ score: 3, n: 40 });
    await assess({ scores: { awareness: { score: 3 } }, sameDay: 'keep_both' }, id);
    // Three times twenty, and no more than the forty who are there.
    expect((await viewOf(id)).course[0].elements.awareness.n).toBe(40);
    const may = "select has_table_privilege('perpetua_app', 'readiness_assessment', 'update, delete') as may";
    expect((await office.asSuperuser(may)).rows).toEqual([{ may: false }]);
  });

  it('is read with its initiative alone, and changed by who may', async () => {
    const { id: circleId } = (await owner.send('POST', '/api/v1/circles', { name: 'Board', members: [] }))
      .body;
    const secret = await seedInitiative(owner, { name: 'Close the shops', circleId });
    const hidden = (await group({ name: 'Shops', initiativeId: secret.id })).body;
    for (const browser of [manager, viewer, globex]) {
      expect((await browser.send('GET', `/api/v1/impacted-groups/${hidden.id}`)).status).toBe(404);
      expect((await browser.send('GET', `/api/v1/adoption?initiativeId=${secret.id}`)).status).toBe(404);
      expect(JSON.stringify(await adoption(browser, null))).not.toMatch(/Shops|Close the shops/);
    }
    const refused = await manager.send(
      'PATCH',
      `/api/v1/impacted-groups/${hidden.id}`,
      { name: 'x' },
      match(1),
    );
    expect(refused.status).toBe(404);
    expect((await assess({}, hidden.id, manager)).status).toBe(404);
    expect((await assess({}, groupId, viewer)).status).toBe(403);
    const gone = (await group({ name: 'Gone' })).body;
    expect(
      (await owner.send('DELETE', `/api/v1/impacted-groups/${gone.id}`, undefined, match(1))).status,
    ).toBe(204);
    expect(await viewOf(gone.id)).toBeUndefined();
    const back = `/api/v1/impacted-groups/${gone.id}/restore`;
    const other = (await group({ name: 'gone' })).body;
    // Its name is taken by now.
    expect((await owner.send('POST', back)).body.faults?.[0]?.place).toBe('name');
    await owner.send('DELETE', `/api/v1/impacted-groups/${other.id}`, undefined, match(1));
    expect((await owner.send('POST', back)).body).toMatchObject({ id: gone.id, name: 'Gone' });
    expect(await viewOf(gone.id)).toBeDefined();
    expect((await globex.send('POST', `/api/v1/impacted-groups/${other.id}/restore`)).status).toBe(404);
  });
});
