import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { UPLOADED } from '../../src/intake/index.ts';
import { systemClock, timeOrderedIds } from '../../src/kernel/index.ts';
import { openTestApp, type TestApp } from '../support/app.ts';
import { importUpload, upload } from '../support/importing.ts';

const FILE = { format: 'csv', encoding: 'utf-8', delimiter: ',', quote: '"', headerRow: 1 } as const;

const bytes = (text: string) => new TextEncoder().encode(text);

function answersMapping(survey: string, columns: readonly object[]) {
  return {
    target: 'answers',
    survey: { key: survey, name: survey, kind: 'relationship' },
    file: FILE,
    columns,
    fixed: {},
    zone: 'UTC',
  };
}

const KEYED = [
  { column: 'id', field: 'row_key' },
  { column: 'who', field: 'customer_external_id' },
  { column: 'when', field: 'answered_at', dateFormat: 'iso' },
  { column: 'nps', field: 'question.nps', type: 'nps', notApplicable: ['N/A'] },
  { column: 'why', field: 'question.why', type: 'text' },
];

describe('import', () => {
  let test: TestApp;
  const ids = timeOrderedIds(systemClock, (into) => crypto.getRandomValues(into));
  const row = async (sql: string, values: readonly unknown[] = []) =>
    (await test.app.pools.owner.query(sql, [...values])).rows[0];

  beforeAll(async () => {
    test = await openTestApp();
  });
  afterAll(() => test?.close());

  it('keeps the good rows, lists the bad ones with place and rule, and adds up', async () => {
    const { app, scope } = test;
    const file = [
      'id,who,when,nps,why',
      '1,c1,2025-01-01,9,good',
      '2,c2,2025-01-02,11,too high',
      '3,c3,not a day,5,bad day',
      '4,c4,2025-01-04,N/A,',
      '5,c5,1900-01-01,5,long ago',
      '6,c6,2100-01-01,5,to come',
      '7,c7,2025-01-07,,=1+1',
      '8,c8',
    ].join('\n');
    const sent = await upload(app, scope, bytes(file), 'mixed.csv');
    const { id, run } = await importUpload(app, scope, sent.id, answersMapping('mixed', KEYED));
    expect(run.counts).toEqual({ read: 8, fresh: 3, changed: 0, same: 0, rejected: 5 });
    const list = await readFile(app.intake.rejectedPath(scope, { id, uploadId: sent.id }), 'utf8');
    expect(list).toContain('must be a whole number from 0 to 10');
    expect(list).toContain('before 1970');
    expect(list).toContain('in the future');
    expect(list).toContain('has 2 cells');
    const stored = await row(`select answers from response where row_key = '4' and org_id = $1`, [
      scope.orgId,
    ]);
    expect(stored.answers).toEqual({ nps: 'N/A' });
    const [figures] = await app.columnar.engine.query(
      `SELECT count(*) FILTER (WHERE score IS NOT NULL) AS scores, count(*) FILTER (WHERE not_applicable) AS exempt
       FROM answer WHERE question = 'nps' AND survey_id IN (SELECT DISTINCT survey_id FROM answer WHERE question = 'why')`,
    );
    expect(figures).toEqual({ scores: 1, exempt: 1 });
  });

  it('changes nothing on the second run, and lets the first answer under a key stand', async () => {
    const { app, scope } = test;
    const first = await upload(
      app,
      scope,
      bytes('id,who,when,nps,why\n1,a,2025-02-01,9,x\n2,b,2025-02-02,3,y\n'),
    );
    const mapping = answersMapping('twice', KEYED);
    await importUpload(app, scope, first.id, mapping);
    const again = await importUpload(app, scope, first.id, mapping);
    expect(again.run.counts).toEqual({ read: 2, fresh: 0, changed: 0, same: 2, rejected: 0 });
    const other = await upload(
      app,
      scope,
      bytes('id,who,when,nps,why\n1,a,2025-02-01,1,x\n3,c,2025-02-03,7,z\n'),
    );
    const clash = await importUpload(app, scope, other.id, mapping);
    expect(clash.run.counts).toEqual({ read: 2, fresh: 1, changed: 0, same: 0, rejected: 1 });
    const list = await readFile(app.intake.rejectedPath(scope, { id: clash.id, uploadId: other.id }), 'utf8');
    expect(list).toContain('the first one stands');
  });

  it('counts equal rows without a key as often as they occur, however often the file comes', async () => {
    const { app, scope } = test;
    const columns = KEYED.slice(2);
    const sent = await upload(
      app,
      scope,
      bytes(`when,nps,why\n${'2025-03-01,9,same\n'.repeat(3)}2025-03-01,8,other\n`),
    );
    const mapping = answersMapping('keyless', columns);
    expect((await importUpload(app, scope, sent.id, mapping)).run.counts.fresh).toBe(4);
    expect((await importUpload(app, scope, sent.id, mapping)).run.counts.same).toBe(4);
  });

  it('goes on after it was stopped between chunks, and neither loses nor doubles', async () => {
    const { app, scope } = test;
    const rows = 250_000;
    const lines = Array.from({ length: rows }, (_, i) => `${i},2025-04-0${1 + (i % 9)},${i % 11}`);
    const sent = await upload(app, scope, bytes(`id,when,nps\n${lines.join('\n')}\n`));
    const columns = [KEYED[0], KEYED[2], { column: 'nps', field: 'question.nps', type: 'nps' }] as object[];
    const id = ids.next();
    const mapping = app.intake.parse(answersMapping('stopped', columns));
    await app.record.inScope(scope, ({ imports }) =>
      imports.add({ id, uploadId: sent.id, mapping, run: UPLOADED, startedBy: 'test' }),
    );
    const stop = new AbortController();
    const watch = setInterval(async () => {
      const found = await app.record.inScope(scope, ({ imports }) => imports.find(id));
      if ((found?.run.doneChunks ?? 0) > 0) stop.abort();
    }, 20);
    const stopped = await app.importer.run(scope, id, stop.signal);
    clearInterval(watch);
    expect(stopped.state).toBe('running');
    expect(stopped.doneChunks).toBeGreaterThan(0);
    const done = await app.importer.run(scope, id, new AbortController().signal);
    expect(done.counts).toEqual({ read: rows, fresh: rows, changed: 0, same: 0, rejected: 0 });
    const { stored } = await row('select count(*)::int as stored from response where import_id = $1', [id]);
    expect(stored).toBe(rows);
  });

  it('merges files about the same customers, typed, and links answers that came before them', async () => {
    const { app, scope } = test;
    const mapping = (columns: readonly object[]) => ({
      target: 'customers',
      file: FILE,
      columns,
      fixed: {},
      zone: 'UTC',
    });
    const people = await upload(
      app,
      scope,
      bytes('key,name,age,mail\na,Ann,31,yes\nb,Bob,x,no\nz,Zoe,40,\n'),
    );
    const first = await importUpload(app, scope, people.id, {
      ...mapping([
        { column: 'key', field: 'external_id' },
        { column: 'name', field: 'name' },
        { column: 'age', field: 'attribute.age', type: 'number' },
        { column: 'mail', field: 'consent_email' },
      ]),
    });
    expect(first.run.counts).toEqual({ read: 3, fresh: 2, changed: 0, same: 0, rejected: 1 });
    const plans = await upload(app, scope, bytes('key,plan,since\na,Gold,2020-05-01\nz,,\n'));
    const second = await importUpload(app, scope, plans.id, {
      ...mapping([
        { column: 'key', field: 'external_id' },
        { column: 'plan', field: 'attribute.plan' },
        { column: 'since', field: 'started_on', dateFormat: 'iso' },
      ]),
    });
    expect(second.run.counts).toEqual({ read: 2, fresh: 0, changed: 1, same: 1, rejected: 0 });
    const ann = await row(`select * from customer where external_id = 'a' and org_id = $1`, [scope.orgId]);
    expect(ann).toMatchObject({
      name: 'Ann',
      attributes: { age: '31', plan: 'Gold' },
      started_on: '2020-05-01',
    });
    const consent = await row('select state from consent where customer_id = $1', [ann.id]);
    expect(consent).toEqual({ state: 'granted' });
    const linked = await row('select count(*)::int as n from response where customer_id = $1', [ann.id]);
    expect(linked.n).toBe(1);
  });

  it('stores signals once, whatever order they come in', async () => {
    const { app, scope } = test;
    const mapping = {
      target: 'signals',
      file: FILE,
      columns: [
        { column: 'id', field: 'id' },
        { column: 'at', field: 'occurred_at', dateFormat: 'iso' },
        { column: 'seconds', field: 'duration_seconds' },
        { column: 'who', field: 'customer_external_id' },
      ],
      fixed: { kind: 'call', source: 'pbx' },
      zone: 'UTC',
    };
    const late = await upload(
      app,
      scope,
      bytes('id,at,seconds,who\n2,2025-05-02T10:00:00Z,60,a\n2,2025-05-02T10:00:00Z,60,a\n'),
    );
    const all = await upload(
      app,
      scope,
      bytes(
        'id,at,seconds,who\n1,2025-05-01T10:00:00Z,30,a\n2,2025-05-02T10:00:00Z,60,a\n3,2025-05-01T11:00:00Z,-5,b\n',
      ),
    );
    expect((await importUpload(app, scope, late.id, mapping)).run.counts).toMatchObject({
      read: 2,
      fresh: 1,
      same: 1,
    });
    expect((await importUpload(app, scope, all.id, mapping)).run.counts).toMatchObject({
      read: 3,
      fresh: 1,
      same: 1,
      rejected: 1,
    });
    const [sum] = await app.columnar.engine.query(
      `SELECT count(*) AS n, sum(duration_seconds) AS seconds FROM signal WHERE kind = 'call'`,
    );
    expect(sum).toEqual({ n: 2, seconds: 90 });
  });

  it('says in a sentence why a file or a mapping cannot be used', async () => {
    const { app, scope } = test;
    const sent = await upload(app, scope, bytes('a,b\n1,2\n'));
    const missing = answersMapping('none', [{ column: 'nope', field: 'question.nps', type: 'nps' }]);
    const { run } = await importUpload(app, scope, sent.id, {
      ...missing,
      fixed: { answered_at: '2025-01-01' },
    });
    expect(run.state).toBe('failed');
    expect(run.failure).toContain('"nope"');
    expect(() => app.intake.parse({ target: 'weather' })).toThrow(/mapping/);
  });
});
