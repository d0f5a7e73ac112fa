import { createRoute, z } from '@hono/zod-openapi';
import {
  changeSource,
  createSource,
  deleteSource,
  type SourceInput as SourceAsks,
  sourceById,
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
import {
  ById,
  PartBody,
  presentRules,
  presentSource,
  RuleBody,
  SourceBody,
  SourceChange,
  SourceInput,
  tags,
} from './shapes.ts';

const path = '/api/v1/benchmarks/sources';
const one = `${path}/{id}` as const;

const rules = createRoute({
  method: 'get',
  path: '/api/v1/benchmarks/rules',
  summary: 'What makes two figures comparable: the parts of the key, and the rules that refuse or warn',
  tags,
  ...permit('benchmark.read'),
  responses: {
    200: json(
      z.object({
        rules: z.array(RuleBody),
        parts: z.array(PartBody),
        variants: z.array(z.object({ key: z.string(), label: z.string() })),
      }),
      'All of them',
    ),
    ...problems,
  },
});

const list = createRoute({
  method: 'get',
  path,
  summary: 'Sources of benchmarks, by name',
  tags,
  ...permit('benchmark.read'),
  responses: {
    200: json(z.object({ items: z.array(SourceBody), next: z.null() }), 'All of them'),
    ...problems,
  },
});

const create = createRoute({
  method: 'post',
  path,
  summary: 'Enter a source; what nobody knows of its comparability stays unknown',
  tags,
  ...permit('benchmark.change'),
  request: { body: body(SourceInput) },
  responses: { 201: json(SourceBody, 'The new source'), ...problems },
});

const read = createRoute({
  method: 'get',
  path: one,
  summary: 'One source',
  tags,
  ...permit('benchmark.read'),
  request: { params: ById },
  responses: { 200: json(SourceBody, 'The source; ETag is its version'), ...problems },
});

const change = createRoute({
  method: 'patch',
  path: one,
  summary: 'Change a source; of its key, parts that are not named stay',
  tags,
  ...permit('benchmark.change'),
  request: { params: ById, headers: IfMatch, body: body(SourceChange) },
  responses: { 200: json(SourceBody, 'As it is now'), ...problems },
});

const remove = createRoute({
  method: 'delete',
  path: one,
  summary: 'Delete a source with all its observations',
  tags,
  ...permit('benchmark.change'),
  request: { params: ById, headers: IfMatch },
  responses: { 204: { description: 'It is gone' }, ...problems },
});

export function mountSources(api: Api, parts: Parts): void {
  const { record } = parts;
  api.openapi(rules, (context) => context.json(presentRules(), 200));

  api.openapi(list, async (context) => {
    const items = await record.inScope(identityOf(context).scope, async ({ benchmarks }) => {
      const counts = await benchmarks.countBySource();
      return (await benchmarks.sources()).map((source) => presentSource(source, counts.get(source.id)));
    });
    return context.json({ items, next: null }, 200);
  });

  api.openapi(create, async (context) => {
    const input = context.req.valid('json') as SourceAsks;
    const source = await record.inScope(identityOf(context).scope, (stores) =>
      createSource(stores, parts, input),
    );
    return context.json(presentSource(source), 201, versionTag(source));
  });

  api.openapi(read, async (context) => {
    const { id } = context.req.valid('param');
    const { source, count } = await record.inScope(identityOf(context).scope, async ({ benchmarks }) => ({
      source: await sourceById(benchmarks, id),
      count: (await benchmarks.countBySource()).get(id),
    }));
    return context.json(presentSource(source, count), 200, versionTag(source));
  });

  api.openapi(change, async (context) => {
    const { id } = context.req.valid('param');
    const changes = context.req.valid('json') as Partial<SourceAsks>;
    const expected = expectedVersion(context);
    const { source, count } = await record.inScope(identityOf(context).scope, async (stores) => ({
      source: await changeSource(stores, parts, id, expected, changes),
      count: (await stores.benchmarks.countBySource()).get(id),
    }));
    return context.json(presentSource(source, count), 200, versionTag(source));
  });

  api.openapi(remove, async (context) => {
    const { id } = context.req.valid('param');
    const expected = expectedVersion(context);
    await record.inScope(identityOf(context).scope, (stores) => deleteSource(stores, id, expected));
    return context.body(null, 204);
  });
}
