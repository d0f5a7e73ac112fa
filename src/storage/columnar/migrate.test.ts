import { expect, it } from 'vitest';
import { openDuckdb } from './duckdb.ts';
import { migrateColumnar } from './migrate.ts';

it('brings an older store up: what customers prefer is added, and they are copied once more', async () => {
  const engine = await openDuckdb({ folder: null, memoryMegabytes: 200, threads: 1 });
  try {
    const newest = await migrateColumnar(engine);
    await engine.execute('ALTER TABLE customer DROP COLUMN preferred_language');
    await engine.execute('ALTER TABLE customer DROP COLUMN preferred_channel');
    await engine.execute('DELETE FROM schema_step WHERE number > 1');
    await engine.execute(
      `INSERT INTO projection_cursor VALUES ('customer', '7', 'x'), ('response', '7', 'x')`,
    );
    expect(await migrateColumnar(engine)).toBe(newest);
    expect(await engine.query('SELECT preferred_language, preferred_channel FROM customer')).toEqual([]);
    expect(await engine.query('SELECT name FROM projection_cursor')).toEqual([{ name: 'response' }]);
  } finally {
    await engine.close();
  }
});
