/** What a column holds; each engine has its own type for it. `name` is text with few distinct values. */
export type ColumnType =
  | 'id'
  | 'text'
  | 'name'
  | 'day'
  | 'instant'
  | 'number'
  | 'integer'
  | 'flag'
  | 'map'
  | 'hash';

export interface Column {
  readonly name: string;
  readonly type: ColumnType;
  readonly required: boolean;
}

export interface Table {
  readonly name: string;
  readonly columns: readonly Column[];
  /** Which columns tell two rows apart and in which order they lie, for the engine that sorts by it. */
  readonly order: readonly string[];
  /** Day column by which the table is cut into parts, if it grows for ever. */
  readonly partition?: string;
}

const required = (name: string, type: ColumnType): Column => ({ name, type, required: true });
const optional = (name: string, type: ColumnType): Column => ({ name, type, required: false });

/** Attributes that are real columns everywhere; all others are keys of the map `attributes`. */
export const COMMON_ATTRIBUTES = ['segment', 'region', 'plan'] as const;

const attributes = [
  ...COMMON_ATTRIBUTES.map((name) => optional(name, 'name')),
  required('attributes', 'map'),
];

/** One row for each answered question of a response (each row of a grid, each choice of several). */
export const ANSWER: Table = {
  name: 'answer',
  columns: [
    required('org_id', 'id'),
    required('response_id', 'id'),
    required('survey_id', 'id'),
    required('survey_version_id', 'id'),
    optional('customer_id', 'id'),
    required('answered_at', 'instant'),
    required('answered_day', 'day'),
    required('question', 'name'),
    required('question_kind', 'name'),
    optional('item', 'name'),
    optional('score', 'number'),
    required('not_applicable', 'flag'),
    optional('choice', 'name'),
    // Key under which the record's response holds the text; the text itself stays there.
    optional('text_ref', 'name'),
    required('weight', 'number'),
    optional('touchpoint', 'name'),
    optional('channel', 'name'),
    optional('language', 'name'),
    ...attributes,
  ],
  order: [
    'org_id',
    'survey_id',
    'question',
    'answered_day',
    'response_id',
    'item',
    'choice',
    'not_applicable',
  ],
  partition: 'answered_day',
};

/**
 * One row for each operational event. `key_hash` and `content_hash` are 64 bits of MD5: the first finds an event by its
 * source and id without an index, the second tells whether a second delivery says the same.
 */
export const SIGNAL: Table = {
  name: 'signal',
  columns: [
    required('org_id', 'id'),
    required('source', 'name'),
    required('id', 'text'),
    required('kind', 'name'),
    optional('customer_id', 'id'),
    optional('customer_ref', 'text'),
    required('occurred_at', 'instant'),
    required('occurred_day', 'day'),
    required('received_at', 'instant'),
    optional('value', 'number'),
    optional('unit', 'name'),
    optional('duration_seconds', 'number'),
    optional('channel', 'name'),
    optional('journey', 'name'),
    optional('touchpoint', 'name'),
    optional('outcome', 'name'),
    ...attributes,
    required('key_hash', 'hash'),
    required('content_hash', 'hash'),
  ],
  order: ['org_id', 'kind', 'occurred_day', 'source', 'id'],
  partition: 'occurred_day',
};

/** Customers as they are now. */
export const CUSTOMER: Table = {
  name: 'customer',
  columns: [
    required('org_id', 'id'),
    required('id', 'id'),
    required('external_id', 'text'),
    optional('account_id', 'id'),
    optional('started_on', 'day'),
    optional('ended_on', 'day'),
    ...attributes,
    // At the end, where a store from before them gets them.
    optional('preferred_language', 'name'),
    optional('preferred_channel', 'name'),
  ],
  order: ['org_id', 'id'],
};

/** Daily sums of `answer`, for no cut column (`cut` = '') and for each one of ANSWER_CUTS alone. */
export const ANSWER_CUTS = ['touchpoint', 'channel', 'language', ...COMMON_ATTRIBUTES] as const;
export const ANSWER_BASE = [
  'survey_id',
  'question',
  'question_kind',
  'item',
  'score',
  'not_applicable',
  'choice',
] as const;

export const ANSWER_DAY: Table = {
  name: 'answer_day',
  columns: [
    required('org_id', 'id'),
    required('answered_day', 'day'),
    required('cut', 'name'),
    ...ANSWER.columns.filter((column) => (ANSWER_BASE as readonly string[]).includes(column.name)),
    ...ANSWER_CUTS.map((name) => optional(name, 'name')),
    required('n', 'integer'),
    required('weight', 'number'),
    required('weight_squares', 'number'),
  ],
  order: [
    'org_id',
    'cut',
    'survey_id',
    'question',
    'answered_day',
    ...['item', 'score', 'not_applicable', 'choice'],
    'question_kind',
    ...ANSWER_CUTS,
  ],
};

/** Daily sums of `signal`, likewise. Distinct customers are not among them: they do not add up over days. */
export const SIGNAL_CUTS = ['channel', 'journey', 'touchpoint', 'outcome', ...COMMON_ATTRIBUTES] as const;
export const SIGNAL_BASE = ['source', 'kind', 'unit'] as const;

export const SIGNAL_DAY: Table = {
  name: 'signal_day',
  columns: [
    required('org_id', 'id'),
    required('occurred_day', 'day'),
    required('cut', 'name'),
    required('source', 'name'),
    required('kind', 'name'),
    optional('unit', 'name'),
    ...SIGNAL_CUTS.map((name) => optional(name, 'name')),
    required('n', 'integer'),
    required('value_n', 'integer'),
    required('value_sum', 'number'),
    required('value_squares', 'number'),
    required('duration_n', 'integer'),
    required('duration_sum', 'number'),
    required('duration_squares', 'number'),
  ],
  order: ['org_id', 'cut', 'kind', 'source', 'occurred_day', 'unit', ...SIGNAL_CUTS],
};

/** Days whose rollup is behind the rows beneath, because rows came, changed or went. */
export const DIRTY_DAY: Table = {
  name: 'dirty_day',
  columns: [required('org_id', 'id'), required('subject', 'name'), required('day', 'day')],
  order: ['org_id', 'subject', 'day'],
};

/** How far the projection has read each table of the record: rows up to (xid, id) are in. */
export const PROJECTION_CURSOR: Table = {
  name: 'projection_cursor',
  columns: [required('name', 'text'), required('xid', 'text'), required('id', 'text')],
  order: ['name'],
};

export const TABLES = [
  ANSWER,
  SIGNAL,
  CUSTOMER,
  ANSWER_DAY,
  SIGNAL_DAY,
  DIRTY_DAY,
  PROJECTION_CURSOR,
] as const;

/** Comma-separated column names, each behind `prefix`. */
export function columnList(table: Table, prefix = ''): string {
  return table.columns.map((column) => `${prefix}${column.name}`).join(', ');
}
