import { createHash, createHmac, type Hash } from 'node:crypto';
import type { Context, MiddlewareHandler } from 'hono';
import type { IdempotencyStore, KeptAnswer } from '../../access/index.ts';
import { Conflict, InvalidInput } from '../../kernel/index.ts';
import type { Env } from './api.ts';
import { isStreamed, streamedBody } from './streamed.ts';

export interface IdempotencyTools {
  readonly store: IdempotencyStore;
  /** What is kept of a request is made with it: some carry passwords, which a bare hash would let somebody guess. */
  readonly secret: string;
  /** Whether anyone may call the route at this path. */
  isOpen(path: string): boolean;
}

/**
 * A POST that carries an `Idempotency-Key` takes effect once: repeated, it gets the first answer again, without its
 * cookies. The same key with other content is a conflict. Keys belong to one caller in one organization; those of a
 * route that is open to all belong to the route, because nobody knows the caller.
 */
export function idempotency({ store, secret, isOpen }: IdempotencyTools): MiddlewareHandler<Env> {
  return async (context, next) => {
    const key = context.req.header('idempotency-key');
    if (context.req.method !== 'POST' || key === undefined) return next();
    const { path } = context.req;
    const identity = context.get('identity');
    const keys = isOpen(path) ? store.keysOfOpen(path) : identity ? store.keysOf(identity.scope) : null;
    if (!keys) return next();
    if (!/^[\x21-\x7e]{1,200}$/.test(key)) {
      throw InvalidInput.at('Idempotency-Key', 'must be 1 to 200 visible ASCII characters', key);
    }
    const content = contentOf(context);
    const seal = (content: string) => createHmac('sha256', secret).update(content).digest('hex');
    const address = `POST ${path}${new URL(context.req.url).search}`;
    const stored = await keys.claim(key, seal(address));
    if (stored) {
      if (!stored.answer) {
        throw new Conflict(
          'The first request with this Idempotency-Key is still being worked on; try again.',
        );
      }
      if (stored.requestHash !== seal(`${address}\n${await content.read()}`))
        throw new Conflict('This Idempotency-Key was used for another request; choose a new one.');
      return repeated(stored.answer);
    }
    // Once it took effect the key stays taken, whatever fails after that: set free, it would let the same be done again.
    let effective = false;
    try {
      content.follow();
      await next();
      effective = context.error === undefined && context.res.status < 400;
      if (effective) {
        const shownOnce = context.get('shownOnce');
        const given = shownOnce === undefined ? await answerGiven(context.res) : answerInstead(shownOnce);
        await keys.complete(key, seal(`${address}\n${await content.read()}`), given);
      }
    } finally {
      if (!effective) await keys.release(key);
    }
    return undefined;
  };
}

/**
 * The hash of a request's body. One that streams by is hashed while its route receives it, a piece at a time; of the
 * others, which are short, a copy is kept for the route.
 */
function contentOf(context: Context<Env>): { follow(): void; read(): Promise<string> } {
  const hash = createHash('sha256');
  if (!isStreamed(context.req.path)) {
    return {
      follow() {},
      read: async () => hash.update(new Uint8Array(await context.req.arrayBuffer())).digest('hex'),
    };
  }
  let content = streamedBody(context);
  return {
    follow() {
      if (!content) return;
      context.set('content', hashing(content, hash));
      content = null;
    },
    async read() {
      // Nobody else receives it.
      if (content) for await (const piece of content) hash.update(piece);
      return hash.digest('hex');
    },
  };
}

async function* hashing(content: AsyncIterable<Uint8Array>, hash: Hash): AsyncGenerator<Uint8Array> {
  for await (const piece of content) {
    hash.update(piece);
    yield piece;
  }
}

function repeated({ status, body, contentType, etag }: KeptAnswer): Response {
  const headers = new Headers({ 'content-type': contentType, 'idempotency-replayed': 'true' });
  if (etag !== null) headers.set('etag', etag);
  // An answer without content must have none.
  return new Response(status === 204 ? null : body, { status, headers });
}

async function answerGiven(response: Response): Promise<KeptAnswer> {
  const body = await response.clone().text();
  const contentType = response.headers.get('content-type') ?? 'application/json';
  return { status: response.status, body, contentType, etag: response.headers.get('etag') };
}

/** A secret is never stored, so a repetition is told that the first request did its work. */
function answerInstead(detail: string): KeptAnswer {
  const { code } = new Conflict(detail);
  const problem = {
    type: `/docs/problems#${code}`,
    title: 'Shown only once',
    status: 409,
    detail,
    code,
    faults: [],
  };
  return {
    status: 409,
    body: JSON.stringify(problem),
    contentType: 'application/problem+json',
    etag: null,
  };
}
