import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { demoMetrics, demoOptions } from '../../src/demo/index.ts';
import { systemClock } from '../../src/kernel/index.ts';
import { bringAxe, examine, look, overflow } from '../support/axe.ts';
import { loadLoyalty } from '../support/loyal.ts';
import { arrive, openOwned, openWebsite, type Website } from '../support/website.ts';

let website: Website;
let page: Page;
const options = demoOptions(systemClock, { customers: 800 });

beforeAll(async () => {
  website = await openWebsite();
  page = await openOwned(website);
  await bringAxe(page);
});
afterAll(() => website?.close());

async function faults(name: string): Promise<string[]> {
  const found: string[] = [];
  await page.mouse.move(0, 0);
  for (const [width, scheme] of [
    [1440, 'light'],
    [390, 'dark'],
  ] as const) {
    await look(page, width, scheme);
    const wider = await overflow(page);
    if (wider > 0) found.push(`${name} at ${width}: ${wider} pixels too wide`);
    const picture = process.env['PERPETUA_TEST_PICTURES'];
    if (picture) await page.screenshot({ path: `${picture}/${name}-${width}-${scheme}.png`, fullPage: true });
    for (const { rule, where } of await examine(page))
      found.push(`${name} ${width} ${scheme}: ${rule} ${where}`);
  }
  await look(page, 1440, 'light');
  return found;
}

it('says what to do first where nobody is asked', async () => {
  await arrive(page, '/understand/loyalty', 'Loyalty');
  await page.getByText('Nobody is asked whether they would recommend you').waitFor();
  expect(await faults('loyalty-empty')).toEqual([]);
  await arrive(page, '/understand/loyalty/customers', 'Customers behind a figure');
  await page.getByText('No figure was chosen').waitFor();
});

it('shows who recommends in deed, and leads down to those customers', async () => {
  const session = await page.request.get('/api/v1/session');
  const { organization } = (await session.json()) as { organization: { id: string } };
  await loadLoyalty(website.app.columnar.engine, organization.id, options);
  for (const title of ['NPS of the relationship', 'Referrals per customer', 'Revenue billed', 'Churn']) {
    const found = demoMetrics(options.end).find(({ sheet }) => sheet.title === title);
    const formula = title.startsWith('NPS')
      ? { measure: 'nps', parameters: { question: 'nps' } }
      : found?.calculation.formula;
    const made = await page.request.post('/api/v1/metrics', {
      data: { sheet: found?.sheet, calculation: { formula } },
      headers: { origin: website.address },
    });
    expect(made.status(), await made.text()).toBe(201);
  }
  await page.request.post('/api/v1/attributes', {
    data: { key: 'joined_via', label: 'Joined via', valueType: 'text' },
    headers: { origin: website.address },
  });
  await arrive(page, '/understand/loyalty', 'Loyalty');
  await page.getByRole('heading', { name: 'Promoters by word and by deed' }).waitFor();
  await page.getByRole('heading', { name: 'Earned growth' }).waitFor();
  await page.getByRole('heading', { name: 'Share of customers who are still there' }).waitFor();
  await page.getByRole('heading', { name: 'Within the financial objectives' }).waitFor();
  await expect
    .poll(() => page.getByRole('row').filter({ hasText: 'Only said so' }).textContent())
    .toMatch(/€/);
  expect(await faults('loyalty')).toEqual([]);
  await page.getByRole('button', { name: 'Kaplan–Meier' }).first().click();
  await page.getByRole('heading', { name: 'Kaplan–Meier curve' }).waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('link', { name: 'See the customers' }).first().click();
  await page.getByRole('heading', { name: 'Customers behind a figure', level: 1 }).waitFor();
  await page.getByRole('row').nth(2).waitFor();
  expect(await faults('loyalty-customers')).toEqual([]);
  await page.goBack();
  await page.getByRole('heading', { name: 'Promoters by word and by deed' }).waitFor();
  expect(website.complaints).toEqual([]);
});

it('tells of the strategy on Home, and finds a goal in the palette', async () => {
  await arrive(page, '/', 'Home');
  await page.getByText('enter what shall be true in three to five years').waitFor();
  const year = options.end.slice(0, 4);
  const made = await page.request.post('/api/v1/goals', {
    data: {
      title: 'Promoters who act',
      horizon: 'year',
      period: { from: `${year}-01-01`, to: `${Number(year) + 1}-01-01` },
      target: { known: false, question: 'How many are enough?', finder: 'Ana', due: `${year}-01-31` },
      budget: { known: true, value: { minor: '1250000', currency: 'EUR' } },
    },
    headers: { origin: website.address },
  });
  expect(made.status(), await made.text()).toBe(201);
  await page.reload();
  await page.getByText('Not known. How many are enough?').waitFor();
  await page.getByText('1 goal', { exact: true }).waitFor();
  await expect.poll(() => page.getByRole('main').textContent()).toContain('1 of them overdue');
  expect(await faults('home')).toEqual([]);
  await page.keyboard.press('Control+k');
  await page.getByPlaceholder('Find a page, metric, goal').fill('who act');
  await page.getByRole('button', { name: /Promoters who act/ }).click();
  await page
    .getByRole('heading', { name: /Promoters who act/ })
    .first()
    .waitFor();
  await arrive(page, '/understand/loyalty', 'Loyalty');
  await page.getByRole('link', { name: 'Promoters who act' }).waitFor();
  await expect.poll(() => page.getByRole('main').textContent()).toContain('budget €12,500');
});
