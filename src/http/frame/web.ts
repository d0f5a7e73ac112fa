import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { serveStatic } from '@hono/node-server/serve-static';
import type { Api } from './api.ts';

/** Serves the built application; every address without a file is a page of it, which its router knows. */
export function serveWeb(server: Api, folder: string): void {
  server.use(
    '/assets/*',
    serveStatic({
      root: folder,
      onFound: (_path, context) => context.header('cache-control', 'public, max-age=31536000, immutable'),
    }),
  );
  server.get('*', serveStatic({ root: folder }));
  server.get('*', (context, next) => {
    if (context.req.path.startsWith('/api/')) return next();
    return context.html(readFileSync(join(folder, 'index.html'), 'utf8'), 200, {
      'cache-control': 'no-cache',
    });
  });
}
