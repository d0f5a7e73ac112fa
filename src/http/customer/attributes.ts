import { createRoute, z } from '@hono/zod-openapi';
import {
  ATTRIBUTE_SUBJECTS,
  ATTRIBUTE_TYPES,
  changeAttribute,
  declareAttribute,
} from '../../customer/index.ts';
import {
  type Api,
  body,
  expectedVersion,
  IfMatch,
  identityOf,
  json,
  permit,
  problems,
  versionTag,
} from '../frame/api.ts';
import type { Parts } from '../parts.ts';
import { AttributeBody } from './shape.ts';

const tags = ['Customers'];

const list = createRoute({
  method: 'get',
  path: '/api/v1/attributes',
  summary: 'Attributes of customers and accounts, with their types',
  tags,
  // Everyone sees figures cut by attributes, so everyone may know which there are.
  ...permit('segment.read'),
  request: { query: z.object({ subject: z.enum(ATTRIBUTE_SUBJECTS).optional() }) },
  responses: {
    200: json(z.object({ items: z.array(AttributeBody), next: z.null() }), 'All of them'),
    ...problems,
  },
});

const declare = createRoute({
  method: 'post',
  path: '/api/v1/attributes',
  summary: 'Declare an attribute and its type before its first value',
  tags,
  ...permit('customer.change'),
  request: {
    body: body(
      z
        .strictObject({
          subject: z.enum(ATTRIBUTE_SUBJECTS).default('customer'),
          key: z.string(),
          label: z.string(),
          valueType: z.enum(ATTRIBUTE_TYPES),
        })
        .openapi('AttributeInput'),
    ),
  },
  responses: { 201: json(AttributeBody, 'The attribute'), ...problems },
});

const change = createRoute({
  method: 'patch',
  path: '/api/v1/attributes/{subject}/{key}',
  summary: 'Rename an attribute for people, or change its type if every value in use is of it',
  tags,
  ...permit('customer.change'),
  request: {
    params: z.object({ subject: z.enum(ATTRIBUTE_SUBJECTS), key: z.string() }),
    headers: IfMatch,
    body: body(
      z.strictObject({ label: z.string(), valueType: z.enum(ATTRIBUTE_TYPES) }).openapi('AttributeChange'),
    ),
  },
  responses: { 200: json(AttributeBody, 'As it is now'), ...problems },
});

export function mountAttributes(api: Api, parts: Parts): void {
  const { record } = parts;
  api.openapi(list, async (context) => {
    const { subject } = context.req.valid('query');
    const { scope, permissions } = identityOf(context);
    const items = await record.inScope(scope, async ({ attributes }) => {
      const definitions = await attributes.list(subject);
      // A value can speak of a person; a name of an attribute cannot.
      if (!permissions.has('customer.read')) return definitions;
      const subjects = [...new Set(definitions.map((one) => one.subject))];
      const examples = new Map<string, ReadonlyMap<string, readonly string[]>>();
      for (const one of subjects) examples.set(one, await attributes.examples(one));
      return definitions.map((one) => ({
        ...one,
        values: [...(examples.get(one.subject)?.get(one.key) ?? [])],
      }));
    });
    return context.json({ items, next: null }, 200);
  });

  api.openapi(declare, async (context) => {
    const attribute = await record.inScope(identityOf(context).scope, (stores) =>
      declareAttribute(stores, context.req.valid('json')),
    );
    return context.json(attribute, 201, versionTag(attribute));
  });

  api.openapi(change, async (context) => {
    const definition = { ...context.req.valid('param'), ...context.req.valid('json') };
    const version = expectedVersion(context);
    const attribute = await record.inScope(identityOf(context).scope, (stores) =>
      changeAttribute(stores, definition, version),
    );
    return context.json(attribute, 200, versionTag(attribute));
  });
}
