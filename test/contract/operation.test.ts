import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { customers, demoOptions } from '../../src/demo/index.ts';
import type { CheckResult } from '../../src/jobs/index.ts';
import { type Scope, systemClock } from '../../src/kernel/index.ts';
import type { JobReport } from '../../src/storage/record/index.ts';
import { importUpload, upload } from '../support/importing.ts';
import { type Browser, type Office, openOffice, signIn } from '../support/office.ts';

const OPTIONS = demoOptions(systemClock, { customers: 250 });

let office: Office;
beforeAll(async () => {
  office = await openOffice({ PERPETUA_ROLES: 'web,jobs' });
});
afterAll(() => office?.close());

async function ended(id: string): Promise<JobReport> {
  for (;;) {
    const report = await office.app.reports.find(id);
    if (report?.state === 'failed') throw new Error(report.failure ?? 'failed');
    if (report?.state === 'done') return report;
    await sleep(50);
  }
}

async function ask(task: string): Promise<JobReport> {
  const id = crypto.randomUUID();
  const work = { id, orgId: null, task, payload: {}, queue: 'project', requestedBy: 'test' };
  await office.app.reports.request(work);
  return ended(id);
}

const checked = async (): Promise<CheckResult> => (await ask('check')).result as unknown as CheckResult;

async function demoScope(): Promise<Scope> {
  const organization = await office.app.demo.find();
  return {
    orgId: organization?.id ?? '',
    zone: 'UTC',
    actor: { kind: 'system', id: 'test', name: 'Test' },
    from: 'test',
  };
}

describe('the demo operator', () => {
  it('comes in through the import, with segments and metrics, and only once', async () => {
    const first = await office.app.demo.open({ from: 'test', options: OPTIONS });
    const { result } = await ended(first.reportId);
    expect(result?.['customers']).toBe([...customers(OPTIONS)].length);
    const second = await office.app.demo.open({ from: 'test', options: OPTIONS });
    expect(second).toEqual({ ...first, fresh: false });
    const scope = await demoScope();
    await office.app.record.inScope(scope, async (stores) => {
      expect((await stores.metrics.list()).length).toBeGreaterThan(8);
      expect((await stores.segments.page({ after: null, limit: 20 })).items.length).toBe(5);
      const { items } = await stores.imports.page({ after: null, limit: 10 });
      expect(items.map(({ run }) => [run.state, run.counts.rejected])).toEqual(Array(4).fill(['done', 0]));
    });
    const held = await office.app.columnar.holdings(scope);
    expect(held).toMatchObject({ signals: result?.['signals'], customers: result?.['customers'] });
  });

  it('lets a visitor in while nothing is set up, who may still make their own organization', async () => {
    const visitor = office.browser();
    expect((await visitor.send('GET', '/api/v1/session')).body).toMatchObject({ setUp: false, demo: true });
    const opened = await visitor.send('POST', '/api/v1/demo');
    // It was made before: its password is not told again.
    expect([opened.status, opened.body.credentials]).toEqual([201, undefined]);
    expect((await visitor.send('GET', '/api/v1/session')).body).toMatchObject({
      setUp: true,
      organization: { demo: true },
      role: 'owner',
    });
    const job = await visitor.send('GET', `/api/v1/jobs/${opened.body.jobId}`);
    expect(job.body).toMatchObject({ task: 'demo', state: 'done', progress: 1 });

    const founder = office.browser();
    const made = await founder.send('POST', '/api/v1/setup', {
      organization: 'Own',
      zone: 'UTC',
      currency: 'EUR',
      name: 'Ann',
      email: 'ann@own.test',
      password: 'correct horse battery staple',
    });
    expect(made.status).toBe(201);
    expect((await office.browser().send('POST', '/api/v1/demo')).status).toBe(409);
    expect((await founder.send('GET', `/api/v1/jobs/${opened.body.jobId}`)).status).toBe(404);
  });
});

describe('an export', () => {
  let visitor: Browser;
  beforeAll(async () => {
    visitor = office.browser();
    const credentials = office.app.demo.credentials();
    await signIn(visitor, credentials?.email ?? '', credentials?.password);
  });

  async function exported(what: string, format: string) {
    const asked = await visitor.send('POST', '/api/v1/exports', { what, format });
    expect(asked.status).toBe(202);
    const { result } = await ended(asked.body.id);
    const path = join(office.app.config.dataFolder, 'exports', `${asked.body.id}.${format}`);
    expect(existsSync(path)).toBe(true);
    return { rows: Number(result?.['rows']), path, id: asked.body.id as string };
  }

  it('can be imported again in every format, and changes nothing', async () => {
    const scope = await demoScope();
    for (const [what, format] of [
      ['customers', 'csv'],
      ['customers', 'xlsx'],
      ['signals', 'parquet'],
      ['answers', 'ndjson'],
    ] as const) {
      const { rows, path } = await exported(what, format);
      const kept = await upload(office.app, scope, path, `again.${format}`);
      const reading = (await office.app.intake.read(scope, kept, {})) as unknown as {
        suggestions: {
          target: string;
          mapping: { columns: { column: string; field: string }[] };
          open: string[];
        }[];
      };
      const suggestion = reading.suggestions.find((one) => one.target === what);
      expect([what, format, suggestion?.open]).toEqual([what, format, []]);
      if (what === 'answers') {
        expect(rows).toBeGreaterThan(100);
        continue;
      }
      const { run } = await importUpload(office.app, scope, kept.id, suggestion?.mapping);
      expect([what, format, run.failure, run.counts]).toEqual([
        what,
        format,
        null,
        { read: rows, fresh: 0, changed: 0, same: rows, rejected: 0 },
      ]);
    }
  });

  it('cannot start a formula, and its file belongs to its organization', async () => {
    const scope = await demoScope();
    const path = join(office.app.config.dataFolder, 'formula.csv');
    writeFileSync(path, 'external_id,name\nF-1,"=HYPERLINK(""http://x"")"\nF-2,-12\n');
    const kept = await upload(office.app, scope, path);
    await importUpload(office.app, scope, kept.id, {
      target: 'customers',
      file: { format: 'csv', encoding: 'utf-8', delimiter: ',', headerRow: 1 },
      columns: [
        { column: 'external_id', field: 'external_id' },
        { column: 'name', field: 'name' },
      ],
      fixed: {},
      zone: 'UTC',
    });
    const { id, path: written } = await exported('customers', 'csv');
    const text = readFileSync(written, 'utf8');
    expect(text).toContain(`"'=HYPERLINK(""http://x"")"`);
    expect(text).toMatch(/F-2,[^\n]*,-12,/);
    expect((await visitor.send('GET', `/api/v1/exports/${id}/file`)).status).toBe(200);
    const other = office.browser();
    await signIn(other, 'ann@own.test');
    expect((await other.send('GET', `/api/v1/exports/${id}/file`)).status).toBe(404);
  });
});

describe('check and rebuild', () => {
  it('find both stores to agree; say what does not; and make the copy again', async () => {
    expect(await checked()).toMatchObject({ ok: true });
    const scope = await demoScope();
    await office.app.columnar.engine.write((session) =>
      session.execute(`DELETE FROM answer WHERE answered_day = (SELECT max(answered_day) FROM answer)`),
    );
    await office.asSuperuser('alter table audit_entry disable trigger all');
    await office.asSuperuser(
      `update audit_entry set action = 'kept quiet' where number = 2 and org_id = $1`,
      [scope.orgId],
    );
    await office.asSuperuser('alter table audit_entry enable trigger all');
    const wrong = await checked();
    expect(wrong.ok).toBe(false);
    const differing = wrong.lines.filter((line) => line.differences.length > 0);
    expect(differing.map(({ what, where, differences }) => [what, where, differences.length])).toEqual([
      ['Audit log', 'Demo operator', 1],
      ['Columnar copy', 'all', 1],
    ]);
    await ask('rebuild');
    const after = await checked();
    expect(after.lines.at(-1)?.differences).toEqual([]);
  });
});
