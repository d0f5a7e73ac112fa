import { createRoute, z } from '@hono/zod-openapi';
import { addDays, dayIn, parsePeriod } from '../../kernel/index.ts';
import { noteLook } from '../../metric/index.ts';
import {
  abandonReview,
  addItem,
  changeItem,
  changeReview,
  closeReview,
  minutesById,
  minutesSoFar,
  packOf,
  previewAgenda,
  REVIEW_KEYS,
  reviewById,
  reviewCalendar,
  startReview,
} from '../../strategy/index.ts';
import { OwnerInput } from '../change/shapes.ts';
import { type Api, body, expectedVersion, identityOf, json, permit, problems } from '../frame/api.ts';
import { PageQuery, pageOf } from '../frame/page.ts';
import { pageBody, pageRequest } from '../frame/pageKey.ts';
import type { Parts } from '../parts.ts';
import { holdingParts } from './holding.ts';
import {
  AgendaBody,
  BriefBody,
  CalendarBody,
  ItemBody,
  MinutesBody,
  presentAgenda,
  presentBrief,
  presentEntry,
  presentItem,
  presentMinutes,
  presentReview,
  ReviewBody,
} from './reviewShapes.ts';

const PACK_TYPES = {
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  pdf: 'application/pdf',
} as const;
const tags = ['Reviews'];
const ById = z.object({ id: z.uuid() });
const ByItem = z.object({ id: z.uuid(), itemId: z.uuid() });
const IfMatch = z.object({ 'if-match': z.string().optional() });
const Wanted = z.object({
  scheduleId: z.uuid().optional(),
  kind: z.enum(REVIEW_KEYS).optional(),
  from: z.iso
    .date()
    .optional()
    .openapi({ description: 'A day of the period; by default the last one that is over' }),
  unitId: z.uuid().optional(),
});

const list = createRoute({
  method: 'get',
  path: '/api/v1/reviews',
  summary: 'Reviews that were begun, newest first',
  tags,
  ...permit('review.read'),
  request: {
    query: PageQuery.extend({
      kind: z.enum(REVIEW_KEYS).optional(),
      scheduleId: z.uuid().optional(),
      unitId: z.uuid().optional(),
      running: z.enum(['true', 'false']).optional(),
    }),
  },
  responses: { 200: json(pageOf(BriefBody), 'A page of reviews'), ...problems },
});

const calendar = createRoute({
  method: 'get',
  path: '/api/v1/reviews/calendar',
  summary:
    'Reviews that schedules ask for on the days of a period: held, due, to come, and those that nobody held',
  tags,
  ...permit('review.read'),
  request: { query: z.object({ from: z.iso.date(), to: z.iso.date() }) },
  responses: {
    200: json(z.object({ items: z.array(CalendarBody), next: z.null() }), 'All of them, by day'),
    ...problems,
  },
});

const agenda = createRoute({
  method: 'get',
  path: '/api/v1/reviews/agenda',
  summary: 'The agenda as it would be if the review began now',
  tags,
  ...permit('review.read'),
  request: { query: Wanted },
  responses: { 200: json(AgendaBody, 'The agenda; nothing is kept of it'), ...problems },
});

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

const minutes = createRoute({
  method: 'get',
  path: '/api/v1/reviews/{id}/minutes',
  summary: 'The minutes of a review that is closed',
  tags,
  ...permit('review.read'),
  request: { params: ById },
  responses: { 200: json(MinutesBody, 'The minutes'), ...problems },
});

const pack = createRoute({
  method: 'get',
  path: '/api/v1/reviews/{id}/pack',
  summary: 'The pack of a review: slides with native charts (PPTX), or its minutes as a document (PDF)',
  tags,
  ...permit('review.read'),
  request: { params: ById, query: z.object({ format: z.enum(['pptx', 'pdf']) }) },
  responses: {
    200: {
      content: { [PACK_TYPES.pptx]: {}, [PACK_TYPES.pdf]: {} },
      description: 'The file; of a review that is not closed a draft, which says so',
    },
    ...problems,
  },
});

/** Days before the days asked for on which a period may begin that is due on them: three years and half a year. */
const LONGEST_WAIT = 1_300;

export function mountReviews(api: Api, { record, clock, ids, packs }: Parts): void {
  const holding = holdingParts({ clock, ids });
  const tagged = (version: number) => ({ etag: `"${version}"` });

  api.openapi(list, async (context) => {
    const { limit, cursor, running, ...filter } = context.req.valid('query');
    const request = pageRequest({ limit, cursor });
    const wanted = { ...filter, running: running === undefined ? undefined : running === 'true' };
    const page = await record.inScope(identityOf(context).scope, ({ reviews }) =>
      reviews.page(wanted, request),
    );
    return context.json(pageBody(page, presentBrief), 200);
  });

  api.openapi(calendar, async (context) => {
    const { scope } = identityOf(context);
    const { from, to } = context.req.valid('query');
    const window = parsePeriod(from, to);
    const today = dayIn(scope.zone, clock.now());
    const items = await record.inScope(scope, async ({ schedules, reviews }) =>
      reviewCalendar(
        await schedules.list(),
        await reviews.scheduled(addDays(from, -LONGEST_WAIT)),
        window,
        today,
        (instant) => dayIn(scope.zone, new Date(instant)),
      ),
    );
    return context.json({ items: items.map(presentEntry), next: null }, 200);
  });

  api.openapi(agenda, async (context) => {
    const { scope } = identityOf(context);
    const wanted = context.req.valid('query');
    const { period, sections } = await record.inScope(scope, (stores) =>
      previewAgenda(holding(stores), scope, wanted),
    );
    return context.json({ period: { ...period }, sections: sections.map(presentAgenda) }, 200);
  });

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

  api.openapi(minutes, async (context) => {
    const { id } = context.req.valid('param');
    const found = await record.inScope(identityOf(context).scope, ({ reviews }) => minutesById(reviews, id));
    return context.json(presentMinutes(found), 200);
  });

  api.openapi(pack, async (context) => {
    const { scope } = identityOf(context);
    const { id } = context.req.valid('param');
    const { format } = context.req.valid('query');
    const { minutes: kept, draft } = await record.inScope(scope, (stores) =>
      minutesSoFar(holding(stores), id),
    );
    const bytes = await packs[format](packOf(kept, draft));
    const name = `${kept.title} ${kept.period.from}`.replace(/[^\p{L}\p{N} -]/gu, '').trim();
    return new Response(new Uint8Array(bytes), {
      headers: {
        'content-type': PACK_TYPES[format],
        'content-disposition': `attachment; filename="review.${format}"; filename*=UTF-8''${encodeURIComponent(`${name}.${format}`)}`,
      },
    }) as never;
  });
}
