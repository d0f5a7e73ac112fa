import { createRoute, z } from '@hono/zod-openapi';
import {
  type Circle,
  type CircleParts,
  changeCircle,
  createCircle,
  deleteCircle,
} from '../../access/index.ts';
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
const Members = z.array(z.uuid()).max(1000).openapi({ description: 'Ids of people of the organization' });
const tags = ['Strategy'];

const CircleBody = z
  .object({
    id: z.string(),
    name: z.string(),
    members: z.array(z.object({ personId: z.string(), name: z.string() })),
    closed: z.boolean().openapi({ description: 'Known to its members and the organization’s owners alone' }),
    version: z.number().int(),
    createdAt: z.string(),
    updatedAt: z.string(),
  })
  .openapi('Circle');

const list = createRoute({
  method: 'get',
  path: '/api/v1/circles',
  summary: 'Circles that the caller is in; all of them for those who may change circles',
  tags,
  ...permit('strategy.read'),
  responses: {
    200: json(z.object({ items: z.array(CircleBody), next: z.null() }), 'By name'),
    ...problems,
  },
});

const create = createRoute({
  method: 'post',
  path: '/api/v1/circles',
  summary: 'Make a circle of people who alone may read what is put into it',
  tags,
  ...permit('circle.change'),
  request: { body: body(z.object({ name: Name, members: Members.default([]) })) },
  responses: { 201: json(CircleBody, 'The circle'), ...problems },
});

const change = createRoute({
  method: 'patch',
  path: '/api/v1/circles/{id}',
  summary: 'Rename a circle, or say who is in it',
  tags,
  ...permit('circle.change'),
  request: {
    params: ById,
    headers: IfMatch,
    body: body(z.object({ name: Name.optional(), members: Members.optional() })),
  },
  responses: { 200: json(CircleBody, 'As it is now'), ...problems },
});

const remove = createRoute({
  method: 'delete',
  path: '/api/v1/circles/{id}',
  summary: 'Delete a circle in which nothing is any more',
  tags,
  ...permit('circle.change'),
  request: { params: ById, headers: IfMatch },
  responses: { 204: { description: 'It is gone' }, ...problems },
});

export function mountCircles(api: Api, { record, clock, ids }: Parts): void {
  const parts = ({ circles, members, audit }: Stores): CircleParts => ({
    circles,
    members,
    audit,
    clock,
    ids,
  });

  api.openapi(list, async (context) => {
    const { scope, permissions } = identityOf(context);
    const all = await record.inScope(scope, ({ circles }) => circles.list());
    const seesAll = permissions.has('circle.change') && scope.actor.kind === 'person';
    const items = seesAll
      ? all
      : all.filter(({ members }) => members.some(({ personId }) => personId === scope.actor.id));
    return context.json({ items: items.map(present), next: null }, 200);
  });

  api.openapi(create, async (context) => {
    const { scope } = identityOf(context);
    const input = context.req.valid('json');
    const circle = await record.inScope(scope, (stores) => createCircle(parts(stores), input));
    return context.json(present(circle), 201, versionTag(circle));
  });

  api.openapi(change, async (context) => {
    const { id } = context.req.valid('param');
    const { name, members } = context.req.valid('json');
    const expected = expectedVersion(context);
    const changes = { ...(name !== undefined && { name }), ...(members !== undefined && { members }) };
    const circle = await record.inScope(identityOf(context).scope, (stores) =>
      changeCircle(parts(stores), id, expected, changes),
    );
    return context.json(present(circle), 200, versionTag(circle));
  });

  api.openapi(remove, async (context) => {
    const { id } = context.req.valid('param');
    const expected = expectedVersion(context);
    await record.inScope(identityOf(context).scope, (stores) => deleteCircle(parts(stores), id, expected));
    return context.body(null, 204);
  });
}

function present(circle: Circle) {
  return { ...circle, members: circle.members.map((one) => ({ ...one })) };
}
