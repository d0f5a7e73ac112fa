import { existsSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { serve } from '@hono/node-server';
import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core';
import { type App, openApp } from '../../src/app.ts';
import { readConfig } from '../../src/config.ts';
import { launchBrowser } from './browser.ts';
import { dataFolder } from './folder.ts';
import { freePort } from './program.ts';

export const OWNER = {
  organization: 'Garden & Co',
  name: 'Ada Owner',
  email: 'ada@garden.test',
  password: 'correct horse battery staple',
};

/** The program at a port of its own on an empty data folder, and a browser in front of it. */
export interface Website {
  readonly app: App;
  readonly address: string;
  readonly browser: Browser;
  /** A page of a new visitor, without cookies. What its console says against it ends up in `complaints`. */
  visit(options?: BrowserContextOptions): Promise<Page>;
  /** Errors of the console and of the pages' own script, each with its address. */
  readonly complaints: string[];
  close(): Promise<void>;
}

/** Milliseconds that a page may take; a shared machine with two cores may be slow. */
const PATIENCE = 45_000;

/** @param more variables over those of a fresh folder */
export async function openWebsite(more: Record<string, string> = {}): Promise<Website> {
  if (!existsSync(fileURLToPath(new URL('../../dist/web/index.html', import.meta.url)))) {
    throw new Error('The application is not built. Run "npm run build" first.');
  }
  const folder = await dataFolder();
  const port = await freePort();
  const own = { PERPETUA_DATA: folder, PERPETUA_LOG: 'error', PERPETUA_PORT: String(port) };
  const environment = { ...own, ...more };
  const [app, browser] = await Promise.all([openApp(readConfig(environment), () => {}), launchBrowser()]);
  const server = serve({ fetch: app.http.fetch, hostname: '127.0.0.1', port });
  const complaints: string[] = [];
  const address = app.config.publicUrl;
  return {
    app,
    address,
    browser,
    complaints,
    async visit(options = {}) {
      const context = await browser.newContext({
        baseURL: address,
        locale: 'en-US',
        timezoneId: 'Europe/Berlin',
        viewport: { width: 1440, height: 900 },
        reducedMotion: 'reduce',
        ...options,
      });
      context.setDefaultTimeout(PATIENCE);
      const page = await context.newPage();
      page.on('console', (message) => {
        if (message.type() === 'error') complaints.push(`${page.url()}: ${message.text()}`);
      });
      page.on('pageerror', (error) => complaints.push(`${page.url()}: ${error.message}`));
      return page;
    },
    async close() {
      await browser.close();
      server.close();
      if ('closeAllConnections' in server) server.closeAllConnections();
      await app.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Makes the organization through the program's own door and signs its owner in on a new page. */
export async function openOwned(
  website: Website,
  zone = 'UTC',
  options?: BrowserContextOptions,
): Promise<Page> {
  const { organization, ...owner } = OWNER;
  await website.app.access.people.found(
    { organization: { name: organization, zone, currency: 'EUR', demo: false }, owner },
    { from: 'test' },
  );
  const page = await website.visit(options);
  await signIn(page, OWNER);
  return page;
}

export async function signIn(page: Page, { email, password }: typeof OWNER): Promise<void> {
  await page.goto('/sign-in');
  await field(page, 'E-mail').fill(email);
  await field(page, 'Password').fill(password);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Home', level: 1 }).waitFor();
}

/** Opens a page of the application by its address, without what was there before. */
export async function arrive(page: Page, path: string, heading: string | RegExp): Promise<void> {
  await page.goto(path);
  await page.getByRole('heading', { name: heading, level: 1 }).waitFor();
}

/** A field by its label. */
export function field(page: Page, label: string | RegExp): Locator {
  return page.getByRole('textbox', { name: label });
}

/** Chooses from a list as a person does: opens it, takes what reads so. */
export async function choose(page: Page, list: string | RegExp, option: string | RegExp): Promise<void> {
  await page.getByRole('combobox', { name: list, exact: true }).click();
  await page.getByRole('option', { name: option }).first().click();
}
