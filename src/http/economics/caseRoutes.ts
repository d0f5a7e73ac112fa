import { createRoute, z } from '@hono/zod-openapi';
import { json, permit, problems } from '../frame/api.ts';
import { CaseKindsBody, ListedBody, ProveBody, RealizedBody } from './caseFigureShapes.ts';
import { CaseBody, orNull, SourceBody } from './caseShapes.ts';

export const tags = ['Business cases'];
const ById = z.object({ id: z.uuid() });
const read = permit('case.read');

const TraceUnit = z.enum(['contacts', 'customers', 'share', 'seconds', 'money', 'months']);
const traceValue = {
  name: z.string(),
  value: z.number().nullable(),
  unit: TraceUnit,
  currency: z.string().nullable(),
};

const VersionBody = z
  .object({
    number: z.number(),
    why: z.string(),
    by: z.object({ name: z.string() }),
    at: z.string(),
    changes: z.array(z.object({ what: z.string(), from: z.string().nullable(), to: z.string().nullable() })),
    netPresentValue: z.object({ worst: z.number(), likely: z.number(), best: z.number() }),
    currency: z.string(),
  })
  .openapi('CaseVersion');

export const TraceBody = z
  .object({
    of: z.string(),
    ...traceValue,
    words: z.string().openapi({ description: 'How it is made, with its values' }),
    nature: z.enum(['measured', 'modelled', 'hoped']).nullable(),
    parts: z.array(
      z.object({
        of: z.string().nullable(),
        ...traceValue,
        role: z.enum(['added', 'taken_off', 'named']),
        note: z.string().nullable(),
        source: orNull(SourceBody),
      }),
    ),
    input: z
      .object({
        range: z
          .object({
            low: z.number(),
            likely: z.number(),
            high: z.number(),
            shape: z.enum(['pert', 'triangular']),
          })
          .nullable(),
        unknown: z
          .object({ question: z.string(), finder: z.string().nullable(), due: z.string().nullable() })
          .nullable(),
        source: orNull(SourceBody),
        confidence: z.enum(['high', 'medium', 'low']),
      })
      .nullable(),
  })
  .openapi('CaseTrace');

export const CandidateBody = z
  .object({
    name: z.string(),
    unit: TraceUnit,
    currency: z.string().nullable(),
    range: z.object({ low: z.number(), likely: z.number(), high: z.number() }),
    n: z.number().nullable(),
    period: z.string().nullable(),
    source: SourceBody,
  })
  .openapi('CaseCandidate');

export const list = createRoute({
  method: 'get',
  path: '/api/v1/business-cases',
  summary: 'Business cases, newest change first',
  tags,
  ...read,
  request: { query: z.object({ initiativeId: z.uuid().optional() }) },
  responses: {
    200: json(z.object({ items: z.array(ListedBody), next: z.null() }), 'At most 500'),
    ...problems,
  },
});

export const kinds = createRoute({
  method: 'get',
  path: '/api/v1/case-kinds',
  summary: 'What a line of a case can be, which figures it asks for, and what is refused',
  tags,
  ...read,
  responses: { 200: json(CaseKindsBody, 'Benefits first'), ...problems },
});

export const sources = createRoute({
  method: 'get',
  path: '/api/v1/case-sources',
  summary: 'Figures on record that a case can take over, each with its source',
  tags,
  ...read,
  request: { query: z.object({ initiativeId: z.uuid().optional() }) },
  responses: { 200: json(z.object({ items: z.array(CandidateBody), next: z.null() }), 'All'), ...problems },
});

export const versions = createRoute({
  method: 'get',
  path: '/api/v1/business-cases/{id}/versions',
  summary: 'Every version: who, why, and what changed from the last',
  tags,
  ...read,
  request: { params: ById },
  responses: {
    200: json(z.object({ items: z.array(VersionBody), next: z.null() }), 'Newest first'),
    ...problems,
  },
});

export const version = createRoute({
  method: 'get',
  path: '/api/v1/business-cases/{id}/versions/{number}',
  summary: 'A version as it was made',
  tags,
  ...read,
  request: { params: ById.extend({ number: z.coerce.number().int().min(1) }) },
  responses: { 200: json(CaseBody, 'With its figures'), ...problems },
});

export const trace = createRoute({
  method: 'get',
  path: '/api/v1/business-cases/{id}/trace',
  summary: 'How a figure is made, out of which parts, and where they come from',
  tags,
  ...read,
  request: {
    params: ById,
    query: z.object({
      of: z.string().max(200).openapi({
        description:
          'simulated, all_worst, all_best, before_risk, npv, roi, payback, break_even, benefits, costs, month:3, sum:3, scenario:KEY, line:KEY, line:KEY:3, input:KEY',
      }),
    }),
  },
  responses: { 200: json(TraceBody, 'The figure and its parts'), ...problems },
});

export const realized = createRoute({
  method: 'get',
  path: '/api/v1/business-cases/{id}/realized',
  summary: 'Forecast against what came, month by month: measured, modelled and hoped, never one sum',
  tags,
  ...read,
  request: { params: ById },
  responses: { 200: json(RealizedBody, 'All months of the case'), ...problems },
});

export const file = createRoute({
  method: 'get',
  path: '/api/v1/business-cases/{id}/file',
  summary: 'A case as a workbook with live formulas (XLSX), as slides (PPTX) or as pages (PDF)',
  tags,
  ...read,
  request: { params: ById, query: z.object({ format: z.enum(['xlsx', 'pptx', 'pdf']) }) },
  responses: { 200: { description: 'The file', content: { 'application/octet-stream': {} } }, ...problems },
});

export const prove = createRoute({
  method: 'get',
  path: '/api/v1/prove',
  summary: 'What all cases cost and returned so far, by what stands behind it',
  tags,
  ...read,
  responses: { 200: json(ProveBody, 'By currency; no sum over natures'), ...problems },
});
