import { createRoute, z } from '@hono/zod-openapi';
import {
  cycleMarks,
  DECISION_STATES,
  type DecidingParts,
  decisionById,
  makeDecision,
  recordOutcome,
  supersedeDecision,
} from '../../change/index.ts';
import { dayIn, parsePeriod, type Scope } from '../../kernel/index.ts';
import type { Stores } from '../../storage/record/index.ts';
import { runningReview } from '../../strategy/index.ts';
import { type Api, body, identityOf, json, permit, problems } from '../frame/api.ts';
import { PageQuery, pageOf } from '../frame/page.ts';
import { pageBody, pageRequest } from '../frame/pageKey.ts';
import type { Parts } from '../parts.ts';
import { DecisionBody, DecisionInput, OutcomeInput, presentDecision } from './shapes.ts';

const tags = ['Decisions'];
const ById = z.object({ id: z.uuid() });

const list = createRoute({
  method: 'get',
  path: '/api/v1/decisions',
  summary: 'Decisions, newest first: by where they stand, by review, by goal, by what they rest on',
  tags,
  ...permit('decision.read'),
  request: {
    query: PageQuery.extend({
      state: z
        .union([z.enum(DECISION_STATES), z.array(z.enum(DECISION_STATES))])
        .optional()
        .openapi({ description: 'Any of these' }),
      reviewId: z.uuid().optional(),
      goalId: z.uuid().optional(),
      evidenceId: z.string().max(100).optional(),
      search: z.string().max(200).optional(),
    }),
  },
  responses: { 200: json(pageOf(DecisionBody), 'A page of decisions'), ...problems },
});

const make = createRoute({
  method: 'post',
  path: '/api/v1/decisions',
  summary: 'Make a decision; it is never edited, only superseded',
  tags,
  ...permit('decision.make'),
  request: { body: body(DecisionInput) },
  responses: { 201: json(DecisionBody, 'The decision'), ...problems },
});

const read = createRoute({
  method: 'get',
  path: '/api/v1/decisions/{id}',
  summary: 'A decision, and what came of it',
  tags,
  ...permit('decision.read'),
  request: { params: ById },
  responses: { 200: json(DecisionBody, 'The decision'), ...problems },
});

const supersede = createRoute({
  method: 'post',
  path: '/api/v1/decisions/{id}/supersede',
  summary: 'Put another decision in the place of this one, which stays to be read',
  tags,
  ...permit('decision.make'),
  request: { params: ById, body: body(DecisionInput) },
  responses: { 201: json(DecisionBody, 'The decision that holds now'), ...problems },
});

const outcome = createRoute({
  method: 'post',
  path: '/api/v1/decisions/{id}/outcome',
  summary: 'Say what came of a decision; earlier outcomes stay',
  tags,
  ...permit('decision.make'),
  request: { params: ById, body: body(OutcomeInput) },
  responses: { 201: json(DecisionBody, 'The decision with all that came of it'), ...problems },
});

const marks = createRoute({
  method: 'get',
  path: '/api/v1/marks',
  summary: 'What happened on the days of a period, to stand on time axes',
  tags,
  ...permit('decision.read'),
  request: { query: z.object({ from: z.iso.date(), to: z.iso.date() }) },
  responses: {
    200: json(
      z.object({
        items: z.array(
          z
            .object({
              day: z.string(),
              kind: z.enum(['decision', 'cycle']),
              title: z.string(),
              id: z.string(),
              to: z.string(),
            })
            .openapi('Mark'),
        ),
      }),
      'All of them, oldest first',
    ),
    ...problems,
  },
});

export function mountDecisions(api: Api, { record, clock, ids }: Parts): void {
  const today = ({ zone }: Scope) => dayIn(zone, clock.now());
  const deciding = ({ decisions, members, audit }: Stores): DecidingParts => ({
    decisions,
    members,
    audit,
    clock,
    ids,
  });

  api.openapi(list, async (context) => {
    const { scope } = identityOf(context);
    const { state, limit, cursor, ...rest } = context.req.valid('query');
    const filter = { ...rest, states: state === undefined ? undefined : [state].flat() };
    const request = pageRequest({ limit, cursor });
    const page = await record.inScope(scope, ({ decisions }) =>
      decisions.page(filter, today(scope), request),
    );
    return context.json(
      pageBody(page, (one) => presentDecision(one, today(scope))),
      200,
    );
  });

  api.openapi(make, async (context) => {
    const { scope } = identityOf(context);
    const given = context.req.valid('json');
    const made = await record.inScope(scope, async (stores) =>
      makeDecision(deciding(stores), scope, await inReview(stores, given)),
    );
    return context.json(presentDecision(made, today(scope)), 201);
  });

  api.openapi(read, async (context) => {
    const { scope } = identityOf(context);
    const { id } = context.req.valid('param');
    const found = await record.inScope(scope, ({ decisions }) => decisionById(decisions, id));
    return context.json(presentDecision(found, today(scope)), 200);
  });

  api.openapi(supersede, async (context) => {
    const { scope } = identityOf(context);
    const { id } = context.req.valid('param');
    const given = context.req.valid('json');
    const made = await record.inScope(scope, async (stores) =>
      supersedeDecision(deciding(stores), scope, id, await inReview(stores, given)),
    );
    return context.json(presentDecision(made, today(scope)), 201);
  });

  api.openapi(outcome, async (context) => {
    const { scope } = identityOf(context);
    const { id } = context.req.valid('param');
    const given = context.req.valid('json');
    const told = await record.inScope(scope, (stores) => recordOutcome(deciding(stores), scope, id, given));
    return context.json(presentDecision(told, today(scope)), 201);
  });

  api.openapi(marks, async (context) => {
    const { scope } = identityOf(context);
    const { from, to } = context.req.valid('query');
    const period = parsePeriod(from, to);
    const items = await record.inScope(scope, async ({ decisions, cycles }) => {
      const made = await decisions.marks(period, scope.zone);
      const changed = cycleMarks(await cycles.list(), await cycles.judgments(), period);
      return [...made, ...changed].sort((a, b) => a.day.localeCompare(b.day));
    });
    return context.json({ items }, 200);
  });
}

/**
 * A decision that is made in a review stays in the review's circle unless it is said otherwise.
 * @throws NotFound for a review that the actor may not read, Conflict for one that is closed
 */
async function inReview(
  { reviews }: Stores,
  given: z.output<typeof DecisionInput>,
): Promise<z.output<typeof DecisionInput>> {
  if (!given.reviewId) return given;
  const { circleId } = await runningReview(reviews, given.reviewId);
  return { ...given, circleId: given.circleId === undefined ? circleId : given.circleId };
}
