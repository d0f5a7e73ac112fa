import { type Kysely, type Selectable, sql, type Updateable } from 'kysely';
import type { Actor, Knowable, Rule, Scope } from '../../../kernel/index.ts';
import type {
  Formula,
  Frequency,
  Maturity,
  Metric,
  MetricStore,
  MetricVersion,
  Sheet,
  Target,
} from '../../../metric/index.ts';
import type { Tables } from '../tables.ts';
import { takenAsConflict } from '../taken.ts';
import type { MetricTable, MetricVersionTable } from './metricTables.ts';

export function recordMetricStore(db: Kysely<Tables>, scope: Scope): MetricStore {
  const withCurrent = async (rows: readonly Selectable<MetricTable>[]): Promise<Metric[]> => {
    if (rows.length === 0) return [];
    const versions = await db
      .selectFrom('metric_version')
      .innerJoin('metric', (join) =>
        join
          .onRef('metric.org_id', '=', 'metric_version.org_id')
          .onRef('metric.id', '=', 'metric_version.metric_id')
          .onRef('metric.current_number', '=', 'metric_version.number'),
      )
      .selectAll('metric_version')
      // One parameter, not one for each of hundreds.
      .where(sql<boolean>`metric.id = any(${rows.map((row) => row.id)}::uuid[])`)
      .execute();
    const current = new Map(versions.map((version) => [version.metric_id, version]));
    return rows.flatMap((row) => {
      const version = current.get(row.id);
      return version ? [toMetric(row, toVersion(version))] : [];
    });
  };
  const bump = async (
    id: string,
    expected: number,
    changes: Updateable<MetricTable> & { updated_at: string },
  ): Promise<boolean> => {
    const { numUpdatedRows } = await db
      .updateTable('metric')
      .set({ ...changes, version: expected + 1 })
      .where('id', '=', id)
      .where('version', '=', expected)
      .executeTakeFirst();
    return numUpdatedRows > 0;
  };
  return {
    async list() {
      return withCurrent(await db.selectFrom('metric').selectAll().orderBy(sql`lower(title)`).execute());
    },
    async get(id) {
      const [metric] = await withCurrent(
        await db.selectFrom('metric').selectAll().where('id', '=', id).execute(),
      );
      return metric ?? null;
    },
    async titleTaken(title, except) {
      let query = db.selectFrom('metric').select('id').where(sql<boolean>`lower(title) = lower(${title})`);
      if (except !== undefined) query = query.where('id', '<>', except);
      return (await query.executeTakeFirst()) !== undefined;
    },
    async create({ id, sheet, current, version, createdAt, updatedAt }) {
      await takenAsConflict(`There is a metric “${sheet.title}” already; choose another title.`, () =>
        db
          .insertInto('metric')
          .values({
            ...sheetRow(sheet),
            org_id: scope.orgId,
            id,
            current_number: current.number,
            retired_at: null,
            retired_by: null,
            retired_reason: null,
            replaced_by: null,
            version,
            created_at: createdAt,
            updated_at: updatedAt,
          })
          .execute(),
      );
      await insertVersion(db, scope, current);
    },
    updateSheet: (id, expected, sheet, updatedAt) =>
      takenAsConflict(`There is a metric “${sheet.title}” already; choose another title.`, () =>
        bump(id, expected, { ...sheetRow(sheet), updated_at: updatedAt }),
      ),
    async addVersion(id, expected, version) {
      // The metric first: whoever comes second with the same expectation waits for its row and then finds it moved on.
      if (!(await bump(id, expected, { current_number: version.number, updated_at: version.since })))
        return false;
      await insertVersion(db, scope, version);
      return true;
    },
    retire: (id, expected, retired, updatedAt) =>
      bump(id, expected, {
        retired_at: retired?.at ?? null,
        retired_by: retired?.by ?? null,
        retired_reason: retired?.reason ?? null,
        replaced_by: retired?.replacedBy ?? null,
        updated_at: updatedAt,
      }),
    async versions(id) {
      const rows = await db
        .selectFrom('metric_version')
        .selectAll()
        .where('metric_id', '=', id)
        .orderBy('number')
        .execute();
      return rows.map(toVersion);
    },
    async delete(id, expected) {
      const { numDeletedRows } = await db
        .deleteFrom('metric')
        .where('id', '=', id)
        .where('version', '=', expected)
        .executeTakeFirst();
      return numDeletedRows > 0;
    },
  };
}

async function insertVersion(db: Kysely<Tables>, scope: Scope, version: MetricVersion): Promise<void> {
  const { metricId, number, formula, includes, excludes, since, by, reason } = version;
  await db
    .insertInto('metric_version')
    .values({
      org_id: scope.orgId,
      metric_id: metricId,
      number,
      formula: JSON.stringify(formula),
      includes: jsonOrNull(includes),
      excludes: jsonOrNull(excludes),
      since,
      by_kind: by.kind,
      by_id: by.id,
      by_name: by.name,
      reason,
    })
    .execute();
}

function sheetRow(sheet: Sheet) {
  const { title, purpose, decision, timing, source, measured, reviewed, owner, actor, action, maturity } =
    sheet;
  return {
    title,
    purpose,
    decision,
    goal: jsonOrNull(sheet.goal),
    relates_to: [...sheet.relatesTo],
    timing,
    target: jsonOrNull(sheet.target),
    source,
    needed_to_make: sheet.neededToMake,
    measured,
    reviewed,
    owner,
    actor,
    action,
    maturity,
  };
}

function toMetric(row: Selectable<MetricTable>, current: MetricVersion): Metric {
  const { title, purpose, decision, timing, source, owner, actor, action } = row;
  return {
    id: row.id,
    sheet: {
      title,
      purpose,
      decision,
      goal: row.goal as Knowable<string> | null,
      relatesTo: row.relates_to,
      timing,
      target: row.target as Knowable<Target> | null,
      source,
      neededToMake: row.needed_to_make,
      measured: row.measured as Frequency | null,
      reviewed: row.reviewed as Frequency | null,
      owner,
      actor,
      action,
      maturity: row.maturity as Maturity,
    },
    current,
    retired: row.retired_at && {
      at: row.retired_at.toISOString(),
      by: row.retired_by ?? '',
      reason: row.retired_reason ?? '',
      replacedBy: row.replaced_by,
    },
    version: row.version,
    createdAt: row.created_at.toISOString(),
    updatedAt: row.updated_at.toISOString(),
  };
}

function toVersion(row: Selectable<MetricVersionTable>): MetricVersion {
  return {
    metricId: row.metric_id,
    number: row.number,
    formula: row.formula as Formula,
    includes: row.includes as Rule | null,
    excludes: row.excludes as Rule | null,
    since: row.since.toISOString(),
    by: { kind: row.by_kind as Actor['kind'], id: row.by_id, name: row.by_name },
    reason: row.reason,
  };
}

function jsonOrNull(value: object | null): string | null {
  return value === null ? null : JSON.stringify(value);
}
