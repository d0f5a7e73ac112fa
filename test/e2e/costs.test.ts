import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bringAxe, examine, look, overflow } from '../support/axe.ts';
import { arrive, choose, field, openOwned, openWebsite, type Website } from '../support/website.ts';

let website: Website;
let page: Page;

const CSV = [
  'Doc;Month;Cost type;Amount;Currency;Channel;Campaign',
  '1;2026-03;Contact center;1.200,00;EUR;phone;',
  '2;2026-03;Overhead;(100,00);EUR;;',
  '3;2026-03;Marketing;500,00;USD;;Spring',
  '4;2026-13;Marketing;500,00;EUR;;Spring',
].join('\n');

async function send(method: string, path: string, data?: unknown) {
  const answer = await page.request.fetch(`${website.address}/api/v1${path}`, {
    method,
    headers: { origin: website.address },
    ...(data === undefined ? {} : { data }),
  });
  expect(answer.status(), await answer.text()).toBeLessThan(300);
}

beforeAll(async () => {
  website = await openWebsite();
  page = await openOwned(website, 'UTC');
  await bringAxe(page);
  await arrive(page, '/prove/costs', 'Costs');
  await page.getByRole('heading', { name: 'Nothing is booked yet' }).waitFor();
  expect(await examine(page)).toEqual([]);
  const customers = ['a', 'b'].map((externalId, index) => ({
    externalId,
    name: `Customer ${externalId}`,
    startedOn: index === 0 ? '2025-01-01' : '2026-03-10',
    attributes: { segment: index === 0 ? 'Consumer' : 'Business' },
  }));
  for (const one of customers) await send('POST', '/customers', one);
  const signal = (id: string, kind: string, customerRef: string, more: object) => ({
    source: 'test',
    id,
    kind,
    customerRef,
    occurredAt: '2026-03-05T10:00:00Z',
    ...more,
  });
  await send('POST', '/signals', [
    signal('1', 'contact', 'a', { channel: 'phone', durationSeconds: 300, attributes: { reason: 'bill' } }),
    signal('2', 'contact', 'a', { channel: 'phone', durationSeconds: 200, attributes: { reason: 'bill' } }),
    signal('3', 'bill', 'a', { value: 40, unit: 'EUR' }),
    signal('4', 'campaign_touch', 'b', { attributes: { campaign: 'Spring' } }),
  ]);
  await website.app.project();
});
afterAll(() => website?.close());

describe('costs', () => {
  it('come in from a file: understood, corrected, previewed, run, with rejected rows to download', async () => {
    await arrive(page, '/prove/ledger', 'Ledger');
    await page.getByRole('link', { name: 'Import a file' }).first().click();
    await page.getByRole('heading', { name: 'Import a file', level: 1 }).waitFor();
    await page.locator('input[type=file]').setInputFiles({
      name: 'march.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(CSV),
    });
    await page.getByRole('combobox', { name: 'Rows are' }).waitFor();
    await expect
      .poll(() => page.getByRole('combobox', { name: 'Rows are' }).inputValue())
      .toBe('Ledger entries');
    await field(page, 'Book or system, for all rows').fill('SAP');
    await choose(page, /Takes the place of earlier rows, for all rows/, 'Yes');
    await page.getByRole('button', { name: 'Preview', exact: true }).click();
    await page.getByText('must be a calendar month').waitFor();
    await page.getByText('Of the good rows: 3 new').waitFor();
    await page.getByRole('columnheader', { name: 'Category' }).waitFor();
    await page.getByRole('cell', { name: 'Handling of contacts' }).waitFor();
    await page.getByRole('button', { name: 'Import 3 rows' }).click();
    await page.getByRole('link', { name: 'Download rejected rows' }).waitFor();
    await page.getByRole('link', { name: 'See the entries' }).click();
    await page.getByRole('heading', { name: 'Ledger', level: 1 }).waitFor();
    await page.getByRole('cell', { name: '€1,200' }).waitFor();
    await page.getByRole('cell', { name: 'No exchange rate' }).waitFor();
  });

  it('asks for the rate that is missing, and takes it', async () => {
    await arrive(page, '/prove/ledger?view=rates', 'Ledger');
    await page.getByRole('button', { name: 'Enter it: the rate of USD in Mar 2026' }).click();
    await field(page, 'One USD in EUR').fill('0.5');
    await page.getByRole('dialog').getByLabel('Rate of').fill('2026-03-31');
    await field(page, 'Published by').fill('European Central Bank');
    await page.getByRole('button', { name: 'Keep the rate' }).click();
    await page.getByRole('cell', { name: 'European Central Bank' }).waitFor();
  });

  it('lead from a figure to its parts, and on to the ledger and the contacts, in three clicks', async () => {
    await arrive(page, '/prove/costs?view=maintenance&from="2026-03"&to="2026-03"', 'Costs');
    const channels = page.getByRole('region', { name: 'channels' });
    await channels.getByRole('cell', { name: '€600' }).first().waitFor();
    for (const [width, scheme] of [
      [1440, 'light'],
      [390, 'dark'],
    ] as const) {
      await look(page, width, scheme);
      expect(await examine(page)).toEqual([]);
      expect(await overflow(page)).toBe(0);
    }
    await look(page, 1440, 'light');
    await channels.getByRole('link', { name: '€1,200' }).click();
    await page.getByRole('heading', { name: 'Ledger', level: 1 }).waitFor();
    await page.getByRole('cell', { name: '€1,200' }).waitFor();
    await page.goBack();
    await channels.getByRole('link', { name: '2', exact: true }).click();
    await page.getByRole('heading', { name: 'Signals', level: 1 }).waitFor();
    await page.getByRole('cell', { name: 'contact' }).first().waitFor();
    await page.goBack();
    const tenths = page.getByRole('region', { name: 'tenths' });
    await tenths.getByRole('link').first().click();
    await page.getByRole('heading', { name: 'What serving the dearest tenth of customers costs' }).waitFor();
    await page
      .getByRole('region', { name: 'customers served' })
      .getByRole('link', { name: 'Customer a' })
      .waitFor();
    await page.getByRole('link', { name: 'Entries of phone' }).waitFor();
    expect(await examine(page)).toEqual([]);
    // The way back keeps the view and the months.
    await page.getByRole('main').getByRole('link', { name: 'Costs', exact: true }).click();
    await tenths.waitFor();
    expect(page.url()).toContain('2026-03');
    await arrive(page, '/prove/costs?view=acquisition&from="2026-03"&to="2026-03"', 'Costs');
    await page
      .getByRole('region', { name: 'rules of attribution' })
      .getByRole('cell', { name: 'Spring' })
      .waitFor();
    expect(await examine(page)).toEqual([]);
    await page.getByRole('region', { name: 'campaigns' }).getByRole('link', { name: '€250' }).click();
    await page.getByRole('cell', { name: '$500' }).waitFor();
    await page.goBack();
    await page
      .getByRole('region', { name: 'campaigns' })
      .getByRole('link', { name: '1', exact: true })
      .click();
    await page.getByRole('heading', { name: 'Customers won through Spring' }).waitFor();
    await page
      .getByRole('region', { name: 'customers won' })
      .getByRole('link', { name: 'b', exact: true })
      .waitFor();
    expect(await examine(page)).toEqual([]);
    await arrive(page, '/prove/costs/at-risk?from="2026-03"&to="2026-03"', 'Customers who were looked at');
    await page.getByText('No customer was counted here.').waitFor();
  });

  it('close a month by keyboard with the reason on record, and refuse what would change it', async () => {
    await arrive(page, '/prove/ledger?view=periods', 'Ledger');
    await page.getByRole('button', { name: 'Close months' }).press('Enter');
    await field(page, /^Why/).fill('Audited');
    await page.getByRole('dialog').getByRole('button', { name: 'Close', exact: true }).last().press('Enter');
    await page.getByRole('cell', { name: 'Closed', exact: true }).waitFor();
    await page.getByText(/Closed by Ada Owner/).waitFor();
    expect(await examine(page)).toEqual([]);
    await arrive(page, '/prove/ledger', 'Ledger');
    await page.getByRole('button', { name: 'Enter an amount' }).click();
    await page.getByRole('dialog').getByRole('textbox', { name: 'Month' }).fill('2026-03');
    const form = page.getByRole('dialog');
    await form.getByRole('combobox', { name: 'Category' }).click();
    await page.getByRole('option', { name: 'Campaign', exact: true }).click();
    await form.getByRole('textbox', { name: 'Amount' }).fill('10');
    await page.getByRole('button', { name: 'Book it' }).click();
    await page.getByText(/March 2026 was closed by Ada Owner/).waitFor();
    expect(await examine(page)).toEqual([]);
    expect(website.complaints.filter((line) => !line.includes('409'))).toEqual([]);
  });
});
