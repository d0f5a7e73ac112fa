import type pg from 'pg';
import { SetupProblem } from '../../kernel/index.ts';

/** The two database roles that the program works with; neither owns a table, neither can bypass row-level security. */
export const APP_ROLE = 'perpetua_app';
export const SIGN_IN_ROLE = 'perpetua_sign_in';

/**
 * Makes the working roles, or resets what they may do. With `passwords` (embedded) they log in by themselves; without
 * (served) the given account must be allowed to switch to them.
 * @throws SetupProblem if the account may not make roles
 */
export async function makeRoles(
  client: pg.ClientBase,
  passwords: Readonly<Record<string, string>> | null,
): Promise<void> {
  for (const role of [APP_ROLE, SIGN_IN_ROLE]) {
    const { rowCount } = await client.query('select 1 from pg_roles where rolname = $1', [role]);
    try {
      if (rowCount === 0) await client.query(`create role ${role} nosuperuser nobypassrls noinherit`);
      const password = passwords?.[role];
      if (password) await client.query(`alter role ${role} login password ${client.escapeLiteral(password)}`);
      else await client.query(`grant ${role} to current_user`);
    } catch (error) {
      if (rowCount !== 0 && !passwords) continue;
      throw new SetupProblem(
        `The account in DATABASE_URL may not make the role ${role} (${(error as Error).message}). Have an administrator run "create role ${role} nosuperuser nobypassrls; grant ${role} to <that account>".`,
      );
    }
  }
}

/** Refuses to work with a role that row-level security does not hold. */
export async function assertBound(client: pg.ClientBase): Promise<void> {
  const { rows } = await client.query<{ rolsuper: boolean; rolbypassrls: boolean }>(
    'select rolsuper, rolbypassrls from pg_roles where rolname = current_user',
  );
  if (rows[0]?.rolsuper || rows[0]?.rolbypassrls) {
    throw new SetupProblem(
      `The database role ${APP_ROLE} can bypass row-level security; take SUPERUSER and BYPASSRLS from it.`,
    );
  }
}
