import { type Kysely, type Selectable, type SqlBool, sql } from 'kysely';
import type { Role } from '../../../access/index.ts';
import {
  type Acknowledgment,
  type ReaderRule,
  readerKey,
  type StandardWork,
  type StandardWorkFile,
  type StandardWorkStore,
  type StandardWorkVersion,
} from '../../../change/index.ts';
import type { Actor, Scope } from '../../../kernel/index.ts';
import { mayRead } from '../access/mayRead.ts';
import { linksAsInvalid } from '../linked.ts';
import { ownerOf, ownersPresent } from '../ownerRow.ts';
import type { Tables } from '../tables.ts';
import { takenAsConflict } from '../taken.ts';

type Row = Selectable<Tables['standard_work']>;
type VersionRow = Selectable<Tables['standard_work_version']>;
type ReadingRow = Selectable<Tables['standard_work_reading']>;

const LINKS = { standard_work_initiative: 'initiativeId' } as const;

export function recordStandardWorkStore(db: Kysely<Tables>, scope: Scope): StandardWorkStore {
  /** What is of a process or an initiative is seen by those who see that. */
  const visible = sql<SqlBool>`(standard_work.process_id is null or exists (
      select from process where process.id = standard_work.process_id and ${mayRead(scope, 'process')}))
    and (standard_work.initiative_id is null or exists (
      select from initiative where initiative.id = standard_work.initiative_id and ${mayRead(scope, 'initiative')}))`;
  const all = () => db.selectFrom('standard_work').selectAll('standard_work').where(visible);
  const rows = () => all().where('standard_work.deleted_at', 'is', null);
  const whole = async (found: readonly Row[]): Promise<StandardWorkFile[]> => {
    if (found.length === 0) return [];
    const of = sql<string>`any(${found.map(({ id }) => id)}::uuid[])`;
    const present = await ownersPresent(
      db,
      found.map(({ owner_person, owner_name }) => ({ owner_person, owner_name: owner_name ?? '' })),
    );
    const versions = await db
      .selectFrom('standard_work_version')
      .selectAll()
      .where('work_id', '=', of)
      .orderBy('number')
      .execute();
    const readings = await db
      .selectFrom('standard_work_reading')
      .selectAll()
      .where('work_id', '=', of)
      .orderBy('read_at')
      .orderBy('reader_key')
      .execute();
    return found.map((row) => ({
      work: toWork(row, present),
      versions: versions.filter(({ work_id }) => work_id === row.id).map(toVersion),
      acknowledgments: readings.filter(({ work_id }) => work_id === row.id).map(toReading),
    }));
  };
  return {
    async list({ processId, initiativeId }) {
      let query = rows().orderBy(sql`lower(standard_work.title)`).orderBy('standard_work.id');
      if (processId !== undefined) query = query.where('standard_work.process_id', '=', processId);
      if (initiativeId !== undefined) query = query.where('standard_work.initiative_id', '=', initiativeId);
      return whole(await query.execute());
    },
    async find(id) {
      return (await whole(await rows().where('standard_work.id', '=', id).execute()))[0] ?? null;
    },
    async insert(work) {
      await linksAsInvalid(LINKS, work, () =>
        db
          .insertInto('standard_work')
          .values({ ...toRow(work), org_id: scope.orgId, id: work.id, created_at: work.createdAt })
          .execute(),
      );
    },
    async update(work, expected) {
      const { numUpdatedRows } = await linksAsInvalid(LINKS, work, () =>
        db
          .updateTable('standard_work')
          .set(toRow(work))
          .where('id', '=', work.id)
          .where('version', '=', expected)
          .where('deleted_at', 'is', null)
          .where(visible)
          .executeTakeFirst(),
      );
      return numUpdatedRows > 0n;
    },
    async remove(id, at) {
      await db
        .updateTable('standard_work')
        .set({ deleted_at: at })
        .where('id', '=', id)
        .where(visible)
        .execute();
    },
    async removed(id, since) {
      const found = await all()
        .where('standard_work.id', '=', id)
        .where('standard_work.deleted_at', '>=', new Date(since))
        .execute();
      return (await whole(found))[0] ?? null;
    },
    async bringBack(id) {
      await db
        .updateTable('standard_work')
        .set({ deleted_at: null })
        .where('id', '=', id)
        .where(visible)
        .execute();
    },
    async addVersion(workId, version) {
      const { publishedBy } = version;
      await takenAsConflict('Somebody put a version in force at the same moment; look at it first.', () =>
        db
          .insertInto('standard_work_version')
          .values({
            org_id: scope.orgId,
            work_id: workId,
            number: version.number,
            body: version.body,
            note: version.note,
            in_force_from: version.inForceFrom,
            from_process_version: version.fromProcessVersion,
            published_at: version.publishedAt,
            published_by_kind: publishedBy.kind,
            published_by_id: publishedBy.id,
            published_by_name: publishedBy.name,
          })
          .execute(),
      );
    },
    async acknowledge(workId, { number, reader, at, notedBy }) {
      await db
        .insertInto('standard_work_reading')
        .values({
          org_id: scope.orgId,
          work_id: workId,
          number,
          reader_key: readerKey(reader),
          reader_person: reader.personId,
          reader_name: reader.name,
          read_at: at,
          noted_by_kind: notedBy.kind,
          noted_by_id: notedBy.id,
          noted_by_name: notedBy.name,
        })
        .onConflict((conflict) => conflict.doNothing())
        .execute();
    },
    async people() {
      const { rows: people } = await sql<{ id: string; name: string; role: Role }>`
        select id::text as id, name, role from person order by lower(name)`.execute(db);
      return people;
    },
  };
}

function toRow(work: StandardWork) {
  return {
    title: work.title,
    owner_person: work.owner?.personId ?? null,
    owner_name: work.owner?.name ?? null,
    process_id: work.processId,
    initiative_id: work.initiativeId,
    readers: JSON.stringify(work.readers),
    days_to_read: work.daysToRead,
    draft: work.draft,
    version: work.version,
    updated_at: work.updatedAt,
  };
}

function toWork(row: Row, present: ReadonlyMap<string, string>): StandardWork {
  const { owner_name } = row;
  return {
    id: row.id,
    title: row.title,
    owner: owner_name === null ? null : ownerOf({ ...row, owner_name }, present),
    processId: row.process_id,
    initiativeId: row.initiative_id,
    readers: row.readers as ReaderRule,
    daysToRead: row.days_to_read,
    draft: row.draft,
    version: row.version,
    createdAt: row.created_at.toISOString(),
    updatedAt: row.updated_at.toISOString(),
  };
}

function toVersion(row: VersionRow): StandardWorkVersion {
  return {
    number: row.number,
    body: row.body,
    note: row.note,
    inForceFrom: row.in_force_from,
    fromProcessVersion: row.from_process_version,
    publishedAt: row.published_at.toISOString(),
    publishedBy: {
      kind: row.published_by_kind as Actor['kind'],
      id: row.published_by_id,
      name: row.published_by_name,
    },
  };
}

function toReading(row: ReadingRow): Acknowledgment {
  return {
    number: row.number,
    reader: { personId: row.reader_person, name: row.reader_name },
    at: row.read_at.toISOString(),
    notedBy: { kind: row.noted_by_kind as Actor['kind'], id: row.noted_by_id, name: row.noted_by_name },
  };
}
