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
import type { Parts } from '../parts.ts';
import { ById, ObservationBody, ObservationInput, presentObservation, tags } from './shapes.ts';

const path = '/api/v1/benchmarks/observations';
const one = `${path}/{id}` as const;

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

const create = createRoute({
  method: 'post',
  path,
  summary: 'Enter a published figure; the same figure entered again replaces it',
  tags,
  ...permit('benchmark.change'),
  request: { body: body(ObservationInput.extend({ sourceId: z.uuid() })) },
  responses: { 201: json(ObservationBody, 'The figure'), ...problems },
});

const read = createRoute({
  method: 'get',
  path: one,
  summary: 'One published figure',
  tags,
  ...permit('benchmark.read'),
  request: { params: ById },
  responses: { 200: json(ObservationBody, 'The figure; ETag is its version'), ...problems },
});

const change = createRoute({
  method: 'put',
  path: one,
  summary: 'Replace a published figure',
  tags,
  ...permit('benchmark.change'),
  request: { params: ById, headers: IfMatch, body: body(ObservationInput) },
  responses: { 200: json(ObservationBody, 'As it is now'), ...problems },
});

const remove = createRoute({
  method: 'delete',
  path: one,
  summary: 'Delete a published figure',
  tags,
  ...permit('benchmark.change'),
  request: { params: ById, headers: IfMatch },
  responses: { 204: { description: 'It is gone' }, ...problems },
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

  api.openapi(create, async (context) => {
    const { sourceId, ...input } = context.req.valid('json');
    const { observation } = await record.inScope(identityOf(context).scope, (stores) =>
      keepObservation(stores, parts, sourceId, input as ObservationAsks),
    );
    return context.json(presentObservation(observation), 201, versionTag(observation));
  });

  api.openapi(read, async (context) => {
    const { id } = context.req.valid('param');
    const found = await record.inScope(identityOf(context).scope, ({ benchmarks }) =>
      observationById(benchmarks, id),
    );
    return context.json(presentObservation(found), 200, versionTag(found));
  });

  api.openapi(change, async (context) => {
    const { id } = context.req.valid('param');
    const input = context.req.valid('json') as ObservationAsks;
    const expected = expectedVersion(context);
    const changed = await record.inScope(identityOf(context).scope, (stores) =>
      changeObservation(stores, parts, id, expected, input),
    );
    return context.json(presentObservation(changed), 200, versionTag(changed));
  });

  api.openapi(remove, async (context) => {
    const { id } = context.req.valid('param');
    const expected = expectedVersion(context);
    await record.inScope(identityOf(context).scope, (stores) => deleteObservation(stores, id, expected));
    return context.body(null, 204);
  });
}
