import type { NewSignal, StagedSignals } from '../../signal/index.ts';
import { type Bound, type Session, text } from './engine.ts';

/** Where delivered signals are read from: a checked file, or rows in memory. */
export type SignalSource =
  | { readonly kind: 'file'; readonly file: StagedSignals }
  | { readonly kind: 'rows'; readonly rows: readonly NewSignal[] }
  /** Several deliveries that are stored together and counted apart. */
  | { readonly kind: 'deliveries'; readonly deliveries: readonly (readonly NewSignal[])[] };

const TEXTS = [
  'source',
  'id',
  'kind',
  'customer_ref',
  'unit',
  'channel',
  'journey',
  'touchpoint',
  'outcome',
] as const;
const FIELDS = [...TEXTS, 'occurred_at', 'value', 'duration_seconds', 'attributes'] as const;

/**
 * Reads delivered signals into the temporary table `staged` of a DuckDB session, one row an event: the first of each
 * (source, id) in the order of delivery.
 * @returns how many were delivered, and how many repeated an earlier one of the same delivery
 */
export async function stageSignals(
  session: Session,
  source: SignalSource,
  zone: string,
): Promise<{ delivered: number; same: number; conflicting: number }> {
  const { sql, bound } = read(source);
  await session.execute('DROP TABLE IF EXISTS staged');
  await session.execute(`CREATE TEMP TABLE staged AS ${normalize(sql, source.kind !== 'file')}`, [
    ...bound,
    text('zone', zone),
  ]);
  const [count] = await session.query(
    'SELECT count(*) AS delivered, count(DISTINCT (key_hash, source, id)) AS events FROM staged',
  );
  const delivered = Number(count?.['delivered'] ?? 0);
  if (source.kind === 'deliveries') {
    await session.execute('CREATE OR REPLACE TEMP TABLE delivered AS SELECT rowid AS place, * FROM staged');
  }
  if (delivered === Number(count?.['events'] ?? 0)) return { delivered, same: 0, conflicting: 0 };

  // Not by a window with rowid: DuckDB 1.5 rewrites that into something that fails and takes the database down with it.
  await session.execute(`CREATE OR REPLACE TEMP TABLE staged_first AS
    SELECT f.ordinal, s.* FROM (SELECT rowid AS place, * FROM staged) AS s
    JOIN (SELECT min(rowid) AS ordinal FROM staged GROUP BY source, id) AS f ON s.place = f.ordinal`);
  const [repeat] = await session.query(`SELECT
      count(*) FILTER (WHERE s.content_hash = f.content_hash) AS same,
      count(*) FILTER (WHERE s.content_hash <> f.content_hash) AS conflicting
    FROM (SELECT rowid AS place, * FROM staged) AS s JOIN staged_first AS f USING (source, id) WHERE s.place <> f.ordinal`);
  await session.execute('DROP TABLE staged');
  await session.execute('ALTER TABLE staged_first RENAME TO staged');
  return {
    delivered,
    same: Number(repeat?.['same'] ?? 0),
    conflicting: Number(repeat?.['conflicting'] ?? 0),
  };
}

/**
 * The columns of a delivery as they are kept. The hashes are made here for both engines, so that they agree wherever the
 * signals end up. No row_number(): counting would make DuckDB read the whole delivery on one thread; the temporary
 * table keeps the order of delivery in its rowid.
 */
function normalize(from: string, inDeliveries: boolean): string {
  const texts = TEXTS.map((name) => `nullif(${name}::VARCHAR, '') AS ${name}`);
  const attributes = `from_json(coalesce(nullif(attributes::VARCHAR, ''), '{}'), '"MAP(VARCHAR, VARCHAR)"')`;
  const content = [
    ...['kind', 'customer_ref', 'unit', 'channel', 'journey', 'touchpoint', 'outcome'].map(
      (name) => `coalesce(${name}, chr(30))`,
    ),
    'epoch_us(occurred_at)::VARCHAR',
    `coalesce(value::VARCHAR, chr(30))`,
    `coalesce(duration_seconds::VARCHAR, chr(30))`,
    'list_sort(map_entries(given))::VARCHAR',
  ];
  return `
    WITH raw AS (${from}),
    typed AS (
      SELECT ${inDeliveries ? 'delivery, ' : ''}${texts.join(', ')},
        date_trunc('milliseconds', occurred_at::TIMESTAMPTZ::TIMESTAMP) AS occurred_at, value::DOUBLE AS value,
        duration_seconds::DOUBLE AS duration_seconds, ${attributes} AS given
      FROM raw
    )
    SELECT * EXCLUDE (given),
      timezone($zone, occurred_at AT TIME ZONE 'UTC')::DATE AS occurred_day,
      nullif(given['segment'], '') AS segment, nullif(given['region'], '') AS region, nullif(given['plan'], '') AS plan,
      CASE WHEN cardinality(given) = 0 THEN given ELSE map_from_entries(list_filter(map_entries(given),
        lambda entry: entry.key NOT IN ('segment', 'region', 'plan') AND entry.value <> '')) END AS attributes,
      md5_number_lower(source || chr(31) || id)::UBIGINT AS key_hash,
      md5_number_lower(concat_ws(chr(31), ${content.join(', ')}))::UBIGINT AS content_hash
    FROM typed`;
}

function read(source: SignalSource): { sql: string; bound: Bound[] } {
  if (source.kind !== 'file') {
    const deliveries = source.kind === 'rows' ? [source.rows] : source.deliveries;
    const shape = FIELDS.map((name) => `"${name}": "${typeOf(name)}"`).join(', ');
    const rows = deliveries.flatMap((signals, delivery) =>
      signals.map((signal) => ({ delivery, ...flat(signal) })),
    );
    return {
      sql: `SELECT unnest(from_json($rows, '[{"delivery": "INTEGER", ${shape}}]'), recursive := true)`,
      bound: [text('rows', JSON.stringify(rows))],
    };
  }
  const { path, format } = source.file;
  const file = literal(path);
  switch (format) {
    case 'parquet':
      return { sql: `SELECT ${FIELDS.join(', ')} FROM read_parquet(${file})`, bound: [] };
    case 'csv':
      return {
        sql: `SELECT ${FIELDS.join(', ')} FROM read_csv(${file}, header = true, all_varchar = true, delim = ',', quote = '"', escape = '"')`,
        bound: [],
      };
    case 'ndjson': {
      const columns = FIELDS.map((name) => `${name}: '${typeOf(name)}'`).join(', ');
      return {
        sql: `SELECT * FROM read_json(${file}, format = 'newline_delimited', columns = {${columns}})`,
        bound: [],
      };
    }
  }
}

function flat(signal: NewSignal) {
  return {
    ...{ source: signal.source, id: signal.id, kind: signal.kind, customer_ref: signal.customerRef },
    ...{ occurred_at: signal.occurredAt, value: signal.value, unit: signal.unit },
    ...{ duration_seconds: signal.durationSeconds, channel: signal.channel, journey: signal.journey },
    ...{ touchpoint: signal.touchpoint, outcome: signal.outcome, attributes: signal.attributes },
  };
}

function typeOf(field: (typeof FIELDS)[number]): string {
  if (field === 'value' || field === 'duration_seconds') return 'DOUBLE';
  return field === 'attributes' ? 'JSON' : 'VARCHAR';
}

/** A path as an SQL literal. */
export function literal(path: string): string {
  return `'${path.replaceAll("'", "''")}'`;
}
