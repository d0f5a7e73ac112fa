import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Browser, match, type Office } from '../support/office.ts';
import { openStrategy } from '../support/strategyOffice.ts';

const MATURITY = '/api/v1/maturity-assessments';

let office: Office;
let owner: Browser;
let lead: Browser;
let viewer: Browser;
let stranger: Browser;

beforeAll(async () => {
  ({ office, owner, lead, viewer, stranger } = await openStrategy());
});
afterAll(() => office?.close());

describe('maturity', () => {
  const page = { kind: 'page', id: null, title: 'Plan', to: '/decide/strategy' };
  const ratings = (stage: number) =>
    ['lead', 'realize', 'activate', 'enlighten', 'respond', 'disrupt'].map((competency) => ({
      competency,
      stage: { known: true, value: stage },
      why: 'So it is.',
      evidence: [page],
    }));

  it('is assessed, closed for good, and compared over time', async () => {
    const first = await owner.send('POST', MATURITY, { assessedOn: '2025-06-30' });
    expect([first.status, first.body.detail]).toEqual([201, undefined]);
    const at = `${MATURITY}/${first.body.id}`;
    expect((await owner.send('POST', MATURITY, {})).status).toBe(409);
    expect((await owner.send('POST', `${at}/close`, undefined, match(1))).body.detail).toMatch(
      /lead: rate it/,
    );
    const bare = await owner.send('PATCH', at, { ratings: [{ ...ratings(2)[0], evidence: [] }] }, match(1));
    expect(bare.body.missing[0]).toMatch(/link what shows/);
    expect((await lead.send('PATCH', at, { ratings: ratings(3) }, match(1))).status).toBe(412);
    expect((await owner.send('PATCH', at, { ratings: ratings(2) }, match(2))).body.missing).toEqual([]);
    expect((await owner.send('POST', `${at}/close`, undefined, match(3))).status).toBe(200);
    const late = await owner.send('PATCH', at, { ratings: ratings(5) }, match(4));
    expect([late.status, late.body.code]).toEqual([422, 'refused']);
    expect((await owner.send('DELETE', at, undefined, match(4))).status).toBe(422);
    await expect(
      office.asSuperuser(`update maturity_assessment set ratings = '[]' where id = $1`, [first.body.id]),
    ).rejects.toThrow(/not changed/);
    const second = await lead.send('POST', MATURITY, {});
    const rated = [
      ...ratings(3).slice(1),
      { ...ratings(1)[0], stage: { known: false, question: 'Who leads?', finder: 'Bo', due: '2020-01-31' } },
    ];
    await lead.send('PATCH', `${MATURITY}/${second.body.id}`, { ratings: rated }, match(1));
    await lead.send('POST', `${MATURITY}/${second.body.id}/close`, undefined, match(2));
    const { body } = await viewer.send('GET', MATURITY);
    expect(body.items).toHaveLength(2);
    expect(body.course.map(({ change }: { change: number | null }) => change)).toEqual([null, 1, 1, 1, 1, 1]);
  });

  it('refuses what is no stage, no day that has come, no one else’s', async () => {
    expect((await owner.send('POST', MATURITY, { assessedOn: '2999-01-01' })).status).toBe(422);
    const { body } = await owner.send('POST', MATURITY, {});
    const at = `${MATURITY}/${body.id}`;
    expect((await owner.send('PATCH', at, { ratings: ratings(6) }, match(1))).status).toBe(422);
    expect((await viewer.send('PATCH', at, { ratings: ratings(2) }, match(1))).status).toBe(403);
    expect((await stranger.send('GET', at)).status).toBe(404);
    expect((await stranger.send('DELETE', at, undefined, match(1))).status).toBe(404);
    expect((await owner.send('DELETE', at, undefined, match(1))).status).toBe(204);
  });
});
