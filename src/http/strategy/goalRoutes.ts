import { createRoute, z } from '@hono/zod-openapi';
import { STATUS_WORDS, STRENGTHS } from '../../strategy/index.ts';
import { body, IfMatch, json, permit, problems } from '../frame/api.ts';
import { CorrelationBody, GoalBody, GoalChangeBody, GoalInputBody } from './goalShapes.ts';

const ById = z.object({ id: z.uuid() });
const tags = ['Strategy'];

const GoalMetricBody = z
  .object({
    id: z.string(),
    title: z.string(),
    timing: z.enum(['lead', 'lag']).nullable(),
    usable: z.boolean().openapi({ description: 'It makes figures' }),
    retired: z.boolean(),
    unit: z.object({ code: z.string(), label: z.string(), minorDigits: z.number().optional() }),
  })
  .openapi('GoalMetric');

export const LadderBody = z
  .object({
    today: z.string(),
    items: z.array(GoalBody),
    next: z.null(),
    metrics: z.array(GoalMetricBody).openapi({ description: 'Every metric, to choose from' }),
    correlations: z.array(CorrelationBody),
    units: z.array(z.object({ id: z.string(), name: z.string(), parentId: z.string().nullable() })),
    circles: z
      .array(z.object({ id: z.string(), name: z.string() }))
      .openapi({ description: 'Into which the caller may put a goal' }),
  })
  .openapi('Ladder');

export const list = createRoute({
  method: 'get',
  path: '/api/v1/goals',
  summary: 'The whole ladder: every goal with how it stands and what pulls it back',
  tags,
  ...permit('strategy.read'),
  responses: { 200: json(LadderBody, 'Longest horizon first'), ...problems },
});

export const board = createRoute({
  method: 'get',
  path: '/api/v1/goals/board',
  summary: 'The bowling chart: target, actual and status of every goal, month by month',
  tags,
  ...permit('strategy.read'),
  request: { query: z.object({ from: z.iso.date(), to: z.iso.date() }) },
  responses: {
    200: json(
      z
        .object({
          months: z.array(z.string()),
          items: z.array(
            z.object({
              goalId: z.string(),
              cells: z.array(
                z.object({
                  month: z.string(),
                  target: z.number().nullable(),
                  word: z.enum(STATUS_WORDS).nullable(),
                  value: z.number().nullable(),
                  low: z.number().nullable(),
                  high: z.number().nullable(),
                  n: z.number().nullable(),
                  partial: z.boolean(),
                }),
              ),
            }),
          ),
        })
        .openapi('GoalBoard'),
      'Months of the window that lie in each goal’s period',
    ),
    ...problems,
  },
});

export const create = createRoute({
  method: 'post',
  path: '/api/v1/goals',
  summary: 'Enter a goal',
  tags,
  ...permit('strategy.change'),
  request: { body: body(GoalInputBody) },
  responses: { 201: json(GoalBody, 'The goal and how it stands'), ...problems },
});

export const read = createRoute({
  method: 'get',
  path: '/api/v1/goals/{id}',
  summary: 'A goal and how it stands',
  tags,
  ...permit('strategy.read'),
  request: { params: ById },
  responses: { 200: json(GoalBody, 'The goal; ETag is its version'), ...problems },
});

export const change = createRoute({
  method: 'patch',
  path: '/api/v1/goals/{id}',
  summary: 'Change a goal; what is not named stays',
  tags,
  ...permit('strategy.change'),
  request: { params: ById, headers: IfMatch, body: body(GoalChangeBody) },
  responses: { 200: json(GoalBody, 'As it is now'), ...problems },
});

export const remove = createRoute({
  method: 'delete',
  path: '/api/v1/goals/{id}',
  summary: 'Delete a goal with all that serve it; they can be brought back together',
  tags,
  ...permit('strategy.change'),
  request: { params: ById, headers: IfMatch },
  responses: { 200: json(z.object({ deleted: z.number().int() }), 'How many goals went'), ...problems },
});

export const restore = createRoute({
  method: 'post',
  path: '/api/v1/goals/{id}/restore',
  summary: 'Bring a deleted goal back, with all that was deleted with it',
  tags,
  ...permit('strategy.change'),
  request: { params: ById },
  responses: { 200: json(GoalBody, 'As it is now'), ...problems },
});

export const correlation = createRoute({
  method: 'put',
  path: '/api/v1/goals/{id}/correlations',
  summary: 'Say how strongly a goal bears on another, or moves with a metric; null takes it away',
  tags,
  ...permit('strategy.change'),
  request: {
    params: ById,
    body: body(
      z.object({
        kind: z.enum(['goal', 'metric']),
        otherId: z.uuid(),
        strength: z.enum(STRENGTHS).nullable(),
      }),
    ),
  },
  responses: { 204: { description: 'Kept' }, ...problems },
});
