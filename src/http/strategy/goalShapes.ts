import { z } from '@hono/zod-openapi';
import { GRAINS, HORIZONS, type Knowable, type Money } from '../../kernel/index.ts';
import {
  type Goal,
  type GoalChanges,
  type GoalInput,
  type GoalStatus,
  STATUS_WORDS,
  STRENGTHS,
  VERDICTS,
} from '../../strategy/index.ts';
import { OwnerBody, OwnerInput } from '../change/shapes.ts';

const UnknownBody = z.object({
  known: z.literal(false),
  question: z.string().max(500),
  finder: z.string().max(200).nullable(),
  due: z.iso.date().nullable(),
});

const knowable = <T extends z.ZodType>(value: T) =>
  z.discriminatedUnion('known', [z.object({ known: z.literal(true), value }), UnknownBody]);

export const MoneyBody = z
  .object({
    minor: z
      .string()
      .regex(/^-?\d{1,18}$/, 'must be a whole number of minor units, such as "125000"')
      .openapi({ description: 'Whole minor units, such as cents' }),
    currency: z.string().regex(/^[A-Z]{3}$/, 'must be an ISO 4217 code such as EUR'),
  })
  .openapi('Money');

const TargetBody = z
  .object({
    value: z.number(),
    baseline: z.number().nullable().openapi({ description: 'Where it stood at the beginning' }),
    direction: z.enum(['at_least', 'at_most']),
    unit: z.string().max(50).openapi({ description: 'Code of the metric’s unit; money in minor units' }),
  })
  .openapi('GoalTarget');

const fields = {
  horizon: z.enum(HORIZONS),
  parentId: z.uuid().nullable(),
  title: z.string().trim().min(1).max(300),
  reason: z.string().max(4000).nullable(),
  metric: knowable(z.uuid()).nullable().openapi({ description: 'Id of the metric that tells of it' }),
  target: knowable(TargetBody).nullable(),
  path: z
    .array(z.object({ month: z.iso.date(), value: z.number() }))
    .max(72)
    .openapi({ description: 'Values expected at the ends of months; empty for a straight line' }),
  leads: z.array(z.uuid()).max(20).openapi({ description: 'Ids of metrics that move before its own' }),
  period: z.object({ from: z.iso.date(), to: z.iso.date() }).openapi({ description: '`to` excluded' }),
  budget: knowable(MoneyBody).nullable(),
  costToMiss: knowable(MoneyBody).nullable(),
  unitId: z.uuid().nullable(),
  circleId: z.uuid().nullable(),
};

export const GoalInputBody = z
  .object({
    ...fields,
    parentId: fields.parentId.default(null),
    reason: fields.reason.default(null),
    owner: OwnerInput.nullable().default(null),
    metric: fields.metric.default(null),
    target: fields.target.default(null),
    path: fields.path.default([]),
    leads: fields.leads.default([]),
    budget: fields.budget.default(null),
    costToMiss: fields.costToMiss.default(null),
    unitId: fields.unitId.optional().openapi({ description: 'By default that of the goal it serves' }),
    circleId: fields.circleId.optional().openapi({ description: 'By default that of the goal it serves' }),
    position: z.number().optional().openapi({ description: 'By default behind the others' }),
  })
  .openapi('GoalInput');

export const GoalChangeBody = z
  .object({
    ...fields,
    owner: OwnerInput.nullable(),
    position: z.number(),
    said: z.enum(VERDICTS).nullable(),
  })
  .partial()
  .openapi('GoalChange');

const ReadingBody = z
  .object({
    grain: z.enum(GRAINS),
    start: z.string(),
    value: z.number().nullable(),
    low: z.number().nullable(),
    high: z.number().nullable(),
    n: z.number().nullable(),
    unit: z.string(),
    unitLabel: z.string(),
    minorDigits: z.number().optional(),
    confidence: z.number(),
    partial: z.boolean(),
  })
  .openapi('KeptReading');

const StatusBody = z
  .object({
    word: z.enum(STATUS_WORDS),
    why: z.string().nullable().openapi({ description: 'Why nothing can be told' }),
    expectedToday: z.number().nullable(),
    expected: z.number().nullable().openapi({ description: 'At the end of the reading’s period' }),
    gap: z
      .object({ value: z.number(), low: z.number().nullable(), high: z.number().nullable() })
      .nullable()
      .openapi({ description: 'Distance from what was expected; positive is better' }),
    reading: ReadingBody.nullable(),
  })
  .openapi('GoalStatus');

export const GoalBody = z
  .object({
    id: z.string(),
    ...fields,
    title: z.string(),
    parentId: z.string().nullable(),
    owner: OwnerBody.nullable(),
    position: z.number(),
    said: z.enum(VERDICTS).nullable(),
    version: z.number().int(),
    createdAt: z.string(),
    updatedAt: z.string(),
    status: StatusBody,
    drift: z.array(z.string()).openapi({ description: 'Goals below it that are behind and pull it back' }),
  })
  .openapi('Goal');

export const CorrelationBody = z
  .object({
    goalId: z.string(),
    otherGoalId: z.string().nullable(),
    metricId: z.string().nullable(),
    strength: z.enum(STRENGTHS),
  })
  .openapi('Correlation');

/** The only place where a goal becomes JSON. */
export function presentGoal(
  goal: Goal,
  status: GoalStatus,
  drift: readonly string[] = [],
): z.infer<typeof GoalBody> {
  // Field by field: of five thousand goals, taking objects apart and spreading them costs a third of the answer.
  return {
    id: goal.id,
    horizon: goal.horizon,
    parentId: goal.parentId,
    title: goal.title,
    reason: goal.reason,
    owner: goal.owner,
    metric: goal.metric,
    target: goal.target,
    path: goal.path as z.infer<typeof GoalBody>['path'],
    leads: goal.leads as string[],
    period: goal.period,
    budget: presentMoney(goal.budget),
    costToMiss: presentMoney(goal.costToMiss),
    unitId: goal.unitId,
    circleId: goal.circleId,
    position: goal.position,
    said: goal.said,
    version: goal.version,
    createdAt: goal.createdAt,
    updatedAt: goal.updatedAt,
    status: presentStatus(status),
    drift: drift as string[],
  };
}

export function presentStatus(status: GoalStatus): z.infer<typeof StatusBody> {
  const { word, why, expectedToday, expected, reading, gap } = status;
  return {
    word,
    why,
    expectedToday,
    expected,
    gap: gap && { value: gap.value, low: finite(gap.low), high: finite(gap.high) },
    reading: reading && {
      grain: reading.grain,
      start: reading.start,
      value: reading.value,
      low: finite(reading.low),
      high: finite(reading.high),
      n: reading.n,
      unit: reading.unit,
      unitLabel: reading.unitLabel,
      ...(reading.minorDigits !== null && { minorDigits: reading.minorDigits }),
      confidence: reading.confidence,
      partial: reading.partial,
    },
  };
}

/** @throws InvalidInput */
export function readGoal(input: z.output<typeof GoalInputBody>): GoalInput {
  const { unitId, circleId, position, budget, costToMiss, ...rest } = input;
  return {
    ...rest,
    budget: readMoney(budget),
    costToMiss: readMoney(costToMiss),
    ...(unitId !== undefined && { unitId }),
    ...(circleId !== undefined && { circleId }),
    ...(position !== undefined && { position }),
  };
}

/** What is not named stays. */
export function readGoalChange(input: z.output<typeof GoalChangeBody>): GoalChanges {
  const { budget, costToMiss, ...rest } = input;
  const named = Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined));
  return {
    ...(named as Partial<GoalChanges>),
    ...(budget !== undefined && { budget: readMoney(budget) }),
    ...(costToMiss !== undefined && { costToMiss: readMoney(costToMiss) }),
  };
}

function presentMoney(fact: Knowable<Money> | null) {
  if (fact === null || !fact.known) return fact;
  const { minor, currency } = fact.value;
  return { known: true as const, value: { minor: String(minor), currency } };
}

function readMoney(fact: Knowable<{ minor: string; currency: string }> | null): Knowable<Money> | null {
  if (fact === null || !fact.known) return fact;
  return { known: true, value: { minor: BigInt(fact.value.minor), currency: fact.value.currency } };
}

/** A bound that cannot be set is none in JSON. */
function finite(bound: number | null): number | null {
  return bound !== null && Number.isFinite(bound) ? bound : null;
}
