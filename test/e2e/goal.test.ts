import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bringAxe, examine, look, overflow } from '../support/axe.ts';
import { seedLadder } from '../support/ladder.ts';
import { arrive, choose, field, openOwned, openWebsite, type Website } from '../support/website.ts';

let website: Website;
let page: Page;
let ids: Awaited<ReturnType<typeof seedLadder>>;
beforeAll(async () => {
  // Without background work the readings stay as the test puts them.
  website = await openWebsite({ PERPETUA_ROLES: 'web' });
  page = await openOwned(website, 'UTC');
  await bringAxe(page);
  await arrive(page, '/decide/strategy', 'Strategy');
  await page.getByRole('heading', { name: 'No goals yet' }).waitFor();
  expect(await examine(page)).toEqual([]);
  ids = await seedLadder(website, page);
});
afterAll(() => website?.close());

const view = (name: string) => `/decide/strategy?view="${name}"`;

describe('the strategy', () => {
  it('shows drift upward, with how much, by which metric and at what cost', async () => {
    await arrive(page, view('ladder'), 'Strategy');
    const annual = page.getByRole('article').filter({ hasText: 'Nobody has to call twice' });
    const drift = annual.getByText('Held back by').locator('..');
    await expect
      .poll(() => drift.textContent())
      .toMatch(
        /Guided resolution in every region: NPS of the relationship .*points worse than expected by then \(.* to .*\); to miss it costs €42,000/,
      );
    // The figure leads to where it comes from.
    const quarter = page.getByRole('article').filter({ hasText: 'at least 40 points' });
    await quarter.getByRole('link', { name: /points \(.* to .*\), n 812/ }).click();
    await page.getByRole('heading', { name: 'Explore', level: 1 }).waitFor();
    expect(new URL(page.url()).searchParams.get('metric')).toContain(ids.metric);
  });

  it('is written by keyboard: Enter adds, Tab nests, F2 renames, Delete can be undone', async () => {
    await arrive(page, view('tree'), 'Strategy');
    const tree = page.getByRole('tree');
    await tree.getByRole('treeitem').first().focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.getByRole('textbox', { name: 'New quarter goal' }).waitFor();
    await page.keyboard.type('Warn before the charge');
    await page.keyboard.press('Enter');
    await tree.getByRole('treeitem', { name: /Warn before the charge/ }).waitFor();
    // The next one goes below the goal above it.
    await page.keyboard.press('Tab');
    await page.getByRole('textbox', { name: 'New month goal' }).waitFor();
    await page.keyboard.type('Wording agreed');
    await page.keyboard.press('Enter');
    const wording = tree.getByRole('treeitem', { name: /Wording agreed/ });
    await wording.waitFor();
    expect(await wording.getAttribute('aria-level')).toBe('4');
    await page.keyboard.press('Escape');

    await wording.focus();
    await page.keyboard.press('F2');
    await field(page, 'Title of the goal').fill('Wording agreed with legal');
    await page.keyboard.press('Enter');
    const renamed = tree.getByRole('treeitem', { name: /Wording agreed with legal/ });
    await renamed.waitFor();
    await renamed.focus();
    await page.keyboard.press('Delete');
    await renamed.waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Undo' }).click();
    await renamed.waitFor();
  });

  it('holds strengths that are set by keyboard in the X-matrix', async () => {
    await arrive(page, view('matrix'), 'Strategy');
    const cell = page.getByRole('button', {
      name: /^Guided resolution in every region and Nobody has to call twice: no strength/,
    });
    await cell.focus();
    await page.keyboard.press('s');
    const set = page.getByRole('button', { name: /Nobody has to call twice: strong/ });
    await set.waitFor();
    await page.reload();
    await set.waitFor();
  });

  it('shows target, actual and status of each month in the bowling chart', async () => {
    await arrive(page, view('board'), 'Strategy');
    const row = page.getByRole('row').filter({ hasText: 'Guided resolution in every region' });
    await row.getByRole('link', { name: '24', exact: true }).first().waitFor();
    await expect.poll(() => row.textContent()).toMatch(/n 812/);
    expect(await row.getByText('Behind').count()).toBeGreaterThan(0);
  });

  it('keeps the changes of two people on one goal', async () => {
    await arrive(page, `/decide/goals/${ids.quarter}`, 'Guided resolution in every region');
    await field(page, 'Why').fill('My reason');
    await page.getByRole('textbox', { name: 'Goal', exact: true }).fill('Guided resolution for all');
    const theirs = await page.request.patch(`/api/v1/goals/${ids.quarter}`, {
      data: { reason: 'Their reason', costToMiss: null },
      headers: { origin: website.address, 'if-match': '"1"' },
    });
    expect(theirs.status()).toBe(200);
    await page.getByRole('button', { name: 'Save the goal' }).click();
    const merge = page.getByRole('dialog', { name: /Somebody else changed this goal/ });
    await merge.getByText('Their reason').waitFor();
    expect(await examine(page)).toEqual([]);
    await expect
      .poll(() => merge.getByText('Kept from them').locator('..').textContent())
      .toContain('Cost to miss');
    await merge.getByRole('radio', { name: 'Both, theirs first' }).check();
    await merge.getByRole('button', { name: 'Save both' }).click();
    await page.getByRole('heading', { name: 'Guided resolution for all', level: 1 }).waitFor();
    const saved = await (await page.request.get(`/api/v1/goals/${ids.quarter}`)).json();
    expect(saved).toMatchObject({ reason: 'Their reason\n\nMy reason', costToMiss: null, version: 3 });
    await page.getByText('Ada Owner changed it').first().waitFor();
    website.complaints.length = 0;
  });

  it('is planned for the week by typing, on one screen', async () => {
    await arrive(page, '/decide/week', 'This week');
    await field(page, 'Add a goal for this week').fill('Meet the team leads');
    await page.keyboard.press('Enter');
    await field(page, 'Goal: Meet the team leads').waitFor();
    await field(page, 'Owner of Meet the team leads').fill('Marta Reyes');
    await page.keyboard.press('Enter');
    await page.getByRole('checkbox', { name: 'Reached: Write the three missing articles' }).check();
    await page.getByText('Said reached').waitFor();
    await page.getByText(/is behind: NPS of the relationship/).waitFor();
    // Somebody else renames it meanwhile: another field goes in beside it, the same one asks.
    const { items } = await (await page.request.get('/api/v1/goals')).json();
    const { id, version } = items.find(({ title }: { title: string }) => title === 'Meet the team leads');
    const theirs = await page.request.patch(`/api/v1/goals/${id}`, {
      data: { title: 'Meet all leads' },
      headers: { origin: website.address, 'if-match': `"${version}"` },
    });
    expect(theirs.status()).toBe(200);
    await field(page, 'Owner of Meet the team leads').fill('Bo Lind');
    await page.keyboard.press('Enter');
    await page.getByText('both changes are kept').waitFor();
    await field(page, 'Goal: Meet all leads').waitFor();
    await page.request.patch(`/api/v1/goals/${id}`, {
      data: { title: 'Meet every lead' },
      headers: { origin: website.address, 'if-match': `"${version + 2}"` },
    });
    await field(page, 'Goal: Meet all leads').fill('Meet the leads on Monday');
    await page.keyboard.press('Enter');
    const merge = page.getByRole('dialog', { name: /Somebody else changed this goal/ });
    await merge.getByText('Meet every lead').waitFor();
    expect(await examine(page)).toEqual([]);
    await merge.getByRole('radio', { name: 'Yours' }).check();
    await merge.getByRole('button', { name: 'Save both' }).click();
    await field(page, 'Goal: Meet the leads on Monday').waitFor();
    await merge.waitFor({ state: 'detached' });
    website.complaints.length = 0;
    expect(await page.evaluate<number>('document.documentElement.scrollHeight')).toBeLessThanOrEqual(900);
  });

  it('takes OKRs from a file, and hands back the rows that it left out', async () => {
    await arrive(page, '/decide/strategy/import', 'Import OKRs');
    const file = [
      'Objective,Key Result,Owner,Period,Baseline,Target,Metric',
      'Loved,Recommended,Ada Owner,Q1 2031,30,40 points,NPS of the relationship',
      'Loved,Nothing,,someday,,,',
    ].join('\n');
    await page
      .getByLabel('Drop a CSV file of OKRs')
      .last()
      .setInputFiles({ name: 'okrs.csv', mimeType: 'text/csv', buffer: Buffer.from(file) });
    await page.getByText('1 row new, 0 changed, 0 as before, 1 left out.').waitFor();
    await look(page, 1440, 'light');
    expect(await examine(page)).toEqual([]);
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Download the rows left out' }).click();
    expect((await download).suggestedFilename()).toBe('rows-left-out.csv');
    await page.getByRole('button', { name: 'Keep 1 row' }).click();
    await page.getByRole('link', { name: 'See the goals' }).click();
    await page.getByRole('treeitem', { name: /Recommended/ }).waitFor();
  });

  it.each([
    ['plan', 'the plan', 'SVG picture', /^plan-from.*\.svg$/],
    ['board', 'the bowling chart', 'PNG picture', /^bowling-chart.*\.png$/],
  ] as const)('saves the %s as a picture', async (name, what, kind, file) => {
    await arrive(page, view(name), 'Strategy');
    await page
      .getByText(/Guided resolution/)
      .first()
      .waitFor();
    await page.getByRole('button', { name: `Download ${what}` }).click();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('menuitem', { name: kind }).click(),
    ]);
    expect(download.suggestedFilename()).toMatch(file);
    const bytes = readFileSync(await download.path());
    if (kind === 'SVG picture') expect(bytes.toString()).toContain('▼ Guided resolution');
    else expect(bytes.subarray(1, 4).toString()).toBe('PNG');
  });

  it('makes units and circles', async () => {
    await arrive(page, '/settings/units', 'Units and circles');
    await field(page, 'New unit').fill('Billing');
    await page.keyboard.press('Enter');
    await field(page, 'Name of Billing').waitFor();
    await choose(page, 'Billing is part of', 'Care');
    await field(page, 'New circle').fill('Board');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Save who is in Board' }).waitFor();
    expect(website.complaints).toEqual([]);
  });

  it.each([
    ['ladder', view('ladder'), 'Strategy'],
    ['tree', view('tree'), 'Strategy'],
    ['bowling chart', view('board'), 'Strategy'],
    ['X-matrix', view('matrix'), 'Strategy'],
    ['plan', view('plan'), 'Strategy'],
    ['week', '/decide/week', 'This week'],
    ['goal', '', 'Guided resolution for all'],
    ['units', '/settings/units', 'Units and circles'],
  ])('has nothing against its %s, wide and narrow, light and dark', async (_, path, heading) => {
    await look(page, 1440, 'light');
    await arrive(page, path || `/decide/goals/${ids.quarter}`, heading);
    await page.getByRole('status', { name: 'Loading' }).first().waitFor({ state: 'detached' });
    for (const [width, scheme] of [
      [1440, 'light'],
      [390, 'dark'],
    ] as const) {
      await look(page, width, scheme);
      expect([scheme, await examine(page)]).toEqual([scheme, []]);
      expect(await overflow(page)).toBe(0);
    }
    await look(page, 1440, 'light');
  });
});
