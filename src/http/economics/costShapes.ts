import { z } from '@hono/zod-openapi';
import {
  ATTRIBUTION_RULES,
  type CostReading,
  type CostSettings,
  INTERNAL_DRIVERS,
  OVERHEAD_DRIVERS,
  perPiece,
} from '../../economics/index.ts';
import { EvidenceBody } from '../change/shapes.ts';
import { RuleBody } from '../frame/rule.ts';

// Not by its name: what may be null must be said in place for the generated client to know it.
const money = z.object({
  minor: z.string().regex(/^-?\d{1,18}$/, 'must be a whole number of minor units, such as "125000"'),
  currency: z.string().regex(/^[A-Z]{3}$/, 'must be an ISO 4217 code such as EUR'),
});
const kinds = z.array(z.string().trim().min(1).max(100)).max(20);
const range = z.object({ low: z.number(), likely: z.number(), high: z.number() });

const settings = {
  contactKinds: kinds,
  revenueKinds: kinds,
  touchKinds: kinds,
  campaignAttribute: z.string().max(63),
  touchDays: z.number().int(),
  segmentBy: z.string().max(63),
  toolAttribute: z.string().max(63).nullable(),
  rework: z.object({ sameAttribute: z.string().max(63).nullable(), days: z.number().int() }),
  attribution: z.string().max(60),
  internalDriver: z.string().max(60),
  overheadDriver: z.string().max(60),
  stated: z
    .array(
      z.object({
        channel: z.string().trim().min(1).max(200),
        costPerContact: money.nullable(),
        contactsPerMonth: z.number().nullable(),
        source: z.string().max(300),
        day: z.iso.date(),
      }),
    )
    .max(50),
  atRisk: z.object({
    bad: z.object({
      over: z.enum(['signal', 'answer']),
      rule: RuleBody,
      label: z.string().trim().min(1).max(200),
    }),
    cutBy: z.number(),
    stated: z.object({ bad: range, cut: range, source: z.string().max(300) }).nullable(),
  }),
};

export const SettingsChanges = z.object(settings).partial().openapi('CostSettingsChanges');

const declared = z.array(z.object({ key: z.string(), label: z.string(), says: z.string() }));

export const SettingsBody = z
  .object({
    ...settings,
    version: z.number(),
    declared: z.object({ attribution: declared, internalDrivers: declared, overheadDrivers: declared }),
  })
  .openapi('CostSettings');

export function presentSettings(kept: CostSettings, version: number): z.infer<typeof SettingsBody> {
  const list = (all: readonly { key: string; label: string; says: string }[]) =>
    all.map(({ key, label, says }) => ({ key, label, says }));
  const { atRisk } = kept;
  return {
    ...kept,
    contactKinds: [...kept.contactKinds],
    revenueKinds: [...kept.revenueKinds],
    touchKinds: [...kept.touchKinds],
    stated: kept.stated.map(({ costPerContact, ...one }) => ({
      ...one,
      costPerContact: costPerContact && {
        minor: String(costPerContact.minor),
        currency: costPerContact.currency,
      },
    })),
    atRisk: { ...atRisk, bad: { ...atRisk.bad, rule: atRisk.bad.rule as z.infer<typeof RuleBody> } },
    version,
    declared: {
      attribution: list(ATTRIBUTION_RULES),
      internalDrivers: list(INTERNAL_DRIVERS),
      overheadDrivers: list(OVERHEAD_DRIVERS),
    },
  };
}

const piece = z.object({
  category: z.string(),
  minor: z.string(),
  how: z.enum(['booked', 'allocated']),
  entries: z.number(),
});
const acquisitionRow = z.object({
  key: z.string().nullable(),
  won: z.number(),
  touches: z.number(),
  pieces: z.array(piece),
  minor: z.string(),
  perCustomer: z.number().nullable().openapi({ description: 'Minor units; null where nobody was won' }),
});
const missing = z.array(
  z.object({ month: z.string(), minor: z.string(), currency: z.string(), entries: z.number() }),
);
export const base = {
  currency: z.string(),
  missing,
  receivedBy: z.string().openapi({
    description: 'When the last signal that counts was received; lists behind it count the same',
  }),
};
export const uncounted = z
  .number()
  .optional()
  .openapi({ description: 'Bills in another currency, or in none' });

export const AcquisitionBody = z
  .object({
    ...base,
    rule: z.string(),
    driver: z.string(),
    segments: z.array(acquisitionRow),
    small: acquisitionRow
      .extend({ segments: z.number() })
      .nullable()
      .openapi({ description: 'Segments that are not shown apart, as one' }),
    together: z.number().openapi({ description: 'Pairs of campaign and segment too many to be told apart' }),
    campaigns: z.array(acquisitionRow),
    unplaced: z.array(z.object({ campaign: z.string().nullable(), minor: z.string(), why: z.string() })),
    rules: z.array(
      z.object({
        rule: z.string(),
        rows: z.array(
          z.object({ campaign: z.string().nullable(), won: z.number(), perCustomer: z.number().nullable() }),
        ),
      }),
    ),
    all: z.object({
      minor: z.string(),
      won: z.number(),
      touched: z.number(),
      perCustomer: z.number().nullable(),
    }),
  })
  .openapi('AcquisitionCost');

export const share = z.number().nullable();

const shareFigure = z.object({ value: share, low: share, high: share, n: z.number() });
const atRiskRow = z.object({
  segment: z.string().nullable(),
  customers: z.number(),
  bad: shareFigure,
  cut: shareFigure,
  cutAnyway: shareFigure,
  revenue: z.number(),
  minor: z.number().nullable(),
  low: z.number().nullable(),
  high: z.number().nullable(),
});
const days = z.object({ from: z.string(), to: z.string() });

export const AtRiskBody = z
  .object({
    ...base,
    label: z.string(),
    before: days,
    after: days.nullable(),
    uncounted,
    all: atRiskRow,
    segments: z.array(atRiskRow),
    withheld: z.number().optional().openapi({ description: 'Segments with too few customers to be shown' }),
    stated: z.object({ source: z.string(), bad: range, cut: range, minor: range }).nullable(),
  })
  .openapi('CostAtRisk');

/** A kept measurement of one part. */
export function keptBody<T extends z.ZodType>(result: T) {
  return z.object({
    from: z.string(),
    to: z.string(),
    measuredAt: z.string().nullable().openapi({ description: 'Null where it was never measured' }),
    behind: z.array(z.string()).openapi({ description: 'Why it should be measured again' }),
    result: result.nullable(),
  });
}

export const NamedBody = z
  .object({
    id: z.string(),
    externalId: z.string().nullable(),
    name: z.string().nullable(),
    place: z.number(),
    segment: z.string().nullable(),
    contacts: z.number(),
    seconds: z.number(),
    handling: z.number(),
    overhead: z.number(),
    revenue: z.number(),
  })
  .openapi('DearCustomer');

export const ReadingBody = z
  .object({
    measure: z.string(),
    cut: z.enum(['all', 'channel', 'segment', 'campaign']),
    key: z.string(),
    from: z.string(),
    to: z.string(),
    total: money.nullable(),
    unknown: z.string().nullable(),
    currency: z.string(),
    n: z.number(),
    years: z
      .number()
      .nullable()
      .optional()
      .openapi({ description: 'Years that the customers were customers, added up' }),
    perPiece: z.number().nullable().openapi({ description: 'Minor units for one' }),
    stated: z.boolean(),
    sources: z.array(EvidenceBody),
    measuredAt: z.string(),
  })
  .openapi('CostReading');

export function presentReading(reading: CostReading): z.infer<typeof ReadingBody> {
  const { period, total, sources, ...rest } = reading;
  return {
    ...rest,
    ...period,
    total: total.known ? { minor: String(total.value.minor), currency: total.value.currency } : null,
    unknown: total.known ? null : total.question,
    perPiece: perPiece(reading),
    sources: [...sources],
  };
}
