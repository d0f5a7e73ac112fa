import { randomFillSync } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cleanUpJob } from '../../src/jobs/index.ts';
import { systemClock, timeOrderedIds } from '../../src/kernel/index.ts';
import { uploadFolder } from '../../src/storage/file/uploads.ts';
import { cleanUp, type Removed } from '../../src/storage/upkeep/index.ts';
import { type Browser, type Office, openOffice } from '../support/office.ts';

let office: Office;
let owner: Browser;
let orgId: string;
let stranger: Browser;
let strangersId: string;

const ids = timeOrderedIds(systemClock, (into) => randomFillSync(into));
const DAY = 86_400_000;
const FILE = { format: 'csv', encoding: 'utf-8', delimiter: ',', quote: '"', headerRow: 1 };

/** Sends a file, as a browser does. */
async function send(content: string, browser = owner): Promise<string> {
  const cookie = [...browser.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  const response = await office.app.http.request('/api/v1/uploads?name=spring.csv', {
    ...{ method: 'POST', body: content },
    headers: { cookie, origin: office.publicUrl },
  });
  return ((await response.json()) as { id: string }).id;
}

const mapping = (field: string) => ({
  ...{ target: 'signals', file: FILE, zone: 'UTC', fixed: { kind: 'call', source: 'care' } },
  columns: [
    { column: 'id', field: 'id' },
    { column: 'at', field: 'occurred_at', dateFormat: 'iso' },
    { column: 'much', field },
  ],
});

/** An import of a file with a good row and, unless told, a bad one; run to its end. */
async function imported(bad = true): Promise<{ id: string; uploadId: string }> {
  const uploadId = await send(`id,at,much\n${ids.next()},2026-01-01,5\n${bad ? 'x2,never,6\n' : ''}`);
  const { body } = await owner.send('POST', '/api/v1/imports', { uploadId, mapping: mapping('value') });
  const scope = { orgId, zone: 'UTC', actor: { kind: 'system', id: 't', name: 'T' }, from: 'test' } as const;
  await office.app.importer.run(scope, body.id, new AbortController().signal);
  return { id: body.id, uploadId };
}

const read = async (id: string) => (await owner.send('GET', `/api/v1/imports/${id}`)).body;
const actions = async (subject: string) =>
  (await owner.send('GET', `/api/v1/audit?subject=${subject}`)).body.items.map(
    (entry: { action: string; actor: { name: string } }) => [entry.action, entry.actor.name],
  );

beforeAll(async () => {
  office = await openOffice();
  ({ browser: owner, organizationId: orgId } = await office.found('Acme'));
  ({ browser: stranger, organizationId: strangersId } = await office.found('Globex'));
});
afterAll(() => office?.close());

describe('a troubled import', () => {
  const decisions = async () =>
    (await owner.send('GET', '/api/v1/home')).body.decisions.filter(
      ({ importId }: { importId?: string }) => importId,
    );

  it('is settled by somebody with a reason, and home counts it no more', async () => {
    const { id } = await imported();
    expect(await read(id)).toMatchObject({ troubled: true, settled: null, counts: { rejected: 1 } });
    expect((await decisions()).map(({ importId }: { importId: string }) => importId)).toEqual([id]);
    const settle = (why: string) => owner.send('POST', `/api/v1/imports/${id}/settle`, { why });
    expect((await settle('  ')).body.faults[0].place).toBe('why');
    expect(await settle('Test rows')).toMatchObject({
      status: 200,
      body: { settled: { by: 'Owner of Acme', why: 'Test rows' } },
    });
    expect(await decisions()).toEqual([]);
    const { stations } = (await owner.send('GET', '/api/v1/home')).body;
    expect(stations[0]).toMatchObject({ key: 'listen', state: expect.not.stringContaining('attention') });
    expect((await settle('Again')).status).toBe(409);
    expect(await actions(`import:${id}`)).toContainEqual(['settled', 'Owner of Acme']);
  });

  it('is nothing that went well, and no longer settled when it goes on', async () => {
    const { id } = await imported(false);
    const refused = await owner.send('POST', `/api/v1/imports/${id}/settle`, { why: 'So' });
    expect([refused.status, refused.body.detail]).toEqual([
      409,
      expect.stringContaining('nothing to settle'),
    ]);
    const uploadId = await send('id,at,much\n1,2026-01-01,5\n');
    const { body } = await owner.send('POST', '/api/v1/imports', { uploadId, mapping: mapping('value') });
    await owner.send('POST', `/api/v1/imports/${body.id}/cancel`);
    await owner.send('POST', `/api/v1/imports/${body.id}/settle`, { why: 'Not needed' });
    expect((await read(body.id)).settled?.why).toBe('Not needed');
    expect((await owner.send('POST', `/api/v1/imports/${body.id}/resume`)).body.settled).toBeNull();
  });
});

describe('the clean-up', () => {
  const parts = () => {
    const { dataFolder } = office.app.config;
    const place = join(dataFolder, 'uploads');
    return {
      ...{ owner: office.app.pools.owner, files: uploadFolder(place, 1e9), uploadFolder: place },
      ...{ exportFolder: join(dataFolder, 'exports'), uploadDays: 7, exportDays: 7, clock: systemClock },
    };
  };
  const clean = () => cleanUp(parts(), new AbortController().signal);
  const age = (uploadId: string, days = 8) =>
    Promise.all(
      [
        `update upload set created_at = now() - $2 * interval '1 day' where id = $1`,
        `update import_run set finished_at = now() - $2 * interval '1 day' where upload_id = $1 and finished_at is not null`,
      ].map((statement) => office.asSuperuser(statement, [uploadId, days])),
    );
  const original = (id: string) => existsSync(parts().files.original(orgId, id));

  it('removes files after their last use, keeps those in use and all lists of rejected rows', async () => {
    const old = await imported();
    const fresh = await imported();
    const unused = await send('id\n1\n');
    const open = await send('id,at,much\n1,2026-01-01,5\n');
    await owner.send('POST', '/api/v1/imports', { uploadId: open, mapping: mapping('value') });
    for (const id of [old.uploadId, unused, open]) await age(id);
    // Long sent, but imported again yesterday.
    const again = await imported();
    await age(again.uploadId);
    await office.asSuperuser(
      `update import_run set finished_at = now() - interval '1 day' where upload_id = $1`,
      [again.uploadId],
    );
    const removed = await clean();
    expect(removed.uploads.count).toBe(2);
    expect(removed.uploads.bytes).toBeGreaterThan(10);
    expect([old.uploadId, unused, open, fresh.uploadId, again.uploadId].map(original)).toEqual([
      ...[false, false, true, true, true],
    ]);
    const rejected = await owner.send('GET', `/api/v1/imports/${old.id}/rejected.csv`);
    expect([rejected.status, rejected.body]).toEqual([200, expect.stringContaining('never')]);
    expect((await read(old.id)).file.removedAt).toMatch(/^20/);
    expect(await actions(`upload:${unused}`)).toEqual([
      ['file_removed', 'Clean-up'],
      ['uploaded', 'Owner of Acme'],
    ]);
    for (const asked of [
      owner.send('GET', `/api/v1/uploads/${unused}/reading`),
      owner.send('POST', '/api/v1/imports', { uploadId: unused, mapping: mapping('value') }),
    ]) {
      const { status, body } = await asked;
      expect([status, body.detail]).toEqual([
        409,
        expect.stringMatching(/spring.csv was removed .* Send it again/),
      ]);
    }
    expect(await clean()).toMatchObject({ uploads: { count: 0 }, leftovers: { count: 0 } });
    expect((await owner.send('GET', '/api/v1/audit/verification')).body.ok).toBe(true);
  });

  it('removes uploads that were cut off, and files of exports', async () => {
    const { uploadFolder: place, exportFolder } = parts();
    const long = new Date(Date.now() - 8 * DAY);
    const cut = join(place, orgId, ids.next());
    mkdirSync(cut, { recursive: true });
    writeFileSync(join(cut, 'original.part'), 'half');
    utimesSync(cut, long, long);
    mkdirSync(exportFolder, { recursive: true });
    const asked = await owner.send('POST', '/api/v1/exports', { what: 'customers', format: 'csv' });
    const [old, fresh] = [
      join(exportFolder, `${asked.body.id}.csv`),
      join(exportFolder, `${ids.next()}.csv`),
    ];
    for (const path of [old, fresh]) writeFileSync(path, 'id\n');
    utimesSync(old, long, long);
    await office.app.reports.finish(asked.body.id, { result: { what: 'customers', format: 'csv', rows: 1 } });
    const removed = await clean();
    expect(removed).toMatchObject({ leftovers: { count: 1, bytes: 4 }, exports: { count: 1, bytes: 3 } });
    expect([cut, old, fresh].map((path) => existsSync(path))).toEqual([false, false, true]);
    expect(await actions(`export:${asked.body.id}`)).toEqual([['file_removed', 'Clean-up']]);
    const file = await owner.send('GET', `/api/v1/exports/${asked.body.id}/file`);
    expect([file.status, file.body.detail]).toEqual([404, expect.stringContaining('Export again')]);
  });

  it('forgets answers kept for repeated requests, and says what it did where the owner sees it', async () => {
    await owner.send('POST', '/api/v1/segments/preview', { rule: {} }, { 'idempotency-key': 'one' });
    await owner.send(
      'POST',
      '/api/v1/exports',
      { what: 'customers', format: 'csv' },
      { 'idempotency-key': 'two' },
    );
    await office.asSuperuser(`update idempotency_key set created_at = now() - interval '8 days'`);
    const told: Removed[] = [];
    const job = cleanUpJob({
      ...{ reports: office.app.reports, ids, told: (removed) => void told.push(removed) },
      clean: (signal) => cleanUp(parts(), signal),
      again: async () => {},
    });
    await job.perform({}, new AbortController().signal);
    expect(told).toMatchObject([{ keys: 1 }]);
    const { cleanUp: shown } = (await owner.send('GET', '/api/v1/system')).body;
    expect(shown).toMatchObject({
      uploadDays: 7,
      exportDays: 7,
      last: { state: 'done', removed: { keys: 1 } },
    });
  });
});

describe('the state of the system', () => {
  const system = async (browser = owner) => (await browser.send('GET', '/api/v1/system')).body;

  it('tells version, stores with their versions and sizes, disk, and how far the copy is behind', async () => {
    const state = await system();
    const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
    expect(state.version).toBe(version);
    expect(Date.parse(state.startedAt)).toBeLessThan(Date.now());
    expect(state.stores.map(({ name, what }: { name: string; what: string }) => [name, what])).toEqual([
      ['record', 'PostgreSQL'],
      ['columnar', 'DuckDB'],
      ['uploads', 'Files'],
      ['exports', 'Files'],
    ]);
    for (const { bytes, name, version: of } of state.stores) {
      expect(bytes, name).toBeGreaterThan(0);
      if (name === 'record' || name === 'columnar') expect(of).toMatch(/^\d+\.\d+/);
    }
    expect(state.disk.freeBytes).toBeGreaterThan(0);
    await office.app.project();
    expect((await system()).projection).toMatchObject({ rowsBehind: 0, since: null });
    await owner.send('POST', '/api/v1/customers', { externalId: 'late' });
    const { projection } = await system();
    expect(projection.rowsBehind).toBe(1);
    expect(Date.parse(projection.since)).toBeGreaterThan(Date.now() - 60_000);
  });

  it('shows failed work to whom it concerns, and has it tried again by an owner alone', async () => {
    const fail = async (org: string, error: string) => {
      const { rows } = await office.asSuperuser(
        `select (graphile_worker.add_job('import', json_build_object('orgId', $1::text), max_attempts := 1)).id`,
        [org],
      );
      await office.asSuperuser(
        'update graphile_worker._private_jobs set attempts = 1, last_error = $2 where id = $1',
        [rows[0].id, error],
      );
      return String(rows[0].id);
    };
    const mine = await fail(orgId, 'The disk was full\n  at line 1');
    const theirs = await fail(strangersId, 'A secret of Globex');
    const { jobs } = await system();
    expect(jobs.failed).toBe(2);
    expect(jobs.troubled).toMatchObject([
      { id: mine, task: 'import', error: 'The disk was full', nextAt: null },
    ]);
    expect((await system(stranger)).jobs.troubled).toMatchObject([{ id: theirs }]);
    const lead = await office.join(owner, 'program_lead', 'lead@acme.test');
    expect((await system(lead)).jobs.failed).toBe(2);
    const retry = (browser: Browser, jobId: string) =>
      browser.send('POST', '/api/v1/system/retries', { jobId });
    expect((await retry(lead, mine)).status).toBe(403);
    for (const id of [theirs, '999999', 'x']) expect((await retry(owner, id)).status).toBe(404);
    expect(await retry(owner, mine)).toMatchObject({ status: 202, body: { task: 'import' } });
    expect((await system()).jobs.troubled).toEqual([]);
    expect(await actions(`job:${mine}`)).toEqual([['retried', 'Owner of Acme']]);
  });

  it('tells the last check, of other organizations only that something is wrong', async () => {
    expect((await system()).check).toBeNull();
    expect((await owner.send('POST', '/api/v1/system/checks')).status).toBe(202);
    expect((await system()).check).toMatchObject({ state: 'waiting', startedBy: 'Owner of Acme', ok: null });
    const report = await office.app.reports.latest(null, 'check');
    const line = (what: string, where: string, ...differences: string[]) => ({
      what,
      where,
      compared: '',
      differences,
    });
    const lines = [
      line('Audit log', 'Globex', 'entry 7 of Globex'),
      line('Audit log', 'Acme', 'entry 3'),
      line('Columnar copy', 'all', 'Globex, 2026-01-01: differs', 'Acme, 2026-01-02: differs'),
    ];
    await office.app.reports.finish(report?.id ?? '', { result: { ok: false, lines } });
    const { check } = await system();
    expect(check).toMatchObject({
      ...{ state: 'done', ok: false },
      wrong: ['Audit log: entry 3', 'Columnar copy: Acme, 2026-01-02: differs'],
    });
  });
});
