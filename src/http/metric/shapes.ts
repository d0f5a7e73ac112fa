import { z } from '@hono/zod-openapi';
import { InvalidInput, parseRule } from '../../kernel/index.ts';
import {
  type Calculation,
  FREQUENCIES,
  MATURITIES,
  type Measure,
  type Metric,
  type MetricVersion,
  missingFrom,
  parametersSchema,
  type Sheet,
  TIMINGS,
} from '../../metric/index.ts';
import { RuleBody } from '../frame/rule.ts';

export const MeasureBody = z
  .object({
    key: z.string(),
    label: z.string(),
    summary: z.string(),
    subjects: z.array(z.string()),
    direction: z.enum(['up', 'down', 'neither']),
    method: z.string(),
    /** JSON Schema, for forms. */
    parameters: z.looseObject({}),
  })
  .openapi('Measure');

const UnknownBody = z.object({
  known: z.literal(false),
  question: z.string().max(500),
  finder: z.string().max(200).nullable(),
  due: z.iso.date().nullable(),
});

const knowable = <T extends z.ZodType>(value: T) =>
  z.discriminatedUnion('known', [z.object({ known: z.literal(true), value }), UnknownBody]);

const Prose = z.string().trim().max(2000).nullable();

/** The record sheet; what nobody has filled in yet is null. */
export const SheetBody = z
  .object({
    title: z.string().trim().min(1).max(200),
    purpose: Prose.default(null),
    decision: Prose.default(null),
    goal: knowable(z.string().trim().min(1).max(500)).nullable().default(null),
    relatesTo: z.array(z.string().max(200)).max(50).default([]),
    timing: z.enum(TIMINGS).nullable().default(null),
    target: knowable(
      z.object({
        value: z.number(),
        direction: z.enum(['at_least', 'at_most']),
        by: z.iso.date(),
      }),
    )
      .nullable()
      .default(null),
    source: Prose.default(null),
    neededToMake: Prose.default(null),
    measured: z.enum(FREQUENCIES).nullable().default(null),
    reviewed: z.enum(FREQUENCIES).nullable().default(null),
    owner: Prose.default(null),
    actor: Prose.default(null),
    action: Prose.default(null),
    maturity: z.enum(MATURITIES).default('proposed'),
  })
  .openapi('MetricSheet');

/** Changes of a sheet: what is not named stays. */
export const SheetChange = z
  .object(
    Object.fromEntries(
      Object.entries(SheetBody.shape).map(([name, schema]) => [name, bare(schema).optional()]),
    ),
  )
  .openapi('MetricSheetChange');

export const FormulaBody = z
  .object({ measure: z.string(), parameters: z.record(z.string(), z.unknown()).default({}) })
  .openapi('Formula');

export const CalculationBody = z
  .object({
    formula: FormulaBody,
    includes: z.union([RuleBody, z.null()]).default(null),
    excludes: z.union([RuleBody, z.null()]).default(null),
  })
  .openapi('Calculation');

export const VersionBody = z
  .object({
    number: z.number().int(),
    formula: FormulaBody,
    includes: z.union([RuleBody, z.null()]),
    excludes: z.union([RuleBody, z.null()]),
    since: z.string(),
    by: z.object({ name: z.string() }),
    reason: z.string().nullable(),
  })
  .openapi('MetricVersion');

export const MetricBody = z
  .object({
    id: z.string(),
    sheet: SheetBody,
    current: VersionBody,
    retired: z
      .object({ at: z.string(), by: z.string(), reason: z.string(), replacedBy: z.string().nullable() })
      .nullable()
      .openapi({ description: 'Set aside: by whom, when, why, and what to use instead' }),
    version: z.number().int(),
    createdAt: z.string(),
    updatedAt: z.string(),
    /** What the sheet still needs; the metric makes no figures until this is empty. */
    missing: z.array(z.object({ place: z.string(), rule: z.string() })),
  })
  .openapi('Metric');

/** The only place where a metric becomes JSON. */
export function presentMetric(metric: Metric): z.infer<typeof MetricBody> {
  const { sheet } = metric;
  return {
    id: metric.id,
    sheet: { ...sheet, relatesTo: [...sheet.relatesTo] },
    current: presentVersion(metric.current),
    retired: metric.retired ?? null,
    version: metric.version,
    createdAt: metric.createdAt,
    updatedAt: metric.updatedAt,
    missing: missingFrom(sheet).map(({ place, rule }) => ({ place, rule })),
  };
}

export function presentVersion(version: MetricVersion): z.infer<typeof VersionBody> {
  const { number, formula, includes, excludes, since, by, reason } = version;
  return {
    number,
    formula,
    includes,
    excludes,
    since,
    by: { name: by.name },
    reason,
  };
}

export function presentMeasure(measure: Measure): z.infer<typeof MeasureBody> {
  const { key, label, summary, subjects, direction, method } = measure;
  return {
    key,
    label,
    summary,
    subjects: [...subjects],
    direction,
    method,
    parameters: { ...parametersSchema(measure) },
  };
}

export function readCalculation(body: z.output<typeof CalculationBody>): Calculation {
  return {
    formula: body.formula,
    includes: body.includes === null ? null : parseRule(body.includes, 'calculation.includes'),
    excludes: body.excludes === null ? null : parseRule(body.excludes, 'calculation.excludes'),
  };
}

/** @throws InvalidInput when nothing is changed */
export function readChange(body: z.output<typeof SheetChange>): Partial<Sheet> {
  const changes = Object.fromEntries(Object.entries(body).filter(([, value]) => value !== undefined));
  if (Object.keys(changes).length === 0) throw InvalidInput.at('sheet', 'must change something');
  return changes as Partial<Sheet>;
}

/** Without its default: what a change does not name must stay as it is. */
function bare(schema: z.ZodType): z.ZodType {
  return schema instanceof z.ZodDefault ? (schema.unwrap() as z.ZodType) : schema;
}
