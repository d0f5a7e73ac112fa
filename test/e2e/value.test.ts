import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { demoMetrics, demoOptions } from '../../src/demo/index.ts';
import { systemClock } from '../../src/kernel/index.ts';
import { bringAxe, examine, look, overflow } from '../support/axe.ts';
import { loadLoyalty } from '../support/loyal.ts';
import { arrive, openOwned, openWebsite, type Website } from '../support/website.ts';

let website: Website;
let page: Page;
const options = demoOptions(systemClock, { customers: 700 });

beforeAll(async () => {
  website = await openWebsite();
  page = await openOwned(website);
  await bringAxe(page);
});
afterAll(() => website?.close());

async function faults(name: string): Promise<string[]> {
  const found: string[] = [];
  await page.mouse.move(0, 0);
  for (const [width, scheme, rules] of [
    [1440, 'light', undefined],
    [1440, 'dark', ['color-contrast']],
    [390, 'dark', undefined],
  ] as const) {
    await look(page, width, scheme);
    const wider = await overflow(page);
    if (wider > 0) found.push(`${name} at ${width}: ${wider} pixels too wide`);
    const picture = process.env['PERPETUA_TEST_PICTURES'];
    if (picture) await page.screenshot({ path: `${picture}/${name}-${width}-${scheme}.png`, fullPage: true });
    for (const { rule, where } of await examine(page, rules))
      found.push(`${name} ${width} ${scheme}: ${rule} ${where}`);
  }
  await look(page, 1440, 'light');
  return found;
}

it('says what to do first, and refuses what nobody means next to its field', async () => {
  await arrive(page, '/prove/value?view=lifetime', 'Value');
  await page.getByText('Nothing was measured yet').waitFor();
  expect(await faults('value-empty')).toEqual([]);
  await page.getByRole('button', { name: 'State the assumptions' }).click();
  await page.getByLabel('Discount rate a year').fill('900');
  await page.getByLabel('Years looked ahead').fill('0');
  await page.getByRole('button', { name: 'State and measure' }).click();
  await page.getByText('Must lie between 0% and 100% a year.').waitFor();
  await page.getByText(/Must be whole years from 1 to 20/).waitFor();
  await page.getByText('Say where it comes from.').waitFor();
  expect(await faults('value-refused')).toEqual([]);
});

it('measures what is stated, and leads from a value to its customers', async () => {
  const session = await page.request.get('/api/v1/session');
  const { organization } = (await session.json()) as { organization: { id: string } };
  await loadLoyalty(website.app.columnar.engine, organization.id, options);
  const headers = { origin: website.address };
  for (const title of ['Referrals per customer', 'Revenue billed']) {
    const found = demoMetrics(options.end).find(({ sheet }) => sheet.title === title);
    const data = { sheet: found?.sheet, calculation: { formula: found?.calculation.formula } };
    const made = await page.request.post('/api/v1/metrics', { data, headers });
    expect(made.status(), await made.text()).toBe(201);
  }
  for (const [key, label] of [
    ['plan', 'Plan'],
    ['joined_via', 'Joined via'],
  ])
    await page.request.post('/api/v1/attributes', { data: { key, label, valueType: 'text' }, headers });
  await arrive(page, '/prove/value?view=assumptions', 'Value');
  await page.getByLabel('Where the rate comes from').fill('Treasury, this year');
  const margin = page.getByRole('radiogroup', { name: 'Margin: whether it is known' });
  await margin.getByText('Known', { exact: true }).click();
  await page.getByLabel('Margin: At most').fill('45');
  await page.getByLabel('Margin: Most likely').fill('36');
  await page.getByLabel('Margin: At least').fill('30');
  await page.getByLabel('Margin: Source').fill('Controlling');
  await page.getByRole('button', { name: 'State and measure' }).press('Enter');
  await page.getByRole('heading', { name: 'Lifetime value', level: 2 }).first().waitFor();
  await page.getByText('All customers: a new customer').waitFor();
  await page.getByRole('cell', { name: 'Controlling' }).waitFor();
  await page.getByRole('heading', { name: 'Does the forecast hold?' }).waitFor();
  expect(await faults('value-lifetime')).toEqual([]);
  await page.getByRole('tab', { name: 'Retention' }).click();
  await page.getByRole('heading', { name: 'All customers: share still there' }).waitFor();
  expect(await faults('value-retention')).toEqual([]);
  await page.getByRole('tab', { name: 'Recommendations' }).click();
  await page.getByText('Won: would not have come').waitFor();
  expect(await faults('value-referral')).toEqual([]);
  await page.getByRole('tab', { name: 'Earned growth' }).click();
  await page.getByRole('table', { name: 'sources of revenue' }).waitFor();
  await page.getByRole('tab', { name: 'At stake' }).click();
  await page.getByText('analyze them among the top three').waitFor();
  await page.getByRole('tab', { name: 'Lifetime value' }).click();
  await page.getByText('All customers: a new customer').waitFor();
  await page.getByRole('table').getByRole('link', { name: /^\d/ }).first().click();
  await page.getByRole('heading', { name: 'Customers behind a value', level: 1 }).waitFor();
  await page.getByRole('row').nth(2).waitFor();
  expect(await faults('value-customers')).toEqual([]);
  // The browser itself writes down the answer that refused the rate of 900%.
  expect(website.complaints.filter((one) => !one.includes('status of 422'))).toEqual([]);
});
