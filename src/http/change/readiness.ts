import { createRoute, z } from '@hono/zod-openapi';
import {
  answerReadiness,
  type GateParts,
  initiativeById,
  type Override,
  READINESS_ITEMS,
  type ReadGate,
  type ReadinessAnswer,
  readGates,
  settleOverride,
  startInitiative,
  stillMissing,
} from '../../change/index.ts';
import { dayIn, EVIDENCE_KINDS, type Scope } from '../../kernel/index.ts';
import type { Stores } from '../../storage/record/index.ts';
import { ORIGINS } from '../../strategy/index.ts';
import {
  type Api,
  body,
  expectedVersion,
  IfMatch,
  identityOf,
  json,
  permit,
  problems,
  versionTag,
} from '../frame/api.ts';
import type { Parts } from '../parts.ts';
import { InitiativeBody, knowable } from './initiativeShapes.ts';
import { shownInitiative } from './initiatives.ts';
import { EvidenceBody, OwnerBody, OwnerInput } from './shapes.ts';

const tags = ['Initiatives'];
const ById = z.object({ id: z.uuid() });
const Prose = z.string().trim().min(1).max(4000);
const ByWhom = z.object({ name: z.string() });
const ItemKey = z
  .string()
  .max(60)
  .openapi({ description: READINESS_ITEMS.map(({ key }) => key).join(', ') });

const Said = knowable(
  z.object({ text: z.string(), person: OwnerBody.nullable(), evidence: z.array(EvidenceBody) }),
);

const FigureBody = z.object({
  metricId: z.string(),
  value: z.number(),
  low: z.number().nullable(),
  high: z.number().nullable(),
  n: z.number().nullable(),
  grain: z.string(),
  start: z.string(),
  unit: z.string(),
  unitLabel: z.string(),
  minorDigits: z.number().nullable(),
});

const ReadinessBody = z
  .object({
    items: z.array(
      z
        .object({
          key: z.string(),
          name: z.string(),
          question: z.string(),
          whyAsked: z.string(),
          asks: z.enum(['person', 'evidence']),
          fits: z.array(z.enum(EVIDENCE_KINDS)),
          there: z.boolean(),
          why: z.string().nullable().openapi({ description: 'Why it is not there' }),
          answer: z.object({ number: z.number().int(), said: Said, by: ByWhom, at: z.string() }).nullable(),
          readings: z
            .array(FigureBody)
            .openapi({ description: 'Newest figures of the metrics that are linked' }),
        })
        .openapi('ReadinessItem'),
    ),
    missing: z.array(z.string()).openapi({ description: 'Keys of the items that are not there' }),
    overrides: z.array(
      z
        .object({
          id: z.string(),
          missing: z.array(z.string()),
          stillMissing: z.array(z.string()).openapi({ description: 'Empty when it has nothing left' }),
          reason: z.string(),
          by: ByWhom,
          at: z.string(),
          settled: z.object({ reason: z.string(), by: ByWhom, at: z.string() }).nullable(),
        })
        .openapi('ReadinessOverride'),
    ),
  })
  .openapi('Readiness');

const read = createRoute({
  method: 'get',
  path: '/api/v1/initiatives/{id}/readiness',
  summary: 'The gate of an initiative: what has to be there before it starts, and who let it start without',
  tags,
  ...permit('initiative.read'),
  request: { params: ById },
  responses: { 200: json(ReadinessBody, 'Each item with what was said of it last'), ...problems },
});

const answer = createRoute({
  method: 'post',
  path: '/api/v1/initiatives/{id}/readiness/answers',
  summary: 'Answer an item of the gate: with a person, links or words, or say who finds it out',
  tags,
  ...permit('initiative.change'),
  request: {
    params: ById,
    body: body(
      z
        .object({
          item: ItemKey,
          said: knowable(
            z.object({
              text: z.string().max(4000).default(''),
              person: OwnerInput.nullable().default(null),
              evidence: z.array(EvidenceBody).max(30).default([]),
            }),
          ),
        })
        .openapi('ReadinessAnswerInput'),
    ),
  },
  responses: { 201: json(ReadinessBody, 'The gate as it is now'), ...problems },
});

const start = createRoute({
  method: 'post',
  path: '/api/v1/initiatives/{id}/start',
  summary: 'Start a proposed initiative through its gate, or without all of it by override and reason',
  tags,
  ...permit('initiative.change'),
  request: {
    params: ById,
    headers: IfMatch,
    body: body(
      z.object({
        override: Prose.nullable().default(null).openapi({ description: 'Why it starts without all of it' }),
      }),
    ),
  },
  responses: { 200: json(InitiativeBody, 'It runs'), ...problems },
});

const settle = createRoute({
  method: 'post',
  path: '/api/v1/initiatives/{id}/readiness/settlements',
  summary: 'Say that an override may rest, with the reason; until then it comes back at each review',
  tags,
  ...permit('initiative.change'),
  request: { params: ById, body: body(z.object({ overrideId: z.uuid(), reason: Prose })) },
  responses: { 201: json(ReadinessBody, 'The gate as it is now'), ...problems },
});

export function mountReadiness(api: Api, { record, clock, ids }: Parts): void {
  const parts = (stores: Stores): GateParts => ({ ...stores, clock, ids, origins: ORIGINS });
  const shown = async (stores: Stores, scope: Scope, id: string) => {
    await initiativeById(stores.initiatives, id);
    const gate = (await readGates(stores, [id], dayIn(scope.zone, clock.now()))).get(id);
    if (!gate) throw new Error('a gate that was asked for was not read');
    return presentGate(gate, await stores.readiness.overrides([id]));
  };

  api.openapi(read, async (context) => {
    const { scope } = identityOf(context);
    const { id } = context.req.valid('param');
    return context.json(await record.inScope(scope, (stores) => shown(stores, scope, id)), 200);
  });

  api.openapi(answer, async (context) => {
    const { scope } = identityOf(context);
    const { id } = context.req.valid('param');
    const given = context.req.valid('json');
    const gate = await record.inScope(scope, async (stores) => {
      await answerReadiness(parts(stores), scope, id, given);
      return shown(stores, scope, id);
    });
    return context.json(gate, 201);
  });

  api.openapi(start, async (context) => {
    const { scope } = identityOf(context);
    const { id } = context.req.valid('param');
    const { override } = context.req.valid('json');
    const expected = expectedVersion(context);
    const started = await record.inScope(scope, async (stores) =>
      shownInitiative(stores, await startInitiative(parts(stores), scope, id, expected, override)),
    );
    return context.json(started, 200, versionTag(started));
  });

  api.openapi(settle, async (context) => {
    const { scope } = identityOf(context);
    const { id } = context.req.valid('param');
    const { overrideId, reason } = context.req.valid('json');
    const gate = await record.inScope(scope, async (stores) => {
      await settleOverride(parts(stores), scope, id, overrideId, reason);
      return shown(stores, scope, id);
    });
    return context.json(gate, 201);
  });
}

function presentGate(gate: ReadGate, overrides: readonly Override[]): z.infer<typeof ReadinessBody> {
  return {
    items: gate.items.map(({ item, answer: given, there, why }) => ({
      key: item.key,
      name: item.name,
      question: item.question,
      whyAsked: item.why,
      asks: item.asks,
      fits: [...item.fits],
      there,
      why,
      answer: given && presentAnswer(given),
      readings: readingsOf(given, gate),
    })),
    missing: [...gate.missing],
    overrides: overrides.map((one) => ({
      id: one.id,
      missing: [...one.missing],
      stillMissing: [...stillMissing(one, gate)],
      reason: one.reason,
      by: { name: one.by.name },
      at: one.at,
      settled: one.settled && { ...one.settled, by: { name: one.settled.by.name } },
    })),
  };
}

function presentAnswer({ number, said, by, at }: ReadinessAnswer) {
  const shown = said.known
    ? {
        known: true as const,
        value: {
          text: said.value.text,
          person: said.value.person && { ...said.value.person },
          evidence: said.value.evidence.map((one) => ({ ...one })),
        },
      }
    : said;
  return { number, said: shown, by: { name: by.name }, at };
}

function readingsOf(given: ReadinessAnswer | null, { ground }: ReadGate): z.infer<typeof FigureBody>[] {
  if (!given?.said.known) return [];
  return given.said.value.evidence.flatMap(({ kind, id }) => {
    const reading = kind === 'metric' && id !== null ? ground.readings.get(id) : undefined;
    if (!reading || reading.value === null) return [];
    const { metricId, value, low, high, n, grain, start: begins, unit, unitLabel, minorDigits } = reading;
    const finite = (bound: number | null) => (bound !== null && Number.isFinite(bound) ? bound : null);
    return [
      {
        ...{ metricId, value, low: finite(low), high: finite(high), n, grain, start: begins },
        ...{ unit, unitLabel, minorDigits },
      },
    ];
  });
}
