import { createRoute, z } from '@hono/zod-openapi';
import { changeUnit, createUnit, deleteUnit, type UnitParts } from '../../access/index.ts';
import type { Stores } from '../../storage/record/index.ts';
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
import { Name } from './shapes.ts';

const ById = z.object({ id: z.uuid() });
const tags = ['Strategy'];

const UnitBody = z
  .object({
    id: z.string(),
    name: z.string(),
    parentId: z.string().nullable().openapi({ description: 'The unit that it is part of' }),
    version: z.number().int(),
    createdAt: z.string(),
    updatedAt: z.string(),
  })
  .openapi('OrganizationUnit');

const list = createRoute({
  method: 'get',
  path: '/api/v1/units',
  summary: 'Parts of the organization, by name',
  tags,
  ...permit('strategy.read'),
  responses: {
    200: json(z.object({ items: z.array(UnitBody), next: z.null() }), 'All of them'),
    ...problems,
  },
});

const create = createRoute({
  method: 'post',
  path: '/api/v1/units',
  summary: 'Enter a part of the organization',
  tags,
  ...permit('strategy.change'),
  request: { body: body(z.object({ name: Name, parentId: z.uuid().nullable().default(null) })) },
  responses: { 201: json(UnitBody, 'The unit'), ...problems },
});

const change = createRoute({
  method: 'patch',
  path: '/api/v1/units/{id}',
  summary: 'Rename a unit, or move it under another',
  tags,
  ...permit('strategy.change'),
  request: {
    params: ById,
    headers: IfMatch,
    body: body(z.object({ name: Name.optional(), parentId: z.uuid().nullable().optional() })),
  },
  responses: { 200: json(UnitBody, 'As it is now'), ...problems },
});

const remove = createRoute({
  method: 'delete',
  path: '/api/v1/units/{id}',
  summary: 'Delete a unit to which nothing belongs any more',
  tags,
  ...permit('strategy.change'),
  request: { params: ById, headers: IfMatch },
  responses: { 204: { description: 'It is gone' }, ...problems },
});

export function mountUnits(api: Api, { record, clock, ids }: Parts): void {
  const parts = ({ units, audit }: Stores): UnitParts => ({ units, audit, clock, ids });

  api.openapi(list, async (context) => {
    const items = await record.inScope(identityOf(context).scope, ({ units }) => units.list());
    return context.json({ items, next: null }, 200);
  });

  api.openapi(create, async (context) => {
    const { scope } = identityOf(context);
    const input = context.req.valid('json');
    const unit = await record.inScope(scope, (stores) => createUnit(parts(stores), input));
    return context.json(unit, 201, versionTag(unit));
  });

  api.openapi(change, async (context) => {
    const { id } = context.req.valid('param');
    const { name, parentId } = context.req.valid('json');
    const expected = expectedVersion(context);
    const changes = { ...(name !== undefined && { name }), ...(parentId !== undefined && { parentId }) };
    const unit = await record.inScope(identityOf(context).scope, (stores) =>
      changeUnit(parts(stores), id, expected, changes),
    );
    return context.json(unit, 200, versionTag(unit));
  });

  api.openapi(remove, async (context) => {
    const { id } = context.req.valid('param');
    const expected = expectedVersion(context);
    await record.inScope(identityOf(context).scope, (stores) => deleteUnit(parts(stores), id, expected));
    return context.body(null, 204);
  });
}
