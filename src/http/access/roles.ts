import { createRoute, z } from '@hono/zod-openapi';
import { permissionsOf, ROLE_DESCRIPTIONS, ROLES } from '../../access/index.ts';
import { type Api, json, permit, problems } from '../frame/api.ts';
import type { Parts } from '../parts.ts';
import { PermissionName, RoleName } from './shapes.ts';

const RoleBody = z
  .object({ name: RoleName, description: z.string(), permissions: z.array(PermissionName) })
  .openapi('RoleDescription');

const list = createRoute({
  method: 'get',
  path: '/api/v1/roles',
  summary: 'Roles, and what each may do',
  tags: ['Access'],
  ...permit('people.read'),
  responses: {
    200: json(z.object({ items: z.array(RoleBody) }), 'All roles, the most powerful first'),
    ...problems,
  },
});

export function mountRoles(api: Api, _parts: Parts): void {
  const items = ROLES.map((name) => ({
    name,
    description: ROLE_DESCRIPTIONS[name],
    permissions: [...permissionsOf(name)],
  }));
  api.openapi(list, (context) => context.json({ items }, 200));
}
