import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bringAxe, examine, look, overflow } from '../support/axe.ts';
import { arrive, choose, field, openOwned, openWebsite, type Website } from '../support/website.ts';

const SHEET = {
  purpose: 'To know where we stand',
  decision: 'Whether the gap is closed',
  goal: { known: true, value: 'Keep customers' },
  timing: 'lag',
  target: { known: false, question: 'What is fair?', finder: 'Ada Owner', due: '2099-01-01' },
  source: 'Relationship survey',
  neededToMake: 'Answers',
  measured: 'quarter',
  reviewed: 'year',
  owner: 'Ada Owner',
  actor: 'Ada Owner',
  action: 'Watch',
};
const CSV = `index,scope,entity,period,metric,value,unit,n
Panel,ES,Northline,2025,ACSI score,74,0-100,1200
Panel,ES,Veritel,2025,ACSI score,68,0-100,900
Panel,ES,Veritel,soon,ACSI score,68,0-100,900
Regulator,ES,Northline,2025,complaints,12,per 100000 customers,
`;

let website: Website;
let page: Page;

beforeAll(async () => {
  website = await openWebsite();
  page = await openOwned(website);
  await bringAxe(page);
});
afterAll(() => website?.close());

/** What is wrong with the page on a screen in light and on a phone in dark; nothing, it is hoped. */
async function faults(): Promise<string[]> {
  const found: string[] = [];
  for (const [width, scheme] of [
    [1440, 'light'],
    [390, 'dark'],
  ] as const) {
    await look(page, width, scheme);
    if ((await overflow(page)) > 0) found.push(`${page.url()} at ${width} is too wide`);
    for (const { rule, where } of await examine(page))
      found.push(`${page.url()} ${width} ${scheme}: ${rule} ${where.join(' | ')}`);
  }
  await look(page, 1440, 'light');
  return found;
}

/** What is said in passing lies over the bar at the bottom of a phone: it is closed. */
async function quiet(): Promise<void> {
  const close = page.getByRole('button', { name: 'Close', exact: true });
  // One that closes by itself in between is as good as closed.
  while ((await close.count()) > 0)
    await close
      .first()
      .click({ timeout: 1_000 })
      .catch(() => {});
}

/** A metric that is measured: answers of last year, and the figure that the background made of them. */
async function measured(): Promise<string> {
  const headers = { origin: website.address };
  const send = async (path: string, data: unknown) =>
    (await (await page.request.post(`/api/v1${path}`, { headers, data })).json()) as { id: string };
  const { id: survey } = await send('/surveys', {
    externalKey: 'relationship',
    questions: [{ key: 'overall', kind: 'rating', scaleMin: 1, scaleMax: 10 }],
  });
  const responses = Array.from({ length: 400 }, (_, at) => ({
    answeredAt: `2025-${String((at % 12) + 1).padStart(2, '0')}-15T12:00:00.000Z`,
    answers: { overall: at % 5 < 3 ? 7 : 8 },
  }));
  await send(`/surveys/${survey}/responses`, responses);
  await website.app.project();
  const { id } = await send('/metrics', {
    sheet: { ...SHEET, title: 'Our index' },
    calculation: {
      formula: { measure: 'satisfaction_index', parameters: { items: [{ question: 'overall' }] } },
    },
  });
  const own = async () => {
    const answer = await page.request.get(`/api/v1/benchmarks/comparison?metricId=${id}`);
    return ((await answer.json()) as { own: unknown }).own;
  };
  await expect.poll(own, { timeout: 60_000, interval: 250 }).toBeTruthy();
  return id;
}

describe('benchmarks', () => {
  it('begin empty and say what belongs there', async () => {
    await arrive(page, '/decide/benchmarks', 'Benchmarks');
    await page.getByText('No sources yet').waitFor();
    expect(await faults()).toEqual([]);
    await arrive(page, '/decide/benchmarks/compare', 'Compare');
    await page.getByText('Nothing of ours to compare yet').waitFor();
  });

  it('come in from a table: good rows are kept, the bad one is named', async () => {
    await arrive(page, '/decide/benchmarks?view=import', 'Benchmarks');
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: 'peers.csv', mimeType: 'text/csv', buffer: Buffer.from(CSV) });
    await page.getByRole('button', { name: 'Take in peers.csv' }).click();
    await page.getByText('3 new, 0 changed, 0 there already, 1 left out').waitFor();
    await page.getByText(/Line 4: period must read like/).waitFor();
    expect(await faults()).toEqual([]);
  });

  it('are compared with their doubts, and refused with their reason', async () => {
    const id = await measured();
    await arrive(page, `/decide/benchmarks/compare?metric=${id}`, 'Compare');
    const card = page.getByRole('article', { name: 'Northline, 2025' });
    await card.waitFor();
    await expect
      .poll(() => card.textContent())
      .toMatch(/With doubts.*2\.9 points below, .*widest that their n allows.*Kind of survey is not known/);
    await page.getByRole('heading', { name: '1 figure not compared' }).waitFor();
    await page
      .getByText('Metric and calculation differs: Satisfaction index, ACSI style here, complaints there.')
      .waitFor();
    expect(await faults()).toEqual([]);
    await page.getByRole('tab', { name: 'How ours is measured' }).click();
    await field(page, 'Country').fill('US');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('It is saved.').first().waitFor();
    await page.getByRole('tab', { name: 'Against others' }).click();
    await page.getByText('Country differs: US here, ES there.').first().waitFor();
    await page.getByText('Nothing here is like ours').waitFor();
  });

  it('are picked by a peer group that is named, changed and deleted', async () => {
    await arrive(page, '/decide/benchmarks?view=peers', 'Benchmarks');
    await page.getByRole('button', { name: 'Name a peer group' }).click();
    await field(page, 'Name').fill('Those next door');
    await choose(page, 'Who is in it', 'Northline');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByRole('heading', { name: 'Those next door' }).waitFor();
    expect(await faults()).toEqual([]);
    await page.getByRole('button', { name: 'Change', exact: true }).click();
    await field(page, 'Name').fill('Neighbors');
    await field(page, /Weight of Northline/).fill('40');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByRole('heading', { name: 'Neighbors', exact: true }).waitFor();
    await page.getByText(/Northline in Panel, weight 40/).waitFor();
    await page.getByRole('button', { name: 'Delete', exact: true }).click();
    await page.getByRole('button', { name: 'Delete peer group' }).click();
    await page.getByText('No peer groups yet').waitFor();
  });

  it('say of a source what is known, and show what is not', async () => {
    await arrive(page, '/decide/benchmarks', 'Benchmarks');
    await page.getByRole('link', { name: 'Panel' }).click();
    await page.getByRole('heading', { name: 'Panel', level: 1 }).waitFor();
    await choose(page, 'Mode', 'phone');
    await field(page, 'Address').fill('nowhere');
    await page.getByRole('button', { name: 'Save' }).click();
    await page
      .getByText(/must be an address that begins with https/i)
      .first()
      .waitFor();
    // Meanwhile somebody else says what they know of it; neither is lost.
    const id = new URL(page.url()).pathname.split('/').at(-1);
    const other = await page.request.patch(`/api/v1/benchmarks/sources/${id}`, {
      headers: { origin: website.address, 'if-match': '"1"' },
      data: { key: { market: 'mobile' } },
    });
    expect(other.status()).toBe(200);
    await field(page, 'Address').fill('https://example.com/panel');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('Somebody else changed this source meanwhile').waitFor();
    await page.getByRole('dialog').getByRole('button', { name: /^Save/ }).click();
    await page.getByText('“Panel” is saved.').first().waitFor();
    await quiet();
    expect(await faults()).toEqual([]);
    await expect.poll(() => field(page, 'Market').inputValue()).toBe('mobile');
    await expect.poll(() => field(page, 'Address').inputValue()).toBe('https://example.com/panel');
  });

  it('prepare a survey of competitors that does not name its sponsor', async () => {
    await arrive(page, '/decide/benchmarks/kit/new', 'Prepare a survey of competitors');
    await field(page, 'Name').fill('Study');
    await field(page, 'What the brands are').fill('garden centers');
    for (const [index, brand] of ['Garden & Co', 'Leaf', 'Root'].entries())
      await page.getByRole('textbox', { name: `Brand ${index + 1}`, exact: true }).fill(brand);
    await choose(page, 'Which of them is ours', 'Garden & Co');
    await page.getByRole('button', { name: 'Prepare the survey' }).click();
    await page.getByText('1. Field it anywhere').waitFor();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Questionnaire as JSON' }).click(),
    ]);
    expect(download.suggestedFilename()).toMatch(/questionnaire\.json$/);
    await page.getByRole('button', { name: 'Keep the mapping', exact: true }).click();
    await page
      .getByText(/choose it when you import/)
      .first()
      .waitFor();
    expect(await faults()).toEqual([]);
    await page.getByRole('tab', { name: 'Result' }).click();
    await page.getByText('No answers yet').waitFor();
  });

  it('are exchanged by a file that says what is wrong with it', async () => {
    // The list of metrics cannot be read: that is said, and it is asked for again.
    await page.route('**/api/v1/metrics', (route) => route.fulfill({ status: 500 }));
    await arrive(page, '/decide/benchmarks/exchange', 'Exchange');
    const unread = page.getByText('A part of this page could not be read');
    await unread.waitFor();
    await page.unroute('**/api/v1/metrics');
    await page.getByRole('button', { name: 'Try again' }).click();
    await unread.waitFor({ state: 'detached' });
    await page.locator('input[type=file]').setInputFiles({
      name: 'x.json',
      mimeType: 'application/json',
      buffer: Buffer.from('{"format":"another"}'),
    });
    await page
      .getByText(/\/version/)
      .first()
      .waitFor();
    await page.getByRole('button', { name: 'Set a budget' }).click();
    await field(page, 'Why').fill('One round a year');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('ε 0 of 2 is spent').waitFor();
    await quiet();
    expect(await faults()).toEqual([]);
    expect(website.complaints.filter((complaint) => !/422|412|500/.test(complaint))).toEqual([]);
  });
});
