import { z } from '@hono/zod-openapi';
import { GRAINS } from '../../kernel/index.ts';
import { BASES } from '../../metric/index.ts';
import { RuleBody } from '../frame/rule.ts';
import { FormulaBody } from '../metric/shapes.ts';

export const PeriodBody = z.object({ from: z.iso.date(), to: z.iso.date() });

const Day = z.iso.date().openapi({ example: '2026-01-31' });

/** What a figure is asked for; the last day is not included. */
export const ExploreBody = z
  .object({
    metricId: z.uuid().optional().openapi({ description: 'A metric whose record sheet is filled in' }),
    metricVersion: z.number().int().min(1).optional(),
    formula: FormulaBody.optional().openapi({ description: 'Instead of a metric: something to try out' }),
    from: Day,
    to: Day,
    grain: z.enum(GRAINS).optional(),
    by: z.array(z.string().max(200)).max(3).default([]),
    filter: RuleBody.optional(),
    segments: z.array(z.uuid()).max(10).default([]),
    compare: z.union([z.enum(['previous', 'year_before']), PeriodBody]).optional(),
    asOf: z.enum(BASES).default('then'),
  })
  .openapi('ExploreQuestion');
export type ExploreInput = z.output<typeof ExploreBody>;

const listed = z
  .union([z.string(), z.array(z.string())])
  .optional()
  .transform((value) => (value === undefined ? [] : [value].flat().filter((part) => part !== '')));

const parsed = z.string().transform((text, context): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    context.addIssue({ code: 'custom', message: 'must be JSON' });
    return z.NEVER;
  }
});

/** The same in a query string: lists repeated, rule and formula as JSON. */
export const ExploreQuery = z.object({
  metricId: z.uuid().optional(),
  metricVersion: z.coerce.number().int().min(1).optional(),
  formula: parsed.pipe(FormulaBody).optional(),
  from: Day,
  to: Day,
  grain: z.enum(GRAINS).optional(),
  by: listed.pipe(z.array(z.string().max(200)).max(3)),
  filter: parsed.pipe(RuleBody).optional(),
  segments: listed.pipe(z.array(z.uuid()).max(10)),
  compare: z.enum(['previous', 'year_before']).optional(),
  asOf: z.enum(BASES).default('then'),
});

export const RecordsBody = ExploreBody.extend({
  group: z
    .array(z.object({ field: z.string().max(200), value: z.string().nullable() }))
    .max(3)
    .default([]),
  bucket: PeriodBody.optional(),
  part: z.number().int().min(0).max(3).default(0),
  cursor: z.string().max(2000).optional(),
  limit: z.number().int().min(1).max(500).default(100),
}).openapi('RecordsQuestion');

const bound = z.number().nullable();

export const FigureBody = z
  .object({
    value: bound,
    low: bound,
    high: bound,
    n: bound,
    effectiveN: z.number().optional(),
    standardError: z.number().optional(),
    portions: z.array(z.object({ label: z.string(), share: z.number() })).optional(),
    unit: z.string(),
    unitLabel: z.string(),
    minorDigits: z.number().optional(),
    confidence: z.number(),
    period: PeriodBody,
    metric: z.object({ id: z.string(), title: z.string(), version: z.number() }).nullable(),
    excluded: z.object({ notApplicable: z.number(), unknown: z.number() }).optional(),
    suppressed: z.object({ minimum: z.number() }).optional(),
    unknown: z
      .object({
        known: z.literal(false),
        question: z.string(),
        finder: z.string().nullable(),
        due: z.string().nullable(),
      })
      .optional(),
  })
  .openapi('Figure');

const SeriesBody = z.array(z.object({ start: z.string(), partial: z.boolean(), figure: FigureBody }));

const ControlRuleBody = z.enum(['outside', 'run_of_eight', 'three_of_four', 'range']);

const ChartBody = z
  .object({
    method: z.enum(['xmr', 'p', 'laney']),
    center: z.number(),
    constants: z.array(z.number()),
    rangeLimit: bound,
    baseline: z.number(),
    points: z.array(
      z.object({
        start: z.string(),
        value: bound,
        center: z.number(),
        lower: z.number(),
        upper: z.number(),
        rules: z.array(ControlRuleBody),
      }),
    ),
    signals: z.array(
      z.object({ rule: ControlRuleBody, from: z.string(), to: z.string(), side: z.enum(['above', 'below']) }),
    ),
  })
  .openapi('ControlChart');

const GroupBody = z
  .object({
    kind: z.enum(['cut', 'segment']),
    group: z.array(z.string().nullable()),
    label: z.string(),
    figure: FigureBody,
    share: bound,
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
    untested: z.string().optional(),
    series: SeriesBody,
  })
  .openapi('FigureGroup');

const PartBody = z.object({ value: z.number(), low: bound, high: bound }).nullable();

export const ChangeBody = z
  .object({
    against: PeriodBody,
    before: FigureBody,
    difference: bound,
    low: bound,
    high: bound,
    p: bound,
    beyondNoise: z.boolean(),
    words: z.string(),
    mix: PartBody,
    rate: PartBody,
    segments: z.array(z.object({ group: z.array(z.string().nullable()), mix: z.number(), rate: z.number() })),
    unsplit: z.string().optional(),
  })
  .openapi('FigureChange');

export const ExploredBody = z
  .object({
    metric: z.object({ id: z.string(), title: z.string(), version: z.number() }).nullable(),
    formula: FormulaBody,
    measure: z.object({ key: z.string(), label: z.string(), method: z.string() }),
    direction: z.enum(['up', 'down', 'neither']),
    period: PeriodBody,
    grain: z.string().nullable(),
    by: z.array(z.string()),
    total: FigureBody,
    series: SeriesBody,
    chart: ChartBody.nullable(),
    breakdown: z.array(GroupBody),
    correction: z.literal('benjamini_hochberg'),
    change: ChangeBody.nullable(),
    suppressed: z.object({ minimum: z.number(), groups: z.number(), cells: z.number() }),
    basis: z.object({ asked: z.enum(BASES), used: z.enum(BASES) }),
    read: z.enum(['rollup', 'rows', 'both']),
  })
  .openapi('Explored');

export const RecordBody = z
  .looseObject({
    type: z.enum(['answer', 'signal', 'customer']),
    segment: z.string().nullable(),
    region: z.string().nullable(),
    plan: z.string().nullable(),
  })
  .openapi('TracedRecord');

const ItemBody = z.union([
  z.string().min(1).openapi({ description: 'Key of a question, or attribute.KEY' }),
  z.object({ question: z.string().min(1), item: z.string().nullable().optional() }),
  z.object({ attribute: z.string().min(1) }),
]);

export const DriversBody = z
  .object({
    survey: z.uuid().nullish(),
    outcome: ItemBody,
    items: z.array(ItemBody).min(1).max(20),
    from: Day,
    to: Day,
    filter: RuleBody.optional(),
    asOf: z.enum(BASES).default('then'),
    missing: z.enum(['pairwise', 'complete']).default('complete'),
    method: z.enum(['lmg', 'johnson']).default('lmg'),
    crosshair: z
      .discriminatedUnion('rule', [
        z.object({ rule: z.literal('mean') }),
        z.object({ rule: z.literal('median') }),
        z.object({ rule: z.literal('fixed'), importance: z.number(), performance: z.number() }),
      ])
      .default({ rule: 'mean' }),
  })
  .openapi('DriversQuestion');

export const DriversAnswer = z
  .object({
    outcome: z.object({ key: z.string(), label: z.string() }),
    method: z.enum(['lmg', 'johnson']),
    caveat: z.string().nullable(),
    missing: z.enum(['pairwise', 'complete']),
    rSquared: z.number(),
    rSquaredLow: bound,
    rSquaredHigh: bound,
    n: z.number(),
    confidence: z.number(),
    period: PeriodBody,
    items: z.array(
      z.object({
        key: z.string(),
        label: z.string(),
        share: z.number(),
        low: bound,
        high: bound,
        relative: bound,
        correlation: z.number(),
        slope: z
          .object({ value: z.number(), low: bound, high: bound })
          .nullish()
          .openapi({ description: 'More of the outcome with one more of it, all other items alike' }),
        performance: z.number(),
        performanceIndex: bound,
        quadrant: z.enum(['concentrate_here', 'keep_up', 'low_priority', 'possible_overkill']).nullable(),
      }),
    ),
    leftOut: z.array(z.object({ key: z.string(), label: z.string(), why: z.string() })),
    crosshair: z.object({ rule: z.string(), importance: z.number(), performance: z.number() }).nullable(),
    repaired: z.boolean(),
    replicates: z.number(),
  })
  .openapi('Drivers');
