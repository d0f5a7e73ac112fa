import { getConnInfo } from '@hono/node-server/conninfo';
import type { Context } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { secureHeaders } from 'hono/secure-headers';
import { NotFound, Problem, Unavailable } from '../kernel/index.ts';
import { type Api, createApi, type Env, openPosts } from './frame/api.ts';
import { entityTags } from './frame/entityTag.ts';
import { idempotency } from './frame/idempotency.ts';
import { problemResponse } from './frame/problem.ts';
import { isStreamed } from './frame/streamed.ts';
import { serveWeb } from './frame/web.ts';
import type { Parts } from './parts.ts';
import { routes } from './routes.ts';

const BODY_LIMIT = 10 * 1024 * 1024;

/** The whole HTTP surface: API, its description, and the web application. */
export function createServer(parts: Parts): Api {
  const server = createApi();
  server.use(
    secureHeaders({
      contentSecurityPolicy: {
        defaultSrc: ["'self'"],
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", 'data:', 'blob:'],
        frameAncestors: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
      },
      xFrameOptions: 'DENY',
      // Of this host alone: what else an organization serves beside it is not for Perpetua to decide.
      strictTransportSecurity: 'max-age=15552000',
    }),
  );
  server.onError((error, context) => {
    const away = !(error instanceof Problem) && parts.isRecordLost(error);
    if (away) parts.log.warn({ err: error, path: context.req.path }, 'the record is away');
    return problemResponse(context, away ? Unavailable.record(error) : error, (unforeseen) =>
      parts.log.error({ err: unforeseen, path: context.req.path }),
    );
  });
  server.notFound((context) =>
    problemResponse(context, new NotFound(`There is nothing at ${context.req.path}.`), () => {}),
  );
  server.use('/api/*', async (context, next) => {
    const from = addressOf(context);
    context.set('from', from);
    context.set('identity', await parts.identify(context.req.raw, from));
    await next();
    if (!context.res.headers.has('cache-control')) context.res.headers.set('cache-control', 'no-store');
  });
  server.use('/api/v1/*', (context, next) => {
    if (isStreamed(context.req.path)) return next();
    return bodyLimit({ maxSize: BODY_LIMIT })(context, next);
  });
  server.use('/api/v1/*', idempotency({ ...parts.idempotency, isOpen: (path) => open.has(path) }));
  server.use('/api/v1/*', entityTags());
  for (const mount of routes) mount(server, parts);
  const open = openPosts(server);
  if (parts.webFolder) serveWeb(server, parts.webFolder);
  return server;
}

/** The caller's address; "test" where there is no socket. */
function addressOf(context: Context<Env>): string {
  try {
    return getConnInfo(context).remote.address ?? 'unknown';
  } catch {
    return 'in process';
  }
}
