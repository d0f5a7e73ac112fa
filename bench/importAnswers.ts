import { mkdtempSync, rmSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { openFileEngine } from '../src/storage/file/index.ts';
import { openTestApp } from '../test/support/app.ts';
import { serveForBench } from './serving.ts';
import type { Workload } from './workload.ts';

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
      const memory = watchMemory();
      const began = performance.now();
      const sent = await serving.upload(path, 'answers.csv');
      const { id } = (await serving.post('/api/v1/imports', { uploadId: sent.id, mapping: MAPPING })) as {
        id: string;
      };
      const stored = await until(async () => {
        const found = await app.record.inScope(scope, ({ imports }) => imports.find(id));
        if (found?.run.state === 'failed') throw new Error(found.run.failure ?? 'failed');
        return found?.run.state === 'done' && found.run.counts.fresh === rows;
      });
      // Seen in figures: copied, and every day summed up.
      const seen = await until(async () => {
        const [counted] = await app.columnar.engine.query(
          `SELECT (SELECT count(*) FROM answer WHERE question = 'nps') AS rows, (SELECT count(*) FROM dirty_day) AS dirty`,
        );
        return counted?.['rows'] === rows && counted['dirty'] === 0;
      });
      const peak = memory.stop();
      serving.close();
      const seconds = (seen - began) / 1000;
      const speed = rows / seconds;
      return [
        {
          name: 'import of answers, end to end',
          rows,
          value: speed,
          unit: 'rows/s',
          limit: { words: 'at least 50,000 rows/s', holds: speed >= 50_000 },
        },
        {
          name: 'of that, until stored in the record',
          rows,
          value: rows / ((stored - began) / 1000),
          unit: 'rows/s',
          limit: null,
        },
        { name: 'peak memory of the program', rows, value: peak / 1e6, unit: 'MB', limit: null },
      ];
    } finally {
      await test.close();
      rmSync(folder, { recursive: true, force: true });
    }
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

function watchMemory(): { stop(): number } {
  let peak = 0;
  const look = () => {
    peak = Math.max(peak, process.memoryUsage.rss());
  };
  const timer = setInterval(look, 50);
  return {
    stop() {
      look();
      clearInterval(timer);
      return peak;
    },
  };
}
