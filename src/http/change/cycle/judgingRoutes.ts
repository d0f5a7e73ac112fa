import { createRoute, z } from '@hono/zod-openapi';
import { METHODS, OUTCOMES, VERDICTS } from '../../../change/index.ts';
import { MECHANISMS } from '../../../economics/index.ts';
import { body, json, permit, problems } from '../../frame/api.ts';
import { JudgmentBody, LookBody } from './shapes.ts';

const tags = ['Cycles'];
const path = '/api/v1/cycles';
const ById = z.object({ id: z.uuid() });

export const methods = createRoute({
  method: 'get',
  path: '/api/v1/cycle-methods',
  summary:
    'Ways of judging, with what each asks for and checks, and mechanisms by which a change becomes money',
  tags,
  ...permit('cycle.read'),
  responses: {
    200: json(
      z.object({
        items: z.array(
          z.object({
            key: z.enum(METHODS),
            name: z.string(),
            summary: z.string(),
            asks: z.array(z.string()),
            checks: z.array(z.object({ key: z.string(), name: z.string() })),
            assigns: z.boolean(),
          }),
        ),
        mechanisms: z.array(
          z.object({
            key: z.enum(MECHANISMS),
            name: z.string(),
            actsOn: z.string(),
            unit: z.string(),
            wanted: z.enum(['falls', 'rises']),
            money: z.string(),
          }),
        ),
      }),
      'All of them',
    ),
    ...problems,
  },
});

export const look = createRoute({
  method: 'post',
  path: `${path}/{id}/looks`,
  summary: 'Look before the day; it is kept, and the judgment is corrected for it',
  tags,
  ...permit('cycle.change'),
  request: { params: ById },
  responses: { 201: json(LookBody, 'What was seen'), ...problems },
});

export const judge = createRoute({
  method: 'post',
  path: `${path}/{id}/judgments`,
  summary: 'Judge now; by another method than the locked one the judgment is marked for ever',
  tags,
  ...permit('cycle.change'),
  request: {
    params: ById,
    body: body(
      z.object({
        method: z.enum(METHODS).optional().openapi({ description: 'Another than the locked one' }),
        design: z.record(z.string(), z.unknown()).optional(),
      }),
    ),
  },
  responses: { 201: json(JudgmentBody, 'The judgment'), ...problems },
});

export const assignment = createRoute({
  method: 'get',
  path: `${path}/{id}/assignment.csv`,
  summary: 'Who is in which arm, as CSV',
  tags,
  ...permit('record.read'),
  request: { params: ById },
  responses: {
    200: { description: 'CSV with external id and arm', content: { 'text/csv': { schema: z.string() } } },
    ...problems,
  },
});

export const results = createRoute({
  method: 'get',
  path: '/api/v1/judged-effects',
  summary: 'What worked: the judgment that stands of every judged cycle, and how often what was tried worked',
  tags,
  ...permit('cycle.read'),
  request: {
    query: z.object({
      all: z
        .enum(['true', 'false'])
        .default('false')
        .openapi({ description: 'Those too that do not stand: earlier ones, and by another method' }),
    }),
  },
  responses: {
    200: json(
      z.object({
        items: z.array(
          JudgmentBody.extend({
            cycle: z.string(),
            initiative: z.string(),
            metric: z.string(),
            outcome: z.enum(OUTCOMES).nullable(),
            stands: z.boolean().openapi({ description: 'By the method that was locked, and the last such' }),
          }).openapi('JudgedEffect'),
        ),
        next: z.null(),
        others: z.number().int().openapi({ description: 'How many judgments do not stand' }),
        rates: z.object(
          Object.fromEntries(VERDICTS.map((verdict) => [verdict, z.number()])) as Record<
            (typeof VERDICTS)[number],
            z.ZodNumber
          >,
        ),
      }),
      'All of them, newest first',
    ),
    ...problems,
  },
});
