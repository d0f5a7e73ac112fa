import { createRoute, z } from '@hono/zod-openapi';
import { NotFound } from '../../kernel/index.ts';
import { type Api, body, identityOf, json, permit, problems } from '../frame/api.ts';
import type { Parts } from '../parts.ts';
import { MappingBody } from './shape.ts';

const SavedBody = z
  .object({ id: z.string(), name: z.string(), mapping: MappingBody, createdAt: z.string() })
  .openapi('SavedMapping');

const list = createRoute({
  method: 'get',
  path: '/api/v1/import-mappings',
  summary: 'Mappings that were kept for the next file of their sort',
  ...permit('import.read'),
  responses: {
    200: json(z.object({ items: z.array(SavedBody), next: z.null() }), 'All of them, by name'),
    ...problems,
  },
});

const save = createRoute({
  method: 'post',
  path: '/api/v1/import-mappings',
  summary: 'Keep a mapping under a name; one of the same name is replaced',
  ...permit('import.run'),
  request: { body: body(z.object({ name: z.string().trim().min(1).max(200), mapping: MappingBody })) },
  responses: { 201: json(SavedBody, 'The kept mapping'), ...problems },
});

const remove = createRoute({
  method: 'delete',
  path: '/api/v1/import-mappings/{id}',
  summary: 'Forget a kept mapping; imports made with it keep theirs',
  ...permit('import.run'),
  request: { params: z.object({ id: z.uuid() }) },
  responses: { 204: { description: 'It is gone' }, ...problems },
});

export function mountMappings(api: Api, { ids, record, intake }: Parts): void {
  api.openapi(list, async (context) => {
    const items = await record.inScope(identityOf(context).scope, ({ imports }) => imports.mappings());
    return context.json({ items: items as unknown as z.infer<typeof SavedBody>[], next: null }, 200);
  });

  api.openapi(save, async (context) => {
    const { name, mapping: given } = context.req.valid('json');
    const mapping = intake.parse(given);
    const saved = await record.inScope(identityOf(context).scope, async ({ imports, audit }) => {
      const entry = await imports.saveMapping(ids.next(), name, mapping);
      await audit.append({
        action: 'saved',
        subjectKind: 'import mapping',
        subjectId: entry.id,
        detail: { name },
      });
      return entry;
    });
    return context.json(saved as unknown as z.infer<typeof SavedBody>, 201);
  });

  api.openapi(remove, async (context) => {
    const { id } = context.req.valid('param');
    await record.inScope(identityOf(context).scope, async ({ imports, audit }) => {
      if (!(await imports.deleteMapping(id))) throw NotFound.of('mapping', id);
      await audit.append({ action: 'deleted', subjectKind: 'import mapping', subjectId: id });
    });
    return context.body(null, 204);
  });
}
