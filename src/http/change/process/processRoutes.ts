import { createRoute, z } from '@hono/zod-openapi';
import { VERSION_STATES } from '../../../change/index.ts';
import { body, IfMatch, json, permit, problems } from '../../frame/api.ts';
import { ComparisonBody, FiguresBody, MapBody } from './mapShapes.ts';
import {
  EffectBody,
  NoteBody,
  ProcessBody,
  VersionBody,
  VersionChange,
  VersionInput,
} from './processShapes.ts';

export const tags = ['Processes'];
const ById = z.object({ id: z.uuid() });
/** What is no number is no version: it is not found. */
const ByNumber = ById.extend({
  number: z.string().max(100).openapi({ description: 'Number of the version' }),
});
const Pair = z.object({
  before: z.coerce.number().int().min(1).optional(),
  after: z.coerce.number().int().min(1).optional(),
});
/** Characters of base64, so that the request stays under the limit of a body. */
const LARGEST = 9_000_000;

export const list = createRoute({
  method: 'get',
  path: '/api/v1/processes',
  summary: 'Processes by name, each with its versions',
  tags,
  ...permit('process.read'),
  request: {
    query: z.object({ initiativeId: z.uuid().optional(), search: z.string().max(200).optional() }),
  },
  responses: {
    200: json(z.object({ items: z.array(ProcessBody), next: z.null() }), 'All of them'),
    ...problems,
  },
});

export const addVersion = createRoute({
  method: 'post',
  path: '/api/v1/processes/{id}/versions',
  summary: 'Begin a version: empty, as a copy of another one, or with a map',
  tags,
  ...permit('process.change'),
  request: { params: ById, body: body(VersionInput) },
  responses: { 201: json(VersionBody, 'The version'), ...problems },
});

export const version = createRoute({
  method: 'get',
  path: '/api/v1/processes/{id}/versions/{number}',
  summary: 'A version with its map, and what keeps it from being counted',
  tags,
  ...permit('process.read'),
  request: { params: ByNumber },
  responses: { 200: json(VersionBody, 'The version; ETag counts its changes'), ...problems },
});

export const changeVersion = createRoute({
  method: 'patch',
  path: '/api/v1/processes/{id}/versions/{number}',
  summary: 'Change a version while it is drawn',
  tags,
  ...permit('process.change'),
  request: { params: ByNumber, headers: IfMatch, body: body(VersionChange) },
  responses: { 200: json(VersionBody, 'As it is now'), ...problems },
});

export const settle = createRoute({
  method: 'post',
  path: '/api/v1/processes/{id}/versions/{number}/settle',
  summary: 'Settle a version: nobody changes it any more, so that what cites it stays true',
  tags,
  ...permit('process.change'),
  request: { params: ByNumber, headers: IfMatch },
  responses: { 200: json(VersionBody, 'As it is from now on'), ...problems },
});

export const figures = createRoute({
  method: 'get',
  path: '/api/v1/processes/{id}/versions/{number}/figures',
  summary: 'What one case takes in a version: time, cost, handovers, failures, contacts',
  tags,
  ...permit('process.read'),
  request: { params: ByNumber },
  responses: {
    200: json(
      z.object({
        currency: z.string().nullable(),
        figures: FiguresBody,
        times: z.record(z.string(), z.number()).openapi({ description: 'Times each step is done in a case' }),
      }),
      'Per case, over branches and rework',
    ),
    ...problems,
  },
});

export const exportRoute = createRoute({
  method: 'get',
  path: '/api/v1/processes/{id}/versions/{number}/bpmn',
  summary: 'A version as a BPMN 2.0 file with its diagram',
  tags,
  ...permit('process.read'),
  request: { params: ByNumber },
  responses: { 200: { description: 'BPMN 2.0 XML', content: { 'application/xml': {} } }, ...problems },
});

export const importRoute = createRoute({
  method: 'post',
  path: '/api/v1/processes/{id}/import',
  summary: 'Begin a version from a BPMN 2.0 file, or look at what it would be',
  tags,
  ...permit('process.change'),
  request: {
    params: ById,
    body: body(
      z
        .object({
          content: z.base64().min(1).max(LARGEST).openapi({ description: 'The file, base64' }),
          preview: z.boolean().openapi({ description: 'Tell what would come of it, and keep nothing' }),
          state: z.enum(VERSION_STATES).default('before'),
        })
        .openapi('ProcessImport'),
    ),
  },
  responses: {
    200: json(
      z
        .object({
          name: z.string().nullable(),
          map: MapBody,
          notes: z.array(NoteBody).readonly(),
          findings: VersionBody.shape.findings,
          number: z
            .number()
            .int()
            .nullable()
            .openapi({ description: 'Of the new version; null in a preview' }),
        })
        .openapi('ProcessImportResult'),
      'What the file holds, and what a map has no word for',
    ),
    ...problems,
  },
});

export const comparison = createRoute({
  method: 'get',
  path: '/api/v1/processes/{id}/comparison',
  summary: 'Two versions side by side: steps, and what one case takes',
  tags,
  ...permit('process.read'),
  request: { params: ById, query: Pair },
  responses: { 200: json(ComparisonBody, 'After against before'), ...problems },
});

export const effect = createRoute({
  method: 'get',
  path: '/api/v1/processes/{id}/effect',
  summary: 'What changing from one version to another is held to save, as an input of a business case',
  tags,
  ...permit('process.read'),
  request: { params: ById, query: Pair },
  responses: { 200: json(EffectBody, 'Saved per case and per year, with ranges and sources'), ...problems },
});

export const readiness = createRoute({
  method: 'get',
  path: '/api/v1/initiatives/{id}/process-readiness',
  summary: 'How far the process side of an initiative is',
  tags,
  ...permit('process.read'),
  request: { params: ById },
  responses: {
    200: json(
      z
        .object({
          owner: z.enum(['yes', 'no', 'unknown']),
          before: z.enum(['yes', 'no', 'unknown']),
          after: z.enum(['yes', 'no', 'unknown']),
          standardWork: z.enum(['yes', 'no', 'unknown']),
          read: z
            .object({ done: z.number().int(), of: z.number().int(), overdue: z.number().int() })
            .nullable(),
          missing: z.array(z.string()).readonly(),
        })
        .openapi('ProcessReadiness'),
      'Each thing that is needed, and what is missing',
    ),
    ...problems,
  },
});
