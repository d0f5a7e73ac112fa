import { createHash, generateKeyPairSync, randomUUID, sign } from 'node:crypto';
import { createServer, type IncomingMessage } from 'node:http';

/** Whom the provider vouches for, and what it then gets wrong. */
export interface Subject {
  readonly sub: string;
  readonly email: string;
  readonly name?: string;
  readonly wrong?: 'signature' | 'nonce' | 'audience' | 'expired';
}

export interface TestProvider {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** What the provider's own page does once somebody has signed in there: the address it sends the browser back to. */
  authorize(url: string, subject: Subject): string;
  close(): Promise<void>;
}

/** A real OpenID Connect provider, small: discovery, authorization code with PKCE, RS256. */
export async function openTestProvider(): Promise<TestProvider> {
  const clientId = 'perpetua-test';
  const clientSecret = 'not: a / secret';
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const other = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const grants = new Map<string, { subject: Subject; challenge: string; nonce: string; redirect: string }>();
  let issuer = '';

  function idToken({ wrong, ...claims }: Subject, nonce: string): string {
    const now = Math.floor(Date.now() / 1000) - (wrong === 'expired' ? 7200 : 0);
    const payload = {
      ...claims,
      iss: issuer,
      aud: wrong === 'audience' ? 'somebody-else' : clientId,
      nonce: wrong === 'nonce' ? 'replayed' : nonce,
      iat: now,
      exp: now + 300,
    };
    const signed = [{ alg: 'RS256', kid: 'one', typ: 'JWT' }, payload].map(encode).join('.');
    const key = wrong === 'signature' ? other.privateKey : privateKey;
    return `${signed}.${sign('sha256', Buffer.from(signed), key).toString('base64url')}`;
  }

  async function answer(request: IncomingMessage): Promise<[number, unknown]> {
    const path = request.url ?? '';
    if (path === '/.well-known/openid-configuration') {
      return [
        200,
        {
          issuer,
          authorization_endpoint: `${issuer}/authorize`,
          token_endpoint: `${issuer}/token`,
          jwks_uri: `${issuer}/keys`,
          id_token_signing_alg_values_supported: ['RS256'],
        },
      ];
    }
    if (path === '/keys') {
      return [
        200,
        { keys: [{ ...publicKey.export({ format: 'jwk' }), kid: 'one', alg: 'RS256', use: 'sig' }] },
      ];
    }
    if (path !== '/token') return [404, {}];
    const expected = Buffer.from([clientId, clientSecret].map(encodeURIComponent).join(':')).toString(
      'base64',
    );
    if (request.headers.authorization !== `Basic ${expected}`) return [401, { error: 'invalid_client' }];
    let text = '';
    for await (const chunk of request) text += chunk;
    const form = new URLSearchParams(text);
    const grant = grants.get(form.get('code') ?? '');
    grants.delete(form.get('code') ?? '');
    const challenge = createHash('sha256')
      .update(form.get('code_verifier') ?? '')
      .digest('base64url');
    if (!grant || grant.challenge !== challenge || grant.redirect !== form.get('redirect_uri')) {
      return [400, { error: 'invalid_grant' }];
    }
    const { subject, nonce } = grant;
    return [200, { access_token: 'none', token_type: 'Bearer', id_token: idToken(subject, nonce) }];
  }

  const server = createServer((request, response) => {
    void answer(request).then(([status, body]) => {
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  issuer = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`;
  return {
    issuer,
    clientId,
    clientSecret,
    authorize(url, subject) {
      const query = new URL(url).searchParams;
      const code = randomUUID();
      const redirect = query.get('redirect_uri') ?? '';
      const challenge = query.get('code_challenge') ?? '';
      grants.set(code, { subject, challenge, nonce: query.get('nonce') ?? '', redirect });
      return `${redirect}?${new URLSearchParams({ code, state: query.get('state') ?? '' })}`;
    },
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

function encode(value: unknown): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url');
}
