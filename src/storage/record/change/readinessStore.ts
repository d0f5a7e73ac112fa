import { type Kysely, type Selectable, sql } from 'kysely';
import type { Override, Proof, ReadinessAnswer, ReadinessStore } from '../../../change/index.ts';
import type { Actor, Knowable, Scope } from '../../../kernel/index.ts';
import { ownersPresent } from '../ownerRow.ts';
import type { Tables } from '../tables.ts';
import { takenAsConflict } from '../taken.ts';
import type { ReadinessAnswerTable } from './initiativeTables.ts';

export function recordReadinessStore(db: Kysely<Tables>, scope: Scope): ReadinessStore {
  const whole = async (rows: readonly Selectable<ReadinessAnswerTable>[]): Promise<ReadinessAnswer[]> => {
    const people = rows.flatMap(({ said }) => {
      const person = personOf(said as Knowable<Proof>);
      return person === null ? [] : [{ owner_person: person.personId, owner_name: person.name }];
    });
    const present = await ownersPresent(db, people);
    return rows.map((row) => toAnswer(row, present));
  };
  return {
    async newest(initiativeIds) {
      if (initiativeIds.length === 0) return [];
      return whole(
        await db
          .selectFrom('readiness_answer')
          .selectAll()
          .distinctOn(['initiative_id', 'item'])
          .where('initiative_id', '=', sql<string>`any(${[...initiativeIds]}::uuid[])`)
          .orderBy('initiative_id')
          .orderBy('item')
          .orderBy('number', 'desc')
          .execute(),
      );
    },
    async history(initiativeId, item) {
      return whole(
        await db
          .selectFrom('readiness_answer')
          .selectAll()
          .where('initiative_id', '=', initiativeId)
          .where('item', '=', item)
          .orderBy('number', 'desc')
          .execute(),
      );
    },
    async addAnswer({ id, initiativeId, item, number, said, by, at }) {
      await takenAsConflict('Somebody answered this at the same moment; read it first.', () =>
        db
          .insertInto('readiness_answer')
          .values({
            org_id: scope.orgId,
            id,
            initiative_id: initiativeId,
            item,
            number,
            said: JSON.stringify(said),
            said_at: at,
            said_by_kind: by.kind,
            said_by_id: by.id,
            said_by_name: by.name,
          })
          .execute(),
      );
    },
    async overrides(initiativeIds) {
      if (initiativeIds.length === 0) return [];
      const rows = await db
        .selectFrom('readiness_override as o')
        .leftJoin('readiness_settlement as s', 's.override_id', 'o.id')
        .selectAll('o')
        .select([
          's.reason as settled_reason',
          's.made_at as settled_at',
          's.made_by_kind as settled_by_kind',
          's.made_by_id as settled_by_id',
          's.made_by_name as settled_by_name',
        ])
        .where('o.initiative_id', '=', sql<string>`any(${[...initiativeIds]}::uuid[])`)
        .orderBy('o.made_at', 'desc')
        .orderBy('o.id', 'desc')
        .execute();
      return rows.map(
        (row): Override => ({
          id: row.id,
          initiativeId: row.initiative_id,
          missing: row.missing,
          reason: row.reason,
          by: { kind: row.made_by_kind as Actor['kind'], id: row.made_by_id, name: row.made_by_name },
          at: row.made_at.toISOString(),
          settled:
            row.settled_at === null
              ? null
              : {
                  reason: row.settled_reason ?? '',
                  by: {
                    kind: row.settled_by_kind as Actor['kind'],
                    id: row.settled_by_id ?? '',
                    name: row.settled_by_name ?? '',
                  },
                  at: row.settled_at.toISOString(),
                },
        }),
      );
    },
    async addOverride({ id, initiativeId, missing, reason, by, at }) {
      await db
        .insertInto('readiness_override')
        .values({
          org_id: scope.orgId,
          id,
          initiative_id: initiativeId,
          missing: [...missing],
          reason,
          ...madeBy(by, at),
        })
        .execute();
    },
    async settle(overrideId, { reason, by, at }) {
      await takenAsConflict('This override is settled already.', () =>
        db
          .insertInto('readiness_settlement')
          .values({ org_id: scope.orgId, override_id: overrideId, reason, ...madeBy(by, at) })
          .execute(),
      );
    },
  };
}

function madeBy(by: Actor, at: string) {
  return { made_at: at, made_by_kind: by.kind, made_by_id: by.id, made_by_name: by.name };
}

function personOf(said: Knowable<Proof>): Proof['person'] {
  return said.known ? said.value.person : null;
}

/** Who was named keeps the name, and is told to have left when they have. */
function toAnswer(
  row: Selectable<ReadinessAnswerTable>,
  present: ReadonlyMap<string, string>,
): ReadinessAnswer {
  const said = row.said as Knowable<Proof>;
  const person = personOf(said);
  const now = person?.personId ? present.get(person.personId) : undefined;
  const named = person && {
    ...person,
    name: now ?? person.name,
    left: person.personId !== null && now === undefined,
  };
  return {
    id: row.id,
    initiativeId: row.initiative_id,
    item: row.item,
    number: row.number,
    said: said.known ? { known: true, value: { ...said.value, person: named } } : said,
    by: { kind: row.said_by_kind as Actor['kind'], id: row.said_by_id, name: row.said_by_name },
    at: row.said_at.toISOString(),
  };
}
