import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addDays } from '../../src/kernel/index.ts';
import { seedAdoption } from '../support/adoption.ts';
import { bringAxe, examine, look, overflow } from '../support/axe.ts';
import { arrive, field, openOwned, openWebsite, type Website } from '../support/website.ts';

const today = new Date().toISOString().slice(0, 10);
let website: Website;
let page: Page;
let seeded: Awaited<ReturnType<typeof seedAdoption>>;
beforeAll(async () => {
  website = await openWebsite({ PERPETUA_ROLES: 'web' });
  page = await openOwned(website, 'UTC');
  await bringAxe(page);
  await arrive(page, '/improve/people', 'People side');
  await page.getByRole('heading', { name: 'Nobody is named yet' }).waitFor();
  seeded = await seedAdoption(async (path, data) => {
    const answer = await page.request.post(path, { data, headers: { origin: website.address } });
    const body = (await answer.json()) as { id: string };
    if (!answer.ok()) throw new Error(`${path}: ${JSON.stringify(body)}`);
    return body;
  }, today);
});
afterAll(() => website?.close());

const people = (part: string, id = seeded.initiativeId) =>
  `/improve/initiatives/${id}?view=people&part=${part}`;

describe('the people side', () => {
  it('shows all groups: where each is held, how it moved, and who is asked for too much', async () => {
    await arrive(page, '/improve/people', 'People side');
    const row = page.getByRole('row').filter({ hasText: 'Care agents, North' });
    await row.getByText('Held at desire', { exact: true }).waitFor();
    await row.getByText('still held at desire, 0.3 up, within noise').waitFor();
    await row.getByText('31 of 40 (78%)').waitFor();
    await page.getByRole('row').filter({ hasText: 'Partner shops' }).getByText('Not assessed').waitFor();
    await page.getByText(/150 hours asked, 120 hours to give, 30 hours too many/).waitFor();
    for (const [width, scheme] of [
      [1440, 'light'],
      [390, 'dark'],
    ] as const) {
      await look(page, width, scheme);
      expect([await examine(page), await overflow(page)]).toEqual([[], 0]);
    }
    await look(page, 1440, 'light');
  });

  it('says what helps at a barrier, and asks what becomes of an earlier assessment of that day', async () => {
    await arrive(page, people('groups'), 'Guided resolution');
    await page.getByRole('heading', { name: 'What helps at desire' }).waitFor();
    const card = page.locator('section').filter({ has: page.getByRole('heading', { name: 'Team leads' }) });
    await look(page, 390, 'light');
    expect([await examine(page), await overflow(page)]).toEqual([[], 0]);
    await look(page, 1440, 'dark');
    const assess = async (desire: string) => {
      await card.getByRole('button', { name: 'Assess' }).focus();
      await page.keyboard.press('Enter');
      const form = page.getByRole('dialog', { name: 'Assess Team leads' });
      await form.getByRole('textbox', { name: 'People it rests on' }).fill('6');
      await form.getByRole('textbox', { name: 'Awareness' }).fill('4');
      await form.getByRole('textbox', { name: 'Desire' }).fill(desire);
      await form.getByRole('textbox', { name: 'Desire' }).press('Enter');
      return form;
    };
    const form = await assess('6');
    await form.getByText('Must be from 1 to 5.').waitFor();
    expect(await examine(page)).toEqual([]);
    await form.getByRole('textbox', { name: 'Desire' }).fill('2');
    await form.getByRole('button', { name: 'Save the assessment' }).click();
    await form.waitFor({ state: 'detached' });
    await card.getByText('Held at desire').first().waitFor();
    const again = await assess('4');
    await again.getByText('There is one of that day already').waitFor();
    await again.getByRole('button', { name: 'Put this one in its place' }).click();
    await again.waitFor({ state: 'detached' });
    await card.getByText('Not known: knowledge').first().waitFor();
    website.complaints.length = 0;
    await look(page, 1440, 'light');
  });

  it('takes attendance from a file, hands back the rows left out, and tells what the training did', async () => {
    await arrive(page, people('training'), 'Guided resolution');
    await page.getByRole('button', { name: 'Import attendance' }).click();
    const dialog = page.getByRole('dialog', { name: 'Import attendance' });
    const rows = [
      'number,name,course,date,passed',
      `2000,Bea,Guided diagnosis,${addDays(today, -55)},yes`,
      `2001,Cy,Guided diagnosis,${addDays(today, -99)},yes`,
    ];
    await dialog
      .getByLabel('Drop a file of attendance')
      .last()
      .setInputFiles({ name: 'people.csv', mimeType: 'text/csv', buffer: Buffer.from(rows.join('\n')) });
    await dialog.getByText('1 row new, 0 changed, 0 as before, 1 left out.').waitFor();
    expect(await examine(page)).toEqual([]);
    const download = page.waitForEvent('download');
    await dialog.getByRole('button', { name: 'Download the rows left out' }).click();
    expect((await download).suggestedFilename()).toBe('rows-left-out.csv');
    await dialog.getByRole('button', { name: 'Keep 1 row' }).click();
    await dialog.getByRole('button', { name: 'Done' }).click();
    const row = page.getByRole('row').filter({ hasText: 'Guided diagnosis' });
    await row.getByText('32 of 40 (80%)').waitFor();
    await row.getByRole('button', { name: 'Actions of this row' }).click();
    await page.getByRole('menuitem', { name: 'See what it did' }).click();
    await page.getByText(/^\+1\.7 \(\+0\.8 to \+2\.6\), beyond noise/).waitFor();
    expect(await examine(page)).toEqual([]);
  });

  it('says that a message was sent, and refuses a reach above its audience beside the field', async () => {
    await arrive(page, people('messages'), 'Guided resolution');
    const row = page.getByRole('row').filter({ hasText: 'What happens to the bonus' });
    await row.getByText('Late').waitFor();
    await row.getByRole('button', { name: 'Actions of this row' }).click();
    await page.getByRole('menuitem', { name: /^Change/ }).click();
    const form = page.getByRole('dialog', { name: 'Change the message' });
    await form.getByLabel('Sent on').fill(today);
    await field(page, 'People it reached').fill('49');
    await form.getByRole('button', { name: 'Save the message' }).click();
    await form.getByText('Must not be more than the 48 people it went to.').waitFor();
    await field(page, 'People it reached').fill('36');
    await form.getByRole('button', { name: 'Save the message' }).click();
    await row.getByText('36 of 48 (75%)').waitFor();
    website.complaints.length = 0;
  });

  it('is read on every part, on a phone and in the dark', async () => {
    await look(page, 390, 'dark');
    for (const [part, shown] of [
      ['messages', 'Communication plan'],
      ['champions', 'Lea Moreno'],
      ['hours', 'What it is made from'],
      ['steps', 'Create a sense of urgency'],
    ] as const) {
      await arrive(page, people(part), 'Guided resolution');
      await page.getByText(shown).first().waitFor();
      expect([part, await examine(page), await overflow(page)]).toEqual([part, [], 0]);
    }
    await arrive(page, people('groups', seeded.otherId), 'New greeting');
    await page.getByRole('heading', { name: 'Whose work does it change?' }).waitFor();
    expect(await examine(page)).toEqual([]);
    expect(website.complaints).toEqual([]);
  });
});
