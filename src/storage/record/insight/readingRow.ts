import type { Selectable } from 'kysely';
import type { Reading } from '../../../insight/index.ts';
import { instantOf, numberOf } from '../columnwise.ts';
import type { MetricReadingTable } from './tables.ts';

/** What of a row a reading is made of. */
export const READING_COLUMNS = [
  'metric_id',
  'metric_version',
  'grain',
  'start_day',
  'value',
  'low',
  'high',
  'standard_error',
  'n',
  'unit',
  'unit_label',
  'minor_digits',
  'direction',
  'confidence',
  'partial',
  'absent',
  'measured_at',
] as const satisfies readonly (keyof MetricReadingTable)[];

/** A row as JSON brings it. */
export type ReadingRow = Omit<Selectable<MetricReadingTable>, 'org_id' | 'measured_at'> & {
  readonly measured_at: Date | string;
};

export function readingOf(row: ReadingRow): Reading {
  return {
    metricId: row.metric_id,
    metricVersion: row.metric_version,
    grain: row.grain,
    start: row.start_day,
    value: numberOf(row.value),
    low: numberOf(row.low),
    high: numberOf(row.high),
    standardError: numberOf(row.standard_error),
    n: numberOf(row.n),
    unit: row.unit,
    unitLabel: row.unit_label,
    minorDigits: row.minor_digits,
    direction: row.direction,
    confidence: row.confidence,
    partial: row.partial,
    absent: row.absent,
    measuredAt: instantOf(row.measured_at),
  };
}
