import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { migrateColumnar, openDuckdb } from '../../src/storage/columnar/index.ts';
import { checkProjection, duckdbLanding, openProjector } from '../../src/storage/projection/index.ts';
import { openTestRecord, type TestRecord } from '../support/record.ts';

const ORG = '01900000-0000-7000-8000-00000000aaaa';
const VERSION = '01900000-0000-7000-8000-00000000bbbb';
const RESPONSES = 30_000;

let record: TestRecord;
let folder: string;
beforeAll(async () => {
  record = await openTestRecord();
  folder = mkdtempSync(join(tmpdir(), 'perpetua-kill-'));
  const { owner } = record.pools;
  await owner.query(
    `insert into organization (org_id, name, zone, currency) values ('${ORG}', 'Test', 'UTC', 'EUR')`,
  );
  await owner.query(
    `insert into survey (org_id, id, external_key, name, kind) values ('${ORG}', '${VERSION}', 's', 'S', 'other')`,
  );
  await owner.query(
    `insert into survey_version (org_id, id, survey_id, number, definition) values ('${ORG}', '${VERSION}', '${VERSION}', 1, '{}')`,
  );
  await owner.query(
    `insert into question (org_id, survey_version_id, key, position, kind, text) values ('${ORG}', '${VERSION}', 'nps', 0, 'nps', 'T'), ('${ORG}', '${VERSION}', 'why', 1, 'choice', 'T')`,
  );
  await owner.query(
    `insert into response (org_id, id, survey_version_id, row_key, answered_at, answers)
     select '${ORG}', gen_random_uuid(), '${VERSION}', i::text, timestamptz '2026-01-01' + i * interval '1 minute', jsonb_build_object('nps', i % 11, 'why', 'x')
     from generate_series(1, ${RESPONSES}) i`,
  );
});
afterAll(async () => {
  await record?.close();
  rmSync(folder, { recursive: true, force: true });
});

it('a projection that is killed at any point goes on without losing or doubling an answer', async () => {
  // Interrupted at moments that are spread over its run; each time, what is stored must be a whole number of batches.
  const moments = [300, 450, 600, 800, 1100];
  let reached = 0;
  for (const moment of moments) {
    const child = project();
    await child.started;
    await Promise.race([wait(moment), once(child.process, 'exit')]);
    child.process.kill('SIGKILL');
    if (child.process.exitCode === null && child.process.signalCode === null)
      await once(child.process, 'exit');
    const stored = await reopen(async (engine) => {
      const [row] = await engine.query(
        'SELECT count(DISTINCT response_id) AS responses, count(*) AS answers FROM answer',
      );
      return { responses: Number(row?.['responses']), answers: Number(row?.['answers']) };
    });
    expect(stored.answers).toBe(2 * stored.responses);
    expect(stored.responses % 500 === 0 || stored.responses === RESPONSES).toBe(true);
    expect(stored.responses).toBeGreaterThanOrEqual(reached);
    reached = stored.responses;
  }
  await reopen(async (engine) => {
    const options = { folder: join(folder, 'projection'), batchRows: 10_000 };
    await openProjector(record.pools.owner, duckdbLanding(engine), options).project();
    const report = await checkProjection(record.pools.owner, engine);
    expect(report).toMatchObject({ answers: 2 * RESPONSES, differences: [] });
  });
});

async function reopen<T>(work: (engine: Awaited<ReturnType<typeof openDuckdb>>) => Promise<T>): Promise<T> {
  const engine = await openDuckdb({ folder, memoryMegabytes: 200, threads: 1 });
  try {
    await migrateColumnar(engine);
    return await work(engine);
  } finally {
    await engine.close();
  }
}

/** A process of its own that projects in small batches. */
function project() {
  const at = (path: string) => JSON.stringify(new URL(path, import.meta.url).href);
  const require = createRequire(import.meta.url);
  const program = join(folder, 'project.mjs');
  writeFileSync(
    program,
    `import { createRequire } from 'node:module';
     const pg = createRequire(${JSON.stringify(import.meta.url)})('pg');
     const { migrateColumnar, openDuckdb } = await import(${at('../../src/storage/columnar/index.ts')});
     const { duckdbLanding, openProjector } = await import(${at('../../src/storage/projection/index.ts')});
     const engine = await openDuckdb(${JSON.stringify({ folder, memoryMegabytes: 200, threads: 1 })});
     await migrateColumnar(engine);
     const pool = new pg.Pool(${JSON.stringify({ ...connection(), max: 2 })});
     const projector = openProjector(pool, duckdbLanding(engine), ${JSON.stringify({ folder: join(folder, 'projection'), batchRows: 500 })});
     console.log('started');
     await projector.project();
     process.exit(0);`,
  );
  const loader = pathToFileURL(require.resolve('tsx')).href;
  const child = spawn(process.execPath, ['--import', loader, program], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return { process: child, started: once(child.stdout, 'data') };
}

function connection() {
  const { location } = record;
  if (location.kind !== 'embedded') throw new Error('the test has a record of its own');
  const { host, port, database, owner } = location;
  return { host, port, database, ...owner };
}
