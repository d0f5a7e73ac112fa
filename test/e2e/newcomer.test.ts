import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { arrive, choose, field, OWNER, openWebsite, signIn, type Website } from '../support/website.ts';

let website: Website;
let page: Page;
beforeAll(async () => {
  website = await openWebsite();
  page = await website.visit();
});
afterAll(() => website?.close());

describe('a newcomer', () => {
  it('makes their organization and is told what to do first', async () => {
    await page.goto('/');
    await page.getByRole('button', { name: 'Make your organization' }).click();
    await field(page, 'Name of the organization').fill(OWNER.organization);
    await field(page, 'Your name').fill(OWNER.name);
    await field(page, 'Your e-mail').fill(OWNER.email);
    await field(page, 'Password').fill('too short');
    await page.getByRole('button', { name: 'Make the organization' }).click();
    // The browser itself holds back what is too short.
    await expect
      .poll(() => page.getByRole('heading', { level: 1 }).textContent())
      .toBe('Make your organization');
    await field(page, 'Password').fill(OWNER.password);
    await page.keyboard.press('Enter');

    await page.getByRole('heading', { name: 'Home', level: 1 }).waitFor();
    const stations = page.getByRole('listitem').filter({ hasText: /Empty|Begun/ });
    await stations.first().waitFor();
    expect(await stations.count()).toBe(5);
    expect(await stations.nth(0).textContent()).toMatch(/Listen.*Import what customers have answered/);
    expect(await stations.nth(2).textContent()).toMatch(/Decide.*Define a metric/);
    // The first thing to do is there at once: a file that is dropped is on its way in.
    await page.getByRole('heading', { name: 'Begin with a file' }).waitFor();
    await page
      .getByLabel('Drop a file of customers')
      .last()
      .setInputFiles({ name: 'first.csv', mimeType: 'text/csv', buffer: Buffer.from('nps\n9\n10\n') });
    await page.getByRole('heading', { name: 'How the file was read' }).waitFor();
    await page.getByText('first.csv', { exact: true }).first().waitFor();
    await page.goBack();
    await page.getByRole('link', { name: /Import what customers have answered/ }).click();
    await page.getByRole('heading', { name: 'Import a file', level: 1 }).waitFor();
  });

  it('signs out and in again; a wrong password and a second registration get nowhere', async () => {
    await page.getByRole('button', { name: OWNER.organization }).click();
    await page.getByRole('menuitem', { name: 'Sign out' }).click();
    await page.getByRole('heading', { name: 'Sign in', level: 1 }).waitFor();
    await page.goto('/welcome');
    await page.getByRole('heading', { name: 'Sign in', level: 1 }).waitFor();
    const refused = await page.request.post('/api/v1/setup', {
      data: { ...OWNER, email: 'mallory@garden.test', zone: 'UTC', currency: 'EUR' },
      headers: { origin: website.address },
    });
    expect(refused.status()).toBe(409);
    const registered = await page.request.post('/api/auth/sign-up/email', {
      data: { name: 'Mallory', email: 'mallory@garden.test', password: OWNER.password },
      headers: { origin: website.address },
    });
    expect(registered.ok()).toBe(false);

    await field(page, 'E-mail').fill(OWNER.email);
    await field(page, 'Password').fill('not my password at all');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.getByRole('alert').textContent()).toMatch(/password/i);
    website.complaints.length = 0;
    await field(page, 'Password').fill(OWNER.password);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Home', level: 1 }).waitFor();
  });

  it('invites somebody, who joins by the link and sees what their role allows', async () => {
    await arrive(page, '/settings/people', 'People');
    await field(page, 'E-mail').fill('vic@garden.test');
    await choose(page, 'Role', /Viewer/);
    await page.getByRole('button', { name: 'Invite', exact: true }).click();
    await page.getByText('Pass this link on to vic@garden.test').waitFor();
    const link = await page.getByText(/accept-invitation\?token=/).textContent();

    const guest = await website.visit();
    await guest.goto(String(link));
    await field(guest, 'Your name').fill('Vic Viewer');
    await field(guest, 'Password').fill('another quite long password');
    await guest.getByRole('button', { name: 'Join' }).click();
    await guest.getByRole('heading', { name: 'Home', level: 1 }).waitFor();
    await arrive(guest, '/settings/people', 'People');
    await guest.getByRole('cell', { name: 'Vic Viewer' }).waitFor();
    expect(await guest.getByRole('heading', { name: 'Invite somebody' }).count()).toBe(0);
    expect(await guest.getByRole('link', { name: 'API keys' }).count()).toBe(0);
    // The link works once.
    const other = await website.visit();
    await other.goto(String(link));
    await field(other, 'Your name').fill('Eve');
    await field(other, 'Password').fill('yet another long password');
    await other.getByRole('button', { name: 'Join' }).click();
    await other.getByRole('alert').waitFor();
    await other.context().close();
    website.complaints.length = 0;

    await page.reload();
    await choose(page, 'Role of Vic Viewer', /Analyst/);
    await page.getByText('Vic Viewer is now analyst.').waitFor();
    await guest.context().close();
  });

  it('makes an API key that is shown once and works', async () => {
    await arrive(page, '/settings/api-keys', 'API keys');
    await field(page, 'Name').fill('Care system');
    await choose(page, 'What it may do', 'customer.read');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Make the key' }).click();
    const key = await page.getByRole('code').filter({ hasText: /^pk_/ }).textContent();
    const answer = await fetch(`${website.address}/api/v1/customers`, {
      headers: { authorization: `Bearer ${key}` },
    });
    expect(await answer.json()).toEqual({ items: [], next: null });
    await page.reload();
    await page.getByRole('cell', { name: 'Care system' }).waitFor();
    expect(await page.getByText(String(key)).count()).toBe(0);
  });

  it('finds it all in the audit log, whose chain is whole', async () => {
    await arrive(page, '/settings/audit', 'Audit log');
    await page.getByRole('cell', { name: OWNER.name }).first().waitFor();
    await page.getByRole('button', { name: 'Check the chain' }).click();
    await page.getByText(/All \d+ entries fit together/).waitFor();
    expect(website.complaints).toEqual([]);
  });

  it('works by keyboard: skip link, palette, places, help', async () => {
    await page.goto('/');
    await page.getByRole('heading', { name: 'Home', level: 1 }).waitFor();
    await page.keyboard.press('Tab');
    expect(await page.evaluate('document.activeElement.textContent')).toBe('Skip to content');
    await page.keyboard.press('Enter');
    expect(await page.evaluate('document.activeElement.id')).toBe('content');
    await page.keyboard.press('Control+k');
    const find = page.getByLabel('Find a page, metric, goal, decision, customer or action');
    await find.fill('audit');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Audit log', level: 1 }).waitFor();
    await page.keyboard.press('Control+k');
    await find.waitFor();
    await page.keyboard.press('Escape');
    await find.waitFor({ state: 'detached' });
    // Whoever starts at once on the page they came to is not interrupted by the focus that goes to its heading.
    await page.getByRole('link', { name: 'People' }).first().click();
    await page.getByRole('heading', { name: 'People', level: 1 }).waitFor();
    await page.getByRole('link', { name: 'Audit log' }).first().click();
    await page.getByRole('heading', { name: 'Audit log', level: 1 }).waitFor();
    await page.keyboard.press('/');
    await page.waitForTimeout(400);
    expect(await page.evaluate("document.activeElement.matches('[data-table-filter]')")).toBe(true);
    await page.keyboard.press('Escape');
    await page.getByRole('heading', { name: 'Audit log', level: 1 }).focus();
    await page.keyboard.press('g');
    await page.keyboard.press('d');
    await page.getByRole('heading', { name: 'Metrics', level: 1 }).waitFor();
    // A page that has only just opened listens too.
    await page.reload();
    await page.getByRole('heading', { name: 'Metrics', level: 1 }).waitFor();
    await page.keyboard.press('?');
    await page.getByRole('dialog').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    expect(website.complaints).toEqual([]);
  });
});

describe('somebody who signs in', () => {
  it('comes to the page that they asked for', async () => {
    const visitor = await website.visit();
    await visitor.goto('/settings/people');
    await visitor.getByRole('heading', { name: 'Sign in', level: 1 }).waitFor();
    await field(visitor, 'E-mail').fill(OWNER.email);
    await field(visitor, 'Password').fill(OWNER.password);
    await visitor.keyboard.press('Enter');
    await visitor.getByRole('heading', { name: 'People', level: 1 }).waitFor();
    await visitor.context().close();
    const again = await website.visit();
    await signIn(again, OWNER);
    await again.context().close();
  });
});
