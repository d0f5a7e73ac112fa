import type { Scope } from '../kernel/index.ts';
import type { Slice } from './people.ts';

/** A person whose session is valid. */
export interface SignedIn {
  readonly sessionId: string;
  readonly person: {
    readonly id: string;
    readonly name: string;
    readonly email: string;
    readonly twoFactor: boolean;
  };
  readonly activeOrganizationId: string | null;
  /** The only organization that this session opens, where that organization's own provider vouched for the person. */
  readonly boundOrganizationId: string | null;
}

/** Passwords, sessions, second factors and sign-on, behind /api/auth. */
export interface SignIn {
  /** Serves /api/auth/*. */
  handle(request: Request, from: string): Promise<Response>;
  /** Whose session the request's cookie is, or null. */
  session(headers: Headers): Promise<SignedIn | null>;
  /** As `session`, and prolongs it: `cookies` are to be sent back. */
  renew(headers: Headers): Promise<{ signedIn: SignedIn | null; cookies: readonly string[] }>;
  /**
   * Signs a person in by password. Where a second factor is due, the cookies carry the challenge only.
   * @throws NotSignedIn for a wrong password · TooMany after many failures
   */
  withPassword(
    credentials: { email: string; password: string },
    from: string,
  ): Promise<{ cookies: readonly string[]; secondFactor: boolean }>;
}

/** An identity provider that an organization trusts to vouch for its own people (OpenID Connect). */
export interface SignOnProvider {
  readonly id: string;
  readonly name: string;
  /** Base address; its discovery document lies under /.well-known/openid-configuration. */
  readonly issuer: string;
  readonly clientId: string;
  readonly createdAt: Date;
}

export interface SignOnProviders {
  /** Of every organization: what the sign-in page offers. */
  offered(): Promise<readonly { id: string; name: string }[]>;
  list(orgId: string, slice: Slice): Promise<readonly SignOnProvider[]>;
  /** Reads the provider's discovery document first. @throws InvalidInput if that fails */
  add(
    scope: Scope,
    provider: { name: string; issuer: string; clientId: string; clientSecret: string },
  ): Promise<SignOnProvider>;
  /** @throws NotFound */
  remove(scope: Scope, id: string): Promise<void>;
}
