import { createRoute, z } from '@hono/zod-openapi';
import { INITIATIVE_STATES } from '../../change/index.ts';
import { body, IfMatch, json, permit, problems } from '../frame/api.ts';
import { PageQuery, pageOf } from '../frame/page.ts';
import { InitiativeBody, InitiativeMove, OriginBody } from './initiativeShapes.ts';

const tags = ['Initiatives'];
const ById = z.object({ id: z.uuid() });

export const list = createRoute({
  method: 'get',
  path: '/api/v1/initiatives',
  summary: 'Initiatives, newest first: by state, goal, owner, unit, origin and words',
  tags,
  ...permit('initiative.read'),
  request: {
    query: PageQuery.extend({
      state: z
        .union([z.enum(INITIATIVE_STATES), z.array(z.enum(INITIATIVE_STATES))])
        .optional()
        .openapi({ description: 'Any of these' }),
      goalId: z.uuid().optional(),
      owner: z.string().max(200).optional().openapi({ description: 'Name of the owner, or a part of it' }),
      unitId: z.uuid().optional(),
      origin: z.string().max(60).optional().openapi({ description: 'Key of what it came from' }),
      originId: z.string().max(200).optional(),
      search: z.string().max(200).optional(),
    }),
  },
  responses: { 200: json(pageOf(InitiativeBody), 'A page of initiatives'), ...problems },
});

export const origins = createRoute({
  method: 'get',
  path: '/api/v1/initiative-origins',
  summary: 'Where initiatives come from, and what each origin has to offer now',
  tags,
  ...permit('initiative.read'),
  responses: {
    200: json(
      z.object({
        items: z.array(
          z
            .object({
              key: z.string(),
              name: z.string(),
              means: z.string(),
              candidates: z.array(
                OriginBody.extend({ why: z.string(), goalId: z.string().nullable() }).openapi(
                  'OriginCandidate',
                ),
              ),
            })
            .openapi('OriginKind'),
        ),
      }),
      'Best candidates first',
    ),
    ...problems,
  },
});

export const move = createRoute({
  method: 'post',
  path: '/api/v1/initiatives/{id}/moves',
  summary: 'Pause an initiative, let it go on, stop it, or propose it again; with the reason',
  tags,
  ...permit('initiative.change'),
  request: { params: ById, headers: IfMatch, body: body(InitiativeMove) },
  responses: { 200: json(InitiativeBody, 'As it is now'), ...problems },
});
