import { createRoute, z } from '@hono/zod-openapi';
import {
  type BenchmarkSource,
  type BenchmarkStore,
  changeSource,
  createSource,
  deleteSource,
  type SourceInput as SourceAsks,
  sourceById,
} from '../../benchmark/index.ts';
import { type Api, identityOf, json, permit, problems } from '../frame/api.ts';
import { mountVersioned } from '../frame/versioned.ts';
import type { Parts } from '../parts.ts';
import {
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

  mountVersioned(api, parts, {
    path,
    tags,
    noun: 'source',
    permissions: { read: 'benchmark.read', change: 'benchmark.change' },
    summaries: {
      create: 'Enter a source; what nobody knows of its comparability stays unknown',
      read: 'One source',
      change: 'Change a source; of its key, parts that are not named stay',
      remove: 'Delete a source with all its observations',
    },
    method: 'patch',
    input: SourceInput,
    changes: SourceChange,
    body: SourceBody,
    present: ({ source, count }) => presentSource(source, count),
    create: async (stores, input) => ({
      source: await createSource(stores, parts, input as SourceAsks),
      count: undefined,
    }),
    read: async ({ benchmarks }, id) => counted(benchmarks, await sourceById(benchmarks, id)),
    change: async (stores, id, expected, changes) =>
      counted(
        stores.benchmarks,
        await changeSource(stores, parts, id, expected, changes as Partial<SourceAsks>),
      ),
    remove: deleteSource,
  });
}

/** A source with how many figures it has. */
async function counted(benchmarks: BenchmarkStore, source: BenchmarkSource) {
  return { source, count: (await benchmarks.countBySource()).get(source.id) };
}
