import { bodyLimit } from 'hono/body-limit';
import { Unavailable } from '../../kernel/index.ts';
import type { Api } from '../frame/api.ts';
import type { Parts } from '../parts.ts';

const BODY_LIMIT = 64 * 1024;

/** Signing in and out, second factors and sign-on, as the sign-in service speaks them. */
export function mountAuth(api: Api, parts: Parts): void {
  api.on(['GET', 'POST'], '/api/auth/*', bodyLimit({ maxSize: BODY_LIMIT }), async (context) => {
    const response = await parts.signIn.handle(context.req.raw, context.get('from'));
    // The sign-in service keeps the cause to itself.
    if (response.status >= 500 && parts.isRecordLost(null)) throw Unavailable.record(null);
    return response;
  });
}
