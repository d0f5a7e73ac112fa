import { createRoute, z } from '@hono/zod-openapi';
import { currentConsents, getCustomer, keepConsent } from '../../customer/index.ts';
import { type Api, body, identityOf, json, permit, problems } from '../frame/api.ts';
import type { Parts } from '../parts.ts';
import { ConsentBody, ConsentInput, IdParams } from './shape.ts';

const path = '/api/v1/customers/{id}/consents';
const tags = ['Customers'];

const list = createRoute({
  method: 'get',
  path,
  summary: 'What a customer agreed to and took back',
  tags,
  ...permit('customer.read'),
  request: { params: IdParams },
  responses: {
    200: json(
      z.object({
        items: z.array(ConsentBody).openapi({ description: 'All entries, newest first' }),
        current: z
          .array(ConsentBody)
          .openapi({ description: 'What counts now: the newest of each purpose and channel' }),
        next: z.null(),
      }),
      'Entries',
    ),
    ...problems,
  },
});

const add = createRoute({
  method: 'post',
  path,
  summary: 'Write down that a customer agreed or took it back',
  tags,
  ...permit('customer.change'),
  request: { params: IdParams, body: body(ConsentInput) },
  responses: { 201: json(ConsentBody, 'The entry'), ...problems },
});

export function mountConsents(api: Api, parts: Parts): void {
  api.openapi(list, async (context) => {
    const { id } = context.req.valid('param');
    const items = await parts.record.inScope(identityOf(context).scope, async (stores) => {
      await getCustomer(stores, id);
      return stores.consents.list(id);
    });
    return context.json({ items, current: currentConsents(items), next: null }, 200);
  });

  api.openapi(add, async (context) => {
    const { id } = context.req.valid('param');
    const consent = await parts.record.inScope(identityOf(context).scope, (stores) =>
      keepConsent(stores, parts, id, context.req.valid('json')),
    );
    return context.json(consent, 201);
  });
}
