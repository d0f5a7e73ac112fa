import { createRoute, z } from '@hono/zod-openapi';
import { dayIn } from '../../kernel/index.ts';
import { noteLook } from '../../metric/index.ts';
import {
  abandonReview,
  addItem,
  changeItem,
  changeReview,
  closeReview,
  reviewById,
  startReview,
} from '../../strategy/index.ts';
import { OwnerInput } from '../change/shapes.ts';
import { type Api, body, expectedVersion, identityOf, json, permit, problems } from '../frame/api.ts';
import type { Parts } from '../parts.ts';
import { holdingParts } from './holding.ts';
import { MinutesBody, presentMinutes } from './minutesShapes.ts';
import { Wanted } from './reviewLists.ts';
import { ItemBody, presentItem, presentReview, ReviewBody } from './reviewShapes.ts';

const tags = ['Reviews'];
const ById = z.object({ id: z.uuid() });
const ByItem = z.object({ id: z.uuid(), itemId: z.uuid() });
const IfMatch = z.object({ 'if-match': z.string().optional() });

const start = createRoute({
  method: 'post',
  path: '/api/v1/reviews',
  summary: 'Begin a review: its agenda builds itself from the record and is frozen',
  tags,
  ...permit('review.hold'),
  request: {
    body: body(
      Wanted.extend({
        title: z.string().max(200).optional(),
        circleId: z.uuid().optional(),
        owner: OwnerInput.optional(),
      }),
    ),
  },
  responses: { 201: json(ReviewBody, 'The review'), ...problems },
});

const read = createRoute({
  method: 'get',
  path: '/api/v1/reviews/{id}',
  summary: 'A review with its frozen agenda and what was written beside it',
  tags,
  ...permit('review.read'),
  request: { params: ById },
  responses: { 200: json(ReviewBody, 'The review; ETag is its version'), ...problems },
});

const change = createRoute({
  method: 'patch',
  path: '/api/v1/reviews/{id}',
  summary: 'Say who takes part, and what it comes to',
  tags,
  ...permit('review.hold'),
  request: {
    params: ById,
    headers: IfMatch,
    body: body(
      z.strictObject({
        attendance: z.array(OwnerInput).max(200).optional(),
        summary: z.string().max(20_000).optional(),
      }),
    ),
  },
  responses: { 200: json(ReviewBody, 'As it is now'), ...problems },
});

const abandon = createRoute({
  method: 'delete',
  path: '/api/v1/reviews/{id}',
  summary: 'Take out a review that was begun by mistake: not closed, and nothing decided in it',
  tags,
  ...permit('review.hold'),
  request: { params: ById, headers: IfMatch },
  responses: { 204: { description: 'It is gone' }, ...problems },
});

const add = createRoute({
  method: 'post',
  path: '/api/v1/reviews/{id}/items',
  summary: 'Put something on the agenda by hand: a metric whatever it shows, or words',
  tags,
  ...permit('review.hold'),
  request: {
    params: ById,
    body: body(
      z.strictObject({
        metricId: z.uuid().optional(),
        title: z.string().max(300).optional(),
        why: z.string().max(1000).optional(),
      }),
    ),
  },
  responses: { 201: json(ItemBody, 'The item'), ...problems },
});

const note = createRoute({
  method: 'patch',
  path: '/api/v1/reviews/{id}/items/{itemId}',
  summary: 'Write notes beside an item, say that it is done, add the time that was spent on it',
  tags,
  ...permit('review.hold'),
  request: {
    params: ByItem,
    headers: IfMatch,
    body: body(
      z.strictObject({
        notes: z.string().max(20_000).optional(),
        done: z.boolean().optional(),
        seconds: z.number().min(0).max(86_400).optional(),
      }),
    ),
  },
  responses: { 200: json(ItemBody, 'As it is now'), ...problems },
});

const close = createRoute({
  method: 'post',
  path: '/api/v1/reviews/{id}/close',
  summary: 'End a review: its minutes are written and never change',
  tags,
  ...permit('review.hold'),
  request: { params: ById, headers: IfMatch },
  responses: { 200: json(MinutesBody, 'The minutes'), ...problems },
});

export function mountReviews(api: Api, { record, clock, ids }: Parts): void {
  const holding = holdingParts({ clock, ids });
  const tagged = (version: number) => ({ etag: `"${version}"` });

  api.openapi(start, async (context) => {
    const { scope } = identityOf(context);
    const wanted = context.req.valid('json');
    const review = await record.inScope(scope, (stores) => startReview(holding(stores), scope, wanted));
    return context.json(presentReview(review), 201, tagged(review.version));
  });

  api.openapi(read, async (context) => {
    const { scope } = identityOf(context);
    const { id } = context.req.valid('param');
    const review = await record.inScope(scope, async ({ reviews, looks }) => {
      const found = await reviewById(reviews, id);
      // Whoever opens a review looks at its metrics.
      const metrics = found.items.flatMap(({ metricId }) => metricId ?? []);
      await noteLook(looks, scope, metrics, dayIn(scope.zone, clock.now()));
      return found;
    });
    return context.json(presentReview(review), 200, tagged(review.version));
  });

  api.openapi(change, async (context) => {
    const { id } = context.req.valid('param');
    const changes = context.req.valid('json');
    const expected = expectedVersion(context);
    const review = await record.inScope(identityOf(context).scope, (stores) =>
      changeReview(holding(stores), id, expected, changes),
    );
    return context.json(presentReview(review), 200, tagged(review.version));
  });

  api.openapi(abandon, async (context) => {
    const { id } = context.req.valid('param');
    const expected = expectedVersion(context);
    await record.inScope(identityOf(context).scope, (stores) => abandonReview(holding(stores), id, expected));
    return context.body(null, 204);
  });

  api.openapi(add, async (context) => {
    const { id } = context.req.valid('param');
    const given = context.req.valid('json');
    const item = await record.inScope(identityOf(context).scope, (stores) =>
      addItem(holding(stores), id, given),
    );
    return context.json(presentItem(item), 201, tagged(item.version));
  });

  api.openapi(note, async (context) => {
    const { id, itemId } = context.req.valid('param');
    const changes = context.req.valid('json');
    const expected = expectedVersion(context);
    const item = await record.inScope(identityOf(context).scope, (stores) =>
      changeItem(holding(stores), id, itemId, expected, changes),
    );
    return context.json(presentItem(item), 200, tagged(item.version));
  });

  api.openapi(close, async (context) => {
    const { scope } = identityOf(context);
    const { id } = context.req.valid('param');
    const expected = expectedVersion(context);
    const closed = await record.inScope(scope, (stores) => closeReview(holding(stores), scope, id, expected));
    return context.json(presentMinutes(closed.minutes), 200);
  });
}
