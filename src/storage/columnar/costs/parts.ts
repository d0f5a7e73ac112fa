import type { Period } from '../../../kernel/index.ts';
import { type Binder, COLUMN_ATTRIBUTES, type Dialect, type FigureRow } from '../../../metric/index.ts';

/** Rows of `signal` under `g` of these kinds within a period, as they had been received by an instant. */
export function kindsWithin(
  kinds: readonly string[],
  { from, to }: Period,
  receivedBy: string,
  binder: Binder,
): string {
  return `${isOneOf('g.kind', kinds, binder)} and g.occurred_day >= ${binder.bind(from, 'day')} and g.occurred_day < ${binder.bind(to, 'day')}
      and ${hadCome(receivedBy, binder)}`;
}

/** Rows of `signal` under `g` that had been received by an instant: what comes later is for the next measurement. */
export function hadCome(receivedBy: string, binder: Binder): string {
  return `g.received_at <= ${binder.bind(receivedBy, 'instant')}`;
}

export function isOneOf(column: string, values: readonly string[], binder: Binder): string {
  if (values.length === 0) return 'false';
  return `${column} in (${values.map((value) => binder.bind(value, 'text')).join(', ')})`;
}

/** An attribute of the rows under `alias`, NULL where it is not on record. */
export function attributeSql(alias: string, key: string, binder: Binder, dialect: Dialect): string {
  if (COLUMN_ATTRIBUTES.includes(key)) return `nullif(${alias}.${key}, '')`;
  return dialect.attribute(`${alias}.attributes`, binder.bind(key, 'text'));
}

/** What a bill came to, in minor units; NULL in another currency. */
export function revenueSql(
  kinds: readonly string[],
  { code, digits }: { readonly code: string; readonly digits: number },
  binder: Binder,
): { condition: string; amount: string } {
  return {
    condition: `${isOneOf('g.kind', kinds, binder)} and g.unit = ${binder.bind(code, 'text')} and g.value is not null`,
    amount: `round(g.value * ${binder.bind(10 ** digits, 'number')})`,
  };
}

/** Days of the period on which the customer under `c` was one; without a first day on record from the beginning. */
export function daysSql({ from, to }: Period, binder: Binder, dialect: Dialect): string {
  const [first, last] = [binder.bind(from, 'day'), binder.bind(to, 'day')];
  const start = `case when c.started_on is not null and c.started_on > ${first} then c.started_on else ${first} end`;
  const end = `case when c.ended_on is not null and c.ended_on < ${last} then c.ended_on else ${last} end`;
  return `case when (c.started_on is not null and c.started_on >= ${last}) or (c.ended_on is not null and c.ended_on <= ${first})
      or c.ended_on < c.started_on then 0.0 else ${dialect.daysBetween(start, end)} end`;
}

export function textOf(cell: FigureRow[string] | undefined): string | null {
  return cell === null || cell === undefined || cell === '' ? null : String(cell);
}

export function numberOf(cell: FigureRow[string] | undefined): number {
  return cell === null || cell === undefined ? 0 : Number(cell);
}
