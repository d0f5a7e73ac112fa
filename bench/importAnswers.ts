import { mkdtempSync, rmSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { openFileEngine } from '../src/storage/file/index.ts';
import { openTestApp } from '../test/support/app.ts';
import { extrapolate } from './extrapolation.ts';
import { memoryOf, processesBelow, processorSecondsOf } from './processes.ts';
import { serveForBench } from './serving.ts';
import type { Measurement, Workload } from './workload.ts';

const MAPPING = {
  target: 'answers',
  survey: { key: 'bench', name: 'Bench', kind: 'relationship' },
  file: { format: 'csv', encoding: 'utf-8', delimiter: ',', quote: '"', headerRow: 1 },
  columns: [
    { column: 'id', field: 'row_key' },
    { column: 'customer', field: 'customer_external_id' },
    { column: 'answered', field: 'answered_at', dateFormat: 'iso' },
    { column: 'nps', field: 'question.nps', type: 'nps' },
    { column: 'satisfaction', field: 'question.satisfaction', type: 'rating', scale: { min: 0, max: 10 } },
    { column: 'why', field: 'question.why', type: 'text' },
    { column: 'region', field: 'attribute.region' },
  ],
  fixed: {},
  zone: 'UTC',
};

const SPEED = 'import of answers, end to end';
const PROCESSOR = 'processor time a row, all processes';
const MEMORY = 'peak memory of all processes';

/** Rows that are not waited for. */
const MANY = 100_000_000;

/** A CSV of answers from upload to figures: read, checked, stored in the record, copied, summed up by day. */
export const importWorkload: Workload = {
  name: 'import',
  sizes: [100_000, 1_000_000, 10_000_000],
  async run(rows, say) {
    const test = await openTestApp({ PERPETUA_ROLES: 'web,jobs' });
    const folder = mkdtempSync(join(tmpdir(), 'perpetua-bench-'));
    try {
      const { app, scope } = test;
      const path = join(folder, 'answers.csv');
      await writeCsv(path, rows, folder);
      const bytes = (await stat(path)).size;
      say(`${Math.round(bytes / 1e6)} MB of CSV`);
      const serving = await serveForBench(test);
      let stored = 0;
      const memory = watchMemory(() => stored);
      const used = processorSecondsOf(processesBelow(process.pid));
      const began = performance.now();
      const sent = await serving.upload(path, 'answers.csv');
      const { id } = (await serving.post('/api/v1/imports', { uploadId: sent.id, mapping: MAPPING })) as {
        id: string;
      };
      const storedAt = await until(async () => {
        const found = await app.record.inScope(scope, ({ imports }) => imports.find(id));
        if (found?.run.state === 'failed') throw new Error(found.run.failure ?? 'failed');
        stored = found?.run.counts.fresh ?? 0;
        return found?.run.state === 'done' && stored === rows;
      });
      // Seen in figures: copied, and every day summed up.
      const seen = await until(async () => {
        const [counted] = await app.columnar.engine.query(
          `SELECT (SELECT count(*) FROM answer WHERE question = 'nps') AS rows, (SELECT count(*) FROM dirty_day) AS dirty`,
        );
        return counted?.['rows'] === rows && counted['dirty'] === 0;
      });
      const processor = processorSecondsOf(processesBelow(process.pid)) - used;
      const watched = memory.stop();
      serving.close();
      const seconds = (seen - began) / 1000;
      const speed = rows / seconds;
      return [
        {
          name: SPEED,
          rows,
          value: speed,
          unit: 'rows/s',
          // What a start costs once is most of it under a million rows.
          limit: rows >= 1_000_000 ? { words: 'at least 50,000 rows/s', holds: speed >= 50_000 } : null,
        },
        {
          name: 'of that, until stored in the record',
          rows,
          value: rows / ((storedAt - began) / 1000),
          unit: 'rows/s',
          limit: null,
        },
        { name: PROCESSOR, rows, value: (processor / rows) * 1e6, unit: 'µs', limit: null },
        { name: MEMORY, rows, value: watched.peak, unit: 'MB', limit: null, curve: watched.curve },
      ];
    } finally {
      await test.close();
      rmSync(folder, { recursive: true, force: true });
    }
  },
  expect(measured) {
    const flat = measured.find((one) => one.name === MEMORY && one.rows === 1_000_000)?.value;
    const memory = extrapolate(measured, MEMORY, MANY, 'less');
    const expected = [
      extrapolate(measured, SPEED, MANY, 'more'),
      extrapolate(measured, PROCESSOR, MANY, 'less'),
      memory && {
        ...memory,
        limit: flat
          ? { words: 'at most 1.5 × that of 1,000,000 rows', holds: memory.value <= 1.5 * flat }
          : null,
      },
    ];
    return expected.filter((one): one is Measurement => one !== null);
  },
};

/** Waits for `holds`; returns the time when it did. */
async function until(holds: () => Promise<boolean>): Promise<number> {
  while (!(await holds())) await sleep(50);
  return performance.now();
}

async function writeCsv(path: string, rows: number, folder: string): Promise<void> {
  const engine = await openFileEngine(folder);
  try {
    await engine.run(`COPY (SELECT i AS id, 'c' || (i % 200000) AS customer,
        strftime(TIMESTAMP '2024-01-01' + to_seconds(i * 63158400 // ${rows}), '%Y-%m-%dT%H:%M:%SZ') AS answered,
        (hash(i) % 11) AS nps, (hash(i + 7) % 11) AS satisfaction,
        CASE WHEN i % 3 = 0 THEN 'it was, as I said, "fine" in case ' || i END AS why,
        ['north', 'south', 'east', 'west'][1 + (i % 4)] AS region
      FROM range(${rows}) t(i)) TO '${path}' (FORMAT csv, HEADER true)`);
  } finally {
    engine.close();
  }
}

/**
 * Memory of this process and those below it, once a second: its peak, and the highest value while each tenth of the rows
 * that were stored at last was being stored.
 */
function watchMemory(stored: () => number): {
  stop(): { peak: number; curve: { rows: number; value: number }[] };
} {
  const seen: { rows: number; value: number }[] = [];
  const look = () => {
    seen.push({ rows: stored(), value: memoryOf(processesBelow(process.pid)) });
  };
  const timer = setInterval(look, 1000);
  return {
    stop() {
      look();
      clearInterval(timer);
      const all = seen.at(-1)?.rows ?? 0;
      const tenths = Array.from({ length: 10 }, (_, tenth) => (all * (tenth + 1)) / 10);
      const highest = (values: readonly { value: number }[]) => Math.max(...values.map(({ value }) => value));
      const curve = tenths.flatMap((rows) => {
        const within = seen.filter((one) => one.rows > rows - all / 10 && one.rows <= rows);
        return within.length === 0 ? [] : [{ rows, value: highest(within) }];
      });
      return { peak: highest(seen), curve };
    },
  };
}
