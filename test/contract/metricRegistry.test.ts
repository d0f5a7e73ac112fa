import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { load, testData } from '../support/counted.ts';
import { type Browser, type Office, openOffice } from '../support/office.ts';

const data = testData(3, { customer: 100, response: 600, signal: 300 });
const calculation = { formula: { measure: 'nps', parameters: { question: 'nps' } } };
const sheet = {
  title: 'NPS of the shop',
  purpose: 'To see whether people would send their friends',
  decision: 'Where the next coaching goes',
  goal: { known: false, question: 'Which goal does it serve?', finder: 'Ana', due: '2026-06-30' },
  timing: 'lead',
  target: { known: true, value: { value: 40, direction: 'at_least', by: '2026-12-31' } },
  source: 'Survey after each visit',
  neededToMake: 'Likelihood to recommend, 0 to 10',
  measured: 'day',
  reviewed: 'month',
  owner: 'Ana',
  actor: 'Store managers',
  action: 'Call detractors back',
};
const span = { from: '2026-01-01', to: '2026-05-01' };

let app: Office;
let owner: Browser;
let stranger: Browser;
let viewer: Browser;

beforeAll(async () => {
  app = await openOffice();
  const founded = await app.found('Mine');
  owner = founded.browser;
  stranger = (await app.found('Theirs')).browser;
  viewer = await app.join(owner, 'viewer', 'viewer@mine.test');
  for (const table of ['answer', 'signal', 'customer'] as const)
    await load(app.app.columnar.engine, table, founded.organizationId, data[table]);
});
afterAll(() => app?.close());

describe('the registry', () => {
  it('refuses figures of a metric whose sheet has gaps, and lists them', async () => {
    const made = await owner.send('POST', '/api/v1/metrics', { sheet: { title: 'Half done' }, calculation });
    expect(made.status).toBe(201);
    expect(made.body.missing.map(({ place }: { place: string }) => place)).toContain('sheet.decision');
    const refused = await owner.send('POST', '/api/v1/explore', { metricId: made.body.id, ...span });
    expect(refused.status).toBe(422);
    expect(refused.body).toMatchObject({ code: 'refused', detail: expect.stringContaining('record sheet') });
    expect(refused.body.faults.length).toBe(made.body.missing.length);
    const filled = await owner.send(
      'PATCH',
      `/api/v1/metrics/${made.body.id}`,
      { sheet },
      { 'if-match': '"1"' },
    );
    expect(filled.body).toMatchObject({
      missing: [],
      version: 2,
      sheet: { title: sheet.title, maturity: 'proposed' },
    });
    const figure = await owner.send(
      'GET',
      `/api/v1/metrics/${made.body.id}/figure?from=2026-01-01&to=2026-05-01`,
    );
    expect(figure.body.total).toMatchObject({ metric: { title: sheet.title, version: 1 } });
  });

  it('keeps every version; a change of the sheet is none', async () => {
    const { body: metric } = await owner.send('POST', '/api/v1/metrics', {
      sheet: { ...sheet, title: 'Versions' },
      calculation,
    });
    const address = `/api/v1/metrics/${metric.id}`;
    const narrower = { ...calculation, excludes: { field: 'channel', operator: 'is', value: 'web' } };
    const before = await owner.send('POST', '/api/v1/explore', { metricId: metric.id, ...span });
    const revised = await owner.send(
      'POST',
      `${address}/versions`,
      { calculation: narrower, reason: 'Web visits are tests' },
      { 'if-match': '1' },
    );
    expect(revised.status, JSON.stringify(revised.body)).toBe(201);
    expect(revised.body.current).toMatchObject({ number: 2, reason: 'Web visits are tests' });
    const late = await owner.send('PATCH', address, { sheet: { owner: 'Bo' } }, { 'if-match': '1' });
    expect(late.status).toBe(412);
    const now = await owner.send('POST', '/api/v1/explore', { metricId: metric.id, ...span });
    const old = await owner.send('POST', '/api/v1/explore', {
      metricId: metric.id,
      metricVersion: 1,
      ...span,
    });
    expect(old.body.total).toEqual(before.body.total);
    expect(now.body.total.n).toBeLessThan(old.body.total.n);
    const { body: versions } = await owner.send('GET', `${address}/versions`);
    expect(versions.items.map(({ number }: { number: number }) => number)).toEqual([1, 2]);
  });

  it('takes a title once, in any case, and no formula that it cannot read', async () => {
    const again = await owner.send('POST', '/api/v1/metrics', {
      sheet: { title: 'half DONE 2' },
      calculation,
    });
    expect(again.status).toBe(201);
    const taken = await owner.send('POST', '/api/v1/metrics', {
      sheet: { title: 'Half done 2' },
      calculation,
    });
    expect(taken.status).toBe(409);
    const wrong = await owner.send('POST', '/api/v1/metrics', {
      sheet: { title: 'Wrong' },
      calculation: { formula: { measure: 'top_box', parameters: { question: 'x', boxes: 9 } } },
    });
    expect(wrong.status).toBe(422);
    expect(wrong.body.detail).toContain('boxes');
  });

  it('belongs to one organization', async () => {
    const { body } = await owner.send('GET', '/api/v1/metrics');
    const id = body.items[0].id;
    expect((await stranger.send('GET', `/api/v1/metrics/${id}`)).status).toBe(404);
    expect((await stranger.send('GET', '/api/v1/metrics')).body.items).toEqual([]);
    const empty = await stranger.send('POST', '/api/v1/explore', { formula: calculation.formula, ...span });
    expect(empty.body.total).toMatchObject({ value: null, n: 0, unknown: { known: false } });
  });

  it('declares every measure with a schema that a form can be made of', async () => {
    const { body } = await viewer.send('GET', '/api/v1/measures');
    expect(body.items).toHaveLength(16);
    for (const { key, parameters, summary, method } of body.items) {
      expect(parameters.properties ?? parameters.oneOf ?? parameters.anyOf, key).toBeDefined();
      expect(summary.length * method.length).toBeGreaterThan(0);
    }
  });
});
