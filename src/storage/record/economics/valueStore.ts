import { type Kysely, type Selectable, sql } from 'kysely';
import {
  type Stake,
  type StatedBasis,
  VALUE_KINDS,
  type ValueAnalysis,
  type ValueReadings,
  type ValueStore,
} from '../../../economics/index.ts';
import type { Scope } from '../../../kernel/index.ts';
import type { Tables } from '../tables.ts';
import type { ValueBasisTable } from './valueTables.ts';

/** Earlier analyses that are listed. */
const LISTED = 200;

export function recordValueStore(db: Kysely<Tables>, scope: Scope): ValueStore {
  const bases = () => db.selectFrom('value_basis').selectAll();
  const analyses = () =>
    db
      .selectFrom('value_analysis as a')
      .innerJoin('value_basis as b', (join) =>
        join.onRef('b.org_id', '=', 'a.org_id').onRef('b.id', '=', 'a.basis_id'),
      )
      .select(['a.id', 'a.kind', 'a.measured_on', 'a.made_at', 'a.made_by', 'b.number'])
      .orderBy('a.made_at', 'desc')
      .orderBy('a.id', 'desc');
  const whole = () =>
    analyses().select(['a.result', 'b.id as basis_id', 'b.body', 'b.stated_at', 'b.stated_by']);
  return {
    async basis(kind) {
      const row = await bases()
        .where('kind', '=', kind)
        .orderBy('number', 'desc')
        .limit(1)
        .executeTakeFirst();
      return row ? toBasis(row) : null;
    },
    async bases(kind) {
      const rows = await bases().where('kind', '=', kind).orderBy('number', 'desc').limit(LISTED).execute();
      return rows.map(toBasis);
    },
    async addBasis({ id, number, basis, statedAt, statedBy }) {
      const { numInsertedOrUpdatedRows } = await db
        .insertInto('value_basis')
        .values({
          org_id: scope.orgId,
          id,
          kind: basis.kind,
          number,
          body: JSON.stringify(basis),
          stated_at: statedAt,
          stated_by: statedBy,
        })
        .onConflict((conflict) => conflict.columns(['org_id', 'kind', 'number']).doNothing())
        .executeTakeFirst();
      return (numInsertedOrUpdatedRows ?? 0n) > 0n;
    },
    async newest(kind) {
      const row = await whole().where('a.kind', '=', kind).limit(1).executeTakeFirst();
      return row ? toAnalysis(row) : null;
    },
    async analysis(id) {
      const row = await whole().where('a.id', '=', id).executeTakeFirst();
      return row ? toAnalysis(row) : null;
    },
    async lines(kind) {
      const rows = await analyses().where('a.kind', '=', kind).limit(LISTED).execute();
      return rows.map((row) => ({
        id: row.id,
        kind: row.kind,
        basisNumber: row.number,
        measuredOn: row.measured_on,
        madeAt: row.made_at.toISOString(),
        madeBy: row.made_by,
      }));
    },
    async addAnalysis({ id, kind, stated, measuredOn, madeAt, madeBy, result }) {
      await db
        .insertInto('value_analysis')
        .values({
          org_id: scope.orgId,
          id,
          kind,
          basis_id: stated.id,
          measured_on: measuredOn,
          made_at: madeAt,
          made_by: madeBy,
          result: JSON.stringify(result),
        })
        .execute();
    },
    async atStake() {
      const rows = await db
        .selectFrom('value_analysis')
        .distinctOn('kind')
        .select(['id', 'kind', 'measured_on'])
        .select(sql<string>`result ->> 'currency'`.as('currency'))
        .select(sql<Stake[]>`result -> 'stake' -> 'found' -> 'stakes'`.as('stakes'))
        .where(
          sql<boolean>`jsonb_typeof(result -> 'stake' -> 'found') = 'object' and result ->> 'currency' is not null`,
        )
        .orderBy('kind')
        .orderBy('made_at', 'desc')
        .orderBy('id', 'desc')
        .execute();
      return rows.map(({ id, kind, measured_on, currency, stakes }) => ({
        analysisId: id,
        kind,
        measuredOn: measured_on,
        currency,
        stakes,
      }));
    },
    async readings() {
      const rows = await db
        .selectFrom('value_analysis')
        .distinctOn('kind')
        .select(['kind', sql<ValueReadings>`result -> 'readings'`.as('readings')])
        .where(sql<boolean>`jsonb_typeof(result -> 'readings') = 'object'`)
        .orderBy('kind')
        .orderBy('made_at', 'desc')
        .orderBy('id', 'desc')
        .execute();
      return VALUE_KINDS.flatMap((kind) =>
        rows.filter((row) => row.kind === kind).map((row) => row.readings),
      );
    },
  };
}

function toBasis(row: Selectable<ValueBasisTable>): StatedBasis {
  return {
    id: row.id,
    number: row.number,
    basis: row.body,
    statedAt: row.stated_at.toISOString(),
    statedBy: row.stated_by,
  };
}

type Row = Pick<ValueAnalysis, 'id' | 'kind' | 'result'> & {
  readonly measured_on: string;
  readonly made_at: Date;
  readonly made_by: string;
  readonly number: number;
  readonly basis_id: string;
  readonly body: StatedBasis['basis'];
  readonly stated_at: Date;
  readonly stated_by: string;
};

function toAnalysis(row: Row): ValueAnalysis {
  return {
    id: row.id,
    kind: row.kind,
    stated: {
      id: row.basis_id,
      number: row.number,
      basis: row.body,
      statedAt: row.stated_at.toISOString(),
      statedBy: row.stated_by,
    },
    measuredOn: row.measured_on,
    madeAt: row.made_at.toISOString(),
    madeBy: row.made_by,
    result: row.result,
  };
}
