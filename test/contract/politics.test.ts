import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { operationsOf } from '../../src/http/docs/reference.ts';
import { describeRoutes } from '../../src/http/system/schema.ts';
import { addDays } from '../../src/kernel/index.ts';
import { EXPORTED } from '../../src/storage/exporting/index.ts';
import { type Browser, type Office, officeToday } from '../support/office.ts';
import { faults, leaveTraces, ok, openPolitics, SECRET, send, someone } from '../support/politics.ts';
import { readText } from '../support/readText.ts';

const operations = operationsOf(describeRoutes());
const today = officeToday();

let office: Office;
let owner: Browser;
let insider: Browser;
let outsider: Browser;
let viewer: Browser;
let key: Browser;
let initiativeId: string;
let decisionId: string;
let reviewId: string;
let fileId: string;
let ids: ReadonlyMap<string, string> = new Map();
/** What the outsider was told by every route that only reads, before there were politics. */
let before: Map<string, string>;

beforeAll(async () => {
  const there = await openPolitics(async (people) => {
    ({ office, outsider, initiativeId, decisionId, reviewId } = people);
    before = await readAll(outsider);
  });
  ({ insider, owner, viewer, key, fileId, ids } = there);
  await leaveTraces(insider, fileId);
});
afterAll(() => office?.close());

/** Every address that only reads, with the ids of what is there, and with the secret where words are searched for. */
function addresses(): string[] {
  const known: Readonly<Record<string, string | undefined>> = {
    '/api/v1/politics': fileId,
    '/api/v1/decisions': decisionId,
    '/api/v1/reviews': reviewId,
    '/api/v1/initiatives': initiativeId,
  };
  const span = `from=${addDays(today, -90)}&to=${addDays(today, 1)}`;
  return operations
    .filter(({ method, permission }) => method === 'get' && permission !== 'none')
    .flatMap(({ path, parameters }) => {
      const [list = ''] = path.split('/{');
      const address = path
        .replace(/\{(\w+)\}/g, (_, name: string) => ids.get(name) ?? known[list] ?? initiativeId)
        .concat(parameters.some(({ name }) => name === 'from') ? `?${span}` : '');
      const searched = parameters.some(({ name }) => name === 'search');
      const formats = path.endsWith('/pack') ? ['?format=pptx', '?format=pdf'] : [''];
      return [
        ...formats.map((format) => `${address}${format}`),
        ...(searched ? [`${address}${address.includes('?') ? '&' : '?'}search=${SECRET}`] : []),
      ];
    });
}

/** What may differ between two moments for everybody: sizes and free space, the length of the log, today's files. */
const RESTLESS = /\/system|audit\/verification|\/pack/;

async function readAll(browser: Browser): Promise<Map<string, string>> {
  const told = new Map<string, string>();
  for (const address of addresses()) {
    if (/politics\/|RESTLESS/.test(address) || RESTLESS.test(address) || address.includes('search='))
      continue;
    const { status, text } = await readText(office, browser, address);
    told.set(address, `${status} ${text}`);
  }
  return told;
}

describe('who is not in the circle', () => {
  it('is told by every route exactly what was told before there was anything: no row, no count, no name', async () => {
    const after = await readAll(outsider);
    expect(after.size).toBeGreaterThan(60);
    const changed = [...before].filter(([address, text]) => after.get(address) !== text);
    expect(changed.map(([address, text]) => [address, text, after.get(address)])).toEqual([]);
  });

  it('finds the secret nowhere: lists, search, files, packs, log, whatever id is asked for', async () => {
    const leaks: string[] = [];
    let answered = 0;
    // What the outsider is told without searching was compared word by word above; a key is walked through all of it.
    const seen = addresses().filter((address) => !before.has(address) || RESTLESS.test(address));
    for (const [name, browser, walked] of [
      ['outsider', outsider, seen],
      ['viewer', viewer, seen.filter((address) => !address.includes('/pack'))],
      ['key', key, addresses().filter((address) => !address.includes('/pack'))],
    ] as const) {
      for (const address of walked) {
        const { status, text } = await readText(office, browser, address);
        if (status === 200) answered++;
        if (text.includes(SECRET) && (status === 200 || !address.includes(SECRET)))
          leaks.push(`${name} ${address}`);
        if (text.includes('Politics of Fair bills')) leaks.push(`${name} ${address}: the circle’s name`);
        if (address.includes('/politics/') && status < 400) leaks.push(`${name} ${address}: ${status}`);
      }
    }
    expect(leaks).toEqual([]);
    expect(answered).toBeGreaterThan(60);
  });

  it('takes it out with no export: none is of politics, and the report of a job tells nothing', async () => {
    expect(EXPORTED).toEqual(['customers', 'answers', 'signals']);
    const { id } = ok(await send(outsider, 'POST', '/exports', { what: 'customers', format: 'xlsx' }));
    const report = await send(outsider, 'GET', `/jobs/${id}`);
    expect([report.status, JSON.stringify(report.body).includes(SECRET)]).toEqual([200, false]);
  });

  it('changes nothing of it, and is told the same as of what is not there', async () => {
    const nowhere = '01900000-0000-7000-8000-00000000dead';
    const writes = operations.filter(
      ({ method, path }) => method !== 'get' && path.startsWith('/api/v1/politics/{id}'),
    );
    expect(writes.length).toBeGreaterThan(7);
    const bodies: Readonly<Record<string, object>> = {
      stakeholders: someone(),
      notes: { stance: 'neutral', why: 'Seen' },
      promises: { sponsor: { name: 'X' }, what: 'Y', madeOn: today, due: today },
      words: { state: 'kept', text: 'Seen' },
      raci: { people: [], activities: [] },
    };
    for (const { method, path } of writes) {
      const body = method === 'delete' ? undefined : (bodies[path.split('/').at(-1) ?? ''] ?? {});
      const at = (file: string) =>
        path.replace('{id}', file).replace(/\{(\w+)\}/g, (_, name: string) => ids.get(name) ?? nowhere);
      const there = await outsider.send(method.toUpperCase(), at(fileId), body, { 'if-match': '"1"' });
      const gone = await outsider.send(method.toUpperCase(), at(nowhere), body, { 'if-match': '"1"' });
      expect([path, there.status, gone.status]).toEqual([path, 404, 404]);
      expect(there.body.detail.replace(fileId, nowhere)).toBe(gone.body.detail);
    }
  });

  it('begins politics of their own of the same initiative, and learns nothing by it', async () => {
    const own = ok(await send(outsider, 'POST', '/politics', { initiativeId }));
    expect(ok(await send(outsider, 'GET', `/politics/${own.id}`)).stakeholders).toEqual([]);
    const seen = async (browser: Browser) =>
      ok(await send(browser, 'GET', `/politics?initiativeId=${initiativeId}`)).items.map(
        ({ id }: { id: string }) => id,
      );
    expect([await seen(outsider), await seen(insider)]).toEqual([[own.id], [fileId]]);
    expect((await seen(owner)).sort()).toEqual([fileId, own.id].sort());
    expect((await send(outsider, 'POST', '/politics', { initiativeId })).status).toBe(409);
  });

  it('lets themselves into no open circle either, nor does a key: who is in it says who comes in', async () => {
    const { person } = ok(await send(insider, 'GET', '/session'));
    const { person: other } = ok(await send(outsider, 'GET', '/session'));
    const circle = ok(await send(insider, 'POST', '/circles', { name: 'Sponsors', members: [person.id] }));
    const second = ok(await send(insider, 'POST', '/politics', { initiativeId, circleId: circle.id }));
    const into = { members: [person.id, other.id] };
    for (const browser of [outsider, key]) {
      const refused = await send(browser, 'PATCH', `/circles/${circle.id}`, into, 1);
      expect([refused.status, refused.body.code]).toEqual([422, 'refused']);
      expect((await send(browser, 'DELETE', `/circles/${circle.id}`, undefined, 1)).body.code).toBe(
        'refused',
      );
    }
    expect((await send(outsider, 'GET', `/politics/${second.id}`)).status).toBe(404);
    ok(await send(insider, 'PATCH', `/circles/${circle.id}`, into, 1));
    expect((await send(outsider, 'GET', `/politics/${second.id}`)).status).toBe(200);
    ok(await send(insider, 'PATCH', `/circles/${circle.id}`, { members: [person.id] }, 2));
  });

  it('neither sees the closed circle nor lets themselves in, and its name is free', async () => {
    const listed = ok(await send(insider, 'GET', '/circles')).items;
    const closed = listed.find(({ name }: { name: string }) => name === 'Politics of Fair bills');
    expect(closed).toMatchObject({ closed: true, members: [{ name: 'insider' }] });
    const change = await send(outsider, 'PATCH', `/circles/${closed.id}`, { name: 'Mine' }, closed.version);
    expect(change.status).toBe(404);
    expect((await send(outsider, 'DELETE', `/circles/${closed.id}`, undefined, closed.version)).status).toBe(
      404,
    );
    const same = { name: 'Politics of Fair bills', members: [] };
    ok(await send(outsider, 'POST', '/circles', same));
    const wrong = await send(outsider, 'POST', '/politics', { initiativeId, circleId: closed.id });
    expect([wrong.status, faults(wrong)]).toEqual([422, ['circleId']]);
  });
});
