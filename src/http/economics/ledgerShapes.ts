import { z } from '@hono/zod-openapi';
import {
  CATEGORIES,
  CATEGORY_GROUPS,
  CATEGORY_KEYS,
  type CategoryKey,
  type ExchangeRate,
  type LedgerChange,
  type LedgerFilter,
  type PeriodEvent,
  parseMonth,
  type ShownEntry,
} from '../../economics/index.ts';
import { MoneyBody } from '../strategy/goalShapes.ts';

export const tags = ['Costs'];

const category = z.enum(CATEGORY_KEYS as [CategoryKey, ...CategoryKey[]]);
const month = z.string().openapi({ description: 'A calendar month YYYY-MM', example: '2026-03' });
const tag = z.string().max(200).nullable().optional();

const fields = {
  month,
  category: z
    .string()
    .max(60)
    .openapi({ description: `One of ${CATEGORY_KEYS.join(', ')}` }),
  amount: MoneyBody,
  campaign: tag,
  segment: tag,
  channel: tag,
  tool: tag,
  unitId: z.uuid().nullable().optional(),
  initiativeId: z.uuid().nullable().optional(),
  note: z.string().max(2000).nullable().optional(),
};

export const EntryInputBody = z.object(fields).openapi('LedgerEntryInput');

export const EntryChangesBody = z
  .object(fields)
  .partial()
  .extend({ why: z.string().max(2000).nullable().optional() })
  .openapi('LedgerEntryChanges');

export const EntryBody = z
  .object({
    id: z.string(),
    source: z.string(),
    rowKey: z.string(),
    month,
    category,
    amount: MoneyBody,
    own: z
      .discriminatedUnion('known', [
        z.object({ known: z.literal(true), value: MoneyBody }),
        z.object({ known: z.literal(false), question: z.string() }),
      ])
      .openapi({ description: 'In the organization’s currency; not known without an exchange rate' }),
    campaign: z.string().nullable(),
    segment: z.string().nullable(),
    channel: z.string().nullable(),
    tool: z.string().nullable(),
    unitId: z.string().nullable(),
    initiativeId: z.string().nullable(),
    note: z.string().nullable(),
    state: z.enum(['active', 'withdrawn']),
    closed: z.boolean().openapi({ description: 'Its month is closed: it stands as it is' }),
    importId: z.string().nullable(),
    version: z.number(),
    createdBy: z.string(),
    createdAt: z.string(),
    updatedAt: z.string(),
  })
  .openapi('LedgerEntry');

export function presentEntry({ entry, own, closed }: ShownEntry): z.infer<typeof EntryBody> {
  const { amount, ...rest } = entry;
  return {
    ...rest,
    closed,
    amount: { minor: String(amount.minor), currency: amount.currency },
    own: own.known
      ? { known: true, value: { minor: String(own.value.minor), currency: own.value.currency } }
      : { known: false, question: own.question },
  };
}

const NONE = '(none)';
const named = z
  .string()
  .max(200)
  .optional()
  .openapi({ description: `${NONE} for entries that name none` });

export const FilterQuery = z.object({
  from: z.string().optional().openapi({ description: 'First month YYYY-MM' }),
  to: z.string().optional().openapi({ description: 'Last month YYYY-MM' }),
  category: z.string().max(500).optional().openapi({ description: 'One or several, separated by commas' }),
  campaign: named,
  segment: named,
  channel: named,
  tool: named,
  initiativeId: z.string().max(100).optional(),
  source: z.string().max(200).optional(),
  currency: z.string().max(3).optional(),
  importId: z.uuid().optional(),
  search: z.string().max(200).optional(),
  state: z.enum(['active', 'withdrawn', 'all']).optional(),
});

/** @throws InvalidInput for a month that does not exist */
export function readFilter(query: z.infer<typeof FilterQuery>): LedgerFilter {
  const { category: wanted, initiativeId, ...rest } = query;
  const tagOf = (value: string | undefined) =>
    value === undefined ? undefined : value === NONE ? null : value;
  const known = wanted?.split(',').flatMap((key) => CATEGORY_KEYS.filter((one) => one === key.trim()));
  const filter = {
    ...rest,
    from: rest.from === undefined ? undefined : parseMonth(rest.from, 'from'),
    to: rest.to === undefined ? undefined : parseMonth(rest.to, 'to'),
    categories: known,
    campaign: tagOf(rest.campaign),
    segment: tagOf(rest.segment),
    channel: tagOf(rest.channel),
    tool: tagOf(rest.tool),
    initiativeId: tagOf(initiativeId),
  };
  return Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== undefined));
}

export const ChangeBody = z
  .object({
    id: z.string(),
    action: z.enum(['entered', 'changed', 'withdrawn', 'restored']),
    before: z.record(z.string(), z.unknown()).nullable(),
    after: z.record(z.string(), z.unknown()),
    why: z.string().nullable(),
    importId: z.string().nullable(),
    by: z.string(),
    at: z.string(),
  })
  .openapi('LedgerChange');

export function presentChange({
  id,
  action,
  before,
  after,
  why,
  importId,
  by,
  at,
}: LedgerChange): z.infer<typeof ChangeBody> {
  return { id, action, before: before && { ...before }, after: { ...after }, why, importId, by: by.name, at };
}

export const PeriodEventBody = z.object({
  action: z.enum(['closed', 'reopened']),
  why: z.string(),
  by: z.string(),
  at: z.string(),
});

export function presentEvent({ action, why, by, at }: PeriodEvent): z.infer<typeof PeriodEventBody> {
  return { action, why, by: by.name, at };
}

export const PeriodBody = z
  .object({
    month,
    closed: z.boolean(),
    entries: z.number(),
    events: z.array(PeriodEventBody).openapi({ description: 'Newest first' }),
  })
  .openapi('LedgerPeriod');

export const PeriodMoveBody = z
  .object({ from: month, to: month, why: z.string().max(2000) })
  .openapi('LedgerPeriodMove');

export const RateBody = z
  .object({
    month,
    currency: z.string(),
    base: z.string().openapi({ description: 'The organization’s currency' }),
    rate: z.string().openapi({ description: 'Units of the base for one of the currency, as decimal text' }),
    source: z.string(),
    day: z.string(),
    closed: z.boolean(),
    version: z.number(),
    updatedAt: z.string(),
  })
  .openapi('ExchangeRate');

export function presentRate(rate: ExchangeRate, closed: boolean): z.infer<typeof RateBody> {
  return { ...rate, closed };
}

export const RateInputBody = z
  .object({
    rate: z.string().max(30).openapi({ example: '0.9215' }),
    source: z.string().max(300).openapi({ description: 'Who published it' }),
    day: z.iso.date().openapi({ description: 'Day of which it is' }),
  })
  .openapi('ExchangeRateInput');

const named2 = z.object({ id: z.string(), name: z.string() });

export const VocabularyBody = z
  .object({
    currency: z.string(),
    categories: z.array(
      z.object({
        key: z.string(),
        label: z.string(),
        group: z.string(),
        groupLabel: z.string(),
        means: z.string(),
      }),
    ),
    words: z.object({
      campaigns: z.array(z.string()),
      segments: z.array(z.string()),
      channels: z.array(z.string()),
      tools: z.array(z.string()),
      sources: z.array(z.string()),
      currencies: z.array(z.string()),
    }),
    units: z.array(named2),
    initiatives: z.array(named2),
    months: z.array(z.object({ month, entries: z.number() })),
  })
  .openapi('LedgerVocabulary');

export function presentCategories(): z.infer<typeof VocabularyBody>['categories'] {
  return CATEGORIES.map(({ key, label, group, means }) => ({
    key,
    label,
    group,
    groupLabel: CATEGORY_GROUPS[group],
    means,
  }));
}

export const SummaryBody = z
  .object({
    currency: z.string(),
    sums: z.array(z.object({ month, category, minor: z.string(), entries: z.number() })),
    missing: z
      .array(z.object({ month, currency: z.string(), minor: z.string(), entries: z.number() }))
      .openapi({ description: 'What counts nowhere yet: no exchange rate' }),
  })
  .openapi('LedgerSummary');
