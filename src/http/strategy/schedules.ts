import { createRoute, z } from '@hono/zod-openapi';
import type { Stores } from '../../storage/record/index.ts';
import { changeSchedule, createSchedule, type SchedulingParts } from '../../strategy/index.ts';
import { type Api, body, expectedVersion, identityOf, json, permit, problems } from '../frame/api.ts';
import type { Parts } from '../parts.ts';
import { presentSchedule, ScheduleBody, ScheduleChange, ScheduleInputBody } from './scheduleShapes.ts';

const tags = ['Reviews'];

const list = createRoute({
  method: 'get',
  path: '/api/v1/review-schedules',
  summary: 'Which reviews are to be held, by title',
  tags,
  ...permit('review.read'),
  responses: {
    200: json(z.object({ items: z.array(ScheduleBody), next: z.null() }), 'All of them'),
    ...problems,
  },
});

const create = createRoute({
  method: 'post',
  path: '/api/v1/review-schedules',
  summary: 'Say that a review is to be held each week, month, quarter, year or three years',
  tags,
  ...permit('review.hold'),
  request: { body: body(ScheduleInputBody) },
  responses: { 201: json(ScheduleBody, 'The schedule'), ...problems },
});

const change = createRoute({
  method: 'patch',
  path: '/api/v1/review-schedules/{id}',
  summary: 'Change a schedule, or end it on a day',
  tags,
  ...permit('review.hold'),
  request: {
    params: z.object({ id: z.uuid() }),
    headers: z.object({ 'if-match': z.string().optional() }),
    body: body(ScheduleChange),
  },
  responses: { 200: json(ScheduleBody, 'As it is now'), ...problems },
});

export function mountSchedules(api: Api, { record, clock, ids }: Parts): void {
  const scheduling = ({ schedules, members, audit }: Stores): SchedulingParts => ({
    schedules,
    members,
    audit,
    clock,
    ids,
  });

  api.openapi(list, async (context) => {
    const items = await record.inScope(identityOf(context).scope, ({ schedules }) => schedules.list());
    return context.json({ items: items.map(presentSchedule), next: null }, 200);
  });

  api.openapi(create, async (context) => {
    const given = context.req.valid('json');
    const made = await record.inScope(identityOf(context).scope, (stores) =>
      createSchedule(scheduling(stores), given),
    );
    return context.json(presentSchedule(made), 201, { etag: `"${made.version}"` });
  });

  api.openapi(change, async (context) => {
    const { id } = context.req.valid('param');
    const expected = expectedVersion(context);
    const changes = Object.fromEntries(
      Object.entries(context.req.valid('json')).filter(([, value]) => value !== undefined),
    );
    const changed = await record.inScope(identityOf(context).scope, (stores) =>
      changeSchedule(scheduling(stores), id, expected, changes),
    );
    return context.json(presentSchedule(changed), 200, { etag: `"${changed.version}"` });
  });
}
