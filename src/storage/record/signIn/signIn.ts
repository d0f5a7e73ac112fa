import { normalizeEmail, type SignedIn, type SignIn } from '../../../access/index.ts';
import { type Clock, NotFound, NotSignedIn, Problem } from '../../../kernel/index.ts';
import { countAttempt, forgetAttempts } from './attempts.ts';
import { auditOfChallenge, auditOfPerson } from './audit.ts';
import { type Auth, makeAuth, type SessionStart } from './auth.ts';
import type { AuthDb } from './database.ts';
import { findByEmail } from './person.ts';
import { signOnOf } from './signOn.ts';
import type { SignInTools } from './tools.ts';
import { answerOf, jsonOf, withoutToken } from './web.ts';

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

/** Of these, the ones that ask for the password again: a stolen session must not be a way to guess it. */
const ASKING: readonly string[] = [
  '/change-password',
  '/two-factor/enable',
  '/two-factor/disable',
  '/two-factor/generate-backup-codes',
  '/two-factor/get-totp-uri',
];

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
      await forgetExpired(db, clock);
      const { twoFactorRedirect } = await jsonOf(response);
      if (person && !twoFactorRedirect)
        await auditOfPerson(db, person, from, 'signed_in', { by: 'password' });
      // Whoever signs in anew leaves no session behind that somebody else may hold.
      if (!twoFactorRedirect && (await session(request.headers))) {
        await auth.api.signOut({ headers: request.headers });
      }
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
    try {
      const { signOn } = await signOnOf(tools, id, from);
      return await signOn.handler(request);
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      // The person stands in a browser, on the way back from the provider: they get a page, not a document.
      tools.report(`sign-on by provider ${id}: ${error.message}`);
      return new Response(null, {
        status: 302,
        headers: { location: '/sign-in?error=provider_unavailable' },
      });
    }
  }

  async function pass(request: Request, from: string, path: string): Promise<Response> {
    const before = await session(request.headers);
    const asked = before && ASKING.includes(path) ? before.person.email : null;
    if (asked) await countAttempt(db, clock, asked);
    const response = await auth.handler(
      path === '/change-password' ? await endingOtherSessions(request) : request,
    );
    if (asked && response.ok) await forgetAttempts(db, asked);
    const action = PASSED[path];
    if (before && action && response.ok) await auditOfPerson(db, before.person, from, action);
    return withoutToken(response);
  }

  function route(request: Request, from: string): Promise<Response> {
    const path = new URL(request.url).pathname.slice(BASE.length);
    if (request.method === 'GET' && path.startsWith('/callback/')) {
      return finishSignOn(request, path.slice('/callback/'.length), from);
    }
    if (request.method === 'POST') {
      if (path === '/sign-in/email') return signInByEmail(request, from);
      if (path === '/sign-in/sso') return startSignOn(request, from);
      if (SECOND_FACTORS.includes(path)) return secondFactor(request, from);
      if (Object.hasOwn(PASSED, path)) return pass(request, from, path);
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

/** Whoever changes their password may do so because somebody else has it. */
async function endingOtherSessions(request: Request): Promise<Request> {
  const body = JSON.stringify({ ...(await jsonOf(request)), revokeOtherSessions: true });
  const headers = new Headers(request.headers);
  headers.delete('content-length');
  return new Request(request.url, { method: request.method, headers, body });
}

/** Nothing else clears what nobody comes back for. */
async function forgetExpired(db: AuthDb, clock: Clock): Promise<void> {
  await db.deleteFrom('session').where('expiresAt', '<', clock.now()).execute();
  await db.deleteFrom('verification').where('expiresAt', '<', clock.now()).execute();
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
