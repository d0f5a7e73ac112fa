import { type Kysely, type Selectable, sql } from 'kysely';
import type { PoliticsStore, Stakeholder, Stance, StanceNote } from '../../../../change/index.ts';
import { type Actor, InvalidInput, type Scope } from '../../../../kernel/index.ts';
import type { Tables } from '../../tables.ts';
import { takenAsConflict } from '../../taken.ts';
import { anyOf, inReadablePolitics } from './readable.ts';
import type { StakeholderNoteTable, StakeholderTable } from './tables.ts';

type StakeholderParts = Pick<
  PoliticsStore,
  | 'stakeholders'
  | 'insertStakeholder'
  | 'updateStakeholder'
  | 'addNote'
  | 'removeStakeholder'
  | 'bringBackStakeholder'
>;

export function politicsStakeholders(db: Kysely<Tables>, scope: Scope): StakeholderParts {
  const putMovers = async ({ id, politicsId, movedBy }: Stakeholder) => {
    await db.deleteFrom('stakeholder_move').where('stakeholder_id', '=', id).execute();
    if (movedBy.length === 0) return;
    // Of those alone who are there: who was taken out moves nobody.
    const there = await db
      .selectFrom('stakeholder')
      .select('id')
      .where('politics_id', '=', politicsId)
      .where('deleted_at', 'is', null)
      .execute();
    movedBy.forEach(({ stakeholderId }, index) => {
      if (!there.some((one) => one.id === stakeholderId))
        throw InvalidInput.at(
          `movedBy[${index}].stakeholderId`,
          'must be a stakeholder of the same politics',
          stakeholderId,
        );
    });
    await db
      .insertInto('stakeholder_move')
      .values(
        movedBy.map(({ stakeholderId, strength }) => ({
          org_id: scope.orgId,
          politics_id: politicsId,
          stakeholder_id: id,
          mover_id: stakeholderId,
          strength,
        })),
      )
      .execute();
  };
  const addNote = async (stakeholderId: string, note: StanceNote) => {
    await takenAsConflict('Somebody noted a stance at the same moment; read it first.', () =>
      db
        .insertInto('stakeholder_note')
        .values({
          org_id: scope.orgId,
          id: note.id,
          stakeholder_id: stakeholderId,
          number: note.number,
          stance: note.stance,
          why: note.why,
          seen_on: note.on,
          noted_at: note.at,
          noted_by_kind: note.by.kind,
          noted_by_id: note.by.id,
          noted_by_name: note.by.name,
        })
        .execute(),
    );
  };
  return {
    addNote,
    async stakeholders(politicsIds) {
      if (politicsIds.length === 0) return [];
      const rows = await db
        .selectFrom('stakeholder')
        .selectAll()
        .where('politics_id', '=', anyOf(politicsIds))
        .where('deleted_at', 'is', null)
        .where(inReadablePolitics(scope, 'stakeholder.politics_id'))
        .orderBy(sql`lower(name)`)
        .orderBy('id')
        .execute();
      if (rows.length === 0) return [];
      const ids = rows.map(({ id }) => id);
      const notes = await db
        .selectFrom('stakeholder_note')
        .selectAll()
        .where('stakeholder_id', '=', anyOf(ids))
        .orderBy('number')
        .execute();
      const moves = await db
        .selectFrom('stakeholder_move')
        .innerJoin('stakeholder', 'stakeholder.id', 'stakeholder_move.mover_id')
        .select(['stakeholder_move.stakeholder_id', 'mover_id', 'strength'])
        .where('stakeholder_move.stakeholder_id', '=', anyOf(ids))
        .where('stakeholder.deleted_at', 'is', null)
        .orderBy('strength', 'desc')
        .orderBy(sql`lower(stakeholder.name)`)
        .execute();
      return rows.map((row) =>
        toStakeholder(
          row,
          notes.filter((note) => note.stakeholder_id === row.id),
          moves.filter((move) => move.stakeholder_id === row.id),
        ),
      );
    },
    async insertStakeholder(stakeholder) {
      const { id, politicsId, createdAt, version } = stakeholder;
      await db
        .insertInto('stakeholder')
        .values({
          ...toRow(stakeholder),
          org_id: scope.orgId,
          id,
          politics_id: politicsId,
          version,
          created_at: createdAt,
          deleted_at: null,
        })
        .execute();
      for (const note of stakeholder.notes) await addNote(id, note);
      await putMovers(stakeholder);
    },
    async updateStakeholder(stakeholder, expected) {
      const { numUpdatedRows } = await db
        .updateTable('stakeholder')
        .set({ ...toRow(stakeholder), version: expected + 1 })
        .where('id', '=', stakeholder.id)
        .where('version', '=', expected)
        .where('deleted_at', 'is', null)
        .where(inReadablePolitics(scope, 'stakeholder.politics_id'))
        .executeTakeFirst();
      if (numUpdatedRows === 0n) return false;
      await putMovers(stakeholder);
      return true;
    },
    async removeStakeholder(id, expected, at) {
      const { numUpdatedRows } = await db
        .updateTable('stakeholder')
        .set({ deleted_at: at, version: expected + 1 })
        .where('id', '=', id)
        .where('version', '=', expected)
        .where('deleted_at', 'is', null)
        .where(inReadablePolitics(scope, 'stakeholder.politics_id'))
        .executeTakeFirst();
      return numUpdatedRows > 0n;
    },
    async bringBackStakeholder(politicsId, id, since) {
      const { numUpdatedRows } = await db
        .updateTable('stakeholder')
        .set({ deleted_at: null })
        .where('id', '=', id)
        .where('politics_id', '=', politicsId)
        .where('deleted_at', '>=', new Date(since))
        .where(inReadablePolitics(scope, 'stakeholder.politics_id'))
        .executeTakeFirst();
      return numUpdatedRows > 0n;
    },
  };
}

function toRow(stakeholder: Stakeholder) {
  const { name, personId, role, unit, power, interest, wanted, gains, loses, updatedAt } = stakeholder;
  return {
    ...{ name, role, unit, power, interest, wanted, gains, loses },
    person_id: personId,
    updated_at: updatedAt,
  };
}

function toStakeholder(
  row: Selectable<StakeholderTable>,
  notes: readonly Selectable<StakeholderNoteTable>[],
  moves: readonly { readonly mover_id: string; readonly strength: number }[],
): Stakeholder {
  const { id, name, role, unit, power, interest, gains, loses, version } = row;
  return {
    ...{ id, name, role, unit, power, interest, gains, loses, version },
    politicsId: row.politics_id,
    personId: row.person_id,
    wanted: row.wanted as Stance,
    movedBy: moves.map(({ mover_id, strength }) => ({
      stakeholderId: mover_id,
      strength: strength as 1 | 2 | 3,
    })),
    notes: notes.map((note) => ({
      id: note.id,
      number: note.number,
      stance: note.stance as Stance,
      why: note.why,
      on: note.seen_on,
      at: note.noted_at.toISOString(),
      by: { kind: note.noted_by_kind as Actor['kind'], id: note.noted_by_id, name: note.noted_by_name },
    })),
    createdAt: row.created_at.toISOString(),
    updatedAt: row.updated_at.toISOString(),
  };
}
