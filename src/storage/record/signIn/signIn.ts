import { APIError } from 'better-auth/api';
import type { OAuthProvider } from 'better-auth/oauth2';
import { normalizeEmail, type SignedIn, type SignIn } from '../../../access/index.ts';
import { type Clock, type Ids, isId, NotFound, NotSignedIn } from '../../../kernel/index.ts';
import type { Outbound } from '../../outbound/index.ts';
import { countAttempt, forgetAttempts } from './attempts.ts';
import { auditOfChallenge, auditOfPerson } from './audit.ts';
import { type Auth, makeAuth, type SessionStart } from './auth.ts';
import type { AuthDb } from './database.ts';
import { joinByInvitation } from './invitations.ts';
import { openIdProvider } from './openId.ts';
import { findByEmail } from './person.ts';
import type { Seal } from './seal.ts';
import { answerOf, jsonOf, withoutToken } from './web.ts';

export interface SignInTools {
  readonly db: AuthDb;
  readonly ids: Ids;
  readonly clock: Clock;
  readonly outbound: Outbound;
  readonly seal: Seal;
  readonly secret: string;
  readonly publicUrl: string;
  readonly report: (message: string) => void;
}

const BASE = '/api/auth';

/** Paths of better-auth that are let through as they are, and what they leave in the audit log when they succeed. */
const PASSED: Readonly<Record<string, string | null>> = {
  '/sign-out': 'signed_out',
  '/change-password': 'password_changed',
  '/revoke-other-sessions': 'other_sessions_ended',
  '/organization/set-active': null,
  '/two-factor/enable': null,
  '/two-factor/disable': 'two_factor_disabled',
  '/two-factor/generate-backup-codes': 'backup_codes_made',
  '/two-factor/get-totp-uri': null,
};

const SECOND_FACTORS = ['/two-factor/verify-totp', '/two-factor/verify-backup-code'];

export function recordSignIn(tools: SignInTools): SignIn {
  const { db, clock } = tools;
  const auth = makeAuth({ ...tools, begin: (userId) => firstOrganization(db, userId) });

  async function session(headers: Headers): Promise<SignedIn | null> {
    return signedInOf(await auth.api.getSession({ headers, query: { disableRefresh: true } }));
  }

  async function signInByEmail(request: Request, from: string): Promise<Response> {
    const sent = await jsonOf(request);
    const email = normalizeEmail(String(sent['email'] ?? '')).slice(0, 320);
    await countAttempt(db, clock, email);
    const response = await auth.handler(request);
    const person = await findByEmail(db, email);
    if (response.status === 401 && person) {
      await auditOfPerson(db, person, from, 'sign_in_failed', { reason: 'password' });
    }
    if (response.ok) {
      await forgetAttempts(db, email);
      const { twoFactorRedirect } = await jsonOf(response);
      if (person && !twoFactorRedirect)
        await auditOfPerson(db, person, from, 'signed_in', { by: 'password' });
    }
    return withoutToken(response);
  }

  async function secondFactor(request: Request, from: string): Promise<Response> {
    const before = await session(request.headers);
    const challenged = before ? null : await auditOfChallenge(db, request.headers);
    const response = await auth.handler(request);
    const by = request.url.endsWith('totp') ? 'authenticator' : 'backup code';
    if (before && response.ok && !before.person.twoFactor) {
      await auditOfPerson(db, before.person, from, 'two_factor_enabled');
    }
    if (challenged && response.ok) {
      await auditOfPerson(db, challenged, from, 'signed_in', { by: `password and ${by}` });
    }
    if (challenged && !response.ok) {
      await auditOfPerson(db, challenged, from, 'sign_in_failed', { reason: by });
    }
    return withoutToken(response);
  }

  async function startSignOn(request: Request, from: string): Promise<Response> {
    const sent = await jsonOf(request);
    const { signOn } = await signOnOf(tools, String(sent['providerId'] ?? ''), from);
    const { callbackURL = '/', errorCallbackURL = '/sign-in' } = sent;
    return signOn.handler(
      new Request(new URL(`${BASE}/sign-in/social`, tools.publicUrl), {
        method: 'POST',
        headers: request.headers,
        body: JSON.stringify({
          provider: sent['providerId'],
          callbackURL,
          errorCallbackURL,
          disableRedirect: true,
        }),
      }),
    );
  }

  async function finishSignOn(request: Request, id: string, from: string): Promise<Response> {
    const { signOn } = await signOnOf(tools, id, from);
    return signOn.handler(request);
  }

  async function pass(request: Request, from: string, action: string | null): Promise<Response> {
    const before = action ? await session(request.headers) : null;
    const response = await auth.handler(request);
    if (before && action && response.ok) await auditOfPerson(db, before.person, from, action);
    return withoutToken(response);
  }

  function route(request: Request, from: string): Promise<Response> {
    const path = new URL(request.url).pathname.slice(BASE.length);
    if (request.method === 'GET' && path.startsWith('/callback/')) {
      return finishSignOn(request, path.slice('/callback/'.length), from);
    }
    const action = Object.hasOwn(PASSED, path) ? PASSED[path] : undefined;
    if (request.method === 'POST') {
      if (path === '/sign-in/email') return signInByEmail(request, from);
      if (path === '/sign-in/sso') return startSignOn(request, from);
      if (SECOND_FACTORS.includes(path)) return secondFactor(request, from);
      if (action !== undefined) return pass(request, from, action);
    }
    throw new NotFound(`There is nothing at ${BASE}${path}.`);
  }

  return {
    session,
    handle: async (request, from) => answerOf(await route(request, from)),

    async renew(headers) {
      const answer = await auth.api.getSession({ headers, returnHeaders: true });
      return { signedIn: signedInOf(answer.response), cookies: answer.headers.getSetCookie() };
    },

    async withPassword(credentials, from) {
      const request = new Request(new URL(`${BASE}/sign-in/email`, tools.publicUrl), {
        method: 'POST',
        headers: { 'content-type': 'application/json', origin: tools.publicUrl },
        body: JSON.stringify(credentials),
      });
      const response = await signInByEmail(request, from);
      if (!response.ok) throw new NotSignedIn('The address or the password is wrong.');
      const { twoFactorRedirect } = await jsonOf(response);
      return { cookies: response.headers.getSetCookie(), secondFactor: twoFactorRedirect === true };
    },
  };
}

function signedInOf(found: Awaited<ReturnType<Auth['api']['getSession']>>): SignedIn | null {
  if (!found) return null;
  const { session, user } = found;
  return {
    sessionId: session.id,
    person: { id: user.id, name: user.name, email: user.email, twoFactor: user.twoFactorEnabled === true },
    activeOrganizationId: session.activeOrganizationId ?? null,
    boundOrganizationId: session.boundOrganizationId ?? null,
  };
}

async function firstOrganization(db: AuthDb, userId: string): Promise<SessionStart> {
  const row = await db
    .selectFrom('member')
    .select('organizationId')
    .where('userId', '=', userId)
    .orderBy('id')
    .limit(1)
    .executeTakeFirst();
  return { activeOrganizationId: row?.organizationId ?? null, boundOrganizationId: null };
}

/** better-auth with the one provider that a sign-on is about. @throws NotFound */
async function signOnOf(tools: SignInTools, providerId: string, from: string) {
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

function openInvitation(db: AuthDb, clock: Clock, orgId: string, email: string) {
  return db
    .selectFrom('invitation')
    .select(['id', 'organizationId', 'email', 'role'])
    .where('organizationId', '=', orgId)
    .where('email', '=', email)
    .where('status', '=', 'pending')
    .where('expiresAt', '>', clock.now())
    .executeTakeFirst();
}
