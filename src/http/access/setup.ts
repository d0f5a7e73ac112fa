import { createRoute, z } from '@hono/zod-openapi';
import { type Api, body, json, open, problems } from '../frame/api.ts';
import type { Parts } from '../parts.ts';
import { Currency, Email, Name, Zone } from './shapes.ts';

const Setup = z
  .object({
    organization: Name,
    zone: Zone,
    currency: Currency,
    name: Name.openapi({ description: 'Name of the first person, who becomes owner' }),
    email: Email,
    password: z.string().min(12).max(128),
  })
  .openapi('Setup');

const Made = z.object({ organizationId: z.uuid(), personId: z.uuid() }).openapi('SetupDone');

const create = createRoute({
  method: 'post',
  path: '/api/v1/setup',
  summary: 'Makes the first organization and its owner, and signs them in',
  tags: ['Access'],
  ...open('nobody exists yet; afterwards it is refused'),
  request: { body: body(Setup) },
  responses: { 201: json(Made, 'Made, and signed in by the cookie'), ...problems },
});

export function mountSetup(api: Api, parts: Parts): void {
  api.openapi(create, async (context) => {
    const { organization: name, zone, currency, ...owner } = context.req.valid('json');
    const from = context.get('from');
    const founding = { organization: { name, zone, currency, demo: false }, owner };
    const made = await parts.people.found(founding, { from, only: 'first' });
    const { cookies } = await parts.signIn.withPassword(owner, from);
    for (const cookie of cookies) context.header('set-cookie', cookie, { append: true });
    return context.json(made, 201);
  });
}
