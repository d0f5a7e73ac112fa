import { z } from '@hono/zod-openapi';
import {
  type Candidate,
  type Choice,
  type DriverAnalysis,
  FACTORS,
  type Factor,
  type Ranked,
} from '../../strategy/index.ts';
import { EvidenceBody } from '../change/shapes.ts';
import { UnknownBody } from './questionShapes.ts';

const FactorName = z.enum(FACTORS);

const RangeShape = {
  low: z.number(),
  likely: z.number(),
  high: z.number(),
  source: z.string().max(2000),
  evidence: z.array(EvidenceBody).max(20).default([]),
};

const FactorBody = z
  .discriminatedUnion('known', [
    z.object({
      known: z.literal(true),
      value: z.object({ ...RangeShape, by: z.string().nullable(), at: z.string().nullable() }),
    }),
    UnknownBody,
  ])
  .openapi('CandidateFactor', {
    description: 'Shares from 0 to 1; money in minor units of the organization’s currency, a year',
  });

export const FactorInput = z
  .object({
    unitId: z.uuid().nullable().default(null),
    candidateKey: z.string().min(1).max(300),
    factor: FactorName,
    value: z.discriminatedUnion('known', [
      z.object({ known: z.literal(true), value: z.object(RangeShape) }),
      UnknownBody,
    ]),
  })
  .openapi('CandidateFactorInput');

const CandidateShape = {
  key: z.string(),
  source: z.string(),
  title: z.string(),
  what: z.string(),
  evidence: z.array(EvidenceBody),
  factors: z.object({ reach: FactorBody, effect: FactorBody, money: FactorBody, ease: FactorBody }),
};

const RankedBody = z
  .object({
    ...CandidateShape,
    place: z.number().int(),
    weight: z.number().openapi({ description: 'As times of the typical candidate here; no amount' }),
    low: z.number(),
    high: z.number(),
    unknown: z
      .array(FactorName)
      .openapi({ description: 'Factors that nobody knows; they widen the interval' }),
    tied: z.boolean().openapi({ description: 'The order with the next one is not sure' }),
  })
  .openapi('RankedCandidate');

export const ChoiceBody = z
  .object({
    id: z.string(),
    unitId: z.string().nullable(),
    candidateKey: z.string(),
    title: z.string(),
    why: z.string(),
    until: z.string(),
    by: z.object({ name: z.string() }),
    at: z.string(),
    decisionId: z.string().nullable(),
    ranked: RankedBody.openapi({ description: 'As it was ranked when it was chosen' }),
    ended: z.object({ at: z.string(), by: z.string(), why: z.string() }).nullable(),
  })
  .openapi('TopThreeChoice');

export const AnalysisBody = z
  .object({
    id: z.string(),
    metricId: z.string(),
    metricTitle: z.string().nullable().openapi({ description: 'Null where the metric is gone' }),
    outcome: z.string(),
    n: z.number(),
    rSquared: z.number(),
    from: z.string(),
    to: z.string(),
    madeAt: z.string(),
    madeBy: z.string(),
  })
  .openapi('KeptDriverAnalysis');

export const TopThreeBody = z
  .object({
    chosen: z.array(ChoiceBody).max(3),
    ended: z.array(ChoiceBody),
    most: z.number().int(),
    candidates: z.array(RankedBody).openapi({ description: 'As many as were asked for, best first' }),
    total: z.number().int().openapi({ description: 'Candidates in all' }),
    leftOut: z.array(
      z.object({ source: z.string(), title: z.string(), why: z.string(), to: z.string().nullable() }),
    ),
    sources: z.array(z.object({ key: z.string(), name: z.string() })),
    factors: z.array(
      z.object({
        key: FactorName,
        label: z.string(),
        unit: z.enum(['share', 'money']),
        means: z.string(),
      }),
    ),
    analysis: z.union([AnalysisBody, z.null()]),
    outcomes: z
      .array(z.object({ id: z.string(), title: z.string() }))
      .openapi({ description: 'Metrics whose drivers can be analyzed' }),
    currency: z.string(),
  })
  .openapi('TopThree');

function presentCandidate({ factors, evidence, ...rest }: Candidate) {
  const shown = (factor: Factor): z.infer<typeof FactorBody> => {
    const { [factor]: one } = factors;
    return one.known
      ? { known: true, value: { ...one.value, evidence: [...one.value.evidence] } }
      : { ...one };
  };
  return {
    ...rest,
    evidence: [...evidence],
    factors: {
      reach: shown('reach'),
      effect: shown('effect'),
      money: shown('money'),
      ease: shown('ease'),
    },
  };
}

export function presentRanked({ candidate, unknown, ...rest }: Ranked): z.infer<typeof RankedBody> {
  return { ...presentCandidate(candidate), ...rest, unknown: [...unknown] };
}

export function presentChoice({ by, ranked, ...rest }: Choice): z.infer<typeof ChoiceBody> {
  return { ...rest, by: { name: by.name }, ranked: presentRanked(ranked) };
}

export function presentAnalysis(
  { id, metricId, drivers, madeAt, madeBy }: DriverAnalysis,
  metricTitle: string | null,
): z.infer<typeof AnalysisBody> {
  const { outcome, n, rSquared, period } = drivers;
  return {
    id,
    metricId,
    metricTitle,
    outcome: outcome.label,
    n,
    rSquared,
    from: period.from,
    to: period.to,
    madeAt,
    madeBy,
  };
}
