import { InvalidInput } from '../kernel/index.ts';
import type { Binder } from './binder.ts';
import type { Dialect } from './dialect.ts';
import type { Subject } from './plan.ts';

export const VALUE_TYPES = ['text', 'number', 'boolean', 'date'] as const;
export type ValueType = (typeof VALUE_TYPES)[number];

/** How a condition compares: by value, or by id (columns only). */
export type ComparedType = ValueType | 'id';

/** Declared types of customers' attributes, by key. Attributes that nobody declared are text. */
export type AttributeTypes = ReadonlyMap<string, ValueType>;

/** Whether customers' attributes are taken as they were when it happened, or as they are today. */
export const BASES = ['then', 'now'] as const;
export type Basis = (typeof BASES)[number];

interface Column {
  readonly column: string;
  readonly type: ComparedType;
}

const text = (column: string): Column => ({ column, type: 'text' });
const id = (column: string): Column => ({ column, type: 'id' });

/** What is on record of customers themselves, as it is now, whatever is counted. */
const OWN: Readonly<Record<string, Column>> = {
  preferred_language: text('preferred_language'),
  preferred_channel: text('preferred_channel'),
  started_on: { column: 'started_on', type: 'date' },
  ended_on: { column: 'ended_on', type: 'date' },
};

/** Fields of rules and cuts that are columns, by subject. */
const COLUMNS: Record<Subject, Readonly<Record<string, Column>>> = {
  answer: {
    survey: id('survey_id'),
    version: id('survey_version_id'),
    question: text('question'),
    kind: text('question_kind'),
    item: text('item'),
    choice: text('choice'),
    channel: text('channel'),
    touchpoint: text('touchpoint'),
    language: text('language'),
    customer: id('customer_id'),
    response: id('response_id'),
    comment: text('text_ref'),
    score: { column: 'score', type: 'number' },
    not_applicable: { column: 'not_applicable', type: 'boolean' },
  },
  signal: {
    source: text('source'),
    kind: text('kind'),
    unit: text('unit'),
    channel: text('channel'),
    journey: text('journey'),
    touchpoint: text('touchpoint'),
    outcome: text('outcome'),
    customer: id('customer_id'),
    value: { column: 'value', type: 'number' },
    duration: { column: 'duration_seconds', type: 'number' },
  },
  customer: { customer: id('id'), account: id('account_id'), ...OWN },
};

/** Customers' attributes that are columns of every table. */
export const COLUMN_ATTRIBUTES: readonly string[] = ['segment', 'region', 'plan'];

const ATTRIBUTE = 'attribute.';

/** The key when `field` names a customer's attribute (`attribute.contract`), else null. */
export function attributeKey(field: string): string | null {
  return field.startsWith(ATTRIBUTE) && field.length > ATTRIBUTE.length
    ? field.slice(ATTRIBUTE.length)
    : null;
}

/** Whether rows of `subject` have such a field. */
export function hasField(subject: Subject, field: string): boolean {
  return attributeKey(field) !== null || isOwnField(field) || Object.hasOwn(COLUMNS[subject], field);
}

/** Whether `field` is on record of customers themselves; answers and signals have it by their customer alone. */
export function isOwnField(field: string): boolean {
  return Object.hasOwn(OWN, field);
}

/** Whether `field` belongs to answers or signals but not to customers. */
export function isEventField(field: string): boolean {
  return !hasField('customer', field);
}

/** The column that holds `field`, when it is a column of the table and not in the map of attributes. */
export function columnOf(subject: Subject, field: string): string | null {
  const key = attributeKey(field);
  if (key !== null) return COLUMN_ATTRIBUTES.includes(key) ? key : null;
  const known = COLUMNS[subject];
  return Object.hasOwn(known, field) ? (known[field]?.column ?? null) : null;
}

/** How a field is read from the tables at hand. */
export interface FieldReader {
  /** SQL of the field as it lies there (attributes: text), NULL when unknown. */
  sql(field: string): string;
  /** Type by which conditions on it are compared. */
  type(field: string): ComparedType;
  /** Whether its text must be read as that type first (attributes), or is of that type already. */
  needsReading(field: string): boolean;
}

/**
 * @param rows alias of the subject's own table
 * @param customers alias of the joined customer table, by which attributes are as of now; null for “then”
 * @param own alias of the joined customer table, where fields of customers themselves are read
 */
export function fieldReader(
  subject: Subject,
  rows: string,
  customers: string | null,
  attributes: AttributeTypes,
  binder: Binder,
  dialect: Dialect,
  own: string | null = customers,
): FieldReader {
  const known = COLUMNS[subject];
  const columnFor = (field: string): Column => {
    if (own !== null && isOwnField(field)) return OWN[field] ?? text(field);
    const column = Object.hasOwn(known, field) ? known[field] : undefined;
    if (column) return column;
    const names = [...Object.keys(known), 'attribute.KEY'].join(', ');
    throw InvalidInput.at('field', `must be one of ${names} for a ${subject}`, field);
  };
  return {
    sql(field) {
      const key = attributeKey(field);
      if (key === null) {
        const { column } = columnFor(field);
        return `${own !== null && isOwnField(field) ? own : rows}.${column}`;
      }
      const holder = customers ?? rows;
      if (COLUMN_ATTRIBUTES.includes(key)) return `${holder}.${key}`;
      return dialect.attribute(`${holder}.attributes`, binder.bind(key, 'text'));
    },
    type(field) {
      const key = attributeKey(field);
      if (key === null) return columnFor(field).type;
      return COLUMN_ATTRIBUTES.includes(key) ? 'text' : (attributes.get(key) ?? 'text');
    },
    needsReading: (field) => attributeKey(field) !== null,
  };
}
