import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Reading } from '../../src/insight/index.ts';
import { addDays, dayIn, type Scope, startOf, systemClock, timeOrderedIds } from '../../src/kernel/index.ts';
import type { Stores } from '../../src/storage/record/index.ts';
import { renewAnalysis } from '../../src/strategy/index.ts';
import { filledSheet } from '../support/metricSheet.ts';
import { type Browser, type Office, openOffice } from '../support/office.ts';

const QUESTIONS = '/api/v1/questions';
const LINT = '/api/v1/lint';
const TOP = '/api/v1/top-three';
const MATURITY = '/api/v1/maturity-assessments';

let office: Office;
let owner: Browser;
let lead: Browser;
let viewer: Browser;
let stranger: Browser;
let scope: Scope;
let leadId: string;
let nps: string;
let churn: string;
let today: string;

const match = (version: number) => ({ 'if-match': `"${version}"` });
const sheet = (title: string, more: object = {}) => filledSheet(title, { relatesTo: ['Churn'], ...more });

async function metric(title: string, more: object = {}, formula: object = npsFormula): Promise<string> {
  const { status, body } = await owner.send('POST', '/api/v1/metrics', {
    sheet: sheet(title, more),
    calculation: { formula },
  });
  expect([status, body.detail]).toEqual([201, undefined]);
  return body.id;
}
const npsFormula = { measure: 'nps', parameters: { question: 'nps' } };

const evidence = (id: string, title = 'NPS') => ({ kind: 'metric', id, title, to: `/decide/metrics/${id}` });
const answer = (question: string, more: object, version: number, browser = owner) =>
  browser.send('POST', `${QUESTIONS}/${question}/answers`, more, match(version));
const said = (value: string, more: object = {}) => ({ said: { known: true, value }, ...more });
const unknown = (more: object = {}) => ({
  said: { known: false, question: 'Which of them?', finder: 'Bo', due: '2020-01-31', ...more },
});

function monthOf(metricId: string, back: number, value: number, version = 1): Reading {
  let start = startOf('month', today);
  for (let step = 0; step < back; step++) start = startOf('month', addDays(start, -1));
  return {
    metricId,
    metricVersion: version,
    grain: 'month',
    start,
    value,
    low: value - 4,
    high: value + 4,
    standardError: 2,
    n: 700,
    unit: 'points',
    unitLabel: 'points',
    minorDigits: null,
    direction: 'up',
    confidence: 0.95,
    partial: false,
    absent: null,
    measuredAt: '2026-01-01T00:00:00.000Z',
  };
}
const put = (...readings: Reading[]) =>
  office.app.record.inScope(scope, (stores) => stores.readings.put(readings));

beforeAll(async () => {
  office = await openOffice();
  const acme = await office.found('Acme');
  owner = acme.browser;
  lead = await office.join(owner, 'program_lead', 'lead@acme.test');
  leadId = (await lead.send('GET', '/api/v1/session')).body.person.id;
  viewer = await office.join(owner, 'viewer', 'viewer@acme.test');
  ({ browser: stranger } = await office.found('Globex'));
  const actor = { kind: 'system', id: 'test', name: 'Test' } as const;
  scope = { orgId: acme.organizationId, zone: 'Europe/Berlin', actor, from: 'test' };
  today = dayIn(scope.zone, new Date());
  const survey = await owner.send('POST', '/api/v1/surveys', {
    externalKey: 'relationship',
    name: 'Relationship',
    questions: [
      { key: 'nps', text: 'Would you recommend us?', kind: 'nps' },
      { key: 'network', text: 'Network', kind: 'rating', scaleMin: 1, scaleMax: 5 },
      { key: 'care', text: 'Care', kind: 'rating', scaleMin: 1, scaleMax: 5 },
      { key: 'moon', text: 'Phase of the moon', kind: 'rating', scaleMin: 1, scaleMax: 5 },
    ],
  });
  const responses = Array.from({ length: 400 }, (_, at) => {
    const [network, care] = [1 + (at % 5), 1 + ((at * 7 + Math.floor(at / 5)) % 5)];
    return {
      rowKey: `r${at}`,
      answeredAt: `${addDays(startOf('month', today), -10 - (at % 60))}T10:00:00Z`,
      answers: {
        nps: Math.min(10, Math.max(0, 2 * network - 1 + (care > 3 ? 1 : 0) - (at % 3 === 0 ? 1 : 0))),
        network,
        care,
        moon: 5 - (network % 2) - (at % 2),
      },
    };
  });
  const sent = await owner.send('POST', `/api/v1/surveys/${survey.body.id}/responses`, responses);
  expect([sent.status, sent.body.detail]).toEqual([201, undefined]);
  await office.app.project();
  churn = await metric('Churn', { timing: 'lag', relatesTo: [] }, { measure: 'churn', parameters: {} });
  nps = await metric('NPS');
  await put(monthOf(nps, 1, 30), monthOf(nps, 2, 31));
}, 120_000);
afterAll(() => office?.close());

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

describe('lint', () => {
  const findings = async (subjectId?: string, browser = owner) =>
    (await browser.send('GET', `${LINT}${subjectId ? `?subjectId=${subjectId}` : ''}`)).body;
  const rules = async (id: string) =>
    (await findings(id)).items.map(({ rule }: { rule: string }) => rule).sort();
  const mend = (key: string, subjectId: string, value = '', browser = owner) =>
    browser.send('POST', `${LINT}/mends`, { mend: key, subjectId, value });

  it('is mended one by one, and each mend does what it says', async () => {
    const { body: idle } = await owner.send('POST', '/api/v1/metrics', {
      sheet: sheet('Idle', {
        decision: null,
        owner: null,
        relatesTo: [],
        maturity: 'proposed',
      }),
      calculation: { formula: { measure: 'nps', parameters: { question: 'other' } } },
    });
    expect(await rules(idle.id)).toEqual(['lead_without_outcome', 'no_decision', 'target_without_owner']);
    expect((await mend('name_decision', idle.id)).body.faults[0].place).toBe('value');
    expect((await mend('name_decision', idle.id, 'Whether it stays')).body.items).toHaveLength(2);
    expect((await mend('own_metric', idle.id, leadId)).body.items).toHaveLength(1);
    expect((await mend('relate_outcome', idle.id, nps)).status).toBe(422);
    expect((await mend('relate_outcome', idle.id, churn)).body.items).toEqual([]);
    const { body: mended } = await owner.send('GET', `/api/v1/metrics/${idle.id}`);
    expect(mended.sheet).toMatchObject({ decision: 'Whether it stays', owner: 'lead', relatesTo: ['Churn'] });
    expect((await mend('retire', idle.id)).status).toBe(200);
    const { body: retired } = await owner.send('GET', `/api/v1/metrics/${idle.id}`);
    expect(retired.retired).toMatchObject({ by: 'Owner of Acme', replacedBy: null });
    expect(await rules(idle.id)).toEqual([]);
  });

  it('merges a metric into the one that measures the same, with goals and names that lead to it', async () => {
    const twin = await metric('Twin of NPS', { timing: 'lag' });
    const leading = await metric(
      'Leads to the twin',
      { relatesTo: ['twin of nps'] },
      {
        measure: 'nps',
        parameters: { question: 'lead' },
      },
    );
    const year = startOf('year', today);
    const { body: goal } = await owner.send('POST', '/api/v1/goals', {
      horizon: 'year',
      title: 'Stay',
      period: { from: year, to: `${Number(year.slice(0, 4)) + 1}-01-01` },
    });
    expect(await rules(goal.id)).toEqual(['goal_without_metric']);
    expect((await mend('measure_goal', goal.id, twin)).body.items).toEqual([]);
    const [found] = (await findings(twin)).items;
    expect(found).toMatchObject({ rule: 'same_measure', mends: [{ mend: 'merge', value: nps }] });
    expect((await mend('merge', twin, nps)).status).toBe(200);
    const { body: moved } = await owner.send('GET', `/api/v1/goals/${goal.id}`);
    expect(JSON.stringify(moved)).toContain(nps);
    const { body: renamed } = await owner.send('GET', `/api/v1/metrics/${leading}`);
    expect(renamed.sheet.relatesTo).toEqual(['NPS']);
    const { body: gone } = await owner.send('GET', `/api/v1/metrics/${twin}`);
    expect(gone.retired.replacedBy).toBe(nps);
    const revived = await owner.send(
      'POST',
      `/api/v1/metrics/${twin}/revive`,
      undefined,
      match(gone.version),
    );
    expect(revived.body.retired).toBeNull();
    await owner.send('DELETE', `/api/v1/metrics/${twin}`, undefined, match(revived.body.version));
  });

  it('counts a metric as seen when a person opens it, not when a program does', async () => {
    await office.asSuperuser(`update metric set created_at = '2020-01-01'`);
    await office.asSuperuser('delete from metric_look');
    expect(await rules(churn)).toContain('unseen');
    const { body: key } = await owner.send('POST', '/api/v1/api-keys', {
      name: 'K',
      scopes: ['metric.read'],
    });
    await office.browser().send('GET', `/api/v1/metrics/${churn}`, undefined, {
      authorization: `Bearer ${key.key}`,
    });
    expect(await rules(churn)).toContain('unseen');
    await viewer.send('GET', `/api/v1/metrics/${churn}`);
    expect(await rules(churn)).not.toContain('unseen');
    expect(await rules(nps)).toContain('unseen');
    await viewer.send('POST', '/api/v1/explore', {
      metricId: nps,
      from: addDays(today, -30),
      to: today,
    });
    expect(await rules(nps)).not.toContain('unseen');
  });

  it('puts a metric on the next review, until one begins with it', async () => {
    const asked = async () => {
      const { body } = await owner.send('GET', '/api/v1/reviews/agenda?kind=monthly');
      const sections: { source: string; items: { metricId: string }[] }[] = body.sections ?? body.items;
      return sections.find(({ source }) => source === 'wished')?.items.map(({ metricId }) => metricId);
    };
    expect(await asked()).toBeUndefined();
    expect((await mend('add_to_review', nps)).status).toBe(200);
    expect(await asked()).toEqual([nps]);
    const begun = await owner.send('POST', '/api/v1/reviews', {
      kind: 'monthly',
      title: 'Monthly',
      owner: { name: 'Ada' },
    });
    expect([begun.status, begun.body.detail]).toEqual([201, undefined]);
    expect(await asked()).toBeUndefined();
  });

  it('is read by all, mended by those who may change what it mends, and tells nothing to others', async () => {
    expect((await findings(undefined, viewer)).rules).toHaveLength(7);
    expect((await mend('retire', nps, '', viewer)).status).toBe(403);
    expect((await findings(undefined, stranger)).items).toEqual([]);
    expect((await mend('retire', nps, '', stranger)).status).toBe(404);
    expect((await mend('wish', nps)).body.faults[0].place).toBe('mend');
  });
});

describe('the top three', () => {
  const read = async (browser = owner) => (await browser.send('GET', TOP)).body;
  const choose = (candidateKey: string, more: object = {}, browser = owner) =>
    browser.send('POST', `${TOP}/choices`, { candidateKey, why: 'It matters most.', ...more });

  it('are ranked from kept analyses and readings; what is unknown stays so, what was left out is said', async () => {
    expect((await read()).leftOut[0].why).toMatch(/No driver analysis/);
    const refused = await owner.send('POST', `${TOP}/analysis`, { metricId: churn });
    expect([refused.status, refused.body.code]).toEqual([422, 'refused']);
    const made = await owner.send('POST', `${TOP}/analysis`, { metricId: nps });
    expect([made.status, made.body.detail]).toEqual([201, undefined]);
    const page = await read(viewer);
    expect(page.analysis).toMatchObject({ metricId: nps, n: 400 });
    const [first] = page.candidates;
    const network = page.candidates.find(({ key }: { key: string }) => key === 'driver:network');
    expect(network.factors.reach).toMatchObject({ known: true, value: { likely: 0.6 } });
    expect(network.factors.effect.value.likely).toBeGreaterThan(0.5);
    expect(network.factors.ease).toMatchObject({ known: false, finder: null });
    expect(network.unknown).toEqual(['money', 'ease']);
    expect(first.low).toBeLessThanOrEqual(first.weight);
    expect(page.leftOut.map(({ title }: { title: string }) => title)).toContain('What is not looked at');
    expect(page.leftOut.some(({ why }: { why: string }) => /No full (month|period)/.test(why))).toBe(true);
  });

  it('are analyzed again by themselves when the analysis is a week old', async () => {
    const { record, columnar } = office.app;
    const parts = {
      inScope: <T>(work: (stores: Stores) => Promise<T>) => record.inScope(scope, work),
      figures: columnar.figures,
      clock: systemClock,
      ids: timeOrderedIds(systemClock, (bytes) => crypto.getRandomValues(bytes)),
    };
    expect(await renewAnalysis(parts, scope)).toBe(false);
    await office.asSuperuser(`update driver_analysis set made_at = made_at - interval '8 days'`);
    expect(await renewAnalysis(parts, scope)).toBe(true);
    expect((await read()).analysis).toMatchObject({ metricId: nps, n: 400, madeBy: 'Test' });
  });

  it('take a factor that somebody enters, with its source', async () => {
    const enter = (value: object, browser = owner) =>
      browser.send('POST', `${TOP}/factors`, { candidateKey: 'driver:network', factor: 'ease', value });
    const range = { low: 0.2, likely: 0.5, high: 0.7, source: 'Workshop with network planning' };
    expect((await enter({ known: true, value: range }, viewer)).status).toBe(403);
    const wrong = await enter({ known: true, value: { ...range, high: 0.3 } });
    expect(wrong.body.faults[0].place).toBe('value.high');
    expect((await enter({ known: true, value: range })).status).toBe(201);
    const { candidates } = await read();
    const network = candidates.find(({ key }: { key: string }) => key === 'driver:network');
    expect(network.factors.ease.value).toMatchObject({ likely: 0.5, by: 'Owner of Acme' });
    expect(network.unknown).toEqual(['money']);
  });

  it('are never four, also for two who choose at once; a choice is a decision on record', async () => {
    const keys = (await read()).candidates.map(({ key }: { key: string }) => key);
    // One more that misses its target, so that there are four.
    for (const title of ['Off target', 'Further off']) {
      const id = await metric(title, {}, { measure: 'nps', parameters: { question: title } });
      await put(monthOf(id, 1, 20));
      keys.push(`metric:${id}`);
    }
    expect((await choose(keys[0], { why: ' ' })).status).toBe(422);
    expect((await choose('driver:weather')).body.faults[0].place).toBe('candidateKey');
    const [one, two] = [await choose(keys[0]), await choose(keys[1])];
    expect([one.status, two.status]).toEqual([201, 201]);
    expect((await choose(keys[0])).status).toBe(409);
    const both = await Promise.all([choose(keys[2]), choose(keys[3], {}, lead)]);
    expect(both.map(({ status }) => status).sort()).toEqual([201, 422]);
    const fourth = await choose(keys[2]);
    expect(fourth.body.detail).toMatch(/never a fourth|already/);
    const { chosen } = await read();
    expect(chosen).toHaveLength(3);
    expect(chosen[0].until.slice(0, 4)).toBe(String(Number(today.slice(0, 4)) + 3));
    const left = keys.find(
      (key: string) => !chosen.some(({ candidateKey }: { candidateKey: string }) => candidateKey === key),
    );
    const replaced = await choose(left, { replaces: one.body.id });
    expect(replaced.status).toBe(201);
    const page = await read();
    expect(page.chosen).toHaveLength(3);
    expect(page.ended[0].ended.why).toMatch(/took its place/);
    const { body: decision } = await owner.send('GET', `/api/v1/decisions/${one.body.decisionId}`);
    expect(decision.supersededBy).toBe(replaced.body.decisionId);
    await expect(
      office.asSuperuser(
        `insert into top_three_choice select org_id, gen_random_uuid(), unit_id, 'x', title, why, ranked, until,
          by_kind, by_id, by_name, chosen_at, null, null, null, null from top_three_choice where ended_at is null limit 1`,
      ),
    ).rejects.toThrow(/never four/);
    const gone = await owner.send('POST', `${TOP}/choices/${two.body.id}/end`, { why: 'Done.' });
    expect(gone.status).toBe(204);
    expect((await read()).chosen).toHaveLength(2);
    expect((await read(stranger)).chosen).toEqual([]);
  });
});

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
      { ...ratings(1)[0], stage: unknown({ question: 'Who leads?' }).said },
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
