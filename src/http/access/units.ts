import { createRoute, z } from '@hono/zod-openapi';
import { changeUnit, createUnit, deleteUnit, type UnitParts } from '../../access/index.ts';
import type { Stores } from '../../storage/record/index.ts';
import { type Api, identityOf, json, permit, problems } from '../frame/api.ts';
import { mountVersioned } from '../frame/versioned.ts';
import type { Parts } from '../parts.ts';
import { Name } from './shapes.ts';

const tags = ['Strategy'];

const UnitBody = z
  .object({
    id: z.string(),
    name: z.string(),
    parentId: z.string().nullable().openapi({ description: 'The unit that it is part of' }),
    version: z.number().int(),
    createdAt: z.string(),
    updatedAt: z.string(),
  })
  .openapi('OrganizationUnit');

const list = createRoute({
  method: 'get',
  path: '/api/v1/units',
  summary: 'Parts of the organization, by name',
  tags,
  ...permit('strategy.read'),
  responses: {
    200: json(z.object({ items: z.array(UnitBody), next: z.null() }), 'All of them'),
    ...problems,
  },
});

export function mountUnits(api: Api, { record, clock, ids }: Parts): void {
  const parts = ({ units, audit }: Stores): UnitParts => ({ units, audit, clock, ids });

  api.openapi(list, async (context) => {
    const items = await record.inScope(identityOf(context).scope, ({ units }) => units.list());
    return context.json({ items, next: null }, 200);
  });

  mountVersioned(
    api,
    { record },
    {
      path: '/api/v1/units',
      tags,
      noun: 'unit',
      permissions: { read: 'strategy.read', change: 'strategy.change' },
      summaries: {
        create: 'Enter a part of the organization',
        change: 'Rename a unit, or move it under another',
        remove: 'Delete a unit to which nothing belongs any more',
      },
      method: 'patch',
      input: z.object({ name: Name, parentId: z.uuid().nullable().default(null) }),
      changes: z.object({ name: Name.optional(), parentId: z.uuid().nullable().optional() }),
      body: UnitBody,
      present: (unit: Awaited<ReturnType<typeof createUnit>>) => unit,
      create: (stores, input) => createUnit(parts(stores), input),
      change: (stores, id, expected, { name, parentId }) =>
        changeUnit(parts(stores), id, expected, {
          ...(name !== undefined && { name }),
          ...(parentId !== undefined && { parentId }),
        }),
      remove: (stores, id, expected) => deleteUnit(parts(stores), id, expected),
    },
  );
}
