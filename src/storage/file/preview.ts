import { createReadStream, createWriteStream } from 'node:fs';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { compileMapping, type ImportTarget, type Mapping, parseMapping } from '../../intake/index.ts';
import { openFileEngine } from './engine.ts';
import { numberRepeats, repeatsSql } from './repeats.ts';
import { openSource, type SourceFile } from './source.ts';
import { stageFile } from './stage.ts';
import { faultySql, type StagedFile, stagedSql } from './staged.ts';

/** How the rows of a file come out under a mapping, before anything is stored. */
export interface Preview {
  /** Whether the counts are of the whole file, or of its beginning. */
  readonly whole: boolean;
  /** Rows looked at; good + rejected. */
  readonly read: number;
  readonly good: number;
  readonly rejected: number;
  /** The first good rows, field by field, as they will be stored. */
  readonly rows: readonly Readonly<Record<string, unknown>>[];
  /** What is wrong, most frequent first, each with an example. */
  readonly problems: readonly PreviewProblem[];
}

export interface PreviewProblem {
  readonly column: string;
  readonly rule: string;
  readonly count: number;
  readonly row: number;
  readonly line: number | null;
  readonly value: string | null;
}

/** A longer text file is judged by its beginning; reading 32 MB takes about a second. */
const WHOLE_UP_TO = 32_000_000;
const SHOWN_ROWS = 20;
const SHOWN_PROBLEMS = 50;

/**
 * @param folder where it may write for a moment
 * @param today YYYY-MM-DD in the organization's zone
 * @throws InvalidInput for a mapping that does not fit the file
 */
export async function previewImport(
  path: string,
  name: string,
  mapping: Mapping,
  targets: readonly ImportTarget[],
  folder: string,
  today: string,
): Promise<Preview> {
  const place = await mkdtemp(join(folder, 'preview-'));
  const engine = await openFileEngine(place);
  try {
    const { source, whole } = await beginning(await openSource(path, name), place);
    const staged = await stageFile(source, mapping.file, { engine, folder: join(place, 'parts') });
    const names = staged.columns.map((column) => column.name);
    const { target } = parseMapping(mapping, targets, names);
    const compiled = compileMapping(mapping, target, staged.columns, today);
    const rows = stagedSql(staged);
    const repeats = repeatsSql(await numberRepeats(engine, staged, compiled));
    const [counts] = await engine.rows<{ read: number; good: number; rejected: number }>(
      compiled.countSql(rows),
    );
    const good = await engine.rows<Record<string, unknown>>(
      `SELECT * EXCLUDE (row_key) FROM (${compiled.goodSql(rows, repeats)}) ORDER BY row_no LIMIT ${SHOWN_ROWS}`,
    );
    const problems = await engine.rows<PreviewProblem>(problemsSql(staged, compiled.rejectedSql(rows)));
    return {
      whole,
      read: (counts?.read ?? 0) + staged.faulty,
      good: counts?.good ?? 0,
      rejected: (counts?.rejected ?? 0) + staged.faulty,
      rows: good,
      problems,
    };
  } finally {
    engine.close();
    await rm(place, { recursive: true, force: true });
  }
}

function problemsSql(staged: StagedFile, rejected: string): string {
  return `SELECT "column", "rule", count(*) AS count, min(row_no) AS "row", arg_min(line_no, row_no) AS line,
      arg_min("value", row_no) AS "value"
    FROM (
      SELECT row_no, line_no, fault."column", fault."rule", fault."value"
      FROM (SELECT row_no, line_no, unnest(faults) AS fault FROM (${rejected}))
      UNION ALL SELECT row_no, line_no, '(whole line)', "rule", raw FROM ${faultySql(staged)}
    ) GROUP BY ALL ORDER BY count DESC, "row" LIMIT ${SHOWN_PROBLEMS}`;
}

/** A long text file's first part, up to a line's end; other formats can't be cut. */
async function beginning(source: SourceFile, place: string): Promise<{ source: SourceFile; whole: boolean }> {
  const text = source.format === 'csv' || source.format === 'ndjson';
  if (!text || source.size <= WHOLE_UP_TO) return { source, whole: true };
  const path = join(place, 'beginning');
  await pipeline(createReadStream(source.path, { end: WHOLE_UP_TO - 1 }), createWriteStream(path));
  return { source: { ...source, path, size: (await stat(path)).size }, whole: false };
}
