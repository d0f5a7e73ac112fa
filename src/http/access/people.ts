import { createRoute, z } from '@hono/zod-openapi';
import type { Person } from '../../access/index.ts';
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
import type { Parts } from '../parts.ts';
import { IdParams, RoleName } from './shapes.ts';
import { pageFrom, sliceOf } from './slice.ts';

const PersonBody = z
  .object({
    id: z.uuid(),
    name: z.string(),
    email: z.string(),
    role: RoleName,
    twoFactor: z.boolean(),
    joinedAt: z.iso.datetime(),
    version: z.number().int().openapi({ description: 'Moves on when the role is changed' }),
  })
  .openapi('Person');

const list = createRoute({
  method: 'get',
  path: '/api/v1/people',
  summary: 'Who works in this organization',
  tags: ['Access'],
  ...permit('people.read'),
  request: { query: PageQuery },
  responses: { 200: json(pageOf(PersonBody), 'In the order in which they were made'), ...problems },
});

const change = createRoute({
  method: 'patch',
  path: '/api/v1/people/{id}',
  summary: "Changes a person's role",
  tags: ['Access'],
  ...permit('people.change'),
  request: {
    params: IdParams,
    headers: IfMatch,
    body: body(z.object({ role: RoleName }).openapi('RoleChange')),
  },
  responses: { 200: json(PersonBody, 'As they are now'), ...problems },
});

const remove = createRoute({
  method: 'delete',
  path: '/api/v1/people/{id}',
  summary: 'Takes a person out of the organization and ends their sessions in it',
  tags: ['Access'],
  ...permit('people.change'),
  request: { params: IdParams, headers: IfMatch },
  responses: { 204: { description: 'Done' }, ...problems },
});

export function mountPeople(api: Api, parts: Parts): void {
  api.openapi(list, async (context) => {
    const { scope } = identityOf(context);
    const query = context.req.valid('query');
    const { items, next } = pageFrom(await parts.people.list(scope.orgId, sliceOf(query)), query);
    return context.json({ items: items.map(shown), next }, 200);
  });
  api.openapi(change, async (context) => {
    const { id } = context.req.valid('param');
    const { role } = context.req.valid('json');
    const expected = expectedVersion(context);
    const person = await parts.people.changeRole(identityOf(context).scope, id, role, expected);
    return context.json(shown(person), 200, versionTag(person));
  });
  api.openapi(remove, async (context) => {
    const { id } = context.req.valid('param');
    await parts.people.remove(identityOf(context).scope, id, givenVersion(context));
    return context.body(null, 204);
  });
}

function shown(person: Person) {
  return { ...person, joinedAt: person.joinedAt.toISOString() };
}
