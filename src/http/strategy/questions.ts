import { createRoute, z } from '@hono/zod-openapi';
import type { Reading } from '../../insight/index.ts';
import { dayIn, type Scope } from '../../kernel/index.ts';
import type { Stores } from '../../storage/record/index.ts';
import {
  type Answer,
  type AnswerParts,
  answerQuestion,
  newestReadings,
  QUESTION_KEYS,
  questionLines,
  type SeenFigure,
  seenIn,
  verifyAnswer,
} from '../../strategy/index.ts';
import {
  type Api,
  body,
  expectedVersion,
  IfMatch,
  identityOf,
  json,
  permit,
  problems,
} from '../frame/api.ts';
import type { Parts } from '../parts.ts';
import { AnswerBody, AnswerInput, presentAnswer, presentQuestion, QuestionBody } from './questionShapes.ts';
import { assertUnit, UnitQuery } from './unit.ts';

const tags = ['Strategy'];
const ByKey = z.object({ question: z.enum(QUESTION_KEYS) });

const list = createRoute({
  method: 'get',
  path: '/api/v1/questions',
  summary: 'The five questions in their order, with the answers of the organization or of a unit',
  tags,
  ...permit('strategy.read'),
  request: { query: UnitQuery },
  responses: { 200: json(z.object({ items: z.array(QuestionBody) }), 'All five'), ...problems },
});

const versions = createRoute({
  method: 'get',
  path: '/api/v1/questions/{question}/answers',
  summary: 'Every answer that a question has had, newest first',
  tags,
  ...permit('strategy.read'),
  request: { params: ByKey, query: UnitQuery },
  responses: { 200: json(z.object({ items: z.array(AnswerBody) }), 'All versions'), ...problems },
});

const answer = createRoute({
  method: 'post',
  path: '/api/v1/questions/{question}/answers',
  summary: 'Answer a question, or say that nobody knows yet; earlier answers stay to be read',
  description: 'If-Match holds the number of the answer that you read, "0" for none.',
  tags,
  ...permit('strategy.change'),
  request: { params: ByKey, headers: IfMatch, body: body(AnswerInput) },
  responses: { 201: json(AnswerBody, 'The answer; ETag is its number'), ...problems },
});

const verify = createRoute({
  method: 'post',
  path: '/api/v1/questions/{question}/verification',
  summary: 'Say that the answer was checked against its evidence and holds',
  tags,
  ...permit('strategy.change'),
  request: {
    params: ByKey,
    headers: IfMatch,
    body: body(z.object({ unitId: z.uuid().nullable().default(null) })),
  },
  responses: { 201: json(AnswerBody, 'The verified answer; ETag is its number'), ...problems },
});

export function mountQuestions(api: Api, { record, clock, ids }: Parts): void {
  const answering = ({ answers, metrics, readings, audit }: Stores): AnswerParts => ({
    answers,
    metrics,
    readings,
    audit,
    clock,
    ids,
  });
  const today = ({ zone }: Scope) => dayIn(zone, clock.now());

  api.openapi(list, async (context) => {
    const { scope } = identityOf(context);
    const { unitId } = context.req.valid('query');
    const shown = await record.inScope(scope, async (stores) => {
      await assertUnit(stores, unitId);
      const answers = await stores.answers.newest(unitId);
      const all = unitId === null ? answers : await stores.answers.newest(null);
      const metrics = await stores.metrics.list();
      const readings = await readingsOf(stores, answers, today(scope));
      const lines = questionLines({
        today: today(scope),
        answers,
        measuredByAll: all.find(({ question }) => question === 'measured') ?? null,
        metrics,
        figures: figuresIn(readings),
      });
      return lines.map((line) => presentQuestion(line, readings));
    });
    return context.json({ items: shown }, 200);
  });

  api.openapi(versions, async (context) => {
    const { scope } = identityOf(context);
    const { question } = context.req.valid('param');
    const { unitId } = context.req.valid('query');
    const items = await record.inScope(scope, async (stores) => {
      await assertUnit(stores, unitId);
      const found = await stores.answers.versions(question, unitId);
      const readings = await readingsOf(stores, found, today(scope));
      return found.map((one) => presentAnswer(one, readings));
    });
    return context.json({ items }, 200);
  });

  api.openapi(answer, async (context) => {
    const { scope } = identityOf(context);
    const { question } = context.req.valid('param');
    const { unitId, ...draft } = context.req.valid('json');
    const expected = expectedVersion(context);
    const given = await record.inScope(scope, async (stores) => {
      await assertUnit(stores, unitId);
      const put = await answerQuestion(answering(stores), scope, { question, unitId }, expected, draft);
      return presentAnswer(put, await readingsOf(stores, [put], today(scope)));
    });
    return context.json(given, 201, { etag: `"${given.number}"` });
  });

  api.openapi(verify, async (context) => {
    const { scope } = identityOf(context);
    const { question } = context.req.valid('param');
    const { unitId } = context.req.valid('json');
    const expected = expectedVersion(context);
    const verified = await record.inScope(scope, async (stores) => {
      const put = await verifyAnswer(answering(stores), scope, { question, unitId }, expected);
      return presentAnswer(put, await readingsOf(stores, [put], today(scope)));
    });
    return context.json(verified, 201, { etag: `"${verified.number}"` });
  });
}

/** Newest full period of every metric that answers rest on. */
async function readingsOf(
  { metrics, readings }: Stores,
  answers: readonly Answer[],
  today: string,
): Promise<ReadonlyMap<string, Reading>> {
  const wanted = new Set(
    answers.flatMap(({ evidence }) =>
      evidence.flatMap(({ kind, id }) => (kind === 'metric' && id ? [id] : [])),
    ),
  );
  if (wanted.size === 0) return new Map();
  const rested = (await metrics.list()).filter(({ id }) => wanted.has(id));
  return newestReadings(readings, rested, today);
}

function figuresIn(readings: ReadonlyMap<string, Reading>): ReadonlyMap<string, SeenFigure> {
  return new Map(
    [...readings].flatMap(([id, reading]) => {
      const seen = seenIn(reading);
      return seen === null ? [] : [[id, seen] as const];
    }),
  );
}
