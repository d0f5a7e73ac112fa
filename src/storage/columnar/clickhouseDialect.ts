import type { Dialect } from '../../metric/index.ts';
import { BOUND_TYPES } from './clickhouseValue.ts';
import { rollup } from './rollupExpression.ts';

const STARTS = { week: (day: string) => `toDate32(toStartOfWeek(${day}, 1))` } as const;

/** What only ClickHouse says this way. Its settings (`clickhouse.ts`) take care of FINAL and of NULL in joins and groups. */
export const clickhouseDialect: Dialect = {
  name: 'clickhouse',
  rollups: { answer: rollup('answer'), signal: rollup('signal') },
  parameter: (name, type) => `{${name}:${BOUND_TYPES[type]}}`,
  rows: (table) => `(SELECT * FROM ${table} WHERE org_id = {org:UUID})`,
  rowsWithin: (table, day, spans) =>
    `(SELECT * FROM ${table} WHERE org_id = {org:UUID} AND (${spans.map(([from, to]) => `${day} BETWEEN ${from} AND ${to}`).join(' OR ')}))`,
  attribute: (map, key) => `nullIf(${map}[${key}], '')`,
  startOf(grain, day) {
    if (grain === 'day') return day;
    return grain === 'week' ? STARTS.week(day) : `toDate32(dateTrunc('${grain}', ${day}))`;
  },
  dayText: (day) => `toString(${day})`,
  instantText: (at) => `concat(replaceOne(toString(${at}), ' ', 'T'), 'Z')`,
  milliseconds: (at) => `toUnixTimestamp64Milli(${at})`,
  daysBetween: (from, to) => `toFloat64(dateDiff('day', ${from}, ${to}))`,
  countWhere: (condition) =>
    condition === 'true' ? 'toFloat64(count())' : `toFloat64(countIf(ifNull(${condition}, false)))`,
  sumWhere: (value, condition) =>
    condition === 'true'
      ? `toFloat64(ifNull(sum(${value}), 0))`
      : `toFloat64(ifNull(sumIf(${value}, ifNull(${condition}, false)), 0))`,
  countDistinct: (value) => `toFloat64(uniqExact(${value}))`,
  hash: (value) => `cityHash64(${value})`,
  marks: (hash, condition) =>
    `toString(groupBitOr(if(ifNull(${condition}, false), bitShiftLeft(toUInt64(1), assumeNotNull(${hash}) % 64), toUInt64(0))))`,
  logBin: (value, ratio) => `if(${value} > 0, floor(log(${value}) / log(${ratio})), NULL)`,
  block: (text, count) =>
    `toFloat64(reinterpretAsUInt64(substring(MD5(toString(${text})), 9, 8)) % toUInt64(${count}))`,
  md5: (text) => `lower(hex(MD5(toString(${text}))))`,
  toNumber: (text) => `if(isFinite(toFloat64OrNull(${text})), toFloat64OrNull(${text}), NULL)`,
  // A day that rolls over (30 February) is none: what is read must be what was written.
  toDay: (text) => `if(toString(toDate32OrNull(${text})) = ${text}, toDate32OrNull(${text}), NULL)`,
  toBoolean: (text) =>
    `multiIf(lower(trimBoth(${text})) IN ('true', 'yes', '1'), true, lower(trimBoth(${text})) IN ('false', 'no', '0'), false, NULL)`,
};
