import { z } from '@hono/zod-openapi';

const three = <T extends z.ZodType>(value: T) => z.object({ worst: value, likely: value, best: value });

const ReturnBody = z
  .object({
    presentCosts: z.number(),
    presentBenefits: z.number(),
    netPresentValue: z.number(),
    returnOnInvestment: z.number().nullable(),
    payback: z
      .number()
      .nullable()
      .openapi({ description: 'Months; null where it is not within the horizon' }),
    discountedPayback: z.number().nullable(),
    breakEven: z
      .number()
      .nullable()
      .openapi({ description: 'Share of the benefits at which it is worth nothing' }),
  })
  .openapi('CaseReturn');

const SimulatedBody = z
  .object({
    runs: z.number(),
    netPresentValue: three(z.number()).openapi({ description: '10th, 50th and 90th percentile' }),
    mean: z.number(),
    returnOnInvestment: three(z.number()).nullable(),
    payback: three(z.number().nullable()),
    chance: z.number().openapi({ description: 'Share of the runs that are worth more than nothing' }),
  })
  .openapi('CaseSimulated');

export const FiguresBody = z
  .object({
    seed: z.number(),
    likely: ReturnBody,
    allWorst: ReturnBody,
    allBest: ReturnBody,
    beforeRisk: ReturnBody,
    simulated: SimulatedBody,
    tornado: z.array(
      z.object({
        input: z.string(),
        low: z.object({ value: z.number(), netPresentValue: z.number() }),
        high: z.object({ value: z.number(), netPresentValue: z.number() }),
        size: z.number(),
        contribution: z.number(),
      }),
    ),
    breakEven: z.array(z.object({ input: z.string(), value: z.number().nullable(), within: z.boolean() })),
    band: z.array(three(z.number())).openapi({ description: 'Running sum by month' }),
    bandRuns: z.number().openapi({ description: 'Runs that the band is of' }),
    scenarios: z.array(z.object({ key: z.string(), likely: ReturnBody, simulated: SimulatedBody })),
  })
  .openapi('CaseFigures');

export const ListedBody = z
  .object({
    id: z.string(),
    name: z.string(),
    initiativeId: z.string().nullable(),
    initiativeName: z.string().nullable(),
    owner: z.object({ name: z.string() }),
    currency: z.string(),
    version: z.number(),
    updatedAt: z.string(),
    incomplete: z.number().openapi({ description: 'How many things are missing' }),
    netPresentValue: three(z.number()),
    returnOnInvestment: z.number().nullable(),
    payback: z.number().nullable(),
    chance: z.number(),
  })
  .openapi('ListedBusinessCase');

const NatureBody = z.object({ nature: z.enum(['measured', 'modelled', 'hoped']), minor: z.number() });
const ByNatureBody = z.object({ measured: NatureBody, modelled: NatureBody, hoped: NatureBody });

export const RealizedBody = z
  .object({
    currency: z.string(),
    today: z.string(),
    months: z.array(
      z.object({
        index: z.number(),
        month: z.string(),
        past: z.boolean(),
        forecast: z.object({ costs: z.number(), benefits: z.number() }),
        costs: ByNatureBody,
        benefits: ByNatureBody,
        parts: z.array(
          z.object({
            line: z.string().nullable(),
            name: z.string(),
            side: z.enum(['benefit', 'cost']),
            amount: NatureBody,
            low: z.number().nullable(),
            high: z.number().nullable(),
            why: z.string(),
            evidence: z
              .object({ kind: z.string(), id: z.string().nullable(), title: z.string(), to: z.string() })
              .nullable(),
          }),
        ),
      }),
    ),
    soFar: z
      .object({ costs: ByNatureBody, benefits: ByNatureBody })
      .openapi({ description: 'Months that are over' }),
    notes: z.array(z.string()),
  })
  .openapi('CaseRealized');

export const CaseKindsBody = z
  .object({
    items: z.array(
      z
        .object({
          key: z.string(),
          name: z.string(),
          side: z.enum(['benefit', 'cost']),
          asked: z.boolean().openapi({ description: 'A cost of which every case has to say something' }),
          actsOn: z.string().nullable(),
          words: z.string(),
          roles: z.array(z.object({ key: z.string(), name: z.string(), unit: z.string(), asks: z.string() })),
        })
        .openapi('CaseKind'),
    ),
    refused: z
      .object({ name: z.string(), reason: z.string() })
      .openapi({ description: 'What is not taken as a benefit, and why' }),
    risks: z.object({
      benefit: z.record(z.string(), z.number()),
      cost: z.record(z.string(), z.number()),
    }),
  })
  .openapi('CaseKinds');

export const ProveBody = z
  .object({
    currency: z.string(),
    cases: z.number(),
    incomplete: z.number(),
    soFar: z.array(
      z.object({
        currency: z.string(),
        costs: ByNatureBody,
        benefits: ByNatureBody,
      }),
    ),
    ahead: z.array(
      z.object({
        currency: z.string(),
        costs: ByNatureBody,
        benefits: ByNatureBody,
      }),
    ),
    items: z.array(ListedBody),
    soFarByCase: z
      .array(
        z.object({
          id: z.string(),
          name: z.string(),
          currency: z.string(),
          costs: ByNatureBody,
          benefits: ByNatureBody,
        }),
      )
      .openapi({ description: 'Which cases the amounts come from; of one initiative one case counts' }),
    notes: z.array(z.string()),
  })
  .openapi('ProveOverview');
