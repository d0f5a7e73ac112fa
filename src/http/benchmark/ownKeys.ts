import { createRoute } from '@hono/zod-openapi';
import { type OwnKeyInput as OwnKeyAsks, ownMeasuring, sayOwnKey } from '../../benchmark/index.ts';
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
import { ById, OwnKeyBody, OwnKeyInput, presentOwnKey, tags } from './shapes.ts';

const path = '/api/v1/benchmarks/own-keys/{id}';

const read = createRoute({
  method: 'get',
  path,
  summary: 'How an own metric is measured, as far as comparing depends on it',
  tags,
  ...permit('benchmark.read'),
  request: { params: ById },
  responses: {
    200: json(OwnKeyBody, 'Its key; ETag is its version, 0 before anybody said anything'),
    ...problems,
  },
});

const say = createRoute({
  method: 'put',
  path,
  summary: 'Say how an own metric is measured; what its formula tells needs not be said',
  tags,
  ...permit('benchmark.change'),
  request: { params: ById, headers: IfMatch, body: body(OwnKeyInput) },
  responses: { 200: json(OwnKeyBody, 'As it is now'), ...problems },
});

export function mountOwnKeys(api: Api, parts: Parts): void {
  const { record } = parts;
  api.openapi(read, async (context) => {
    const { id } = context.req.valid('param');
    const found = await record.inScope(identityOf(context).scope, (stores) => ownMeasuring(stores, id));
    return context.json(presentOwnKey(found), 200, versionTag(found.own));
  });

  api.openapi(say, async (context) => {
    const { id } = context.req.valid('param');
    const input = context.req.valid('json') as OwnKeyAsks;
    const expected = expectedVersion(context);
    const said = await record.inScope(identityOf(context).scope, (stores) =>
      sayOwnKey(stores, parts, id, expected, input),
    );
    return context.json(presentOwnKey(said), 200, versionTag(said.own));
  });
}
