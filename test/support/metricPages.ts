import type { Page } from 'playwright-core';
import { arrive, choose, field } from './website.ts';

/** Begins a metric: name, decision and measure. What the measure needs is chosen by the caller before it is made. */
export async function beginMetric(page: Page, name: string, measure: string): Promise<void> {
  await arrive(page, '/decide/metrics/new', 'Define a metric');
  await field(page, 'Name').fill(name);
  await field(page, 'Decision that it informs').fill('Whether the shops get more people at the tills');
  await choose(page, 'Measure', measure);
}

/** Goes on to the record sheet and fills it in, all of it. */
export async function fillSheet(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Go on to its record sheet' }).click();
  await page.getByText('It can’t be used before its record sheet is filled in').waitFor();
  await field(page, 'Purpose').fill('To know whether customers would send others to us');
  await field(page, 'Goal served').fill('One customer in five comes by recommendation');
  await choose(page, 'Lead or lag', /Lead/);
  await page.getByText('Unknown yet').last().click();
  await field(page, 'Who finds out').fill('Ada Owner');
  await page.getByLabel('By when').fill('2099-03-31');
  await field(page, 'Source').fill('The survey after a visit');
  await field(page, 'What must be measured to make it').fill(
    'Likelihood to recommend, of every visitor asked',
  );
  await choose(page, 'Measured', 'every month');
  await choose(page, 'Reviewed', 'every quarter');
  await field(page, 'Owner').fill('Ada Owner');
  await field(page, 'Who acts').fill('The manager of the shop');
  await field(page, 'What they do').fill('Opens another till, and looks again a month later');
  await page.getByRole('button', { name: 'Save the sheet' }).click();
  await page.getByText('Saved. The metric can be used.').waitFor();
}
