import { z } from '@hono/zod-openapi';
import {
  CONCERNS,
  CYCLE_GRAINS,
  type Cycle,
  type CycleJudgment,
  type CycleLook,
  judgmentDay,
  METHODS,
  missingFromCycle,
  OUTCOMES,
  STAGES,
  stageOf,
  VERDICTS,
} from '../../../change/index.ts';
import { MECHANISMS } from '../../../economics/index.ts';
import { parseRule, type Rule } from '../../../kernel/index.ts';
import { OwnerBody, OwnerInput } from '../shapes.ts';

const Day = z.iso.date();
const Prose = z.string().max(4000);
const RuleBody = z.unknown().openapi({ description: 'A rule: conditions joined by all or any' });

const ExpectedBody = z.object({ value: z.number(), low: z.number(), high: z.number() });
const GuardrailBody = z.object({
  metricId: z.uuid(),
  wanted: z.enum(['up', 'down']).openapi({ description: 'Which way is good' }),
  tolerance: z.number().openapi({ description: 'How much worse is tolerated, in the metric’s unit' }),
});

const fields = {
  name: z.string().trim().min(1).max(300),
  hypothesis: Prose,
  mechanism: z.enum(MECHANISMS).nullable(),
  metricId: z.uuid().nullable(),
  wanted: z.enum(['up', 'down']),
  expected: ExpectedBody.nullable().openapi({
    description: 'Change that is expected, with its range, in the metric’s unit and the wanted direction',
  }),
  worthwhile: z.number().nullable().openapi({ description: 'Smallest change worth having' }),
  guardrails: z.array(GuardrailBody).max(20),
  audience: RuleBody.nullable(),
  owner: OwnerInput.nullable(),
  method: z.enum(METHODS).nullable(),
  design: z
    .record(z.string(), z.unknown())
    .openapi({ description: 'What the method asks for; see /api/v1/cycle-methods' }),
  grain: z.enum(CYCLE_GRAINS),
  baselineFrom: Day.nullable(),
  startsOn: Day.nullable(),
  judgeOn: Day.nullable(),
  confidence: z.number(),
  power: z.number(),
  learned: Prose.nullable(),
};

export const CycleInput = z
  .object({ ...fields })
  .partial()
  .extend({ initiativeId: z.uuid(), name: fields.name, follows: z.uuid().nullable().optional() })
  .openapi('CycleInput');
export const CycleChange = z.object(fields).partial().openapi('CycleChange');

/** The rule of who takes part, read as every rule is. */
export function withRule<T extends { audience?: unknown }>(
  given: T,
): Omit<T, 'audience'> & { audience?: Rule | null } {
  const { audience, ...rest } = given;
  if (audience === undefined) return rest;
  return { ...rest, audience: audience === null ? null : parseRule(audience, 'audience') };
}

export const UnitBody = z.object({ code: z.string(), label: z.string(), minorDigits: z.number().optional() });

export const SampleBody = z
  .object({
    unit: z.string(),
    needed: z.number().nullable(),
    available: z.number().nullable(),
    detectable: z.number().nullable(),
    rho: z.number().nullable(),
    words: z.string(),
    concerns: z
      .array(z.object({ key: z.enum(CONCERNS), words: z.string() }))
      .readonly()
      .optional()
      .openapi({ description: 'Asked before the lock: each must be accepted' }),
  })
  .openapi('CycleSample');

const EffectBody = z.object({
  value: z.number(),
  low: z.number().nullable(),
  high: z.number().nullable(),
  standardError: z.number().nullable(),
  confidence: z.number(),
});

const ChartBody = z.object({
  kind: z.enum(['arms', 'event_study', 'series', 'before_after']),
  title: z.string(),
  change: z.string().nullable(),
  lines: z.array(
    z.object({
      name: z.string(),
      points: z.array(
        z.object({
          label: z.string(),
          value: z.number().nullable(),
          low: z.number().nullable().optional(),
          high: z.number().nullable().optional(),
          n: z.number().nullable().optional(),
        }),
      ),
    }),
  ),
});

export const JudgmentBody = z
  .object({
    id: z.string(),
    cycleId: z.string(),
    initiativeId: z.string(),
    number: z.number(),
    metricId: z.string(),
    metricVersion: z.number(),
    mechanism: z.enum(MECHANISMS),
    verdict: z.enum(VERDICTS),
    effect: EffectBody.nullable(),
    unit: UnitBody,
    base: z.number().nullable(),
    treatedCustomers: z.number().nullable(),
    arrivals: z
      .array(z.object({ from: z.string(), customers: z.number() }))
      .openapi({ description: 'Who of them got it when; empty where all did on the first day' }),
    period: z.object({ from: z.string(), to: z.string() }),
    method: z.enum(METHODS),
    plannedMethod: z.enum(METHODS),
    chosenAfterwards: z.boolean(),
    early: z.boolean(),
    looks: z.number(),
    words: z.string(),
    needs: z
      .object({
        words: z.string(),
        detectable: z.number().nullable(),
        sample: z.number().nullable(),
        unit: z.string().nullable(),
        until: z.string().nullable(),
      })
      .nullable(),
    checks: z.array(
      z.object({
        key: z.string(),
        name: z.string(),
        result: z.enum(['holds', 'doubtful', 'fails', 'not_checked']),
        words: z.string(),
        p: z.number().nullable().optional(),
      }),
    ),
    guardrails: z.array(
      z.object({
        metricId: z.string(),
        title: z.string(),
        wanted: z.enum(['up', 'down']),
        tolerance: z.number(),
        unit: UnitBody,
        effect: EffectBody.nullable(),
        result: z.enum(['holds', 'broken', 'cannot_tell']),
        words: z.string(),
      }),
    ),
    charts: z.array(ChartBody),
    judgedOn: z.string(),
    judgedAt: z.string(),
    judgedBy: z.string(),
  })
  .openapi('CycleJudgment');

export const LookBody = z
  .object({
    id: z.string(),
    number: z.number(),
    countedTo: z.string(),
    difference: z.number().nullable(),
    standardError: z.number().nullable(),
    low: z.number().nullable(),
    high: z.number().nullable(),
    p: z.number().nullable(),
    n: z.number().nullable(),
    words: z.string(),
    at: z.string(),
    by: z.string(),
  })
  .openapi('CycleLook');

export const CycleBody = z
  .object({
    id: z.string(),
    initiativeId: z.string(),
    initiative: z.string(),
    number: z.number(),
    follows: z.string().nullable(),
    ...fields,
    guardrails: z.array(GuardrailBody.extend({ title: z.string(), unit: UnitBody.nullable() })),
    owner: OwnerBody.nullable(),
    metric: z
      .object({ id: z.string(), title: z.string(), unit: UnitBody.nullable(), gone: z.boolean() })
      .nullable(),
    metricVersion: z.number().nullable(),
    stage: z.enum(STAGES),
    judgmentDay: z.string().nullable(),
    sample: SampleBody.nullable(),
    locked: z.object({ at: z.string(), by: z.string() }).nullable(),
    stopped: z.object({ at: z.string(), why: z.string() }).nullable(),
    outcome: z.enum(OUTCOMES).nullable(),
    decisionId: z.string().nullable(),
    amendments: z.array(
      z.object({
        id: z.string(),
        number: z.number(),
        what: z.string(),
        why: z.string(),
        judgeOn: z.string().nullable(),
        at: z.string(),
        by: z.string(),
      }),
    ),
    missing: z
      .array(z.object({ place: z.string(), rule: z.string() }))
      .openapi({ description: 'What is still to be stated before it can be locked' }),
    verdict: z.enum(VERDICTS).nullable(),
    version: z.number(),
    createdAt: z.string(),
    updatedAt: z.string(),
  })
  .openapi('Cycle');

export interface ShownWith {
  readonly initiatives: ReadonlyMap<string, string>;
  readonly metrics: ReadonlyMap<
    string,
    { title: string; unit: z.infer<typeof UnitBody> | null; gone: boolean }
  >;
  /** The judgment that stands of each cycle. */
  readonly judged: ReadonlyMap<string, CycleJudgment>;
  readonly today: string;
}

export function presentCycle(cycle: Cycle, with_: ShownWith): z.input<typeof CycleBody> {
  const { sourceKey: _, ...shown } = cycle;
  const metric = cycle.metricId === null ? undefined : with_.metrics.get(cycle.metricId);
  const judgment = with_.judged.get(cycle.id);
  return {
    ...shown,
    guardrails: cycle.guardrails.map((one) => {
      const other = with_.metrics.get(one.metricId);
      const seen = judgment?.guardrails.find(({ metricId }) => metricId === one.metricId)?.unit;
      return { ...one, title: other?.title ?? '', unit: (seen?.label ? seen : other?.unit) ?? null };
    }),
    initiative: with_.initiatives.get(cycle.initiativeId) ?? '',
    metric:
      metric && cycle.metricId !== null
        ? { id: cycle.metricId, ...metric, unit: judgment?.unit ?? metric.unit }
        : null,
    stage: stageOf(cycle, judgment !== undefined, with_.today),
    judgmentDay: judgmentDay(cycle),
    locked: cycle.locked && { at: cycle.locked.at, by: cycle.locked.by.name },
    amendments: cycle.amendments.map(({ by, ...one }) => ({ ...one, by: by.name })),
    missing: missingFromCycle(cycle).map(({ place, rule }) => ({ place, rule })),
    verdict: judgment?.verdict ?? null,
  };
}

export function presentJudgment(judgment: CycleJudgment): z.input<typeof JudgmentBody> {
  const { checks, guardrails, charts, judgedBy, arrivals, ...rest } = judgment;
  return {
    ...rest,
    arrivals: arrivals.map((one) => ({ ...one })),
    checks: [...checks],
    guardrails: [...guardrails],
    charts: charts.map((chart) => ({
      ...chart,
      lines: chart.lines.map(({ name, points }) => ({ name, points: [...points] })),
    })),
    judgedBy: judgedBy.name,
  };
}

export function presentLook({ cycleId: _, by, ...look }: CycleLook): z.input<typeof LookBody> {
  return { ...look, by: by.name };
}
