import { createReadStream, createWriteStream } from 'node:fs';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import {
  type CompiledMapping,
  compileMapping,
  givesKeys,
  type ImportTarget,
  type KeyedRow,
  type Mapping,
  parseMapping,
} from '../../intake/index.ts';
import type { Scope } from '../../kernel/index.ts';
import { type FileEngine, openFileEngine } from './engine.ts';
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
  /** What would become of the good rows, in sentences; only for what the record was asked about. */
  readonly notes: readonly string[];
  /** Some of the good rows by their keys and times, where the file gives both. */
  readonly keys: readonly KeyedRow[];
}

/**
 * Asks the record which of the good rows it would refuse; null where nothing is asked.
 * @param good DuckDB SQL of the good rows
 * @param looked whether these are all rows of the file, and how many more are not good by themselves
 */
export type Trial = (
  scope: Scope,
  work: {
    readonly mapping: Mapping;
    readonly compiled: CompiledMapping;
    readonly engine: FileEngine;
    readonly folder: string;
  },
  good: string,
  looked: { readonly whole: boolean; readonly rejected: number },
) => Promise<{ readonly refused: readonly Refused[]; readonly notes: readonly string[] } | null>;

interface Refused {
  readonly rowNumber: number;
  /** Begins with the label of the field that it is about: “Month”: … */
  readonly rule: string;
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
const SAMPLED_KEYS = 200;

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
  asked: {
    readonly folder: string;
    readonly today: string;
    readonly scope: Scope;
    readonly trial: Trial | null;
  },
): Promise<Preview> {
  const place = await mkdtemp(join(asked.folder, 'preview-'));
  const engine = await openFileEngine(place);
  try {
    const { source, whole } = await beginning(await openSource(path, name), place);
    const staged = await stageFile(source, mapping.file, { engine, folder: join(place, 'parts') });
    const names = staged.columns.map((column) => column.name);
    const { target } = parseMapping(mapping, targets, names);
    const compiled = compileMapping(mapping, target, staged.columns, asked.today);
    const rows = stagedSql(staged);
    const repeats = repeatsSql(await numberRepeats(engine, staged, compiled));
    const [counted] = await engine.rows<{ read: number; good: number; rejected: number }>(
      compiled.countSql(rows),
    );
    const read = (counted?.read ?? 0) + staged.faulty;
    const faulty = (counted?.rejected ?? 0) + staged.faulty;
    const sql = compiled.goodSql(rows, repeats);
    const tried = await asked.trial?.(asked.scope, { mapping, compiled, engine, folder: place }, sql, {
      whole,
      rejected: faulty,
    });
    const refused = tried?.refused ?? [];
    const good = await engine.rows<Record<string, unknown>>(
      `SELECT * EXCLUDE (row_key) FROM (${sql}) ${outside(refused)} ORDER BY row_no LIMIT ${SHOWN_ROWS}`,
    );
    const problems = [
      ...(await engine.rows<PreviewProblem>(problemsSql(staged, compiled.rejectedSql(rows)))),
      ...(await refusedProblems(engine, staged, refused, columnOf(mapping, target))),
    ];
    return {
      whole,
      read,
      good: (counted?.good ?? 0) - refused.length,
      rejected: faulty + refused.length,
      rows: good,
      problems: problems.sort((a, b) => b.count - a.count || a.row - b.row).slice(0, SHOWN_PROBLEMS),
      notes: tried?.notes ?? [],
      keys: givesKeys(mapping, target) ? await engine.rows<KeyedRow>(keysSql(sql)) : [],
    };
  } finally {
    engine.close();
    await rm(place, { recursive: true, force: true });
  }
}

/** Rows that stand for all of them: the keys are in the order of their hashes. */
function keysSql(good: string): string {
  return `SELECT row_key AS "key", strftime(answered_at, '%Y-%m-%dT%H:%M:%S.%gZ') AS "at"
    FROM (${good}) ORDER BY hash(row_key), row_key LIMIT ${SAMPLED_KEYS}`;
}

function outside(refused: readonly Refused[]): string {
  return refused.length === 0
    ? ''
    : `WHERE row_no NOT IN (${refused.map(({ rowNumber }) => rowNumber).join(', ')})`;
}

/** Column of the file that a field comes from, by the field's label; the label itself for what is said for all rows. */
function columnOf({ columns }: Mapping, { fields }: ImportTarget): (label: string) => string {
  return (label) => {
    const field = fields.find((one) => one.label === label);
    return columns.find((one) => one.field === field?.name)?.column ?? label;
  };
}

/** What the record refuses, rule by rule, each with its first row. */
async function refusedProblems(
  engine: FileEngine,
  staged: StagedFile,
  refused: readonly Refused[],
  columnOf: (label: string) => string,
): Promise<PreviewProblem[]> {
  const byRule = new Map<string, { count: number; row: number }>();
  for (const { rule, rowNumber } of refused) {
    const known = byRule.get(rule);
    if (known) known.count++;
    else byRule.set(rule, { count: 1, row: rowNumber });
  }
  const shown = [...byRule].sort(([, a], [, b]) => b.count - a.count).slice(0, SHOWN_PROBLEMS);
  return Promise.all(
    shown.map(async ([told, { count, row }]): Promise<PreviewProblem> => {
      const [, label = '', rule = told] = /^“([^”]+)”: (.*)$/s.exec(told) ?? [];
      const column = columnOf(label);
      const id = staged.columns.find((one) => one.name === column)?.id;
      const [found] = await engine.rows<{ line: number | null; value: string | null }>(
        `SELECT line_no AS line, ${id === undefined ? 'NULL' : `CAST(${id} AS VARCHAR)`} AS "value" FROM ${stagedSql(staged)} WHERE row_no = ${row}`,
      );
      return { column, rule, count, row, line: found?.line ?? null, value: found?.value ?? null };
    }),
  );
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
