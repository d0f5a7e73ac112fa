import { createRoute, z } from '@hono/zod-openapi';
import { CONCERNS, OUTCOMES } from '../../../change/index.ts';
import { body, IfMatch, json, permit, problems } from '../../frame/api.ts';
import { DecisionBody, OwnerInput } from '../shapes.ts';
import {
  CycleBody,
  CycleChange,
  CycleInput,
  JudgmentBody,
  LookBody,
  SampleBody,
  UnitBody,
} from './shapes.ts';

const tags = ['Cycles'];
const path = '/api/v1/cycles';
const ById = z.object({ id: z.uuid() });
const Why = z.string().trim().min(1).max(4000);

export const list = createRoute({
  method: 'get',
  path,
  summary: 'All cycles, the newest first',
  tags,
  ...permit('cycle.read'),
  request: { query: z.object({ initiativeId: z.uuid().optional() }) },
  responses: {
    200: json(z.object({ today: z.string(), items: z.array(CycleBody), next: z.null() }), 'All of them'),
    ...problems,
  },
});

export const create = createRoute({
  method: 'post',
  path,
  summary: 'Plan a cycle, alone or from the feedback of another',
  tags,
  ...permit('cycle.change'),
  request: { body: body(CycleInput) },
  responses: { 201: json(CycleBody, 'The cycle'), ...problems },
});

export const read = createRoute({
  method: 'get',
  path: `${path}/{id}`,
  summary: 'A cycle with its looks and judgments; ETag is its version',
  tags,
  ...permit('cycle.read'),
  request: { params: ById },
  responses: {
    200: json(
      CycleBody.extend({
        looks: z.array(LookBody),
        judgments: z.array(JudgmentBody),
        followedBy: z.array(z.object({ id: z.string(), name: z.string() })),
        before: z.object({ id: z.string(), name: z.string() }).nullable(),
        standing: z.string().nullable().openapi({ description: 'Id of the judgment that stands' }),
        open: z
          .boolean()
          .openapi({ description: 'Its day is still to come, or it has not been judged on it' }),
        units: z
          .record(z.string(), UnitBody)
          .openapi({ description: 'Units of metrics by id, for its plan' }),
      }).openapi('CycleWhole'),
      'The cycle',
    ),
    ...problems,
  },
});

export const change = createRoute({
  method: 'patch',
  path: `${path}/{id}`,
  summary: 'Change the plan of a cycle that is not locked',
  tags,
  ...permit('cycle.change'),
  request: { params: ById, headers: IfMatch, body: body(CycleChange) },
  responses: { 200: json(CycleBody, 'As it is now'), ...problems },
});

export const remove = createRoute({
  method: 'delete',
  path: `${path}/{id}`,
  summary: 'Take out a cycle that was never locked',
  tags,
  ...permit('cycle.change'),
  request: { params: ById, headers: IfMatch },
  responses: { 204: { description: 'It is gone' }, ...problems },
});

export const restore = createRoute({
  method: 'post',
  path: `${path}/{id}/restore`,
  summary: 'Bring a deleted plan of a cycle back',
  tags,
  ...permit('cycle.change'),
  request: { params: ById },
  responses: { 200: json(CycleBody, 'As it is now'), ...problems },
});

export const sample = createRoute({
  method: 'post',
  path: `${path}/{id}/sample`,
  summary: 'What sample the plan needs and has, computed from the metric’s own history; changes nothing',
  tags,
  ...permit('cycle.change'),
  request: { params: ById },
  responses: { 200: json(SampleBody.extend({ unitOfMetric: UnitBody }), 'The sample'), ...problems },
});

export const lock = createRoute({
  method: 'post',
  path: `${path}/{id}/lock`,
  summary: 'Lock the plan: it never changes again',
  tags,
  ...permit('cycle.change'),
  request: {
    params: ById,
    headers: IfMatch,
    body: body(
      z.object({
        together: z
          .boolean()
          .default(false)
          .openapi({ description: 'Another cycle of the same metric may run at the same time' }),
        accepted: z
          .array(z.enum(CONCERNS))
          .default([])
          .openapi({ description: 'Concerns of the sample with which it is locked all the same' }),
      }),
    ),
  },
  responses: { 200: json(CycleBody, 'The locked cycle'), ...problems },
});

export const stop = createRoute({
  method: 'post',
  path: `${path}/{id}/stop`,
  summary: 'End a locked cycle before its judgment, with the reason',
  tags,
  ...permit('cycle.change'),
  request: { params: ById, headers: IfMatch, body: body(z.object({ why: Why })) },
  responses: { 200: json(CycleBody, 'The stopped cycle'), ...problems },
});

export const amend = createRoute({
  method: 'post',
  path: `${path}/{id}/amendments`,
  summary: 'Say what was changed after the lock, and why; the locked plan stays beside it',
  tags,
  ...permit('cycle.change'),
  request: {
    params: ById,
    headers: IfMatch,
    body: body(z.object({ what: Why, why: Why, judgeOn: z.iso.date().nullable().default(null) })),
  },
  responses: { 201: json(CycleBody, 'The cycle with its amendments'), ...problems },
});

export const act = createRoute({
  method: 'post',
  path: `${path}/{id}/decision`,
  summary: 'Keep, adapt or stop, as a decision with the judgment as evidence; adapt begins the next cycle',
  tags,
  ...permit('decision.make'),
  request: {
    params: ById,
    headers: IfMatch,
    body: body(
      z.object({
        outcome: z.enum(OUTCOMES),
        why: Why,
        owner: OwnerInput,
        due: z.iso.date().nullable().default(null),
        lookAgainOn: z.iso.date(),
      }),
    ),
  },
  responses: {
    201: json(
      z.object({ cycle: CycleBody, decision: DecisionBody, next: CycleBody.nullable() }),
      'The decision, and the next cycle where it goes on',
    ),
    ...problems,
  },
});
