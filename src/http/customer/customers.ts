import { createRoute, z } from '@hono/zod-openapi';
import {
  createCustomer,
  eraseCustomer,
  getCustomer,
  knownAttributes,
  patchCustomer,
  rulesOf,
  upsertCustomer,
} from '../../customer/index.ts';
import {
  type Api,
  body,
  expectedVersion,
  givenVersion,
  IfMatch,
  identityOf,
  json,
  permit,
  problems,
  versionTag,
} from '../frame/api.ts';
import { PageQuery, pageOf } from '../frame/page.ts';
import { pageBody, pageRequest } from '../frame/pageKey.ts';
import { projectSoon } from '../frame/projection.ts';
import type { Parts } from '../parts.ts';
import {
  CustomerBody,
  CustomerChange,
  CustomerInput,
  CustomerUpsert,
  customerBody,
  IdParams,
} from './shape.ts';

const tags = ['Customers'];

const CustomerQuery = PageQuery.extend({
  search: z
    .string()
    .max(200)
    .optional()
    .openapi({ description: 'Beginning of the external id, the name or the e-mail address, in any case' }),
  segment: z.uuid().optional().openapi({ description: 'Id of a segment' }),
  rule: z.string().max(10_000).optional().openapi({ description: 'A Rule as JSON; met beside the segment' }),
  account: z.uuid().optional().openapi({ description: 'Id of an account' }),
});

const list = createRoute({
  method: 'get',
  path: '/api/v1/customers',
  summary: 'Customers, newest first',
  tags,
  ...permit('customer.read'),
  request: { query: CustomerQuery },
  responses: { 200: json(pageOf(CustomerBody), 'A page of customers'), ...problems },
});

const create = createRoute({
  method: 'post',
  path: '/api/v1/customers',
  summary: 'Make a customer; earlier answers under the external id become theirs',
  tags,
  ...permit('customer.change'),
  request: { body: body(CustomerInput) },
  responses: { 201: json(CustomerBody, 'The new customer'), ...problems },
});

const read = createRoute({
  method: 'get',
  path: '/api/v1/customers/{id}',
  summary: 'One customer; the ETag is the version that a change must name',
  tags,
  ...permit('customer.read'),
  request: { params: IdParams },
  responses: { 200: json(CustomerBody, 'The customer'), ...problems },
});

const change = createRoute({
  method: 'patch',
  path: '/api/v1/customers/{id}',
  summary: 'Change a customer: what is left out stays, null takes away',
  tags,
  ...permit('customer.change'),
  request: { params: IdParams, headers: IfMatch, body: body(CustomerChange) },
  responses: { 200: json(CustomerBody, 'As it is now'), ...problems },
});

const erase = createRoute({
  method: 'delete',
  path: '/api/v1/customers/{id}',
  summary: 'Erase a customer: personal data and texts are removed for good, scores stay without a name',
  tags,
  ...permit('customer.erase'),
  request: { params: IdParams, headers: IfMatch },
  responses: { 200: json(CustomerBody, 'What is left'), ...problems },
});

const upsert = createRoute({
  method: 'put',
  path: '/api/v1/customers/by-external-id/{externalId}',
  summary: 'Make or change the customer of your own id: what is left out stays, null takes away',
  tags,
  ...permit('customer.change'),
  request: { params: z.object({ externalId: z.string() }), headers: IfMatch, body: body(CustomerUpsert) },
  responses: {
    200: json(CustomerBody, 'Changed, or the same as before'),
    201: json(CustomerBody, 'The new customer'),
    ...problems,
  },
});

export function mountCustomers(api: Api, parts: Parts): void {
  const { record } = parts;
  api.openapi(list, async (context) => {
    const { search, segment, rule, account, ...page } = context.req.valid('query');
    const found = await record.inScope(identityOf(context).scope, async (stores) => {
      const known = await knownAttributes(stores.attributes, 'customer');
      const rules = await rulesOf(stores, { segment, rule });
      const filter = { search, accountId: account, rules };
      return pageBody(await stores.customers.page(filter, known, pageRequest(page)), (customer) =>
        customerBody(customer, known),
      );
    });
    return context.json(found, 200);
  });

  api.openapi(create, async (context) => {
    const customer = await record.inScope(identityOf(context).scope, async (stores) => {
      const made = await createCustomer(stores, parts, context.req.valid('json'));
      await projectSoon(stores);
      return customerBody(made, await knownAttributes(stores.attributes, 'customer'));
    });
    return context.json(customer, 201, versionTag(customer));
  });

  api.openapi(read, async (context) => {
    const { id } = context.req.valid('param');
    const customer = await record.inScope(identityOf(context).scope, async (stores) =>
      customerBody(await getCustomer(stores, id), await knownAttributes(stores.attributes, 'customer')),
    );
    return context.json(customer, 200, versionTag(customer));
  });

  api.openapi(change, async (context) => {
    const { id } = context.req.valid('param');
    const version = expectedVersion(context);
    const customer = await record.inScope(identityOf(context).scope, async (stores) => {
      const changed = await patchCustomer(stores, parts, id, version, context.req.valid('json'));
      await projectSoon(stores);
      return customerBody(changed, await knownAttributes(stores.attributes, 'customer'));
    });
    return context.json(customer, 200, versionTag(customer));
  });

  api.openapi(erase, async (context) => {
    const { id } = context.req.valid('param');
    const version = givenVersion(context);
    const customer = await record.inScope(identityOf(context).scope, async (stores) => {
      const erased = await eraseCustomer(stores, parts, id, version);
      await projectSoon(stores);
      return customerBody(erased, new Map());
    });
    return context.json(customer, 200, versionTag(customer));
  });

  api.openapi(upsert, async (context) => {
    const { externalId } = context.req.valid('param');
    const request = { ...context.req.valid('json'), externalId };
    const version = givenVersion(context);
    const [customer, isNew] = await record.inScope(identityOf(context).scope, async (stores) => {
      const kept = await upsertCustomer(stores, parts, request, version);
      if (kept.state !== 'same') await projectSoon(stores);
      const known = await knownAttributes(stores.attributes, 'customer');
      return [customerBody(kept.customer, known), kept.state === 'new'] as const;
    });
    return isNew
      ? context.json(customer, 201, versionTag(customer))
      : context.json(customer, 200, versionTag(customer));
  });
}
