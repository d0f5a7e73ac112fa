import { type Kysely, type Selectable, type SqlBool, sql } from 'kysely';
import type {
  ListedProcess,
  Process,
  ProcessMap,
  ProcessStore,
  ProcessVersion,
  VersionSummary,
  Volume,
} from '../../../change/index.ts';
import type { Actor, Scope } from '../../../kernel/index.ts';
import { assertInside } from '../access/assertInside.ts';
import { mayRead } from '../access/mayRead.ts';
import { linksAsInvalid } from '../linked.ts';
import { ownerOf, ownersPresent } from '../ownerRow.ts';
import type { Tables } from '../tables.ts';
import { takenAsConflict } from '../taken.ts';

type Row = Selectable<Tables['process']>;
type VersionRow = Selectable<Tables['process_version']>;

const LINKS = { process_initiative: 'initiativeId' } as const;

export function recordProcessStore(db: Kysely<Tables>, scope: Scope): ProcessStore {
  const visible = mayRead(scope, 'process');
  const rows = (deleted = false) =>
    db
      .selectFrom('process')
      .selectAll('process')
      .where('process.deleted_at', deleted ? 'is not' : 'is', null)
      .where(visible);
  const whole = async (found: readonly Row[]): Promise<ListedProcess[]> => {
    if (found.length === 0) return [];
    const present = await ownersPresent(
      db,
      found.map(({ owner_person, owner_name }) => ({ owner_person, owner_name: owner_name ?? '' })),
    );
    const versions = await db
      .selectFrom('process_version')
      .select(['process_id', 'number', 'state', 'name', 'steps', 'settled_at', 'updated_at'])
      .where('process_id', '=', sql<string>`any(${found.map(({ id }) => id)}::uuid[])`)
      .orderBy('number')
      .execute();
    return found.map((row) => ({
      process: toProcess(row, present),
      versions: versions.filter(({ process_id }) => process_id === row.id).map(toSummary),
    }));
  };
  return {
    async list({ initiativeId, search }) {
      let query = rows().orderBy(sql`lower(process.name)`).orderBy('process.id');
      if (initiativeId !== undefined) query = query.where('process.initiative_id', '=', initiativeId);
      for (const word of (search ?? '').toLowerCase().split(/\s+/).filter(Boolean))
        query = query.where(sql<SqlBool>`position(${word} in lower(process.name)) > 0`);
      return whole(await query.execute());
    },
    async find(id) {
      return (await whole(await rows().where('process.id', '=', id).execute()))[0] ?? null;
    },
    async insert(process) {
      await assertInside(db, scope, process.circleId);
      await linksAsInvalid(LINKS, process, () =>
        db
          .insertInto('process')
          .values({ ...toRow(process), org_id: scope.orgId, id: process.id, created_at: process.createdAt })
          .execute(),
      );
    },
    async update(process, expected) {
      const before = await db
        .selectFrom('process')
        .select('circle_id')
        .where('id', '=', process.id)
        .executeTakeFirst();
      if (before?.circle_id !== process.circleId) await assertInside(db, scope, process.circleId);
      const { numUpdatedRows } = await linksAsInvalid(LINKS, process, () =>
        db
          .updateTable('process')
          .set(toRow(process))
          .where('id', '=', process.id)
          .where('version', '=', expected)
          .where('deleted_at', 'is', null)
          .where(visible)
          .executeTakeFirst(),
      );
      return numUpdatedRows > 0n;
    },
    async remove(id, at) {
      await db.updateTable('process').set({ deleted_at: at }).where('id', '=', id).where(visible).execute();
    },
    async removed(id, since) {
      const found = await rows(true)
        .where('process.id', '=', id)
        .where('process.deleted_at', '>=', new Date(since))
        .execute();
      return (await whole(found))[0] ?? null;
    },
    async bringBack(id) {
      await db.updateTable('process').set({ deleted_at: null }).where('id', '=', id).where(visible).execute();
    },
    async version(id, number) {
      const row = await db
        .selectFrom('process_version')
        .innerJoin('process', 'process.id', 'process_version.process_id')
        .selectAll('process_version')
        .where('process_version.process_id', '=', id)
        .where('process_version.number', '=', number)
        .where('process.deleted_at', 'is', null)
        .where(visible)
        .executeTakeFirst();
      return row ? toVersion(row) : null;
    },
    async addVersion(version) {
      const { createdBy } = version;
      await takenAsConflict('Somebody added a version at the same moment; look at it first.', () =>
        db
          .insertInto('process_version')
          .values({
            ...versionRow(version),
            org_id: scope.orgId,
            process_id: version.processId,
            number: version.number,
            based_on: version.basedOn,
            created_at: version.createdAt,
            created_by_kind: createdBy.kind,
            created_by_id: createdBy.id,
            created_by_name: createdBy.name,
          })
          .execute(),
      );
    },
    async updateVersion(version, expected) {
      const { numUpdatedRows } = await db
        .updateTable('process_version')
        .set(versionRow(version))
        .where('process_id', '=', version.processId)
        .where('number', '=', version.number)
        .where('version', '=', expected)
        .where('settled_at', 'is', null)
        .executeTakeFirst();
      return numUpdatedRows > 0n;
    },
  };
}

function toRow(process: Process) {
  return {
    name: process.name,
    purpose: process.purpose,
    initiative_id: process.initiativeId,
    owner_person: process.owner?.personId ?? null,
    owner_name: process.owner?.name ?? null,
    volume: process.volume === null ? null : JSON.stringify(process.volume),
    circle_id: process.circleId,
    version: process.version,
    updated_at: process.updatedAt,
  };
}

function toProcess(row: Row, present: ReadonlyMap<string, string>): Process {
  const { owner_name } = row;
  return {
    id: row.id,
    name: row.name,
    purpose: row.purpose,
    initiativeId: row.initiative_id,
    owner: owner_name === null ? null : ownerOf({ ...row, owner_name }, present),
    volume: row.volume as Volume | null,
    circleId: row.circle_id,
    version: row.version,
    createdAt: row.created_at.toISOString(),
    updatedAt: row.updated_at.toISOString(),
  };
}

function versionRow({ state, name, map, steps, settledAt, version, updatedAt }: ProcessVersion) {
  return {
    ...{ state, name, steps, version },
    map: JSON.stringify(map),
    settled_at: settledAt,
    updated_at: updatedAt,
  };
}

function toSummary(
  row: Pick<VersionRow, 'number' | 'state' | 'name' | 'steps' | 'settled_at' | 'updated_at'>,
): VersionSummary {
  return {
    number: row.number,
    state: row.state,
    name: row.name,
    settledAt: row.settled_at?.toISOString() ?? null,
    steps: row.steps,
    updatedAt: row.updated_at.toISOString(),
  };
}

function toVersion(row: VersionRow): ProcessVersion {
  return {
    ...toSummary(row),
    processId: row.process_id,
    map: row.map as ProcessMap,
    basedOn: row.based_on,
    version: row.version,
    createdAt: row.created_at.toISOString(),
    createdBy: {
      kind: row.created_by_kind as Actor['kind'],
      id: row.created_by_id,
      name: row.created_by_name,
    },
  };
}
