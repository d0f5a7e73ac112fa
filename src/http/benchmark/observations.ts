import { createRoute, z } from '@hono/zod-openapi';
import {
  changeObservation,
  deleteObservation,
  importObservations,
  keepObservation,
  type ObservationInput as ObservationAsks,
  observationById,
  SOURCE_KINDS,
} from '../../benchmark/index.ts';
import { type Api, body, identityOf, json, permit, problems } from '../frame/api.ts';
import { PageQuery, pageOf } from '../frame/page.ts';
import { pageBody, pageRequest } from '../frame/pageKey.ts';
import { mountVersioned } from '../frame/versioned.ts';
import type { Parts } from '../parts.ts';
import { ObservationBody, ObservationInput, presentObservation, tags } from './shapes.ts';

const path = '/api/v1/benchmarks/observations';

const list = createRoute({
  method: 'get',
  path,
  summary: 'Published figures, newest entry first',
  tags,
  ...permit('benchmark.read'),
  request: {
    query: PageQuery.extend({ sourceId: z.uuid().optional(), entity: z.string().max(200).optional() }),
  },
  responses: { 200: json(pageOf(ObservationBody), 'A page of them'), ...problems },
});

const importing = createRoute({
  method: 'post',
  path: `${path}/import`,
  summary:
    'Take in a table of published figures: good rows are kept, bad ones listed; the same table again changes nothing',
  tags,
  ...permit('benchmark.change'),
  request: {
    body: body(
      z
        .strictObject({
          csv: z.string().min(1).max(5_000_000).openapi({
            description:
              'With column names: source or index, entity, period, value; further ones as the guide lists them',
          }),
          kind: z
            .enum(SOURCE_KINDS)
            .default('industry')
            .openapi({ description: 'Of the sources that are made for it' }),
          source: z
            .string()
            .max(200)
            .nullable()
            .default(null)
            .openapi({ description: 'Name of the source where the table has no such column' }),
        })
        .openapi('BenchmarkImport'),
    ),
  },
  responses: {
    200: json(
      z
        .object({
          read: z.number().int(),
          new: z.number().int(),
          changed: z.number().int(),
          same: z.number().int(),
          rejected: z.array(
            z.object({
              line: z.number().int(),
              faults: z.array(
                z.object({ place: z.string(), value: z.string().optional(), rule: z.string() }),
              ),
            }),
          ),
          sources: z.array(z.object({ id: z.string(), name: z.string(), made: z.boolean() })),
        })
        .openapi('BenchmarkImportOutcome'),
      'What became of each row',
    ),
    ...problems,
  },
});

export function mountObservations(api: Api, parts: Parts): void {
  const { record } = parts;
  api.openapi(importing, async (context) => {
    const { csv, kind, source } = context.req.valid('json');
    const outcome = await record.inScope(identityOf(context).scope, (stores) =>
      importObservations(stores, parts, csv, { kind, fallback: source }),
    );
    return context.json(
      {
        ...outcome,
        rejected: outcome.rejected.map(({ line, faults }) => ({
          line,
          faults: faults.map((fault) => ({ ...fault })),
        })),
        sources: [...outcome.sources],
      },
      200,
    );
  });

  api.openapi(list, async (context) => {
    const { sourceId, entity, ...page } = context.req.valid('query');
    const found = await record.inScope(identityOf(context).scope, ({ benchmarks }) =>
      benchmarks.observations({ sourceId, entity }, pageRequest(page)),
    );
    return context.json(pageBody(found, presentObservation), 200);
  });

  mountVersioned(api, parts, {
    path,
    tags,
    noun: 'figure',
    permissions: { read: 'benchmark.read', change: 'benchmark.change' },
    summaries: {
      create: 'Enter a published figure; the same figure entered again replaces it',
      read: 'One published figure',
      change: 'Replace a published figure',
      remove: 'Delete a published figure',
    },
    method: 'put',
    input: ObservationInput.extend({ sourceId: z.uuid() }),
    changes: ObservationInput,
    body: ObservationBody,
    present: presentObservation,
    create: async (stores, { sourceId, ...input }) =>
      (await keepObservation(stores, parts, sourceId, input as ObservationAsks)).observation,
    read: ({ benchmarks }, id) => observationById(benchmarks, id),
    change: (stores, id, expected, input) =>
      changeObservation(stores, parts, id, expected, input as ObservationAsks),
    remove: deleteObservation,
  });
}
