import { type Kysely, sql } from 'kysely';
import type { ExchangeFile, Released, ShareStore } from '../../../benchmark/index.ts';
import type { Scope } from '../../../kernel/index.ts';
import type { Tables } from '../tables.ts';

/** Parameters of one statement are limited to 65,535. */
const ROWS_AT_ONCE = 1_000;

export function recordShareStore(db: Kysely<Tables>, scope: Scope): ShareStore {
  return {
    async budget() {
      const row = await db.selectFrom('privacy_budget').selectAll().executeTakeFirst();
      return row
        ? {
            epsilon: row.epsilon,
            delta: row.delta,
            spentEpsilon: row.spent_epsilon,
            spentDelta: row.spent_delta,
            version: row.version,
            updatedAt: row.updated_at.toISOString(),
          }
        : null;
    },
    async setBudget(epsilon, delta, expected, now) {
      const values = { epsilon, delta, version: expected + 1, updated_at: now };
      if (expected === 0) {
        const { numInsertedOrUpdatedRows } = await db
          .insertInto('privacy_budget')
          .values({ org_id: scope.orgId, ...values })
          .onConflict((conflict) => conflict.doNothing())
          .executeTakeFirst();
        return Number(numInsertedOrUpdatedRows) > 0;
      }
      const { numUpdatedRows } = await db
        .updateTable('privacy_budget')
        .set(values)
        .where('version', '=', expected)
        .executeTakeFirst();
      return numUpdatedRows > 0;
    },
    async spend(epsilon, delta) {
      // One statement: of two that come at once the second sees what the first has left.
      const spent = await sql`update privacy_budget
        set spent_epsilon = spent_epsilon + ${epsilon}, spent_delta = spent_delta + ${delta}
        where spent_epsilon + ${epsilon} <= epsilon + 1e-9 and spent_delta + ${delta} <= delta + 1e-12`.execute(
        db,
      );
      return Number(spent.numAffectedRows ?? 0) > 0;
    },
    async lock() {
      await sql`select pg_advisory_xact_lock(hashtextextended('shares ' || ${scope.orgId}, 0))`.execute(db);
    },
    async released(about) {
      const rows = await db
        .selectFrom('benchmark_release as release')
        .innerJoin('benchmark_share as share', (join) =>
          join.onRef('share.org_id', '=', 'release.org_id').onRef('share.id', '=', 'release.share_id'),
        )
        .selectAll('release')
        .select(['share.title', 'share.made_at'])
        .where(sql<boolean>`release.about && ${[...about]}::text[]`)
        .orderBy('share.made_at')
        .orderBy('release.position')
        .execute();
      return rows.map((row) => ({
        title: row.title,
        madeAt: row.made_at.toISOString(),
        metricId: row.metric_id,
        metricVersion: row.metric_version,
        metric: row.metric,
        about: row.about,
        filter: row.filter,
        group: row.cell as Released['group'],
        period: { from: row.starts_on, to: row.ends_on },
        value: row.value,
        n: row.n,
      }));
    },
    async insert({ id, title, madeAt, madeBy, figures, leftOut, epsilon, delta }, file, releases) {
      const loss = { epsilon, delta, file: JSON.stringify(file) };
      await db
        .insertInto('benchmark_share')
        .values({
          org_id: scope.orgId,
          id,
          title,
          made_at: madeAt,
          made_by: madeBy,
          figures,
          left_out: leftOut,
          ...loss,
        })
        .execute();
      for (let at = 0; at < releases.length; at += ROWS_AT_ONCE) {
        const values = releases.slice(at, at + ROWS_AT_ONCE).map((one, index) => ({
          org_id: scope.orgId,
          share_id: id,
          position: at + index,
          metric_id: one.metricId,
          metric_version: one.metricVersion,
          metric: one.metric,
          about: [...one.about],
          filter: one.filter,
          cell: JSON.stringify(one.group),
          starts_on: one.period.from,
          ends_on: one.period.to,
          value: one.value,
          n: one.n,
        }));
        await db.insertInto('benchmark_release').values(values).execute();
      }
    },
    async list() {
      const rows = await db
        .selectFrom('benchmark_share')
        .select(['id', 'title', 'made_at', 'made_by', 'figures', 'left_out', 'epsilon', 'delta'])
        .orderBy('made_at', 'desc')
        .orderBy('id', 'desc')
        .limit(500)
        .execute();
      return rows.map(({ made_at, made_by, left_out, ...rest }) => ({
        ...rest,
        madeAt: made_at.toISOString(),
        madeBy: made_by,
        leftOut: left_out,
      }));
    },
    async file(id) {
      const row = await db
        .selectFrom('benchmark_share')
        .select('file')
        .where('id', '=', id)
        .executeTakeFirst();
      return (row?.file ?? null) as ExchangeFile | null;
    },
  };
}
