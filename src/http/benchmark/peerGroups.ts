import { createRoute, z } from '@hono/zod-openapi';
import {
  changePeerGroup,
  createPeerGroup,
  deletePeerGroup,
  type PeerGroupInput as PeerGroupAsks,
  peerGroupById,
} from '../../benchmark/index.ts';
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
import { ById, PeerGroupBody, PeerGroupChange, PeerGroupInput, presentPeerGroup, tags } from './shapes.ts';

const path = '/api/v1/benchmarks/peer-groups';
const one = `${path}/{id}` as const;

const list = createRoute({
  method: 'get',
  path,
  summary: 'Peer groups, by name',
  tags,
  ...permit('benchmark.read'),
  responses: {
    200: json(z.object({ items: z.array(PeerGroupBody), next: z.null() }), 'All of them'),
    ...problems,
  },
});

const create = createRoute({
  method: 'post',
  path,
  summary: 'Name whom the organization compares itself with',
  tags,
  ...permit('benchmark.change'),
  request: { body: body(PeerGroupInput) },
  responses: { 201: json(PeerGroupBody, 'The new peer group'), ...problems },
});

const read = createRoute({
  method: 'get',
  path: one,
  summary: 'One peer group',
  tags,
  ...permit('benchmark.read'),
  request: { params: ById },
  responses: { 200: json(PeerGroupBody, 'The peer group; ETag is its version'), ...problems },
});

const change = createRoute({
  method: 'patch',
  path: one,
  summary: 'Change a peer group',
  tags,
  ...permit('benchmark.change'),
  request: { params: ById, headers: IfMatch, body: body(PeerGroupChange) },
  responses: { 200: json(PeerGroupBody, 'As it is now'), ...problems },
});

const remove = createRoute({
  method: 'delete',
  path: one,
  summary: 'Delete a peer group; its sources and their figures stay',
  tags,
  ...permit('benchmark.change'),
  request: { params: ById, headers: IfMatch },
  responses: { 204: { description: 'It is gone' }, ...problems },
});

export function mountPeerGroups(api: Api, parts: Parts): void {
  const { record } = parts;
  api.openapi(list, async (context) => {
    const items = await record.inScope(identityOf(context).scope, ({ benchmarks }) =>
      benchmarks.peerGroups(),
    );
    return context.json({ items: items.map(presentPeerGroup), next: null }, 200);
  });

  api.openapi(create, async (context) => {
    const input = context.req.valid('json') as PeerGroupAsks;
    const group = await record.inScope(identityOf(context).scope, (stores) =>
      createPeerGroup(stores, parts, input),
    );
    return context.json(presentPeerGroup(group), 201, versionTag(group));
  });

  api.openapi(read, async (context) => {
    const { id } = context.req.valid('param');
    const group = await record.inScope(identityOf(context).scope, ({ benchmarks }) =>
      peerGroupById(benchmarks, id),
    );
    return context.json(presentPeerGroup(group), 200, versionTag(group));
  });

  api.openapi(change, async (context) => {
    const { id } = context.req.valid('param');
    const changes = context.req.valid('json') as Partial<PeerGroupAsks>;
    const expected = expectedVersion(context);
    const group = await record.inScope(identityOf(context).scope, (stores) =>
      changePeerGroup(stores, parts, id, expected, changes),
    );
    return context.json(presentPeerGroup(group), 200, versionTag(group));
  });

  api.openapi(remove, async (context) => {
    const { id } = context.req.valid('param');
    const expected = expectedVersion(context);
    await record.inScope(identityOf(context).scope, (stores) => deletePeerGroup(stores, id, expected));
    return context.body(null, 204);
  });
}
