import { mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type pg from 'pg';
import {
  type Copied,
  copyRange,
  nextRange,
  type Position,
  type Range,
  START,
  type Subject,
  settledBefore,
} from './batch.ts';
import type { Landing } from './landing.ts';
import { questionReader } from './question.ts';

export interface ProjectionOptions {
  /** A folder for copied ranges; each is removed when it has landed. */
  readonly folder: string;
  /**
   * Rows of the record in one step: what may have to be read again after a kill, and how much disk is used. DuckDB works on
   * groups of 122,880 rows, a thread each, so fewer than some such groups leave cores idle.
   */
  readonly batchRows?: number;
}

export interface Projected {
  readonly responses: number;
  readonly answers: number;
  readonly customers: number;
}

export interface ProgressOfProjection {
  readonly subject: Subject;
  /** Rows of the record that have been read. */
  readonly rows: number;
}

/** Carries answers and customers from the record into the columnar store. */
export interface Projector {
  /** Reads on from where it stopped until nothing settled is left. Runs one at a time; a second call waits. */
  project(signal?: AbortSignal, onProgress?: (progress: ProgressOfProjection) => void): Promise<Projected>;
  /**
   * Whether rows wait that could not be read yet: they are committed, but a transaction that began before theirs still
   * runs, and may yet write rows in front of them.
   */
  waiting(): Promise<boolean>;
  /** How much of the record is not copied yet: rows, counted to 100,001, and when the oldest of them came. */
  lag(): Promise<{ readonly rows: number; readonly since: string | null }>;
  /** Builds everything again from nothing beside what is there, then swaps; figures stay available meanwhile. */
  rebuild(signal?: AbortSignal, onProgress?: (progress: ProgressOfProjection) => void): Promise<Projected>;
}

/** Rows behind that are counted; past it "more" is enough to know. */
const LAG_COUNTED = 100_001;

const SUBJECTS: readonly Subject[] = ['customer', 'response'];

/** @param pool of the record's owner, who reads all organizations */
export function openProjector(pool: pg.Pool, landing: Landing, options: ProjectionOptions): Projector {
  const { folder, batchRows = 250_000 } = options;
  const questionsOf = questionReader(pool);
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const turn = last.then(work, work);
    last = turn.catch(() => undefined);
    return turn;
  };

  /**
   * Ranges are copied one ahead of the one that lands: PostgreSQL works while the columnar engine does.
   * @param before stop at rows stamped by this transaction or a later one; null: read all that is visible
   */
  async function carry(
    subject: Subject,
    run: { from: Position; before: string | null; cursor: string; table: string },
    signal: AbortSignal | undefined,
    onProgress: ((progress: ProgressOfProjection) => void) | undefined,
  ): Promise<{ rows: number; answers: number }> {
    await clear();
    const scratch = await mkdtemp(join(folder, 'projection-'));
    const client = await pool.connect();
    let number = 0;
    const total = { rows: 0, answers: 0 };
    let ahead: Promise<{ range: Range; file: Copied } | null> | null = null;
    const copy = async (from: Position): Promise<{ range: Range; file: Copied } | null> => {
      const range = await nextRange(client, subject, from, run.before, batchRows);
      if (!range) return null;
      return { range, file: await copyRange(client, subject, range, join(scratch, `${number++}.csv`)) };
    };
    try {
      // Instants are written out in the session's zone.
      await client.query(
        `begin isolation level ${run.before === null ? 'repeatable read' : 'read committed'} read only`,
      );
      await client.query(`set local time zone 'UTC'`);
      let copied = await copy(run.from);
      while (copied) {
        signal?.throwIfAborted();
        const { range, file } = copied;
        ahead = copy(range.to);
        // Reported where it is awaited; landing may fail first.
        ahead.catch(() => undefined);
        const batch = { file, to: range.to, cursor: run.cursor };
        if (subject === 'response') {
          const landed = await landing.answers(batch, questionsOf, run.table);
          total.rows += landed.responses;
          total.answers += landed.answers;
        } else {
          total.rows += await landing.customers(batch, run.table);
        }
        await rm(file.path);
        onProgress?.({ subject, rows: total.rows });
        copied = await ahead;
      }
      return total;
    } finally {
      await ahead?.catch(() => undefined);
      await client.query('rollback').then(
        () => client.release(),
        (error: Error) => client.release(error),
      );
      await rm(scratch, { recursive: true, force: true });
    }
  }

  /** The folder belongs to this projector, which does one thing at a time: what lies there was left by a kill. */
  async function clear(): Promise<void> {
    await mkdir(folder, { recursive: true });
    for (const name of await readdir(folder)) {
      if (name.startsWith('projection-')) await rm(join(folder, name), { recursive: true, force: true });
    }
  }

  async function settled(): Promise<string> {
    const client = await pool.connect();
    try {
      return await settledBefore(client);
    } finally {
      client.release();
    }
  }

  const rebuild: Projector['rebuild'] = async (signal, onProgress) => {
    const counted = { responses: 0, answers: 0, customers: 0 };
    for (const subject of SUBJECTS) {
      // Taken before the snapshot: what is still running now is read again by the next `project`.
      const before = await settled();
      const table = await landing.beginRebuild(subject);
      const run = { from: START, before: null, cursor: `${subject}.rebuild`, table };
      const { rows, answers } = await carry(subject, run, signal, onProgress);
      await landing.finishRebuild(subject, { xid: before, id: START.id });
      if (subject === 'customer') counted.customers = rows;
      else Object.assign(counted, { responses: rows, answers });
    }
    return counted;
  };

  return {
    project: (signal, onProgress) =>
      inTurn(async () => {
        const counted = { responses: 0, answers: 0, customers: 0 };
        for (const subject of SUBJECTS) {
          const before = await settled();
          const from = (await landing.cursor(subject)) ?? START;
          // The record counts transactions anew after a restore into another server: positions in the old count mean nothing.
          if (BigInt(from.xid) > BigInt(before)) return rebuild(signal, onProgress);
          const run = {
            from,
            before,
            cursor: subject,
            table: subject === 'response' ? 'answer' : 'customer',
          };
          const { rows, answers } = await carry(subject, run, signal, onProgress);
          if (subject === 'customer') counted.customers = rows;
          else Object.assign(counted, { responses: rows, answers });
        }
        return counted;
      }),
    async waiting() {
      for (const subject of SUBJECTS) {
        const { xid, id } = (await landing.cursor(subject)) ?? START;
        const { rows } = await pool.query<{ behind: boolean }>(
          `select exists (select 1 from ${subject} where (changed_xid, id) > ($1::xid8, $2::uuid)) as behind`,
          [xid, id],
        );
        if (rows[0]?.behind) return true;
      }
      return false;
    },
    async lag() {
      let [rows, since] = [0, null as Date | null];
      for (const subject of SUBJECTS) {
        const { xid, id } = (await landing.cursor(subject)) ?? START;
        const came = subject === 'response' ? 'received_at' : 'updated_at';
        const found = await pool.query<{ rows: number; since: Date | null }>(
          `select count(*) as rows, min(came) as since from (select ${came} as came from ${subject}
           where (changed_xid, id) > ($1::xid8, $2::uuid) order by changed_xid, id limit ${LAG_COUNTED}) behind`,
          [xid, id],
        );
        const [behind] = found.rows;
        rows += behind?.rows ?? 0;
        if (behind?.since && (since === null || behind.since < since)) since = behind.since;
      }
      return { rows: Math.min(rows, LAG_COUNTED), since: since?.toISOString() ?? null };
    },
    rebuild: (signal, onProgress) => inTurn(() => rebuild(signal, onProgress)),
  };
}
