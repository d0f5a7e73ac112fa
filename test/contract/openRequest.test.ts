import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { operationsOf } from '../../src/http/docs/reference.ts';
import { describeRoutes } from '../../src/http/system/schema.ts';
import { type Office, openOffice, PASSWORD, signIn } from '../support/office.ts';

const operations = operationsOf(describeRoutes());

describe('every POST that is open to all, with an Idempotency-Key', () => {
  let fresh: Office;
  let token: string;
  const person = { name: 'Ada', email: 'ada@fresh.test', password: PASSWORD };
  /** In an order in which each is possible. */
  const OPEN: Readonly<Record<string, () => object>> = {
    '/api/v1/demo': () => ({}),
    '/api/v1/setup': () => ({ organization: 'Fresh', zone: 'UTC', currency: 'EUR', ...person }),
    '/api/v1/invitations/accept': () => ({ token, name: 'Ben', password: PASSWORD }),
  };
  beforeAll(async () => {
    fresh = await openOffice();
  });
  afterAll(() => fresh?.close());

  it('has a body here', () => {
    const open = operations.filter(({ method, permission }) => method === 'post' && permission === 'none');
    expect(open.map(({ path }) => path).sort()).toEqual(Object.keys(OPEN).sort());
  });

  it.each(Object.keys(OPEN))('%s takes effect once', async (path) => {
    if (path.endsWith('accept')) {
      const ada = fresh.browser();
      expect((await signIn(ada, person.email)).status).toBe(200);
      const invited = await ada.send('POST', '/api/v1/invitations', {
        email: 'ben@fresh.test',
        role: 'viewer',
      });
      token = new URL(invited.body.url).searchParams.get('token') ?? '';
    }
    const body = OPEN[path]?.();
    const headers = { 'idempotency-key': randomUUID() };
    // Each time another visitor: the answer to the first was lost on its way, and the session with it.
    const send = (sent: unknown) => fresh.browser().send('POST', path, sent, headers);
    const first = await send(body);
    expect(first.status, JSON.stringify(first.body)).toBeLessThan(300);
    const again = await send(body);
    if (again.body.title === 'Shown only once') expect(again.status).toBe(409);
    else expect([again.status, again.body]).toEqual([first.status, first.body]);
    expect(again.headers.get('idempotency-replayed')).toBe('true');
    expect(again.headers.getSetCookie()).toEqual([]);
    const other = await send({ ...body, other: 1 });
    expect([other.status, other.body.detail]).toEqual([409, expect.stringMatching(/Idempotency-Key/)]);
    const kept = await fresh.asSuperuser('select * from auth.open_request where route = $1', [path]);
    expect(kept.rows).toHaveLength(1);
    const secrets = [PASSWORD, first.body.credentials?.password ?? PASSWORD, 'session_token'];
    expect(secrets.filter((secret) => JSON.stringify(kept.rows).includes(secret))).toEqual([]);
  });

  it('keeps nothing of a request that was refused', async () => {
    const headers = { 'idempotency-key': randomUUID() };
    const refused = await fresh.browser().send('POST', '/api/v1/setup', { name: 'x' }, headers);
    expect(refused.status).toBe(422);
    const { rows } = await fresh.asSuperuser('select 1 from auth.open_request where key = $1', [
      headers['idempotency-key'],
    ]);
    expect(rows).toEqual([]);
  });
});
