import { createRoute, z } from '@hono/zod-openapi';
import { type RegistryParts, retireMetric, reviveMetric } from '../../metric/index.ts';
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
import type { Parts } from '../parts.ts';
import { MetricBody, presentMetric } from './shapes.ts';

const ById = z.object({ id: z.uuid() });
const tags = ['Metrics'];

const retire = createRoute({
  method: 'post',
  path: '/api/v1/metrics/{id}/retire',
  summary: 'Set a metric aside: it is measured no more; figures of before stay',
  tags,
  ...permit('metric.change'),
  request: {
    params: ById,
    headers: IfMatch,
    body: body(
      z.object({
        reason: z.string().trim().min(1).max(1000),
        replacedBy: z.uuid().nullable().default(null).openapi({ description: 'The metric to use instead' }),
      }),
    ),
  },
  responses: { 200: json(MetricBody, 'As it is now'), ...problems },
});

const revive = createRoute({
  method: 'post',
  path: '/api/v1/metrics/{id}/revive',
  summary: 'Take a retired metric back into use',
  tags,
  ...permit('metric.change'),
  request: { params: ById, headers: IfMatch },
  responses: { 200: json(MetricBody, 'As it is now'), ...problems },
});

export function mountRetirement(api: Api, { record, clock, ids }: Parts): void {
  const registry = ({ metrics, audit }: Stores): RegistryParts => ({ metrics, audit, clock, ids });

  api.openapi(retire, async (context) => {
    const { scope } = identityOf(context);
    const { id } = context.req.valid('param');
    const why = context.req.valid('json');
    const expected = expectedVersion(context);
    const retired = await record.inScope(scope, (stores) =>
      retireMetric(registry(stores), scope, id, expected, why),
    );
    return context.json(presentMetric(retired), 200, versionTag(retired));
  });

  api.openapi(revive, async (context) => {
    const { id } = context.req.valid('param');
    const expected = expectedVersion(context);
    const revived = await record.inScope(identityOf(context).scope, async (stores) => {
      await stores.jobs.enqueue('measure', {}, { queue: 'measure', key: 'measure soon' });
      return reviveMetric(registry(stores), id, expected);
    });
    return context.json(presentMetric(revived), 200, versionTag(revived));
  });
}
