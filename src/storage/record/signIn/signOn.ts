import { APIError } from 'better-auth/api';
import type { OAuthProvider } from 'better-auth/oauth2';
import { type Clock, isId, NotFound } from '../../../kernel/index.ts';
import { auditOfPerson } from './audit.ts';
import { makeAuth } from './auth.ts';
import type { AuthDb } from './database.ts';
import { joinByInvitation } from './invitations.ts';
import { openIdProvider } from './openId.ts';
import type { SignInTools } from './tools.ts';

/** better-auth with the one provider that a sign-on is about. @throws NotFound */
export async function signOnOf(tools: SignInTools, providerId: string, from: string) {
  const { db, ids, clock, outbound, seal } = tools;
  const row = isId(providerId)
    ? await db.selectFrom('signOnProvider').selectAll().where('id', '=', providerId).executeTakeFirst()
    : undefined;
  if (!row) throw NotFound.of('sign-on provider', providerId);
  const orgId = row.organizationId;
  const client = { ...row, clientSecret: seal.open(row.clientSecret) };
  const provider = await openIdProvider(client, outbound, async (subject, email) => {
    const linked = await memberBySubject(db, orgId, row.id, subject);
    const known =
      linked ?? (await memberByEmail(db, orgId, email)) ?? (await openInvitation(db, clock, orgId, email));
    return known !== undefined;
  });
  const signOn = makeAuth({
    ...tools,
    provider: provider as unknown as OAuthProvider,
    async begin(userId) {
      const person = await db
        .selectFrom('user')
        .select(['id', 'name', 'email'])
        .where('id', '=', userId)
        .executeTakeFirstOrThrow();
      const invitation = await openInvitation(db, clock, orgId, person.email);
      if (invitation) {
        await db.transaction().execute((tx) => joinByInvitation(tx, ids, invitation, person, from));
      }
      if (!(await memberByEmail(db, orgId, person.email))) {
        throw new APIError('FORBIDDEN', {
          code: 'not_a_member',
          message: 'Not a member of this organization',
        });
      }
      await auditOfPerson(db, person, from, 'signed_in', { by: row.name }, orgId);
      return { activeOrganizationId: orgId, boundOrganizationId: orgId };
    },
  });
  return { signOn };
}

function memberBySubject(db: AuthDb, orgId: string, providerId: string, subject: string) {
  return db
    .selectFrom('account')
    .innerJoin('member', 'member.userId', 'account.userId')
    .select('member.id')
    .where('member.organizationId', '=', orgId)
    .where('account.providerId', '=', providerId)
    .where('account.accountId', '=', subject)
    .executeTakeFirst();
}

function memberByEmail(db: AuthDb, orgId: string, email: string) {
  return db
    .selectFrom('member')
    .innerJoin('user', 'user.id', 'member.userId')
    .select('member.id')
    .where('member.organizationId', '=', orgId)
    .where('user.email', '=', email)
    .executeTakeFirst();
}

/**
 * The invitation that signing on takes up. Not where there is a password for that address already: whoever chose it need not
 * be the one whom the provider vouches for (another organization's owner can have made that person), so they
 * join by the invitation's link and that password, which proves that both are one.
 */
function openInvitation(db: AuthDb, clock: Clock, orgId: string, email: string) {
  return db
    .selectFrom('invitation')
    .select(['id', 'organizationId', 'email', 'role'])
    .where('organizationId', '=', orgId)
    .where('email', '=', email)
    .where('status', '=', 'pending')
    .where('expiresAt', '>', clock.now())
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('account')
            .innerJoin('user', 'user.id', 'account.userId')
            .select('account.id')
            .where('user.email', '=', email)
            .where('account.providerId', '=', 'credential'),
        ),
      ),
    )
    .executeTakeFirst();
}
