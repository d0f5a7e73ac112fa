import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addDays, startOf } from '../../src/kernel/index.ts';
import { bringAxe, examine, look, overflow } from '../support/axe.ts';
import { filledSheet } from '../support/metricSheet.ts';
import { arrive, choose, field, openOwned, openWebsite, type Website } from '../support/website.ts';

let website: Website;
let page: Page;

async function post<T>(path: string, data: object): Promise<T> {
  const answer = await page.request.post(`/api/v1${path}`, { data, headers: { origin: website.address } });
  expect([answer.status(), answer.ok() ? '' : await answer.text()]).toEqual([201, '']);
  return answer.json() as Promise<T>;
}

async function metric(title: string, more: object, formula: object): Promise<void> {
  await post('/metrics', {
    sheet: filledSheet(title, { relatesTo: ['Churn'], ...more }),
    calculation: { formula },
  });
}

beforeAll(async () => {
  website = await openWebsite();
  page = await openOwned(website, 'UTC');
  await bringAxe(page);
  for (const [path, heading] of PAGES) {
    await arrive(page, path, heading);
    await page.getByRole('status', { name: 'Loading' }).waitFor({ state: 'detached' });
    expect([path, await examine(page)]).toEqual([path, []]);
  }
  const nps = { measure: 'nps', parameters: { question: 'nps' } };
  await metric('Churn', { timing: 'lag', relatesTo: [] }, { measure: 'churn', parameters: {} });
  await metric('NPS', {}, nps);
  await metric('Net promoter score', {}, nps);
  const scale = { kind: 'rating', scaleMin: 1, scaleMax: 5 };
  const survey = await post<{ id: string }>('/surveys', {
    externalKey: 'relationship',
    name: 'Relationship',
    questions: [
      { key: 'nps', text: 'Would you recommend us?', kind: 'nps' },
      { key: 'network', text: 'The network works', ...scale },
      { key: 'care', text: 'Care solves it', ...scale },
    ],
  });
  const first = startOf('month', new Date().toISOString().slice(0, 10));
  const responses = Array.from({ length: 300 }, (_, at) => {
    const [network, care] = [1 + (at % 5), 1 + (Math.floor(at / 5) % 5)];
    const score = Math.min(10, Math.max(0, 2 * network - 1 + (care > 3 ? 1 : 0) - (at % 3 === 0 ? 1 : 0)));
    return {
      rowKey: `r${at}`,
      answeredAt: `${addDays(first, -10 - (at % 60))}T10:00:00Z`,
      answers: { nps: score, network, care },
    };
  });
  await post(`/surveys/${survey.id}/responses`, responses);
  await website.app.project();
});
afterAll(() => website?.close());

const PAGES = [
  ['/decide/questions', 'Five questions'],
  ['/decide/lint', 'Metric lint'],
  ['/decide/top-three', 'Top three'],
  ['/decide/maturity', 'Program maturity'],
] as const;

const question = (number: number) =>
  page.locator('section').filter({ hasText: new RegExp(`^${number}\\. `) });

describe('the five questions', () => {
  it('open one after the other, rest on evidence, and say who finds out what nobody knows', async () => {
    await arrive(page, '/decide/questions', 'Five questions');
    await question(4).getByText('Not open yet').waitFor();
    await question(3).getByRole('button', { name: 'Answer question 3' }).click();
    await field(page, /What do we measure/).fill('Churn, and the NPS that leads it.');
    await page.getByRole('combobox', { name: 'Link a metric' }).fill('NP');
    await page.getByRole('option', { name: 'NPS', exact: true }).click();
    expect(await examine(page)).toEqual([]);
    await page.getByRole('button', { name: 'Keep this answer' }).click();
    await question(3).getByText('Answered', { exact: true }).waitFor();
    await question(3).getByRole('link', { name: 'NPS' }).waitFor();
    await question(4).getByRole('button', { name: 'Answer question 4' }).click();
    await page.getByText('We don’t know yet', { exact: true }).click();
    await field(page, 'What is not known').fill('How do competitors do?');
    await field(page, 'Who finds out').fill('Bo');
    await page.getByLabel('By when').fill('2099-01-31');
    await page.getByRole('button', { name: 'Keep this answer' }).click();
    await question(4).getByText('Bo finds out by Jan 31, 2099.').waitFor();
    await question(3).getByRole('button', { name: 'I checked it: verified' }).click();
    await question(3).getByText('Verified', { exact: true }).waitFor();
    await question(3)
      .getByRole('button', { name: /1 earlier answer/ })
      .click();
  });

  it('keep what two people say at once', async () => {
    await question(1).getByRole('button', { name: 'Answer question 1' }).click();
    await field(page, /What does customer experience management mean/).fill('Mine.');
    const theirs = await page.request.post('/api/v1/questions/meaning/answers', {
      data: { said: { known: true, value: 'Theirs.' } },
      headers: { origin: website.address, 'if-match': '"0"' },
    });
    expect(theirs.status()).toBe(201);
    await page.getByRole('button', { name: 'Keep this answer' }).click();
    const merge = page.getByRole('dialog', { name: /Somebody else changed this answer/ });
    await merge.getByRole('radio', { name: 'Both, theirs first' }).check();
    await merge.getByRole('button', { name: 'Save both' }).click();
    await question(1)
      .getByText(/Theirs\.\s+Mine\./)
      .waitFor();
    // That it was refused first is what this is about.
    website.complaints.length = 0;
  });
});

describe('lint', () => {
  it('mends by one click, or by one choice', async () => {
    await arrive(page, '/decide/lint', 'Metric lint');
    await page.getByRole('button', { name: 'Merge into “NPS”: Net promoter score' }).click();
    await page.getByText('Two metrics that measure the same (1)').waitFor({ state: 'detached' });
    const { items } = (await (await page.request.get('/api/v1/metrics')).json()) as {
      items: { id: string; sheet: { title: string } }[];
    };
    const merged = items.find(({ sheet }) => sheet.title === 'Net promoter score');
    await arrive(page, `/decide/metrics/${merged?.id}`, 'Net promoter score');
    await page.getByText('Merged into “NPS”, which measures the same.', { exact: false }).waitFor();
    await page.getByRole('button', { name: 'Take it back into use' }).click();
    await page.getByText('Lint: 1 finding').waitFor();
  });
});

describe('the top three', () => {
  it('are ranked from what is known, and chosen as decisions', async () => {
    await arrive(page, '/decide/top-three', 'Top three');
    await choose(page, 'Main outcome', /^NPS$/);
    await page.getByRole('button', { name: 'Analyze its drivers' }).click();
    await page.getByRole('heading', { name: '1. The network works' }).waitFor();
    await page.getByRole('button', { name: /ease: The network works$/ }).click();
    const form = page.getByRole('dialog', { name: 'Ease: The network works' });
    await form.getByLabel('At the least').fill('20');
    await form.getByLabel('Most likely').fill('50');
    await form.getByLabel('At the most').fill('70');
    await form.getByLabel('Where the range comes from').fill('A workshop with those who do it');
    expect(await examine(page)).toEqual([]);
    await form.getByRole('button', { name: 'Keep it' }).click();
    await page.getByText('50% (20% to 70%)').waitFor();
    await page.getByRole('button', { name: 'Choose: The network works' }).click();
    await field(page, 'Why this one').fill('It matters most.');
    await page.getByRole('button', { name: 'Choose it' }).click();
    await page.getByText('1 of 3').waitFor();
    await page.getByRole('link', { name: 'The decision' }).click();
    await page
      .getByText(/One of the three things to do in the next three years/)
      .first()
      .waitFor();
  });
});

describe('maturity', () => {
  it('is rated with what shows it, and closed for good', async () => {
    await arrive(page, '/decide/maturity', 'Program maturity');
    await page.getByRole('button', { name: 'Begin an assessment' }).click();
    const lead = page.getByRole('group', { name: 'Lead', exact: true });
    await lead.getByRole('combobox', { name: 'Stage' }).click();
    await page.getByRole('option', { name: /^2 Initiate/ }).click();
    await lead.getByRole('combobox', { name: 'Kind' }).click();
    await page.getByRole('option', { name: 'Page', exact: true }).click();
    await lead.getByLabel('What it shows').fill('Five questions');
    await lead.getByLabel('Address in Perpetua').fill(`${website.address}/decide/questions`);
    await lead.getByRole('button', { name: 'Link', exact: true }).click();
    await lead.getByRole('button', { name: 'Keep Lead' }).click();
    await page.getByText('Lead is kept.').waitFor();
    expect(await examine(page)).toEqual([]);
    const { items } = (await (await page.request.get('/api/v1/maturity-assessments')).json()) as {
      items: { id: string }[];
    };
    const unknown = { known: false, question: 'How far?', finder: 'Bo', due: '2099-01-31' };
    const ratings = ['realize', 'activate', 'enlighten', 'respond', 'disrupt'].map((competency) => ({
      competency,
      stage: unknown,
    }));
    await page.request.patch(`/api/v1/maturity-assessments/${items[0]?.id}`, {
      data: { ratings },
      headers: { origin: website.address, 'if-match': '"2"' },
    });
    await page.reload();
    await page.getByRole('button', { name: 'Close it for good' }).click();
    await page.getByText('Closed.', { exact: false }).first().waitFor();
    await page.getByRole('img', { name: /Where the program stands/ }).waitFor();
  });
});

describe('every page of them', () => {
  it.each([
    [1440, 'light'],
    [390, 'dark'],
  ] as const)('can be read at %i pixels in %s', async (width, scheme) => {
    await look(page, width, scheme);
    for (const [path, heading] of PAGES) {
      await arrive(page, path, heading);
      await page.getByRole('status', { name: 'Loading' }).first().waitFor({ state: 'detached' });
      expect([path, await examine(page), await overflow(page)]).toEqual([path, [], 0]);
    }
  });

  it('complains of nothing in the console', () => {
    expect(website.complaints).toEqual([]);
  });
});
