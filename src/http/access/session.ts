import { createRoute, z } from '@hono/zod-openapi';
import { identityOfPerson, openMemberships } from '../../access/index.ts';
import { type Api, json, open, problems } from '../frame/api.ts';
import type { Parts } from '../parts.ts';
import { OrganizationBody, PermissionName, RoleName } from './shapes.ts';

const Session = z
  .object({
    setUp: z.boolean().openapi({
      description: 'False for a visitor until the first organization is made; the demo operator is none',
    }),
    demo: z.boolean().openapi({ description: 'Whether the demo operator has been made' }),
    person: z
      .object({ id: z.uuid(), name: z.string(), email: z.string(), twoFactor: z.boolean() })
      .optional(),
    organization: OrganizationBody.optional(),
    organizations: z.array(z.object({ id: z.uuid(), name: z.string(), role: RoleName })),
    role: RoleName.optional(),
    permissions: z.array(PermissionName),
    providers: z.array(z.object({ id: z.uuid(), name: z.string() })),
  })
  .openapi('Session');

const read = createRoute({
  method: 'get',
  path: '/api/v1/session',
  summary: 'Who is here, in which organization, and what they may do',
  tags: ['Access'],
  ...open('the first page has to know whether anybody is signed in'),
  responses: { 200: json(Session, 'The session, or what there is to sign in to'), ...problems },
});

export function mountSession(api: Api, parts: Parts): void {
  api.openapi(read, async (context) => {
    const nobody = {
      setUp: await parts.people.isSetUp(),
      demo: (await parts.demo.find()) !== null,
      organizations: [],
      permissions: [],
      providers: [...(await parts.providers.offered())],
    };
    const identity = context.get('identity');
    if (identity?.scope.actor.kind === 'key') {
      const organization = await parts.record.inScope(identity.scope, (stores) => stores.organization.read());
      return context.json({ ...nobody, organization, permissions: [...identity.permissions] }, 200);
    }
    const { signedIn, cookies } = await parts.signIn.renew(context.req.raw.headers);
    for (const cookie of cookies) context.header('set-cookie', cookie, { append: true });
    if (!signedIn) return context.json(nobody, 200);
    const memberships = await parts.people.membershipsOf(signedIn.person.id);
    const here = identityOfPerson(signedIn, memberships, context.get('from'));
    const organizations = openMemberships(signedIn, memberships).map(({ organization, role }) => ({
      id: organization.id,
      name: organization.name,
      role,
    }));
    return context.json(
      {
        ...nobody,
        setUp: true,
        person: signedIn.person,
        organizations,
        ...(here && {
          organization: here.membership.organization,
          role: here.membership.role,
          permissions: [...here.identity.permissions],
        }),
      },
      200,
    );
  });
}
