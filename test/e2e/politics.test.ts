import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { addDays, dayIn } from '../../src/kernel/index.ts';
import { bringAxe, examine, look, overflow } from '../support/axe.ts';
import { GOAL_UNKNOWN } from '../support/initiative.ts';
import { arrive, choose, field, openOwned, openWebsite, type Website } from '../support/website.ts';

let website: Website;
let page: Page;
let initiative: string;
let decisionId: string;
let reviewId: string;
const today = dayIn('UTC', new Date());

beforeAll(async () => {
  website = await openWebsite();
  page = await openOwned(website);
  await bringAxe(page);
  const origin = { kind: 'idea', title: 'Said in a meeting' };
  const { id } = await post('/initiatives', { name: 'Fair bills', origin, goal: GOAL_UNKNOWN });
  initiative = `/improve/initiatives/${id}`;
  const decision = { what: 'Warn before charges', why: 'Bills', owner: { name: 'Eva' } };
  decisionId = (await post('/decisions', { ...decision, lookAgainOn: addDays(today, 90) })).id;
  reviewId = (await post('/reviews', { kind: 'monthly', title: 'Monthly' })).id;
});
afterAll(() => website?.close());

async function post(path: string, data: object): Promise<{ id: string }> {
  const answer = await page.request.post(`/api/v1${path}`, { data, headers: { origin: website.address } });
  expect(answer.status(), await answer.text()).toBe(201);
  return (await answer.json()) as { id: string };
}

const button = (name: string | RegExp) => page.getByRole('button', { name });
const dialog = (name: string) => page.getByRole('dialog', { name });
const part = (name: string) => page.getByText(name, { exact: true }).first().click();

const LOOKS = [
  [1440, 'light'],
  [390, 'dark'],
] as const;
/** Where little differs from a view that was looked at before. */
const PHONE = [[390, 'dark']] as const;

/** Nothing may be wrong for anybody: on a screen in light, on a phone in dark. */
async function examineAll(looks: readonly (readonly [number, 'light' | 'dark'])[] = LOOKS): Promise<void> {
  for (const [width, scheme] of looks) {
    await look(page, width, scheme);
    expect(await examine(page), `${page.url()} at ${width}, ${scheme}`).toEqual([]);
    expect(await overflow(page), `${page.url()} at ${width}`).toBeLessThanOrEqual(0);
  }
  await look(page, 1440, 'light');
}

async function enter(name: string, power: string, stance: RegExp, movedBy?: string): Promise<void> {
  await button('Enter a stakeholder').click();
  const form = dialog('Enter a stakeholder');
  await form
    .getByRole('textbox', { name: 'Name' })
    .or(form.getByRole('combobox', { name: 'Name' }))
    .fill(name);
  await field(page, 'Power').fill(power);
  await choose(page, 'Stance now', stance);
  if (movedBy) await choose(page, 'Add who can move them', movedBy);
  await button('Enter the stakeholder').click();
  await form.waitFor({ state: 'hidden' });
  await page.getByRole('button', { name, exact: true }).first().waitFor();
}

it('says that politics are for a circle, and begins them for one', async () => {
  await arrive(page, '/improve/stakeholders', 'Stakeholders');
  await page.getByText('Nothing for your circles').waitFor();
  await examineAll();
  await arrive(page, `${initiative}?view=politics`, 'Fair bills');
  await page.getByText('For its circle').waitFor();
  await examineAll(PHONE);
  await button('Begin politics for a circle').click();
  await dialog('Begin politics for a circle').waitFor();
  await button('Begin').last().click();
  await page.getByText('Seen only by its').waitFor();
  await page.getByText('No stakeholders yet').waitFor();
});

it('takes stakeholders, refuses what cannot be beside the field, and shows the gaps', async () => {
  await enter('Ada Sponsor', '5', /^Leading/);
  await enter('Ben Finance', '4', /^Resistant/, 'Ada Sponsor');
  await button('Enter a stakeholder').click();
  await field(page, 'Name')
    .or(page.getByRole('combobox', { name: 'Name' }))
    .first()
    .fill('Nobody');
  await field(page, 'Power').fill('7');
  await button('Enter the stakeholder').click();
  await page.getByText('Must be a whole number from 1 to 5.').waitFor();
  await page.keyboard.press('Escape');
  await dialog('Enter a stakeholder').waitFor({ state: 'hidden' });
  await page.getByText('56% of power stands where it is wanted').waitFor();
  await examineAll();
  await part('Now and wanted');
  await page.getByRole('region', { name: 'Stance now and wanted' }).waitFor();
  await examineAll(PHONE);
  await part('Power × interest');
  await page.getByRole('region', { name: 'Power × interest' }).waitFor();
  await examineAll(PHONE);
});

it('keeps how a stance was seen over time', async () => {
  await button('Ben Finance, resistant').click();
  await button('Note where they stand').click();
  await choose(page, 'Stance', /^Neutral/);
  await field(page, 'Why you think so').fill('He asked for the figures');
  await button('Note it').click();
  await page.getByText('Neutral, seen on').waitFor();
  await page.getByText('Resistant, seen on').waitFor();
  await examineAll(PHONE);
  await page.keyboard.press('Escape');
  await button('Ben Finance, neutral').waitFor();
  await button('Ben Finance, neutral').click();
  await button('Note where they stand').click();
  await choose(page, 'Stance', /^Resistant/);
  await field(page, 'Why you think so').fill('Not before the budget');
  await button('Note it').click();
  await page.getByText('Not before the budget').waitFor();
  await page.keyboard.press('Escape');
});

it('shows the coalition as a map by keyboard and as a table, and the way to who is against it', async () => {
  await part('Coalition');
  await page.getByText('Ada Sponsor → Ben Finance: clearly').waitFor();
  await page.getByRole('region', { name: 'Map of who moves whom' }).focus();
  await page.keyboard.press('Tab');
  await page
    .getByText('Ben Finance, resistant, power 4. Moves nobody. Moved by Ada Sponsor (clearly).')
    .waitFor();
  await examineAll();
  await part('Table');
  await page.getByRole('cell', { name: 'clearly' }).waitFor();
});

it('edits RACI by keyboard, with its rules checked on every key', async () => {
  await part('RACI');
  await button('Begin a matrix').click();
  await field(page, 'Activity 1').fill('Change the bill');
  await field(page, 'Name of person 1').fill('Ada');
  await page.getByText('Change the bill: nobody is accountable (A).').waitFor();
  await button('Keep the matrix').click();
  await page.getByText('Nobody is accountable (A).').first().waitFor();
  await button('Add a person').click();
  await field(page, 'Name of person 2').fill('Ben');
  await button('Ada, Change the bill: nothing').focus();
  await page.keyboard.press('a');
  await page.getByText('Change the bill: nobody is responsible (R).').waitFor();
  await page.keyboard.press('r');
  await button('Ada, Change the bill: AR').waitFor();
  await page.getByText('Ben does nothing in it').waitFor();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('c');
  await page.getByText('Every activity has exactly one A and at least one R').waitFor();
  await examineAll();
  await button('Keep the matrix').click();
  await page.getByText('The matrix is kept.').waitFor();
  await page.reload();
  await button('Ben, Change the bill: C').waitFor();
});

it('says which promises of sponsors are overdue, and what came of them', async () => {
  await part('Promises');
  await button('Enter a promise').click();
  await page.getByRole('combobox', { name: 'Sponsor' }).fill('Eva');
  await field(page, 'What was promised').fill('Two people for a year');
  await page.getByLabel('Promised on').fill(addDays(today, -20));
  await page.getByLabel('To be kept by').fill(addDays(today, -30));
  await button('Enter the promise').click();
  await page.getByText(/^Must not lie before it was made/).waitFor();
  await page.getByLabel('To be kept by').fill(addDays(today, -5));
  await button('Enter the promise').click();
  await page.getByText('One promise is overdue.').waitFor();
  await examineAll();
  await button('Eva: Two people for a year').click();
  await button('Say what came of it').click();
  await field(page, 'What shows it').fill('They began on Monday');
  await button('Record it').click();
  await page.getByText('Kept, seen on').waitFor();
  await page.keyboard.press('Escape');
  await page.getByText('One promise is overdue.').waitFor({ state: 'detached' });
});

it('adds who was consulted, and shows it on the decision', async () => {
  await part('Consulted');
  await button('Add who was consulted').click();
  await choose(page, 'Decision', 'Warn before charges');
  await page.getByRole('combobox', { name: 'Who was consulted' }).fill('Carla');
  await field(page, 'What they said').fill('Do it before summer');
  await button('Record it').click();
  await page.getByRole('cell', { name: 'Do it before summer' }).waitFor();
  await examineAll(PHONE);
  await arrive(page, `/decide/decisions/${decisionId}`, 'Warn before charges');
  await page.getByText('Do it before summer').waitFor();
  await examineAll(PHONE);
});

it('lists everybody over all initiatives, and offers politics for a pack switched off', async () => {
  await arrive(page, '/improve/stakeholders', 'Stakeholders');
  await page.getByRole('link', { name: 'Fair bills' }).first().waitFor();
  await examineAll();
  await page.goto(`/decide/reviews/${reviewId}`);
  await button('Pack with more').click();
  const choice = page.getByRole('switch', { name: /^Politics of Fair bills/ });
  expect(await choice.isChecked()).toBe(false);
  const slides = dialog('What goes into the pack').getByRole('link', { name: 'Slides' });
  expect(await slides.getAttribute('href')).not.toContain('politics');
  await choice.check({ force: true });
  await expect.poll(() => slides.getAttribute('href')).toContain('politics=');
  await examineAll(PHONE);
  expect(website.complaints.filter((one) => !/422|412/.test(one))).toEqual([]);
});
