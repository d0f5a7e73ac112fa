import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bringAxe, examine, look, overflow } from '../support/axe.ts';
import { GOAL_UNKNOWN } from '../support/initiative.ts';
import { arrive, choose, field, openOwned, openWebsite, type Website } from '../support/website.ts';

let website: Website;
let page: Page;

const post = async (path: string, data: object) => {
  const answer = await page.request.post(`/api/v1${path}`, { data, headers: { origin: website.address } });
  expect([path, answer.status()]).toEqual([path, 201]);
  return answer.json();
};
const gone = () => page.getByRole('status', { name: 'Loading' }).waitFor({ state: 'detached' });

beforeAll(async () => {
  website = await openWebsite({ PERPETUA_ROLES: 'web' });
  page = await openOwned(website, 'UTC');
  await bringAxe(page);
});
afterAll(() => website?.close());

describe('initiatives', () => {
  it('say what belongs here while there are none', async () => {
    for (const [path, heading, first] of [
      ['/improve', 'Improve', 'What a change stands on'],
      ['/improve/initiatives', 'Initiatives', 'No initiatives yet'],
      ['/improve/portfolio', 'Portfolio', 'Nothing to compare yet'],
    ] as const) {
      await arrive(page, path, heading);
      await page.getByRole('heading', { name: first }).waitFor();
      expect([path, await examine(page)]).toEqual([path, []]);
    }
  });

  it('are proposed by keyboard from an address that another page filled in', async () => {
    await post('/goals', {
      title: 'Nobody calls twice',
      horizon: 'year',
      period: { from: '2026-01-01', to: '2027-01-01' },
    });
    await arrive(page, '/improve/initiatives/new?kind=idea&title=Said on Monday', 'New initiative');
    await field(page, /Whose idea/).waitFor();
    await expect.poll(() => field(page, /Whose idea/).inputValue()).toBe('Said on Monday');
    await field(page, /^Initiative/).fill('Warn before charges');
    await choose(page, 'Goal', /Nobody calls twice/);
    await field(page, /^Initiative/).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Warn before charges', level: 1 }).waitFor();
    await page.getByText('Said on Monday').waitFor();
    await page.getByRole('link', { name: 'Nobody calls twice' }).waitFor();
  });

  it('start without what the gate asks for only with a reason, which comes back until it is settled', async () => {
    await page.getByRole('tab', { name: 'Readiness' }).click();
    await page.getByText('0 of 5').waitFor();
    await page.getByRole('button', { name: 'Answer: Executive sponsor' }).click();
    const dialog = page.getByRole('dialog', { name: 'Executive sponsor' });
    await dialog.getByRole('combobox', { name: /^Executive sponsor/ }).fill('Ines Arendt');
    expect(await examine(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Keep the answer' }).click();
    await dialog.waitFor({ state: 'detached' });
    await page.getByText('1 of 5').waitFor();

    await page.getByRole('button', { name: 'Start it without them' }).click();
    await field(page, /Why it starts/).fill('The season begins');
    expect(await examine(page)).toEqual([]);
    await page.getByRole('button', { name: 'Start without them' }).click();
    await page.getByText('Comes back at each review').waitFor();
    await page.getByRole('button', { name: 'Let it rest' }).click();
    await field(page, /Why it may rest/).fill('The board looks at it itself');
    await page.getByRole('button', { name: 'Let it rest' }).click();
    await page.getByText('Settled').waitFor();
  });

  it('are deleted and brought back', async () => {
    await page.getByRole('button', { name: 'Delete' }).click();
    await page.getByRole('heading', { name: 'Initiatives', level: 1 }).waitFor();
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.getByRole('link', { name: 'Warn before charges' }).waitFor();
  });

  it('stand side by side with what to do and what nobody knows, in both schemes and widths', async () => {
    await post('/initiatives', {
      name: 'A bill that explains itself',
      origin: { kind: 'idea', title: 'Answers of customers' },
      goal: GOAL_UNKNOWN,
    });
    for (const [width, scheme] of [
      [1440, 'light'],
      [390, 'dark'],
    ] as const) {
      await look(page, width, scheme);
      await arrive(page, '/improve/portfolio', 'Portfolio');
      await page.getByRole('heading', { name: 'Nobody can tell' }).waitFor();
      await page.getByText('It runs blind.').waitFor();
      for (const [path, heading] of [
        ['/improve/portfolio', 'Portfolio'],
        ['/improve', 'Improve'],
        ['/improve/initiatives', 'Initiatives'],
        ['/improve/initiatives/new', 'New initiative'],
      ] as const) {
        await arrive(page, path, heading);
        await gone();
        expect([path, width, await examine(page), await overflow(page)]).toEqual([path, width, [], 0]);
      }
      await arrive(page, '/improve/initiatives', 'Initiatives');
      await page.getByRole('link', { name: 'Warn before charges' }).click();
      await page.getByRole('heading', { name: 'Warn before charges', level: 1 }).waitFor();
      for (const view of ['Overview', 'Readiness', 'History']) {
        await page.getByRole('tab', { name: view }).click();
        await page.getByRole('tabpanel', { name: view }).getByRole('heading').first().waitFor();
        expect([view, width, await examine(page), await overflow(page)]).toEqual([view, width, [], 0]);
      }
    }
    expect(website.complaints).toEqual([]);
  });
});
