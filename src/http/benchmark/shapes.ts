import { z } from '@hono/zod-openapi';
import {
  type BenchmarkSource,
  BLINDNESS,
  COMPARABILITY_RULES,
  completeKey,
  DIRECTIONS,
  ERROR_BASES,
  KEY_PARTS,
  KINDS,
  knowableKey,
  MODES,
  type Observation,
  OUTCOMES,
  type OwnMeasuring,
  type PeerGroup,
  SEVERITIES,
  SOURCE_KINDS,
  VARIANTS,
} from '../../benchmark/index.ts';

export const ById = z.object({ id: z.uuid() });
export const tags = ['Benchmarks'];

const Words = z.string().max(4000).nullable();
const Text = z.string().max(300).nullable();
const Day = z.iso.date().nullable();

/** Parts of the comparability key; a part that is left out or null is unknown. */
export const KeyInput = z
  .strictObject({
    variant: Text,
    unit: Text,
    direction: z.enum(DIRECTIONS).nullable(),
    answerScale: Text,
    kind: z.enum(KINDS).nullable(),
    country: Text,
    segment: Text,
    market: Text,
    mode: z.enum(MODES).nullable(),
    blind: z.enum(BLINDNESS).nullable(),
    wording: Text,
    language: Text,
    sampling: Text,
    weighting: Text,
  })
  .partial()
  .openapi('ComparabilityKeyInput');

const Part = z.union([
  z.object({ known: z.literal(true), value: z.string() }),
  z.object({
    known: z.literal(false),
    question: z.string(),
    finder: z.string().nullable(),
    due: z.string().nullable(),
  }),
]);

export const KeyBody = z
  .object({
    variant: Part,
    unit: Part,
    direction: Part,
    answerScale: Part,
    kind: Part,
    country: Part,
    segment: Part,
    market: Part,
    mode: Part,
    blind: Part,
    wording: Part,
    language: Part,
    sampling: Part,
    weighting: Part,
  })
  .openapi('ComparabilityKey');

export const SourceInput = z
  .strictObject({
    name: z.string().max(200),
    kind: z.enum(SOURCE_KINDS),
    publisher: Words.optional(),
    method: Words.optional(),
    url: Words.optional(),
    key: KeyInput.optional(),
    finder: Words.optional(),
    due: Day.optional(),
    note: Words.optional(),
  })
  .openapi('BenchmarkSourceInput');

export const SourceChange = SourceInput.partial().openapi('BenchmarkSourceChange');

export const SourceBody = z
  .object({
    id: z.string(),
    name: z.string(),
    kind: z.enum(SOURCE_KINDS),
    publisher: z.string().nullable(),
    method: z.string().nullable(),
    url: z.string().nullable(),
    /** Each part known, or unknown with who finds out and by when. */
    key: KeyBody,
    finder: z.string().nullable(),
    due: z.string().nullable(),
    note: z.string().nullable(),
    observations: z.number().int(),
    newest: z.string().nullable(),
    version: z.number().int(),
    updatedAt: z.string(),
  })
  .openapi('BenchmarkSource');

const Distribution = z.union([
  z.object({ quantiles: z.array(z.object({ p: z.number(), value: z.number() })) }),
  z.object({ bins: z.array(z.object({ from: z.number(), to: z.number(), count: z.number() })) }),
]);
const Margins = z.record(z.string(), z.record(z.string(), z.number()));

export const ObservationInput = z
  .strictObject({
    entity: z.string().max(200),
    period: z.string().max(50).openapi({
      example: '2023-Q1',
      description: 'As published: 2023, 2023-Q1, 2023-H2, 2023-01, or two days with a slash',
    }),
    value: z.number(),
    low: z.number().nullish(),
    high: z.number().nullish(),
    confidence: z.number().nullish(),
    standardError: z.number().nullish(),
    n: z.number().nullish(),
    responseRate: z.number().nullish(),
    key: KeyInput.optional(),
    url: Words.optional(),
    distribution: Distribution.nullish().openapi({ description: 'How the figures of many firms lie' }),
    margins: Margins.nullish().openapi({
      description: '{field: {category: share}}: how the people behind it are divided',
    }),
  })
  .openapi('BenchmarkObservationInput');

export const ObservationBody = z
  .object({
    id: z.string(),
    sourceId: z.string(),
    entity: z.string(),
    periodLabel: z.string(),
    period: z.object({ from: z.string(), to: z.string() }),
    value: z.number(),
    low: z.number().nullable(),
    high: z.number().nullable(),
    confidence: z.number().nullable(),
    standardError: z.number().nullable(),
    n: z.number().nullable(),
    responseRate: z.number().nullable(),
    key: KeyInput,
    url: z.string().nullable(),
    distribution: Distribution.nullable(),
    margins: Margins.nullable(),
    version: z.number().int(),
    updatedAt: z.string(),
  })
  .openapi('BenchmarkObservation');

const Member = z.object({
  sourceId: z.uuid(),
  entity: z.string().max(200).nullable().default(null).openapi({ description: 'Null for all of the source' }),
  weight: z.number().nullable().default(null).openapi({ description: 'Market share, or none' }),
});

export const PeerGroupInput = z
  .strictObject({
    name: z.string().max(200),
    description: Words.optional(),
    members: z.array(Member).max(500),
  })
  .openapi('PeerGroupInput');

export const PeerGroupChange = PeerGroupInput.partial().openapi('PeerGroupChange');

export const PeerGroupBody = z
  .object({
    id: z.string(),
    name: z.string(),
    description: z.string().nullable(),
    members: z.array(Member),
    version: z.number().int(),
    updatedAt: z.string(),
  })
  .openapi('PeerGroup');

export const RuleBody = z
  .object({
    key: z.string(),
    label: z.string(),
    description: z.string(),
    mismatch: z.enum(SEVERITIES),
  })
  .openapi('ComparabilityRule');

export const PartBody = z
  .object({ key: z.string(), label: z.string(), question: z.string(), among: z.array(z.string()).nullable() })
  .openapi('ComparabilityPart');

export const VerdictBody = z
  .object({
    outcome: z.enum(OUTCOMES),
    findings: z.array(
      z.object({ rule: z.string(), severity: z.enum(SEVERITIES), part: z.string(), why: z.string() }),
    ),
  })
  .openapi('ComparabilityVerdict');

export const ErrorBasis = z.enum(ERROR_BASES);

export const OwnKeyInput = z
  .strictObject({
    key: KeyInput,
    responseRate: z.number().nullish(),
    finder: Words.optional(),
    due: Day.optional(),
  })
  .openapi('OwnComparabilityInput');

export const OwnKeyBody = z
  .object({
    metricId: z.string(),
    title: z.string(),
    /** What people said. */
    said: KeyInput,
    /** What the metric says of itself; not to be typed. */
    derived: KeyInput,
    key: KeyBody,
    responseRate: z.number().nullable(),
    finder: z.string().nullable(),
    due: z.string().nullable(),
    version: z.number().int(),
  })
  .openapi('OwnComparability');

export function presentSource(
  source: BenchmarkSource,
  count?: { readonly count: number; readonly newest: string },
): z.infer<typeof SourceBody> {
  const { id, name, kind, publisher, method, url, finder, due, note, version, updatedAt } = source;
  const key = knowableKey(completeKey(source.key), source);
  const counts = { observations: count?.count ?? 0, newest: count?.newest ?? null };
  return { id, name, kind, publisher, method, url, key, finder, due, note, ...counts, version, updatedAt };
}

export function presentObservation(observation: Observation): z.infer<typeof ObservationBody> {
  const { createdAt: _, ...rest } = observation;
  return rest as z.infer<typeof ObservationBody>;
}

export function presentPeerGroup(group: PeerGroup): z.infer<typeof PeerGroupBody> {
  const { createdAt: _, ...rest } = group;
  return { ...rest, members: group.members.map((member) => ({ ...member })) };
}

export function presentOwnKey({ metric, own, derived, key }: OwnMeasuring): z.infer<typeof OwnKeyBody> {
  const { responseRate, finder, due, version } = own;
  return {
    metricId: metric.id,
    title: metric.sheet.title,
    said: own.key as z.infer<typeof KeyInput>,
    derived: derived as z.infer<typeof KeyInput>,
    key: knowableKey(key, own),
    responseRate,
    finder,
    due,
    version,
  };
}

export function presentRules() {
  const parts = KEY_PARTS.map(({ key, label, question, among }) => ({
    key,
    label,
    question,
    among: among ? [...among] : null,
  }));
  const rules = COMPARABILITY_RULES.map(({ key, label, description, mismatch }) => ({
    key,
    label,
    description,
    mismatch,
  }));
  const variants = VARIANTS.map(({ key, label }) => ({ key, label }));
  return { rules, parts, variants };
}
