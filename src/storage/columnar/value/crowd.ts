import type { ValueCrowd } from '../../../economics/index.ts';
import { type Binder, COLUMN_ATTRIBUTES, type Dialect, fieldReader, ruleSql } from '../../../metric/index.ts';

/** Condition on customers under an alias, as SQL. */
export function crowdSql(
  { filter, attributes }: ValueCrowd,
  alias: string,
  binder: Binder,
  dialect: Dialect,
): string {
  if (filter === null) return 'true';
  return ruleSql(filter, fieldReader('customer', alias, null, attributes, binder, dialect), binder, dialect);
}

/** What customers are told apart by, as SQL; text or NULL. */
export function segmentSql(
  { attribute }: ValueCrowd,
  alias: string,
  binder: Binder,
  dialect: Dialect,
): string {
  if (attribute === null)
    return dialect.name === 'clickhouse' ? 'cast(null as Nullable(String))' : 'cast(null as varchar)';
  return attributeSql(attribute, alias, binder, dialect);
}

export function attributeSql(attribute: string, alias: string, binder: Binder, dialect: Dialect): string {
  return COLUMN_ATTRIBUTES.includes(attribute)
    ? `${alias}.${attribute}`
    : dialect.attribute(`${alias}.attributes`, binder.bind(attribute, 'text'));
}

/** Whether the customer must be looked up at all. */
export function isAnybody({ filter, attribute }: ValueCrowd): boolean {
  return filter === null && attribute === null;
}

export function textOf(cell: string | number | boolean | null | undefined): string | null {
  return cell === null || cell === undefined || cell === '' ? null : String(cell);
}
