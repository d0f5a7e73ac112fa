import { Conflict } from '../kernel/index.ts';

/** Rows of an import. read = fresh + changed + same + rejected at every moment; `addChunk` refuses anything else. */
export interface ImportCounts {
  readonly read: number;
  /** Stored for the first time. */
  readonly fresh: number;
  /** Stored before under the same key, now different. */
  readonly changed: number;
  /** Stored before, equal. */
  readonly same: number;
  readonly rejected: number;
}

export const NO_ROWS: ImportCounts = { read: 0, fresh: 0, changed: 0, same: 0, rejected: 0 };

export const IMPORT_STATES = [
  'uploaded',
  'reading',
  'ready',
  'running',
  'done',
  'cancelled',
  'failed',
] as const;
export type ImportState = (typeof IMPORT_STATES)[number];

/**
 * An import on its way:
 *
 *     uploaded → reading → ready → running (chunk k of m) → done
 *
 * From `reading`, `ready` and `running` it can be cancelled or fail. What is cancelled or failed while running is
 * resumed at the chunk after the last one that was stored; chunks are stored whole or not at all, so `done` chunks
 * and counts never disagree. Rows that a structural fault kept out of the staged file are counted when it is ready.
 */
export interface ImportRun {
  readonly state: ImportState;
  readonly chunks: number;
  readonly doneChunks: number;
  readonly counts: ImportCounts;
  /** Why it failed; null otherwise. */
  readonly failure: string | null;
}

export const UPLOADED: ImportRun = {
  state: 'uploaded',
  chunks: 0,
  doneChunks: 0,
  counts: NO_ROWS,
  failure: null,
};

/** The file is being taken apart. */
export function beginReading(run: ImportRun): ImportRun {
  return move(run, ['uploaded', 'cancelled', 'failed'], {
    state: 'reading',
    chunks: 0,
    doneChunks: 0,
    counts: NO_ROWS,
    failure: null,
  });
}

/**
 * The file is staged.
 * @param chunks how many ranges of rows are to be stored
 * @param rejected rows that could not be taken apart
 */
export function readyToRun(run: ImportRun, chunks: number, rejected: number): ImportRun {
  return move(run, ['reading'], { state: 'ready', chunks, counts: { ...NO_ROWS, read: rejected, rejected } });
}

export function beginRun(run: ImportRun): ImportRun {
  return move(run, ['ready'], { state: run.chunks === 0 ? 'done' : 'running' });
}

/** One chunk was stored, in the transaction that stores this run. */
export function addChunk(run: ImportRun, chunk: ImportCounts): ImportRun {
  const added = chunk.fresh + chunk.changed + chunk.same + chunk.rejected;
  if (added !== chunk.read) {
    throw new Error(
      `A chunk of ${chunk.read} rows can't hold ${added} fresh, changed, same and rejected ones.`,
    );
  }
  const doneChunks = run.doneChunks + 1;
  const counts: ImportCounts = {
    read: run.counts.read + chunk.read,
    fresh: run.counts.fresh + chunk.fresh,
    changed: run.counts.changed + chunk.changed,
    same: run.counts.same + chunk.same,
    rejected: run.counts.rejected + chunk.rejected,
  };
  return move(run, ['running'], {
    state: doneChunks === run.chunks ? 'done' : 'running',
    doneChunks,
    counts,
  });
}

export function cancelRun(run: ImportRun): ImportRun {
  return move(run, ['uploaded', 'reading', 'ready', 'running'], { state: 'cancelled' });
}

export function failRun(run: ImportRun, failure: string): ImportRun {
  return move(run, ['reading', 'ready', 'running'], { state: 'failed', failure });
}

/** Goes on where a cancelled or failed run stopped; one that never got ready has to be read again. */
export function resumeRun(run: ImportRun): ImportRun {
  if (run.chunks === 0) return beginReading(run);
  return move(run, ['cancelled', 'failed'], { state: 'running', failure: null });
}

function move(run: ImportRun, from: readonly ImportState[], change: Partial<ImportRun>): ImportRun {
  if (!from.includes(run.state)) {
    throw new Conflict(
      `An import that is ${run.state} can't become ${change.state}; it would have to be ${from.join(' or ')}.`,
    );
  }
  return { ...run, ...change };
}
