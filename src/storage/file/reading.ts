import { stat } from 'node:fs/promises';
import {
  type ColumnProfile,
  type FileReading,
  type ImportTarget,
  type MappingSuggestion,
  profileColumn,
  suggestMapping,
} from '../../intake/index.ts';
import type { FileEngine } from './engine.ts';
import { readFileShape } from './shape.ts';
import type { SourceFile } from './source.ts';
import { refuseWidth } from './staged.ts';

/** What a file looks like, for a person to check before anything is stored. */
export interface Reading {
  readonly name: string;
  /** Bytes. */
  readonly size: number;
  /** How it was read; goes into the mapping as it is. */
  readonly file: FileReading;
  /** Why it was read so, a sentence each. */
  readonly reasons: readonly string[];
  /** What to look at, a sentence each. */
  readonly notes: readonly string[];
  readonly sheets: readonly string[];
  readonly columns: readonly ColumnProfile[];
  /** The first rows as they will be understood. */
  readonly rows: readonly (readonly (string | null)[])[];
  /** One per target, likeliest first. */
  readonly suggestions: readonly MappingSuggestion[];
}

export interface ReadingOptions {
  readonly engine: FileEngine;
  readonly targets: readonly ImportTarget[];
  /** IANA zone of the organization. */
  readonly zone: string;
  /** The year now. */
  readonly year: number;
}

const SHOWN_ROWS = 20;

/**
 * Reads the beginning of a file and says how it was understood.
 * @param asked what the person corrected; the rest is detected
 */
export async function readFile(
  file: SourceFile,
  asked: Partial<FileReading>,
  options: ReadingOptions,
): Promise<Reading> {
  const shape = await readFileShape(file, asked, options.engine);
  refuseWidth(shape.names.length);
  const columns = shape.names.map((name, index) =>
    profileColumn(
      name,
      shape.sample.map((row) => row[index] ?? null),
      options.year,
    ),
  );
  const suggestions = options.targets
    .map((target) => suggestMapping(columns, target, shape.reading, file.name, options.zone))
    .sort((left, right) => right.confidence - left.confidence);
  return {
    name: file.name,
    size: (await stat(file.path)).size,
    file: shape.reading,
    reasons: shape.reasons,
    notes: shape.notes,
    sheets: shape.sheets ?? [],
    columns,
    rows: shape.sample.slice(0, SHOWN_ROWS),
    suggestions,
  };
}
