import { createRoute, z } from '@hono/zod-openapi';
import { dayIn } from '../../kernel/index.ts';
import {
  createMetric,
  deleteMetric,
  MEASURES,
  metricById,
  noteLook,
  type RegistryParts,
  reviseFormula,
  updateSheet,
} from '../../metric/index.ts';
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
} from '../frame/api.ts';
import type { Parts } from '../parts.ts';
import { mountRetirement } from './retire.ts';
import {
  CalculationBody,
  MeasureBody,
  MetricBody,
  presentMeasure,
  presentMetric,
  presentVersion,
  readCalculation,
  readChange,
  SheetBody,
  SheetChange,
  VersionBody,
} from './shapes.ts';

const ById = z.object({ id: z.uuid() });
const tags = ['Metrics'];

const measures = createRoute({
  method: 'get',
  path: '/api/v1/measures',
  summary: 'What can be measured, with the parameters, scale, interval and test of each',
  tags,
  ...permit('metric.read'),
  responses: { 200: json(z.object({ items: z.array(MeasureBody) }), 'All of them'), ...problems },
});

const list = createRoute({
  method: 'get',
  path: '/api/v1/metrics',
  summary: 'All metrics with their record sheets, by title',
  tags,
  ...permit('metric.read'),
  responses: {
    200: json(z.object({ items: z.array(MetricBody), next: z.null() }), 'All of them'),
    ...problems,
  },
});

const create = createRoute({
  method: 'post',
  path: '/api/v1/metrics',
  summary: 'Enter a metric; it makes no figures before its record sheet is filled in',
  tags,
  ...permit('metric.change'),
  request: { body: body(z.object({ sheet: SheetBody, calculation: CalculationBody })) },
  responses: { 201: json(MetricBody, 'The metric, and what its sheet still needs'), ...problems },
});

const read = createRoute({
  method: 'get',
  path: '/api/v1/metrics/{id}',
  summary: 'A metric with its record sheet',
  tags,
  ...permit('metric.read'),
  request: { params: ById },
  responses: { 200: json(MetricBody, 'The metric; ETag is its version'), ...problems },
});

const change = createRoute({
  method: 'patch',
  path: '/api/v1/metrics/{id}',
  summary: 'Change the record sheet; how the figure is made stays',
  tags,
  ...permit('metric.change'),
  request: { params: ById, headers: IfMatch, body: body(z.object({ sheet: SheetChange })) },
  responses: { 200: json(MetricBody, 'As it is now'), ...problems },
});

const remove = createRoute({
  method: 'delete',
  path: '/api/v1/metrics/{id}',
  summary: 'Delete a metric with all its versions',
  tags,
  ...permit('metric.change'),
  request: { params: ById, headers: IfMatch },
  responses: { 204: { description: 'It is gone' }, ...problems },
});

const versions = createRoute({
  method: 'get',
  path: '/api/v1/metrics/{id}/versions',
  summary: 'Every way in which the figure has been made, oldest first',
  tags,
  ...permit('metric.read'),
  request: { params: ById },
  responses: { 200: json(z.object({ items: z.array(VersionBody) }), 'All of them'), ...problems },
});

const revise = createRoute({
  method: 'post',
  path: '/api/v1/metrics/{id}/versions',
  summary: 'Make the figure differently from now on; figures made before keep their version',
  tags,
  ...permit('metric.change'),
  request: {
    params: ById,
    headers: IfMatch,
    body: body(z.object({ calculation: CalculationBody, reason: z.string().trim().min(1).max(1000) })),
  },
  responses: { 201: json(MetricBody, 'The metric with its new version'), ...problems },
});

export function mountMetrics(api: Api, parts: Parts): void {
  mountRetirement(api, parts);
  const { record, clock, ids } = parts;
  const registry = ({ metrics, audit }: Stores): RegistryParts => ({ metrics, audit, clock, ids });
  const tagged = (version: number) => ({ etag: `"${version}"` });

  api.openapi(measures, (context) => context.json({ items: MEASURES.map(presentMeasure) }, 200));

  api.openapi(list, async (context) => {
    const items = await record.inScope(identityOf(context).scope, ({ metrics }) => metrics.list());
    return context.json({ items: items.map(presentMetric), next: null }, 200);
  });

  api.openapi(create, async (context) => {
    const { scope } = identityOf(context);
    const { sheet, calculation } = context.req.valid('json');
    const made = await record.inScope(scope, async (stores) => {
      await measureSoon(stores);
      return createMetric(registry(stores), scope, sheet, readCalculation(calculation));
    });
    return context.json(presentMetric(made), 201, tagged(made.version));
  });

  api.openapi(read, async (context) => {
    const { id } = context.req.valid('param');
    const { scope } = identityOf(context);
    const found = await record.inScope(scope, async ({ metrics, looks }) => {
      await noteLook(looks, scope, [id], dayIn(scope.zone, clock.now()));
      return metricById(metrics, id);
    });
    return context.json(presentMetric(found), 200, tagged(found.version));
  });

  api.openapi(change, async (context) => {
    const { id } = context.req.valid('param');
    const changes = readChange(context.req.valid('json').sheet);
    const expected = expectedVersion(context);
    const changed = await record.inScope(identityOf(context).scope, async (stores) => {
      await measureSoon(stores);
      return updateSheet(registry(stores), id, expected, changes);
    });
    return context.json(presentMetric(changed), 200, tagged(changed.version));
  });

  api.openapi(remove, async (context) => {
    const { id } = context.req.valid('param');
    const expected = expectedVersion(context);
    await record.inScope(identityOf(context).scope, (stores) => deleteMetric(registry(stores), id, expected));
    return context.body(null, 204);
  });

  api.openapi(versions, async (context) => {
    const { id } = context.req.valid('param');
    const items = await record.inScope(identityOf(context).scope, async ({ metrics }) => {
      await metricById(metrics, id);
      return metrics.versions(id);
    });
    return context.json({ items: items.map(presentVersion) }, 200);
  });

  api.openapi(revise, async (context) => {
    const { scope } = identityOf(context);
    const { id } = context.req.valid('param');
    const { calculation, reason } = context.req.valid('json');
    const expected = expectedVersion(context);
    const revised = await record.inScope(scope, async (stores) => {
      await measureSoon(stores);
      return reviseFormula(registry(stores), scope, id, expected, readCalculation(calculation), reason);
    });
    return context.json(presentMetric(revised), 201, tagged(revised.version));
  });
}

/** A metric that is new, usable at last, or made differently has no readings yet. */
function measureSoon({ jobs }: Stores): Promise<void> {
  return jobs.enqueue('measure', {}, { queue: 'measure', key: 'measure soon' });
}
