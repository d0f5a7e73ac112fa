import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PERMISSION_NAMES } from '../../src/access/index.ts';
import { operationsOf } from '../../src/http/docs/reference.ts';
import { describeRoutes } from '../../src/http/system/schema.ts';
import { addDays, dayIn } from '../../src/kernel/index.ts';
import { EXPORTED } from '../../src/storage/exporting/index.ts';
import { seedInitiative } from '../support/initiative.ts';
import { type Answer, type Browser, type Office, openOffice } from '../support/office.ts';
import { pdfText, unzipped } from '../support/opened.ts';

/** A word that stands in every text of the circle and nowhere else. */
const SECRET = 'Quixotbarn';
const today = dayIn('Europe/Berlin', new Date());
const operations = operationsOf(describeRoutes());

let office: Office;
let owner: Browser;
/** A program lead who is in the circle, one who is not, a viewer who is not, and a key with every scope. */
let insider: Browser;
let outsider: Browser;
let viewer: Browser;
let key: Browser;
let initiativeId: string;
let decisionId: string;
let reviewId: string;
let fileId: string;
/** What the outsider was told by every route that only reads, before there were politics. */
let before: Map<string, string>;
const ids = new Map<string, string>();

const send = (browser: Browser, method: string, path: string, body?: unknown, version?: number) =>
  browser.send(method, `/api/v1${path}`, body, version === undefined ? {} : { 'if-match': `"${version}"` });
const ok = ({ status, body }: Answer) => {
  expect(status, JSON.stringify(body)).toBeLessThan(300);
  return body;
};
const faults = ({ body }: Answer) => (body.faults ?? []).map(({ place }: { place: string }) => place).sort();
const someone = (more: object = {}) => ({
  name: `Ada ${SECRET}`,
  role: `${SECRET} role`,
  unit: `${SECRET} unit`,
  power: 5,
  interest: 4,
  now: 'resistant',
  wanted: 'supportive',
  gains: `${SECRET} gains`,
  loses: `${SECRET} loses`,
  why: `${SECRET} why`,
  ...more,
});

beforeAll(async () => {
  office = await openOffice();
  ({ browser: owner } = await office.found('Acme'));
  insider = await office.join(owner, 'program_lead', 'insider@acme.test');
  outsider = await office.join(owner, 'program_lead', 'outsider@acme.test');
  viewer = await office.join(owner, 'viewer', 'viewer@acme.test');
  const { key: secret } = ok(
    await send(owner, 'POST', '/api-keys', { name: 'All', scopes: PERMISSION_NAMES }),
  );
  const bare = office.browser();
  key = {
    cookies: bare.cookies,
    send: (method, path, body, headers = {}) =>
      bare.send(method, path, body, { ...headers, authorization: `Bearer ${secret}`, origin: '' }),
  };
  ({ id: initiativeId } = await seedInitiative(owner, { name: 'Fair bills' }));
  const decision = {
    what: 'Warn before charges',
    why: 'Bills',
    owner: { name: 'Carla' },
    lookAgainOn: addDays(today, 90),
  };
  decisionId = ok(await send(owner, 'POST', '/decisions', decision)).id;
  reviewId = ok(await send(owner, 'POST', '/reviews', { kind: 'monthly', title: 'Monthly' })).id;
  before = await readAll(outsider);
  await seedPolitics();
}, 60_000);
afterAll(() => office?.close());

/** Everything that a circle can be told, the secret in each text of it. */
async function seedPolitics(): Promise<void> {
  const file = ok(await send(insider, 'POST', '/politics', { initiativeId }));
  fileId = file.id;
  const path = `/politics/${fileId}`;
  const friend = ok(
    await send(insider, 'POST', `${path}/stakeholders`, someone({ now: 'leading', wanted: 'leading' })),
  );
  const foe = ok(
    await send(
      insider,
      'POST',
      `${path}/stakeholders`,
      someone({ movedBy: [{ stakeholderId: friend.id, strength: 2 }] }),
    ),
  );
  ids.set('stakeholderId', foe.id).set('friend', friend.id);
  ok(
    await send(insider, 'POST', `${path}/stakeholders/${foe.id}/notes`, {
      stance: 'neutral',
      why: `${SECRET} note`,
    }),
  );
  const cells = { a: 'A', b: 'R' };
  const matrix = {
    people: [
      { id: 'a', name: `${SECRET} A` },
      { id: 'b', name: `${SECRET} B` },
    ],
    activities: [{ id: 'x', name: `${SECRET} activity`, cells }],
  };
  ok(await send(insider, 'PUT', `${path}/raci`, matrix, 0));
  const promise = ok(
    await send(insider, 'POST', `${path}/promises`, {
      sponsor: { name: `${SECRET} sponsor` },
      what: `${SECRET} promised`,
      madeOn: addDays(today, -60),
      due: addDays(today, -10),
    }),
  );
  ids.set('promiseId', promise.id);
  const evidence = [{ kind: 'page', id: null, title: `${SECRET} link`, to: `/improve?of=${SECRET}` }];
  ok(
    await send(insider, 'POST', `${path}/promises/${promise.id}/words`, {
      state: 'open',
      text: `${SECRET} word`,
      evidence,
    }),
  );
  ok(
    await send(insider, 'POST', `/decisions/${decisionId}/consultations`, {
      consulted: { name: `${SECRET} adviser` },
      on: today,
      said: `${SECRET} said`,
      initiativeId,
    }),
  );
}

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

/** What a route answers, files opened. */
function textOf({ headers, body }: Answer, bytes: Uint8Array | null): string {
  const type = headers.get('content-type') ?? '';
  if (bytes && /officedocument/.test(type)) return [...unzipped(bytes)].flat().join('\n');
  if (bytes && /pdf/.test(type)) return pdfText(bytes);
  return typeof body === 'string' ? body : JSON.stringify(body);
}

async function read(browser: Browser, address: string): Promise<{ status: number; text: string }> {
  const binary = /pack|xlsx|pptx|pdf/.test(address);
  const answer = binary ? await fetched(browser, address) : await browser.send('GET', address);
  return {
    status: answer.status,
    text: textOf(answer, 'bytes' in answer ? (answer.bytes as Uint8Array) : null),
  };
}

async function fetched(browser: Browser, address: string): Promise<Answer & { bytes: Uint8Array }> {
  const cookie = [...browser.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  const response = await office.app.http.request(address, { headers: { cookie, origin: office.publicUrl } });
  const bytes = new Uint8Array(await response.arrayBuffer());
  return { status: response.status, headers: response.headers, body: Buffer.from(bytes).toString(), bytes };
}

/** What may differ between two moments for everybody: sizes and free space, the length of the log, today's files. */
const RESTLESS = /\/system|audit\/verification|\/pack/;

async function readAll(browser: Browser): Promise<Map<string, string>> {
  const told = new Map<string, string>();
  for (const address of addresses()) {
    if (/politics\/|RESTLESS/.test(address) || RESTLESS.test(address) || address.includes('search='))
      continue;
    const { status, text } = await read(browser, address);
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
        const { status, text } = await read(browser, address);
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

describe('who is in the circle', () => {
  it('reads all of it, and so does an owner of the organization', async () => {
    for (const browser of [insider, owner]) {
      const all = ok(await send(browser, 'GET', `/politics/${fileId}`));
      expect(all.gaps).toEqual([ids.get('stakeholderId')]);
      expect(all.readiness).toEqual({ share: 0.5, reached: 5, power: 10, n: 2 });
      expect(all.coalition.sides[0]).toEqual({ side: 'with', people: 1, power: 5, share: 0.5 });
      expect(all.raci).toMatchObject({ version: 1, findings: [] });
      expect(all.promises).toMatchObject([{ overdue: true, state: 'open' }]);
      expect(all.consultations).toMatchObject([{ decision: 'Warn before charges', said: `${SECRET} said` }]);
      const decided = ok(await send(browser, 'GET', `/decisions/${decisionId}/consultations`));
      expect(decided.items).toHaveLength(1);
      const overall = ok(await send(browser, 'GET', '/stakeholders'));
      expect(overall.overdue.length).toBe(1);
    }
  });

  it('leaves a trace once a day, which only they can read', async () => {
    const looks = async (browser: Browser) =>
      ok(await send(browser, 'GET', `/audit?subject=politics:${fileId}&action=looked_at`)).items.map(
        ({ actor }: { actor: { name: string } }) => actor.name,
      );
    await send(insider, 'GET', `/politics/${fileId}`);
    expect((await looks(insider)).sort()).toEqual(['Owner of Acme', 'insider']);
    expect(await looks(outsider)).toEqual([]);
    const whole = JSON.stringify(ok(await send(owner, 'GET', '/audit?limit=200')));
    expect(whole).not.toContain(SECRET);
    expect(ok(await send(owner, 'GET', '/audit/verification')).ok).toBe(true);
  });

  it('puts it into a pack only by choosing to, and takes it out only with a trace', async () => {
    const path = `/api/v1/reviews/${reviewId}/pack`;
    for (const format of ['pptx', 'pdf']) {
      expect((await read(insider, `${path}?format=${format}`)).text).not.toContain(SECRET);
      const chosen = await read(insider, `${path}?format=${format}&politics=${fileId}`);
      expect([chosen.status, chosen.text.includes(SECRET)]).toEqual([200, true]);
      expect((await read(outsider, `${path}?format=${format}&politics=${fileId}`)).status).toBe(404);
    }
    const csv = await read(insider, `/api/v1/politics/${fileId}/raci.csv`);
    expect(csv.text).toContain(`activity,${SECRET} A,${SECRET} B\r\n${SECRET} activity,A,R`);
    expect((await read(insider, `/api/v1/politics/${fileId}/stakeholders.csv`)).text).toContain(
      `${SECRET} gains`,
    );
    const log = ok(await send(insider, 'GET', `/audit?subject=politics:${fileId}&action=exported`)).items;
    expect(log.map(({ detail }: { detail: { form: string } }) => detail.form).sort()).toEqual([
      'RACI, CSV',
      'pack of a review, pdf',
      'pack of a review, pptx',
      'stakeholders, CSV',
    ]);
  });

  it('says who else is in it; who is taken out reads no more', async () => {
    const path = `/politics/${fileId}`;
    const { file } = ok(await send(insider, 'GET', path));
    const mine = file.circle.members[0].personId;
    const { person } = ok(await send(viewer, 'GET', '/session'));
    const change = (members: string[], version: number) => send(insider, 'PATCH', path, { members }, version);
    const joined = ok(await change([mine, person.id], file.version));
    expect((await send(viewer, 'GET', path)).status).toBe(200);
    expect(faults(await change([person.id], joined.version))).toEqual(['members']);
    expect(faults(await change([], joined.version))).toEqual(['members']);
    ok(await change([mine], joined.version));
    expect((await send(viewer, 'GET', path)).status).toBe(404);
  });
});

describe('what is entered', () => {
  const path = () => `/politics/${fileId}`;
  const enter = (more: object) => send(insider, 'POST', `${path()}/stakeholders`, someone(more));

  it('is refused at the field that is wrong', async () => {
    expect(faults(await enter({ power: 6, interest: 0 }))).toEqual(['interest', 'power']);
    expect(faults(await enter({ power: 2.5 }))).toEqual(['power']);
    expect(faults(await enter({ now: 'angry' }))).toEqual(['now']);
    expect(faults(await enter({ wanted: 'happy' }))).toEqual(['wanted']);
    expect(faults(await enter({ name: ' ', on: addDays(today, 2) }))).toEqual(['name', 'on']);
    const id = ids.get('stakeholderId');
    const change = (movedBy: object[]) =>
      send(insider, 'PATCH', `${path()}/stakeholders/${id}`, { movedBy }, 1);
    expect(faults(await change([{ stakeholderId: id, strength: 1 }]))).toEqual(['movedBy[0].stakeholderId']);
    const stranger = { stakeholderId: initiativeId, strength: 1 };
    expect(faults(await change([stranger]))).toEqual(['movedBy[0].stakeholderId']);
    const friend = { stakeholderId: ids.get('friend'), strength: 1 };
    expect(faults(await change([friend, friend]))).toEqual(['movedBy[1].stakeholderId']);
  });

  it('of promises keeps days in their order, and evidence inside', async () => {
    const promise = { sponsor: { name: 'Eva' }, what: 'Money', madeOn: today, due: addDays(today, -1) };
    expect(faults(await send(insider, 'POST', `${path()}/promises`, promise))).toEqual(['due']);
    const later = { ...promise, madeOn: addDays(today, 3), due: addDays(today, 4), sponsor: {} };
    expect(faults(await send(insider, 'POST', `${path()}/promises`, later))).toEqual(['madeOn', 'sponsor']);
    const words = `${path()}/promises/${ids.get('promiseId')}/words`;
    const told = { state: 'kept', text: 'Paid', on: addDays(today, -61) };
    expect(faults(await send(insider, 'POST', words, told))).toEqual(['on']);
    const evidence = [{ kind: 'page', id: null, title: 'x', to: 'https://evil.test' }];
    expect(faults(await send(insider, 'POST', words, { ...told, on: today, evidence }))).toEqual([
      'evidence[0].to',
    ]);
  });

  it('of RACI needs exactly one A and at least one R an activity', async () => {
    const { raci } = ok(await send(insider, 'GET', path()));
    const [a, b] = raci.people.map(({ id }: { id: string }) => id);
    const put = (activities: object[], version = raci.version) =>
      send(insider, 'PUT', `${path()}/raci`, { people: raci.people, activities }, version);
    const row = (name: string, cells: object) => ({ id: name, name, cells });
    const bad = [row('1', { [a]: 'R' }), row('2', { [a]: 'A', [b]: 'AR' }), row('3', { [a]: 'A', [b]: 'C' })];
    const refused = await put(bad);
    expect(faults(refused)).toEqual(['activities[0]', 'activities[1]', 'activities[2]']);
    expect(faults(await put([row('1', { [a]: 'AR', gone: 'C' })]))).toEqual(['activities[0].cells.gone']);
    expect((await put([row('1', { [a]: 'AR' })], 0)).status).toBe(412);
    const kept = ok(await put([...raci.activities, row('New', { [a]: 'AR' })]));
    expect(kept.people.map(({ id }: { id: string }) => id)).toEqual([a, b]);
    expect(kept.activities[0].id).toBe(raci.activities[0].id);
    expect(kept.activities[1].id).not.toBe('New');
  });

  it('of what people said only grows, whoever writes', async () => {
    for (const table of ['stakeholder_note', 'sponsor_promise_word', 'consultation']) {
      for (const statement of [`update ${table} set id = id`, `delete from ${table}`, `truncate ${table}`])
        await expect(office.asSuperuser(statement), statement).rejects.toThrow(/only be added to/);
    }
    const noted = ok(
      await send(insider, 'POST', `${path()}/stakeholders/${ids.get('stakeholderId')}/notes`, {
        stance: 'unaware',
        why: 'Asked long ago',
        on: addDays(today, -400),
      }),
    );
    expect(noted.now).toBe('neutral');
    expect(noted.notes.map(({ stance }: { stance: string }) => stance)).toEqual([
      'resistant',
      'neutral',
      'unaware',
    ]);
  });

  it('of a consultation wants a circle, and a decision that may be read', async () => {
    const given = { consulted: { name: 'Ben' }, on: today, said: 'Go on' };
    const at = `/decisions/${decisionId}/consultations`;
    expect(faults(await send(insider, 'POST', at, given))).toEqual(['circleId']);
    expect(
      faults(await send(insider, 'POST', at, { ...given, on: addDays(today, 1), consulted: {} })),
    ).toEqual(['consulted', 'on']);
    expect((await send(insider, 'POST', `/decisions/${initiativeId}/consultations`, given)).status).toBe(404);
  });

  it('of who is taken out moves nobody any more', async () => {
    const id = ids.get('friend');
    expect((await send(insider, 'DELETE', `${path()}/stakeholders/${id}`, undefined, 1)).status).toBe(204);
    const { stakeholders } = ok(await send(insider, 'GET', path()));
    expect(stakeholders).toMatchObject([{ id: ids.get('stakeholderId'), movedBy: [] }]);
  });
});
