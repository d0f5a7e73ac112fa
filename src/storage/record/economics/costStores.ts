import { type Kysely, type Selectable, sql } from 'kysely';
import {
  type CostMeasurementStore,
  type CostPart,
  type CostReading,
  type CostReadingStore,
  type CostSettingStore,
  type CostSettings,
  DEFAULT_SETTINGS,
} from '../../../economics/index.ts';
import type { Evidence, Scope } from '../../../kernel/index.ts';
import type { Tables } from '../tables.ts';
import type { CostReadingTable } from './costTables.ts';

export function recordCostSettingStore(db: Kysely<Tables>, scope: Scope): CostSettingStore {
  return {
    async read() {
      const row = await db.selectFrom('cost_setting').selectAll().executeTakeFirst();
      if (!row) return { settings: DEFAULT_SETTINGS, version: 0 };
      return { settings: { ...DEFAULT_SETTINGS, ...settingsIn(row.settings) }, version: row.version };
    },
    async put(settings, expected) {
      const written = JSON.stringify(settings, (_key, value: unknown) =>
        typeof value === 'bigint' ? String(value) : value,
      );
      if (expected === 0) {
        const { numInsertedOrUpdatedRows } = await db
          .insertInto('cost_setting')
          .values({ org_id: scope.orgId, settings: written })
          .onConflict((conflict) => conflict.doNothing())
          .executeTakeFirst();
        return (numInsertedOrUpdatedRows ?? 0n) > 0n;
      }
      const { numUpdatedRows } = await db
        .updateTable('cost_setting')
        .set({ settings: written, version: expected + 1, updated_at: sql`now()` })
        .where('version', '=', expected)
        .executeTakeFirst();
      return numUpdatedRows > 0;
    },
  };
}

/** Amounts are kept as text, which JSON holds exactly. */
function settingsIn(kept: object): Partial<CostSettings> {
  const settings = kept as CostSettings;
  return {
    ...settings,
    stated: settings.stated.map((one) => ({
      ...one,
      costPerContact: one.costPerContact && {
        minor: BigInt(one.costPerContact.minor),
        currency: one.costPerContact.currency,
      },
    })),
  };
}

export function recordCostMeasurementStore(db: Kysely<Tables>, scope: Scope): CostMeasurementStore {
  return {
    async find(part, period) {
      const row = await db
        .selectFrom('cost_measurement')
        .selectAll()
        .where('part', '=', part)
        .where('from_day', '=', period.from)
        .where('to_day', '=', period.to)
        .executeTakeFirst();
      if (!row) return null;
      const { basis, result, measured_at: at } = row;
      return { part: row.part as CostPart, period, basis, result, measuredAt: at.toISOString() };
    },
    async put({ part, period, basis, result, measuredAt }) {
      const values = { basis, result: JSON.stringify(result), measured_at: measuredAt };
      await db
        .insertInto('cost_measurement')
        .values({ org_id: scope.orgId, part, from_day: period.from, to_day: period.to, ...values })
        .onConflict((conflict) =>
          conflict.columns(['org_id', 'part', 'from_day', 'to_day']).doUpdateSet(values),
        )
        .execute();
    },
  };
}

const ROWS_AT_ONCE = 1_000;

export function recordCostReadingStore(db: Kysely<Tables>, scope: Scope): CostReadingStore {
  return {
    async newest(measure, day) {
      const rows = await db
        .selectFrom('cost_reading')
        .selectAll()
        .distinctOn(['cut', 'key'])
        .where('measure', '=', measure)
        .where('to_day', '<=', day)
        .orderBy('cut')
        .orderBy('key')
        .orderBy('to_day', 'desc')
        .orderBy('from_day')
        .execute();
      return rows.map(toReading);
    },
    async within(measure, period) {
      const rows = await db
        .selectFrom('cost_reading')
        .selectAll()
        .where('measure', '=', measure)
        .where('from_day', '>=', period.from)
        .where('to_day', '<=', period.to)
        .orderBy('from_day')
        .orderBy('to_day')
        .orderBy('cut')
        .orderBy('key')
        .execute();
      return rows.map(toReading);
    },
    async replace(measures, period, readings) {
      await db
        .deleteFrom('cost_reading')
        .where('measure', 'in', [...measures])
        .where('from_day', '=', period.from)
        .where('to_day', '=', period.to)
        .execute();
      for (let at = 0; at < readings.length; at += ROWS_AT_ONCE) {
        const values = readings.slice(at, at + ROWS_AT_ONCE).map((one) => ({
          org_id: scope.orgId,
          measure: one.measure,
          cut: one.cut,
          key: one.key,
          from_day: one.period.from,
          to_day: one.period.to,
          minor: one.total.known ? String(one.total.value.minor) : null,
          currency: one.currency,
          n: one.n,
          years: one.years ?? null,
          unknown: one.total.known ? null : one.total.question,
          stated: one.stated,
          sources: JSON.stringify(one.sources),
          measured_at: one.measuredAt,
        }));
        await db.insertInto('cost_reading').values(values).execute();
      }
    },
  };
}

function toReading(row: Selectable<CostReadingTable>): CostReading {
  const { currency } = row;
  return {
    measure: row.measure as CostReading['measure'],
    cut: row.cut as CostReading['cut'],
    key: row.key,
    period: { from: row.from_day, to: row.to_day },
    total:
      row.minor === null
        ? { known: false, question: row.unknown ?? '', finder: null, due: null }
        : { known: true, value: { minor: BigInt(row.minor), currency } },
    currency,
    n: row.n,
    years: row.years,
    stated: row.stated,
    sources: row.sources as Evidence[],
    measuredAt: row.measured_at.toISOString(),
  };
}
