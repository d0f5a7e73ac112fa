import type { Dialect } from '../../metric/index.ts';
import { rollup } from './rollupExpression.ts';

const own = 'org_id = $org::UUID';

/** What only DuckDB says this way. */
export const duckdbDialect: Dialect = {
  name: 'duckdb',
  rollups: { answer: rollup('answer'), signal: rollup('signal') },
  parameter(name, type) {
    if (type === 'day') return `$${name}::DATE`;
    if (type === 'id') return `$${name}::UUID`;
    return type === 'instant' ? `$${name}::TIMESTAMPTZ::TIMESTAMP` : `$${name}`;
  },
  rows: (table) => `(SELECT * FROM ${table} WHERE ${own})`,
  // One scan a span: of several ranges joined by OR, or a list of days, no part of the table is skipped.
  rowsWithin: (table, day, spans) =>
    `(${spans.map(([from, to]) => `SELECT * FROM ${table} WHERE ${own} AND ${day} BETWEEN ${from} AND ${to}`).join(' UNION ALL ')})`,
  attribute: (map, key) => `nullif(${map}[${key}], '')`,
  startOf: (grain, day) => (grain === 'day' ? day : `date_trunc('${grain}', ${day})::DATE`),
  dayText: (day) => `strftime(${day}, '%Y-%m-%d')`,
  instantText: (at) => `strftime(${at}, '%Y-%m-%dT%H:%M:%S.%gZ')`,
  milliseconds: (at) => `epoch_ms(${at})`,
  daysBetween: (from, to) => `date_diff('day', ${from}, ${to})::DOUBLE`,
  countWhere: (condition) =>
    condition === 'true' ? 'count(*)::DOUBLE' : `(count(*) FILTER (WHERE ${condition}))::DOUBLE`,
  sumWhere: (value, condition) =>
    condition === 'true'
      ? `coalesce(sum(${value}), 0)::DOUBLE`
      : `coalesce(sum(${value}) FILTER (WHERE ${condition}), 0)::DOUBLE`,
  countDistinct: (value) => `count(DISTINCT ${value})::DOUBLE`,
  hash: (value) => `hash(${value})`,
  marks: (hash, condition) =>
    `(bit_or(CASE WHEN ${condition} THEN 1::UBIGINT << (${hash} & 63::UBIGINT) END))::VARCHAR`,
  logBin: (value, ratio) => `CASE WHEN ${value} > 0 THEN floor(ln(${value}) / ln(${ratio})) END`,
  // Its own hash takes 20 ns an id where MD5 takes 490, a seventh of a driver analysis.
  block: (text, count) => `(hash(${text}) % (${count})::UBIGINT)::DOUBLE`,
  md5: (text) => `md5((${text})::VARCHAR)`,
  toNumber: (text) => `CASE WHEN isfinite(TRY_CAST(${text} AS DOUBLE)) THEN TRY_CAST(${text} AS DOUBLE) END`,
  toDay: (text) => `TRY_CAST(${text} AS DATE)`,
  toBoolean: (text) =>
    `CASE WHEN lower(trim(${text})) IN ('true', 'yes', '1') THEN true WHEN lower(trim(${text})) IN ('false', 'no', '0') THEN false END`,
};
