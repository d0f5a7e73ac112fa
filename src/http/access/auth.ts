import { bodyLimit } from 'hono/body-limit';
import type { Api } from '../frame/api.ts';
import type { Parts } from '../parts.ts';

const BODY_LIMIT = 64 * 1024;

/** Signing in and out, second factors and sign-on, as the sign-in service speaks them. */
export function mountAuth(api: Api, parts: Parts): void {
  api.on(['GET', 'POST'], '/api/auth/*', bodyLimit({ maxSize: BODY_LIMIT }), (context) =>
    parts.signIn.handle(context.req.raw, context.get('from')),
  );
}
