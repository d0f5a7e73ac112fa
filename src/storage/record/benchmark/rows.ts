import type { Selectable } from 'kysely';
import type {
  BenchmarkSource,
  ComparabilityKey,
  Distribution,
  KeptObservation,
  Margins,
  Observation,
  OwnKey,
} from '../../../benchmark/index.ts';
import type { BenchmarkObservationTable, BenchmarkSourceTable, ComparabilityKeyTable } from './tables.ts';

/** Rows of the record as the domain has them, and back. */
export function sourceRow(source: BenchmarkSource) {
  const { name, kind, publisher, method, url, finder, due, note, version } = source;
  return {
    name,
    kind,
    publisher,
    method,
    url,
    key: JSON.stringify(source.key),
    finder,
    due,
    note,
    version,
    updated_at: source.updatedAt,
  };
}

export function toSource(row: Selectable<BenchmarkSourceTable>): BenchmarkSource {
  const { id, name, kind, publisher, method, url, finder, due, note, version } = row;
  return {
    id,
    name,
    kind,
    publisher,
    method,
    url,
    key: row.key as Partial<ComparabilityKey>,
    finder,
    due,
    note,
    version,
    createdAt: row.created_at.toISOString(),
    updatedAt: row.updated_at.toISOString(),
  };
}

export function observationRow(observation: KeptObservation) {
  return {
    identity: observation.identity,
    entity: observation.entity,
    from_day: observation.period.from,
    to_day: observation.period.to,
    period_label: observation.periodLabel,
    value: observation.value,
    low: observation.low,
    high: observation.high,
    confidence: observation.confidence,
    standard_error: observation.standardError,
    n: observation.n,
    response_rate: observation.responseRate,
    key: JSON.stringify(observation.key),
    url: observation.url,
    distribution: jsonOrNull(observation.distribution),
    margins: jsonOrNull(observation.margins),
    version: observation.version,
    updated_at: observation.updatedAt,
  };
}

export function toObservation(row: Selectable<BenchmarkObservationTable>): Observation {
  return {
    id: row.id,
    sourceId: row.source_id,
    entity: row.entity,
    periodLabel: row.period_label,
    period: { from: row.from_day, to: row.to_day },
    value: row.value,
    low: row.low,
    high: row.high,
    confidence: row.confidence,
    standardError: row.standard_error,
    n: row.n,
    responseRate: row.response_rate,
    key: row.key as Partial<ComparabilityKey>,
    url: row.url,
    distribution: row.distribution as Distribution | null,
    margins: row.margins as Margins | null,
    version: row.version,
    createdAt: row.created_at.toISOString(),
    updatedAt: row.updated_at.toISOString(),
  };
}

export function toOwnKey(row: Selectable<ComparabilityKeyTable>): OwnKey {
  return {
    metricId: row.metric_id,
    key: row.key as Partial<ComparabilityKey>,
    responseRate: row.response_rate,
    finder: row.finder,
    due: row.due,
    version: row.version,
    updatedAt: row.updated_at.toISOString(),
  };
}

function jsonOrNull(value: object | null): string | null {
  return value === null ? null : JSON.stringify(value);
}
