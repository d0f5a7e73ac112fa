import { Problem } from '../../kernel/index.ts';

/** What a bound parameter is to the engine. A `day` is YYYY-MM-DD text, an `instant` ISO 8601 text in UTC, an `id` a UUID. */
export type BoundType = 'text' | 'id' | 'number' | 'boolean' | 'day' | 'instant';

export interface Bound {
  readonly name: string;
  readonly type: BoundType;
  readonly value: string | number | boolean | null;
}

/**
 * A value of a result: text, days (YYYY-MM-DD), instants (ISO 8601, UTC, milliseconds) and ids as strings; integers as
 * numbers where they are exact, else as decimal text; lists and maps as plain arrays and objects.
 */
export type Value = string | number | boolean | null | Value[] | { [key: string]: Value };
export type Row = Record<string, Value>;

export interface QueryLimits {
  /** Interrupts the query in the engine. */
  readonly signal?: AbortSignal | undefined;
  /** Milliseconds after which the engine gives up; the engine's own limit if absent. */
  readonly milliseconds?: number | undefined;
}

/** Something that runs statements, one at a time. */
export interface Session {
  /** Runs one statement and returns all of its rows. @throws TookTooLong, or the signal's reason when it was aborted */
  query(sql: string, bound?: readonly Bound[], limits?: QueryLimits): Promise<Row[]>;
  /** Runs one or several statements for their effect; tells how many rows an INSERT or DELETE changed, where the engine says so. */
  execute(sql: string, bound?: readonly Bound[]): Promise<number>;
}

/**
 * A columnar engine. Reading runs beside writing; writers take turns, which is what makes "insert what is not there yet"
 * right without a unique index. A store belongs to one writing process (DuckDB holds a lock on its file).
 */
export interface Engine extends Session {
  readonly name: 'duckdb' | 'clickhouse';
  /**
   * Runs `work` as the only writer. DuckDB: in a transaction, all or nothing. ClickHouse has none: what `work` does must
   * be right when it is cut off anywhere and repeated.
   */
  write<T>(work: (session: Session) => Promise<T>): Promise<T>;
  /** Writes of this process that have ended: while it stays the same, so does every answer. */
  writes(): number;
  close(): Promise<void>;
}

/** A question that the engine could not answer in the time it is given. */
export class TookTooLong extends Problem {
  readonly code: string = 'took_too_long';

  static after(milliseconds: number): TookTooLong {
    return new TookTooLong(
      `This took longer than ${Math.round(milliseconds / 1000)} s and was stopped. Ask for a shorter period or fewer groups.`,
    );
  }
}

export interface Turnstile {
  <T>(work: () => Promise<T>): Promise<T>;
  /** Turns that have ended, well or not. */
  ended(): number;
}

/** Makes calls run one after the other, in the order in which they came. */
export function turnstile(): Turnstile {
  let last: Promise<unknown> = Promise.resolve();
  let ended = 0;
  const pass = <T>(work: () => Promise<T>): Promise<T> => {
    const turn = last.then(work, work).finally(() => {
      ended++;
    });
    last = turn.catch(() => undefined);
    return turn;
  };
  return Object.assign(pass, { ended: () => ended });
}

export const text = (name: string, value: string | null): Bound => ({ name, type: 'text', value });
export const id = (name: string, value: string): Bound => ({ name, type: 'id', value });
export const number = (name: string, value: number | null): Bound => ({ name, type: 'number', value });
export const day = (name: string, value: string | null): Bound => ({ name, type: 'day', value });
export const instant = (name: string, value: string | null): Bound => ({ name, type: 'instant', value });
