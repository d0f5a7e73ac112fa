import { createRoute, z } from '@hono/zod-openapi';
import { getSurvey } from '../../feedback/index.ts';
import { type Explored, type ExploreRequest, explore, recordsBehind } from '../../insight/index.ts';
import { dayIn, parsePeriod, type Scope } from '../../kernel/index.ts';
import { noteLook } from '../../metric/index.ts';
import { type Api, body, identityOf, json, permit, problems } from '../frame/api.ts';
import { pageOf } from '../frame/page.ts';
import type { Parts } from '../parts.ts';
import { assertMetric, assertNotPersonal, readAsking } from './asking.ts';
import {
  ExploreBody,
  ExploredBody,
  type ExploreInput,
  ExploreQuery,
  RecordBody,
  RecordsBody,
} from './shapes.ts';

const tags = ['Figures'];

const ask = createRoute({
  method: 'post',
  path: '/api/v1/explore',
  summary: 'A figure with its interval, course, groups and change',
  tags,
  ...permit('figure.read'),
  request: { body: body(ExploreBody) },
  responses: { 200: json(ExploredBody, 'All that is known of the figure'), ...problems },
});

const figure = createRoute({
  method: 'get',
  path: '/api/v1/metrics/{id}/figure',
  summary: 'A metric’s figure; the same answer as POST /explore',
  tags,
  ...permit('figure.read'),
  request: {
    params: z.object({ id: z.uuid() }),
    query: ExploreQuery.omit({ metricId: true, formula: true }),
  },
  responses: { 200: json(ExploredBody, 'All that is known of the figure'), ...problems },
});

const records = createRoute({
  method: 'post',
  path: '/api/v1/explore/records',
  summary: 'The very answers, events or customers that a figure’s n counts, newest first',
  tags,
  ...permit('record.read'),
  request: { body: body(RecordsBody) },
  responses: { 200: json(pageOf(RecordBody), 'A page of them'), ...problems },
});

const scores = createRoute({
  method: 'get',
  path: '/api/v1/surveys/{id}/scores/{question}',
  summary: 'How often each score of a question was given, in all answers to the survey',
  tags,
  ...permit('figure.read'),
  request: { params: z.object({ id: z.string(), question: z.string().min(1).max(200) }) },
  responses: { 200: json(ExploredBody, 'A count, with a group for each score'), ...problems },
});

/** All days that an answer may be of. */
const ALWAYS = { from: '1900-01-01', to: '2101-01-01' };

/** Answers an exploration, with what was asked once it was read; also for exports. */
export async function answerExplore(
  { record, figures, clock }: Parts,
  scope: Scope,
  input: ExploreInput,
  signal: AbortSignal,
): Promise<{ explored: Explored; request: ExploreRequest }> {
  const { request, house, questions } = await record.inScope(scope, async (stores) => {
    const today = dayIn(scope.zone, clock.now());
    await noteLook(stores.looks, scope, input.metricId === undefined ? [] : [input.metricId], today);
    return readAsking(stores, input);
  });
  const parts = { figures, questionsOf: async () => questions };
  return { explored: await explore(parts, scope, request, house, signal), request };
}

export function mountExplore(api: Api, parts: Parts): void {
  api.openapi(ask, async (context) => {
    const { scope } = identityOf(context);
    assertMetric(identityOf(context), context.req.valid('json'));
    assertNotPersonal(identityOf(context), context.req.valid('json'));
    const { explored } = await answerExplore(parts, scope, context.req.valid('json'), context.req.raw.signal);
    return context.json(explored as z.infer<typeof ExploredBody>, 200);
  });

  api.openapi(figure, async (context) => {
    const { scope } = identityOf(context);
    const input = { ...context.req.valid('query'), metricId: context.req.valid('param').id };
    assertNotPersonal(identityOf(context), input);
    const { explored } = await answerExplore(parts, scope, input, context.req.raw.signal);
    return context.json(explored as z.infer<typeof ExploredBody>, 200);
  });

  api.openapi(scores, async (context) => {
    const { scope } = identityOf(context);
    const { id, question } = context.req.valid('param');
    const survey = await parts.record.inScope(scope, (stores) => getSurvey(stores, id));
    const parameters = { over: 'answer', survey: survey.id, question };
    const formula = { measure: 'count', parameters };
    const input: ExploreInput = { formula, ...ALWAYS, by: ['score'], segments: [], asOf: 'then' };
    const { explored } = await answerExplore(parts, scope, input, context.req.raw.signal);
    return context.json(explored as z.infer<typeof ExploredBody>, 200);
  });

  api.openapi(records, async (context) => {
    const { scope } = identityOf(context);
    const { group, bucket, part, cursor, limit, ...input } = context.req.valid('json');
    assertMetric(identityOf(context), input);
    const { request, house } = await parts.record.inScope(scope, (stores) => readAsking(stores, input));
    const page = await recordsBehind(
      parts.figures,
      scope,
      {
        explore: request,
        group,
        bucket: bucket ? parsePeriod(bucket.from, bucket.to) : null,
        part,
        cursor: cursor ?? null,
        limit,
      },
      house,
      context.req.raw.signal,
    );
    return context.json({ items: page.items.map((item) => ({ ...item })), next: page.next }, 200);
  });
}
