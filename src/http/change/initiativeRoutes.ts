import { createRoute, z } from '@hono/zod-openapi';
import { INITIATIVE_STATES } from '../../change/index.ts';
import { body, IfMatch, json, permit, problems } from '../frame/api.ts';
import { PageQuery, pageOf } from '../frame/page.ts';
import {
  InitiativeBody,
  InitiativeChange,
  InitiativeInput,
  InitiativeMove,
  OriginBody,
} from './initiativeShapes.ts';

const tags = ['Initiatives'];
const ById = z.object({ id: z.uuid() });
const one = json(InitiativeBody, 'The initiative; ETag is its version');

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

export const create = createRoute({
  method: 'post',
  path: '/api/v1/initiatives',
  summary: 'Propose an initiative',
  tags,
  ...permit('initiative.change'),
  request: { body: body(InitiativeInput) },
  responses: { 201: json(InitiativeBody, 'The initiative'), ...problems },
});

export const read = createRoute({
  method: 'get',
  path: '/api/v1/initiatives/{id}',
  summary: 'An initiative',
  tags,
  ...permit('initiative.read'),
  request: { params: ById },
  responses: { 200: one, ...problems },
});

export const change = createRoute({
  method: 'patch',
  path: '/api/v1/initiatives/{id}',
  summary: 'Change an initiative; what is not named stays',
  tags,
  ...permit('initiative.change'),
  request: { params: ById, headers: IfMatch, body: body(InitiativeChange) },
  responses: { 200: json(InitiativeBody, 'As it is now'), ...problems },
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

export const remove = createRoute({
  method: 'delete',
  path: '/api/v1/initiatives/{id}',
  summary: 'Delete an initiative; it can be brought back',
  tags,
  ...permit('initiative.change'),
  request: { params: ById, headers: IfMatch },
  responses: { 204: { description: 'It is gone' }, ...problems },
});

export const restore = createRoute({
  method: 'post',
  path: '/api/v1/initiatives/{id}/restore',
  summary: 'Bring a deleted initiative back',
  tags,
  ...permit('initiative.change'),
  request: { params: ById },
  responses: { 200: json(InitiativeBody, 'As it is now'), ...problems },
});

export const history = createRoute({
  method: 'get',
  path: '/api/v1/initiatives/{id}/history',
  summary: 'Who did what with an initiative, newest first',
  tags,
  ...permit('initiative.read'),
  request: { params: ById },
  responses: {
    200: json(
      z.object({
        items: z.array(
          z
            .object({
              number: z.number().int(),
              at: z.string(),
              by: z.string(),
              action: z.string(),
              why: z.string().nullable(),
              changed: z.array(z.string()).openapi({ description: 'Names of the fields that were changed' }),
            })
            .openapi('InitiativeEvent'),
        ),
        next: z.null(),
      }),
      'At most the last 200',
    ),
    ...problems,
  },
});
