import { createRoute, z } from '@hono/zod-openapi';
import {
  isReadable,
  type KeptAcquisition,
  type KeptAtRisk,
  monthsBetween,
  parseMonth,
  periodOfMonths,
  riskedBy,
  wonAs,
} from '../../economics/index.ts';
import { houseOf } from '../../insight/index.ts';
import type { Scope } from '../../kernel/index.ts';
import { type Api, identityOf, json, permit, problems } from '../frame/api.ts';
import { pageOf } from '../frame/page.ts';
import type { Parts } from '../parts.ts';
import { tags } from './ledgerShapes.ts';
import { PersonBody } from './valueShapes.ts';

const asked = {
  from: z.string().openapi({ description: 'First month YYYY-MM' }),
  to: z.string().openapi({ description: 'Last month YYYY-MM, included' }),
  segment: z.string().max(200).optional().openapi({ description: 'Empty: of no segment on record' }),
  limit: z.coerce.number().int().min(1).max(500).default(100),
  cursor: z
    .string()
    .regex(/^\d{1,9}$/)
    .optional(),
};
const yesOrNo = z.enum(['yes', 'no']).optional();

const WonBody = PersonBody.extend({
  touches: z.number().openapi({ description: 'By the campaign that was asked for, else by any' }),
  share: z.number().openapi({ description: 'The part of the customer that the campaign has by the rule' }),
}).openapi('WonCustomer');

const won = createRoute({
  method: 'get',
  path: '/api/v1/costs/acquisition/customers',
  summary: 'The customers who were counted as won when it was measured last, the newest first',
  tags,
  ...permit('record.read'),
  request: {
    query: z.object({
      ...asked,
      campaign: z
        .string()
        .max(200)
        .optional()
        .openapi({ description: 'Whom this campaign touched before; empty: whom none touched' }),
    }),
  },
  responses: { 200: json(pageOf(WonBody), 'A page of them'), ...problems },
});

const RiskBody = PersonBody.extend({
  bad: z.boolean().openapi({ description: 'Had a bad experience' }),
  cut: z.boolean().openapi({ description: 'Left, or cut the spending' }),
  before: z.number().openapi({ description: 'Paid in the time before, in minor units' }),
  since: z
    .number()
    .nullable()
    .openapi({ description: 'Paid in the time after; null while no whole month is over' }),
}).openapi('CustomerAtRisk');

const risked = createRoute({
  method: 'get',
  path: '/api/v1/costs/at-risk/customers',
  summary: 'The customers who were counted in what is at risk when it was measured last',
  tags,
  ...permit('record.read'),
  request: { query: z.object({ ...asked, bad: yesOrNo, cut: yesOrNo }) },
  responses: { 200: json(pageOf(RiskBody), 'Those who paid most first'), ...problems },
});

/** The way down from costs to the very customers. */
export function mountCostCustomers(api: Api, { record, costFacts }: Parts): void {
  const keptOf = async <T>(scope: Scope, part: 'acquisition' | 'at_risk', months: Months) => {
    monthsBetween(parseMonth(months.from, 'from'), parseMonth(months.to, 'to'));
    const period = periodOfMonths(months.from, months.to);
    const found = await record.inScope(scope, ({ costMeasurements }) => costMeasurements.find(part, period));
    return { period, kept: found && isReadable(found) ? (found.result as T) : null };
  };

  api.openapi(won, async (context) => {
    const { scope } = identityOf(context);
    const { campaign, segment, limit, cursor, ...months } = context.req.valid('query');
    const { period, kept } = await keptOf<KeptAcquisition>(scope, 'acquisition', months);
    const who = { ...within({ segment, campaign }), place: Number(cursor ?? 0), limit: limit + 1 };
    const list = kept && (await costFacts.wonPeople(scope, wonAs(kept, period, who), context.req.raw.signal));
    return context.json(paged(list ?? [], limit), 200);
  });

  api.openapi(risked, async (context) => {
    const { scope } = identityOf(context);
    const { bad, cut, segment, limit, cursor, ...months } = context.req.valid('query');
    const { period, kept } = await keptOf<KeptAtRisk>(scope, 'at_risk', months);
    const who = {
      ...within({ segment }),
      ...(bad && { had: bad === 'yes' }),
      ...(cut && { cut: cut === 'yes' }),
      place: Number(cursor ?? 0),
      limit: limit + 1,
    };
    const attributes = await record.inScope(scope, async (stores) => (await houseOf(stores)).attributes);
    const list =
      kept &&
      (await costFacts.atRiskPeople(scope, riskedBy(kept, period, attributes, who), context.req.raw.signal));
    return context.json(paged(list ?? [], limit), 200);
  });
}

interface Months {
  readonly from: string;
  readonly to: string;
}

/** Names that were asked for; an empty one stands for none on record. */
function within<T extends Readonly<Record<string, string | undefined>>>(asked: T) {
  const said = Object.entries(asked).filter(([, value]) => value !== undefined);
  return Object.fromEntries(said.map(([key, value]) => [key, value || null])) as {
    [K in keyof T]?: string | null;
  };
}

function paged<T extends { readonly place: number }>(list: readonly T[], limit: number) {
  const shown = list.slice(0, limit);
  const items = shown.map(({ place: _, ...one }) => one);
  return { items, next: shown.length < list.length ? String(shown.at(-1)?.place) : null };
}
