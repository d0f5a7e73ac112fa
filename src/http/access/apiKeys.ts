import { createRoute, z } from '@hono/zod-openapi';
import { type ApiKey, createApiKey } from '../../access/index.ts';
import { type Api, body, identityOf, json, permit, problems } from '../frame/api.ts';
import { PageQuery, pageOf } from '../frame/page.ts';
import type { Parts } from '../parts.ts';
import { IdParams, PermissionName } from './shapes.ts';
import { pageFrom, sliceOf } from './slice.ts';

const ApiKeyBody = z
  .object({
    id: z.uuid(),
    name: z.string(),
    prefix: z.string().openapi({ description: 'Its first characters, to tell keys apart' }),
    scopes: z.array(PermissionName),
    createdBy: z.string(),
    createdAt: z.iso.datetime(),
    expiresAt: z.iso.datetime().nullable(),
    lastUsedAt: z.iso.datetime().nullable().openapi({ description: 'To the minute' }),
  })
  .openapi('ApiKey');

const Wanted = z
  .object({
    name: z.string().trim().min(1).max(100),
    scopes: z.array(PermissionName).min(1).max(100),
    expiresAt: z.iso.datetime({ offset: true }).nullish(),
  })
  .openapi('ApiKeyRequest');

const list = createRoute({
  method: 'get',
  path: '/api/v1/api-keys',
  summary: 'Keys for programs; those revoked are not shown',
  tags: ['Access'],
  ...permit('key.read'),
  request: { query: PageQuery },
  responses: { 200: json(pageOf(ApiKeyBody), 'Keys, without what opens'), ...problems },
});

const create = createRoute({
  method: 'post',
  path: '/api/v1/api-keys',
  summary: 'Makes a key, which may do at most what its maker may',
  tags: ['Access'],
  ...permit('key.change'),
  request: { body: body(Wanted) },
  responses: {
    201: json(
      ApiKeyBody.extend({
        key: z.string().openapi({ description: 'The key itself; it is told this once' }),
      }).openapi('NewApiKey'),
      'Made; copy the key now',
    ),
    ...problems,
  },
});

const revoke = createRoute({
  method: 'delete',
  path: '/api/v1/api-keys/{id}',
  summary: 'Revokes a key at once',
  tags: ['Access'],
  ...permit('key.change'),
  request: { params: IdParams },
  responses: { 204: { description: 'Done' }, ...problems },
});

export function mountApiKeys(api: Api, parts: Parts): void {
  api.openapi(list, async (context) => {
    const query = context.req.valid('query');
    const rows = await parts.record.inScope(identityOf(context).scope, ({ apiKeys }) =>
      apiKeys.list(sliceOf(query)),
    );
    const { items, next } = pageFrom(rows, query);
    return context.json({ items: items.map(shown), next }, 200);
  });
  api.openapi(create, async (context) => {
    const identity = identityOf(context);
    const { name, scopes, expiresAt } = context.req.valid('json');
    const wanted = { name, scopes, expiresAt: expiresAt ? new Date(expiresAt) : null };
    const { key, text } = await parts.record.inScope(identity.scope, (stores) =>
      createApiKey(stores, identity, wanted, parts),
    );
    context.set('shownOnce', 'The key was made by the first request; it is shown only once.');
    return context.json({ ...shown(key), key: text }, 201);
  });
  api.openapi(revoke, async (context) => {
    const { id } = context.req.valid('param');
    await parts.record.inScope(identityOf(context).scope, async (stores) => {
      const { name } = await stores.apiKeys.revoke(id, parts.clock.now());
      await stores.audit.append({
        action: 'revoked',
        subjectKind: 'api_key',
        subjectId: id,
        detail: { name },
      });
    });
    return context.body(null, 204);
  });
}

function shown({ createdAt, expiresAt, lastUsedAt, scopes, ...rest }: ApiKey) {
  return {
    ...rest,
    scopes: [...scopes],
    createdAt: createdAt.toISOString(),
    expiresAt: expiresAt?.toISOString() ?? null,
    lastUsedAt: lastUsedAt?.toISOString() ?? null,
  };
}
