import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import type { Reading } from '../../src/insight/index.ts';
import { addDays, dayIn, startOf } from '../../src/kernel/index.ts';
import { bringAxe, examine, look, overflow } from '../support/axe.ts';
import { filledSheet } from '../support/metricSheet.ts';
import { unzipped } from '../support/opened.ts';
import { monthReading } from '../support/readings.ts';
import { arrive, field, openOwned, openWebsite, type Website } from '../support/website.ts';

let website: Website;
let page: Page;

beforeAll(async () => {
  website = await openWebsite();
  page = await openOwned(website);
  await bringAxe(page);
  await seed();
});
afterAll(() => website?.close());

/** Two metrics with half a year of readings, one of which fell, and a schedule whose first review nobody held. */
async function seed(): Promise<void> {
  const { organization } = await get<{ organization: { id: string } }>('/session');
  const actor = { kind: 'system', id: 'test', name: 'Test' } as const;
  const scope = { orgId: organization.id, zone: 'UTC', actor, from: 'test' };
  const today = dayIn('UTC', new Date());
  const made: Reading[][] = [];
  for (const [title, last] of [
    ['Advocacy', 20],
    ['Ease', 61],
  ] as const) {
    const { id } = await post<{ id: string }>('/metrics', {
      sheet: filledSheet(title),
      calculation: { formula: { measure: 'nps', parameters: { question: 'nps' } } },
    });
    const readings: Reading[] = [];
    let month = startOf('month', today);
    for (const value of [last, 60, 59, 61, 60, 60]) {
      month = startOf('month', addDays(month, -1));
      readings.push(monthReading(id, month, value, { measuredAt: new Date().toISOString() }));
    }
    made.push(readings);
  }
  // Nobody answered anything, so what is measured is empty; once it is, figures take its place.
  const measured = made.map(([one]) => ({ metricId: one?.metricId ?? '', metricVersion: 1 }));
  const years = { from: '2000-01-01', to: addDays(today, 400) };
  const empty = () =>
    website.app.record.inScope(scope, async ({ readings }) => {
      const found = await readings.within(measured, 'year', years);
      return new Set(found.map(({ metricId }) => metricId)).size === 2;
    });
  await vi.waitUntil(empty, { timeout: 60_000, interval: 200 });
  await website.app.record.inScope(scope, ({ readings }) => readings.put(made.flat()));
  await post('/review-schedules', {
    kind: 'monthly',
    title: 'Care, monthly',
    owner: { name: 'Head of care' },
    startsOn: addDays(today, -75),
    heldAfter: 0,
  });
}

async function get<T>(path: string): Promise<T> {
  return (await (await page.request.get(`/api/v1${path}`)).json()) as T;
}

async function post<T>(path: string, data: object): Promise<T> {
  const answer = await page.request.post(`/api/v1${path}`, { data, headers: { origin: website.address } });
  expect(answer.status(), await answer.text()).toBe(201);
  return (await answer.json()) as T;
}

/** Nothing may be wrong for anybody: on screen and phone, in light and dark. */
async function examineAll(): Promise<void> {
  for (const [width, scheme] of [
    [1440, 'light'],
    [390, 'dark'],
  ] as const) {
    await look(page, width, scheme);
    expect(await examine(page), `${page.url()} at ${width}, ${scheme}`).toEqual([]);
    expect(await overflow(page), `${page.url()} at ${width}`).toBeLessThanOrEqual(0);
  }
  await look(page, 1440, 'light');
}

it('says that nothing was decided yet, and what belongs here', async () => {
  await arrive(page, '/decide/decisions', 'Decisions');
  await page.getByText('No decisions here').waitFor();
  await examineAll();
});

it('shows a review that nobody held, and begins it', async () => {
  await arrive(page, '/decide/reviews', 'Reviews');
  await page.getByText('Not held').first().waitFor();
  await examineAll();
  await page
    .getByRole('button', { name: /^Begin Care, monthly/ })
    .first()
    .click();
  await page.getByRole('heading', { name: 'Care, monthly', level: 1 }).waitFor();
});

it('is run by keyboard: item by item, with notes, and decisions right there', async () => {
  await page.getByRole('heading', { name: /^Advocacy: down 40 points$/ }).waitFor();
  await examineAll();
  await page.keyboard.press('t');
  await page.keyboard.type('Two shops were closed');
  await page.getByText('Saved as you write').waitFor();
  await page.keyboard.press('Escape');
  await page.keyboard.press('d');
  await field(page, /^What is decided/).fill('Open two shops again');
  await field(page, /^Why/).fill('Customers cannot find us');
  await page.getByRole('dialog').getByText('Advocacy').first().waitFor();
  await page.getByRole('button', { name: 'Record the decision' }).click();
  await page.getByText('Decided: Open two shops again').waitFor();
  await page.keyboard.press('x');
  await page.getByRole('button', { name: /Talk about it again/ }).waitFor();
  await page.keyboard.press('j');
  await page
    .getByRole('button', { name: 'Decisions due, and to be looked at again' })
    .or(page.getByText('No decision is past its day'))
    .first()
    .waitFor();
});

it('keeps the notes of two people who write at once', async () => {
  await page.keyboard.press('k');
  await page.getByRole('heading', { name: /^Advocacy: down 40 points$/ }).waitFor();
  const id = /reviews\/([^?]+)/.exec(page.url())?.[1] ?? '';
  const { items } = await get<{ items: { id: string; version: number }[] }>(`/reviews/${id}`);
  const [item] = items;
  await page.keyboard.press('t');
  const other = await page.request.patch(`/api/v1/reviews/${id}/items/${item?.id}`, {
    data: { notes: 'Somebody else wrote this' },
    headers: { origin: website.address, 'if-match': `"${item?.version}"` },
  });
  expect(other.status()).toBe(200);
  await page.keyboard.type(', for a month');
  await page.getByText('Somebody else changed this item meanwhile').waitFor();
  await page.getByText('Both, theirs first').click();
  await page.getByRole('button', { name: 'Save both' }).click();
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await expect
    .poll(async () => (await get<{ items: { notes: string }[] }>(`/reviews/${id}`)).items[0]?.notes)
    .toMatch(/Somebody else wrote this[\s\S]*Two shops were closed, for a month/);
});

it('closes with minutes that hold all of it, and slides to forward', async () => {
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Close the review' }).click();
  await field(page, /^What it comes to/).fill('Shops first.');
  await page.getByRole('button', { name: 'Close and write the minutes' }).click();
  await page.getByRole('heading', { name: 'Minutes' }).waitFor();
  const text = (await page.getByRole('main').textContent()) ?? '';
  expect(text).toContain('Shops first.');
  expect(text).toContain('Open two shops again');
  expect(text).toContain('Somebody else wrote this');
  expect(text).toMatch(/n 700/);
  await examineAll();
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Slides' }).click(),
  ]);
  expect(file.suggestedFilename()).toMatch(/^Care monthly .*\.pptx$/);
  const slides = unzipped(readFileSync(await file.path()));
  expect([...slides.keys()].filter((name) => /charts\/chart\d+\.xml$/.test(name))).not.toEqual([]);
});

it('leads to the decision, which takes what came of it and can only be superseded', async () => {
  await page.getByRole('link', { name: 'Open two shops again' }).first().click();
  await page.getByRole('heading', { name: 'Open two shops again', level: 1 }).waitFor();
  await examineAll();
  await page.getByRole('button', { name: 'Say what came of it' }).click();
  await page.getByText('It worked').click();
  await field(page, 'What was seen').fill('Advocacy came back');
  await page.getByRole('button', { name: 'Record what came of it' }).click();
  await page.getByText('Advocacy came back').waitFor();
  await page.getByText('Settled').waitFor();
  await page.getByRole('button', { name: 'Supersede' }).click();
  await field(page, /^Why the earlier/).fill('They are open now');
  await page.getByRole('button', { name: 'Supersede the decision' }).click();
  await page.getByText('An earlier decision').waitFor();
  await arrive(page, '/decide/decisions?view=all', 'Decisions');
  await page.getByText('Superseded', { exact: true }).nth(1).waitFor();
  await examineAll();
  expect(website.complaints.filter((one) => !/412|409/.test(one))).toEqual([]);
});
