import { type Kysely, sql } from 'kysely';
import { type Cycle, type CycleStore, lockedAlready } from '../../../../change/index.ts';
import { type Actor, Conflict, type Scope } from '../../../../kernel/index.ts';
import { mayRead } from '../../access/mayRead.ts';
import { ownersPresent } from '../../ownerRow.ts';
import type { Tables } from '../../tables.ts';
import { takenAsConflict } from '../../taken.ts';
import { type CycleRow, toAmendment, toCycle, toGuardrails, toLook, toRow } from './cycleRow.ts';
import { toJudgment, toJudgmentRow } from './judgmentRow.ts';

/** Raised by the triggers that keep locked cycles as they are. */
const LOCKED = 'PX002';

/** Cycles belong to their initiatives: who may not read one reads none of its cycles. */
export function recordCycleStore(db: Kysely<Tables>, scope: Scope): CycleStore {
  const readable = () =>
    db
      .selectFrom('initiative')
      .select('initiative.id')
      .where(mayRead(scope, 'initiative'))
      .where('initiative.deleted_at', 'is', null);
  const all = () => db.selectFrom('cycle').selectAll().where('initiative_id', 'in', readable());
  const standing = () =>
    all().where('deleted_at', 'is', null).orderBy('created_at', 'desc').orderBy('id', 'desc');
  const whole = async (rows: readonly CycleRow[]): Promise<Cycle[]> => {
    if (rows.length === 0) return [];
    const ids = sql<string>`any(${rows.map(({ id }) => id)}::uuid[])`;
    const [guardrails, amendments, present] = [
      await db
        .selectFrom('cycle_guardrail')
        .selectAll()
        .where('cycle_id', '=', ids)
        .orderBy('position')
        .execute(),
      await db
        .selectFrom('cycle_amendment')
        .selectAll()
        .where('cycle_id', '=', ids)
        .orderBy('number')
        .execute(),
      await ownersPresent(
        db,
        rows.map(({ owner_person, owner_name }) => ({ owner_person, owner_name: owner_name ?? '' })),
      ),
    ];
    return rows.map((row) =>
      toCycle(
        row,
        toGuardrails(guardrails.filter(({ cycle_id }) => cycle_id === row.id)),
        amendments.filter(({ cycle_id }) => cycle_id === row.id).map(toAmendment),
        present,
      ),
    );
  };
  const writeGuardrails = async ({ id, guardrails }: Cycle): Promise<void> => {
    await db.deleteFrom('cycle_guardrail').where('cycle_id', '=', id).execute();
    if (guardrails.length === 0) return;
    await db
      .insertInto('cycle_guardrail')
      .values(
        guardrails.map(({ metricId, wanted, tolerance }, position) => ({
          ...{ org_id: scope.orgId, cycle_id: id, metric_id: metricId, position, wanted, tolerance },
        })),
      )
      .execute();
  };
  return {
    list: async () => whole(await standing().execute()),
    ofInitiative: async (id) => whole(await standing().where('initiative_id', '=', id).execute()),
    get: async (id) => (await whole(await standing().where('id', '=', id).execute()))[0] ?? null,
    bySource: async (keys) =>
      keys.length === 0
        ? []
        : whole(
            await standing()
              .where('source_key', '=', sql<string>`any(${[...keys]}::text[])`)
              .execute(),
          ),
    async initiatives() {
      const found = await readable().select('initiative.name').execute();
      return new Map(found.map(({ id, name }) => [id, name]));
    },
    async nextNumber(initiativeId) {
      const row = await db
        .selectFrom('cycle')
        .select(({ fn }) => fn.max('number').as('number'))
        .where('initiative_id', '=', initiativeId)
        .executeTakeFirst();
      return (row?.number ?? 0) + 1;
    },
    async insert(cycle) {
      await takenAsConflict('Somebody began a cycle of this initiative at the same moment; try again.', () =>
        db
          .insertInto('cycle')
          .values({
            ...toRow(cycle),
            ...{ org_id: scope.orgId, id: cycle.id, initiative_id: cycle.initiativeId, number: cycle.number },
            ...{ follows: cycle.follows, source_key: cycle.sourceKey, created_at: cycle.createdAt },
          })
          .execute(),
      );
      await writeGuardrails(cycle);
    },
    update: (cycle, expected) =>
      lockedAsConflict(async () => {
        const before = await standing().where('id', '=', cycle.id).executeTakeFirst();
        if (before?.version !== expected) return false;
        // Before the lock closes, not after it.
        if (before.locked_at === null) await writeGuardrails(cycle);
        const { numUpdatedRows } = await db
          .updateTable('cycle')
          .set(toRow(cycle))
          .where('id', '=', cycle.id)
          .where('version', '=', expected)
          .where('deleted_at', 'is', null)
          .executeTakeFirst();
        return numUpdatedRows > 0n;
      }),
    remove: (id, expected, at) =>
      lockedAsConflict(async () => {
        const { numUpdatedRows } = await db
          .updateTable('cycle')
          .set({ deleted_at: at })
          .where('id', '=', id)
          .where('version', '=', expected)
          .where('deleted_at', 'is', null)
          .where('initiative_id', 'in', readable())
          .executeTakeFirst();
        return numUpdatedRows > 0n;
      }),
    async removed(id, since) {
      const found = await all().where('id', '=', id).where('deleted_at', '>=', new Date(since)).execute();
      return (await whole(found))[0] ?? null;
    },
    async bringBack(id, at) {
      await takenAsConflict('It was entered again meanwhile; look at what is there.', () =>
        db
          .updateTable('cycle')
          .set((is) => ({ deleted_at: null, updated_at: at, version: is('version', '+', 1) }))
          .where('id', '=', id)
          .where('deleted_at', 'is not', null)
          .where('initiative_id', 'in', readable())
          .execute(),
      );
    },
    async amend(cycleId, { id, number, what, why, judgeOn, at, by }) {
      await takenAsConflict('Somebody amended this cycle at the same moment; read it first.', () =>
        db
          .insertInto('cycle_amendment')
          .values({
            ...{ org_id: scope.orgId, id, cycle_id: cycleId, number, what, why, judge_on: judgeOn },
            ...{ amended_at: at, ...byRow(by) },
          })
          .execute(),
      );
    },
    async looks(cycleId) {
      const rows = await db
        .selectFrom('cycle_look')
        .selectAll()
        .where('cycle_id', '=', cycleId)
        .orderBy('number')
        .execute();
      return rows.map(toLook);
    },
    async addLook(look) {
      const { id, cycleId, number, countedTo, difference, standardError, low, high, p, n, words, at, by } =
        look;
      await takenAsConflict('Somebody looked at this cycle at the same moment; read that look first.', () =>
        db
          .insertInto('cycle_look')
          .values({
            ...{ org_id: scope.orgId, id, cycle_id: cycleId, number, counted_to: countedTo, difference },
            ...{ standard_error: standardError, low, high, p, n, words, looked_at: at, ...byRow(by) },
          })
          .execute(),
      );
    },
    async judgments(cycleId) {
      let query = db
        .selectFrom('cycle_judgment')
        .selectAll()
        .where('initiative_id', 'in', readable())
        .orderBy('judged_at', 'desc')
        .orderBy('number', 'desc')
        .orderBy('id', 'desc');
      if (cycleId !== undefined) query = query.where('cycle_id', '=', cycleId);
      return (await query.execute()).map(toJudgment);
    },
    async judgment(id) {
      const row = await db
        .selectFrom('cycle_judgment')
        .selectAll()
        .where('id', '=', id)
        .where('initiative_id', 'in', readable())
        .executeTakeFirst();
      return row ? toJudgment(row) : null;
    },
    async addJudgment(judgment) {
      await takenAsConflict('Somebody judged this cycle at the same moment; read that judgment first.', () =>
        db
          .insertInto('cycle_judgment')
          .values({ ...toJudgmentRow(judgment), org_id: scope.orgId, ...byRow(judgment.judgedBy) })
          .execute(),
      );
    },
  };
}

function byRow({ kind, id, name }: Actor) {
  return { by_kind: kind, by_id: id, by_name: name };
}

async function lockedAsConflict<T>(write: () => Promise<T>): Promise<T> {
  try {
    return await write();
  } catch (error) {
    if ((error as { code?: unknown }).code !== LOCKED) throw error;
    throw new Conflict(lockedAlready().message, [], { cause: error });
  }
}
