import { createHash } from 'node:crypto';
import type { MiddlewareHandler } from 'hono';
import type { IdempotencyStore } from '../../access/index.ts';
import { Conflict, InvalidInput } from '../../kernel/index.ts';
import type { Env } from './api.ts';

/** Bodies of JSON are at most this long (server.ts); a longer body is a file that streams by. */
const LARGEST_BODY = 10 * 1024 * 1024;

/**
 * A POST that carries an `Idempotency-Key` takes effect once: repeated, it gets the first answer again.
 * The same key with other content is a conflict. Keys belong to one caller in one organization.
 */
export function idempotency(store: IdempotencyStore): MiddlewareHandler<Env> {
  return async (context, next) => {
    const key = context.req.header('idempotency-key');
    const identity = context.get('identity');
    if (context.req.method !== 'POST' || key === undefined || !identity) return next();
    if (!/^[\x21-\x7e]{1,200}$/.test(key)) {
      throw InvalidInput.at('Idempotency-Key', 'must be 1 to 200 visible ASCII characters', key);
    }
    const { scope } = identity;
    const hash = await hashRequest(context.req.method, context.req.url, context.req.raw);
    const stored = await store.claim(scope, key, hash);
    if (stored) {
      if (stored.requestHash !== hash)
        throw new Conflict('This Idempotency-Key was used for another request; choose a new one.');
      if (!stored.answer)
        throw new Conflict(
          'The first request with this Idempotency-Key is still being worked on; try again.',
        );
      const { status, body, contentType } = stored.answer;
      return new Response(body, {
        status,
        headers: { 'content-type': contentType, 'idempotency-replayed': 'true' },
      });
    }
    try {
      await next();
    } finally {
      const failed = context.error !== undefined || context.res.status >= 400;
      if (failed) await store.release(scope, key);
      else {
        const shownOnce = context.get('shownOnce');
        const given = shownOnce === undefined ? await answerGiven(context.res) : answerInstead(shownOnce);
        await store.complete(scope, key, given);
      }
    }
    return undefined;
  };
}

async function answerGiven(response: Response) {
  const body = await response.clone().text();
  const contentType = response.headers.get('content-type') ?? 'application/json';
  return { status: response.status, body, contentType };
}

/** A secret is never stored, so a repetition is told that the first request did its work. */
function answerInstead(detail: string) {
  const { code } = new Conflict(detail);
  const problem = {
    type: `/docs/problems#${code}`,
    title: 'Shown only once',
    status: 409,
    detail,
    code,
    faults: [],
  };
  return { status: 409, body: JSON.stringify(problem), contentType: 'application/problem+json' };
}

/** A streamed upload is recognized by its address and length; reading it here would hold it in memory. */
async function hashRequest(method: string, url: string, request: Request): Promise<string> {
  const { pathname, search } = new URL(url);
  const hash = createHash('sha256').update(`${method} ${pathname}${search}\n`);
  const length = Number(request.headers.get('content-length') ?? 0);
  if (request.headers.get('content-type')?.startsWith('application/json') && length <= LARGEST_BODY) {
    hash.update(await request.clone().text());
  } else hash.update(String(length));
  return hash.digest('hex');
}
