import { createRoute, z } from '@hono/zod-openapi';
import { assertPermitted } from '../../access/index.ts';
import {
  type AttributeDefinitions,
  attributeValues,
  getCustomer,
  knownAttributes,
  type Moment,
  readTimeline,
  type TimelineKey,
} from '../../customer/index.ts';
import { type Api, identityOf, json, permit, problems } from '../frame/api.ts';
import { pageOf, readCursor, writeCursor } from '../frame/page.ts';
import type { Parts } from '../parts.ts';
import { AttributesBody, IdParams } from './shape.ts';

const text = z.string().nullable();
const number = z.number().nullable();

const ResponseMoment = z
  .object({
    kind: z.literal('response'),
    id: z.string(),
    occurredAt: z.iso.datetime(),
    survey: z.object({ id: z.string(), name: z.string() }),
    surveyVersion: z.number().int(),
    touchpoint: text,
    channel: text,
    language: text,
    answers: z.array(
      z.object({
        key: z.string(),
        text: z.string().openapi({ description: 'The question as it was asked' }),
        kind: z.string(),
        value: z.unknown(),
        scaleMin: number,
        scaleMax: number,
        notApplicable: z.boolean(),
      }),
    ),
    attributes: AttributesBody.openapi({ description: 'Of the customer when they answered' }),
  })
  .openapi('ResponseMoment');

const SignalMoment = z
  .object({
    kind: z.literal('signal'),
    id: z.string(),
    occurredAt: z.iso.datetime(),
    source: z.string(),
    signalKind: z.string(),
    value: number,
    unit: text,
    durationSeconds: number,
    channel: text,
    journey: text,
    touchpoint: text,
    outcome: text,
    attributes: AttributesBody.openapi({ description: 'Of the customer when it happened' }),
  })
  .openapi('SignalMoment');

const MomentBody = z.discriminatedUnion('kind', [ResponseMoment, SignalMoment]).openapi('Moment');

const route = createRoute({
  method: 'get',
  path: '/api/v1/customers/{id}/timeline',
  summary: "A customer's answers and signals in one time order, newest first",
  tags: ['Customers'],
  ...permit('customer.read'),
  request: {
    params: IdParams,
    query: z.object({
      limit: z.coerce.number().int().min(1).max(200).default(50),
      // Longer than other cursors: it holds the ids of two streams, one of them the sender's own.
      cursor: z.string().max(2000).optional(),
    }),
  },
  responses: { 200: json(pageOf(MomentBody), 'A page of moments'), ...problems },
});

export function mountTimeline(api: Api, parts: Parts): void {
  api.openapi(route, async (context) => {
    const identity = identityOf(context);
    // What is told here can be told nowhere else to those who may not see it.
    assertPermitted(identity, 'response.read');
    assertPermitted(identity, 'signal.read');
    const { limit, cursor } = context.req.valid('query');
    const page = await parts.record.inScope(identity.scope, async (stores) => {
      const customer = await getCustomer(stores, context.req.valid('param').id);
      const known = await knownAttributes(stores.attributes, 'customer');
      const streams = {
        responses: stores.answerTimeline,
        signals: parts.signalTimeline(identity.scope),
      };
      const { items, next } = await readTimeline(streams, customer, readKey(cursor), limit);
      return { items: items.map((moment) => momentBody(moment, known)), next: next && writeKey(next) };
    });
    return context.json(page, 200);
  });
}

function momentBody(moment: Moment, known: AttributeDefinitions): z.infer<typeof MomentBody> {
  const attributes = attributeValues(moment.attributes, known);
  return moment.kind === 'response'
    ? { ...moment, answers: [...moment.answers], attributes }
    : { ...moment, attributes };
}

function readKey(cursor: string | undefined): TimelineKey | null {
  const key = readCursor(cursor, 2);
  if (key === null) return null;
  const [response, signal] = key.map(String);
  return { response: response || null, signal: signal || null };
}

function writeKey(key: TimelineKey): string {
  return writeCursor([key.response ?? '', key.signal ?? '']);
}
