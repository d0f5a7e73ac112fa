import { z } from '@hono/zod-openapi';
import { type CompetitiveKit, type KitAnalysis, MEASURES } from '../../benchmark/index.ts';

export const KitInput = z
  .strictObject({
    name: z.string().max(200),
    category: z.string().max(100).openapi({
      example: 'mobile phone companies',
      description: 'What the brands are, as a customer says it',
    }),
    country: z.string().max(100).nullish(),
    language: z.string().max(20).default('en'),
    months: z
      .number()
      .int()
      .default(12)
      .openapi({ description: 'Whoever was a customer within so many months is asked' }),
    brands: z.array(
      z.strictObject({
        name: z.string().max(100),
        share: z.number().nullish().openapi({ description: 'Market share, 0 to 1' }),
      }),
    ),
    own: z
      .string()
      .max(100)
      .nullish()
      .openapi({ description: 'Name of the own brand; it stands in nothing that is fielded' }),
  })
  .openapi('CompetitiveKitInput');

export const KitBody = z
  .object({
    id: z.string(),
    name: z.string(),
    surveyKey: z.string(),
    category: z.string(),
    country: z.string().nullable(),
    language: z.string(),
    months: z.number().int(),
    brands: z.array(z.object({ key: z.string(), name: z.string(), share: z.number().nullable() })),
    own: z.string().nullable(),
    version: z.number().int(),
    updatedAt: z.string(),
  })
  .openapi('CompetitiveKit');

const Layouts = z.object({ mapping: z.looseObject({}), template: z.string() });
export const QuestionnaireBody = z
  .object({
    definition: z
      .looseObject({})
      .openapi({ description: 'As survey-core reads it; nothing in it tells who commissioned it' }),
    text: z.string().openapi({ description: 'To print or to read out' }),
    wide: Layouts.openapi({ description: 'Answers with a column for each brand' }),
    long: Layouts.openapi({ description: 'Answers with a row for each respondent and brand' }),
  })
  .openapi('CompetitiveQuestionnaire');

const Difference = { value: z.number(), low: z.number(), high: z.number(), p: z.number() };
export const AnalysisBody = z
  .object({
    kit: KitBody,
    surveyId: z.string().nullable(),
    respondents: z.number().int(),
    period: z.object({ from: z.string(), to: z.string() }).nullable(),
    confidence: z.number(),
    measures: z.array(
      z.object({
        measure: z.enum(MEASURES),
        unit: z.enum(['points', 'score']),
        brands: z.array(
          z.object({
            brand: z.string(),
            value: z.number(),
            low: z.number(),
            high: z.number(),
            standardError: z.number(),
            n: z.number(),
            effectiveN: z.number(),
            rank: z.object({ low: z.number(), high: z.number(), of: z.number() }).nullable(),
            againstMarket: z.object(Difference).nullable(),
          }),
        ),
        tests: z.array(
          z.object({
            one: z.string(),
            other: z.string(),
            both: z.number(),
            correlation: z.number().nullable(),
            ...Difference,
            adjustedP: z.number(),
            beyondNoise: z.boolean(),
          }),
        ),
        market: z.object(Difference).nullable(),
      }),
    ),
  })
  .openapi('CompetitiveAnalysis');

export function presentKit(kit: CompetitiveKit): z.infer<typeof KitBody> {
  const { createdAt: _, ...rest } = kit;
  return { ...rest, brands: kit.brands.map((brand) => ({ ...brand })) };
}

export function presentAnalysis(
  { kit, surveyId, counts, measures }: KitAnalysis,
  confidence: number,
): z.infer<typeof AnalysisBody> {
  return {
    kit: presentKit(kit),
    surveyId,
    respondents: counts.respondents,
    period: counts.period && { ...counts.period },
    confidence,
    measures: measures as z.infer<typeof AnalysisBody>['measures'],
  };
}
