import { createRoute, z } from '@hono/zod-openapi';
import {
  comparedPeriod,
  figureOfReading,
  houseOf,
  type LOYALTY_MEASURES,
  type LoyaltyRequest,
  loyalty,
  measuredBy,
  moneyOf,
  OBJECTIVE_GRAINS,
  type Objective,
  objectivesOf,
  rowsOf,
  spanOf,
} from '../../insight/index.ts';
import {
  addDays,
  dayIn,
  InvalidInput,
  isCurrency,
  type Period,
  parsePeriod,
  startOf,
} from '../../kernel/index.ts';
import { usableMetric } from '../../metric/index.ts';
import type { Stores } from '../../storage/record/index.ts';
import { type Api, body, identityOf, json, permit, problems } from '../frame/api.ts';
import { pageOf, readCursor, writeCursor } from '../frame/page.ts';
import type { Parts } from '../parts.ts';
import {
  LoyaltyAnswer,
  LoyaltyBody,
  type LoyaltyInput,
  LoyaltyPeopleBody,
  LoyaltyPerson,
  ObjectiveBody,
} from './loyaltyShapes.ts';

const tags = ['Loyalty'];

const ask = createRoute({
  method: 'post',
  path: '/api/v1/loyalty',
  summary: 'Who recommends by word and by deed, earned growth, and who stays by when they started',
  tags,
  ...permit('figure.read'),
  request: { body: body(LoyaltyBody) },
  responses: {
    200: json(LoyaltyAnswer, 'Each part found, not known, or refused with the reason'),
    ...problems,
  },
});

const people = createRoute({
  method: 'post',
  path: '/api/v1/loyalty/customers',
  summary: 'The very customers that a figure of loyalty counts, by their own number',
  tags,
  ...permit('record.read'),
  request: { body: body(LoyaltyPeopleBody) },
  responses: { 200: json(pageOf(LoyaltyPerson), 'A page of them'), ...problems },
});

const objectives = createRoute({
  method: 'get',
  path: '/api/v1/loyalty/objectives',
  summary: 'Metrics of loyalty and of money side by side, each with its newest kept figure, target and state',
  tags,
  ...permit('figure.read'),
  responses: {
    200: json(z.object({ items: z.array(ObjectiveBody), next: z.null() }), 'All of them'),
    ...problems,
  },
});

/** Months of cohorts where nobody says from when. */
const COHORT_DAYS = { month: 730, quarter: 1_096, year: 3_652 } as const;

export function mountLoyalty(api: Api, { record, clock, loyaltyFacts }: Parts): void {
  api.openapi(ask, async (context) => {
    const { scope } = identityOf(context);
    const today = dayIn(scope.zone, clock.now());
    const { request, house } = await record.inScope(scope, async (stores) => ({
      request: await readLoyalty(stores, context.req.valid('json'), today),
      house: await houseOf(stores),
    }));
    const found = await loyalty(loyaltyFacts, scope, request, house, context.req.raw.signal);
    return context.json(found as z.infer<typeof LoyaltyAnswer>, 200);
  });

  api.openapi(people, async (context) => {
    const { scope } = identityOf(context);
    const { of, cursor, limit, ...input } = context.req.valid('json');
    const today = dayIn(scope.zone, clock.now());
    const request = await record.inScope(scope, (stores) => readLoyalty(stores, input, today));
    const before = comparedPeriod(request.revenue, 'previous');
    const { signal } = context.req.raw;
    const { money } = await moneyOf(
      loyaltyFacts,
      scope,
      request,
      spanOf(request.period, before, request.revenue),
      signal,
    );
    const [after = null] = readCursor(cursor, 1) ?? [];
    const choice =
      'revenue' in of
        ? of.source === undefined
          ? { revenue: of.revenue }
          : { revenue: of.revenue, source: of.source }
        : of;
    const found = await loyaltyFacts.people(
      scope,
      request,
      { choice, before, money, after: after === null ? null : String(after), limit: limit + 1 },
      signal,
    );
    const items = found.slice(0, limit);
    const last = items.at(-1);
    const next = found.length > limit && last?.externalId ? writeCursor([last.externalId]) : null;
    return context.json({ items, next }, 200);
  });

  api.openapi(objectives, async (context) => {
    const { scope } = identityOf(context);
    const today = dayIn(scope.zone, clock.now());
    const items = await record.inScope(scope, async (stores) => {
      const metrics = await stores.metrics.list();
      const readings = await Promise.all(
        OBJECTIVE_GRAINS.map((grain) => stores.readings.newest(measuredBy(metrics, grain), grain, today)),
      );
      return objectivesOf(metrics, readings.flat());
    });
    return context.json({ items: items.map(presentObjective), next: null }, 200);
  });
}

/** @throws InvalidInput for a period that is none, a metric of another measure, or a currency that nobody knows */
async function readLoyalty(
  stores: Stores,
  input: Omit<LoyaltyInput, 'of'>,
  today: string,
): Promise<LoyaltyRequest> {
  const { referral, spend, source, cohorts, revenue } = input;
  const rows = async (role: keyof typeof LOYALTY_MEASURES, id: string, place: string) =>
    rowsOf(await usableMetric(stores.metrics, id), role, place);
  const currency = spend?.currency ?? null;
  if (currency !== null && !isCurrency(currency))
    throw InvalidInput.at('spend.currency', 'must be an ISO 4217 code such as EUR', currency);
  const { grain } = cohorts;
  return {
    said: await rows('said', input.metricId, 'metricId'),
    period: parsePeriod(input.from, input.to),
    revenue: revenue ? parsePeriod(revenue.from, revenue.to) : lastYear(today),
    until: today,
    referral: referral
      ? { ...(await rows('referral', referral.metricId, 'referral.metricId')), joined: referral.joined }
      : null,
    spend: spend ? { ...(await rows('spend', spend.metricId, 'spend.metricId')), currency } : null,
    source: source ?? null,
    cohorts: { grain, from: cohorts.from ?? startOf(grain, addDays(today, -COHORT_DAYS[grain])) },
    attributes: (await houseOf(stores)).attributes,
  };
}

/** The year up to today: the one before it is as long. */
function lastYear(today: string): Period {
  return { from: addDays(today, -365), to: today };
}

function presentObjective({ reading, ...rest }: Objective): z.infer<typeof ObjectiveBody> {
  const figure = reading && figureOfReading(reading, rest.title);
  return { ...rest, figure: figure as z.infer<typeof ObjectiveBody>['figure'] };
}
