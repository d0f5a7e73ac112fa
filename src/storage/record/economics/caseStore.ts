import { type Kysely, type Selectable, type SqlBool, sql } from 'kysely';
import type { BusinessCase, BusinessCaseStore, CaseVersion } from '../../../economics/index.ts';
import type { Scope } from '../../../kernel/index.ts';
import { assertInside } from '../access/assertInside.ts';
import { mayRead } from '../access/mayRead.ts';
import { linksAsInvalid } from '../linked.ts';
import { ownerOf, ownersPresent } from '../ownerRow.ts';
import type { Tables } from '../tables.ts';
import type { BusinessCaseTable, BusinessCaseVersionTable } from './caseTables.ts';

const MOST = 500;
const LINKS = { business_case_org_id_initiative_id_fkey: 'initiativeId' } as const;

type Row = Selectable<BusinessCaseTable> & Selectable<Omit<BusinessCaseVersionTable, 'org_id'>>;

export function recordBusinessCaseStore(db: Kysely<Tables>, scope: Scope): BusinessCaseStore {
  /** A case of an initiative that the actor may not read is hidden with it. */
  const visible = sql<SqlBool>`(${mayRead(scope, 'business_case')} and (business_case.initiative_id is null
    or exists (select 1 from initiative where initiative.id = business_case.initiative_id and ${mayRead(scope, 'initiative')})))`;
  const rows = (deleted = false) =>
    db
      .selectFrom('business_case')
      .innerJoin('business_case_version', (join) =>
        join
          .onRef('business_case_version.case_id', '=', 'business_case.id')
          .onRef('business_case_version.number', '=', 'business_case.version'),
      )
      .selectAll('business_case')
      .select([
        'business_case_version.case_id',
        'business_case_version.number',
        'business_case_version.why',
        'business_case_version.by_kind',
        'business_case_version.by_id',
        'business_case_version.by_name',
        'business_case_version.made_at',
        'business_case_version.content',
        'business_case_version.figures',
        'business_case_version.changes',
      ])
      .where('business_case.deleted_at', deleted ? 'is not' : 'is', null)
      .where(visible);
  const whole = async (found: readonly Row[]): Promise<BusinessCase[]> => {
    if (found.length === 0) return [];
    const present = await ownersPresent(db, found);
    return found.map((row) => ({
      id: row.id,
      initiativeId: row.initiative_id,
      owner: ownerOf(row, present),
      circleId: row.circle_id,
      version: row.version,
      current: toVersion(row),
      createdAt: row.created_at.toISOString(),
      updatedAt: row.updated_at.toISOString(),
    }));
  };
  const addVersion = ({ id, current }: BusinessCase) =>
    db
      .insertInto('business_case_version')
      .values({
        org_id: scope.orgId,
        case_id: id,
        number: current.number,
        why: current.why,
        by_kind: current.by.kind,
        by_id: current.by.id,
        by_name: current.by.name,
        made_at: current.at,
        content: JSON.stringify(current.content),
        figures: JSON.stringify(current.figures),
        changes: JSON.stringify(current.changes),
      })
      .execute();
  return {
    async list({ initiativeId }) {
      let query = rows()
        .orderBy('business_case.updated_at', 'desc')
        .orderBy('business_case.id', 'desc')
        .limit(MOST);
      if (initiativeId !== undefined) query = query.where('business_case.initiative_id', '=', initiativeId);
      return whole(await query.execute());
    },
    async get(id) {
      const [found] = await whole(await rows().where('business_case.id', '=', id).execute());
      return found ?? null;
    },
    async insert(made) {
      await assertInside(db, scope, made.circleId);
      await linksAsInvalid(LINKS, made, () =>
        db
          .insertInto('business_case')
          .values({ ...headOf(made), org_id: scope.orgId, id: made.id, created_at: made.createdAt })
          .execute(),
      );
      await addVersion(made);
    },
    async update(changed, expected) {
      await assertInside(db, scope, changed.circleId);
      const { numUpdatedRows } = await linksAsInvalid(LINKS, changed, () =>
        db
          .updateTable('business_case')
          .set(headOf(changed))
          .where('id', '=', changed.id)
          .where('version', '=', expected)
          .where('deleted_at', 'is', null)
          .executeTakeFirst(),
      );
      if (numUpdatedRows === 0n) return false;
      await addVersion(changed);
      return true;
    },
    async remove(id, at) {
      await db.updateTable('business_case').set({ deleted_at: at }).where('id', '=', id).execute();
    },
    async removed(id, since) {
      const [found] = await whole(
        await rows(true)
          .where('business_case.id', '=', id)
          .where('business_case.deleted_at', '>=', new Date(since))
          .execute(),
      );
      return found ?? null;
    },
    async bringBack(id, at) {
      await db
        .updateTable('business_case')
        .set({ deleted_at: null, updated_at: at })
        .where('id', '=', id)
        .where(visible)
        .execute();
    },
    async versions(id) {
      const found = await db
        .selectFrom('business_case_version')
        .selectAll()
        .where('case_id', '=', id)
        .orderBy('number', 'desc')
        .limit(MOST)
        .execute();
      return found.map(toVersion);
    },
    async version(id, number) {
      const found = await db
        .selectFrom('business_case_version')
        .selectAll()
        .where('case_id', '=', id)
        .where('number', '=', number)
        .executeTakeFirst();
      return found ? toVersion(found) : null;
    },
  };
}

function headOf({ initiativeId, owner, circleId, version, updatedAt, current }: BusinessCase) {
  return {
    initiative_id: initiativeId,
    name: current.content.name,
    owner_person: owner.personId,
    owner_name: owner.name,
    circle_id: circleId,
    version,
    updated_at: updatedAt,
  };
}

function toVersion(row: Selectable<Omit<BusinessCaseVersionTable, 'org_id'>>): CaseVersion {
  return {
    number: row.number,
    why: row.why,
    changes: row.changes as CaseVersion['changes'],
    by: { kind: row.by_kind, id: row.by_id, name: row.by_name },
    at: row.made_at.toISOString(),
    content: row.content as CaseVersion['content'],
    figures: row.figures as CaseVersion['figures'],
  };
}
