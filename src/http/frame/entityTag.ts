import type { MiddlewareHandler } from 'hono';
import { etag } from 'hono/etag';
import type { Env } from './api.ts';

/** ETag and 304 for JSON. A file has none: it is streamed, and to tell its tag all of it would have to be held. */
export function entityTags(): MiddlewareHandler<Env> {
  const tag = etag({ weak: true });
  return async (context, next) => {
    await next();
    if (context.res.headers.get('content-type')?.includes('json')) await tag(context, async () => {});
  };
}
