import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { giveFile, preview, run, sayWhat } from '../support/importPages.ts';
import { beginMetric, fillSheet } from '../support/metricPages.ts';
import { hasSharedData, sharedData, sharedDataNote } from '../support/sharedData.ts';
import { arrive, choose, field, openOwned, openWebsite, type Website } from '../support/website.ts';

describe.skipIf(!hasSharedData)(`an operator’s linked tables${sharedDataNote}`, () => {
  let website: Website;
  let page: Page;
  beforeAll(async () => {
    website = await openWebsite();
    page = await openOwned(website);
  });
  afterAll(() => website?.close());

  it('go in as customers, whose attributes come together by their number', async () => {
    for (const [index, name] of ['demographics', 'location', 'services', 'status'].entries()) {
      await giveFile(page, sharedData(`ibm-telco-linked/${name}.csv`));
      await sayWhat(page, { rows: /customers/i });
      expect(await preview(page)).toContain('7,043 are good, 0 would be rejected');
      const outcome = await run(page);
      const joined = index === 0 ? { fresh: 7043, changed: 0 } : { fresh: 0, changed: 7043 };
      expect(outcome).toEqual({ read: 7043, same: 0, rejected: 0, ...joined });
    }
  });

  it('go in as answers too: how satisfied each customer was', async () => {
    await giveFile(page, sharedData('ibm-telco-linked/status.csv'));
    await sayWhat(page, { rows: /answers/i, survey: 'Satisfaction', day: '2019-09-30' });
    await preview(page);
    expect(await run(page)).toMatchObject({ read: 7043, fresh: 7043, rejected: 0 });
  });

  it('tell which share of customers left', async () => {
    await beginMetric(page, 'Customers who left', 'Share that meets a condition');
    await choose(page, 'Made from', 'Customers');
    await choose(page, 'Who', 'Everyone');
    await page.getByRole('button', { name: 'Add condition' }).click();
    await choose(page, 'Field', 'Churn Label');
    await choose(page, 'Value', 'yes');
    await fillSheet(page);
    await page.getByRole('link', { name: 'Explore', exact: true }).last().click();
    await page.getByRole('heading', { name: 'Explore', level: 1 }).waitFor();
    await page.getByText('26.5%', { exact: true }).first().waitFor();
    await page.getByRole('main').getByText('n 7,043').first().waitFor();
    await page.getByRole('button', { name: 'Export', exact: true }).first().click();
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('menuitem', { name: 'CSV', exact: true }).click(),
    ]);
    expect(readFileSync(await file.path(), 'utf8')).toMatch(/26\.536/);
    // By contract: those who may leave at any time leave most.
    await choose(page, 'Break down by', 'Contract');
    await page.keyboard.press('Escape');
    const row = page.getByRole('row').filter({ hasText: 'Month-to-Month' }).first();
    await row.waitFor();
    await expect.poll(() => row.textContent()).toMatch(/beyond noise/);
  });

  it('tell why customers left', async () => {
    // Backspace in the list takes out what was chosen last.
    await page.getByRole('combobox', { name: 'Break down by', exact: true }).press('Backspace');
    await choose(page, 'Break down by', 'Churn Category');
    await page.keyboard.press('Escape');
    for (const [reason, count] of [
      ['Competitor', '841'],
      ['Attitude', '314'],
      ['Dissatisfaction', '303'],
      ['Price', '211'],
      ['Other', '200'],
    ] as const) {
      const row = page
        .getByRole('row')
        .filter({ has: page.getByRole('cell', { name: reason, exact: true }) })
        .first();
      await row.waitFor();
      await expect.poll(() => row.textContent()).toContain(count);
    }
  });

  it('lead to one customer: who they are, and what they said', async () => {
    await arrive(page, '/listen/customers', 'Customers');
    await field(page, 'Search all customers').fill('8779-QRDMV');
    await page.getByRole('link', { name: '8779-QRDMV' }).click();
    await page.getByRole('heading', { name: '8779-QRDMV', level: 1 }).waitFor();
    for (const [name, value] of [
      ['Gender', 'Male'],
      ['City', 'Los Angeles'],
      ['Contract', 'Month-to-Month'],
      ['Churn Category', 'Competitor'],
    ] as const) {
      const fact = page.getByText(name, { exact: true }).locator('..');
      await fact.waitFor();
      await expect.poll(() => fact.textContent()).toBe(`${name}${value}`);
    }
    await page.getByRole('link', { name: 'Answered Satisfaction' }).waitFor();
    expect(website.complaints).toEqual([]);
  });
});
