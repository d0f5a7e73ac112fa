import type pg from 'pg';
import type { CompiledMapping, Mapping } from '../../intake/index.ts';
import type { Scope } from '../../kernel/index.ts';
import type { Stores } from '../record/index.ts';
import type { StagingSession } from './staging.ts';

/** What every loader is given for an import. */
export interface LoadingContext {
  readonly scope: Scope;
  readonly importId: string;
  readonly mapping: Mapping;
  readonly compiled: CompiledMapping;
  readonly staging: StagingSession;
}

/** What became of the good rows of a chunk; the four add up to how many there were. */
export interface Loaded {
  readonly fresh: number;
  readonly changed: number;
  readonly same: number;
  /** Rows that clash with what is stored under the same key, which stands; listed with the rejected ones. */
  readonly clashing: readonly Clash[];
}

export interface Clash {
  readonly rowNumber: number;
  readonly rule: string;
}

/** What the record says to rows that are good by themselves, before any of them is stored. */
export interface Judged {
  readonly refused: readonly Clash[];
  /** Sentences on what would become of the others. */
  readonly notes: readonly string[];
}

/** What was looked at before. */
export interface Looked {
  /** Whether all rows of the file were. */
  readonly whole: boolean;
  /** Rows that are not good by themselves. */
  readonly rejected: number;
}

/** Stores rows of one sort. */
export interface Loader {
  /** Declares what the rows will need (survey version, attributes); repeated by a resumed run, it changes nothing. */
  prepare(client: pg.ClientBase, stores: Stores): Promise<void>;
  /**
   * Writes the good rows of a chunk to `path`, as `store` wants them: work of DuckDB, done for the next chunk while
   * the one before is being stored.
   * @param good DuckDB SQL of the chunk's good rows
   */
  write(good: string, path: string): Promise<void>;
  /**
   * Brings what was written to where `store` needs it, in the transaction that will store it, while the chunk before is still
   * being stored in another: nothing that others see may be read or written yet.
   */
  bring(client: pg.ClientBase, path: string): Promise<void>;
  /**
   * Says what of all that was brought `store` would refuse, for a preview; the transaction is rolled back.
   */
  judge?(client: pg.ClientBase, stores: Stores, looked: Looked): Promise<Judged>;
  /**
   * Stores what was brought. What goes to the record is written in the caller's transaction, in which the import's
   * counts are saved too: a chunk is stored and counted, or neither.
   */
  store(client: pg.ClientBase, path: string, stores: Stores): Promise<Loaded>;
  /**
   * What is to be done when the last chunk has been stored, in its transaction.
   * @param rejected rows of the whole file that were not taken
   */
  finish?(client: pg.ClientBase, stores: Stores, rejected: number): Promise<void>;
}
