import { createRoute, type z } from '@hono/zod-openapi';
import { drivers, houseOf } from '../../insight/index.ts';
import { parsePeriod, parseRule, seededRandom } from '../../kernel/index.ts';
import { attributeKey, type Item } from '../../metric/index.ts';
import { type Api, body, identityOf, json, permit, problems } from '../frame/api.ts';
import type { Parts } from '../parts.ts';
import { assertNotPersonal } from './asking.ts';
import { DriversAnswer, DriversBody } from './shapes.ts';

/** One seed for all: the same question gets the same intervals. */
const SEED = 20_26;

const ask = createRoute({
  method: 'post',
  path: '/api/v1/drivers',
  summary: 'Which items account for how much of an outcome, and how well they do',
  tags: ['Figures'],
  ...permit('figure.read'),
  request: { body: body(DriversBody) },
  responses: { 200: json(DriversAnswer, 'Importance with intervals, performance, quadrants'), ...problems },
});

export function mountDrivers(api: Api, { record, figures }: Parts): void {
  api.openapi(ask, async (context) => {
    const { scope } = identityOf(context);
    const input = context.req.valid('json');
    assertNotPersonal(identityOf(context), input);
    const request = {
      survey: input.survey ?? null,
      outcome: readItem(input.outcome),
      items: input.items.map(readItem),
      period: parsePeriod(input.from, input.to),
      filter: input.filter === undefined ? null : parseRule(input.filter, 'filter'),
      basis: input.asOf,
      missing: input.missing,
      method: input.method,
      crosshair: input.crosshair,
    };
    const keys = [request.outcome, ...request.items].flatMap((item) =>
      'question' in item ? [item.question] : [],
    );
    const [house, questions] = await record.inScope(scope, async (stores) => [
      await houseOf(stores),
      await stores.questions.versionsAsking(keys, request.survey),
    ]);
    const found = await drivers(
      { figures, questionsOf: async () => questions, random: seededRandom(SEED) },
      scope,
      request,
      house,
      context.req.raw.signal,
    );
    return context.json(found as z.infer<typeof DriversAnswer>, 200);
  });
}

function readItem(input: z.output<typeof DriversBody>['outcome']): Item {
  if (typeof input !== 'string')
    return 'question' in input ? { question: input.question, item: input.item ?? null } : input;
  const attribute = attributeKey(input);
  return attribute === null ? { question: input } : { attribute };
}
