import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bringAxe, examine, look, overflow } from '../support/axe.ts';
import { caseContent } from '../support/businessCase.ts';
import { arrive, choose, field, openOwned, openWebsite, type Website } from '../support/website.ts';

let website: Website;
let page: Page;
let id: string;
const NAME = 'Warn before charges';

const send = async (path: string, data: object) => {
  const answer = await page.request.post(path, { data, headers: { origin: website.address } });
  const body = await answer.json();
  expect(answer.ok(), JSON.stringify(body)).toBe(true);
  return body;
};

beforeAll(async () => {
  website = await openWebsite({ PERPETUA_ROLES: 'web' });
  page = await openOwned(website, 'UTC');
  await bringAxe(page);
  await arrive(page, '/prove', 'Prove');
  await page.getByRole('heading', { name: 'Nothing to prove yet' }).waitFor();
  expect(await examine(page)).toEqual([]);
});
afterAll(() => website?.close());

describe('a business case', () => {
  it('is begun by hand; a better experience is refused with the reason, and the ways that there are stay', async () => {
    await page.getByRole('link', { name: 'Make the first business case' }).click();
    await page.getByRole('heading', { name: 'New business case', level: 1 }).waitFor();
    await field(page, 'Name').fill('First case');
    await field(page, 'Discount rate a year').fill('900');
    await page.getByRole('button', { name: 'Make the case' }).click();
    await page.getByText(/^Must be from 0% to 100% a year/).waitFor();
    await page.getByText(/^Must say where the rate comes from/).waitFor();
    await field(page, 'Discount rate a year').fill('9');
    await field(page, 'Source of the rate').fill('Treasury');
    await page.getByRole('button', { name: 'Make the case' }).click();
    await page.getByRole('heading', { name: 'First case', level: 1 }).waitFor();

    await choose(page, 'How does the change become money?', 'A better experience, satisfaction or score');
    const refusal = page.getByRole('alert').filter({ hasText: 'This is not a benefit by itself' });
    await refusal.getByText(/nobody pays less or more because of a score/).waitFor();
    expect(await examine(page)).toEqual([]);
    await refusal.getByRole('button', { name: 'Fewer contacts' }).click();
    const benefit = page.getByRole('group', { name: 'Fewer contacts: Fewer contacts' });
    await benefit.getByRole('textbox', { name: 'Contacts a year: low' }).fill('20');
    await benefit.getByRole('textbox', { name: 'Contacts a year: likely' }).fill('10');
    await benefit.getByRole('textbox', { name: 'Share avoided: high' }).fill('130');
    await field(page, 'Why it is changed').fill('First figures');
    await page.getByRole('button', { name: 'Save as version 2' }).click();
    // Said next to the field.
    await benefit.getByText(/^Must not be above the likely value, 10/).waitFor();
    await benefit.getByText(/^Must be at most 100%/).waitFor();
    expect(await examine(page)).toEqual([]);
  });

  it('leads from the net present value to the record behind an input in three clicks', async () => {
    const made = await send('/api/v1/business-cases', { ...caseContent(), owner: { name: 'Ada' } });
    id = made.id;
    await arrive(page, `/prove/cases/${id}`, NAME);
    await page.getByText('This case is incomplete').waitFor();
    await page.getByRole('heading', { name: 'What it is worth' }).waitFor();
    const value = page
      .getByText('Net present value', { exact: true })
      .first()
      .locator('xpath=ancestor::div[1]');
    await value.getByRole('link').first().click();
    await page.getByRole('heading', { name: 'Net present value', level: 2 }).waitFor();
    await page.getByText(/Present value of the benefits − present value of the costs/).waitFor();
    expect(await examine(page)).toEqual([]);
    await page.getByRole('link', { name: 'fewer', exact: true }).click();
    await page.getByText(/Contacts a year 1,000,000 × Share avoided 8% × Cost per contact €6.00/).waitFor();
    const cost = page.getByRole('row').filter({ hasText: 'Cost per contact: contact cost' });
    expect(await cost.getByRole('link', { name: 'Ledger: contact_cost' }).getAttribute('href')).toBe(
      '/prove/ledger',
    );
    await cost.getByRole('link', { name: 'Cost per contact: contact cost' }).click();
    await page.getByRole('heading', { name: 'contact cost', level: 2 }).waitFor();
    await page.getByText('€5.50', { exact: true }).waitFor();
    await expect.poll(() => page.getByRole('term').filter({ hasText: 'Confidence' }).count()).toBe(1);
    expect(await page.getByRole('link', { name: 'Ledger: contact_cost' }).getAttribute('href')).toBe(
      '/prove/ledger',
    );
    expect(await examine(page)).toEqual([]);
  });

  it('shows months, scenarios, what came and versions, in light and dark, wide and narrow', async () => {
    const views = [
      ['summary', 'What matters most: avoided', 390, 'dark'],
      ['months', 'Month by month', 1440, 'dark'],
      ['scenarios', 'Half the effect', 390, 'light'],
      ['realized', 'Where each amount comes from', 390, 'dark'],
      ['versions', 'Version 1: Made', 1440, 'light'],
      ['inputs', 'What it brings', 390, 'dark'],
    ] as const;
    for (const [view, text, width, scheme] of views) {
      await arrive(page, `/prove/cases/${id}?view=${view}`, NAME);
      await page.getByText(text).first().waitFor();
      await look(page, width, scheme);
      expect([view, await overflow(page), await examine(page)]).toEqual([view, 0, []]);
    }
    await look(page, 1440, 'light');
  });

  it('keeps what two people changed at once', async () => {
    await arrive(page, `/prove/cases/${id}?view=inputs`, NAME);
    await field(page, 'What it is for').fill('My words');
    await page
      .getByRole('group')
      .filter({ hasText: 'Seconds saved per contact' })
      .getByRole('button', { name: /^Change/ })
      .click();
    await page.getByRole('textbox', { name: 'Seconds saved per contact: high' }).fill('50');
    const theirs = await page.request.patch(`/api/v1/business-cases/${id}`, {
      data: {
        why: 'Longer',
        horizonMonths: 24,
        purpose: 'Their words',
        inputs: caseContent().inputs.map((one) =>
          one.key === 'contacts' ? { ...one, name: 'Calls a year' } : one,
        ),
      },
      headers: { origin: website.address, 'if-match': '"1"' },
    });
    expect(theirs.status()).toBe(200);
    await field(page, 'Why it is changed').fill('Said better');
    await page.getByRole('button', { name: 'Save as version 2' }).click();
    const merge = page.getByRole('dialog', { name: /Somebody else changed this case/ });
    await merge.getByText('Their words').waitFor();
    expect(await examine(page)).toEqual([]);
    await merge.getByRole('radio', { name: 'Both, theirs first' }).check();
    await merge.getByRole('button', { name: 'Save both' }).click();
    await merge.waitFor({ state: 'detached' });
    const { purpose, horizonMonths, version, inputs } = await (
      await page.request.get(`/api/v1/business-cases/${id}`)
    ).json();
    expect([purpose, horizonMonths, version]).toEqual(['Their words\n\nMy words', 24, 3]);
    // A figure of each of them: neither has to give way to the other.
    const of = (key: string) => inputs.find((one: { key: string }) => one.key === key);
    expect([of('contacts').name, of('seconds').range.value.high]).toEqual(['Calls a year', 50]);
  });

  it('stands in the overview with its natures apart, and comes as files', async () => {
    await arrive(page, '/prove', 'Prove');
    await page.getByRole('heading', { name: 'Still to come' }).waitFor();
    await page.getByRole('row').filter({ hasText: NAME }).first().waitFor();
    await page.getByRole('heading', { name: 'So far, by case' }).waitFor();
    for (const name of ['Measured', 'Modelled', 'Hoped'])
      await page.getByText(name, { exact: true }).first().waitFor();
    await look(page, 390, 'dark');
    expect([await overflow(page), await examine(page)]).toEqual([0, []]);
    await look(page, 1440, 'light');
    await page.getByRole('link', { name: 'All of them' }).click();
    await page.getByRole('heading', { name: 'Business cases', level: 1 }).waitFor();
    await page.getByRole('link', { name: NAME }).first().click();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Workbook (XLSX)' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('Warn before charges.xlsx');
    expect(website.complaints.filter((one) => !/status of (412|422)/.test(one))).toEqual([]);
  });
});
