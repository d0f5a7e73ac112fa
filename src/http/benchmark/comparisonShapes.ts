import { z } from '@hono/zod-openapi';
import { FigureBody, PeriodBody } from '../insight/shapes.ts';
import { ErrorBasis, KeyBody, ObservationBody, SourceBody, VerdictBody } from './shapes.ts';

const bound = z.number().nullable();
const Rank = z.object({ low: z.number().int(), high: z.number().int(), of: z.number().int() });
const MetricReference = z.object({ id: z.string(), title: z.string(), version: z.number().int() });

const OwnFigure = z
  .object({
    value: z.number(),
    low: bound,
    high: bound,
    standardError: bound,
    n: bound,
    period: PeriodBody,
    samePeriod: z.boolean().openapi({ description: 'Of the very days of the benchmark' }),
  })
  .openapi('OwnFigure');

export const ComparedBody = z
  .object({
    observation: ObservationBody,
    source: SourceBody.pick({ id: true, name: true, kind: true, note: true }),
    key: KeyBody,
    verdict: VerdictBody,
    interval: z.object({ low: bound, high: bound }),
    own: OwnFigure.nullable(),
    difference: z
      .object({
        value: z.number(),
        low: z.number(),
        high: z.number(),
        p: z.number(),
        adjustedP: z.number(),
        beyondNoise: z.boolean(),
        basis: ErrorBasis,
        words: z.string(),
      })
      .nullable()
      .openapi({ description: 'Own less theirs; null where refused or untested' }),
    untested: z.string().nullable(),
    percentile: z.object({ share: bound, low: z.number(), high: z.number() }).nullable(),
    weight: bound,
  })
  .openapi('ComparedBenchmark');

const CoursePoint = z.object({
  start: z.string(),
  value: bound,
  low: bound,
  high: bound,
  n: bound,
  absent: z.string().nullable(),
  average: z.object({
    value: bound,
    low: bound,
    high: bound,
    n: bound,
    absent: z.string().nullable(),
    weighting: z.enum(['n', 'alike']),
  }),
});

export const ComparisonBody = z
  .object({
    metric: MetricReference,
    key: KeyBody,
    unit: z.string(),
    direction: z.enum(['up', 'down', 'neither']),
    confidence: z.number(),
    own: OwnFigure.nullable(),
    absent: z.string().nullable(),
    compared: z.array(ComparedBody),
    place: Rank.nullable().openapi({
      description: 'Places that the data let the own figure have; 1 is best',
    }),
    peers: z
      .object({
        value: z.number(),
        low: bound,
        high: bound,
        entities: z.number().int(),
        weighting: z.enum(['weights', 'alike']),
      })
      .nullable(),
    course: z.array(CoursePoint),
    window: z.number().int(),
    more: z.boolean(),
  })
  .openapi('BenchmarkComparison');

export const AdjustedBody = z
  .object({
    value: z.number(),
    low: bound,
    high: bound,
    standardError: bound,
    unadjusted: z.number(),
    n: z.number(),
    effectiveN: z.number(),
    designEffect: z.number(),
    left: z.number(),
    fields: z.array(z.string()),
    unit: z.string(),
    period: PeriodBody,
  })
  .openapi('MixAdjusted');

const Limits = z.object({ low: z.number(), high: z.number() }).nullable();

export const InternalBody = z
  .object({
    total: FigureBody,
    direction: z.enum(['up', 'down', 'neither']),
    by: z.string(),
    ordered: z.boolean().openapi({ description: 'Some groups differ beyond noise; else they stand by name' }),
    hidden: z.number().int(),
    groups: z.array(
      z.object({
        label: z.string(),
        key: z.string().nullable(),
        figure: FigureBody,
        test: z
          .object({
            difference: z.number(),
            low: bound,
            high: bound,
            p: z.number(),
            adjustedP: z.number(),
            beyondNoise: z.boolean(),
            words: z.string(),
          })
          .nullable(),
        rank: Rank.nullable(),
        limits: Limits,
        outer: Limits,
        outside: z.enum(['above', 'below']).nullable(),
      }),
    ),
  })
  .openapi('InternalBenchmark');
