import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addDays, type Scope, startOf, systemClock, timeOrderedIds } from '../../src/kernel/index.ts';
import type { Stores } from '../../src/storage/record/index.ts';
import { renewAnalysis } from '../../src/strategy/index.ts';
import { type Browser, type Office, officeToday } from '../support/office.ts';
import { openStrategy, type StrategyOffice } from '../support/strategyOffice.ts';

const TOP = '/api/v1/top-three';

/** Answers in which the network drives the NPS, care a little, and the moon not at all. */
async function answered(owner: Browser, office: Office): Promise<void> {
  const today = officeToday();
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
}

let office: Office;
let owner: Browser;
let lead: Browser;
let viewer: Browser;
let stranger: Browser;
let scope: Scope;
let today: string;
let churn: string;
let nps: string;
let metric: StrategyOffice['metric'];
let monthOf: StrategyOffice['monthOf'];
let put: StrategyOffice['put'];

beforeAll(async () => {
  ({ office, owner, lead, viewer, stranger, scope, today, churn, nps, metric, monthOf, put } =
    await openStrategy(answered));
});
afterAll(() => office?.close());

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
