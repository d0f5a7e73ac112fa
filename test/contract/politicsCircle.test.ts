import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Browser, Office } from '../support/office.ts';
import { faults, ok, openPolitics, SECRET, send } from '../support/politics.ts';
import { readText } from '../support/readText.ts';

let office: Office;
let owner: Browser;
let insider: Browser;
let outsider: Browser;
let viewer: Browser;
let decisionId: string;
let reviewId: string;
let fileId: string;
let ids: ReadonlyMap<string, string>;

beforeAll(async () => {
  ({ office, owner, insider, outsider, viewer, decisionId, reviewId, fileId, ids } = await openPolitics());
});
afterAll(() => office?.close());

describe('who is in the circle', () => {
  it('reads all of it, and so does an owner of the organization', async () => {
    for (const browser of [insider, owner]) {
      const all = ok(await send(browser, 'GET', `/politics/${fileId}`));
      expect(all.gaps).toEqual([ids.get('stakeholderId')]);
      expect(all.readiness).toEqual({ share: 0.5, reached: 5, power: 10, n: 2 });
      expect(all.coalition.sides[0]).toEqual({ side: 'with', people: 1, power: 5, share: 0.5 });
      expect(all.raci).toMatchObject({ version: 1, findings: [] });
      expect(all.promises).toMatchObject([{ overdue: true, state: 'open' }]);
      expect(all.consultations).toMatchObject([{ decision: 'Warn before charges', said: `${SECRET} said` }]);
      const decided = ok(await send(browser, 'GET', `/decisions/${decisionId}/consultations`));
      expect(decided.items).toHaveLength(1);
      const overall = ok(await send(browser, 'GET', '/stakeholders'));
      expect(overall.overdue.length).toBe(1);
    }
  });

  it('leaves a trace once a day, which only they can read', async () => {
    const looks = async (browser: Browser) =>
      ok(await send(browser, 'GET', `/audit?subject=politics:${fileId}&action=looked_at`)).items.map(
        ({ actor }: { actor: { name: string } }) => actor.name,
      );
    await send(insider, 'GET', `/politics/${fileId}`);
    expect((await looks(insider)).sort()).toEqual(['Owner of Acme', 'insider']);
    expect(await looks(outsider)).toEqual([]);
    const whole = JSON.stringify(ok(await send(owner, 'GET', '/audit?limit=200')));
    expect(whole).not.toContain(SECRET);
    expect(ok(await send(owner, 'GET', '/audit/verification')).ok).toBe(true);
  });

  it('puts it into a pack only by choosing to, and takes it out only with a trace', async () => {
    const path = `/api/v1/reviews/${reviewId}/pack`;
    for (const format of ['pptx', 'pdf']) {
      expect((await readText(office, insider, `${path}?format=${format}`)).text).not.toContain(SECRET);
      const chosen = await readText(office, insider, `${path}?format=${format}&politics=${fileId}`);
      expect([chosen.status, chosen.text.includes(SECRET)]).toEqual([200, true]);
      expect((await readText(office, outsider, `${path}?format=${format}&politics=${fileId}`)).status).toBe(
        404,
      );
    }
    const csv = await readText(office, insider, `/api/v1/politics/${fileId}/raci.csv`);
    expect(csv.text).toContain(`activity,${SECRET} A,${SECRET} B\r\n${SECRET} activity,A,R`);
    expect((await readText(office, insider, `/api/v1/politics/${fileId}/stakeholders.csv`)).text).toContain(
      `${SECRET} gains`,
    );
    const log = ok(await send(insider, 'GET', `/audit?subject=politics:${fileId}&action=exported`)).items;
    expect(log.map(({ detail }: { detail: { form: string } }) => detail.form).sort()).toEqual([
      'RACI, CSV',
      'pack of a review, pdf',
      'pack of a review, pptx',
      'stakeholders, CSV',
    ]);
  });

  it('says who else is in it; who is taken out reads no more', async () => {
    const path = `/politics/${fileId}`;
    const { file } = ok(await send(insider, 'GET', path));
    const mine = file.circle.members[0].personId;
    const { person } = ok(await send(viewer, 'GET', '/session'));
    const change = (members: string[], version: number) => send(insider, 'PATCH', path, { members }, version);
    const joined = ok(await change([mine, person.id], file.version));
    expect((await send(viewer, 'GET', path)).status).toBe(200);
    expect(faults(await change([person.id], joined.version))).toEqual(['members']);
    expect(faults(await change([], joined.version))).toEqual(['members']);
    ok(await change([mine], joined.version));
    expect((await send(viewer, 'GET', path)).status).toBe(404);
  });
});
