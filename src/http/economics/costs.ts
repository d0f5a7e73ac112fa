import { createRoute, z } from '@hono/zod-openapi';
import {
  basisOf,
  COST_MEASURES,
  COST_PARTS,
  type CostPart,
  type CostSettings,
  changeSettings,
  isReadable,
  type KeptMaintenance,
  type KeptMeasurement,
  monthsBetween,
  parseMonth,
  periodOfMonths,
  servedBy,
} from '../../economics/index.ts';
import { dayIn, type Period } from '../../kernel/index.ts';
import type { Stores } from '../../storage/record/index.ts';
import {
  type Api,
  body,
  expectedVersion,
  IfMatch,
  identityOf,
  json,
  permit,
  problems,
  versionTag,
} from '../frame/api.ts';
import { pageOf } from '../frame/page.ts';
import { JobBody, presentJob } from '../job/jobs.ts';
import type { Parts } from '../parts.ts';
import {
  AcquisitionBody,
  AtRiskBody,
  keptBody,
  NamedBody,
  presentReading,
  presentSettings,
  ReadingBody,
  SettingsBody,
  SettingsChanges,
} from './costShapes.ts';
import { tags } from './ledgerShapes.ts';
import { MaintenanceBody } from './maintenanceShapes.ts';

const months = {
  from: z.string().openapi({ description: 'First month YYYY-MM' }),
  to: z.string().openapi({ description: 'Last month YYYY-MM, included' }),
};
const MonthsQuery = z.object(months);

const partRoute = <T extends z.ZodType>(name: string, summary: string, result: T) =>
  createRoute({
    method: 'get',
    path: `/api/v1/costs/${name}`,
    summary,
    tags,
    ...permit('cost.read'),
    request: { query: MonthsQuery },
    responses: { 200: json(keptBody(result), 'As it was measured last, with the day'), ...problems },
  });

const acquisition = partRoute(
  'acquisition',
  'What a customer won costs, by segment and by campaign, with its parts',
  AcquisitionBody,
);
const maintenance = partRoute(
  'maintenance',
  'What serving a customer costs, by segment, channel and tool; who is expensive and who pays for it',
  MaintenanceBody,
);
const atRisk = partRoute(
  'at-risk',
  'Revenue at risk from bad experience: an upper bound, never what was lost',
  AtRiskBody,
);

const named = createRoute({
  method: 'get',
  path: '/api/v1/costs/customers',
  summary: 'The customers who cost most, as measured last; or all of a segment or a tenth, page by page',
  description:
    'Without segment and tenth the dearest ones as they were measured. With either, all of them as the signals are now, at the prices that were measured.',
  tags,
  ...permit('customer.read'),
  request: {
    query: MonthsQuery.extend({
      segment: z.string().max(200).optional().openapi({ description: 'Empty: of no segment on record' }),
      tenth: z.coerce.number().int().min(1).max(10).optional().openapi({ description: '1: the dearest' }),
      limit: z.coerce.number().int().min(1).max(200).default(50),
      cursor: z
        .string()
        .regex(/^\d{1,9}$/)
        .optional(),
    }),
  },
  responses: { 200: json(pageOf(NamedBody), 'Dearest first'), ...problems },
});

const measure = createRoute({
  method: 'post',
  path: '/api/v1/costs/measurements',
  summary: 'Measure a part of the costs in the background',
  tags,
  ...permit('cost.read'),
  request: { body: body(z.object({ part: z.enum(COST_PARTS), ...months })) },
  responses: { 202: json(JobBody, 'The work; the part is there once it is done'), ...problems },
});

const readSettings = createRoute({
  method: 'get',
  path: '/api/v1/costs/settings',
  summary: 'How costs are reckoned: kinds of signals, drivers, attribution, what is stated',
  tags,
  ...permit('cost.read'),
  responses: { 200: json(SettingsBody, 'The settings; ETag is their version'), ...problems },
});

const putSettings = createRoute({
  method: 'patch',
  path: '/api/v1/costs/settings',
  summary: 'Change how costs are reckoned',
  tags,
  ...permit('cost.change'),
  request: { headers: IfMatch, body: body(SettingsChanges) },
  responses: { 200: json(SettingsBody, 'As they are now'), ...problems },
});

const readings = createRoute({
  method: 'get',
  path: '/api/v1/costs/readings',
  summary: 'The newest kept cost of a contact, a customer or a customer won, each with its sources',
  tags,
  ...permit('cost.read'),
  request: {
    query: z.object({
      measure: z.enum(
        Object.keys(COST_MEASURES) as [keyof typeof COST_MEASURES, ...(keyof typeof COST_MEASURES)[]],
      ),
    }),
  },
  responses: { 200: json(z.object({ items: z.array(ReadingBody), next: z.null() }), 'By cut'), ...problems },
});

/** Hours after which a measurement is behind: signals come late. */
const FRESH_HOURS = 24;

export function mountCosts(api: Api, { record, clock, ids, costFacts }: Parts): void {
  const periodOf = ({ from, to }: { from: string; to: string }): Period => {
    monthsBetween(parseMonth(from, 'from'), parseMonth(to, 'to'));
    return periodOfMonths(from, to);
  };
  const kept = async (stores: Stores, part: CostPart, query: { from: string; to: string }) => {
    const period = periodOf(query);
    const kept = await stores.costMeasurements.find(part, period);
    const found = kept && isReadable(kept) ? kept : null;
    return {
      from: period.from,
      to: period.to,
      measuredAt: found?.measuredAt ?? null,
      behind: found ? behindOf(found, await basisOf(stores), clock.now()) : ['It was not measured yet.'],
      result: found?.result ?? null,
    };
  };

  api.openapi(acquisition, async (context) => {
    const query = context.req.valid('query');
    const found = await record.inScope(identityOf(context).scope, (stores) =>
      kept(stores, 'acquisition', query),
    );
    return context.json(found as never, 200);
  });

  api.openapi(maintenance, async (context) => {
    const query = context.req.valid('query');
    const found = await record.inScope(identityOf(context).scope, (stores) =>
      kept(stores, 'maintenance', query),
    );
    // Who the dearest customers are is for those who may see customers.
    const result = found.result && { ...found.result, named: undefined };
    return context.json({ ...found, result } as never, 200);
  });

  api.openapi(atRisk, async (context) => {
    const query = context.req.valid('query');
    const found = await record.inScope(identityOf(context).scope, (stores) => kept(stores, 'at_risk', query));
    return context.json(found as never, 200);
  });

  api.openapi(named, async (context) => {
    const { scope } = identityOf(context);
    const { segment, tenth, limit, cursor, ...months } = context.req.valid('query');
    const period = periodOf(months);
    const found = await record.inScope(scope, ({ costMeasurements }) =>
      costMeasurements.find('maintenance', period),
    );
    const result = found && isReadable(found) ? (found.result as KeptMaintenance) : null;
    const some = segment !== undefined || tenth !== undefined;
    const who = {
      ...(segment === undefined ? {} : { segment: segment === '' ? null : segment }),
      ...(tenth === undefined ? {} : { tenth }),
      after: Number(cursor ?? 0),
      limit: limit + 1,
    };
    const list =
      result === null
        ? []
        : some
          ? await costFacts.served(scope, servedBy(result, period, who))
          : result.named;
    const page = some ? list.slice(0, limit) : list;
    const items = await record.inScope(scope, async ({ customers }) => {
      const shown: z.infer<typeof NamedBody>[] = [];
      for (const one of page) {
        const customer = await customers.find(one.id);
        // Somebody who was erased since is not named any more.
        if (customer) shown.push({ ...one, externalId: customer.externalId, name: customer.name });
      }
      return shown;
    });
    return context.json({ items, next: page.length < list.length ? String(page.at(-1)?.place) : null }, 200);
  });

  api.openapi(measure, async (context) => {
    const { scope } = identityOf(context);
    const { part, ...asked } = context.req.valid('json');
    const period = periodOf(asked);
    const { orgId, actor } = scope;
    const id = ids.next();
    const job = {
      id,
      orgId,
      task: 'measure_costs',
      payload: { orgId, actor, part, period },
      queue: `costs ${orgId}`,
      requestedBy: actor.name,
    };
    await record.inScope(scope, ({ jobReports }) => jobReports.request(job));
    const report = await record.inScope(scope, ({ jobReports }) => jobReports.find(id));
    if (!report) throw new Error('a job that was just asked for is not there');
    return context.json(presentJob(report), 202);
  });

  api.openapi(readSettings, async (context) => {
    const { settings, version } = await record.inScope(identityOf(context).scope, ({ costSettings }) =>
      costSettings.read(),
    );
    return context.json(presentSettings(settings, version), 200, versionTag({ version }));
  });

  api.openapi(putSettings, async (context) => {
    const { stated, ...changes } = context.req.valid('json');
    const expected = expectedVersion(context);
    const given = {
      ...changes,
      ...(stated && {
        stated: stated.map(({ costPerContact, ...one }) => ({
          ...one,
          costPerContact: costPerContact && {
            minor: BigInt(costPerContact.minor),
            currency: costPerContact.currency,
          },
        })),
      }),
    };
    const said = Object.fromEntries(
      Object.entries(given).filter(([, value]) => value !== undefined),
    ) as Partial<CostSettings>;
    const { settings, version } = await record.inScope(identityOf(context).scope, (stores) =>
      changeSettings(stores, expected, said),
    );
    return context.json(presentSettings(settings, version), 200, versionTag({ version }));
  });

  api.openapi(readings, async (context) => {
    const { scope } = identityOf(context);
    const { measure: wanted } = context.req.valid('query');
    const found = await record.inScope(scope, ({ costReadings }) =>
      costReadings.newest(wanted, dayIn(scope.zone, clock.now())),
    );
    return context.json({ items: found.map(presentReading), next: null }, 200);
  });
}

function behindOf({ basis, measuredAt }: KeptMeasurement, now: string, at: Date): string[] {
  const behind: string[] = [];
  if (basis !== now) behind.push('The ledger, its exchange rates or the way of reckoning changed since.');
  if (at.getTime() - Date.parse(measuredAt) > FRESH_HOURS * 3_600_000)
    behind.push('It is older than a day; signals may have come since.');
  return behind;
}
