import type { Grain, Scope } from '../kernel/index.ts';

/**
 * What a bound parameter is to the engine. A `day` is YYYY-MM-DD text, an `instant` ISO 8601 text in UTC, an `id` the
 * text of a UUID (only ever compared with a column of ids).
 */
export type ParameterType = 'text' | 'id' | 'number' | 'boolean' | 'day' | 'instant';

export interface Parameter {
  readonly name: string;
  readonly type: ParameterType;
  readonly value: string | number | boolean;
}

/**
 * One statement in the SQL of one engine. It reads tables only through `Dialect.rows`, so it always holds the
 * placeholder of `org`, which is not among `parameters`: the store binds it from the scope and from nowhere else.
 */
export interface Compiled {
  readonly sql: string;
  readonly parameters: readonly Parameter[];
}

/** Tables that a figure is made from; the two rollups hold one row per day × dimensions. */
export type FigureTable = 'answer' | 'signal' | 'customer' | 'answer_day' | 'signal_day';

/** One cell of a result: text for text, days (YYYY-MM-DD) and instants, a number for every count and sum, or null. */
export type Cell = string | number | boolean | null;
export type FigureRow = Readonly<Record<string, Cell>>;

/**
 * An additive statistic over rows of `answer` or `signal`. Sums over days and groups of it are what a figure is
 * inferred from, so that a rollup and the rows beneath it answer alike. Signals weigh 1 each.
 */
export interface Additive {
  /**
   * What is added up: 1 a row, the weight w, w², w × number, w × number². `ten_thousandths` adds the number as whole parts
   * of 1/10,000 (unweighted, signals only): sums of whole numbers are exact up to 2⁵³, in whatever order they are added.
   */
  readonly add: 'rows' | 'weight' | 'weight_squared' | 'weighted' | 'weighted_squared' | 'ten_thousandths';
  /** Which number of the row is meant: `score` of an answer, `value` or `duration_seconds` of a signal. */
  readonly of: 'score' | 'value' | 'duration_seconds';
  /** `known`: the number is there. `not_applicable`: flagged so. `missing`: neither. `any`: all rows. */
  readonly where: 'known' | 'not_applicable' | 'missing' | 'any';
  /** Narrower still: the number lies in this band, both ends included. Only with `known`. */
  readonly from?: number;
  readonly to?: number;
}

/** A table of daily sums kept by the store: what can be filtered and cut by, and which statistics it can tell. */
export interface Rollup {
  readonly table: 'answer_day' | 'signal_day';
  /**
   * Condition under which the rows of the rollup tell these columns together (named as in the table beneath:
   * `survey_id`, `question`, `channel`, `segment` …, the day included) and count everything once; it may be `true`.
   * Null when they cannot be told, and the rows beneath are read instead.
   */
  covering(columns: Iterable<string>, alias: string): string | null;
  /**
   * SQL over one row of the rollup, its columns qualified by `alias`, whose sum over rows is the statistic;
   * null when the rollup cannot tell it (a band that cuts through what was kept), and the rows are read instead.
   */
  express(statistic: Additive, alias: string): string | null;
}

/**
 * All that differs between the engines for a compiled question. Every method is given and returns SQL text;
 * text that people wrote never passes through here, it is bound (`parameter`).
 *
 * Both engines are set so that an outer join without a match yields NULL, `sum` of nothing may be NULL, integer
 * division is not used, and comparisons with NULL are not true.
 */
export interface Dialect {
  readonly name: 'duckdb' | 'clickhouse';

  /** Daily sums that the store keeps, or null when it keeps none. */
  readonly rollups: { readonly answer: Rollup | null; readonly signal: Rollup | null };

  /** Placeholder of a bound parameter: `$name`, `{name:Float64}`. */
  parameter(name: string, type: ParameterType): string;

  /**
   * Table expression, to stand after FROM or JOIN and to be given an alias: the newest state of each row of `table`
   * (ClickHouse: FINAL where the table replaces), of the organization bound as `org` alone.
   */
  rows(table: FigureTable): string;

  /** The same, of these spans of days alone (both ends included), which do not overlap; written so that the rest need not be read. */
  rowsWithin(
    table: 'answer' | 'signal',
    day: string,
    spans: readonly (readonly [from: string, to: string])[],
  ): string;

  /** Value under a bound key of a map column; NULL when the key is absent or its value is empty. */
  attribute(map: string, key: string): string;

  /** First day (DATE) of the grain that holds `day` (DATE); weeks begin on Monday. */
  startOf(grain: Grain, day: string): string;
  /** DATE as text YYYY-MM-DD. */
  dayText(day: string): string;
  /** TIMESTAMP as ISO 8601 text in UTC with milliseconds and Z. */
  instantText(at: string): string;
  /** TIMESTAMP as whole milliseconds since 1970 in UTC, cheap to sort by. */
  milliseconds(at: string): string;
  /** Whole days from one DATE to a later one, as a number. */
  daysBetween(from: string, to: string): string;

  /** Number of rows for which `condition` is true, as a 64-bit float. */
  countWhere(condition: string): string;
  /** Sum of `value` over rows for which `condition` is true, as a 64-bit float, 0 when there are none. */
  sumWhere(value: string, condition: string): string;
  /** Exact number of distinct values that are not NULL, as a 64-bit float. */
  countDistinct(value: string): string;

  /** 64 bits that tell values of an id or a text apart, always the same ones within one statement. */
  hash(value: string): string;
  /**
   * A set of 64 marks as text in decimal: that of each `hash` for which `condition` is true, by its lowest six bits. As
   * many marks as there are, so many different values there were at least; sets of several groups are joined by “or”.
   */
  marks(hash: string, condition: string): string;

  /** floor(ln(value) / ln(ratio)) as a whole number; NULL unless value > 0. `ratio` is a bound placeholder. */
  logBin(value: string, ratio: string): string;
  /**
   * Which of `count` blocks (0 … count − 1) an id or text falls into: the same one at every question, though another engine, or
   * a later version of it, may hash otherwise. `count` is a bound placeholder.
   */
  block(text: string, count: string): string;

  /** MD5 of an id or a text in hexadecimal digits, small letters: the same in every engine and every version of it. */
  md5(text: string): string;

  /** Text read as a number, day (DATE) or yes/no (true, false, yes, no, 1, 0 in any case); NULL where it is none. */
  toNumber(text: string): string;
  toDay(text: string): string;
  toBoolean(text: string): string;
}

/** Where compiled questions are put. Implemented by the columnar store. */
export interface FigureStore {
  readonly dialect: Dialect;

  /** Runs one question in the organization of `scope`; `signal` interrupts it in the engine. */
  select(scope: Scope, compiled: Compiled, signal?: AbortSignal): Promise<FigureRow[]>;

  /**
   * Days of the period (to excluded) whose rollup is behind the rows beneath (late or changed data), in order;
   * these days are read from the rows.
   */
  dirtyDays(
    scope: Scope,
    table: 'answer' | 'signal',
    period: { readonly from: string; readonly to: string },
  ): Promise<string[]>;
}
