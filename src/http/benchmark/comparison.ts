import { createRoute, z } from '@hono/zod-openapi';
import {
  adjustToMargins,
  COMPARED_GRAINS,
  type Compared,
  compareInternally,
  evidenceOfComparison,
  marginsOf,
  type ReadComparison,
  readComparison,
} from '../../benchmark/index.ts';
import { EVIDENCE_KINDS } from '../../kernel/index.ts';
import { type Api, identityOf, json, permit, problems } from '../frame/api.ts';
import { assertNotPersonal } from '../insight/asking.ts';
import { answerExplore } from '../insight/explore.ts';
import type { Parts } from '../parts.ts';
import { AdjustedBody, type ComparedBody, ComparisonBody, InternalBody } from './comparisonShapes.ts';
import { presentObservation, tags } from './shapes.ts';

const Asked = z.object({
  metricId: z.uuid(),
  peerGroupId: z.uuid().optional(),
  grain: z
    .enum(COMPARED_GRAINS)
    .default('quarter')
    .openapi({ description: 'Own periods that stand in where none matches' }),
  window: z.coerce
    .number()
    .int()
    .default(4)
    .openapi({ description: 'Periods of the trailing moving average' }),
});

const comparison = createRoute({
  method: 'get',
  path: '/api/v1/benchmarks/comparison',
  summary: 'An own metric against published figures: accepted, warned or refused, each with its reasons',
  tags,
  ...permit('benchmark.read'),
  request: { query: Asked },
  responses: { 200: json(ComparisonBody, 'The comparison'), ...problems },
});

const adjusted = createRoute({
  method: 'get',
  path: '/api/v1/benchmarks/comparison/adjusted',
  summary: 'The own figure as it would be with the people of a benchmark whose margins are known',
  tags,
  ...permit('benchmark.read'),
  request: {
    query: z.object({
      metricId: z.uuid(),
      observationId: z.uuid(),
      from: z.iso.date().optional(),
      to: z.iso.date().optional(),
    }),
  },
  responses: { 200: json(AdjustedBody, 'Adjusted, with its effective sample'), ...problems },
});

const internal = createRoute({
  method: 'get',
  path: '/api/v1/benchmarks/internal',
  summary:
    'Own units, regions, channels or other groups beside each other, with the places that the data let them have',
  tags,
  ...permit('benchmark.read'),
  request: {
    query: z.object({
      metricId: z.uuid(),
      by: z.string().min(1).max(200),
      from: z.iso.date(),
      to: z.iso.date(),
    }),
  },
  responses: { 200: json(InternalBody, 'The groups'), ...problems },
});

const evidence = createRoute({
  method: 'get',
  path: '/api/v1/benchmarks/evidence',
  summary: 'Comparisons of a metric as evidence for how we compare; what is refused is none',
  tags,
  ...permit('benchmark.read'),
  request: { query: Asked.pick({ metricId: true, peerGroupId: true, grain: true }) },
  responses: {
    200: json(
      z.object({
        items: z.array(
          z.object({
            kind: z.enum(EVIDENCE_KINDS),
            id: z.string().nullable(),
            title: z.string(),
            to: z.string(),
          }),
        ),
      }),
      'Newest first',
    ),
    ...problems,
  },
});

export function mountComparison(api: Api, parts: Parts): void {
  const { record } = parts;
  api.openapi(adjusted, async (context) => {
    const { scope } = identityOf(context);
    const { metricId, observationId, from, to } = context.req.valid('query');
    const { margins, period } = await record.inScope(scope, (stores) => marginsOf(stores, observationId));
    const by = Object.keys(margins);
    assertNotPersonal(identityOf(context), { by });
    const days = { from: from ?? period.from, to: to ?? period.to };
    const asked = { metricId, ...days, by, segments: [], asOf: 'then' as const };
    const { explored } = await answerExplore(parts, scope, asked, context.req.raw.signal);
    const { fields, ...found } = adjustToMargins(explored, margins);
    return context.json({ ...found, fields: [...fields], unit: explored.total.unit, period: days }, 200);
  });

  api.openapi(comparison, async (context) => {
    const { peerGroupId, ...asked } = context.req.valid('query');
    const found = await record.inScope(identityOf(context).scope, (stores) =>
      readComparison(stores, { ...asked, peerGroupId: peerGroupId ?? null }),
    );
    return context.json(presentComparison(found), 200);
  });

  api.openapi(internal, async (context) => {
    const { scope } = identityOf(context);
    const { metricId, by, from, to } = context.req.valid('query');
    assertNotPersonal(identityOf(context), { by: [by] });
    const asked = { metricId, from, to, by: [by], segments: [], asOf: 'then' as const };
    const { explored } = await answerExplore(parts, scope, asked, context.req.raw.signal);
    const { groups, ordered } = compareInternally(explored);
    const body = {
      total: explored.total,
      direction: explored.direction,
      by,
      ordered,
      hidden: explored.suppressed.groups,
      groups: groups.map(({ group, ...rest }) => ({
        label: group.label,
        key: group.group[0] ?? null,
        figure: group.figure,
        test: group.test,
        ...rest,
      })),
    };
    return context.json(body as z.infer<typeof InternalBody>, 200);
  });

  api.openapi(evidence, async (context) => {
    const { metricId, peerGroupId, grain } = context.req.valid('query');
    const found = await record.inScope(identityOf(context).scope, (stores) =>
      readComparison(stores, { metricId, grain, peerGroupId: peerGroupId ?? null, window: 1 }),
    );
    return context.json({ items: evidenceOfComparison(found) }, 200);
  });
}

function presentComparison(found: ReadComparison): z.infer<typeof ComparisonBody> {
  const { compared, course, ...rest } = found;
  return {
    ...rest,
    compared: compared.map(presentCompared),
    course: course.map(({ reading, average }) => ({
      start: reading.start,
      value: reading.value,
      low: reading.low,
      high: reading.high,
      n: reading.n,
      absent: reading.absent,
      average: {
        value: average.value,
        low: average.low,
        high: average.high,
        n: average.n,
        absent: average.absent,
        weighting: average.weighting,
      },
    })),
  };
}

function presentCompared(row: Compared): z.infer<typeof ComparedBody> {
  const { observation, source, verdict, ...rest } = row;
  return {
    ...rest,
    observation: presentObservation(observation),
    source: { id: source.id, name: source.name, kind: source.kind, note: source.note },
    verdict: { outcome: verdict.outcome, findings: verdict.findings.map((finding) => ({ ...finding })) },
  };
}
