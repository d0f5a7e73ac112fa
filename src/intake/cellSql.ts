import { BLANK_WORDS } from './cell.ts';
import { NO_WORDS, YES_WORDS } from './columnProfile.ts';
import type { DateFormat } from './dateFormat.ts';
import { literal } from './quote.ts';

/** Blanks around a cell: space, tab, line breaks, no-break space. */
const TRIMMED = "' ' || chr(9) || chr(10) || chr(13) || chr(160)";

/** The cell trimmed, or NULL when it says that nothing is known. */
export function knownCell(cell: string, nullValues?: readonly string[]): string {
  const words = nullValues === undefined ? [...BLANK_WORDS] : ['', ...nullValues];
  const list = [...new Set(words.map((word) => word.trim().toLowerCase()))].map(literal).join(', ');
  const trimmed = `trim(${cell}, ${TRIMMED})`;
  return `CASE WHEN lower(${trimmed}) IN (${list}) THEN NULL ELSE ${trimmed} END`;
}

/**
 * A cell as DOUBLE, or NULL when it is no number. Plain numbers take the fast path; thousands separators, currency
 * and percent signs are understood when they stand where they belong.
 */
export function numberSql(cell: string, mark: '.' | ','): string {
  const groups = mark === '.' ? ',' : '.';
  const bare = `regexp_replace(${cell}, '^[€$£]|EUR$|USD$|GBP$|[€$£%]$|[ \u00a0'']', '', 'g')`;
  const shape = `[-+]?([0-9]+|[0-9]{1,3}([${groups}][0-9]{3})+)([${mark}][0-9]+)?`;
  const ungrouped = `replace(${bare}, '${groups}', '')`;
  const pointed = mark === '.' ? ungrouped : `replace(${ungrouped}, ',', '.')`;
  const plain = mark === '.' ? "'[-+]?[0-9]+([.][0-9]+)?([eE][-+]?[0-9]{1,3})?'" : "'[-+]?[0-9]+'";
  // Not TRY_CAST alone: it reads 0x10 and 1_000 as numbers, and nan and infinity too.
  return (
    `CASE WHEN regexp_full_match(${cell}, ${plain}) THEN nullif(TRY_CAST(${cell} AS DOUBLE), 'infinity'::DOUBLE) ` +
    `WHEN regexp_full_match(${bare}, ${literal(shape)}) THEN TRY_CAST(${pointed} AS DOUBLE) END`
  );
}

/** A cell as BOOLEAN, or NULL when it is neither yes nor no in a language that we know. */
export function booleanSql(cell: string): string {
  const yes = YES_WORDS.map(literal).join(', ');
  const no = NO_WORDS.map(literal).join(', ');
  return `CASE WHEN lower(${cell}) IN (${yes}) THEN true WHEN lower(${cell}) IN (${no}) THEN false END`;
}

const OFFSET = '[0-9]:[0-9]{2}.*([zZ]|[+-][0-9]{2}(:?[0-9]{2})?|UTC|GMT)$';
const TIMES = ['', ' %H:%M', ' %H:%M:%S', ' %H:%M:%S.%f', ' %I:%M %p', ' %I:%M:%S %p'];
const DAY_PATTERNS: Partial<Record<DateFormat, readonly string[]>> = {
  YYYYMMDD: ['%Y%m%d'],
  'YYYY/MM/DD': ['%Y/%m/%d'],
  'DD/MM/YYYY': ['%d/%m/%Y'],
  'MM/DD/YYYY': ['%m/%d/%Y'],
  'DD/MM/YY': ['%d/%m/%y'],
  'MM/DD/YY': ['%m/%d/%y'],
  'DD MMM YYYY': ['%d %b %Y', '%d %B %Y'],
  'DD MMM YY': ['%d %b %y', '%d %B %y'],
  'MMM DD YYYY': ['%b %d %Y', '%B %d %Y'],
};

/** A cell as TIMESTAMP in UTC, or NULL. Times without an offset are those of `zone`. */
export function instantSql(cell: string, format: DateFormat, zone: string): string {
  if (isCounted(format)) return countedSql(cell, format, zone);
  const local = localSql(cell, format);
  const moved = zone === 'UTC' ? local : `timezone('UTC', timezone(${literal(zone)}, ${local}))`;
  if (format !== 'iso') return moved;
  return (
    `CASE WHEN regexp_matches(${cell}, '${OFFSET}') THEN timezone('UTC', TRY_CAST(${cell} AS TIMESTAMPTZ)) ` +
    `ELSE ${moved} END`
  );
}

/** A cell as DATE, or NULL. A time beside it is left out: the day is the one that was written. */
export function daySql(cell: string, format: DateFormat, zone: string): string {
  if (format === 'iso') {
    return `coalesce(TRY_CAST(${cell} AS DATE), CAST(${localSql(cell, format)} AS DATE))`;
  }
  if (format === 'excel') return `CAST(${countedSql(cell, format, 'UTC')} AS DATE)`;
  if (isCounted(format)) {
    return `CAST(timezone(${literal(zone)}, timezone('UTC', ${countedSql(cell, format, zone)})) AS DATE)`;
  }
  return `CAST(${localSql(cell, format)} AS DATE)`;
}

function isCounted(format: DateFormat): boolean {
  return format === 'epoch_s' || format === 'epoch_ms' || format === 'excel';
}

/** Times that are counted from a day: bounds keep the arithmetic from overflowing (years 1900 to about 5000). */
function countedSql(cell: string, format: DateFormat, zone: string): string {
  const number = `TRY_CAST(${cell} AS DOUBLE)`;
  if (format === 'excel') {
    const local = `CASE WHEN ${number} BETWEEN 0 AND 1000000 THEN TIMESTAMP '1899-12-30 00:00:00' + to_seconds(round(${number} * 86400)) END`;
    return zone === 'UTC' ? local : `timezone('UTC', timezone(${literal(zone)}, ${local}))`;
  }
  const micros = format === 'epoch_s' ? 1_000_000 : 1000;
  const limit = format === 'epoch_s' ? 1e11 : 1e14;
  return `CASE WHEN ${number} BETWEEN 0 AND ${limit} THEN make_timestamp(CAST(${number} * ${micros} AS BIGINT)) END`;
}

function localSql(cell: string, format: DateFormat): string {
  if (format === 'iso') {
    const plain = `TRY_CAST(${cell} AS TIMESTAMP)`;
    return `CASE WHEN isfinite(${plain}) THEN ${plain} END`;
  }
  const named = format.includes('MMM');
  const days = DAY_PATTERNS[format] ?? [];
  const patterns = days.flatMap((day) => TIMES.map((time) => literal(day + time)));
  // Separators are made alike first, so that one pattern reads 31/12/2024, 31.12.2024 and 31-12-2024.
  const alike = named
    ? `trim(regexp_replace(${cell}, '[-,. ]+', ' ', 'g'))`
    : `regexp_replace(replace(${cell}, 'T', ' '), '^([0-9]+)[-./]([0-9]+)[-./]', '\\1/\\2/')`;
  return `try_strptime(${alike}, [${patterns.join(', ')}])`;
}
