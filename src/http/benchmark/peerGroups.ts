import { createRoute, z } from '@hono/zod-openapi';
import {
  changePeerGroup,
  createPeerGroup,
  deletePeerGroup,
  type PeerGroupInput as PeerGroupAsks,
  peerGroupById,
} from '../../benchmark/index.ts';
import { type Api, identityOf, json, permit, problems } from '../frame/api.ts';
import { mountVersioned } from '../frame/versioned.ts';
import type { Parts } from '../parts.ts';
import { PeerGroupBody, PeerGroupChange, PeerGroupInput, presentPeerGroup, tags } from './shapes.ts';

const path = '/api/v1/benchmarks/peer-groups';

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

export function mountPeerGroups(api: Api, parts: Parts): void {
  api.openapi(list, async (context) => {
    const items = await parts.record.inScope(identityOf(context).scope, ({ benchmarks }) =>
      benchmarks.peerGroups(),
    );
    return context.json({ items: items.map(presentPeerGroup), next: null }, 200);
  });

  mountVersioned(api, parts, {
    path,
    tags,
    noun: 'peer group',
    permissions: { read: 'benchmark.read', change: 'benchmark.change' },
    summaries: {
      create: 'Name whom the organization compares itself with',
      read: 'One peer group',
      change: 'Change a peer group',
      remove: 'Delete a peer group; its sources and their figures stay',
    },
    method: 'patch',
    input: PeerGroupInput,
    changes: PeerGroupChange,
    body: PeerGroupBody,
    present: presentPeerGroup,
    create: (stores, input) => createPeerGroup(stores, parts, input as PeerGroupAsks),
    read: ({ benchmarks }, id) => peerGroupById(benchmarks, id),
    change: (stores, id, expected, changes) =>
      changePeerGroup(stores, parts, id, expected, changes as Partial<PeerGroupAsks>),
    remove: deletePeerGroup,
  });
}
