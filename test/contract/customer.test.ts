import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Scope } from '../../src/kernel/index.ts';
import { CUSTOMERS, type CustomerOffice, openCustomers, walkPages } from '../support/customers.ts';
import type { Browser, Office } from '../support/office.ts';

let app: Office;
let owner: Browser;
let scope: Scope;
let stranger: Browser;
let make: CustomerOffice['make'];

beforeAll(async () => {
  ({ app, owner, scope, stranger, make } = await openCustomers());
});
afterAll(() => app?.close());

describe('a customer', () => {
  test('is made, read, changed by version, and put by external id', async () => {
    const made = await make('C-1', {
      name: 'Ana Núñez',
      email: 'ana@example.com',
      preferredLanguage: 'pt-br',
      startedOn: '2024-02-29',
      accountExternalId: 'A-1',
      attributes: { region: 'North', calls: 3, member: true, since: '2024-02-29' },
    });
    expect(made).toMatchObject({ preferredLanguage: 'pt-BR', version: 1, startedOn: '2024-02-29' });
    expect(made.attributes).toEqual({ region: 'North', calls: 3, member: true, since: '2024-02-29' });
    const read = await owner.send('GET', `${CUSTOMERS}/${made.id}`);
    expect(read.body).toEqual(made);
    expect(read.headers.get('etag')).toContain('"1"');

    const path = `${CUSTOMERS}/${made.id}`;
    const changed = await owner.send(
      'PATCH',
      path,
      { name: null, attributes: { calls: null } },
      { 'if-match': '"1"' },
    );
    expect(changed.body).toMatchObject({ name: null, email: 'ana@example.com', version: 2 });
    expect(changed.body.attributes).not.toHaveProperty('calls');
    const late = await owner.send('PATCH', path, { name: 'B' }, { 'if-match': '"1"' });
    expect(late.status).toBe(412);
    expect(late.body.detail).toContain('it is now version 2');
    expect((await owner.send('PATCH', path, { name: 'B' })).body.faults[0].place).toBe('If-Match');

    const put = (body: object) => owner.send('PUT', `${CUSTOMERS}/by-external-id/C-1`, body);
    expect((await put({ phone: '+1 555' })).body).toMatchObject({ id: made.id, version: 3, phone: '+1 555' });
    expect((await put({ phone: '+1 555' })).body.version).toBe(3);
    const other = await owner.send('PUT', `${CUSTOMERS}/by-external-id/new%2Fone`, { name: 'New' });
    expect([other.status, other.body.externalId]).toEqual([201, 'new/one']);

    const taken = await owner.send('POST', CUSTOMERS, { externalId: 'C-1' });
    expect(taken.status).toBe(409);
    const renamed = await owner.send('PATCH', path, { externalId: 'new/one' }, { 'if-match': '"3"' });
    expect(renamed.status).toBe(409);
    const accounts = await owner.send('GET', '/api/v1/accounts?search=a-');
    expect(accounts.body.items.map((one: { externalId: string }) => one.externalId)).toEqual(['A-1']);
  });

  test('a value that does not fit its attribute is refused with place and value', async () => {
    await make('typed', { attributes: { score_card: 5 } });
    const { status, body } = await owner.send('POST', CUSTOMERS, {
      externalId: 'typed-2',
      email: 'x',
      attributes: { score_card: 'five' },
    });
    expect(status).toBe(422);
    expect(body.faults).toEqual([
      { place: 'email', value: '"x"', rule: 'must be an e-mail address such as ana@example.com' },
      {
        place: 'attributes.score_card',
        value: '"five"',
        rule: 'must be a number, as this attribute is declared',
      },
    ]);
    const { body: list } = await owner.send('GET', '/api/v1/attributes?subject=customer');
    const found = list.items.find((one: { key: string }) => one.key === 'score_card');
    expect(found).toEqual({
      subject: 'customer',
      key: 'score_card',
      label: 'Score card',
      valueType: 'number',
      version: 1,
      values: ['5'],
    });
    let version = 1;
    const patch = async (valueType: string) => {
      const path = '/api/v1/attributes/customer/score_card';
      const headers = { 'if-match': `"${version}"` };
      const answer = await owner.send('PATCH', path, { label: 'Card', valueType }, headers);
      version = answer.body.version ?? version;
      return answer;
    };
    expect((await patch('date')).status).toBe(422);
    expect((await patch('text')).status).toBe(200);
    expect((await patch('number')).status).toBe(200);
    expect((await patch('boolean')).body.faults[0].value).toBe('"5"');
  });

  test('is invisible to another organization, in every way', async () => {
    const made = await make('secret', { name: 'Zed Secret', accountExternalId: 'secret-account' });
    for (const path of [`/${made.id}`, `/${made.id}/timeline`, `/${made.id}/consents`]) {
      expect((await stranger.send('GET', `${CUSTOMERS}${path}`)).status).toBe(404);
    }
    expect((await stranger.send('GET', `${CUSTOMERS}?search=secret`)).body.items).toEqual([]);
    expect((await stranger.send('GET', `${CUSTOMERS}?account=${made.accountId}`)).body.items).toEqual([]);
    expect((await stranger.send('DELETE', `${CUSTOMERS}/${made.id}`)).status).toBe(404);
    const patched = await stranger.send(
      'PATCH',
      `${CUSTOMERS}/${made.id}`,
      { name: 'x' },
      { 'if-match': '"1"' },
    );
    expect(patched.status).toBe(404);
    const stolen = await stranger.send('POST', CUSTOMERS, { externalId: 'x', accountId: made.accountId });
    expect(stolen.body.faults[0].place).toBe('accountId');
    // The same external id is another customer there.
    expect((await stranger.send('POST', CUSTOMERS, { externalId: 'secret' })).status).toBe(201);
  });

  test('consent is added to, and the newest of purpose and channel counts', async () => {
    const { id } = await make('consenting');
    const add = (body: object) =>
      owner.send('POST', `${CUSTOMERS}/${id}/consents`, { purpose: 'feedback', source: 'form', ...body });
    await add({ channel: 'email', state: 'granted' });
    await add({ channel: 'Email', state: 'withdrawn' });
    await add({ channel: 'sms', state: 'granted', at: '2020-01-01T00:00:00+01:00' });
    const { body } = await owner.send('GET', `${CUSTOMERS}/${id}/consents`);
    expect(body.items).toHaveLength(3);
    expect(body.items[2].at).toBe('2019-12-31T23:00:00.000Z');
    expect(body.current.map((one: { channel: string; state: string }) => [one.channel, one.state])).toEqual([
      ['email', 'withdrawn'],
      ['sms', 'granted'],
    ]);
    expect((await add({ channel: 'email', state: 'maybe' })).status).toBe(422);
  });
});

describe('lists', () => {
  test('pages skip and repeat nothing when many rows share an instant, or differ by a microsecond', async () => {
    const { orgId } = scope;
    await app.app.record.query(scope, async (db) => {
      await sql`insert into customer (org_id, id, external_id, name, created_at)
        select ${orgId}::uuid, gen_random_uuid(), 'page-' || n, 'Page ' || n,
          timestamptz '2026-01-01 00:00:00.000001+00' + (n / 10) * interval '1 microsecond'
        from generate_series(1, 57) n`.execute(db);
    });
    const ids = await walkPages(owner, `${CUSTOMERS}?search=PAGE-`, 7);
    expect(ids).toHaveLength(57);
    expect(new Set(ids).size).toBe(57);
    const wrong = await owner.send('GET', `${CUSTOMERS}?cursor=bm9uc2Vuc2U`);
    expect(wrong.body.faults[0].place).toBe('cursor');
  });

  test('search finds by beginning of id, name or e-mail, in any case; % and _ are letters', async () => {
    await make('S_100%', { name: 'Ödön Search', email: 'Find.Me@example.com' });
    const found = async (text: string) =>
      (await owner.send('GET', `${CUSTOMERS}?search=${encodeURIComponent(text)}`)).body.items.length;
    expect(await Promise.all(['s_100%', 'öDÖN', 'find.me@', 's_1'].map(found))).toEqual([1, 1, 1, 1]);
    expect(await Promise.all(['s%', 'search', 'S-100'].map(found))).toEqual([0, 0, 0]);
  });

  test('a search that finds more than is looked up at once still finds all, and page by page', async () => {
    await app.app.record.query(scope, async (db) => {
      await sql`insert into customer (org_id, id, external_id) select ${scope.orgId}::uuid, gen_random_uuid(), 'bulk-' || n
        from generate_series(1, 10100) n`.execute(db);
    });
    const first = await owner.send('GET', `${CUSTOMERS}?search=bulk-&limit=200`);
    expect(first.body.items).toHaveLength(200);
    const second = await owner.send('GET', `${CUSTOMERS}?search=bulk-&limit=200&cursor=${first.body.next}`);
    const ids = new Set([...first.body.items, ...second.body.items].map((one) => one.id));
    expect(ids.size).toBe(400);
    expect((await owner.send('GET', `${CUSTOMERS}?search=bulk-10100`)).body.items).toHaveLength(1);
    await app.app.record.query(scope, async (db) => {
      await sql`update customer set erased = true where external_id like 'bulk-%'`.execute(db);
    });
    expect((await owner.send('GET', `${CUSTOMERS}?search=bulk-`)).body.items).toEqual([]);
  });
});
