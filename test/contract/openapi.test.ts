import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import axe from 'axe-core';
import type { Browser as Chromium } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isPermission } from '../../src/access/index.ts';
import { problemsPage } from '../../src/http/docs/problems.ts';
import { operationsOf, referencePage } from '../../src/http/docs/reference.ts';
import { describeRoutes, schemaSource } from '../../src/http/system/schema.ts';
import { launchBrowser } from '../support/browser.ts';
import { type Office, openOffice } from '../support/office.ts';

const SOURCE = fileURLToPath(new URL('../../src', import.meta.url));

const document = describeRoutes();
const operations = operationsOf(document);

describe('the description of the API', () => {
  it('is what the web client is typed from', async () => {
    const kept = readFileSync(join(SOURCE, 'web/api/schema.generated.ts'), 'utf8');
    expect(kept === (await schemaSource()), 'run `npm run api-client`').toBe(true);
  });

  it('tells of every operation what it does, what it needs, and how it fails', () => {
    expect(operations.length).toBeGreaterThan(70);
    const silent = operations.filter(({ summary, permission, openBecause, responses }) => {
      const failing = responses.find(({ status }) => status === 'default');
      const allowed = permission === 'none' ? openBecause !== undefined : isPermission(permission);
      return summary === '' || !allowed || failing?.schema?.$ref !== '#/components/schemas/Problem';
    });
    expect(silent.map(({ method, path }) => `${method} ${path}`)).toEqual([]);
  });

  it('names no shape that it does not hold', () => {
    const named = JSON.stringify(document).matchAll(/"#\/components\/schemas\/([^"]+)"/g);
    const held = new Set(Object.keys(document.components?.schemas ?? {}));
    expect([...named].map(([, name]) => name).filter((name) => !held.has(name ?? ''))).toEqual([]);
  });
});

describe('pages of the API', () => {
  let office: Office;
  let chromium: Chromium;
  beforeAll(async () => {
    [office, chromium] = await Promise.all([openOffice(), launchBrowser()]);
  });
  afterAll(async () => {
    await chromium?.close();
    await office?.close();
  });
  const get = async (path: string) => {
    const { status, body } = await office.browser().send('GET', path);
    expect(status, path).toBe(200);
    return body;
  };

  it('serve the document to programs', async () => {
    const served = await get('/api/v1/openapi.json');
    expect(served.openapi).toBe('3.1.0');
    expect(Object.keys(served.paths)).toEqual(Object.keys(document.paths ?? {}));
  });

  it('tell people of every operation, without a script and without anything from elsewhere', async () => {
    const page: string = await get('/api/docs');
    for (const { path, summary } of operations) {
      expect(page).toContain(`<code>${path}</code>`);
      expect(page).toContain(summary.replaceAll('&', '&amp;').replaceAll("'", '&#39;').slice(0, 30));
    }
    expect(page).not.toMatch(/<script|<link|<img|@import|url\(/);
    const ids = [...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size, 'ids are given once').toBe(ids.length);
    const targets = [...page.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id);
    expect(targets.filter((id) => !ids.includes(id))).toEqual([]);
  });

  it('tell what every problem means, where its type points', async () => {
    const page: string = await get('/docs/problems');
    const codes = readdirSync(SOURCE, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts') && !name.startsWith('web'))
      .flatMap((name) => [
        ...readFileSync(join(SOURCE, name), 'utf8').matchAll(/readonly code(?:: string)? = '(\w+)'/g),
      ])
      .map(([, code]) => code);
    expect(codes.length).toBeGreaterThan(7);
    for (const code of [...codes, 'internal', 'invalid_request']) expect(page).toContain(`id="${code}"`);
    const { body } = await office.browser().send('GET', '/api/v1/home');
    const [address = '', anchor] = String(body.type).split('#');
    expect(await get(address)).toContain(`id="${anchor}"`);
  });

  it.each(['light', 'dark'] as const)('can be read by everyone, in %s', async (colorScheme) => {
    const context = await chromium.newContext({ colorScheme, javaScriptEnabled: true });
    // A part of the operations, of every method: all of them take minutes to look through and look alike.
    const some = <T>(all: Record<string, T> = {}, every: number) =>
      Object.fromEntries(Object.entries(all).filter((_, index) => index % every === 0));
    const part = {
      ...document,
      paths: some(document.paths, 6),
      components: { schemas: some(document.components?.schemas, 12) },
    };
    const pages = [await referencePage(part, 'http://127.0.0.1:4600'), await problemsPage()];
    for (const content of pages) {
      const page = await context.newPage();
      await page.setContent(String(content));
      await page.evaluate(axe.source);
      // Only the colors differ in the dark.
      const rules = colorScheme === 'dark' ? ['color-contrast'] : null;
      const violations = await page.evaluate(async (only) => {
        // biome-ignore lint/suspicious/noExplicitAny: axe puts itself there.
        const { violations } = await (globalThis as any).axe.run(only ? { runOnly: only } : {});
        return violations.map((one: { id: string; nodes: { html: string }[] }) => [
          one.id,
          one.nodes.slice(0, 3).map((node) => node.html.slice(0, 200)),
        ]);
      }, rules);
      expect(violations).toEqual([]);
    }
    await context.close();
  });
});
