import { clickhouseRefresh } from './clickhouseRollups.ts';
import type { Engine, Session } from './engine.ts';
import { ROLLUPS, type RollupShape, summarize, summaryColumns } from './rollup.ts';

/** Pairs of organization and day that are recomputed in one step: bounds memory, and how long other writers wait. */
const DAYS_AT_ONCE = 1_000;

/**
 * Recomputes the daily sums of all dirty days from the rows that are stored, some days at a time.
 * @returns how many days (of an organization and subject) were recomputed
 */
export async function refreshRollups(engine: Engine, signal?: AbortSignal): Promise<number> {
  let total = 0;
  for (const shape of ROLLUPS) {
    for (;;) {
      signal?.throwIfAborted();
      const days = await engine.write((session) =>
        engine.name === 'duckdb'
          ? duckdbRefresh(session, shape)
          : clickhouseRefresh(session, shape, DAYS_AT_ONCE),
      );
      total += days;
      if (days < DAYS_AT_ONCE) break;
    }
  }
  return total;
}

/** In one transaction, and no other writer beside it: what a reader sees is the old sums marked dirty, or the new ones. */
async function duckdbRefresh(session: Session, shape: RollupShape): Promise<number> {
  const { subject, table, day } = shape;
  await session.execute(`CREATE OR REPLACE TEMP TABLE behind AS
    SELECT org_id, day FROM dirty_day WHERE subject = '${subject}' ORDER BY org_id, day LIMIT ${DAYS_AT_ONCE}`);
  const [count] = await session.query('SELECT count(*) AS n FROM behind');
  const days = Number(count?.['n']);
  if (days > 0) {
    await session.execute(
      `DELETE FROM ${table} WHERE (org_id, ${day}) IN (SELECT (org_id, day) FROM behind)`,
    );
    await session.execute(
      `INSERT INTO ${table} (${summaryColumns(shape).join(', ')}) ${summarize(shape, 'behind')}`,
    );
    await session.execute(
      `DELETE FROM dirty_day WHERE subject = '${subject}' AND (org_id, day) IN (SELECT (org_id, day) FROM behind)`,
    );
  }
  await session.execute('DROP TABLE behind');
  return days;
}
