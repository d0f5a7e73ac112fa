import { number, type Session } from './engine.ts';
import { type RollupShape, summarize, summaryColumns } from './rollup.ts';

/**
 * ClickHouse has no transactions, so a recomputed day is written as newer versions of its rows: one insert holds the new sums
 * and, for groups that are no more, their deletion. Cut off anywhere, the day is still marked dirty and is done again.
 */
export async function clickhouseRefresh(
  session: Session,
  shape: RollupShape,
  limit: number,
): Promise<number> {
  const { subject, table, day } = shape;
  const [stamp] = await session.query('SELECT toUnixTimestamp64Micro(now64(6)) AS version');
  const version = number('version', Number(stamp?.['version']));
  await session.execute('DROP TABLE IF EXISTS behind');
  await session.execute('CREATE TABLE behind (org_id UUID, day Date32) ENGINE = Memory');
  await session.execute(`INSERT INTO behind
    SELECT org_id, day FROM dirty_day WHERE subject = '${subject}' ORDER BY org_id, day LIMIT ${limit}`);
  const [count] = await session.query('SELECT count() AS n FROM behind');
  const days = Number(count?.['n']);
  if (days > 0) {
    const columns = summaryColumns(shape);
    const gone = `SELECT ${columns.join(', ')}, toUInt64({version:Float64}) AS v, toUInt8(1) AS gone
      FROM ${table} WHERE (org_id, ${day}) IN (SELECT org_id, day FROM behind)`;
    // Both halves of a union must have the very same types.
    const typed = columns.map((name) => (/^(n|.*_n)$/.test(name) ? `toInt64(${name}) AS ${name}` : name));
    const fresh = `SELECT ${typed.join(', ')}, toUInt64({version:Float64}) + 1 AS v, toUInt8(0) AS gone
      FROM (${summarize(shape, 'behind')})`;
    await session.execute(
      `INSERT INTO ${table} (${columns.join(', ')}, version, deleted) ${gone} UNION ALL ${fresh}`,
      [version],
    );
    await session.execute(
      `INSERT INTO dirty_day (org_id, subject, day, version, deleted)
       SELECT d.org_id, d.subject, d.day, d.version + 1, 1 FROM dirty_day AS d
       WHERE d.subject = '${subject}' AND (d.org_id, d.day) IN (SELECT org_id, day FROM behind)`,
    );
  }
  await session.execute('DROP TABLE behind');
  return days;
}
