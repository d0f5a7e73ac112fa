import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addDays } from '../../src/kernel/index.ts';
import { bringAxe, examine, look, overflow } from '../support/axe.ts';
import { GOAL_UNKNOWN } from '../support/initiative.ts';
import { filledSheet } from '../support/metricSheet.ts';
import { wholePlan } from '../support/requests/cycle.ts';
import { arrive, choose, field, openOwned, openWebsite, type Website } from '../support/website.ts';

let website: Website;
let page: Page;
let cycleId: string;
const today = new Date().toISOString().slice(0, 10);

async function post(path: string, data: object, version?: number) {
  const answer = await page.request.post(`/api/v1${path}`, {
    data,
    headers: { origin: website.address, ...(version === undefined ? {} : { 'if-match': `"${version}"` }) },
  });
  expect(answer.ok(), await answer.text()).toBe(true);
  return answer.json();
}

beforeAll(async () => {
  website = await openWebsite({ PERPETUA_ROLES: 'web' });
  page = await openOwned(website, 'UTC');
  await bringAxe(page);
  await arrive(page, '/improve/cycles', 'Cycles');
  await page.getByText('No cycles yet').waitFor();
  expect(await examine(page)).toEqual([]);
  const initiative = await post('/initiatives', {
    name: 'Guided resolution',
    origin: { kind: 'idea', title: 'Said in a meeting' },
    goal: GOAL_UNKNOWN,
  });
  const metric = await post('/metrics', {
    sheet: filledSheet('All calls'),
    calculation: { formula: { measure: 'count', parameters: { over: 'signal', kind: 'call' } } },
  });
  const { worthwhile: _, ...plan } = wholePlan(initiative.id, metric.id, today);
  cycleId = (await post('/cycles', { ...plan, startsOn: addDays(today, -3), judgeOn: addDays(today, 260) }))
    .id;
});
afterAll(() => website?.close());

describe('a cycle', () => {
  it('is begun by keyboard from the board', async () => {
    await arrive(page, '/improve/cycles', 'Cycles');
    await page.getByRole('button', { name: 'New cycle' }).focus();
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog', { name: 'New cycle' });
    await choose(page, 'Initiative', 'Guided resolution');
    await dialog.getByRole('textbox', { name: 'What is changed' }).fill('A shorter greeting');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Cycle 2: A shorter greeting', level: 1 }).waitFor();
    await page.getByText('State what you believe will happen, and why').waitFor();
    expect(await page.getByRole('button', { name: 'Lock the plan' }).isDisabled()).toBe(true);
    expect(await examine(page)).toEqual([]);
  });

  it('is stated, told what is wrong beside the field, and locked', async () => {
    await arrive(page, `/improve/cycles/${cycleId}`, 'Cycle 1: Guided diagnosis');
    await field(page, 'Worth having from').fill('2');
    // Somebody else states something meanwhile: both are kept.
    const at = `/api/v1/cycles/${cycleId}`;
    const { version, hypothesis } = await (await page.request.get(at)).json();
    await page.request.patch(at, {
      data: { hypothesis: `${hypothesis} From the first day on.` },
      headers: { origin: website.address, 'if-match': `"${version}"` },
    });
    await page.getByRole('button', { name: 'Save the plan' }).click();
    const merge = page.getByRole('dialog', { name: /Somebody else changed this plan/ });
    await merge.getByText(/From the first day on/).waitFor();
    await merge.getByRole('button', { name: 'Save both' }).click();
    await merge.waitFor({ state: 'detached' });
    expect(await field(page, 'Hypothesis').inputValue()).toMatch(/From the first day on\.$/);
    await page.getByText('Still to be stated').waitFor({ state: 'detached' });
    const lock = page.getByRole('button', { name: 'Lock the plan' });
    await lock.click();
    await page.getByRole('dialog').getByRole('button', { name: 'Lock the plan' }).click();
    await page
      .getByText(/Must not lie before today/)
      .first()
      .waitFor();
    await field(page, 'Starts on').fill(today);
    await page.getByRole('button', { name: 'Save the plan' }).click();
    await page
      .getByText(/Must not lie before today/)
      .first()
      .waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Compute the sample' }).click();
    await page
      .getByText(/too little history/)
      .first()
      .waitFor();
    await lock.click();
    await page.getByRole('dialog').getByRole('button', { name: 'Lock the plan' }).click();
    await page.getByText(/it stays as it was stated/).waitFor();
    await page.getByText(/Do: under way/).waitFor();
    expect(await examine(page)).toEqual([]);
  });

  it('is looked at, judged and decided, and the next one carries in what was learned', async () => {
    await page.getByRole('button', { name: 'Look now' }).click();
    await page.getByRole('table').first().waitFor();
    await post(`/cycles/${cycleId}/judgments`, {});
    await arrive(page, `/improve/cycles/${cycleId}`, 'Cycle 1: Guided diagnosis');
    await page.getByRole('heading', { name: 'Judgment 1' }).waitFor();
    await page.getByText('Can’t tell yet').first().waitFor();
    await page.getByText('Before its day').waitFor();
    for (const scheme of ['light', 'dark'] as const)
      for (const width of [1440, 390]) {
        await look(page, width, scheme);
        expect([scheme, width, await examine(page)]).toEqual([scheme, width, []]);
        expect(await overflow(page)).toBe(0);
      }
    await look(page, 1440, 'light');
    // Another method says what it is before it can be pressed.
    await page.getByRole('button', { name: 'Judge by another method' }).focus();
    await page.keyboard.press('Enter');
    await page.getByText('This method is chosen afterwards').waitFor();
    await choose(page, 'Judge by', 'Randomized');
    const press = page.getByRole('button', { name: 'Judge, marked for ever' });
    expect(await press.isDisabled()).toBe(true);
    await page.getByRole('checkbox', { name: /I know that this is marked for ever/ }).check();
    expect(await examine(page)).toEqual([]);
    await press.click();
    await page
      .getByText(/cannot judge this metric/i)
      .first()
      .waitFor();
    await page.getByRole('button', { name: 'Cancel' }).click();
    await field(page, 'Why').fill('Once more, with all teams');
    await page.getByRole('button', { name: 'Decide' }).click();
    await page.getByRole('heading', { name: 'Cycle 3: Guided diagnosis', level: 1 }).waitFor();
    await page.getByText(/from the feedback of/).waitFor();
    await expect
      .poll(() => field(page, 'What was learned before').inputValue())
      .toContain('Once more, with all teams');
  });

  it('stands in “What worked”, whatever came out', async () => {
    await arrive(page, '/prove/results', 'What worked');
    await page.getByText(/Of 1 that were judged, 0 worked, 0 did not, and of 1 it can’t be told/).waitFor();
    for (const scheme of ['light', 'dark'] as const)
      for (const width of [1440, 390]) {
        await look(page, width, scheme);
        expect([scheme, width, await examine(page)]).toEqual([scheme, width, []]);
        expect(await overflow(page)).toBe(0);
      }
  });
});
