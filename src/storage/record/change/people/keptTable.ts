import { type Kysely, type RawBuilder, type SqlBool, sql } from 'kysely';
import type { AdoptionRecord, AdoptionTable } from '../../../../change/index.ts';
import type { Scope } from '../../../../kernel/index.ts';
import { mayRead } from '../../access/mayRead.ts';
import type { Tables } from '../../tables.ts';

/** Columns that every such table has. */
export interface KeptRow {
  readonly id: string;
  readonly version: number;
  readonly created_at: Date;
  readonly updated_at: Date;
}

/** How records of one kind lie in their table. */
interface Layout<T extends AdoptionRecord, R extends KeptRow> {
  readonly table: string;
  /** The group that a row belongs to, where it has one: gone with it. */
  readonly grouped?: boolean;
  values(record: T): Readonly<Record<string, unknown>>;
  read(rows: readonly R[]): Promise<Omit<T, keyof AdoptionRecord>[]>;
}

/** Whether the actor may read the initiative that a row belongs to. */
export function ofReadable(scope: Scope, column: RawBuilder<unknown>): RawBuilder<SqlBool> {
  return sql<SqlBool>`exists (select 1 from initiative
    where initiative.id = ${column} and initiative.deleted_at is null and ${mayRead(scope, 'initiative')})`;
}

/** Records of initiatives that the actor may read, in one table. Those that are deleted are marked and stay. */
export function keptTable<T extends AdoptionRecord, R extends KeptRow>(
  db: Kysely<Tables>,
  scope: Scope,
  { table: name, grouped = false, values, read }: Layout<T, R>,
): AdoptionTable<T> {
  const table = sql.table(name);
  const own = sql.ref(`${name}.initiative_id`);
  const deleted = sql.ref(`${name}.deleted_at`);
  const readable = sql<SqlBool>`(${own} is null or ${ofReadable(scope, own)})
    ${
      grouped
        ? sql`and not exists (select 1 from impacted_group gone
            where gone.id = ${sql.ref(`${name}.group_id`)} and gone.deleted_at is not null)`
        : sql``
    }`;
  const visible = sql<SqlBool>`${readable} and ${deleted} is null`;
  const gone = sql<SqlBool>`${readable} and ${deleted} is not null`;
  const whole = async (rows: readonly R[]): Promise<T[]> => {
    const fields = await read(rows);
    return rows.map(
      ({ id, version, created_at, updated_at }, at) =>
        ({
          ...fields[at],
          id,
          version,
          createdAt: created_at.toISOString(),
          updatedAt: updated_at.toISOString(),
        }) as T,
    );
  };
  const one = async (id: string, where: RawBuilder<SqlBool>): Promise<T | null> => {
    const { rows } = await sql<R>`select * from ${table} where ${where} and id = ${id}`.execute(db);
    return (await whole(rows))[0] ?? null;
  };
  return {
    async list(initiativeId) {
      const of = initiativeId === null ? sql`` : sql`and ${own} = ${initiativeId}`;
      const { rows } =
        await sql<R>`select * from ${table} where ${visible} ${of} order by created_at, id`.execute(db);
      return whole(rows);
    },
    get: (id) => one(id, visible),
    removed: (id, since) => one(id, sql<SqlBool>`${gone} and ${deleted} >= ${since}`),
    async insert(record) {
      const row = {
        org_id: scope.orgId,
        id: record.id,
        created_at: record.createdAt,
        updated_at: record.updatedAt,
        version: record.version,
        ...values(record),
      };
      const columns = sql.join(Object.keys(row).map((column) => sql.ref(column)));
      await sql`insert into ${table} (${columns}) values (${sql.join(Object.values(row))})`.execute(db);
    },
    async update(record, expected) {
      const row = { version: record.version, updated_at: record.updatedAt, ...values(record) };
      const set = sql.join(Object.entries(row).map(([column, value]) => sql`${sql.ref(column)} = ${value}`));
      const { numAffectedRows } = await sql`update ${table} set ${set}
        where id = ${record.id} and version = ${expected} and ${visible}`.execute(db);
      return numAffectedRows === 1n;
    },
    async remove(id, at) {
      await sql`update ${table} set deleted_at = ${at} where id = ${id} and ${visible}`.execute(db);
    },
    async bringBack(id) {
      await sql`update ${table} set deleted_at = null where id = ${id} and ${gone}`.execute(db);
    },
  };
}
