import { createReadStream } from 'node:fs';
import { type ClickHouseClient, ClickHouseLogLevel, createClient } from '@clickhouse/client';
import { SetupProblem } from '../../kernel/index.ts';
import { boundValue, plainOf } from './clickhouseValue.ts';
import {
  type Bound,
  type Engine,
  type QueryLimits,
  type Row,
  type Session,
  TookTooLong,
  turnstile,
} from './engine.ts';

/** A ClickHouse engine; files reach it as CSV. */
export interface ClickhouseEngine extends Engine {
  readonly name: 'clickhouse';
  /** Adds the rows of a CSV file without a header, NULL written \N, to `columns` of `table`. */
  load(table: string, columns: readonly string[], path: string): Promise<void>;
}

export interface ClickhouseOptions {
  /** Milliseconds after which a query is stopped. */
  readonly milliseconds?: number;
}

/** What makes ClickHouse answer as DuckDB does. */
const SETTINGS = {
  // Of rows that replace one another the newest alone, also before they are merged.
  final: 1,
  join_use_nulls: 1,
  group_by_use_nulls: 1,
  // An alias that equals a column's name must not stand in for the column.
  prefer_column_name_to_alias: 1,
  enable_extended_results_for_datetime_functions: 1,
  output_format_json_quote_64bit_integers: 1,
  date_time_input_format: 'best_effort',
} as const;

/** Error code of ClickHouse for a query that ran out of its time. */
const TIMEOUT_EXCEEDED = '159';

/**
 * Opens the served ClickHouse behind CLICKHOUSE_URL. Only one Perpetua may write to a database: writers take turns in its process.
 * @throws SetupProblem if it can't be reached
 */
export async function openClickhouse(
  url: string,
  options: ClickhouseOptions = {},
): Promise<ClickhouseEngine> {
  // What fails is told in a sentence by whoever asked, not by the client as well.
  const log = { level: ClickHouseLogLevel.OFF };
  const client = createClient({ url, application: 'perpetua', request_timeout: 600_000, log });
  const answer = await client.ping({ select: true });
  if (!answer.success) {
    await client.close();
    throw new SetupProblem(
      `The ClickHouse behind CLICKHOUSE_URL (${new URL(url).host}) cannot be reached: ${answer.error.message}. Check that it runs and takes this account.`,
    );
  }
  return clickhouseEngine(client, options);
}

/** Speaks to ClickHouse through a client that is given. */
export function clickhouseEngine(
  client: ClickHouseClient,
  { milliseconds = 60_000 }: ClickhouseOptions = {},
): ClickhouseEngine {
  const turn = turnstile();
  const session: Session = {
    query: (sql, bound, limits) => query(client, sql, bound ?? [], limits ?? {}),
    async execute(sql, bound) {
      await client.command({
        query: sql,
        query_params: parameters(bound ?? []),
        clickhouse_settings: SETTINGS,
      });
      return 0;
    },
  };
  return {
    name: 'clickhouse',
    query: (sql, bound, limits) => query(client, sql, bound ?? [], { milliseconds, ...limits }),
    execute: (sql, bound) => turn(() => session.execute(sql, bound)),
    write: (work) => turn(() => work(session)),
    writes: turn.ended,
    async load(table, columns, path) {
      await client.insert({
        table,
        columns: columns as [string, ...string[]],
        values: createReadStream(path),
        format: 'CSV',
        clickhouse_settings: { ...SETTINGS, input_format_csv_empty_as_default: 0 },
      });
    },
    async close() {
      await turn(async () => undefined);
      await client.close();
    },
  };
}

async function query(
  client: ClickHouseClient,
  sql: string,
  bound: readonly Bound[],
  { signal, milliseconds }: QueryLimits,
): Promise<Row[]> {
  try {
    const result = await client.query({
      query: sql,
      query_params: parameters(bound),
      format: 'JSONCompact',
      clickhouse_settings: {
        ...SETTINGS,
        ...(milliseconds === undefined ? {} : { max_execution_time: Math.ceil(milliseconds / 1000) }),
      },
      ...(signal ? { abort_signal: signal } : {}),
    });
    const { meta = [], data } = await result.json<unknown[]>();
    const columns = meta.map(({ name, type }) => ({ name, read: plainOf(type) }));
    return data.map((values) => {
      const row: Row = {};
      for (const [index, { name, read }] of columns.entries()) row[name] = read(values[index]);
      return row;
    });
  } catch (error) {
    signal?.throwIfAborted();
    if (milliseconds !== undefined && (error as { code?: string }).code === TIMEOUT_EXCEEDED) {
      throw TookTooLong.after(milliseconds);
    }
    throw error;
  }
}

function parameters(bound: readonly Bound[]): Record<string, string | number | boolean> {
  return Object.fromEntries(bound.map((parameter) => [parameter.name, boundValue(parameter)]));
}
