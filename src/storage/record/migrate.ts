import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type pg from 'pg';
import { SetupProblem } from '../../kernel/index.ts';

interface Migration {
  readonly number: number;
  readonly name: string;
  readonly sql: string;
}

const FOLDER = new URL('../migrations/', import.meta.url);
const LOCK = 4_600_001;

/** The numbered SQL files, in order. */
export function listMigrations(folder: URL = FOLDER): Migration[] {
  return readdirSync(fileURLToPath(folder))
    .filter((file) => file.endsWith('.sql'))
    .sort()
    .map((file) => ({
      number: Number(file.slice(0, 4)),
      name: file.slice(5, -4),
      sql: readFileSync(new URL(file, folder), 'utf8'),
    }));
}

/**
 * Brings the record's schema up to this program, each step in its own transaction; two processes starting at once
 * take turns.
 * @returns the names of the steps that were applied
 * @throws SetupProblem if the schema is newer than the program
 */
export async function migrate(
  client: pg.ClientBase,
  migrations: readonly Migration[] = listMigrations(),
): Promise<string[]> {
  await client.query('select pg_advisory_lock($1)', [LOCK]);
  try {
    await client.query(`create table if not exists schema_migration (
      number integer primary key, name text not null, checksum text not null, applied_at timestamptz not null default now())`);
    const applied = await client.query<{ number: number; name: string }>(
      'select number, name from schema_migration order by number',
    );
    const known = new Set(migrations.map((step) => step.number));
    const newer = applied.rows.find((row) => !known.has(row.number));
    if (newer) {
      throw new SetupProblem(
        `The data was written by a newer Perpetua (schema step ${newer.number} "${newer.name}"). Start that version, or restore the folder from before the upgrade.`,
      );
    }
    const done = new Set(applied.rows.map((row) => row.number));
    const names: string[] = [];
    for (const step of migrations.filter((candidate) => !done.has(candidate.number))) {
      await apply(client, step);
      names.push(step.name);
    }
    return names;
  } finally {
    await client.query('select pg_advisory_unlock($1)', [LOCK]);
  }
}

async function apply(client: pg.ClientBase, step: Migration): Promise<void> {
  await client.query('begin');
  try {
    await client.query(step.sql);
    const checksum = createHash('sha256').update(step.sql).digest('hex');
    await client.query('insert into schema_migration (number, name, checksum) values ($1, $2, $3)', [
      step.number,
      step.name,
      checksum,
    ]);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback');
    throw new Error(`schema step ${step.number} "${step.name}" failed: ${(error as Error).message}`, {
      cause: error,
    });
  }
}
