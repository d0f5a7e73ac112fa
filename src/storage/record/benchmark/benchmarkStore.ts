import { type Kysely, sql } from 'kysely';
import type { BenchmarkStore } from '../../../benchmark/index.ts';
import type { Scope } from '../../../kernel/index.ts';
import { behind, instantKey, toPage } from '../paging.ts';
import type { Tables } from '../tables.ts';
import { takenAsConflict } from '../taken.ts';
import { peerGroupQueries } from './peerGroups.ts';
import { observationRow, sourceRow, toObservation, toOwnKey, toSource } from './rows.ts';

export function recordBenchmarkStore(db: Kysely<Tables>, scope: Scope): BenchmarkStore {
  const oneSource = (id: string) => db.selectFrom('benchmark_source').selectAll().where('id', '=', id);
  return {
    ...peerGroupQueries(db, scope),
    async sources() {
      const rows = await db.selectFrom('benchmark_source').selectAll().orderBy(sql`lower(name)`).execute();
      return rows.map(toSource);
    },
    async source(id) {
      const row = await oneSource(id).executeTakeFirst();
      return row ? toSource(row) : null;
    },
    async sourceNamed(name) {
      const row = await db
        .selectFrom('benchmark_source')
        .selectAll()
        .where(sql<boolean>`lower(name) = lower(${name})`)
        .executeTakeFirst();
      return row ? toSource(row) : null;
    },
    async insertSource(source) {
      const inserted = await db
        .insertInto('benchmark_source')
        .values({ ...sourceRow(source), org_id: scope.orgId, id: source.id, created_at: source.createdAt })
        .onConflict((conflict) => conflict.doNothing())
        .executeTakeFirst();
      return Number(inserted.numInsertedOrUpdatedRows) > 0;
    },
    async updateSource(source, expected) {
      const what = `There is another source “${source.name}” already; choose another name.`;
      const { numUpdatedRows } = await takenAsConflict(what, () =>
        db
          .updateTable('benchmark_source')
          .set(sourceRow(source))
          .where('id', '=', source.id)
          .where('version', '=', expected)
          .executeTakeFirst(),
      );
      return numUpdatedRows > 0;
    },
    async deleteSource(id, expected) {
      const { numDeletedRows } = await db
        .deleteFrom('benchmark_source')
        .where('id', '=', id)
        .where('version', '=', expected)
        .executeTakeFirst();
      return numDeletedRows > 0;
    },
    async observations({ sourceId, entity }, { limit, after }) {
      let query = db
        .selectFrom('benchmark_observation')
        .selectAll()
        .select(instantKey('created_at').as('page_at'))
        .orderBy('created_at', 'desc')
        .orderBy('id', 'desc')
        .limit(limit + 1);
      if (sourceId !== undefined) query = query.where('source_id', '=', sourceId);
      if (entity !== undefined) query = query.where('entity', '=', entity);
      if (after) query = query.where(behind('created_at', 'id', after));
      return toPage(await query.execute(), limit, toObservation);
    },
    async observationsOf(members, limit) {
      let query = db.selectFrom('benchmark_observation').selectAll();
      if (members !== null) {
        if (members.length === 0) return [];
        query = query.where((where) =>
          where.or(
            members.map(({ sourceId, entity }) =>
              entity === null
                ? where('source_id', '=', sourceId)
                : where.and([where('source_id', '=', sourceId), where('entity', '=', entity)]),
            ),
          ),
        );
      }
      const rows = await query
        .orderBy('to_day', 'desc')
        .orderBy('entity')
        .orderBy('id')
        .limit(limit)
        .execute();
      return rows.map(toObservation);
    },
    async observation(id) {
      const row = await db
        .selectFrom('benchmark_observation')
        .selectAll()
        .where('id', '=', id)
        .executeTakeFirst();
      return row ? toObservation(row) : null;
    },
    async identified(sourceId, identities) {
      const rows = await db
        .selectFrom('benchmark_observation')
        .selectAll()
        .where('source_id', '=', sourceId)
        .where(sql<boolean>`identity = any(${[...identities]}::text[])`)
        .execute();
      return new Map(rows.map((row) => [row.identity, toObservation(row)]));
    },
    async insertObservation(observation) {
      const { id, sourceId, createdAt } = observation;
      const keys = { org_id: scope.orgId, id, source_id: sourceId, created_at: createdAt };
      await takenAsConflict('This figure was entered by somebody else meanwhile.', () =>
        db
          .insertInto('benchmark_observation')
          .values({ ...observationRow(observation), ...keys })
          .execute(),
      );
    },
    async updateObservation(observation, expected) {
      const what = 'There is a figure of this entity, period and metric in the same source already.';
      const { numUpdatedRows } = await takenAsConflict(what, () =>
        db
          .updateTable('benchmark_observation')
          .set(observationRow(observation))
          .where('id', '=', observation.id)
          .where('version', '=', expected)
          .executeTakeFirst(),
      );
      return numUpdatedRows > 0;
    },
    async deleteObservation(id, expected) {
      const { numDeletedRows } = await db
        .deleteFrom('benchmark_observation')
        .where('id', '=', id)
        .where('version', '=', expected)
        .executeTakeFirst();
      return numDeletedRows > 0;
    },
    async countBySource() {
      const rows = await db
        .selectFrom('benchmark_observation')
        .select(({ fn }) => ['source_id', fn.countAll<number>().as('count'), fn.max('to_day').as('newest')])
        .groupBy('source_id')
        .execute();
      return new Map(rows.map((row) => [row.source_id, { count: Number(row.count), newest: row.newest }]));
    },
    async ownKeys() {
      return (await db.selectFrom('comparability_key').selectAll().execute()).map(toOwnKey);
    },
    async ownKey(metricId) {
      const row = await db
        .selectFrom('comparability_key')
        .selectAll()
        .where('metric_id', '=', metricId)
        .executeTakeFirst();
      return row ? toOwnKey(row) : null;
    },
    async putOwnKey(own, expected) {
      const values = {
        key: JSON.stringify(own.key),
        response_rate: own.responseRate,
        finder: own.finder,
        due: own.due,
        version: own.version,
        updated_at: own.updatedAt,
      };
      if (expected === 0) {
        const inserted = await db
          .insertInto('comparability_key')
          .values({ ...values, org_id: scope.orgId, metric_id: own.metricId })
          .onConflict((conflict) => conflict.doNothing())
          .executeTakeFirst();
        return Number(inserted.numInsertedOrUpdatedRows) > 0;
      }
      const { numUpdatedRows } = await db
        .updateTable('comparability_key')
        .set(values)
        .where('metric_id', '=', own.metricId)
        .where('version', '=', expected)
        .executeTakeFirst();
      return numUpdatedRows > 0;
    },
  };
}
