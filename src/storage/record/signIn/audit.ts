import { isId } from '../../../kernel/index.ts';
import { COOKIE_PREFIX } from './auth.ts';
import { type AuthDb, appendAudit } from './database.ts';

interface Known {
  readonly id: string;
  readonly name: string;
}

/** Failed attempts are not known to be the person's own doing. */
const UNKNOWN = { kind: 'system', id: 'sign-in', name: 'Sign-in' } as const;

/**
 * Writes what happened to a person's account into the log of each organization that they belong to, or of one.
 */
export async function auditOfPerson(
  db: AuthDb,
  person: Known,
  from: string,
  action: string,
  detail: Readonly<Record<string, unknown>> = {},
  only?: string,
): Promise<void> {
  const actor = action.endsWith('_failed') ? UNKNOWN : ({ kind: 'person', ...pick(person) } as const);
  await db.transaction().execute(async (tx) => {
    const rows = await tx
      .selectFrom('member')
      .select('organizationId')
      .where('userId', '=', person.id)
      // One order for all, so that two writers never wait for each other's chain.
      .orderBy('organizationId')
      .execute();
    for (const { organizationId: orgId } of rows) {
      if (only !== undefined && orgId !== only) continue;
      await appendAudit(
        tx,
        { orgId, actor, from },
        {
          action,
          subjectKind: 'person',
          subjectId: person.id,
          detail,
        },
      );
    }
  });
}

/** Whose second factor is being waited for, by the cookie that better-auth gave after the password. */
export async function auditOfChallenge(db: AuthDb, headers: Headers): Promise<Known | null> {
  const cookie = new RegExp(`(?:^|;\\s*)(?:__Secure-)?${COOKIE_PREFIX}\\.two_factor=([^;]+)`).exec(
    headers.get('cookie') ?? '',
  )?.[1];
  if (!cookie) return null;
  const challenge = await db
    .selectFrom('verification')
    .select('value')
    .where('identifier', '=', identifierOf(cookie))
    .executeTakeFirst();
  if (!challenge || !isId(challenge.value)) return null;
  const person = await db
    .selectFrom('user')
    .select(['id', 'name'])
    .where('id', '=', challenge.value)
    .executeTakeFirst();
  return person ?? null;
}

/** The cookie holds the identifier and a signature, which better-auth checks itself. */
function identifierOf(cookie: string): string {
  const text = decodeURIComponent(cookie);
  return text.slice(0, text.lastIndexOf('.'));
}

function pick({ id, name }: Known): Known {
  return { id, name };
}
