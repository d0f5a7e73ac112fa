import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dropFile, giveFile, preview, run, sayWhat } from '../support/importPages.ts';
import { beginMetric, fillSheet } from '../support/metricPages.ts';
import { hasSharedData, sharedData, sharedDataNote } from '../support/sharedData.ts';
import { arrive, field, openOwned, openWebsite, type Website } from '../support/website.ts';

let website: Website;
let page: Page;
beforeAll(async () => {
  website = await openWebsite();
  page = await openOwned(website);
});
afterAll(() => website?.close());

const ALL = { read: 13_954, fresh: 13_954, changed: 0, same: 0, rejected: 0 };
const AGAIN = { read: 13_954, fresh: 0, changed: 0, same: 13_954, rejected: 0 };

describe.skipIf(!hasSharedData)(`a real survey${sharedDataNote}`, () => {
  it('goes in as it is, and a second time changes nothing', async () => {
    const what = { rows: /answers/i, survey: 'Garden centers', day: '2019-06-30' };
    const file = {
      name: 'nps.csv',
      mimeType: 'text/csv',
      buffer: readFileSync(sharedData('nps-retail/nps.csv')),
    };
    await dropFile(page, file);
    await page.getByText('all characters are valid UTF-8').waitFor();
    await page.getByText('Still needed: Answered at.').waitFor();
    expect(await page.getByRole('button', { name: 'Preview', exact: true }).isEnabled()).toBe(false);
    await sayWhat(page, what);
    expect(await preview(page)).toBe('All 13,954 rows were looked at: 13,954 are good, 0 would be rejected.');
    expect(await run(page)).toEqual(ALL);
    // The same under another name would be another survey, in which each answer counts once more.
    await giveFile(page, { ...file, name: 'nps-again.csv' });
    await sayWhat(page, { ...what, survey: 'Garden centers, again' });
    await preview(page);
    await page.getByText(/were imported as nps\.csv on .*, under “Garden centers”/).waitFor();
    await page.getByRole('button', { name: 'Import 13,954 rows all the same' }).waitFor();
    await page.getByRole('button', { name: 'Add to “Garden centers” instead' }).click();
    await page.getByText('These rows would count twice').waitFor({ state: 'detached' });
    expect(await run(page)).toEqual(AGAIN);
  });

  it('gives its first figure when the decision is said', async () => {
    await page.getByRole('heading', { name: 'See the figures' }).waitFor();
    await page.getByLabel('Decision that it informs').fill('Whether the shops get more people at the tills');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Explore', level: 1 }).waitFor();
    // Nobody answered in the last twelve months, and nobody asked for these: it goes to those who did.
    await page.getByText('53.4', { exact: true }).first().waitFor();
    await page.getByText('Net Promoter Score, Garden centers', { exact: true }).first().waitFor();
  });

  it('goes in from its original bytes, two code pages in one file', async () => {
    await giveFile(page, sharedData('nps-retail/nps-original-bytes.csv'));
    await page
      .getByText(/some characters in the older DOS encoding/)
      .first()
      .waitFor();
    await page.getByText(/délai/).first().waitFor();
    await sayWhat(page, { survey: 'Original bytes', day: '2019-06-30' });
    await preview(page);
    expect(await run(page)).toEqual(ALL);
  });

  it('gives a metric that can be used once its sheet is filled in', async () => {
    await beginMetric(page, 'Likelihood to recommend', 'Net Promoter Score');
    await page.getByRole('combobox', { name: 'Question' }).fill('nps');
    await page.keyboard.press('Escape');
    await page.getByRole('combobox', { name: 'Survey' }).click();
    await page.getByRole('option', { name: 'Garden centers' }).click();
    await page.getByRole('button', { name: 'Go on to its record sheet' }).waitFor();
    await fillSheet(page);
    await page.getByRole('link', { name: 'Explore', exact: true }).last().click();
    await page.getByRole('heading', { name: 'Explore', level: 1 }).waitFor();
    await page.getByText('53.4', { exact: true }).first().waitFor();
    const main = await page.getByRole('main').textContent();
    expect(main).toContain('n 13,612');
    expect(main).toMatch(/52\.3 to 54\.5/);
    expect(main).toMatch(/Promoters 62\.2\s?%/);
  });

  it('leads from the figure down to the very answers, and out as a file', async () => {
    await page.getByText('Table', { exact: true }).first().click();
    await page.getByRole('cell', { name: '13,612' }).first().waitFor();
    await page.getByRole('button', { name: 'Export', exact: true }).first().click();
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('menuitem', { name: 'CSV', exact: true }).click(),
    ]);
    const text = readFileSync(await file.path(), 'utf8');
    expect(text).toMatch(/53\.41/);
    expect(text).toMatch(/13612/);
    const link = page.url();
    await page.getByRole('link', { name: 'See the records' }).click();
    await page.getByRole('heading', { name: 'Records behind a figure', level: 1 }).waitFor();
    await page.getByText(/100 rows/).waitFor();
    await page.getByRole('row').nth(1).getByRole('link').first().click();
    await page.getByRole('heading', { name: 'Response', level: 1 }).waitFor();
    await page.getByRole('link', { name: 'Garden centers' }).waitFor();
    // A colleague who opens the link sees the same.
    await arrive(page, link, 'Explore');
    await page.getByText('53.4', { exact: true }).first().waitFor();
    expect(website.complaints).toEqual([]);
  });
});

describe('a file with faults', () => {
  it('is imported but for its bad rows, which come back with reasons', async () => {
    const rows = Array.from(
      { length: 300 },
      (_, row) => `r${row},c${row},2026-02-${1 + (row % 28)},${row % 11}`,
    );
    rows[40] = 'r40,c40,2026-02-31,7';
    rows[250] = 'r250,c250,2026-02-11,77';
    const buffer = Buffer.from(`key,customer,answered on,nps\n${rows.join('\n')}\n`);
    await giveFile(page, { name: 'after-repair.csv', mimeType: 'text/csv', buffer });
    await sayWhat(page, { rows: /answers/i, survey: 'After a repair' });
    expect(await preview(page)).toMatch(/298 are good, 2 would be rejected/);
    const outcome = await run(page);
    expect(outcome).toEqual({ read: 300, fresh: 298, changed: 0, same: 0, rejected: 2 });
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Download rejected rows' }).click(),
    ]);
    const rejected = readFileSync(await file.path(), 'utf8');
    expect(rejected).toMatch(/2026-02-31/);
    expect(rejected).toMatch(/\b77\b/);
    expect(rejected.trim().split('\n')).toHaveLength(3);
  });

  it('says in a sentence what is wrong when it is no table at all', async () => {
    await arrive(page, '/listen/imports/new', 'Import a file');
    const buffer = Buffer.from([0x50, 0x4b, 0x03, 0x04, ...Array(300).fill(0x07)]);
    await page
      .getByLabel('Drop a file of customers')
      .last()
      .setInputFiles({ name: 'broken.xlsx', mimeType: 'application/octet-stream', buffer });
    const alert = page.getByRole('alert');
    await alert.waitFor();
    await expect.poll(() => alert.textContent()).toMatch(/Excel|workbook|xlsx/i);
    // The refusal itself is what the console tells of; nothing else is.
    expect(website.complaints.filter((one) => !/status of 4\d\d/.test(one))).toEqual([]);
    website.complaints.length = 0;
  });

  it('leaves answers that wait for their customer, whose page has one timeline', async () => {
    const rows = ['c7,Cora Seven,North', 'c8,Carl Eight,South', 'c9,Cleo Nine,North'];
    const buffer = Buffer.from(`customer id,name,region\n${rows.join('\n')}\n`);
    await giveFile(page, { name: 'customers.csv', mimeType: 'text/csv', buffer });
    await sayWhat(page, { rows: /customers/i });
    await preview(page);
    expect(await run(page)).toMatchObject({ fresh: 3, rejected: 0 });
    await page.getByRole('link', { name: 'See the customers' }).click();
    await field(page, 'Search all customers').fill('Cora');
    await page.getByRole('link', { name: 'c7', exact: true }).click();
    await page.getByRole('heading', { name: 'Cora Seven', level: 1 }).waitFor();
    await page.getByRole('heading', { name: 'Who they are' }).waitFor();
    await page.getByRole('link', { name: 'Answered After a repair' }).waitFor();
    expect(website.complaints).toEqual([]);
  });
});
