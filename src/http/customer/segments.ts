import { createRoute, z } from '@hono/zod-openapi';
import { createSegment, deleteSegment, getSegment, patchSegment, previewRule } from '../../customer/index.ts';
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
import { PageQuery, pageOf } from '../frame/page.ts';
import { pageBody, pageRequest } from '../frame/pageKey.ts';
import { RuleBody } from '../frame/rule.ts';
import type { Parts } from '../parts.ts';
import { IdParams, SegmentBody, SegmentChange, SegmentInput } from './shape.ts';

const tags = ['Segments'];

const list = createRoute({
  method: 'get',
  path: '/api/v1/segments',
  summary: 'Segments, newest first',
  tags,
  ...permit('segment.read'),
  request: { query: PageQuery },
  responses: { 200: json(pageOf(SegmentBody), 'A page of segments'), ...problems },
});

const create = createRoute({
  method: 'post',
  path: '/api/v1/segments',
  summary: 'Save a rule over customers under a name',
  tags,
  ...permit('segment.change'),
  request: { body: body(SegmentInput) },
  responses: { 201: json(SegmentBody, 'The new segment'), ...problems },
});

const read = createRoute({
  method: 'get',
  path: '/api/v1/segments/{id}',
  summary: 'One segment',
  tags,
  ...permit('segment.read'),
  request: { params: IdParams },
  responses: { 200: json(SegmentBody, 'The segment'), ...problems },
});

const change = createRoute({
  method: 'patch',
  path: '/api/v1/segments/{id}',
  summary: 'Change a segment',
  tags,
  ...permit('segment.change'),
  request: { params: IdParams, headers: IfMatch, body: body(SegmentChange) },
  responses: { 200: json(SegmentBody, 'As it is now'), ...problems },
});

const remove = createRoute({
  method: 'delete',
  path: '/api/v1/segments/{id}',
  summary: 'Delete a segment; the customers in it stay',
  tags,
  ...permit('segment.change'),
  request: { params: IdParams, headers: IfMatch },
  responses: { 204: { description: 'It is gone' }, ...problems },
});

const preview = createRoute({
  method: 'post',
  path: '/api/v1/segments/preview',
  summary: 'How many customers meet a rule, of how many there are',
  tags,
  ...permit('segment.read'),
  request: { body: body(z.strictObject({ rule: RuleBody })) },
  responses: {
    200: json(
      z.object({ count: z.number().int(), total: z.number().int() }).openapi('SegmentPreview'),
      'The counts',
    ),
    ...problems,
  },
});

export function mountSegments(api: Api, parts: Parts): void {
  const { record } = parts;
  api.openapi(preview, async (context) => {
    const { rule } = context.req.valid('json');
    const { scope } = identityOf(context);
    const counts = await record.inScope(scope, (stores) => previewRule(stores, rule));
    return context.json(counts, 200);
  });

  api.openapi(list, async (context) => {
    const request = pageRequest(context.req.valid('query'));
    const page = await record.inScope(identityOf(context).scope, ({ segments }) => segments.page(request));
    return context.json(
      pageBody(page, (segment) => segment),
      200,
    );
  });

  api.openapi(create, async (context) => {
    const segment = await record.inScope(identityOf(context).scope, (stores) =>
      createSegment(stores, parts, context.req.valid('json')),
    );
    return context.json(segment, 201, versionTag(segment));
  });

  api.openapi(read, async (context) => {
    const { id } = context.req.valid('param');
    const segment = await record.inScope(identityOf(context).scope, (stores) => getSegment(stores, id));
    return context.json(segment, 200, versionTag(segment));
  });

  api.openapi(change, async (context) => {
    const { id } = context.req.valid('param');
    const version = expectedVersion(context);
    const segment = await record.inScope(identityOf(context).scope, (stores) =>
      patchSegment(stores, parts, id, version, context.req.valid('json')),
    );
    return context.json(segment, 200, versionTag(segment));
  });

  api.openapi(remove, async (context) => {
    const { id } = context.req.valid('param');
    const version = expectedVersion(context);
    await record.inScope(identityOf(context).scope, (stores) => deleteSegment(stores, id, version));
    return context.body(null, 204);
  });
}
