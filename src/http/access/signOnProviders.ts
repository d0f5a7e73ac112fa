import { createRoute, z } from '@hono/zod-openapi';
import type { SignOnProvider } from '../../access/index.ts';
import { type Api, body, identityOf, json, permit, problems } from '../frame/api.ts';
import { PageQuery, pageOf } from '../frame/page.ts';
import type { Parts } from '../parts.ts';
import { IdParams } from './shapes.ts';
import { pageFrom, sliceOf } from './slice.ts';

const ProviderBody = z
  .object({
    id: z.uuid(),
    name: z.string(),
    issuer: z.string(),
    clientId: z.string(),
    createdAt: z.iso.datetime(),
    redirectUrl: z.string().openapi({ description: 'The address to enter at the provider' }),
  })
  .openapi('SignOnProvider');

const Wanted = z
  .object({
    name: z.string().trim().min(1).max(100).openapi({ description: 'What the button says' }),
    issuer: z.url({ protocol: /^https?$/ }).max(500),
    clientId: z.string().min(1).max(500),
    clientSecret: z.string().min(1).max(2000),
  })
  .openapi('SignOnProviderRequest');

const list = createRoute({
  method: 'get',
  path: '/api/v1/sign-on-providers',
  summary: 'Identity providers of this organization',
  tags: ['Access'],
  ...permit('sign_on.change'),
  request: { query: PageQuery },
  responses: { 200: json(pageOf(ProviderBody), 'Providers, without their secrets'), ...problems },
});

const create = createRoute({
  method: 'post',
  path: '/api/v1/sign-on-providers',
  summary: 'Adds an OpenID Connect provider, after reading its discovery document',
  tags: ['Access'],
  ...permit('sign_on.change'),
  request: { body: body(Wanted) },
  responses: { 201: json(ProviderBody, 'Added'), ...problems },
});

const remove = createRoute({
  method: 'delete',
  path: '/api/v1/sign-on-providers/{id}',
  summary: 'Removes a provider and ends the sessions that providers of this organization opened',
  tags: ['Access'],
  ...permit('sign_on.change'),
  request: { params: IdParams },
  responses: { 204: { description: 'Done' }, ...problems },
});

export function mountSignOnProviders(api: Api, parts: Parts): void {
  const shown = ({ createdAt, ...provider }: SignOnProvider) => ({
    ...provider,
    createdAt: createdAt.toISOString(),
    redirectUrl: `${parts.publicUrl}/api/auth/callback/${provider.id}`,
  });
  api.openapi(list, async (context) => {
    const { scope } = identityOf(context);
    const query = context.req.valid('query');
    const { items, next } = pageFrom(await parts.providers.list(scope.orgId, sliceOf(query)), query);
    return context.json({ items: items.map(shown), next }, 200);
  });
  api.openapi(create, async (context) => {
    const provider = await parts.providers.add(identityOf(context).scope, context.req.valid('json'));
    return context.json(shown(provider), 201);
  });
  api.openapi(remove, async (context) => {
    await parts.providers.remove(identityOf(context).scope, context.req.valid('param').id);
    return context.body(null, 204);
  });
}
