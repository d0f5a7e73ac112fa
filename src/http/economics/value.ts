import { createRoute, z } from '@hono/zod-openapi';
import {
  type MeasuringValue,
  measureValue,
  stateBasis,
  VALUE_KINDS,
  type ValueBasis,
} from '../../economics/index.ts';
import { houseOf, moneyOf, rowsOf } from '../../insight/index.ts';
import { addDays, InvalidInput, isCurrency, NotFound, type Scope } from '../../kernel/index.ts';
import { inUse, usableMetric } from '../../metric/index.ts';
import type { Stores } from '../../storage/record/index.ts';
import { stakeGroundOf } from '../../strategy/index.ts';
import { type Api, body, identityOf, json, permit, problems } from '../frame/api.ts';
import { pageOf, readCursor, writeCursor } from '../frame/page.ts';
import type { Parts } from '../parts.ts';
import { AnalysisBody, BasisBody, PersonBody, ReadingsBody, StatedBody, ValueBody } from './valueShapes.ts';

const tags = ['Value'];
const Kind = z.enum(VALUE_KINDS);

const read = createRoute({
  method: 'get',
  path: '/api/v1/value',
  summary: 'What customers are worth: the assumptions, the newest analysis, and earlier ones',
  tags,
  ...permit('value.read'),
  request: { query: z.object({ kind: Kind.default('contract') }) },
  responses: { 200: json(ValueBody, 'As it was measured last; with the day of it'), ...problems },
});

const state = createRoute({
  method: 'post',
  path: '/api/v1/value/bases',
  summary: 'State what values are made of, as the next version; earlier ones stay',
  tags,
  ...permit('value.change'),
  request: {
    body: body(
      z.object({
        after: z
          .number()
          .int()
          .min(0)
          .openapi({ description: 'Number of the version that it was made from; 0 for the first' }),
        basis: BasisBody,
      }),
    ),
  },
  responses: { 201: json(StatedBody, 'The version'), ...problems },
});

const measure = createRoute({
  method: 'post',
  path: '/api/v1/value/analyses',
  summary: 'Measure what customers are worth with the newest assumptions, and keep it',
  tags,
  ...permit('value.change'),
  request: { body: body(z.object({ kind: Kind })) },
  responses: { 201: json(AnalysisBody, 'The analysis, with why a part is missing'), ...problems },
});

const one = createRoute({
  method: 'get',
  path: '/api/v1/value/analyses/{id}',
  summary: 'An analysis as it was made, with the assumptions of its day',
  tags,
  ...permit('value.read'),
  request: { params: z.object({ id: z.uuid() }) },
  responses: { 200: json(AnalysisBody, 'The analysis'), ...problems },
});

const readings = createRoute({
  method: 'get',
  path: '/api/v1/value/readings',
  summary: 'Lifetime values, churn as money and referrals, as business cases take them',
  tags,
  ...permit('value.read'),
  responses: {
    200: json(z.object({ items: z.array(ReadingsBody), next: z.null() }), 'Of the newest analyses'),
    ...problems,
  },
});

const people = createRoute({
  method: 'post',
  path: '/api/v1/value/customers',
  summary: 'The very customers that an analysis was made from, by their own number',
  tags,
  ...permit('record.read'),
  request: {
    body: body(
      z.object({
        analysisId: z.uuid(),
        segment: z
          .string()
          .nullable()
          .optional()
          .openapi({ description: 'A value of the attribute; null: without one; left out: all' }),
        cursor: z.string().max(500).optional(),
        limit: z.number().int().min(1).max(500).default(100),
      }),
    ),
  },
  responses: { 200: json(pageOf(PersonBody), 'A page of them'), ...problems },
});

export function mountValue(api: Api, parts: Parts): void {
  const { record, clock, ids, valueFacts, loyaltyFacts } = parts;

  api.openapi(read, async (context) => {
    const { scope } = identityOf(context);
    const { kind } = context.req.valid('query');
    const found = await record.inScope(scope, async ({ values }) => ({
      kind,
      stated: await values.basis(kind),
      analysis: await values.newest(kind),
      earlier: await values.lines(kind),
    }));
    return context.json(found as z.infer<typeof ValueBody>, 200);
  });

  api.openapi(state, async (context) => {
    const { scope } = identityOf(context);
    const { after, basis } = context.req.valid('json');
    const given = basis as ValueBasis;
    const stated = await record.inScope(scope, async (stores) => {
      await checkMetrics(stores, given);
      return stateBasis({ ...stores, clock, ids }, scope, given, after);
    });
    return context.json(stated as z.infer<typeof StatedBody>, 201);
  });

  api.openapi(measure, async (context) => {
    const { scope } = identityOf(context);
    const { kind } = context.req.valid('json');
    const made = await measureValue(measuringParts(parts, scope), scope, kind, context.req.raw.signal);
    return context.json(made as unknown as z.infer<typeof AnalysisBody>, 201);
  });

  api.openapi(one, async (context) => {
    const { id } = context.req.valid('param');
    const found = await record.inScope(identityOf(context).scope, ({ values }) => values.analysis(id));
    if (!found) throw NotFound.of('analysis of value', id);
    return context.json(found as unknown as z.infer<typeof AnalysisBody>, 200);
  });

  api.openapi(readings, async (context) => {
    const items = await record.inScope(identityOf(context).scope, ({ values }) => values.readings());
    return context.json(
      { items, next: null } as z.infer<
        (typeof readings)['responses'][200]['content']['application/json']['schema']
      >,
      200,
    );
  });

  api.openapi(people, async (context) => {
    const { scope } = identityOf(context);
    const { analysisId, segment, cursor, limit } = context.req.valid('json');
    const { signal } = context.req.raw;
    const { analysis, attributes, spend } = await record.inScope(scope, async (stores) => {
      const found = await stores.values.analysis(analysisId);
      if (!found) throw NotFound.of('analysis of value', analysisId);
      const { basis } = found.stated;
      return {
        analysis: found,
        attributes: (await houseOf(stores)).attributes,
        spend:
          basis.kind === 'purchase' && basis.spend
            ? {
                ...rowsOf(await usableMetric(stores.metrics, basis.spend.metricId), 'spend', 'spend'),
                currency: found.result.currency,
              }
            : null,
      };
    });
    const { result, stated, measuredOn } = analysis;
    const { money } = await moneyOf(
      loyaltyFacts,
      scope,
      { spend, attributes },
      { from: addDays(measuredOn, -730), to: measuredOn },
      signal,
    );
    const [after = null] = readCursor(cursor, 1) ?? [];
    const { filter, attribute } = stated.basis;
    const found =
      result.lifetime.found === null
        ? []
        : await valueFacts.people(
            scope,
            {
              crowd: { filter, attribute, attributes },
              segment,
              watched: { from: result.lifetime.found.from, to: result.lifetime.found.until },
              money,
              after: after === null ? null : String(after),
              limit: limit + 1,
            },
            signal,
          );
    const items = found.slice(0, limit);
    const last = items.at(-1);
    const next = found.length > limit && last?.externalId ? writeCursor([last.externalId]) : null;
    return context.json({ items, next }, 200);
  });
}

/** What measuring works with, in the organization of `scope`. */
function measuringParts(
  { record, clock, ids, valueFacts, loyaltyFacts }: Parts,
  scope: Scope,
): MeasuringValue {
  return {
    facts: valueFacts,
    loyaltyFacts,
    clock,
    ids,
    inScope: (work) => record.inScope(scope, work),
    stakes: () =>
      record.inScope(scope, async ({ topThree, metrics }) =>
        stakeGroundOf(await topThree.analysis(), inUse(await metrics.list())),
      ),
  };
}

/** @throws InvalidInput for a metric of another measure or a currency that nobody knows, NotFound for no metric */
async function checkMetrics({ metrics }: Stores, basis: ValueBasis): Promise<void> {
  const { spend, referral, contacts } = basis;
  if (spend) rowsOf(await usableMetric(metrics, spend.metricId), 'spend', 'basis.spend.metricId');
  if (spend?.currency && !isCurrency(spend.currency))
    throw InvalidInput.at('basis.spend.currency', 'must be an ISO 4217 code such as EUR', spend.currency);
  if (referral) rowsOf(await usableMetric(metrics, referral.metricId), 'referral', 'basis.referral.metricId');
  if (contacts) rowsOf(await usableMetric(metrics, contacts.metricId), 'referral', 'basis.contacts.metricId');
}
