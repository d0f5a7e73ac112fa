import { createRoute, z } from '@hono/zod-openapi';
import { knownAttributes } from '../../customer/index.ts';
import { getResponse, RESPONSES_AT_ONCE, recordResponses } from '../../feedback/index.ts';
import { IdParams } from '../customer/shape.ts';
import { type Api, body, identityOf, json, permit, problems } from '../frame/api.ts';
import { PageQuery, pageOf } from '../frame/page.ts';
import { pageBody, pageRequest } from '../frame/pageKey.ts';
import { projectSoon } from '../frame/projection.ts';
import type { Parts } from '../parts.ts';
import { ResponseBody, ResponseInput, responseBody } from './shape.ts';

const tags = ['Responses'];

const Recorded = z
  .object({
    items: z.array(z.object({ id: z.string(), rowKey: z.string(), state: z.enum(['new', 'same']) })),
    new: z.number().int(),
    same: z.number().int().openapi({ description: 'Were there already, and stay as they were' }),
  })
  .openapi('RecordedResponses');

const record = createRoute({
  method: 'post',
  path: '/api/v1/surveys/{id}/responses',
  summary: `Record one response or a list of up to ${RESPONSES_AT_ONCE}: all or none`,
  tags,
  ...permit('response.write'),
  request: {
    params: IdParams,
    body: body(
      z.preprocess(
        (sent) => (Array.isArray(sent) ? sent : [sent]),
        z.array(ResponseInput).min(1).max(RESPONSES_AT_ONCE),
      ),
    ),
  },
  responses: { 201: json(Recorded, 'What became of each, in the order they were sent'), ...problems },
});

const Instant = z.iso.datetime({ offset: true });

const list = createRoute({
  method: 'get',
  path: '/api/v1/responses',
  summary: 'Responses, the latest answer first',
  tags,
  ...permit('response.read'),
  request: {
    query: PageQuery.extend({
      survey: z.uuid().optional(),
      customer: z.uuid().optional(),
      channel: z.string().max(200).optional(),
      touchpoint: z.string().max(200).optional(),
      from: Instant.optional(),
      to: Instant.optional().openapi({ description: 'Not included' }),
    }),
  },
  responses: { 200: json(pageOf(ResponseBody), 'A page of responses'), ...problems },
});

const read = createRoute({
  method: 'get',
  path: '/api/v1/responses/{id}',
  summary: 'One response',
  tags,
  ...permit('response.read'),
  request: { params: IdParams },
  responses: { 200: json(ResponseBody, 'The response'), ...problems },
});

export function mountResponses(api: Api, parts: Parts): void {
  api.openapi(record, async (context) => {
    const { id } = context.req.valid('param');
    const items = await parts.record.inScope(identityOf(context).scope, async (stores) => {
      const recorded = await recordResponses(stores, parts, id, context.req.valid('json'));
      if (recorded.some((one) => one.state === 'new')) await projectSoon(stores);
      return recorded;
    });
    const fresh = items.filter((one) => one.state === 'new').length;
    return context.json({ items, new: fresh, same: items.length - fresh }, 201);
  });

  api.openapi(list, async (context) => {
    const { survey, customer, channel, touchpoint, from, to, ...page } = context.req.valid('query');
    const filter = { surveyId: survey, customerId: customer, channel, touchpoint, from, to };
    const found = await parts.record.inScope(identityOf(context).scope, async (stores) => {
      const known = await knownAttributes(stores.attributes, 'customer');
      return pageBody(await stores.responses.page(filter, pageRequest(page)), (response) =>
        responseBody(response, known),
      );
    });
    return context.json(found, 200);
  });

  api.openapi(read, async (context) => {
    const { id } = context.req.valid('param');
    const response = await parts.record.inScope(identityOf(context).scope, async (stores) =>
      responseBody(await getResponse(stores, id), await knownAttributes(stores.attributes, 'customer')),
    );
    return context.json(response, 200);
  });
}
