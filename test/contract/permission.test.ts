import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isPermission, PERMISSIONS, type Permission, ROLES, type Role } from '../../src/access/index.ts';
import { type Browser, type Office, openOffice } from '../support/office.ts';
import { PART_SEEDS } from '../support/requests/index.ts';
import type { Seeds } from '../support/requests/walk.ts';

interface Operation {
  readonly method: string;
  readonly path: string;
  readonly permission: string | undefined;
  readonly reason: string | undefined;
}

/** An id that no record has. */
const NOBODY = '01900000-0000-7000-8000-00000000dead';

/** Records that Acme has, so that Globex can be refused them: collection → what makes one. */
const SEEDS: Seeds = {
  '/api/v1/invitations': { email: 'invited@acme.test', role: 'viewer' },
  '/api/v1/api-keys': { name: 'Loader', scopes: ['home.read'] },
  '/api/v1/customers': { externalId: 'C-1', name: 'Carla' },
  '/api/v1/accounts': { externalId: 'A-1', name: 'Household' },
  '/api/v1/segments': {
    name: 'Fiber',
    rule: { field: 'attribute.plan', operator: 'is', value: 'fiber' },
  },
  '/api/v1/units': { name: 'Acme care' },
  '/api/v1/circles': { name: 'Acme board', members: [] },
  '/api/v1/surveys': {
    externalKey: 'relationship',
    name: 'Relationship',
    questions: [{ key: 'nps', text: 'Would you recommend us?', kind: 'nps' }],
  },
  ...PART_SEEDS,
};

let office: Office;
let operations: Operation[];
let owner: Browser;
let globex: Browser;
const browsers = new Map<Role, Browser>();

const fill = (path: string, id: string) => path.replace(/\{\w+\}/g, id);
const send = (browser: Browser, { method, path }: Operation, id = NOBODY) =>
  browser.send(method, fill(path, id), /^(POST|PUT|PATCH)$/.test(method) ? {} : undefined, {
    'if-match': '"1"',
  });

beforeAll(async () => {
  office = await openOffice();
  ({ browser: owner } = await office.found('Acme'));
  for (const role of ROLES) browsers.set(role, await office.join(owner, role, `${role}@acme.test`));
  ({ browser: globex } = await office.found('Globex'));
  const made = new Map<string, string>();
  for (const [path, seed] of Object.entries(SEEDS)) {
    const body = typeof seed === 'function' ? seed(made) : seed;
    const { status, body: answer } = await owner.send('POST', path, body);
    made.set(path, answer.id);
    expect([path, status, status < 300 ? '' : JSON.stringify(answer)]).toEqual([path, 201, '']);
  }
  const { body: document } = await office.browser().send('GET', '/api/v1/openapi.json');
  operations = Object.entries<Record<string, Record<string, string>>>(document.paths).flatMap(
    ([path, methods]) =>
      Object.entries(methods).map(([method, operation]) => ({
        method: method.toUpperCase(),
        path,
        permission: operation['x-permission'],
        reason: operation['x-open-because'],
      })),
  );
});
afterAll(() => office?.close());

describe('every operation of the API', () => {
  it('says which permission it needs, or why it needs none', () => {
    expect(operations.length).toBeGreaterThan(60);
    const silent = operations.filter(({ permission, reason }) =>
      permission === 'none' ? !reason : !isPermission(permission ?? ''),
    );
    expect(silent).toEqual([]);
  });

  it('stands in the document: no route is served beside it', () => {
    const documented = new Set(operations.map(({ method, path }) => `${method} ${path}`));
    const served = office.app.http.routes
      .filter(({ method, path }) => method !== 'ALL' && path.startsWith('/api/v1/'))
      .map(({ method, path }) => `${method} ${path.replace(/:(\w+)(?:\{[^}]*\})?/g, '{$1}')}`);
    expect([...new Set(served)].filter((route) => !documented.has(route))).toEqual([
      'GET /api/v1/openapi.json',
    ]);
  });

  it('is closed to who is not signed in, unless it is open to all', async () => {
    const wrong: string[] = [];
    for (const operation of operations) {
      const { status } = await send(office.browser(), operation);
      const expected =
        operation.permission === 'none' ? status !== 401 || /session/.test(operation.path) : status === 401;
      // A token or password that is wrong is told as such by the open operations too.
      if (!expected) wrong.push(`${operation.method} ${operation.path}: ${status}`);
    }
    expect(wrong).toEqual([]);
  });

  it.each(ROLES)('does for the role %s exactly what the table says', async (role) => {
    const browser = browsers.get(role) as Browser;
    const wrong: string[] = [];
    for (const operation of operations.filter(({ permission }) => permission !== 'none')) {
      const may = (PERMISSIONS[operation.permission as Permission] as readonly Role[]).includes(role);
      const { status, body } = await send(browser, operation);
      const right = may
        ? status !== 401 && status !== 403 && status < 500
        : status === 403 && body.code === 'not_allowed';
      if (!right)
        wrong.push(`${operation.method} ${operation.path}: ${status}, ${may ? 'allowed' : 'forbidden'}`);
    }
    expect(wrong).toEqual([]);
  });
});

describe('another organization', () => {
  it('finds nothing under the ids of this one, whatever its role there', async () => {
    const leaks: string[] = [];
    let tried = 0;
    for (const collection of [...Object.keys(SEEDS), '/api/v1/people']) {
      const listed = await owner.send('GET', collection);
      for (const { id } of listed.body.items) {
        for (const operation of operations.filter(({ path }) => path.startsWith(`${collection}/{id}`))) {
          const { status, body } = await send(globex, operation, id);
          tried++;
          // What is sent, as a body or in the address, is looked at first; either way it has no effect.
          const right = status === 404 || status === 422;
          if (!right) leaks.push(`${operation.method} ${operation.path}: ${status} ${JSON.stringify(body)}`);
        }
      }
    }
    expect(tried).toBeGreaterThan(20);
    expect(leaks).toEqual([]);
  });

  it('sees in its lists nothing of this one', async () => {
    const names = /acme\.test|Carla|Household|Fiber|Loader|Panel of Acme/;
    for (const operation of operations.filter(
      ({ method, path }) => method === 'GET' && !path.includes('{'),
    )) {
      const { body } = await send(globex, operation);
      expect(JSON.stringify(body), operation.path).not.toMatch(names);
    }
    for (const collection of Object.keys(SEEDS)) {
      expect((await owner.send('GET', collection)).body.items.length, collection).toBeGreaterThan(0);
    }
  });

  it('changed nothing here with all of that', async () => {
    expect((await owner.send('GET', '/api/v1/people')).body.items).toHaveLength(ROLES.length + 1);
    expect((await owner.send('GET', '/api/v1/audit/verification')).body.ok).toBe(true);
  });
});
