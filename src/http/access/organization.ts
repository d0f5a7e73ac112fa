import { createRoute, z } from '@hono/zod-openapi';
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
import { Currency, Name, OrganizationBody, Zone } from './shapes.ts';

const Change = z
  .object({
    name: Name.optional(),
    zone: Zone.optional(),
    currency: Currency.optional(),
    minimumGroup: z.number().int().min(1).max(1000).optional(),
    confidence: z.number().min(0.5).max(0.999).optional(),
  })
  .openapi('OrganizationChange');

const read = createRoute({
  method: 'get',
  path: '/api/v1/organization',
  summary: 'The organization and how its figures are cut and shown',
  tags: ['Access'],
  ...permit('organization.read'),
  responses: { 200: json(OrganizationBody, 'The organization; ETag is its version'), ...problems },
});

const change = createRoute({
  method: 'patch',
  path: '/api/v1/organization',
  summary: 'Changes the organization',
  tags: ['Access'],
  ...permit('organization.change'),
  request: { headers: IfMatch, body: body(Change) },
  responses: { 200: json(OrganizationBody, 'As it is now'), ...problems },
});

export function mountOrganization(api: Api, parts: Parts): void {
  api.openapi(read, async (context) => {
    const { scope } = identityOf(context);
    const organization = await parts.record.inScope(scope, (stores) => stores.organization.read());
    return context.json(organization, 200, versionTag(organization));
  });
  api.openapi(change, async (context) => {
    const { scope } = identityOf(context);
    const wanted = context.req.valid('json');
    const expected = expectedVersion(context);
    const organization = await parts.record.inScope(scope, async (stores) => {
      const changed = await stores.organization.change(expected, wanted);
      await stores.audit.append({
        action: 'changed',
        subjectKind: 'organization',
        subjectId: scope.orgId,
        detail: { ...wanted },
      });
      return changed;
    });
    return context.json(organization, 200, versionTag(organization));
  });
}
