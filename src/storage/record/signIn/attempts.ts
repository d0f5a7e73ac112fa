import { sql } from 'kysely';
import { type Clock, TooMany } from '../../../kernel/index.ts';
import type { AuthDb } from './database.ts';

const FAILURES = 10;
const WINDOW_MS = 15 * 60_000;

/**
 * Lets `attempt` try a secret of `account`, unless too many tries failed lately. Counted by account and never by
 * address alone: an office shares one address, and an attacker has many. Each try counts before it is made, so that
 * many at once are not all let through.
 * @param refused makes the error for a wrong secret
 * @throws TooMany
 */
export async function guardAttempts(
  db: AuthDb,
  clock: Clock,
  account: string,
  attempt: () => Promise<boolean>,
  refused: () => never,
): Promise<void> {
  await countAttempt(db, clock, account);
  if (!(await attempt())) refused();
  await forgetAttempts(db, account);
}

/** @throws TooMany saying how long to wait */
export async function countAttempt(db: AuthDb, clock: Clock, account: string): Promise<void> {
  const now = clock.now();
  const begun = new Date(now.getTime() - WINDOW_MS);
  await db.deleteFrom('signInAttempt').where('firstAt', '<', begun).execute();
  const row = await db
    .insertInto('signInAttempt')
    .values({ account, failures: 1, firstAt: now })
    .onConflict((conflict) =>
      conflict.column('account').doUpdateSet({
        failures: sql<number>`least("signInAttempt".failures + 1, ${FAILURES + 1})`,
      }),
    )
    .returning(['failures', 'firstAt'])
    .executeTakeFirstOrThrow();
  if (row.failures <= FAILURES) return;
  const minutes = Math.max(1, Math.ceil((row.firstAt.getTime() + WINDOW_MS - now.getTime()) / 60_000));
  throw new TooMany(`Too many failed attempts for this account. Try again in ${minutes} minutes.`);
}

export async function forgetAttempts(db: AuthDb, account: string): Promise<void> {
  await db.deleteFrom('signInAttempt').where('account', '=', account).execute();
}
