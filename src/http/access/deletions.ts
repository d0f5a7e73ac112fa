import { createRoute, z } from '@hono/zod-openapi';
import { DELETED_KINDS, RESTORED_BY, restorableKinds } from '../../access/index.ts';
import { restorableSince, restorableUntil } from '../../kernel/index.ts';
import { type Api, identityOf, json, permit, problems } from '../frame/api.ts';
import type { Parts } from '../parts.ts';

const MOST = 500;

const Deleted = z
  .object({
    kind: z.enum(DELETED_KINDS),
    id: z.string(),
    name: z
      .string()
      .nullable()
      .openapi({ description: 'Null for a stakeholder, who is named in the politics alone' }),
    of: z
      .object({ id: z.string(), name: z.string() })
      .nullable()
      .openapi({ description: 'The initiative that it belongs to' }),
    politicsId: z.string().nullable().openapi({ description: 'The politics that a stakeholder stands in' }),
    withIt: z.number().int().openapi({ description: 'How many more come back with it' }),
    deletedAt: z.string(),
    deletedBy: z.string().nullable(),
    restorableUntil: z.string(),
  })
  .openapi('Deleted');

const list = createRoute({
  method: 'get',
  path: '/api/v1/deletions',
  summary: 'What was deleted and can be brought back by the caller, the last first',
  tags: ['Access'],
  ...permit('organization.read'),
  request: { query: z.object({ kind: z.enum(DELETED_KINDS).optional() }) },
  responses: {
    200: json(
      z.object({
        items: z.array(Deleted),
        next: z.null(),
        more: z.boolean().openapi({ description: `Only the last ${MOST} are told` }),
      }),
      'Each is brought back by the route `…/restore` of its own collection',
    ),
    ...problems,
  },
});

export function mountDeletions(api: Api, { record, clock }: Parts): void {
  api.openapi(list, async (context) => {
    const { scope, permissions } = identityOf(context);
    const { kind } = context.req.valid('query');
    const may = kind === undefined || permissions.has(RESTORED_BY[kind]);
    const kinds = kind === undefined ? restorableKinds(permissions) : may ? [kind] : [];
    const found = await record.inScope(scope, ({ deletions }) =>
      deletions.list(kinds, restorableSince(clock.now()), MOST + 1),
    );
    const items = found.slice(0, MOST).map(({ at, by, ...one }) => ({
      ...one,
      deletedAt: at,
      deletedBy: by,
      restorableUntil: restorableUntil(at),
    }));
    return context.json({ items, next: null, more: found.length > MOST }, 200);
  });
}
