import {
  type ApiKeyFinder,
  type Identity,
  identityOfKey,
  identityOfPerson,
  type People,
  type SecretMaker,
  type SignIn,
} from '../../access/index.ts';
import { NotAllowed, NotSignedIn } from '../../kernel/index.ts';

export interface IdentifyTools {
  readonly keys: ApiKeyFinder;
  readonly secrets: SecretMaker;
  readonly signIn: SignIn;
  readonly people: People;
  readonly publicUrl: string;
}

/** Tells from an API key or a session's cookie who sends a request, or null. */
export function identifier(tools: IdentifyTools) {
  const { keys, secrets, signIn, people, publicUrl } = tools;
  return async (request: Request, from: string): Promise<Identity | null> => {
    const authorization = request.headers.get('authorization');
    if (authorization !== null) {
      const key = /^Bearer (\S+)$/i.exec(authorization)?.[1];
      const found = key === undefined ? null : await keys.find(secrets.hash(key));
      if (!found) throw new NotSignedIn('This API key is not known, has run out or was revoked.');
      return identityOfKey(found, from);
    }
    if (!request.headers.has('cookie')) return null;
    const signedIn = await signIn.session(request.headers);
    if (!signedIn) return null;
    assertOwnPage(request, publicUrl);
    const memberships = await people.membershipsOf(signedIn.person.id);
    return identityOfPerson(signedIn, memberships, from)?.identity ?? null;
  };
}

/**
 * A browser sends the cookie with requests that another site's page makes. What changes something must therefore say
 * that it comes from Perpetua's own pages; browsers do not let a page forge either header.
 * @throws NotAllowed
 */
export function assertOwnPage(request: Request, publicUrl: string): void {
  if (['GET', 'HEAD', 'OPTIONS'].includes(request.method)) return;
  if (request.headers.get('sec-fetch-site') === 'same-origin') return;
  if (request.headers.get('origin') === new URL(publicUrl).origin) return;
  throw new NotAllowed(
    `This request carries a session's cookie but does not come from ${publicUrl}. Use that address, or an API key.`,
  );
}
