import { z } from '@hono/zod-openapi';
import {
  type BusinessCase,
  type CaseContent,
  CONFIDENCES,
  COURSE_RUNS,
  doublesIn,
  flowOf,
  gapsOf,
  type LineKindKey,
  likelyValues,
  natureOf,
  SHAPES,
  SOURCE_KINDS,
} from '../../economics/index.ts';
import { roundMinor } from '../../stats/index.ts';
import { EvidenceBody, OwnerBody, OwnerInput, presentEvidence } from '../change/shapes.ts';
import { FiguresBody } from './caseFigureShapes.ts';

const UnknownBody = z.object({
  known: z.literal(false),
  question: z.string().max(500),
  finder: z.string().max(200).nullable(),
  due: z.iso.date().nullable(),
});

const knowable = <T extends z.ZodType>(value: T) =>
  z.discriminatedUnion('known', [z.object({ known: z.literal(true), value }), UnknownBody]);

/** A named shape or nothing: `nullable` would say so in a way that clients cannot be typed from. */
export const orNull = <T extends z.ZodType>(shape: T) => z.union([shape, z.null()]);

const range = {
  low: z.number(),
  likely: z.number(),
  high: z.number(),
  shape: z.enum(SHAPES).default('pert').openapi({ description: 'How probable the values between are' }),
};

export const SourceBody = z
  .object({
    kind: z.enum(SOURCE_KINDS),
    evidence: orNull(EvidenceBody).default(null),
    by: z.string().max(200).nullable().default(null).openapi({ description: 'Who estimates' }),
    note: z.string().max(500).nullable().default(null),
  })
  .openapi('CaseSource');

export const CaseInputBody = z
  .object({
    key: z.string().max(60),
    name: z.string().max(500),
    unit: z.enum(['contacts', 'customers', 'share', 'seconds', 'money']),
    currency: z.string().max(3).nullable().default(null),
    range: knowable(z.object(range)).openapi({
      description: 'Money in whole minor units of its currency; shares of one, not hundredths',
    }),
    source: orNull(SourceBody).default(null),
    confidence: z.enum(CONFIDENCES).default('medium'),
  })
  .openapi('CaseInput');

export const CaseLineBody = z
  .object({
    key: z.string().max(60),
    name: z.string().max(300),
    kind: z.string().max(60).openapi({ description: 'See GET /case-kinds' }),
    uses: z
      .record(z.string(), z.string().max(60))
      .openapi({ description: 'Role of the kind → key of an input' }),
    timing: z
      .object({
        once: z.boolean().default(false),
        from: z.number().int().openapi({ description: 'Month; 0 is the beginning' }),
        to: z.number().int().nullable().default(null),
        ramp: z.number().int().default(0).openapi({ description: 'Months over which it rises to the whole' }),
      })
      .default({ once: false, from: 1, to: null, ramp: 0 }),
    risk: z.number().default(0).openapi({ description: 'Share taken off a benefit or put on a cost' }),
    population: z.number().nullable().default(null).openapi({ description: 'Customers it speaks of' }),
  })
  .openapi('CaseLine');

const ScenarioBody = z
  .object({
    key: z.string().max(60),
    name: z.string().max(100),
    why: z.string().max(500),
    changes: z
      .array(z.object({ input: z.string().max(60), ...range }))
      .max(240)
      .default([]),
    delayMonths: z.number().int().default(0).openapi({ description: 'Benefits begin so much later' }),
  })
  .openapi('CaseScenario');

const said = knowable(z.string().max(500)).optional();

const content = {
  name: z.string().max(300),
  purpose: z.string().max(4000).nullable(),
  currency: z.string().max(3),
  start: z.iso.date().openapi({ description: 'First day of month 0' }),
  horizonMonths: z.number().openapi({ description: '1 to 120' }),
  discount: z
    .object({ rate: z.number(), source: z.string().max(500) })
    .openapi({ description: 'A year, as a share: 0.1 for 10%; and who says so' }),
  rates: z
    .array(z.object({ currency: z.string().max(3), rate: z.number(), source: z.string().max(500) }))
    .max(20),
  inputs: z.array(CaseInputBody).max(240),
  lines: z.array(CaseLineBody).max(60),
  noCosts: z
    .object({ process_change: said, training: said, software: said, analytics: said })
    .openapi({ description: 'Why there is no such cost, or who finds out what it is' }),
  scenarios: z.array(ScenarioBody).max(8),
};

const place = {
  initiativeId: z.uuid().nullable(),
  owner: OwnerInput,
  circleId: z.uuid().nullable(),
};

export const CaseInputs = z
  .object({
    ...place,
    ...content,
    initiativeId: place.initiativeId.default(null),
    circleId: place.circleId.default(null),
    purpose: content.purpose.default(null),
    rates: content.rates.default([]),
    inputs: content.inputs.default([]),
    lines: content.lines.default([]),
    noCosts: content.noCosts.default({}),
    scenarios: content.scenarios.default([]),
  })
  .openapi('NewBusinessCase');

export const CaseChangesBody = z
  .object({ ...place, ...content })
  .partial()
  .extend({
    why: z.string().max(2000).openapi({ description: 'Why it is changed; stands on the new version' }),
  })
  .openapi('BusinessCaseChange');

const FlowBody = z
  .object({
    key: z.string(),
    side: z.enum(['benefit', 'cost']),
    nature: z.enum(['modelled', 'hoped']),
    amount: z.number().nullable().openapi({ description: 'A year (or once), before risk, minor units' }),
    months: z.array(z.number()),
    total: z.number(),
  })
  .openapi('CaseLineFlow');

export const GapBody = z
  .object({
    kind: z.enum(['unknown_input', 'unknown_cost', 'cost_not_said', 'no_benefit', 'no_cost']),
    of: z.string().nullable(),
    text: z.string(),
    finder: z.string().nullable(),
    due: z.string().nullable(),
  })
  .openapi('CaseGap');

export const CaseBody = z
  .object({
    id: z.string(),
    ...content,
    initiativeId: z.string().nullable(),
    owner: OwnerBody,
    circleId: z.string().nullable(),
    version: z.number().int(),
    why: z.string(),
    by: z.object({ name: z.string() }),
    at: z.string(),
    createdAt: z.string(),
    updatedAt: z.string(),
    figures: FiguresBody,
    flows: z.array(FlowBody),
    gaps: z.array(GapBody).openapi({ description: 'What it is incomplete in' }),
    doubles: z.array(z.string()).openapi({ description: 'What may be counted twice, in words' }),
  })
  .openapi('BusinessCase');

/** The only place where a case becomes JSON. */
export function presentCase(found: BusinessCase): z.input<typeof CaseBody> & { readonly version: number } {
  const { current, owner, ...head } = found;
  const { content: held, figures, why, by, at } = current;
  const { lines } = flowOf(held, likelyValues(held.inputs));
  return {
    ...head,
    ...presentContent(held),
    owner: { ...owner },
    why,
    by: { name: by.name },
    at,
    figures: { ...figures, bandRuns: COURSE_RUNS } as z.input<typeof FiguresBody>,
    flows: lines.map(({ line, side, amount, months, total }) => ({
      key: line.key,
      side,
      nature: natureOf(line, held.inputs),
      amount: amount === null ? null : roundMinor(amount),
      months: months.map(roundMinor),
      total: roundMinor(total),
    })),
    gaps: gapsOf(held),
    doubles: doublesIn(held),
  };
}

export function presentContent(held: CaseContent) {
  return {
    ...held,
    discount: { ...held.discount },
    rates: held.rates.map((rate) => ({ ...rate })),
    inputs: held.inputs.map((input) => ({
      ...input,
      source: input.source && {
        ...input.source,
        evidence: input.source.evidence && presentEvidence(input.source.evidence),
      },
    })),
    lines: held.lines.map((line) => ({ ...line, uses: { ...line.uses } })),
    noCosts: { ...held.noCosts },
    scenarios: held.scenarios.map((scenario) => ({ ...scenario, changes: [...scenario.changes] })),
  };
}

/** What was sent, as the domain takes it; fields that were left out stay out. */
export function readContent<T extends { lines?: z.output<typeof CaseLineBody>[] | undefined }>(
  given: T,
): Omit<T, 'lines'> & Partial<CaseContent> {
  const named = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) as T;
  const { lines, ...rest } = named;
  if (lines === undefined) return rest as Omit<T, 'lines'>;
  // Which kinds there are is the domain's to say, with its reasons.
  return { ...rest, lines: lines.map((line) => ({ ...line, kind: line.kind as LineKindKey })) };
}
