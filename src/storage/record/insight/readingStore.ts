import { type Kysely, sql } from 'kysely';
import type { Measured, ReadingStore } from '../../../insight/index.ts';
import type { Scope } from '../../../kernel/index.ts';
import { columnwise } from '../columnwise.ts';
import type { Tables } from '../tables.ts';
import { READING_COLUMNS, type ReadingRow, readingOf } from './readingRow.ts';

/** Parameters of one statement are limited to 65,535; a reading has nineteen. */
const ROWS_AT_ONCE = 1_000;

export function recordReadingStore(db: Kysely<Tables>, scope: Scope): ReadingStore {
  const pairs = (wanted: readonly Measured[]) =>
    sql<boolean>`(metric_id, metric_version) in (select * from unnest(${wanted.map((one) => one.metricId)}::uuid[], ${wanted.map((one) => one.metricVersion)}::int[]))`;
  return {
    async within(current, grain, period) {
      const rows = db
        .selectFrom('metric_reading')
        .select([...READING_COLUMNS])
        .where(pairs(current))
        .where('grain', '=', grain)
        .where('start_day', '>=', period.from)
        .where('start_day', '<', period.to)
        .orderBy('metric_id')
        .orderBy('start_day');
      return (await columnwise<ReadingRow>(db, rows, READING_COLUMNS)).map(readingOf);
    },
    async newest(current, grain, day) {
      const rows = db
        .selectFrom('metric_reading')
        .select([...READING_COLUMNS])
        .distinctOn('metric_id')
        .where(pairs(current))
        .where('grain', '=', grain)
        .where('start_day', '<=', day)
        .where('value', 'is not', null)
        .where('partial', '=', false)
        .orderBy('metric_id')
        .orderBy('start_day', 'desc');
      return (await columnwise<ReadingRow>(db, rows, READING_COLUMNS)).map(readingOf);
    },
    async put(readings) {
      for (let at = 0; at < readings.length; at += ROWS_AT_ONCE) {
        const values = readings.slice(at, at + ROWS_AT_ONCE).map((one) => ({
          org_id: scope.orgId,
          metric_id: one.metricId,
          metric_version: one.metricVersion,
          grain: one.grain,
          start_day: one.start,
          value: one.value,
          low: one.low,
          high: one.high,
          standard_error: one.standardError,
          n: one.n,
          unit: one.unit,
          unit_label: one.unitLabel,
          minor_digits: one.minorDigits,
          direction: one.direction,
          confidence: one.confidence,
          partial: one.partial,
          absent: one.absent,
          measured_at: one.measuredAt,
        }));
        await db
          .insertInto('metric_reading')
          .values(values)
          .onConflict((conflict) =>
            conflict
              .columns(['org_id', 'metric_id', 'metric_version', 'grain', 'start_day'])
              .doUpdateSet((set) => ({
                value: set.ref('excluded.value'),
                low: set.ref('excluded.low'),
                high: set.ref('excluded.high'),
                standard_error: set.ref('excluded.standard_error'),
                n: set.ref('excluded.n'),
                unit: set.ref('excluded.unit'),
                unit_label: set.ref('excluded.unit_label'),
                minor_digits: set.ref('excluded.minor_digits'),
                direction: set.ref('excluded.direction'),
                confidence: set.ref('excluded.confidence'),
                partial: set.ref('excluded.partial'),
                absent: set.ref('excluded.absent'),
                measured_at: set.ref('excluded.measured_at'),
              })),
          )
          .execute();
      }
    },
  };
}
