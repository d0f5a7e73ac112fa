import { createRoute, z } from '@hono/zod-openapi';
import { parseSignals, SIGNALS_AT_ONCE, type Signal } from '../../signal/index.ts';
import { type Api, body, identityOf, json, permit, problems } from '../frame/api.ts';
import { pageOf } from '../frame/page.ts';
import { projectSoon } from '../frame/projection.ts';
import type { Parts } from '../parts.ts';

const tags = ['Signals'];

const text = z.string().nullable();
const number = z.number().nullable();
const Value = z.union([z.string(), z.number(), z.boolean()]);

const told = {
  unit: text.optional().openapi({ description: 'Of the value: a currency (ISO 4217), `MB`, …' }),
  channel: text.optional(),
  journey: text.optional(),
  touchpoint: text.optional(),
  outcome: text.optional(),
};

/** As senders tell it. What breaks a rule is said by the domain, with place and value. */
const SignalInput = z
  .looseObject({
    source: z.string().openapi({ description: 'The system that it comes from', example: 'crm' }),
    id: z.string().openapi({
      description: 'Its id there; source and id say when two deliveries are the same event',
      example: 'call-4711',
    }),
    kind: z.string().openapi({ example: 'call' }),
    customerRef: text.optional().openapi({ description: 'Your id of the customer, who may come later' }),
    occurredAt: z
      .string()
      .openapi({ format: 'date-time', description: 'With Z or an offset', example: '2026-01-31T12:00:00Z' }),
    value: number.optional(),
    durationSeconds: number.optional(),
    ...told,
    attributes: z.record(z.string(), Value.nullable()).nullable().optional().openapi({
      description: 'Of the customer then; what is left out is taken as it is known on arrival',
    }),
  })
  .openapi('SignalInput');

const SignalBody = z
  .object({
    source: z.string(),
    id: z.string(),
    kind: z.string(),
    customerId: text.openapi({ description: 'Null while nobody by that id is known' }),
    customerRef: text,
    occurredAt: z.iso.datetime(),
    receivedAt: z.iso.datetime(),
    value: number,
    unit: text,
    durationSeconds: number,
    channel: text,
    journey: text,
    touchpoint: text,
    outcome: text,
    attributes: z
      .record(z.string(), z.string())
      .openapi({ description: 'Of the customer when it happened; values as text' }),
  })
  .openapi('Signal');

const Counts = z
  .object({
    new: z.number().int(),
    same: z.number().int().openapi({ description: 'Were there already' }),
    conflicting: z
      .number()
      .int()
      .openapi({ description: 'Were there with other content: the first delivery stands' }),
  })
  .openapi('SignalCounts');

const send = createRoute({
  method: 'post',
  path: '/api/v1/signals',
  summary: `Send one signal or a list of up to ${SIGNALS_AT_ONCE}: all or none; repeated ones change nothing`,
  tags,
  ...permit('signal.write'),
  request: { body: body(z.union([SignalInput, z.array(SignalInput).min(1).max(SIGNALS_AT_ONCE)])) },
  responses: { 201: json(Counts, 'What became of them; the three add up to what was sent'), ...problems },
});

const Instant = z.iso.datetime({ offset: true });

const list = createRoute({
  method: 'get',
  path: '/api/v1/signals',
  summary: 'Signals, the latest event first',
  tags,
  ...permit('signal.read'),
  request: {
    query: z.object({
      limit: z.coerce.number().int().min(1).max(200).default(50),
      // Longer than other cursors: it holds the sender's own source and id.
      cursor: z.string().max(2000).optional(),
      source: z.string().max(200).optional(),
      kind: z.string().max(200).optional(),
      customer: z.uuid().optional(),
      channel: z.string().max(200).optional(),
      from: Instant.optional(),
      to: Instant.optional().openapi({ description: 'Not included' }),
    }),
  },
  responses: { 200: json(pageOf(SignalBody), 'A page of signals'), ...problems },
});

export function mountSignals(api: Api, { signals, record }: Parts): void {
  api.openapi(send, async (context) => {
    const { scope } = identityOf(context);
    const counts = await signals.insert(scope, parseSignals(context.req.valid('json')));
    // Their days are read from the rows until the daily sums have caught up.
    if (counts.new > 0) await record.inScope(scope, projectSoon);
    return context.json({ ...counts }, 201);
  });

  api.openapi(list, async (context) => {
    const { limit, cursor, source, kind, customer, channel, from, to } = context.req.valid('query');
    const filter = { source, kind, customerId: customer, channel, from, to };
    const page = await signals.list(identityOf(context).scope, filter, cursor ?? null, limit);
    return context.json({ items: page.items.map(signalBody), next: page.next }, 200);
  });
}

function signalBody(signal: Signal): z.infer<typeof SignalBody> {
  return { ...signal, attributes: { ...signal.attributes } };
}
