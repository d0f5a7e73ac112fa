import fc from 'fast-check';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type AttributeDefinition, type Customer, meetsRule, newCustomer } from '../../src/customer/index.ts';
import { OPERATORS, type Rule, type Scope } from '../../src/kernel/index.ts';
import { type Answer, type Browser, type Office, openOffice } from '../support/office.ts';

let app: Office;
let owner: Browser;
let scope: Scope;
let stranger: Browser;

beforeAll(async () => {
  app = await openOffice();
  const mine = await app.found('Mine');
  owner = mine.browser;
  scope = {
    orgId: mine.organizationId,
    zone: 'UTC',
    actor: { kind: 'system', id: 'test', name: 'Test' },
    from: 'test',
  };
  stranger = (await app.found('Theirs')).browser;
});

afterAll(async () => {
  await app?.close();
});

const customers = '/api/v1/customers';

async function make(externalId: string, more: object = {}): Promise<Answer['body']> {
  const { status, body } = await owner.send('POST', customers, { externalId, ...more });
  expect(status, JSON.stringify(body)).toBe(201);
  return body;
}

/** All pages of a list, by id. */
async function walk(browser: Browser, path: string, limit: number): Promise<string[]> {
  const ids: string[] = [];
  let cursor = '';
  do {
    const { body } = await browser.send(
      'GET',
      `${path}${path.includes('?') ? '&' : '?'}limit=${limit}${cursor}`,
    );
    ids.push(...body.items.map((item: { id: string }) => item.id));
    cursor = body.next === null ? '' : `&cursor=${body.next}`;
  } while (cursor !== '');
  return ids;
}

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
    const read = await owner.send('GET', `${customers}/${made.id}`);
    expect(read.body).toEqual(made);
    expect(read.headers.get('etag')).toContain('"1"');

    const path = `${customers}/${made.id}`;
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

    const put = (body: object) => owner.send('PUT', `${customers}/by-external-id/C-1`, body);
    expect((await put({ phone: '+1 555' })).body).toMatchObject({ id: made.id, version: 3, phone: '+1 555' });
    expect((await put({ phone: '+1 555' })).body.version).toBe(3);
    const other = await owner.send('PUT', `${customers}/by-external-id/new%2Fone`, { name: 'New' });
    expect([other.status, other.body.externalId]).toEqual([201, 'new/one']);

    const taken = await owner.send('POST', customers, { externalId: 'C-1' });
    expect(taken.status).toBe(409);
    const renamed = await owner.send('PATCH', path, { externalId: 'new/one' }, { 'if-match': '"3"' });
    expect(renamed.status).toBe(409);
    const accounts = await owner.send('GET', '/api/v1/accounts?search=a-');
    expect(accounts.body.items.map((one: { externalId: string }) => one.externalId)).toEqual(['A-1']);
  });

  test('a value that does not fit its attribute is refused with place and value', async () => {
    await make('typed', { attributes: { score_card: 5 } });
    const { status, body } = await owner.send('POST', customers, {
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
      expect((await stranger.send('GET', `${customers}${path}`)).status).toBe(404);
    }
    expect((await stranger.send('GET', `${customers}?search=secret`)).body.items).toEqual([]);
    expect((await stranger.send('GET', `${customers}?account=${made.accountId}`)).body.items).toEqual([]);
    expect((await stranger.send('DELETE', `${customers}/${made.id}`)).status).toBe(404);
    const patched = await stranger.send(
      'PATCH',
      `${customers}/${made.id}`,
      { name: 'x' },
      { 'if-match': '"1"' },
    );
    expect(patched.status).toBe(404);
    const stolen = await stranger.send('POST', customers, { externalId: 'x', accountId: made.accountId });
    expect(stolen.body.faults[0].place).toBe('accountId');
    // The same external id is another customer there.
    expect((await stranger.send('POST', customers, { externalId: 'secret' })).status).toBe(201);
  });

  test('consent is added to, and the newest of purpose and channel counts', async () => {
    const { id } = await make('consenting');
    const add = (body: object) =>
      owner.send('POST', `${customers}/${id}/consents`, { purpose: 'feedback', source: 'form', ...body });
    await add({ channel: 'email', state: 'granted' });
    await add({ channel: 'Email', state: 'withdrawn' });
    await add({ channel: 'sms', state: 'granted', at: '2020-01-01T00:00:00+01:00' });
    const { body } = await owner.send('GET', `${customers}/${id}/consents`);
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
    const ids = await walk(owner, `${customers}?search=PAGE-`, 7);
    expect(ids).toHaveLength(57);
    expect(new Set(ids).size).toBe(57);
    const wrong = await owner.send('GET', `${customers}?cursor=bm9uc2Vuc2U`);
    expect(wrong.body.faults[0].place).toBe('cursor');
  });

  test('search finds by beginning of id, name or e-mail, in any case; % and _ are letters', async () => {
    await make('S_100%', { name: 'Ödön Search', email: 'Find.Me@example.com' });
    const found = async (text: string) =>
      (await owner.send('GET', `${customers}?search=${encodeURIComponent(text)}`)).body.items.length;
    expect(await Promise.all(['s_100%', 'öDÖN', 'find.me@', 's_1'].map(found))).toEqual([1, 1, 1, 1]);
    expect(await Promise.all(['s%', 'search', 'S-100'].map(found))).toEqual([0, 0, 0]);
  });

  test('a search that finds more than is looked up at once still finds all, and page by page', async () => {
    await app.app.record.query(scope, async (db) => {
      await sql`insert into customer (org_id, id, external_id) select ${scope.orgId}::uuid, gen_random_uuid(), 'bulk-' || n
        from generate_series(1, 10100) n`.execute(db);
    });
    const first = await owner.send('GET', `${customers}?search=bulk-&limit=200`);
    expect(first.body.items).toHaveLength(200);
    const second = await owner.send('GET', `${customers}?search=bulk-&limit=200&cursor=${first.body.next}`);
    const ids = new Set([...first.body.items, ...second.body.items].map((one) => one.id));
    expect(ids.size).toBe(400);
    expect((await owner.send('GET', `${customers}?search=bulk-10100`)).body.items).toHaveLength(1);
    await app.app.record.query(scope, async (db) => {
      await sql`update customer set erased = true where external_id like 'bulk-%'`.execute(db);
    });
    expect((await owner.send('GET', `${customers}?search=bulk-`)).body.items).toEqual([]);
  });
});

describe('segments', () => {
  test('are saved, previewed, used as a filter, changed by version and deleted', async () => {
    for (const [id, region] of [
      ['g1', 'Hill'],
      ['g2', 'Hill'],
      ['g3', 'Dale'],
    ]) {
      await make(`${id}`, { attributes: { region, tenure: id === 'g1' ? 10 : 2 } });
    }
    const rule = {
      all: [
        { field: 'attribute.region', operator: 'is', value: 'Hill' },
        { field: 'attribute.tenure', operator: 'more', value: 5 },
      ],
    };
    const preview = await owner.send('POST', '/api/v1/segments/preview', { rule });
    expect(preview.body.count).toBe(1);
    const made = await owner.send('POST', '/api/v1/segments', { name: 'Loyal hill', rule });
    expect(made.status).toBe(201);
    expect((await owner.send('POST', '/api/v1/segments', { name: 'Loyal hill', rule })).status).toBe(409);
    const listed = await owner.send('GET', `${customers}?segment=${made.body.id}`);
    expect(listed.body.items.map((one: Customer) => one.externalId)).toEqual(['g1']);
    const both = encodeURIComponent(
      JSON.stringify({ field: 'attribute.tenure', operator: 'less', value: 5 }),
    );
    expect((await owner.send('GET', `${customers}?segment=${made.body.id}&rule=${both}`)).body.items).toEqual(
      [],
    );
    expect((await stranger.send('GET', `/api/v1/segments/${made.body.id}`)).status).toBe(404);

    const wrong = { any: [{ field: 'attribute.nothing', operator: 'is', value: 1 }] };
    const refused = await owner.send('POST', '/api/v1/segments/preview', { rule: wrong });
    expect(refused.body.faults[0].place).toBe('rule.any[0].field');
    const path = `/api/v1/segments/${made.body.id}`;
    const changed = await owner.send('PATCH', path, { name: 'Hill' }, { 'if-match': '1' });
    expect(changed.body).toMatchObject({ name: 'Hill', version: 2, rule });
    expect((await owner.send('PATCH', path, { name: 'Hills' }, { 'if-match': '1' })).status).toBe(412);
    expect((await owner.send('DELETE', path)).status).toBe(422);
    expect((await owner.send('DELETE', path, undefined, { 'if-match': '2' })).status).toBe(204);
    expect((await owner.send('GET', path)).status).toBe(404);
  });

  test('a rule compiled to SQL finds the same customers as the rule evaluated in memory', async () => {
    const known = new Map<string, AttributeDefinition>(
      (['text', 'number', 'boolean', 'date'] as const).map((valueType) => {
        const key = `p_${valueType}`;
        return [key, { subject: 'customer', key, label: key, valueType }];
      }),
    );
    const pools = {
      p_text: ['a', 'B', 'ä', "it's", '%', 'Zürich'],
      p_number: [-2.5, 0, 1, 10, 1e20, 0.1],
      p_boolean: [true, false],
      p_date: ['2024-02-29', '2025-01-01', '2026-12-31'],
      preferred_language: ['en', 'pt-BR'],
      preferred_channel: ['email', 'phone'],
      started_on: ['2019-05-05', '2020-01-01'],
      ended_on: ['2021-06-30', '2022-02-02'],
    };
    const own = fc.record(
      {
        preferredLanguage: fc.constantFrom(...pools.preferred_language),
        preferredChannel: fc.constantFrom(...pools.preferred_channel),
        startedOn: fc.constantFrom(...pools.started_on),
        endedOn: fc.constantFrom(...pools.ended_on),
      },
      { requiredKeys: [] },
    );
    const attributes = fc.record(
      {
        p_text: fc.constantFrom(...pools.p_text),
        p_number: fc.constantFrom(...pools.p_number),
        p_boolean: fc.constantFrom(...pools.p_boolean),
        p_date: fc.constantFrom(...pools.p_date),
      },
      { requiredKeys: [] },
    );
    const now = new Date('2026-01-01T00:00:00Z');
    const people = fc
      .sample(fc.tuple(attributes, own), { numRuns: 60, seed: 7 })
      .map(([given, columns], index) =>
        newCustomer({ externalId: `prop-${index}`, attributes: given, ...columns }, known, {
          id: `00000000-0000-7000-8000-${String(index).padStart(12, '0')}`,
          now,
        }),
      );
    const condition = fc.constantFrom(...(Object.keys(pools) as (keyof typeof pools)[])).chain((key) => {
      const ordered = key === 'p_number' || key === 'p_date' || key.endsWith('_on');
      const field = key.startsWith('p_') ? `attribute.${key}` : key;
      const operators = OPERATORS.filter((one) => ordered || !/less|most|more|least/.test(one));
      const value = fc.constantFrom<string | number | boolean>(...pools[key]);
      return fc
        .record({
          operator: fc.constantFrom(...operators),
          one: value,
          list: fc.array(value, { minLength: 1, maxLength: 3 }),
        })
        .map(({ operator, one, list }): Rule => {
          if (operator === 'is_known' || operator === 'is_unknown') return { field, operator };
          const many = operator === 'in' || operator === 'not_in';
          return { field, operator, value: many ? list : one };
        });
    });
    const { rule } = fc.letrec<{ rule: Rule; group: Rule; condition: Rule }>((tie) => ({
      rule: fc.oneof({ maxDepth: 2 }, tie('condition'), tie('group')),
      group: fc
        .tuple(fc.boolean(), fc.array(tie('rule'), { maxLength: 3 }))
        .map(([all, rules]) => (all ? { all: rules } : { any: rules })),
      condition,
    }));
    await app.app.record.inScope(scope, async ({ customers: store }) => {
      for (const person of people) await store.insert(person);
      await fc.assert(
        fc.asyncProperty(rule, async (one) => {
          const page = await store.page({ search: 'prop-', rules: [one] }, known, {
            limit: 100,
            after: null,
          });
          const wanted = people.filter((person) => meetsRule(person, one, known)).map((person) => person.id);
          expect(page.items.map((person) => person.id).sort()).toEqual(wanted);
          expect(await store.count({ search: 'prop-', rules: [one] }, known)).toBe(wanted.length);
        }),
        { numRuns: 60 },
      );
    });
  });
});

describe('timeline and erasure', () => {
  async function survey(key: string): Promise<string> {
    const questions = [
      { key: 'nps', kind: 'nps', text: 'How likely are you to recommend us?' },
      { key: 'why', kind: 'text', text: 'Why?' },
    ];
    const { body } = await owner.send('POST', '/api/v1/surveys', { externalKey: key, questions });
    return body.id;
  }

  const signal = (id: string, customerRef: string, occurredAt: string) => ({
    source: 'crm',
    id,
    kind: 'call',
    customerRef,
    occurredAt,
    value: 2,
    unit: null,
    durationSeconds: 60,
    channel: 'phone',
    journey: null,
    touchpoint: null,
    outcome: 'solved',
    attributes: { plan: 'Gold' },
  });

  test('answers and signals stand in one order over pages, also those that came before the customer', async () => {
    const id = await survey('timeline');
    const at = (day: number) => `2026-01-${String(day).padStart(2, '0')}T12:00:00.000Z`;
    const send = (rows: object[]) => owner.send('POST', `/api/v1/surveys/${id}/responses`, rows);
    await send(
      [1, 3, 5].map((day) => ({
        customerExternalId: 'T-1',
        answeredAt: at(day),
        answers: { nps: day, why: `day ${day}` },
      })),
    );
    const rows = [2, 3, 4].map((day) => signal(`s${day}`, 'T-1', at(day)));
    await app.app.columnar.signals.insert(scope, rows);
    const made = await make('T-1', { attributes: { plan: 'Silver' } });
    await send([{ customerExternalId: 'T-1', answeredAt: at(6), answers: { nps: 6 } }]);
    await app.app.project();

    const path = `${customers}/${made.id}/timeline`;
    const whole = await owner.send('GET', path);
    const order = whole.body.items.map(
      (one: { kind: string; occurredAt: string }) => `${one.kind} ${Number(one.occurredAt.slice(8, 10))}`,
    );
    expect(order).toEqual([
      'response 6',
      'response 5',
      'signal 4',
      'response 3',
      'signal 3',
      'signal 2',
      'response 1',
    ]);
    expect(await walk(owner, path, 2)).toEqual(whole.body.items.map((one: { id: string }) => one.id));
    expect(whole.body.items[1]).toMatchObject({
      survey: { id, name: 'timeline' },
      answers: [
        {
          key: 'nps',
          text: 'How likely are you to recommend us?',
          value: 5,
          scaleMax: 10,
          notApplicable: false,
        },
        { key: 'why', value: 'day 5' },
      ],
      attributes: {},
    });
    expect(whole.body.items[0].attributes).toEqual({ plan: 'Silver' });
    expect(whole.body.items[2]).toMatchObject({ signalKind: 'call', outcome: 'solved', durationSeconds: 60 });
    const bad = Buffer.from('["x","y"]').toString('base64url');
    expect((await owner.send('GET', `${path}?cursor=${bad}`)).status).toBe(422);
  });

  test('erasure removes the person everywhere in the record and keeps what can be counted', async () => {
    const id = await survey('erasure');
    const once = { 'idempotency-key': 'erase-me' };
    const personal = {
      externalId: 'E-77',
      name: 'Eva Gone',
      email: 'eva@gone.test',
      attributes: { plan: 'Gold', shoe: '38' },
    };
    const made = (await owner.send('POST', customers, personal, once)).body;
    const sent = { rowKey: 'r1', customerExternalId: 'E-77', answers: { nps: 3, why: 'Eva was not amused' } };
    const recorded = await owner.send('POST', `/api/v1/surveys/${id}/responses`, sent);
    await owner.send('PATCH', `${customers}/${made.id}`, { phone: '555 0199' }, { 'if-match': '1' });
    const rows = [signal('e1', 'E-77', '2026-01-05T00:00:00.000Z')];
    await app.app.columnar.signals.insert(scope, rows);
    await app.app.project();
    const erased = await owner.send('DELETE', `${customers}/${made.id}`);
    await app.app.project();
    const copies = await Promise.all(
      ['customer', 'answer', 'signal'].map((table) =>
        app.app.columnar.engine.query(`SELECT * FROM ${table}`),
      ),
    );
    expect(JSON.stringify(copies)).not.toMatch(/Eva|eva@|E-77|shoe/);
    expect(JSON.stringify(copies[2])).toContain('"e1"');
    expect(erased.body).toMatchObject({
      erased: true,
      name: null,
      externalId: `erased-${made.id}`,
      attributes: {},
    });
    expect((await owner.send('DELETE', `${customers}/${made.id}`)).body.version).toBe(erased.body.version);

    const { body: response } = await owner.send('GET', `/api/v1/responses/${recorded.body.items[0].id}`);
    expect(response).toMatchObject({
      answers: { nps: 3 },
      customerId: null,
      customerRef: null,
      erased: true,
    });
    expect(response.attributes).toEqual({ plan: 'Gold' });
    expect((await owner.send('GET', `${customers}/${made.id}/timeline`)).body.items).toEqual([]);
    expect((await owner.send('GET', `${customers}?search=Eva`)).body.items).toEqual([]);
    expect(
      (await owner.send('PATCH', `${customers}/${made.id}`, { name: 'Eva' }, { 'if-match': '3' })).status,
    ).toBe(409);
    const again = await owner.send('POST', `/api/v1/surveys/${id}/responses`, sent);
    expect(again.body).toMatchObject({ new: 0, same: 1 });

    const dump = await app.asSuperuser(
      `select string_agg(t, ' ') as all from (
         select customer::text t from customer union all select response::text from response
         union all select audit_entry::text from audit_entry where subject_id = $1
         union all select idempotency_key::text from idempotency_key) everything`,
      [made.id],
    );
    expect(dump.rows[0].all).not.toMatch(/Eva|eva@|amused|555 0199|E-77|shoe/);
    const trail = await app.asSuperuser(
      'select action, detail from audit_entry where subject_id = $1 order by number',
      [made.id],
    );
    expect(trail.rows).toEqual([
      { action: 'created', detail: {} },
      { action: 'changed', detail: { fields: ['phone'], version: 2 } },
      { action: 'erased', detail: { linked: 1 } },
    ]);
  });
});
