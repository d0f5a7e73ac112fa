import { mkdirSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { arrive, openWebsite } from '../../test/support/website.ts';

/** Makes the pictures of the guide from the program itself, with the demo operator: `npm run pictures`. */
const FOLDER = fileURLToPath(new URL('pictures/', import.meta.url));
/** As test/docs.test.ts holds them to. */
const LARGEST = 250 * 1024;
const OVERALL = /satisf|expect|ideal|overall/;

mkdirSync(FOLDER, { recursive: true });
const website = await openWebsite();
try {
  const page = await website.visit({ viewport: { width: 1440, height: 900 } });
  await openDemo(page);
  await arrive(page, '/', 'Home');
  await page.getByRole('heading', { name: /^What changed/ }).waitFor();
  await take(page, 'home');

  const metrics = await listed<{ id: string; sheet: { title: string } }>(page, '/metrics');
  const metric = metrics.find(({ sheet }) => sheet.title === 'NPS of the relationship')?.id;
  const words = new URLSearchParams({ metric: quoted(metric), by: quoted(['attribute.region']) });
  await arrive(page, `/understand/explore?${words}`, 'Explore');
  await page.getByRole('heading', { name: /by Region/ }).waitFor();
  await take(page, 'explore', /^NPS of the relationship$/);

  await arrive(page, `/decide/metrics/${metric}`, 'NPS of the relationship');
  await page.getByRole('tab', { name: 'Record sheet' }).waitFor();
  await page.getByText('See the records').waitFor();
  await take(page, 'metric');

  await arrive(page, '/decide/strategy', 'Strategy');
  await page.getByText('Held back by').first().waitFor();
  await take(page, 'strategy');

  await arrive(page, '/improve/portfolio', 'Portfolio');
  await page.getByRole('heading', { name: 'Capacity' }).waitFor();
  await take(page, 'portfolio');

  const initiatives = await listed<{ id: string; name: string }>(page, '/initiatives');
  const warned = initiatives.find(({ name }) => name === 'Usage warnings on every plan');
  await arrive(page, `/improve/initiatives/${warned?.id}?view=readiness`, 'Usage warnings on every plan');
  await page.getByRole('heading', { name: 'Started without them' }).waitFor();
  await take(page, 'readiness');

  const cycles = await listed<{ id: string; name: string }>(page, '/cycles');
  const rollout = cycles.find(({ name }) => name === 'Guided resolution in care');
  await page.goto(`/improve/cycles/${rollout?.id}`);
  await page.getByRole('heading', { level: 1, name: /Guided resolution in care/ }).waitFor();
  await page.getByRole('img').first().waitFor();
  await take(page, 'cycle', /^Judgment/);

  const [process] = await listed<{ id: string; name: string }>(page, '/processes');
  await arrive(page, `/improve/processes/${process?.id}?view=map`, process?.name ?? '');
  await page.getByRole('group', { name: /^Task: Follow the guided diagnosis/ }).waitFor();
  await take(page, 'process', /^Version$/);

  const cases = await listed<{ id: string; name: string }>(page, '/business-cases');
  const guided = cases.find(({ name }) => name.startsWith('Guided resolution'));
  await arrive(page, `/prove/cases/${guided?.id}`, guided?.name ?? '');
  await page.getByRole('heading', { name: /^What matters most/ }).waitFor();
  await take(page, 'business-case');

  await arrive(page, '/improve/people', 'People side');
  await page.getByRole('heading', { name: 'All together' }).waitFor();
  await take(page, 'people');

  await arrive(page, '/decide/reviews', 'Reviews');
  await page
    .getByRole('button', { name: /^Begin / })
    .first()
    .waitFor();
  await take(page, 'reviews');

  await page
    .getByRole('button', { name: /^Begin Care, weekly/ })
    .first()
    .click();
  await page.getByRole('heading', { name: 'Care, weekly', level: 1 }).waitFor();
  const review = new URL(page.url()).pathname.split('/').at(-1);
  const talked = metrics.find(({ sheet }) => sheet.title === 'Contacts per customer')?.id;
  const added = await page.request.post(`/api/v1/reviews/${review}/items`, {
    data: { metricId: talked, why: 'To see what the last decision did.' },
    headers: { origin: website.address },
  });
  const { id: item } = (await added.json()) as { id: string };
  await arrive(page, `/decide/reviews/${review}?item=${item}`, 'Care, weekly');
  await page.getByRole('img').first().waitFor();
  await take(page, 'review', /^Taking part/);

  const [politics] = await listed<{ initiativeId: string; initiativeName: string }>(page, '/politics');
  const coalition = new URLSearchParams({ view: 'politics', part: 'coalition' });
  await arrive(
    page,
    `/improve/initiatives/${politics?.initiativeId}?${coalition}`,
    politics?.initiativeName ?? '',
  );
  await page.getByRole('heading', { name: 'What holds it together' }).waitFor();
  await take(page, 'politics', /^Who moves whom$/);

  await arrive(page, `/understand/drivers?${await driversOf(page)}`, 'Drivers');
  await page.getByRole('img').first().waitFor();
  await take(page, 'drivers', /R²|explain/i);

  await arrive(page, '/understand/loyalty', 'Loyalty');
  await page.getByRole('heading', { name: 'Do promoters who act stay longer?' }).waitFor();
  await take(page, 'loyalty', /^Promoters by word and by deed$/);

  await arrive(page, '/prove/costs?view=maintenance', 'Costs');
  await page.getByRole('heading', { name: 'What serving a customer costs, by segment' }).waitFor();
  await take(page, 'costs', /^By segment$/);

  await arrive(page, '/prove/value?view=lifetime', 'Value');
  await page.getByText('All customers: a new customer').waitFor();
  await take(page, 'value', /^Lifetime value$/);

  await arrive(page, '/decide/questions', 'Five questions');
  await page.getByText('Inferred from the source', { exact: true }).first().waitFor();
  await take(page, 'questions');

  await arrive(page, '/decide/top-three', 'Top three');
  await page.getByText('3 of 3').waitFor();
  await take(page, 'top-three');

  const index = metrics.find(({ sheet }) => sheet.title === 'Satisfaction index, ACSI style')?.id;
  await arrive(page, `/decide/benchmarks/compare?metric=${index}`, 'Compare');
  await page.getByRole('article').first().waitFor();
  await take(page, 'benchmark-compare', /^Ours$/);

  const [kit] = await listed<{ id: string; name: string }>(page, '/benchmarks/kits');
  await arrive(page, `/decide/benchmarks/kit/${kit?.id}?view=result`, kit?.name ?? '');
  await page.getByRole('img').first().waitFor();
  await take(page, 'benchmark-kit', /^Net Promoter Score by brand/);

  await arrive(page, '/listen/imports/new', 'Import a file');
  const buffer = Buffer.from(visits());
  await page
    .getByLabel('Drop a file of customers')
    .last()
    .setInputFiles({ name: 'visits.csv', mimeType: 'text/csv', buffer });
  await page.getByRole('heading', { name: 'What each column becomes' }).waitFor();
  await take(page, 'import');
} finally {
  await website.close();
}

async function openDemo(page: Page): Promise<void> {
  await arrive(page, '/', 'Welcome');
  await page.getByRole('button', { name: 'Look around the demo' }).click();
  await page.getByText('How to sign in again').waitFor();
  await page.getByText('You may go in already').waitFor({ state: 'detached', timeout: 180_000 });
  await page.getByRole('button', { name: 'Go in' }).click();
  await page.getByRole('heading', { name: 'Home', level: 1 }).waitFor();
}

/** @param from what to scroll to first; by default the top of the page */
async function take(page: Page, name: string, from?: string | RegExp): Promise<void> {
  await page.getByRole('status', { name: 'Loading' }).first().waitFor({ state: 'detached' });
  // A pointer that rests on a chart would bring up its values.
  await page.mouse.move(0, 0);
  if (from) {
    const place = page.getByRole('main').getByText(from).first();
    await place.evaluate((element) => element.scrollIntoView({ block: 'start' }));
    await page.mouse.wheel(0, -80);
  }
  // Charts are drawn within this.
  await page.waitForTimeout(600);
  const path = `${FOLDER}${name}.png`;
  await page.screenshot({ path });
  const { size } = statSync(path);
  console.log(`${name}.png: ${Math.round(size / 1024)} KB`);
  if (size > LARGEST) throw new Error(`${name}.png is larger than ${LARGEST / 1024} KB.`);
}

async function listed<T>(page: Page, path: string): Promise<T[]> {
  const answer = await page.request.get(`/api/v1${path}`);
  return ((await answer.json()) as { items: T[] }).items;
}

async function driversOf(page: Page): Promise<URLSearchParams> {
  const surveys = await listed<{ id: string; kind: string }>(page, '/surveys');
  const survey = surveys.find(({ kind }) => kind === 'relationship')?.id ?? '';
  const answer = await page.request.get(`/api/v1/surveys/${survey}`);
  const { versions } = (await answer.json()) as {
    versions: { questions: { key: string; kind: string }[] }[];
  };
  const ratings = versions.flatMap(({ questions }) => questions.filter(({ kind }) => kind === 'rating'));
  // Overall ratings are the outcome in other words, and would seem to drive it.
  const items = [...new Set(ratings.map(({ key }) => key))].filter((key) => !OVERALL.test(key));
  return new URLSearchParams({ survey: quoted(survey), outcome: quoted('nps'), items: quoted(items) });
}

/** An address of the application holds its values as JSON. */
function quoted(value: unknown): string {
  return JSON.stringify(value);
}

/** A file as a survey tool exports it. */
function visits(): string {
  const shops = ['Harbor', 'Mill Street', 'Old Town'];
  const remarks = ['', 'Quick and friendly', 'Waited far too long at the till', 'Found what I came for'];
  const rows = Array.from({ length: 240 }, (_, row) =>
    [
      `V-${1000 + row}`,
      `${String(1 + (row % 28)).padStart(2, '0')}/0${1 + (row % 6)}/2026`,
      `C-${2000 + ((row * 37) % 500)}`,
      (row * 7) % 11,
      1 + ((row * 3) % 5),
      shops[row % 3],
      remarks[row % 4],
    ].join(';'),
  );
  return `Visit;Date;Customer number;Would recommend;Satisfied;Shop;Remark\n${rows.join('\n')}\n`;
}
