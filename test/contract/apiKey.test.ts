import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Browser, type Office, openOffice } from '../support/office.ts';

let test: Office;
let owner: Browser;
let organizationId: string;

beforeAll(async () => {
  test = await openOffice();
  ({ browser: owner, organizationId } = await test.found('Acme'));
});
afterAll(() => test?.close());

describe('API keys', () => {
  const make = (scopes: string[], extra = {}, headers = {}) =>
    owner.send('POST', '/api/v1/api-keys', { name: 'Loader', scopes, ...extra }, headers);
  const use = (key: string, path: string, method = 'GET', body?: unknown) =>
    test.browser().send(method, path, body, { authorization: `Bearer ${key}`, origin: '' });

  it('do what they were made for and nothing else, until they are revoked', async () => {
    const { body: key } = await make(['people.read']);
    expect(key.key).toMatch(/^pk_[\w-]{43}$/);
    expect((await use(key.key, '/api/v1/people')).status).toBe(200);
    expect((await use(key.key, '/api/v1/audit')).status).toBe(403);
    expect((await use(`${key.key}x`, '/api/v1/people')).status).toBe(401);
    expect((await use(key.key, '/api/v1/session')).body).toMatchObject({
      organization: { id: organizationId },
      permissions: ['people.read'],
    });
    const listed = (await owner.send('GET', '/api/v1/api-keys')).body.items[0];
    expect(listed).toMatchObject({ prefix: key.key.slice(0, 9), scopes: ['people.read'] });
    expect(listed.lastUsedAt).not.toBeNull();
    expect((await owner.send('DELETE', `/api/v1/api-keys/${key.id}`)).status).toBe(204);
    expect((await use(key.key, '/api/v1/people')).status).toBe(401);
    expect((await owner.send('DELETE', `/api/v1/api-keys/${key.id}`)).status).toBe(404);
  });

  it('run out, and never do more than their maker', async () => {
    expect((await make(['people.read'], { expiresAt: '2020-01-01T00:00:00Z' })).status).toBe(422);
    expect((await make(['everything'])).status).toBe(422);
    const { body: weak } = await make(['key.change']);
    const sent = { name: 'More', scopes: ['audit.read'] };
    expect((await use(weak.key, '/api/v1/api-keys', 'POST', sent)).status).toBe(403);
    const soon = new Date(Date.now() + 60_000).toISOString();
    const { body: key } = await make(['people.read'], { expiresAt: soon });
    await test.asSuperuser(`update api_key set expires_at = now() where id = $1`, [key.id]);
    expect((await use(key.key, '/api/v1/people')).status).toBe(401);
  });

  it('are stored as a hash alone, and not kept for a repeated request either', async () => {
    const once = { 'idempotency-key': 'make-one-key' };
    const first = await make(['home.read'], {}, once);
    expect(first.status).toBe(201);
    const again = await make(['home.read'], {}, once);
    expect(again).toMatchObject({ status: 409, body: { title: 'Shown only once' } });
    for (const table of ['api_key', 'idempotency_key', 'audit_entry']) {
      const { rows } = await test.asSuperuser(`select t::text as row from ${table} t`);
      expect(rows.map(({ row }) => row).join()).not.toContain(first.body.key);
    }
  });
});
