import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bringAxe, examine, look, overflow } from '../support/axe.ts';
import { arrive, choose, openWebsite, type Website } from '../support/website.ts';

let website: Website;
let page: Page;
beforeAll(async () => {
  website = await openWebsite();
  page = await website.visit();
  await bringAxe(page);
});
afterAll(() => website?.close());

/** What is wrong with a page on a screen in light and on a phone in dark; nothing, it is hoped. */
async function faultsOf(name: string): Promise<string[]> {
  const faults: string[] = [];
  for (const [width, colorScheme] of [
    [1440, 'light'],
    [390, 'dark'],
  ] as const) {
    await look(page, width, colorScheme);
    const wider = await overflow(page);
    if (wider > 0) faults.push(`${name} at ${width}: ${wider} pixels too wide`);
    for (const violation of await examine(page)) {
      faults.push(`${name} at ${width}, ${colorScheme}: ${violation.rule}, ${violation.where.join(' | ')}`);
    }
  }
  return faults;
}

/** Waits until nothing is loading any more. */
async function settled(): Promise<void> {
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.getByRole('status', { name: 'Loading' }).first().waitFor({ state: 'detached' });
}

/** The first of a list of the API, as the visitor sees it. */
async function firstOf(path: string): Promise<string> {
  const answer = await page.request.get(`/api/v1${path}`);
  const { items } = (await answer.json()) as { items: { id: string }[] };
  return items[0]?.id ?? '';
}

describe('the demo operator', () => {
  it('is one press away on the first visit', { timeout: 180_000 }, async () => {
    await arrive(page, '/', 'Welcome');
    expect(await faultsOf('/welcome')).toEqual([]);
    await look(page, 1440, 'light');
    await page.getByRole('button', { name: 'Make your organization' }).click();
    expect(await faultsOf('making an organization')).toEqual([]);
    await look(page, 1440, 'light');
    await page.getByRole('button', { name: 'Back' }).click();
    await page.getByRole('button', { name: 'Look around the demo' }).click();
    await page.getByText('How to sign in again').waitFor();
    const loading = page.getByText('You may go in already');
    await loading.waitFor({ state: 'detached', timeout: 150_000 });
    expect(await page.getByText('could not be loaded').count()).toBe(0);
    await page.getByRole('button', { name: 'Go in' }).click();
    await page.getByText('everything in it is simulated').waitFor();
    await page.getByRole('heading', { name: /^What changed/ }).waitFor();
    const stations = page.getByRole('listitem').filter({ hasText: /Empty|Begun|Running|Needs attention/ });
    for (const index of [0, 1, 2]) expect(await stations.nth(index).textContent()).not.toContain('Empty');
  });

  it('has cycles judged in all four ways, its true change among those that work', async () => {
    const answer = await page.request.get('/api/v1/judged-effects');
    const { items } = (await answer.json()) as {
      items: {
        method: string;
        cycle: string;
        verdict: string;
        effect: { low: number; high: number } | null;
      }[];
    };
    expect([...new Set(items.map(({ method }) => method))].sort()).toEqual([
      'interrupted',
      'matched',
      'randomized',
      'staggered',
    ]);
    // A fifth of contacts less, of about a quarter a customer and 30 days.
    const guided = items.find(({ cycle }) => cycle === 'Guided resolution in care');
    expect(guided?.effect?.low).toBeLessThan(-0.05);
    expect(guided?.effect?.high).toBeGreaterThan(-0.06);
  });

  it('can be explored: a figure with its interval, parts, change and records', async () => {
    await arrive(page, '/understand/explore', 'Explore');
    await settled();
    await choose(page, 'Break down by', 'Region');
    await page.keyboard.press('Escape');
    await page.getByRole('heading', { name: /by Region/ }).waitFor();
    await page.getByRole('heading', { name: 'Where the change comes from' }).waitFor();
    await page.getByRole('link', { name: 'See the records' }).click();
    await page.getByRole('heading', { name: 'Records behind a figure', level: 1 }).waitFor();
    await page.getByRole('row').nth(2).waitFor();
  });

  it('begins with the richest survey on drivers, however late it comes', async () => {
    const survey = await relationshipSurvey();
    let release = () => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    const late = `**/api/v1/surveys/${survey.id}`;
    await page.route(late, async (route) => {
      await held;
      await route.continue();
    });
    const asked: unknown[] = [];
    page.on('request', (request) => {
      if (request.method() === 'POST' && request.url().endsWith('/drivers'))
        asked.push(request.postDataJSON());
    });
    const other = page.waitForResponse((response) => /\/surveys\/[^/?]+$/.test(response.url()));
    await page.goto('/understand/drivers');
    await other;
    await page.evaluate(() => new Promise((drawn) => setTimeout(drawn)));
    release();
    await page.getByText(/R²/).first().waitFor();
    expect(asked).toHaveLength(1);
    expect(asked[0]).toMatchObject({ survey: survey.id });
    await page.unroute(late);
  });

  it('shows what drives recommendation', async () => {
    const survey = await relationshipSurvey();
    await page.goto(
      `/understand/drivers?survey=${quoted(survey.id)}&outcome=${quoted('nps')}&items=${quoted(survey.items)}`,
    );
    await page.getByText(/R²/).first().waitFor();
    await page.getByRole('img').first().waitFor();
    expect(await faultsOf('drivers')).toEqual([]);
  });

  it('can be used by everybody on every page', { timeout: 240_000 }, async () => {
    const ids = {
      survey: await firstOf('/surveys'),
      response: await firstOf('/responses?limit=1'),
      import: await firstOf('/imports'),
      customer: await firstOf('/customers?limit=1'),
      segment: await firstOf('/segments'),
      metric: await firstOf('/metrics'),
    };
    const faults: string[] = [];
    for (const path of [
      '/',
      '/listen/surveys',
      `/listen/surveys/${ids.survey}`,
      `/listen/responses/${ids.response}`,
      '/listen/signals',
      '/listen/imports',
      '/listen/imports/new',
      `/listen/imports/${ids.import}`,
      '/listen/customers',
      `/listen/customers/${ids.customer}`,
      '/listen/accounts',
      '/listen/segments',
      `/listen/segments/${ids.segment}`,
      `/understand/explore?metric=${quoted(ids.metric)}&by=${quoted(['attribute.region'])}`,
      '/understand/records',
      '/understand/drivers',
      '/decide/metrics',
      '/decide/metrics/new',
      `/decide/metrics/${ids.metric}`,
      `/decide/metrics/${ids.metric}?tab=${quoted('sheet')}`,
      `/decide/metrics/${ids.metric}?tab=${quoted('formula')}`,
      '/improve',
      '/improve/initiatives',
      '/improve/portfolio',
      '/prove',
      '/prove/costs?view=acquisition',
      '/settings/organization',
      '/settings/people',
      '/settings/sign-in',
      '/settings/sign-on',
      '/settings/api-keys',
      '/settings/audit',
      '/settings/deleted',
      '/nowhere',
    ]) {
      await page.goto(path);
      await settled();
      faults.push(...(await faultsOf(path)));
    }
    // What opens over a page belongs to it.
    await page.goto('/understand/explore');
    await settled();
    await page.getByRole('combobox', { name: 'Break down by' }).click();
    await page.getByRole('option', { name: 'Region', exact: true }).waitFor();
    faults.push(...(await faultsOf('an open list')));
    await page.goto('/');
    await settled();
    await page.keyboard.press('Control+k');
    await page
      .getByRole('option')
      .or(page.getByRole('button', { name: /Home/ }))
      .first()
      .waitFor();
    faults.push(...(await faultsOf('the palette')));
    await page.keyboard.press('Escape');
    await page.keyboard.press('?');
    await page.getByRole('dialog').waitFor();
    faults.push(...(await faultsOf('the shortcuts')));
    // Signed out.
    await page.context().clearCookies();
    for (const path of ['/sign-in', '/accept-invitation', '/accept-invitation?token=x']) {
      await page.goto(path);
      await settled();
      faults.push(...(await faultsOf(path)));
    }
    expect(faults).toEqual([]);
    expect(website.complaints).toEqual([]);
  });
});

function quoted(value: unknown): string {
  return encodeURIComponent(JSON.stringify(value));
}

/** The survey that asks about recommendation, and the ratings that it asks beside it. */
async function relationshipSurvey(): Promise<{ id: string; items: string[] }> {
  const answer = await page.request.get('/api/v1/surveys');
  const { items } = (await answer.json()) as { items: { id: string; kind: string }[] };
  const id = items.find((survey) => survey.kind === 'relationship')?.id ?? '';
  const survey = (await (await page.request.get(`/api/v1/surveys/${id}`)).json()) as {
    versions: { questions: { key: string; kind: string }[] }[];
  };
  const questions = survey.versions.at(-1)?.questions ?? survey.versions[0]?.questions ?? [];
  return { id, items: questions.filter(({ kind }) => kind === 'rating').map(({ key }) => key) };
}
