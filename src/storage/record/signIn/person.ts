import { hashPassword } from 'better-auth/crypto';
import type { Role } from '../../../access/index.ts';
import type { Ids } from '../../../kernel/index.ts';
import type { AuthDb } from './database.ts';

/** Passwords as better-auth stores them (scrypt). Slow on purpose: never within a transaction. */
export const hashOf = hashPassword;

export async function findByEmail(db: AuthDb, email: string): Promise<{ id: string; name: string } | null> {
  const row = await db
    .selectFrom('user')
    .select(['id', 'name'])
    .where('email', '=', email)
    .executeTakeFirst();
  return row ?? null;
}

/** A person with a password; whoever made them vouches for the address. */
export async function insertPerson(
  db: AuthDb,
  ids: Ids,
  person: { name: string; email: string; passwordHash: string },
): Promise<string> {
  const id = ids.next();
  const { name, email, passwordHash } = person;
  await db.insertInto('user').values({ id, name, email, emailVerified: true }).execute();
  await setPassword(db, ids, id, passwordHash);
  return id;
}

export async function setPassword(db: AuthDb, ids: Ids, userId: string, password: string): Promise<void> {
  await db
    .insertInto('account')
    .values({ id: ids.next(), accountId: userId, providerId: 'credential', userId, password })
    .onConflict((conflict) =>
      conflict.columns(['providerId', 'accountId']).doUpdateSet({ password, updatedAt: new Date() }),
    )
    .execute();
}

/** @returns whether they were not a member before */
export async function insertMember(
  db: AuthDb,
  ids: Ids,
  member: { organizationId: string; userId: string; role: Role },
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('member')
    .values({ id: ids.next(), ...member })
    .onConflict((conflict) => conflict.columns(['organizationId', 'userId']).doNothing())
    .executeTakeFirst();
  return (numInsertedOrUpdatedRows ?? 0n) > 0n;
}
