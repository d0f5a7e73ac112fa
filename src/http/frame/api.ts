import { OpenAPIHono, z } from '@hono/zod-openapi';
import type { Context, MiddlewareHandler } from 'hono';
import { assertPermitted, type Identity, type Permission } from '../../access/index.ts';
import { InvalidInput, NotSignedIn } from '../../kernel/index.ts';
import { invalidFromZod, ProblemDocument } from './problem.ts';

/** What middleware leaves for the handlers. */
export interface Env {
  Variables: {
    identity: Identity | null;
    /** The caller's address, for the audit log. */
    from: string;
    /** Set by a route whose answer holds a secret: what a repeated request is told instead of it. */
    shownOnce?: string;
    /** What streams to disk, where somebody looks on as it passes by. */
    content?: AsyncIterable<Uint8Array>;
  };
}

export type Api = OpenAPIHono<Env>;

/** An API whose failed validations become InvalidInput, like every other bad input. */
export function createApi(): Api {
  return new OpenAPIHono<Env>({
    defaultHook: (result) => {
      if (!result.success) throw invalidFromZod(result.error);
    },
  });
}

/**
 * Spread into a route's definition: states in the document which permission the route needs, and enforces it.
 * A test asserts that every route of /api/v1 carries this or `open`.
 */
export function permit(permission: Permission) {
  const middleware: MiddlewareHandler<Env> = async (context, next) => {
    assertPermitted(identityOf(context), permission);
    await next();
  };
  return { middleware, 'x-permission': permission, security: [{ session: [] }, { key: [] }] };
}

/** For the few routes that anyone may call; `why` stands in the document. */
export function open(why: string) {
  return { 'x-permission': 'none', 'x-open-because': why, security: [] };
}

/** Addresses of the POSTs that anyone may call. */
export function openPosts(api: Api): ReadonlySet<string> {
  const open = new Set<string>();
  for (const one of api.openAPIRegistry.definitions) {
    if (one.type !== 'route' || one.route.method !== 'post') continue;
    if ((one.route as { 'x-permission'?: string })['x-permission'] === 'none') open.add(one.route.path);
  }
  return open;
}

/** Who calls. @throws NotSignedIn */
export function identityOf(context: Context<Env>): Identity {
  const identity = context.get('identity');
  if (!identity) throw new NotSignedIn('Sign in, or send an API key as "Authorization: Bearer …".');
  return identity;
}

/** A JSON answer with its meaning, for a route's `responses`. */
export function json<T extends z.ZodType>(schema: T, description: string) {
  return { content: { 'application/json': { schema } }, description };
}

/** A JSON request body that must be there. */
export function body<T extends z.ZodType>(schema: T) {
  return { content: { 'application/json': { schema } }, required: true } as const;
}

/** The answer that every route may give when something is wrong. */
export const problems = {
  default: {
    content: { 'application/problem+json': { schema: ProblemDocument } },
    description: 'A problem (RFC 9457)',
  },
} as const;

/** Header by which a change names the version that it was made on. */
export const IfMatch = z.object({
  'if-match': z.string().optional().openapi({ description: 'The version that you read, such as "3"' }),
});

/** A version as an ETag. */
export function versionTag(record: { readonly version: number }): { etag: string } {
  return { etag: `"${record.version}"` };
}

/** As `expectedVersion`, for changes that may be made on any version; null where the header is missing. */
export function givenVersion(context: Context): number | null {
  return context.req.header('if-match') === undefined ? null : expectedVersion(context);
}

/** Version that a change expects to find, from `If-Match`. @throws InvalidInput if the header is missing or no version */
export function expectedVersion(context: Context): number {
  const header = context.req.header('if-match');
  const version = Number(/^(?:W\/)?"?(\d+)"?$/.exec(header ?? '')?.[1]);
  if (!Number.isInteger(version)) {
    throw InvalidInput.at('If-Match', 'must hold the version that you read, such as "3"', header);
  }
  return version;
}
