import { z } from '@hono/zod-openapi';
import { HOLDOUT_VERDICTS, RENEWALS, VALUE_KINDS } from '../../economics/index.ts';
import { EvidenceBody } from '../change/shapes.ts';
import { RuleBody } from '../frame/rule.ts';
import { GrowthBody } from '../insight/loyaltyShapes.ts';
import { PeriodBody } from '../insight/shapes.ts';
import { UnknownBody } from '../strategy/questionShapes.ts';

const Name = z.string().trim().min(1).max(200);
const Source = z.string().trim().max(500);

const StatedRange = z
  .object({ low: z.number(), likely: z.number(), high: z.number(), source: Source })
  .openapi('StatedRange');
const KnowableRange = z.discriminatedUnion('known', [
  z.object({ known: z.literal(true), value: StatedRange }),
  UnknownBody,
]);
const share = { description: 'A share as 0.3 for 30%, as a range with its source' };
const money = { description: 'Minor units of the currency, as a range with its source' };

export const BasisBody = z
  .object({
    kind: z.enum(VALUE_KINDS),
    renewal: z.enum(Object.keys(RENEWALS) as [keyof typeof RENEWALS, ...(keyof typeof RENEWALS)[]]),
    from: z.iso
      .date()
      .nullable()
      .openapi({ description: 'First day looked at; null: as far back as is on record' }),
    holdoutMonths: z.number().openapi({ description: 'Last months that the model may not see' }),
    filter: RuleBody.nullable(),
    attribute: Name.nullable().openapi({ description: 'Key of the customers’ attribute to compare by' }),
    spend: z
      .object({
        metricId: z.uuid(),
        currency: z
          .string()
          .regex(/^[A-Z]{3}$/)
          .nullable(),
      })
      .nullable(),
    margin: KnowableRange.openapi(share),
    maintenance: KnowableRange.openapi(money),
    discount: z.object({ rate: z.number().openapi({ description: '0.08 for 8% a year' }), source: Source }),
    horizonYears: z.number(),
    referral: z.object({ metricId: z.uuid(), joined: Name }).nullable(),
    came: z.object({ attribute: Name, earned: z.array(z.string().max(200)).max(100) }).nullable(),
    anyway: KnowableRange.openapi(share),
    acquisition: KnowableRange.openapi(money),
    contacts: z.object({ metricId: z.uuid() }).nullable(),
    contactCost: KnowableRange.openapi(money),
  })
  .openapi('ValueBasis');

export const StatedBody = z
  .object({
    id: z.string(),
    number: z.number().int(),
    basis: BasisBody,
    statedAt: z.string(),
    statedBy: z.string(),
  })
  .openapi('StatedValueBasis');

const Span = z.object({ low: z.number(), likely: z.number(), high: z.number() }).openapi('ValueSpan');
const Bounded = z.object({ value: z.number(), low: z.number(), high: z.number() });
const estimate = {
  low: z.number(),
  likely: z.number(),
  high: z.number(),
  ground: z.enum(['measured', 'stated', 'unknown']),
  n: z.number().nullable(),
  source: z.string(),
  evidence: z.array(EvidenceBody),
};
const Estimate = z.object(estimate).openapi('ValueEstimate');

const HoldoutBody = z
  .object({
    verdict: z.enum(HOLDOUT_VERDICTS),
    words: z.string(),
    what: z.string(),
    seen: PeriodBody,
    held: PeriodBody,
    customers: z.number(),
    expected: Span,
    actual: z.number(),
    error: z.number().nullable(),
    absoluteError: z.number().nullable(),
    groups: z.array(
      z.object({ key: z.string(), customers: z.number(), expected: z.number(), actual: z.number() }),
    ),
  })
  .openapi('ValueHoldout');

const LineBody = z
  .object({
    segment: z.string().nullable(),
    n: z.number().nullable(),
    suppressed: z.boolean(),
    why: z.string().nullable(),
    models: z.array(
      z.object({
        name: z.string(),
        parameters: z.array(Bounded.extend({ name: z.string() })),
        logLikelihood: z.number().nullable(),
      }),
    ),
    holdout: z.union([HoldoutBody, z.null()]),
    warnings: z.array(z.string()),
    retention: z.array(
      z.object({
        period: z.number(),
        model: Bounded.nullable(),
        seen: Bounded.nullable(),
        atRisk: z.number(),
      }),
    ),
    afterOneYear: Bounded.nullable(),
    there: z.number().nullable(),
    churn: z.union([Span, z.null()]),
    value: z
      .union([Span, z.null()])
      .openapi({ description: 'Of a new customer over the horizon, in minor units' }),
    saved: z.union([Span, z.null()]).openapi({ description: 'Of one who would have left and stays' }),
    onePoint: z.union([Span, z.null()]).openapi({ description: 'One percentage point less churn a year' }),
    inputs: z.array(
      z.object({
        ...estimate,
        key: z.enum(['lifetime', 'revenue', 'margin', 'maintenance']),
        name: z.string(),
        unit: z.enum(['share', 'money', 'periods']),
        share: z.number().openapi({ description: 'Part of the spread of the value, 0 to 1' }),
      }),
    ),
  })
  .openapi('LifetimeLine');

const LifetimeBody = z
  .object({
    of: z.enum(['margin', 'revenue']),
    periodsPerYear: z.number(),
    attribute: z.string().nullable(),
    from: z.string(),
    until: z.string(),
    lines: z.array(LineBody),
    spend: Bounded.extend({ n: z.number(), p: z.number(), holds: z.boolean(), words: z.string() }).nullable(),
    how: z.string(),
    notes: z.array(z.string()),
  })
  .openapi('LifetimeValue');

const ReferralBody = z
  .object({
    period: PeriodBody,
    made: z.number(),
    joined: z.number(),
    people: z.number().nullable(),
    onRecord: z.number().nullable(),
    anyway: Estimate,
    lifetime: Estimate,
    acquisition: z.union([Estimate, z.null()]),
    won: Span,
    saved: z.union([Span, z.null()]),
    total: Span,
    each: Span,
    perReferrer: z.union([Span, z.null()]),
    warnings: z.array(z.string()),
  })
  .openapi('ReferralValue');

const Link = z.object({ ...estimate, key: z.string(), name: z.string(), unit: z.string() });

const StakeBody = z
  .object({
    outcome: z.string(),
    analyzedOn: z.string(),
    links: z.array(Link),
    stakes: z.array(
      z.object({
        key: z.string(),
        source: z.string(),
        title: z.string(),
        move: z.string(),
        links: z.array(Link),
        churn: z.union([Span, z.null()]),
        contacts: z.union([Span, z.null()]),
        money: z.union([Span, z.null()]),
        missing: z.array(z.string()),
        warnings: z.array(z.string()),
        evidence: z.array(EvidenceBody),
      }),
    ),
    notes: z.array(z.string()),
  })
  .openapi('ValueAtStake');

/** A part: found, or why not. */
function partOf<T extends z.ZodType>(found: T) {
  return z.object({ found: z.union([found, z.null()]), why: z.string().optional() });
}

const reading = {
  segment: z.object({ attribute: z.string(), value: z.string() }).nullable(),
  n: z.number(),
  verdict: z.enum(HOLDOUT_VERDICTS),
  warning: z.string().nullable(),
};

export const ReadingsBody = z
  .object({
    analysisId: z.string(),
    kind: z.enum(VALUE_KINDS),
    measuredOn: z.string(),
    currency: z.string(),
    horizonYears: z.number(),
    discountRate: z.number(),
    of: z.enum(['margin', 'revenue']),
    confidence: z.number(),
    evidence: z.array(EvidenceBody),
    renewal: z.string(),
    lifetime: z.array(z.object({ ...reading, value: Span })),
    retention: z.array(
      z.object({ ...reading, customers: z.number(), churn: Span, savedCustomer: Span, onePoint: Span }),
    ),
    referral: z.object({ n: z.number(), joined: z.number(), value: Span, each: Span }).nullable(),
  })
  .openapi('ValueReadings');

export const AnalysisBody = z
  .object({
    id: z.string(),
    kind: z.enum(VALUE_KINDS),
    stated: StatedBody,
    measuredOn: z.string(),
    madeAt: z.string(),
    madeBy: z.string(),
    result: z.object({
      confidence: z.number(),
      minimum: z.number(),
      currency: z.string().nullable(),
      lifetime: partOf(LifetimeBody),
      referral: partOf(ReferralBody),
      growth: partOf(GrowthBody),
      stake: partOf(StakeBody),
      readings: z.union([ReadingsBody, z.null()]),
    }),
  })
  .openapi('ValueAnalysis');

export const ValueBody = z
  .object({
    kind: z.enum(VALUE_KINDS),
    stated: z.union([StatedBody, z.null()]),
    analysis: z.union([AnalysisBody, z.null()]),
    earlier: z.array(
      z.object({
        id: z.string(),
        kind: z.enum(VALUE_KINDS),
        basisNumber: z.number().int(),
        measuredOn: z.string(),
        madeAt: z.string(),
        madeBy: z.string(),
      }),
    ),
  })
  .openapi('Value');

export const PersonBody = z
  .object({
    id: z.string(),
    externalId: z.string().nullable(),
    startedOn: z.string().nullable(),
    endedOn: z.string().nullable(),
    segment: z.string().nullable(),
    region: z.string().nullable(),
    plan: z.string().nullable(),
  })
  .openapi('ValuePerson');
