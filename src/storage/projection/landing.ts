import type { Copied, Position, Subject } from './batch.ts';
import type { ProjectedQuestion } from './question.ts';

/** A copied range of the record, on its way into the columnar store. */
export interface Batch {
  readonly file: Copied;
  /** The cursor after it: rows and cursor are stored together. */
  readonly to: Position;
  /** The cursor's name; a rebuild has its own. */
  readonly cursor: string;
}

export interface Landed {
  readonly responses: number;
  readonly answers: number;
}

/**
 * The columnar side of the projection, one for each engine. Landing a batch twice, or one that overlaps another, leaves what landing
 * it once leaves: rows of a response or customer that comes again are replaced.
 */
export interface Landing {
  cursor(name: string): Promise<Position | null>;
  answers(
    batch: Batch,
    questionsOf: (versionIds: readonly string[]) => Promise<ProjectedQuestion[]>,
    table: string,
  ): Promise<Landed>;
  customers(batch: Batch, table: string): Promise<number>;
  /** Makes an empty table beside `subject`'s for a rebuild, dropping one that was left by an earlier try; returns its name. */
  beginRebuild(subject: Subject): Promise<string>;
  /** Puts the rebuilt table in the place of the old one, with its cursor. */
  finishRebuild(subject: Subject, to: Position): Promise<void>;
}
