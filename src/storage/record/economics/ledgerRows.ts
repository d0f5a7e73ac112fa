import type { Selectable } from 'kysely';
import {
  type CategoryKey,
  type ExchangeRate,
  firstDay,
  type LedgerChange,
  type LedgerEntry,
  monthOfDay,
  type PeriodEvent,
} from '../../../economics/index.ts';
import type {
  ExchangeRateTable,
  LedgerChangeTable,
  LedgerEntryTable,
  LedgerPeriodEventTable,
} from './costTables.ts';

export function toEntry(row: Omit<Selectable<LedgerEntryTable>, 'org_id' | 'seen_import_id'>): LedgerEntry {
  return {
    id: row.id,
    source: row.source,
    rowKey: row.row_key,
    month: monthOfDay(row.month),
    category: row.category as CategoryKey,
    amount: { minor: BigInt(row.minor), currency: row.currency },
    campaign: row.campaign,
    segment: row.segment,
    channel: row.channel,
    tool: row.tool,
    unitId: row.unit_id,
    initiativeId: row.initiative_id,
    note: row.note,
    state: row.state,
    importId: row.import_id,
    version: row.version,
    createdBy: row.created_by,
    createdAt: row.created_at.toISOString(),
    updatedAt: row.updated_at.toISOString(),
  };
}

export function entryRow(entry: LedgerEntry) {
  return {
    source: entry.source,
    row_key: entry.rowKey,
    month: firstDay(entry.month),
    category: entry.category,
    minor: String(entry.amount.minor),
    currency: entry.amount.currency,
    campaign: entry.campaign,
    segment: entry.segment,
    channel: entry.channel,
    tool: entry.tool,
    unit_id: entry.unitId,
    initiative_id: entry.initiativeId,
    note: entry.note,
    state: entry.state,
    import_id: entry.importId,
    version: entry.version,
    updated_at: entry.updatedAt,
  };
}

export function toChange(row: Selectable<LedgerChangeTable>): LedgerChange {
  return {
    id: row.id,
    subject: row.subject,
    subjectId: row.subject_id,
    action: row.action,
    before: row.before,
    after: row.after,
    why: row.why,
    importId: row.import_id,
    by: { id: row.by_id, name: row.by_name },
    at: row.changed_at.toISOString(),
  };
}

export function toPeriodEvent(row: Selectable<LedgerPeriodEventTable>): PeriodEvent {
  return {
    id: row.id,
    month: monthOfDay(row.month),
    number: row.number,
    action: row.action,
    why: row.why,
    by: { id: row.by_id, name: row.by_name },
    at: row.happened_at.toISOString(),
  };
}

export function toRate(row: Selectable<ExchangeRateTable>): ExchangeRate {
  return {
    month: monthOfDay(row.month),
    currency: row.currency,
    base: row.base,
    rate: row.rate,
    source: row.source,
    day: row.day,
    version: row.version,
    updatedAt: row.updated_at.toISOString(),
  };
}
