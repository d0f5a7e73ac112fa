import { createRoute, z } from '@hono/zod-openapi';
import type { Invitation } from '../../access/index.ts';
import { InvalidInput } from '../../kernel/index.ts';
import { type Api, body, identityOf, json, open, permit, problems } from '../frame/api.ts';
import { PageQuery, pageOf } from '../frame/page.ts';
import type { Parts } from '../parts.ts';
import { assertOwnPage } from './identify.ts';
import { Email, IdParams, RoleName } from './shapes.ts';
import { pageFrom, sliceOf } from './slice.ts';

const InvitationBody = z
  .object({
    id: z.uuid(),
    email: z.string(),
    role: RoleName,
    createdAt: z.iso.datetime(),
    expiresAt: z.iso.datetime(),
  })
  .openapi('Invitation');

const Fresh = InvitationBody.extend({
  url: z.string().openapi({ description: 'The link to hand over; it is told this once' }),
}).openapi('NewInvitation');

const Acceptance = z
  .object({
    token: z.string().min(1).max(200),
    name: z.string().trim().max(200).optional(),
    password: z
      .string()
      .max(128)
      .optional()
      .openapi({ description: 'May be left out by somebody who is signed in' }),
  })
  .openapi('InvitationAcceptance');

const list = createRoute({
  method: 'get',
  path: '/api/v1/invitations',
  summary: 'Who was invited and has not come yet',
  tags: ['Access'],
  ...permit('people.change'),
  request: { query: PageQuery },
  responses: { 200: json(pageOf(InvitationBody), 'Open invitations'), ...problems },
});

const create = createRoute({
  method: 'post',
  path: '/api/v1/invitations',
  summary: 'Invites somebody; a second invitation to the same address replaces the first',
  tags: ['Access'],
  ...permit('people.change'),
  request: { body: body(z.object({ email: Email, role: RoleName }).openapi('InvitationRequest')) },
  responses: { 201: json(Fresh, 'Invited; hand the link over'), ...problems },
});

const withdraw = createRoute({
  method: 'delete',
  path: '/api/v1/invitations/{id}',
  summary: 'Withdraws an open invitation',
  tags: ['Access'],
  ...permit('people.change'),
  request: { params: IdParams },
  responses: { 204: { description: 'Done' }, ...problems },
});

const accept = createRoute({
  method: 'post',
  path: '/api/v1/invitations/accept',
  summary: 'Joins an organization, and signs in',
  tags: ['Access'],
  ...open('the token of the link says who may'),
  request: { body: body(Acceptance) },
  responses: {
    200: json(
      z.object({ organizationId: z.uuid(), secondFactor: z.boolean() }).openapi('Joined'),
      'Joined; the cookie is a session, or a challenge where a second factor is due',
    ),
    ...problems,
  },
});

export function mountInvitations(api: Api, parts: Parts): void {
  api.openapi(list, async (context) => {
    const { scope } = identityOf(context);
    const query = context.req.valid('query');
    const { items, next } = pageFrom(await parts.invitations.list(scope.orgId, sliceOf(query)), query);
    return context.json({ items: items.map(shown), next }, 200);
  });
  api.openapi(create, async (context) => {
    const { invitation, token } = await parts.invitations.invite(
      identityOf(context).scope,
      context.req.valid('json'),
    );
    context.set('shownOnce', 'The invitation was made by the first request; its link is shown only once.');
    return context.json(
      { ...shown(invitation), url: `${parts.publicUrl}/accept-invitation?token=${token}` },
      201,
    );
  });
  api.openapi(withdraw, async (context) => {
    await parts.invitations.withdraw(identityOf(context).scope, context.req.valid('param').id);
    return context.body(null, 204);
  });
  api.openapi(accept, async (context) => {
    const { token, name, password } = context.req.valid('json');
    const from = context.get('from');
    if (password === undefined) {
      const signedIn = await parts.signIn.session(context.req.raw.headers);
      if (!signedIn || signedIn.boundOrganizationId !== null) {
        throw InvalidInput.at('password', 'must be given, or sign in first');
      }
      assertOwnPage(context.req.raw, parts.publicUrl);
      const taker = { kind: 'session', personId: signedIn.person.id } as const;
      const { organizationId } = await parts.invitations.accept(token, taker, from);
      return context.json({ organizationId, secondFactor: false }, 200);
    }
    const taker = { kind: 'password', name, password } as const;
    const { organizationId, email } = await parts.invitations.accept(token, taker, from);
    const { cookies, secondFactor } = await parts.signIn.withPassword({ email, password }, from);
    for (const cookie of cookies) context.header('set-cookie', cookie, { append: true });
    return context.json({ organizationId, secondFactor }, 200);
  });
}

function shown({ id, email, role, createdAt, expiresAt }: Invitation) {
  return { id, email, role, createdAt: createdAt.toISOString(), expiresAt: expiresAt.toISOString() };
}
