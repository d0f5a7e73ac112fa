import { createRoute, z } from '@hono/zod-openapi';
import {
  type Circle,
  type CircleParts,
  changeCircle,
  createCircle,
  deleteCircle,
} from '../../access/index.ts';
import type { Stores } from '../../storage/record/index.ts';
import { type Api, identityOf, json, permit, problems } from '../frame/api.ts';
import { mountVersioned } from '../frame/versioned.ts';
import type { Parts } from '../parts.ts';
import { Name } from './shapes.ts';

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

  mountVersioned(
    api,
    { record },
    {
      path: '/api/v1/circles',
      tags,
      noun: 'circle',
      permissions: { read: 'strategy.read', change: 'circle.change' },
      summaries: {
        create: 'Make a circle of people who alone may read what is put into it',
        change: 'Rename a circle that you are in, or say who is in it',
        remove: 'Delete a circle that you are in, and in which nothing is any more',
      },
      method: 'patch',
      input: z.object({ name: Name, members: Members.default([]) }),
      changes: z.object({ name: Name.optional(), members: Members.optional() }),
      body: CircleBody,
      present,
      create: (stores, input) => createCircle(parts(stores), input),
      change: (stores, id, expected, { name, members }) =>
        changeCircle(parts(stores), id, expected, {
          ...(name !== undefined && { name }),
          ...(members !== undefined && { members }),
        }),
      remove: (stores, id, expected) => deleteCircle(parts(stores), id, expected),
    },
  );
}

function present(circle: Circle) {
  return { ...circle, members: circle.members.map((one) => ({ ...one })) };
}
