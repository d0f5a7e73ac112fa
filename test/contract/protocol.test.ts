import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { operationsOf } from '../../src/http/docs/reference.ts';
import { describeRoutes } from '../../src/http/system/schema.ts';
import { type Browser, type Office, openOffice } from '../support/office.ts';
import { openTestProvider, type TestProvider } from '../support/openIdProvider.ts';
import { houseRequests, MOMENT } from '../support/requests/house.ts';
import { partRequests } from '../support/requests/index.ts';
import { makeMeasuredMetric } from '../support/requests/measured.ts';
import type { Walk } from '../support/requests/walk.ts';

/** What holds for every route of a kind, walked from the API's own document. */
const operations = operationsOf(describeRoutes());

let office: Office;
let owner: Browser;
let provider: TestProvider;
const made = new Map<string, string>();

const unique = (() => {
  let count = 0;
  return () => `p${++count}`;
})();

const walk: Walk = { owner: () => owner, unique, made };
const parts = partRequests(walk);
const house = houseRequests(walk, () => provider);

const BODIES: Readonly<Record<string, () => unknown>> = { ...parts.bodies, ...house.bodies };

/** Collections come before what stands below them, so that there is something to stand below. */
const posts = operations
  .filter(({ method, permission }) => method === 'post' && permission !== 'none')
  .sort((left, right) => left.path.split('/').length - right.path.split('/').length);

/** Each {placeholder} becomes what was made last in the collection before it. */
const addressOf = (path: string): string => {
  const address = path.replace(/\{\w+\}/g, (_, at: number) => String(made.get(path.slice(0, at - 1))));
  return path === '/api/v1/uploads' ? `${address}?name=file.csv` : address;
};

/** Actions on a record that are made on a version of it. */
const ON_VERSION: ReadonlySet<string> = new Set([...parts.onVersion, ...house.onVersion]);

async function versionFor(path: string): Promise<Record<string, string>> {
  if (!ON_VERSION.has(path)) return {};
  if (path.startsWith('/api/v1/questions')) {
    const { body } = await owner.send('GET', '/api/v1/questions');
    const found = body.items.find(({ key }: { key: string }) => key === made.get('/api/v1/questions'));
    return { 'if-match': `"${found.answer?.number ?? 0}"` };
  }
  const { headers } = await owner.send('GET', addressOf(path).replace(/\/\w[\w-]*$/, ''));
  return { 'if-match': headers.get('etag') ?? '' };
}

async function post(path: string, body: unknown, headers: Record<string, string> = {}) {
  if (path === '/api/v1/uploads') return sendFile(addressOf(path), String(body), headers['idempotency-key']);
  return owner.send('POST', addressOf(path), body, headers);
}

/** A file goes as it is, not as JSON. */
async function sendFile(address: string, content: string | ReadableStream, key?: string) {
  const cookie = [...owner.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  const headers = { cookie, origin: office.publicUrl };
  const init: RequestInit & { duplex: 'half' } = {
    ...{ method: 'POST', body: content, duplex: 'half' },
    headers: key ? { ...headers, 'idempotency-key': key } : headers,
  };
  const response = await office.app.http.request(address, init);
  return { status: response.status, headers: response.headers, body: JSON.parse(await response.text()) };
}

beforeAll(async () => {
  office = await openOffice({ PERPETUA_ALLOW_PRIVATE_ADDRESSES: 'yes' });
  provider = await openTestProvider();
  ({ browser: owner } = await office.found('Mine'));
  const { body } = await owner.send('POST', '/api/v1/customers', { externalId: 'C-1' });
  made.set('/api/v1/customers', body.id);
  await makeMeasuredMetric(walk);
  const survey = await post('/api/v1/surveys', BODIES['/api/v1/surveys']?.());
  made.set('/api/v1/surveys', survey.body.id);
  await post('/api/v1/surveys/{id}/responses', BODIES['/api/v1/surveys/{id}/responses']?.());
  await office.app.project();
  const { rows } = await office.asSuperuser(
    `select (graphile_worker.add_job('import', '{}'::json, max_attempts := 1)).id`,
  );
  made.set('failed job', String(rows[0].id));
  await office.asSuperuser('update graphile_worker._private_jobs set attempts = 1 where id = $1', [
    rows[0].id,
  ]);
});
afterAll(async () => {
  await office?.close();
  await provider?.close();
});

describe('every POST with an Idempotency-Key', () => {
  it('has a body here', () => {
    expect(posts.map(({ path }) => path).filter((path) => !BODIES[path])).toEqual([]);
  });

  it.each(posts.map(({ path }) => path))('%s takes effect once', async (path) => {
    const body = await BODIES[path]?.();
    const headers = { 'idempotency-key': unique(), ...(await versionFor(path)) };
    const first = await post(path, body, headers);
    expect(first.status, JSON.stringify(first.body)).toBeLessThan(300);
    if (!made.has(path) && first.body?.id) made.set(path, first.body.id);
    const again = await post(path, body, headers);
    // What is shown only once is not shown again: it is not even kept.
    if (again.body?.title === 'Shown only once') expect(again.status).toBe(409);
    else {
      expect([again.status, again.body]).toEqual([first.status, first.body]);
      expect(again.headers.get('idempotency-replayed')).toBe('true');
    }
    const other = typeof body === 'object' && !Array.isArray(body) ? { ...body, other: 1 } : [body, body];
    expect((await post(path, other, headers)).status).toBe(409);
  });

  it('stands in the document with the header', () => {
    const silent = operations.filter(
      ({ method, parameters }) =>
        (method === 'post') !== parameters.some(({ name }) => name === 'Idempotency-Key'),
    );
    expect(silent.map(({ method, path }) => `${method} ${path}`)).toEqual([]);
  });

  it('tells a file from another one of the same length, whether or not the first was kept', async () => {
    const key = unique();
    const first = await sendFile(addressOf('/api/v1/uploads'), 'id\nC-1\n', key);
    expect(first.status).toBe(201);
    const other = await sendFile(addressOf('/api/v1/uploads'), 'id\nC-2\n', key);
    expect([other.status, other.body.code]).toEqual([409, 'conflict']);
    const same = await sendFile(addressOf('/api/v1/uploads'), 'id\nC-1\n', key);
    expect([same.status, same.body]).toEqual([201, first.body]);
  });

  it('holds no large file in memory, neither the first time nor the second', async () => {
    const key = unique();
    const size = 192 * 1024 * 1024;
    const piece = new Uint8Array(1024 * 1024).fill(120);
    const file = () => {
      let sent = 0;
      return new ReadableStream<Uint8Array>({
        pull(controller) {
          if (sent >= size) return controller.close();
          sent += piece.length;
          controller.enqueue(piece.slice());
        },
      });
    };
    const held = () => process.memoryUsage().arrayBuffers;
    const before = held();
    let most = 0;
    const watch = setInterval(() => (most = Math.max(most, held() - before)), 5);
    const first = await sendFile('/api/v1/uploads?name=large.csv', file(), key);
    const again = await sendFile('/api/v1/uploads?name=large.csv', file(), key);
    clearInterval(watch);
    expect([first.status, first.body.size]).toEqual([201, size]);
    expect([again.status, again.body.id]).toEqual([201, first.body.id]);
    expect(most).toBeLessThan(size / 2);
  });
});

/** Lists, and the table and column by whose time they are ordered; null where they are ordered by id alone. */
const TIED = { ...parts.tied, ...house.tied };
const lists = operations.filter(
  ({ method, parameters }) => method === 'get' && parameters.some(({ name }) => name === 'cursor'),
);
const ENOUGH = 5;
/** Ordered by what was measured, not by time: their pages are walked where it is measured, in costs.test.ts. */
const BY_COST = ['/costs/customers', '/costs/acquisition/customers', '/costs/at-risk/customers'].map(
  (path) => `/api/v1${path}`,
);

describe('every list with pages', () => {
  beforeAll(async () => {
    for (const list of Object.keys(TIED)) {
      for (let more = 0; more < ENOUGH && BODIES[list] && !list.includes('{'); more++)
        expect((await post(list, await BODIES[list]?.())).status, list).toBeLessThan(300);
    }
    for (let more = 0; more < ENOUGH; more++) await office.join(owner, 'viewer', `${unique()}@mine.test`);
    for (const table of Object.values(TIED))
      if (table) await office.asSuperuser(`update ${table} set created_at = $1`, [MOMENT]);
  });

  it('stands here', () => {
    expect(lists.map(({ path }) => path).sort()).toEqual([...BY_COST, ...Object.keys(TIED)].sort());
  });

  it.each(Object.keys(TIED))('%s neither skips nor repeats rows that share a time', async (path) => {
    const address = addressOf(path);
    const page = async (limit: number, cursor = '') => {
      const { status, body } = await owner.send(
        'GET',
        `${address}?limit=${limit}${cursor && `&cursor=${cursor}`}`,
      );
      expect(status, JSON.stringify(body)).toBe(200);
      return body as { items: { id: string }[]; next: string | null };
    };
    const whole: { id: string }[] = [];
    for (let at: string | null = ''; at !== null; ) {
      const got: Awaited<ReturnType<typeof page>> = await page(200, at);
      whole.push(...got.items);
      at = got.next;
    }
    expect(whole.length).toBeGreaterThanOrEqual(ENOUGH);
    const walked: { id: string }[] = [];
    let next: string | null = '';
    while (next !== null) {
      const got: Awaited<ReturnType<typeof page>> = await page(2, next);
      expect(got.items.length).toBeLessThanOrEqual(2);
      walked.push(...got.items);
      next = got.next;
    }
    const keys = (items: readonly object[]) =>
      items.map((item) =>
        JSON.stringify([(item as { source?: string }).source, (item as { id: string }).id]),
      );
    expect(keys(walked)).toEqual(keys(whole));
    expect(new Set(keys(walked)).size).toBe(walked.length);
    expect((await owner.send('GET', `${address}?cursor=nonsense`)).status).toBe(422);
  });
});

it('every GET that answers with JSON has an ETag, and 304 for who has it already', async () => {
  const query = '?from=2026-01-01&to=2026-05-01&name=x';
  let seen = 0;
  for (const { path } of operations.filter(({ method }) => method === 'get')) {
    const address = `${addressOf(path)}${/figure$/.test(path) ? query : ''}`;
    const { status, headers } = await owner.send('GET', address);
    if (status !== 200 || !headers.get('content-type')?.includes('json')) continue;
    const tag = headers.get('etag');
    expect(tag, path).toMatch(/^(W\/)?".+"$/);
    // Free disk and sizes move on by themselves.
    if (path === '/api/v1/system') continue;
    const again = await owner.send('GET', address, undefined, { 'if-none-match': tag ?? '' });
    // The chain of the audit log and the days of a session move on by themselves.
    expect([path, again.status, again.body]).toEqual([path, 304, '']);
    seen++;
  }
  expect(seen).toBeGreaterThan(25);
});

/** Changes of records that have a version: what is sent, and whether a change that names none is taken too. */
const VERSIONED = { ...parts.versioned, ...house.versioned };

/** Changes of what has no version: it is there or it is gone. */
const WITHOUT_VERSION = [...house.withoutVersion, ...parts.withoutVersion];

describe('every change of a versioned record', () => {
  const changes = operations
    .filter(({ method, path }) => /^(patch|put|delete)$/.test(method) || path.endsWith('/versions'))
    .filter(({ method }) => method !== 'get');

  /** A record of its own for each change. */
  async function target(path: string): Promise<{ address: string; etag: string | null }> {
    const special = parts.targets[path];
    if (special) return special();
    const list = path.replace(/\/(\{|by-external-id|versions).*/, '');
    if (list.endsWith('/organization')) return { address: path, etag: null };
    if (list.endsWith('/people')) {
      const email = `${unique()}@mine.test`;
      await office.join(owner, 'viewer', email);
      const { body } = await owner.send('GET', '/api/v1/people?limit=200');
      const { id, version } = body.items.find((one: { email: string }) => one.email === email);
      return { address: path.replace('{id}', id), etag: `"${version}"` };
    }
    const { body, headers } = await owner.send('POST', list, await BODIES[list]?.());
    const address = path
      .replace('{id}', body.id)
      .replace('{externalId}', body.externalId)
      .replace('{subject}', 'customer')
      .replace('{key}', body.key);
    return { address, etag: headers.get('etag') };
  }

  it('stands here, and in the document with the header', () => {
    const names = changes.map(({ method, path }) => `${method.toUpperCase()} ${path}`).sort();
    expect(names).toEqual([...Object.keys(VERSIONED), ...WITHOUT_VERSION].sort());
    const silent = changes.filter(
      ({ method, path, parameters }) =>
        VERSIONED[`${method.toUpperCase()} ${path}`] && !parameters.some(({ name }) => name === 'if-match'),
    );
    expect(silent.map(({ path }) => path)).toEqual([]);
  });

  it.each(Object.keys(VERSIONED))('%s answers with an ETag and honors If-Match', async (name) => {
    const [method = '', path = ''] = name.split(' ');
    const { body, free } = VERSIONED[name] ?? {};
    const { address, etag } = await target(path);
    const now = etag ?? (await owner.send('GET', address)).headers.get('etag') ?? '';
    expect(now).toMatch(/^"\d+"$/);
    const send = (tag: string) =>
      owner.send(method, address, body?.(), tag === '' ? {} : { 'if-match': tag });
    const late = await send('"77"');
    expect([late.status, late.body.code]).toEqual([412, 'outdated']);
    expect(late.body.detail).toMatch(/changed .*(again|repeat)/);
    if (!free) expect((await send('')).body.faults?.[0]?.place).toBe('If-Match');
    const done = await send(now);
    expect(done.status, JSON.stringify(done.body)).toBeLessThan(300);
    if (method !== 'DELETE') expect(done.headers.get('etag')).toBe(`"${Number(now.slice(1, -1)) + 1}"`);
    if (method !== 'DELETE') expect((await send(now)).status).toBe(412);
  });
});
