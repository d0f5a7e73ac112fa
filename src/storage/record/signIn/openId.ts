import { createPublicKey } from 'node:crypto';
import { createAuthorizationURL, type OAuthProvider, verifyProviderIdToken } from 'better-auth/oauth2';
import { z } from 'zod';
import { InvalidInput, Problem } from '../../../kernel/index.ts';
import type { Outbound } from '../../outbound/index.ts';

/** What is needed of a discovery document (OpenID Connect Discovery 1.0, section 3). */
const Discovery = z.object({
  issuer: z.string(),
  authorization_endpoint: z.url(),
  token_endpoint: z.url(),
  jwks_uri: z.url(),
  userinfo_endpoint: z.url().optional(),
  token_endpoint_auth_methods_supported: z.array(z.string()).default(['client_secret_basic']),
  id_token_signing_alg_values_supported: z.array(z.string()).default(['RS256']),
});
type Discovery = z.infer<typeof Discovery>;

const Tokens = z.object({ id_token: z.string(), access_token: z.string().optional() });
const Keys = z.object({ keys: z.array(z.looseObject({ kty: z.string(), kid: z.string().optional() })) });
const Claims = z.looseObject({
  sub: z.string().min(1),
  email: z.string().optional(),
  name: z.string().optional(),
});
type Claims = z.infer<typeof Claims>;

/** Signatures that only the provider's private key can make; never "none", never one made with the client's secret. */
const SIGNATURES = /^(RS|PS|ES)(256|384|512)$|^EdDSA$/;

export interface OpenIdClient {
  readonly id: string;
  readonly name: string;
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
}

/** Reads a provider's discovery document. @throws InvalidInput saying what is wrong with it */
export async function discover(outbound: Outbound, issuer: string): Promise<Discovery> {
  const address = `${issuer.replace(/\/+$/, '')}/.well-known/openid-configuration`;
  let text: string;
  try {
    const answer = await outbound.request(address, { headers: { accept: 'application/json' } });
    if (answer.status !== 200) throw new Error(`it answered ${answer.status}`);
    text = answer.text;
  } catch (error) {
    const reason = (error as Error).message || (error as NodeJS.ErrnoException).code || 'no answer';
    const rule = error instanceof Problem ? reason : `cannot be read at ${address}: ${reason}`;
    throw InvalidInput.at('issuer', rule, issuer);
  }
  const document = Discovery.safeParse(readJson(text));
  if (!document.success) {
    const missing = document.error.issues.map((issue) => issue.path.join('.')).join(', ');
    throw InvalidInput.at(
      'issuer',
      `has a discovery document without a valid ${missing || 'content'}`,
      issuer,
    );
  }
  if (document.data.issuer.replace(/\/+$/, '') !== issuer.replace(/\/+$/, '')) {
    throw InvalidInput.at('issuer', `calls itself ${document.data.issuer}; use that`, issuer);
  }
  return document.data;
}

/**
 * A provider as better-auth drives it (state, PKCE and nonce are its work), with every request going through
 * `outbound` and the ID token's signature, issuer, audience and nonce checked.
 * @param admits whether this organization knows who the provider vouches for
 */
export async function openIdProvider(
  client: OpenIdClient,
  outbound: Outbound,
  admits: (subject: string, email: string) => Promise<boolean>,
): Promise<OAuthProvider<Claims>> {
  const document = await discover(outbound, client.issuer);
  const options = { clientId: client.clientId, clientSecret: client.clientSecret };
  const provider: OAuthProvider<Claims> = {
    id: client.id,
    name: client.name,
    issuer: document.issuer,
    requiresIdTokenNonce: true,
    accountSubject: ({ profile }) => profile.sub,
    idToken: {
      jwks: (header) => signingKey(outbound, document, header.kid),
      issuer: document.issuer,
      audience: client.clientId,
      algorithms: document.id_token_signing_alg_values_supported.filter((name) => SIGNATURES.test(name)),
    },
    createAuthorizationURL: ({ state, codeVerifier, redirectURI, idTokenNonce }) =>
      createAuthorizationURL({
        id: client.id,
        options,
        authorizationEndpoint: document.authorization_endpoint,
        scopes: ['openid', 'email', 'profile'],
        state,
        codeVerifier,
        redirectURI,
        ...(idTokenNonce ? { nonce: idTokenNonce } : {}),
      }),
    async validateAuthorizationCode({ code, codeVerifier, redirectURI }) {
      const tokens = await exchange(client, document, outbound, { code, codeVerifier, redirectURI });
      return { idToken: tokens.id_token, accessToken: tokens.access_token };
    },
    async getUserInfo({ idToken, accessToken, expectedIdTokenNonce }) {
      if (!idToken || !(await verifyProviderIdToken(provider, idToken, expectedIdTokenNonce))) return null;
      const claims = Claims.parse(readJson(Buffer.from(idToken.split('.')[1] ?? '', 'base64url').toString()));
      const profile = claims.email ? claims : await userInfo(document, outbound, claims, accessToken);
      const email = profile.email?.toLowerCase();
      if (!email || !(await admits(profile.sub, email))) return null;
      // The organization chose to trust this provider for its own people, and the session opens nothing else.
      return { user: { email, name: profile.name ?? email, emailVerified: true }, data: profile };
    },
  };
  return provider;
}

async function exchange(
  client: OpenIdClient,
  document: Discovery,
  outbound: Outbound,
  grant: { code: string; codeVerifier?: string | undefined; redirectURI: string },
): Promise<z.infer<typeof Tokens>> {
  const form = new URLSearchParams({
    grant_type: 'authorization_code',
    code: grant.code,
    redirect_uri: grant.redirectURI,
    ...(grant.codeVerifier ? { code_verifier: grant.codeVerifier } : {}),
  });
  const headers: Record<string, string> = {
    accept: 'application/json',
    'content-type': 'application/x-www-form-urlencoded',
  };
  if (document.token_endpoint_auth_methods_supported.includes('client_secret_basic')) {
    const pair = [client.clientId, client.clientSecret].map(encodeURIComponent).join(':');
    headers['authorization'] = `Basic ${Buffer.from(pair).toString('base64')}`;
  } else {
    form.set('client_id', client.clientId);
    form.set('client_secret', client.clientSecret);
  }
  const answer = await outbound.request(document.token_endpoint, {
    method: 'POST',
    headers,
    body: form.toString(),
  });
  if (answer.status !== 200) throw new Error(`the token endpoint answered ${answer.status}`);
  return Tokens.parse(readJson(answer.text));
}

async function signingKey(outbound: Outbound, document: Discovery, kid: string | undefined) {
  const answer = await outbound.request(document.jwks_uri, { headers: { accept: 'application/json' } });
  const { keys } = Keys.parse(readJson(answer.text));
  const key = keys.find((candidate) => (kid === undefined ? keys.length === 1 : candidate.kid === kid));
  if (!key) throw new Error('the provider has no key by that id');
  return createPublicKey({ key, format: 'jwk' });
}

/** The subject there must be the one of the ID token (OpenID Connect Core 1.0, section 5.3.2). */
async function userInfo(
  document: Discovery,
  outbound: Outbound,
  claims: Claims,
  accessToken: string | undefined,
): Promise<Claims> {
  if (!document.userinfo_endpoint || !accessToken) return claims;
  const answer = await outbound.request(document.userinfo_endpoint, {
    headers: { accept: 'application/json', authorization: `Bearer ${accessToken}` },
  });
  const info = Claims.safeParse(readJson(answer.text));
  return info.success && info.data.sub === claims.sub ? info.data : claims;
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
