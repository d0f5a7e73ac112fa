/**
 * What a field holds once read. `instant` is a moment in UTC, `date` a calendar day, `month` the first day of a calendar month,
 * `money` a decimal number as text, with the currency behind it where the cell names one.
 */
export type FieldType = 'text' | 'number' | 'boolean' | 'date' | 'instant' | 'month' | 'money';

/** Days between which a date is believed. Outside, the row is rejected, because such dates are usually placeholders. */
export interface PlausibleDays {
  /** YYYY-MM-DD, included. */
  readonly earliest: string;
  /** Days after today that are still believed. */
  readonly daysAhead: number;
}

/** One field that a column may be mapped to. */
export interface TargetField {
  readonly name: string;
  readonly label: string;
  readonly type: FieldType;
  /** Must be mapped, or given once for the whole file. */
  readonly required?: boolean;
  /** May be given once for the whole file. */
  readonly fixable?: boolean;
  /** Identifies the row, so that a second import of it changes nothing. */
  readonly key?: boolean;
  /** Names that columns for it have in real files, lower case, words separated by blanks. */
  readonly synonyms: readonly string[];
  readonly plausible?: PlausibleDays;
  /** Least number that is believed. */
  readonly least?: number;
  /** All that it may be, each with the names that files have for it; the value itself is one. */
  readonly choices?: readonly FieldChoice[];
  /** Said under the field where it is given once for the whole file. */
  readonly hint?: string;
}

/** One of the values that a field may have. */
export interface FieldChoice {
  readonly value: string;
  readonly label: string;
  /** Lower case. */
  readonly names: readonly string[];
}

/** Fields of one sort, as many as the file has: `question.KEY`, `attribute.KEY`. */
export interface RepeatedField {
  readonly prefix: string;
  readonly label: string;
  /** What such a field may hold; the first is taken when the mapping names none. */
  readonly types: readonly ColumnType[];
}

/** What a column may be read as: a field's own type, an attribute's, or a question's kind. */
export const COLUMN_TYPES = [
  'text',
  'number',
  'boolean',
  'date',
  'instant',
  'month',
  'money',
  'nps',
  'rating',
  'choice',
] as const;
export type ColumnType = (typeof COLUMN_TYPES)[number];

/** A kind of record that files are imported as. Declared by the domain that owns the records. */
export interface ImportTarget {
  readonly name: string;
  readonly label: string;
  readonly fields: readonly TargetField[];
  readonly repeated: readonly RepeatedField[];
  /** Where a column that nothing else claims is suggested to go; the prefix of a repeated field, null for nowhere. */
  readonly remainder: string | null;
  /** Whether the mapping must say which survey the rows belong to. */
  readonly survey: boolean;
}

/** The last days that a date of something that has happened is believed. One day ahead allows for time zones. */
export const PAST_ONLY: PlausibleDays = { earliest: '1970-01-01', daysAhead: 1 };

export interface FieldMatch {
  readonly field: TargetField;
  /** 0–1. */
  readonly confidence: number;
  readonly reason: string;
}

/** A column's name as lower-case words without accents: `CustomerID` and `customer_id` are both `customer id`. */
export function normalizeName(name: string): string {
  return name
    .replace(/([\p{Ll}\d])(\p{Lu})/gu, '$1 $2')
    .replace(/(\p{Lu}+)(\p{Lu}\p{Ll})/gu, '$1 $2')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** The target's field that a column's name speaks of, or null. */
export function matchField(target: ImportTarget, column: string): FieldMatch | null {
  const name = normalizeName(column);
  if (name === '') return null;
  for (const field of target.fields) {
    if (name === normalizeName(field.name) || name === normalizeName(field.label)) {
      return { field, confidence: 0.95, reason: `its name is that of the field “${field.label}”` };
    }
  }
  for (const field of target.fields) {
    if (field.synonyms.some((synonym) => normalizeName(synonym) === name)) {
      return { field, confidence: 0.85, reason: `“${column}” is a usual name for “${field.label}”` };
    }
  }
  return null;
}

/** The field that a mapping names: a declared one, or one of a repeated sort with its key. */
export function resolveField(
  target: ImportTarget,
  field: string,
): { readonly declared: TargetField } | { readonly repeated: RepeatedField; readonly key: string } | null {
  const declared = target.fields.find((one) => one.name === field);
  if (declared !== undefined) return { declared };
  const repeated = target.repeated.find((one) => field.startsWith(one.prefix));
  if (repeated === undefined) return null;
  const key = field.slice(repeated.prefix.length);
  const allowed = repeated.prefix === 'attribute.' ? PLAIN_KEY : FIELD_KEY;
  return allowed.test(key) ? { repeated, key } : null;
}

/** Keys of questions and attributes: letters and digits of any script, with `_`, `-` and `.` inside. */
export const FIELD_KEY = /^[\p{L}\p{N}_][\p{L}\p{N}_.-]{0,99}$/u;

/** Keys of attributes, which become names in rules and addresses: small Latin letters, digits and `_`. */
const PLAIN_KEY = /^[a-z][a-z0-9_]{0,62}$/;

/** A key for a column of this name that every field takes: `Churn Reason` gives `churn_reason`, `2nd plan` gives `c_2nd_plan`. */
export function keyOf(column: string): string {
  const key = normalizeName(column)
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^_+|_+$/g, '')
    .slice(0, 58);
  if (key === '') return 'column';
  return PLAIN_KEY.test(key) ? key : `c_${key}`;
}
