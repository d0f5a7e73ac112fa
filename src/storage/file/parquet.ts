import { join } from 'node:path';
import { columnNames, identifier, literal } from '../../intake/index.ts';
import { InvalidInput, Problem } from '../../kernel/index.ts';
import type { FileEngine } from './engine.ts';
import type { FileShape } from './shape.ts';
import type { SourceFile } from './source.ts';
import type { StagedFile, StageOptions } from './staged.ts';

interface Described {
  readonly column_name: string;
  readonly column_type: string;
}

export async function parquetShape(file: SourceFile, engine: FileEngine): Promise<FileShape> {
  const described = await describe(file, engine);
  const names = columnNames(
    described.map((one) => one.column_name),
    described.length,
  );
  const sample = await readable(file, () =>
    engine.rows<Record<string, string | null>>(
      `SELECT ${described.map((one, index) => `${cellText(one)} AS c${index + 1}`).join(', ')} FROM read_parquet(${literal(file.path)}) LIMIT 1000`,
    ),
  );
  return {
    format: 'parquet',
    names,
    sample: sample.map((row) => names.map((_, index) => row[`c${index + 1}`] ?? null)),
    reading: { format: 'parquet' },
    reasons: ['the file says itself how it is laid out'],
    notes: sample.length === 0 ? ['The file has columns but no rows.'] : [],
  };
}

export async function stageParquet(
  file: SourceFile,
  shape: FileShape,
  options: StageOptions,
): Promise<StagedFile> {
  const described = await describe(file, options.engine);
  const part = join(options.folder, 'rows-00000.parquet');
  const cells = described.map((one, index) => `${cellText(one)} AS c${index + 1}`);
  await readable(file, () =>
    options.engine.run(
      `COPY (SELECT file_row_number + 1 AS row_no, CAST(NULL AS BIGINT) AS line_no, ${cells.join(', ')} ` +
        `FROM read_parquet(${literal(file.path)}, file_row_number=true)) TO ${literal(part)} (FORMAT parquet, COMPRESSION snappy)`,
    ),
  );
  const [counted] = await options.engine.rows<{ rows: number }>(
    `SELECT count(*) AS rows FROM read_parquet(${literal(part)})`,
  );
  const rows = counted?.rows ?? 0;
  options.onProgress?.(1);
  return {
    folder: options.folder,
    columns: shape.names.map((name, index) => ({ name, id: `c${index + 1}` })),
    rows,
    faulty: 0,
    lastRow: rows,
    parts: [{ path: part, first: 1, last: rows }],
    faultyParts: [],
    notes: shape.notes,
  };
}

async function describe(file: SourceFile, engine: FileEngine): Promise<Described[]> {
  return readable(file, () =>
    engine.rows<Described>(`DESCRIBE SELECT * FROM read_parquet(${literal(file.path)})`),
  );
}

/** Reads, and tells of a damaged file by the name that the person knows, never by where it lies here. */
async function readable<Result>(file: SourceFile, read: () => Promise<Result>): Promise<Result> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof Problem || !isAboutFile(error, file)) throw error;
    throw new InvalidInput(
      `${file.name} can't be read as Parquet: it is damaged or was cut off. Send it again.`,
      [{ place: 'file', rule: 'must be a whole Parquet file', value: file.name }],
    );
  }
}

function isAboutFile(error: unknown, { path }: SourceFile): boolean {
  return (
    error instanceof Error &&
    (error.message.includes(path) || /TProtocol|thrift|decompress|corrupt|page header/i.test(error.message))
  );
}

/** A typed value as the text that it would have in a CSV: times in ISO 8601, nested values as JSON. */
function cellText({ column_name: name, column_type: type }: Described): string {
  const column = identifier(name);
  if (type === 'VARCHAR') return column;
  if (type === 'TIMESTAMP WITH TIME ZONE') {
    return `strftime(timezone('UTC', ${column}), '%Y-%m-%dT%H:%M:%S.%fZ')`;
  }
  if (/\[|^(STRUCT|MAP|UNION|LIST)/.test(type)) return `CAST(to_json(${column}) AS VARCHAR)`;
  return `CAST(${column} AS VARCHAR)`;
}
