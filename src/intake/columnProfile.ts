import { isBlank } from './cell.ts';
import { type DateFormatGuess, detectDateFormat } from './dateFormat.ts';

export const VALUE_TYPES = [
  'integer',
  'decimal',
  'date',
  'boolean',
  'categorical',
  'text',
  'identifier',
  'blank',
] as const;
export type ValueType = (typeof VALUE_TYPES)[number];

/** What a sample of a column's cells says about the column. */
export interface ColumnProfile {
  readonly name: string;
  readonly type: ValueType;
  /** Cells looked at. */
  readonly sampled: number;
  /** Share of them that say that nothing is known: empty, NA, N/A, NULL, “-”. */
  readonly blankShare: number;
  /** The words for it that occurred, empty cells left out. */
  readonly blankWords: readonly string[];
  /** Different known values among the sampled. */
  readonly distinct: number;
  /** The first different known values, each at most 120 characters long. */
  readonly samples: readonly string[];
  /** Of numbers. */
  readonly low?: number;
  readonly high?: number;
  /** What 98 of 100 numbers don't exceed: a few slips and codes, such as 99, say nothing of the scale. */
  readonly usualHigh?: number;
  readonly decimalMark?: '.' | ',';
  /** Of a column of words of which nineteen in twenty are whole numbers: a scale with slips in it, perhaps. */
  readonly mostlyWhole?: Range & { readonly others: number };
  readonly date?: DateFormatGuess;
  /** Mean length of known values. */
  readonly meanLength: number;
  readonly note?: string;
}

interface Range {
  readonly low: number;
  readonly high: number;
  readonly usualHigh?: number;
}

const SAMPLES = 8;
const SAMPLE_LENGTH = 120;
const DATE_NAME =
  /date|time|day|datum|fecha|jour|\bat\b|_at$|timestamp|when|heure|zeit|start|end|created|closed|opened/i;
const ID_NAME = /(^|[ _-])(id|key|no|nr|number|code|uuid|ref|reference)$|id$|^id/i;

/**
 * Profiles one column from a sample of its cells.
 * @param year the year now, for plausible dates
 */
export function profileColumn(name: string, cells: readonly (string | null)[], year: number): ColumnProfile {
  const known: string[] = [];
  const words = new Set<string>();
  for (const cell of cells) {
    if (isBlank(cell)) {
      if (cell !== null && cell.trim() !== '') words.add(cell.trim());
    } else if (cell !== null) known.push(cell.trim());
  }
  const different = new Set(known);
  const base = {
    name,
    sampled: cells.length,
    blankShare: cells.length === 0 ? 0 : (cells.length - known.length) / cells.length,
    blankWords: [...words],
    distinct: different.size,
    samples: [...different].slice(0, SAMPLES).map((value) => cut(value)),
    meanLength: known.length === 0 ? 0 : known.reduce((sum, value) => sum + value.length, 0) / known.length,
  };
  if (known.length === 0) return { ...base, type: 'blank' };
  const date = detectDateFormat(known, DATE_NAME.test(spaced(name)), year);
  if (date.formats.length > 0) {
    const note =
      date.implausible > 0 ? `${date.implausible} sampled dates are before 1970 or in the future` : undefined;
    return { ...base, type: 'date', date, ...(note === undefined ? {} : { note }) };
  }
  const number = readNumbers(known);
  if (number !== null) {
    const whole = number.mark === undefined && number.values.every((value) => Number.isInteger(value));
    const unique = different.size === known.length && known.length > 20;
    const range = rangeOf(number.values);
    const padded = known.some((value) => /^0\d/.test(value));
    if (
      whole &&
      (padded ||
        (ID_NAME.test(spaced(name)) && different.size > known.length / 2 && known.length > 5) ||
        (unique && isSequence(number.values)))
    ) {
      return { ...base, ...range, type: 'identifier' };
    }
    return whole
      ? { ...base, ...range, type: 'integer' }
      : { ...base, ...range, type: 'decimal', decimalMark: number.mark ?? '.' };
  }
  if (different.size <= 2 && known.every((value) => isBoolean(value))) return { ...base, type: 'boolean' };
  const unique = different.size === known.length;
  if (
    unique &&
    known.length > 5 &&
    known.every((value) => /^[\w.@:/-]{3,64}$/.test(value) && /\d|@/.test(value))
  ) {
    return { ...base, type: 'identifier' };
  }
  if (ID_NAME.test(spaced(name)) && known.every((value) => /^\S{1,64}$/.test(value))) {
    return { ...base, type: 'identifier' };
  }
  const few = different.size <= Math.max(20, known.length * 0.02) || different.size <= known.length / 10;
  const type = few && base.meanLength <= 60 ? 'categorical' : 'text';
  const whole = known.filter((value) => /^[-+]?\d+$/.test(value)).map(Number);
  if (whole.length < Math.max(MOSTLY * known.length, 20)) return { ...base, type };
  return { ...base, type, mostlyWhole: { ...rangeOf(whole), others: known.length - whole.length } };
}

/** The share of whole numbers from which the rest are taken for slips, as with dates. */
const MOSTLY = 0.95;

function rangeOf(values: readonly number[]): Range {
  const ascending = values.toSorted((a, b) => a - b);
  const usualHigh = ascending[Math.floor(0.98 * (ascending.length - 1))];
  return { low: min(values), high: max(values), ...(usualHigh === undefined ? {} : { usualHigh }) };
}

/** `customerId` and `customer_id` as words. */
export function spaced(name: string): string {
  return name
    .replace(/([\p{Ll}\d])(\p{Lu})/gu, '$1 $2')
    .replace(/[_\-.]+/g, ' ')
    .trim();
}

/** Words for yes and no in the languages that files come in. Both lists are used for reading cells as well. */
export const YES_WORDS = [
  'true',
  't',
  'yes',
  'y',
  '1',
  'oui',
  'ja',
  'si',
  'sí',
  'sim',
  'да',
  'x',
  'on',
] as const;
export const NO_WORDS = ['false', 'f', 'no', 'n', '0', 'non', 'nein', 'não', 'nao', 'нет', 'off'] as const;
const TRUTH: ReadonlySet<string> = new Set([...YES_WORDS, ...NO_WORDS]);

function isBoolean(value: string): boolean {
  return TRUTH.has(value.toLowerCase());
}

const POINT = /^[-+]?(?:\d+|\d{1,3}(?:[,\u00a0 ']\d{3})+)(?:\.\d+)?(?:[eE][-+]?\d+)?$/;
const COMMA = /^[-+]?(?:\d+|\d{1,3}(?:[.\u00a0 ']\d{3})+)(?:,\d+)?$/;
const DECORATION = /^[€$£]\s*|\s*(?:[€$£%]|EUR|USD|GBP)$/g;

/** Numbers of a column with one decimal mark throughout, or null when they are not all numbers. */
function readNumbers(known: readonly string[]): { values: number[]; mark: '.' | ',' | undefined } | null {
  const bare = known.map((value) => value.replace(DECORATION, ''));
  if (bare.every((value) => /^[-+]?\d+$/.test(value))) return { values: bare.map(Number), mark: undefined };
  for (const [mark, pattern] of [
    ['.', POINT],
    [',', COMMA],
  ] as const) {
    if (bare.every((value) => pattern.test(value))) {
      const plain = bare.map((value) =>
        mark === '.'
          ? value.replace(/[,\u00a0 ']/g, '')
          : value.replace(/[.\u00a0 ']/g, '').replace(',', '.'),
      );
      return { values: plain.map(Number), mark };
    }
  }
  return null;
}

function isSequence(values: readonly number[]): boolean {
  return values.every((value, index) => index === 0 || value > (values[index - 1] ?? 0));
}

// Loops, not Math.min(...values): a long sample would overflow the argument list.
function min(values: readonly number[]): number {
  return values.reduce((least, value) => Math.min(least, value), Number.POSITIVE_INFINITY);
}

function max(values: readonly number[]): number {
  return values.reduce((most, value) => Math.max(most, value), Number.NEGATIVE_INFINITY);
}

function cut(value: string): string {
  return value.length > SAMPLE_LENGTH ? `${value.slice(0, SAMPLE_LENGTH - 1)}…` : value;
}
