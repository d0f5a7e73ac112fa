import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Browser, match, type Office } from '../support/office.ts';
import { openStrategy, type StrategyOffice } from '../support/strategyOffice.ts';

const QUESTIONS = '/api/v1/questions';

let office: Office;
let owner: Browser;
let lead: Browser;
let leadId: string;
let viewer: Browser;
let stranger: Browser;
let nps: string;
let monthOf: StrategyOffice['monthOf'];
let put: StrategyOffice['put'];

beforeAll(async () => {
  ({ office, owner, lead, leadId, viewer, stranger, nps, monthOf, put } = await openStrategy());
});
afterAll(() => office?.close());

const evidence = (id: string, title = 'NPS') => ({ kind: 'metric', id, title, to: `/decide/metrics/${id}` });
const answer = (question: string, more: object, version: number, browser = owner) =>
  browser.send('POST', `${QUESTIONS}/${question}/answers`, more, match(version));
const said = (value: string, more: object = {}) => ({ said: { known: true, value }, ...more });
const unknown = (more: object = {}) => ({
  said: { known: false, question: 'Which of them?', finder: 'Bo', due: '2020-01-31', ...more },
});

describe('the five questions', () => {
  it('are there in their order, and the fourth waits for the metrics of the third', async () => {
    const { status, body } = await viewer.send('GET', QUESTIONS);
    expect(status, JSON.stringify(body)).toBe(200);
    expect(body.items.map(({ key, state }: { key: string; state: string }) => [key, state])).toEqual([
      ['meaning', 'unasked'],
      ['matters', 'unasked'],
      ['measured', 'unasked'],
      ['compared', 'unasked'],
      ['top_three', 'unasked'],
    ]);
    expect(body.items[0].inferred).toMatch(/Inferred from the source/);
    expect(body.items[3].closed).toMatch(/question 3/);
    const refused = await answer('compared', said('Well.'), 0);
    expect([refused.status, refused.body.code]).toEqual([422, 'refused']);
    expect(refused.body.detail).toMatch(/not open yet/);
    const gap = await owner.send('POST', '/api/v1/metrics', {
      sheet: { title: 'Gaps' },
      calculation: { formula: { measure: 'nps', parameters: { question: 'x' } } },
    });
    await answer('measured', said('One.', { evidence: [evidence(gap.body.id, 'Gaps')] }), 0);
    expect((await answer('compared', said('Well.'), 0)).body.detail).toMatch(/record sheet/);
    const put = await answer('measured', said('NPS.', { evidence: [evidence(nps)] }), 1);
    expect([put.status, put.headers.get('etag')]).toEqual([201, '"2"']);
    expect(put.body.evidence[0].reading).toMatchObject({ value: 30, low: 26, high: 34, n: 700 });
    expect((await answer('compared', said('Well.'), 0)).status).toBe(201);
    await owner.send('DELETE', `/api/v1/metrics/${gap.body.id}`, undefined, match(1));
  });

  it('keep earlier answers, and tell who comes second so', async () => {
    expect((await answer('meaning', said('To keep customers.', { standing: 'assumed' }), 0)).status).toBe(
      201,
    );
    const late = await answer('meaning', said('To win awards.'), 0, lead);
    expect([late.status, late.body.code]).toEqual([412, 'outdated']);
    expect((await answer('meaning', said('To keep those we have.'), 1, lead)).status).toBe(201);
    const both = await Promise.all([answer('meaning', said('A'), 2), answer('meaning', said('B'), 2, lead)]);
    expect(both.map(({ status }) => status).sort()).toEqual([201, 412]);
    const { body } = await viewer.send('GET', `${QUESTIONS}/meaning/answers`);
    expect(body.items.map(({ number }: { number: number }) => number)).toEqual([3, 2, 1]);
    expect(body.items[2].said.value).toBe('To keep customers.');
  });

  it('are verified only when known, claimed and resting on something; and go stale when that moves', async () => {
    const verify = (version: number) =>
      owner.send('POST', `${QUESTIONS}/matters/verification`, {}, match(version));
    await answer('matters', unknown(), 0);
    expect((await verify(1)).body.detail).toMatch(/nobody knows/);
    await answer('matters', said('Reach.', { standing: 'assumed', evidence: [evidence(nps)] }), 1);
    expect((await verify(2)).body.detail).toMatch(/assumption/);
    await answer('matters', said('Reach.'), 2);
    expect((await verify(3)).body.detail).toMatch(/rests on nothing/);
    await answer('matters', said('Reach.', { evidence: [evidence(nps)] }), 3);
    const verified = await verify(4);
    expect(verified.body).toMatchObject({ standing: 'verified', verifiedBy: { name: 'Owner of Acme' } });
    const state = async () => (await viewer.send('GET', QUESTIONS)).body.items[1];
    expect((await state()).state).toBe('verified');
    await put(monthOf(nps, 1, 50));
    // The month that it rested on was measured again; only another month can have moved.
    expect((await state()).state).toBe('verified');
    await put({ ...monthOf(nps, 0, 50) });
    expect(await state()).toMatchObject({ state: 'stale', stale: ['“NPS” has moved beyond noise since.'] });
  });

  it('say what is wrong with what was sent', async () => {
    const faults = async (body: object, version = 0) => {
      const { status, body: problem } = await answer('top_three', body, version);
      return [status, ...problem.faults.map(({ place }: { place: string }) => place)];
    };
    expect(await faults(said(' '))).toEqual([422, 'said.value']);
    expect(await faults(unknown({ finder: null }))).toEqual([422, 'said.finder']);
    expect(await faults(unknown({ due: null }))).toEqual([422, 'said.due']);
    const outside = { kind: 'page', id: null, title: 'Elsewhere', to: '//evil.test' };
    expect(await faults(said('x', { evidence: [outside] }))).toEqual([422, 'evidence[0].to']);
    const nobody = '01900000-0000-7000-8000-00000000dead';
    expect(await faults(said('x', { evidence: [evidence(nobody)] }))).toEqual([422, 'evidence[0].id']);
    expect(await faults(said('x', { unitId: nobody }))).toEqual([422, 'unitId']);
    expect(await faults(said('x', { circleId: nobody }))).toEqual([422, 'circleId']);
    expect((await answer('weather', said('x'), 0)).status).toBe(422);
    const bare = await owner.send('POST', `${QUESTIONS}/top_three/answers`, said('x'));
    expect(bare.body.faults[0].place).toBe('If-Match');
    expect((await answer('top_three', said('x'), 0, viewer)).status).toBe(403);
  });

  it('are apart for each unit, closed to others than the circle, and none of another organization’s', async () => {
    const { body: unit } = await owner.send('POST', '/api/v1/units', { name: 'North', parentId: null });
    expect((await answer('meaning', said('North.', { unitId: unit.id }), 0)).status).toBe(201);
    const north = await viewer.send('GET', `${QUESTIONS}?unitId=${unit.id}`);
    expect(north.body.items[0].answer.said.value).toBe('North.');
    expect(north.body.items[1].state).toBe('unasked');
    // What the organization measures opens the fourth for its units too.
    expect(north.body.items[3].closed).toBeNull();
    const { body: circle } = await owner.send('POST', '/api/v1/circles', {
      name: 'Board',
      members: [leadId],
    });
    await answer('top_three', said('Secret.', { circleId: circle.id }), 0, lead);
    const fifth = async (browser: Browser) => (await browser.send('GET', QUESTIONS)).body.items[4].state;
    expect([await fifth(viewer), await fifth(lead), await fifth(owner)]).toEqual([
      'unasked',
      'answered',
      'answered',
    ]);
    expect(JSON.stringify((await stranger.send('GET', QUESTIONS)).body)).not.toMatch(/Reach|NPS/);
    expect((await stranger.send('GET', `${QUESTIONS}?unitId=${unit.id}`)).status).toBe(422);
  });
});
