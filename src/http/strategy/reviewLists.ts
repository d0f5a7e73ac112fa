import { createRoute, z } from '@hono/zod-openapi';
import { addDays, dayIn, parsePeriod } from '../../kernel/index.ts';
import { previewAgenda, REVIEW_KEYS, reviewCalendar } from '../../strategy/index.ts';
import { type Api, identityOf, json, permit, problems } from '../frame/api.ts';
import { PageQuery, pageOf } from '../frame/page.ts';
import { pageBody, pageRequest } from '../frame/pageKey.ts';
import type { Parts } from '../parts.ts';
import { holdingParts } from './holding.ts';
import { AgendaBody, BriefBody, presentAgenda, presentBrief } from './reviewShapes.ts';
import { CalendarBody, presentEntry } from './scheduleShapes.ts';

const tags = ['Reviews'];

/** Which review is meant, in a query or a body. */
export const Wanted = z.object({
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

/** Days before the days asked for on which a period may begin that is due on them: three years and half a year. */
const LONGEST_WAIT = 1_300;

export function mountReviewLists(api: Api, { record, clock, ids }: Parts): void {
  const holding = holdingParts({ clock, ids });

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
}
