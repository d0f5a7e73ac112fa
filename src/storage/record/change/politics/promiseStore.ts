import type { Kysely, Selectable } from 'kysely';
import type { PoliticsStore, PromiseState, PromiseWord, SponsorPromise } from '../../../../change/index.ts';
import type { Actor, Evidence, Scope } from '../../../../kernel/index.ts';
import { ownerOf, ownersPresent } from '../../ownerRow.ts';
import type { Tables } from '../../tables.ts';
import { takenAsConflict } from '../../taken.ts';
import { anyOf, inReadablePolitics } from './readable.ts';
import type { SponsorPromiseWordTable } from './tables.ts';

type PromiseParts = Pick<PoliticsStore, 'promises' | 'insertPromise' | 'updatePromise' | 'addWord'>;

export function politicsPromises(db: Kysely<Tables>, scope: Scope): PromiseParts {
  return {
    async promises(politicsIds) {
      if (politicsIds.length === 0) return [];
      const rows = await db
        .selectFrom('sponsor_promise')
        .selectAll()
        .where('politics_id', '=', anyOf(politicsIds))
        .where(inReadablePolitics(scope, 'sponsor_promise.politics_id'))
        .orderBy('due')
        .orderBy('id')
        .execute();
      if (rows.length === 0) return [];
      const words = await db
        .selectFrom('sponsor_promise_word')
        .selectAll()
        .where('promise_id', '=', anyOf(rows.map(({ id }) => id)))
        .orderBy('number')
        .execute();
      const present = await ownersPresent(db, rows);
      return rows.map((row) => ({
        id: row.id,
        politicsId: row.politics_id,
        sponsor: ownerOf(row, present),
        what: row.what,
        madeOn: row.made_on,
        due: row.due,
        words: words.filter(({ promise_id }) => promise_id === row.id).map(toWord),
        version: row.version,
        createdAt: row.created_at.toISOString(),
        updatedAt: row.updated_at.toISOString(),
      }));
    },
    async insertPromise(promise) {
      await db
        .insertInto('sponsor_promise')
        .values({
          ...toRow(promise),
          org_id: scope.orgId,
          id: promise.id,
          politics_id: promise.politicsId,
          version: promise.version,
          created_at: promise.createdAt,
        })
        .execute();
    },
    async updatePromise(promise, expected) {
      const { numUpdatedRows } = await db
        .updateTable('sponsor_promise')
        .set({ ...toRow(promise), version: expected + 1 })
        .where('id', '=', promise.id)
        .where('version', '=', expected)
        .where(inReadablePolitics(scope, 'sponsor_promise.politics_id'))
        .executeTakeFirst();
      return numUpdatedRows > 0n;
    },
    async addWord(promiseId, word) {
      await takenAsConflict('Somebody said what came of it at the same moment; read it first.', () =>
        db
          .insertInto('sponsor_promise_word')
          .values({
            org_id: scope.orgId,
            id: word.id,
            promise_id: promiseId,
            number: word.number,
            state: word.state,
            told: word.text,
            evidence: JSON.stringify(word.evidence),
            told_on: word.on,
            told_at: word.at,
            told_by_kind: word.by.kind,
            told_by_id: word.by.id,
            told_by_name: word.by.name,
          })
          .execute(),
      );
    },
  };
}

function toRow({ sponsor, what, madeOn, due, updatedAt }: SponsorPromise) {
  return {
    owner_person: sponsor.personId,
    owner_name: sponsor.name,
    what,
    made_on: madeOn,
    due,
    updated_at: updatedAt,
  };
}

function toWord(row: Selectable<SponsorPromiseWordTable>): PromiseWord {
  return {
    id: row.id,
    number: row.number,
    state: row.state as PromiseState,
    text: row.told,
    evidence: row.evidence as Evidence[],
    on: row.told_on,
    at: row.told_at.toISOString(),
    by: { kind: row.told_by_kind as Actor['kind'], id: row.told_by_id, name: row.told_by_name },
  };
}
