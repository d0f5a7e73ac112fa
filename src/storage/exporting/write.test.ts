import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openFileEngine } from '../file/index.ts';
import { RECORD_ROWS } from './recordRows.ts';
import { writeFileAs } from './write.ts';

it('writes customers with many attributes in bounded memory, each under its key', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'perpetua-wide-'));
  const engine = await openFileEngine(folder, { memoryBytes: 300_000_000, threads: 2 });
  try {
    const keys = Array.from({ length: 80 }, (_, index) => (index === 0 ? 'its "own" key' : `key_${index}`));
    const line = (row: number) => {
      const attributes = JSON.stringify(
        Object.fromEntries(keys.map((key, at) => [key, `${at}: of row ${row}`])),
      );
      return `"C${row}",,,,,,,,,"${attributes.replaceAll('"', '""')}"`;
    };
    const copied = join(folder, 'copied');
    writeFileSync(
      copied,
      `${Array.from({ length: 2_100 }, (_, row) => line(row)).join('\n')}\n"bare",,,,,,,,,"{}"\n`,
    );
    const path = join(folder, 'written.csv');
    expect(await writeFileAs(engine, RECORD_ROWS.customers, copied, 'csv', path)).toBe(2_101);
    const [head, first, ...rest] = readFileSync(path, 'utf8').trimEnd().split('\n');
    expect(head).toContain('"attribute.its ""own"" key"');
    expect(head?.split(',')).toHaveLength(9 + keys.length);
    expect(first).toContain('79: of row 0');
    expect(rest.at(-1)).toBe(`bare${','.repeat(8 + keys.length)}`);
  } finally {
    engine.close();
    rmSync(folder, { recursive: true, force: true });
  }
});
