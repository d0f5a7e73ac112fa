import { type BetterAuthPlugin, betterAuth } from 'better-auth';
import type { OAuthProvider } from 'better-auth/oauth2';
import { organization, twoFactor } from 'better-auth/plugins';
import { PASSWORD_LENGTH } from '../../../access/index.ts';
import type { Ids } from '../../../kernel/index.ts';
import type { AuthDb } from './database.ts';

/** How sessions begin: by password, or vouched for by an organization's provider. */
export interface SessionStart {
  readonly activeOrganizationId: string | null;
  readonly boundOrganizationId: string | null;
}

export interface AuthOptions {
  readonly db: AuthDb;
  readonly ids: Ids;
  readonly secret: string;
  readonly publicUrl: string;
  /** Told about every error that better-auth meets. */
  readonly report: (message: string) => void;
  /** Decides where a new session begins; what it throws refuses the session. */
  readonly begin: (userId: string) => Promise<SessionStart>;
  /** The one sign-on provider that this request is about. */
  readonly provider?: OAuthProvider;
}

export const COOKIE_PREFIX = 'perpetua';

export type Auth = ReturnType<typeof makeAuth>;

/**
 * better-auth, set up. It opens nothing by itself: signIn.ts lets through the few of its paths that are wanted.
 * A sign-on provider belongs to the instance, so a request about one gets an instance of its own; nothing has to be
 * kept in step between processes when providers change.
 */
export function makeAuth(options: AuthOptions) {
  const { db, ids, secret, publicUrl, report, begin, provider } = options;
  return betterAuth({
    appName: 'Perpetua',
    baseURL: publicUrl,
    basePath: '/api/auth',
    secret,
    database: { db, type: 'postgres', schemaName: 'auth', transaction: true },
    telemetry: { enabled: false },
    // Attempts are counted by account (attempts.ts); better-auth would count by address.
    rateLimit: { enabled: false },
    logger: { level: 'error', log: (_level, message) => report(message) },
    onAPIError: { errorURL: '/sign-in' },
    trustedOrigins: (request) => [publicUrl, ...sameOrigin(request)],
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: PASSWORD_LENGTH.minimum,
      maxPasswordLength: PASSWORD_LENGTH.maximum,
      revokeSessionsOnPasswordReset: true,
    },
    account: {
      updateAccountOnSignIn: false,
      accountLinking: { enabled: true, trustedProviders: provider ? [provider.id] : [] },
    },
    session: { additionalFields: { boundOrganizationId: { type: 'string', required: false, input: false } } },
    databaseHooks: {
      session: {
        create: {
          before: async (session) => {
            // A session that replaces another (a second factor was switched on) stays where that was.
            const given = session as Partial<SessionStart>;
            if (given.activeOrganizationId || given.boundOrganizationId) return { data: session };
            return { data: { ...session, ...(await begin(session.userId)) } };
          },
        },
      },
      account: {
        create: {
          // The provider was asked who somebody is; nothing is ever asked of it in their name.
          before: async (account) => ({
            data: { ...account, accessToken: null, refreshToken: null, idToken: null },
          }),
        },
      },
    },
    plugins: [
      organization({ allowUserToCreateOrganization: false }),
      twoFactor({ issuer: 'Perpetua' }),
      ...(provider ? [offer(provider)] : []),
    ],
    advanced: {
      cookiePrefix: COOKIE_PREFIX,
      useSecureCookies: publicUrl.startsWith('https:'),
      defaultCookieAttributes: { sameSite: 'lax', httpOnly: true },
      disableCSRFCheck: false,
      disableOriginCheck: false,
      // Headers that name an address are the sender's to make up; the audit log has the connection's own.
      ipAddress: { disableIpTracking: true },
      database: { generateId: () => ids.next() },
    },
  });
}

function offer(provider: OAuthProvider): BetterAuthPlugin {
  return {
    id: 'perpetua-sign-on',
    init: (context) => ({ context: { socialProviders: [provider, ...context.socialProviders] } }),
  };
}

/** Another name of this same server (localhost for 127.0.0.1), when the browser itself says that it is the same. */
function sameOrigin(request: Request | undefined): string[] {
  const origin = request?.headers.get('origin');
  return origin && request?.headers.get('sec-fetch-site') === 'same-origin' ? [origin] : [];
}
