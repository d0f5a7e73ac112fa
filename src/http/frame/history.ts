import { createRoute, z } from '@hono/zod-openapi';
import type { Permission } from '../../access/index.ts';
import type { Stores } from '../../storage/record/index.ts';
import type { Parts } from '../parts.ts';
import { type Api, identityOf, json, permit, problems } from './api.ts';

/** Events of one record that its page shows. */
const HISTORY = 200;

interface Told<Detail extends z.ZodRawShape> {
  /** The collection's path, such as `/api/v1/goals`. */
  readonly path: string;
  readonly tags: string[];
  readonly summary: string;
  readonly permission: Permission;
  /** What the audit log calls such a record. */
  readonly subjectKind: string;
  /** Name of the schema of one event. */
  readonly name: string;
  /** What an event tells besides who did what and when. */
  readonly detail: Detail;
  /** That, from what the audit log keeps of the event. */
  tell(detail: Readonly<Record<string, unknown>>): z.output<z.ZodObject<Detail>>;
  /** @throws NotFound where the caller may not see the record */
  find(stores: Stores, id: string): Promise<unknown>;
}

/** The route that tells who did what with one record, newest first, from the audit log. */
export function mountHistory<Detail extends z.ZodRawShape>(
  api: Api,
  { record }: Pick<Parts, 'record'>,
  told: Told<Detail>,
): void {
  const Event = z.object({
    number: z.number().int(),
    at: z.string(),
    by: z.string(),
    action: z.string(),
  });
  const route = createRoute({
    method: 'get',
    path: `${told.path}/{id}/history`,
    summary: told.summary,
    tags: told.tags,
    ...permit(told.permission),
    request: { params: z.object({ id: z.uuid() }) },
    responses: {
      200: json(
        // Hono derives a handler's types from schemas that it knows; the rest of an event is the caller's.
        z.object({
          items: z.array(Event.extend(told.detail).openapi(told.name) as unknown as typeof Event),
          next: z.null(),
        }),
        `At most the last ${HISTORY} events`,
      ),
      ...problems,
    },
  });
  api.openapi(route, async (context) => {
    const { id } = context.req.valid('param');
    const entries = await record.inScope(identityOf(context).scope, async (stores) => {
      await told.find(stores, id);
      return stores.auditReader.list(
        { subjectKind: told.subjectKind, subjectId: id },
        { before: null, limit: HISTORY },
      );
    });
    const items = entries.map(({ number, at, actor, action, detail }) => ({
      number,
      at: at.toISOString(),
      by: actor.name,
      action,
      ...(told.tell(detail) as object),
    }));
    return context.json({ items, next: null }, 200);
  });
}
