import { z } from '@hono/zod-openapi';
import {
  ADVOCATE_GROUPS,
  COHORT_GRAINS,
  OBJECTIVE_STATES,
  REVENUE_KINDS,
  REVENUE_PARTS,
} from '../../insight/index.ts';
import { FigureBody, PeriodBody } from './shapes.ts';

const Day = z.iso.date().openapi({ example: '2026-01-31' });
const Name = z.string().trim().min(1).max(200);

/** What customers said against what they did; the last day of a period is not included. */
export const LoyaltyBody = z
  .object({
    metricId: z
      .uuid()
      .openapi({ description: 'A net promoter score: whose answers say who would recommend' }),
    from: Day,
    to: Day,
    revenue: PeriodBody.optional().openapi({
      description: 'Whose revenue is set against the time before; the year up to today if left out',
    }),
    referral: z
      .object({
        metricId: z.uuid().openapi({ description: 'A rate or count of the events that are referrals' }),
        joined: Name.default('joined').openapi({ description: 'Outcome of one that won a customer' }),
      })
      .nullish(),
    spend: z
      .object({
        metricId: z.uuid().openapi({ description: 'A total of the events that carry what customers paid' }),
        currency: z
          .string()
          .regex(/^[A-Z]{3}$/)
          .nullish()
          .openapi({ description: 'Needed where these events are in several' }),
      })
      .nullish(),
    source: z
      .object({
        attribute: Name.openapi({ description: 'Attribute that tells how a customer came' }),
        earned: z
          .array(z.string().max(200))
          .max(100)
          .openapi({ description: 'Values that mean by recommendation' }),
      })
      .nullish(),
    cohorts: z
      .object({ grain: z.enum(COHORT_GRAINS).default('month'), from: Day.optional() })
      .default({ grain: 'month' }),
  })
  .openapi('LoyaltyQuestion');
export type LoyaltyInput = z.output<typeof LoyaltyBody>;

export const LoyaltyPeopleBody = LoyaltyBody.extend({
  of: z.union([
    z.object({ group: z.enum(ADVOCATE_GROUPS) }),
    z.object({ cohort: Day }),
    z.object({ revenue: z.enum(REVENUE_KINDS), source: z.string().nullable().optional() }),
  ]),
  cursor: z.string().max(500).optional(),
  limit: z.number().int().min(1).max(500).default(100),
}).openapi('LoyaltyPeopleQuestion');

const UnknownBody = z.object({
  known: z.literal(false),
  question: z.string(),
  finder: z.string().nullable(),
  due: z.string().nullable(),
});

/** A part of the answer: found, or not known, or refused with the reason. */
function partOf<T extends z.ZodType>(found: T) {
  return z.object({
    found: found.nullable(),
    unknown: UnknownBody.optional(),
    refused: z.string().optional(),
  });
}

const Count = z.number().nullable();

const RetentionBody = z
  .object({
    n: Count,
    left: Count,
    marks: z.array(z.object({ months: z.number(), figure: FigureBody, atRisk: Count })),
    curve: z.array(
      z.object({
        days: z.number(),
        value: z.number(),
        low: z.number(),
        high: z.number(),
        atRisk: z.number(),
      }),
    ),
  })
  .openapi('Retention', { description: 'Kaplan–Meier, in percent, while the minimum of people is at risk' });

const AdvocatesBody = z
  .object({
    groups: z.array(
      z.object({
        key: z.enum(ADVOCATE_GROUPS),
        people: FigureBody,
        share: FigureBody,
        referrals: FigureBody,
        joined: FigureBody,
        spend: FigureBody.nullable(),
        tenure: FigureBody,
        retention: RetentionBody,
      }),
    ),
    lines: z.array(
      z.object({
        said: z.boolean(),
        people: FigureBody,
        acted: FigureBody,
        referrals: FigureBody,
        joined: FigureBody,
      }),
    ),
    tests: z.array(
      z.object({
        what: z.enum(['acting', 'spend', 'tenure', 'retention']),
        p: z.number(),
        adjustedP: z.number(),
        beyondNoise: z.boolean(),
        words: z.string(),
      }),
    ),
    unheard: FigureBody,
    unheardReferrals: Count,
    unlinked: z.number(),
    followed: PeriodBody.nullable(),
  })
  .openapi('Advocates');

export const GrowthBody = z
  .object({
    now: PeriodBody,
    before: PeriodBody,
    currency: z.string(),
    revenueBefore: FigureBody,
    revenueNow: FigureBody,
    parts: z.array(z.object({ key: z.enum(REVENUE_PARTS), revenue: FigureBody, people: FigureBody })),
    sources: z.array(
      z.object({
        value: z.string().nullable(),
        came: z.enum(['earned', 'bought', 'unknown']),
        revenue: FigureBody,
        people: FigureBody,
      }),
    ),
    netRetention: FigureBody.nullable(),
    earned: z
      .object({ value: Count, low: z.number(), high: z.number(), ratio: Count })
      .nullable()
      .openapi({ description: 'In percent; a value only where it is known how every new customer came' }),
    remark: z.string().nullable(),
    unlinked: z.object({ before: z.number(), now: z.number() }),
  })
  .openapi('EarnedGrowth');

const CohortsBody = z
  .object({
    grain: z.enum(COHORT_GRAINS),
    all: RetentionBody,
    cohorts: z.array(
      RetentionBody.extend({ start: z.string(), to: z.string(), truncated: z.boolean() }).openapi('Cohort'),
    ),
    firstLeft: z.string().nullable(),
  })
  .openapi('CohortRetention');

export const LoyaltyAnswer = z
  .object({
    period: PeriodBody,
    until: z.string(),
    minimum: z.number(),
    currency: z.string().nullable(),
    advocates: partOf(AdvocatesBody),
    growth: partOf(GrowthBody),
    cohorts: partOf(CohortsBody),
    amounts: z.string().nullable(),
  })
  .openapi('Loyalty');

export const LoyaltyPerson = z
  .object({
    id: z.string(),
    externalId: z.string().nullable(),
    startedOn: z.string().nullable(),
    endedOn: z.string().nullable(),
    segment: z.string().nullable(),
    region: z.string().nullable(),
    plan: z.string().nullable(),
    score: Count,
    referrals: Count,
    paid: Count.openapi({ description: 'In minor units' }),
  })
  .openapi('LoyaltyPerson');

export const ObjectiveBody = z
  .object({
    side: z.enum(['loyalty', 'money']),
    metricId: z.string(),
    title: z.string(),
    goal: z.union([z.object({ known: z.literal(true), value: z.string() }), UnknownBody]).nullable(),
    target: z
      .union([
        z.object({
          known: z.literal(true),
          value: z.object({
            value: z.number(),
            direction: z.enum(['at_least', 'at_most']),
            by: z.string(),
          }),
        }),
        UnknownBody,
      ])
      .nullable(),
    figure: FigureBody.nullable(),
    state: z.enum(OBJECTIVE_STATES),
  })
  .openapi('LoyaltyObjective');
