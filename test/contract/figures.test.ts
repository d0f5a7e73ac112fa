import exceljs from 'exceljs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { load, testData } from '../support/counted.ts';
import { filledSheet } from '../support/metricSheet.ts';
import { type Answer, type Browser, type Office, openOffice } from '../support/office.ts';

const data = testData(3, { customer: 100, response: 600, signal: 300 });
const calculation = { formula: { measure: 'nps', parameters: { question: 'nps' } } };
const span = { from: '2026-01-01', to: '2026-05-01' };

let app: Office;
let owner: Browser;
let viewer: Browser;
let mine: string;

beforeAll(async () => {
  app = await openOffice();
  const founded = await app.found('Mine');
  owner = founded.browser;
  mine = founded.organizationId;
  viewer = await app.join(owner, 'viewer', 'viewer@mine.test');
  for (const table of ['answer', 'signal', 'customer'] as const)
    await load(app.app.columnar.engine, table, mine, data[table]);
});
afterAll(() => app?.close());

async function bytesOf(browser: Browser, path: string): Promise<ArrayBuffer> {
  const cookie = [...browser.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  return (await app.app.http.request(path, { headers: { cookie, origin: app.publicUrl } })).arrayBuffer();
}

describe('a figure', () => {
  it('comes with interval, course, groups against the rest, and change', async () => {
    const { body } = await owner.send('POST', '/api/v1/explore', {
      formula: calculation.formula,
      from: '2026-03-01',
      to: '2026-05-01',
      grain: 'week',
      by: ['attribute.segment'],
      compare: 'previous',
    });
    expect(body.total.low).toBeLessThan(body.total.value);
    expect(body.total.high).toBeGreaterThan(body.total.value);
    expect(body.change).toMatchObject({
      against: { from: '2026-01-01', to: '2026-03-01' },
      words: expect.stringMatching(/noise|no change/),
    });
    expect(body.change.mix.value + body.change.rate.value).toBeCloseTo(body.change.difference, 6);
    expect(body.breakdown.map(({ label }: { label: string }) => label).sort()).toEqual([
      'business',
      'consumer',
      'unknown',
    ]);
    expect(body.breakdown[0].test).toMatchObject({ words: expect.stringMatching(/the rest/) });
    expect(body.series[0]).toMatchObject({ start: '2026-02-23', partial: true });
    expect(body.chart.points).toHaveLength(body.series.length);
    expect(body.chart.points[0].value).toBeNull();
  });

  it('leads down to its rows, for those who may read them', async () => {
    const question = { formula: calculation.formula, ...span };
    const explored = await owner.send('POST', '/api/v1/explore', question);
    let listed = 0;
    let cursor: string | null = null;
    do {
      const page: Answer = await owner.send('POST', '/api/v1/explore/records', {
        ...question,
        limit: 200,
        ...(cursor ? { cursor } : {}),
      });
      listed += page.body.items.length;
      cursor = page.body.next;
    } while (cursor !== null);
    expect(listed).toBe(explored.body.total.n);
    expect((await viewer.send('POST', '/api/v1/explore/records', question)).status).toBe(403);
    const apart = { ...question, by: ['customer'] };
    const filter = { all: [{ field: 'customer', operator: 'is_known' }] };
    expect((await viewer.send('POST', '/api/v1/explore', apart)).status).toBe(403);
    expect((await viewer.send('POST', '/api/v1/explore', { ...question, filter })).status).toBe(403);
    expect((await owner.send('POST', '/api/v1/explore', apart)).status).toBe(200);
  });

  it('is of a metric; a formula is tried out by those who define metrics', async () => {
    const question = { formula: calculation.formula, ...span };
    const manager = await app.join(owner, 'manager', 'manager@mine.test');
    const analyst = await app.join(owner, 'analyst', 'analyst@mine.test');
    const query = `formula=${encodeURIComponent(JSON.stringify(calculation.formula))}&from=${span.from}&to=${span.to}`;
    const refusals = [
      await viewer.send('POST', '/api/v1/explore', question),
      await manager.send('POST', '/api/v1/explore', question),
      await manager.send('POST', '/api/v1/explore/records', question),
      await manager.send('GET', `/api/v1/explore/export.csv?${query}`),
    ];
    for (const { status, body } of refusals) {
      expect(status).toBe(403);
      expect(body.detail).toContain('record sheet');
    }
    expect((await analyst.send('POST', '/api/v1/explore', question)).status).toBe(200);
    const { body: metric } = await analyst.send('POST', '/api/v1/metrics', {
      sheet: filledSheet('Asked by its name'),
      calculation,
    });
    const asked = { metricId: metric.id, ...span };
    expect((await viewer.send('POST', '/api/v1/explore', asked)).status).toBe(200);
    expect((await manager.send('POST', '/api/v1/explore/records', asked)).status).toBe(200);
  });

  it('goes out as CSV and as a workbook', async () => {
    const formula = encodeURIComponent(JSON.stringify(calculation.formula));
    const query = `formula=${formula}&from=2026-01-01&to=2026-05-01&grain=month&by=attribute.region&by=channel`;
    const csv = await owner.send('GET', `/api/v1/explore/export.csv?${query}`);
    expect(csv.status).toBe(200);
    const [head = '', first = ''] = String(csv.body).split('\r\n');
    expect(head).toBe(
      'metric,version,from,to,bucket,region,channel,value,low,high,n,effective n,unit,confidence,note,attributes as of,filter',
    );
    expect(first).toMatch(
      /^Net Promoter Score,,2026-01-01,2026-05-01,\(whole period\),\(all\),\(all\),'?-?\d.*,0\.95,.*,then,none$/,
    );
    const { body: metric } = await owner.send('POST', '/api/v1/metrics', {
      sheet: filledSheet('Taken out'),
      calculation,
    });
    const filter = encodeURIComponent(
      JSON.stringify({
        all: [
          { field: 'attribute.plan', operator: 'in', value: ['S', 'M'] },
          {
            any: [
              { field: 'language', operator: 'is', value: 'en' },
              { field: 'channel', operator: 'is_known' },
            ],
          },
        ],
      }),
    );
    const asked = `metricId=${metric.id}&from=2026-01-01&to=2026-05-01&asOf=now&filter=${filter}`;
    const filtered = await owner.send('GET', `/api/v1/explore/export.csv?${asked}`);
    const [, only = ''] = String(filtered.body).split('\r\n');
    expect(only).toMatch(/^Taken out,1,2026-01-01,2026-05-01,/);
    expect(only).toContain('now,"plan is one of S, M and (language is en or channel is known)"');
    const book = new exceljs.Workbook();
    await book.xlsx.load(await bytesOf(owner, `/api/v1/explore/export.xlsx?${asked}`));
    const about = new Map(
      book
        .getWorksheet('About')
        ?.getSheetValues()
        .flatMap((row) => (Array.isArray(row) ? [[row[1], row[2]] as const] : [])),
    );
    expect(Object.fromEntries(about)).toMatchObject({
      Metric: 'Taken out',
      Version: 1,
      From: '2026-01-01',
      'To, this day not included': '2026-05-01',
      Attributes: 'now: as they are today',
      Filter: 'plan is one of S, M and (language is en or channel is known)',
      Confidence: 0.95,
      n: expect.any(Number),
    });
    const workbook = await owner.send('GET', `/api/v1/explore/export.xlsx?${query}`);
    expect(workbook.headers.get('content-type')).toContain('spreadsheetml');
    expect((await viewer.send('GET', `/api/v1/explore/export.csv?${query}`)).status).toBe(403);
  });

  it('has drivers with intervals and quadrants', async () => {
    const { status, body } = await owner.send('POST', '/api/v1/drivers', {
      outcome: 'nps',
      items: ['overall', 'ideal', 'attribute.lines'],
      ...span,
      missing: 'pairwise',
    });
    expect(status, JSON.stringify(body)).toBe(200);
    expect(body.items).toHaveLength(3);
    const sum = body.items.reduce((total: number, { share }: { share: number }) => total + share, 0);
    expect(sum).toBeCloseTo(body.rSquared, 9);
  });

  it('tells everybody how often each score of a question was given', async () => {
    const survey = await owner.send('POST', '/api/v1/surveys', {
      externalKey: 'visits',
      name: 'Visits',
      questions: [{ key: 'nps', text: 'Would you recommend us?', kind: 'nps' }],
    });
    const rows = data.answer.map((row) => ({
      ...row,
      survey_id: survey.body.id,
      response_id: String(row['response_id']).replace('-8003-', '-8033-'),
    }));
    await load(app.app.columnar.engine, 'answer', mine, rows);
    const { status, body } = await viewer.send('GET', `/api/v1/surveys/${survey.body.id}/scores/nps`);
    expect([status, body.by]).toEqual([200, ['score']]);
    expect(body.breakdown.length).toBeGreaterThan(5);
  });

  it('says what is wrong with a question', async () => {
    const wrong = await owner.send('POST', '/api/v1/explore', {
      formula: calculation.formula,
      from: '2026-05-01',
      to: '2026-01-01',
    });
    expect(wrong.status).toBe(422);
    const field = await owner.send('POST', '/api/v1/explore', {
      formula: calculation.formula,
      ...span,
      by: ['journey'],
    });
    expect(field.body.detail).toContain('journey');
  });
});
