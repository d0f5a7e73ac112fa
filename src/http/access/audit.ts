import { createRoute, z } from '@hono/zod-openapi';
import { verifyAudit } from '../../access/index.ts';
import { type Api, identityOf, json, permit, problems } from '../frame/api.ts';
import { PageQuery, pageOf, readCursor, writeCursor } from '../frame/page.ts';
import type { Parts } from '../parts.ts';

const Entry = z
  .object({
    id: z.string().openapi({ description: "Its number in the organization's chain, from 1 without gaps" }),
    at: z.iso.datetime(),
    actor: z.object({ kind: z.string(), id: z.string(), name: z.string() }),
    from: z.string().openapi({ description: 'Address of the caller, "cli" or "job"' }),
    action: z.string(),
    subject: z.object({ kind: z.string(), id: z.string() }),
    detail: z.record(z.string(), z.unknown()),
  })
  .openapi('AuditEntry');

const Filter = PageQuery.extend({
  subject: z
    .string()
    .max(200)
    .optional()
    .openapi({ description: 'Kind of record, or kind and id: `person` or `person:0198…`' }),
  actor: z.string().max(200).optional().openapi({ description: 'Id of the person, key or job' }),
  action: z.string().max(100).optional(),
});

const list = createRoute({
  method: 'get',
  path: '/api/v1/audit',
  summary: 'Who did what to which record, from where; newest first',
  tags: ['Access'],
  ...permit('audit.read'),
  request: { query: Filter },
  responses: { 200: json(pageOf(Entry), 'Entries'), ...problems },
});

const verification = createRoute({
  method: 'get',
  path: '/api/v1/audit/verification',
  summary: 'Recomputes the chain of hashes: has an entry been altered, taken out or put in?',
  tags: ['Access'],
  ...permit('audit.read'),
  responses: {
    200: json(
      z
        .object({
          ok: z.boolean(),
          entries: z.number().int(),
          firstBroken: z
            .string()
            .nullable()
            .openapi({ description: 'Id of the first entry that does not fit' }),
        })
        .openapi('AuditVerification'),
      'What was found',
    ),
    ...problems,
  },
});

export function mountAudit(api: Api, parts: Parts): void {
  api.openapi(list, async (context) => {
    const { limit, cursor, subject, actor, action } = context.req.valid('query');
    const before = readCursor(cursor, 1)?.[0];
    const [subjectKind, subjectId] = subject === undefined ? [] : splitSubject(subject);
    const rows = await parts.record.inScope(identityOf(context).scope, ({ auditReader }) =>
      auditReader.list(
        { subjectKind, subjectId, actorId: actor, action },
        { before: before === undefined ? null : Number(before), limit: limit + 1 },
      ),
    );
    const items = rows.slice(0, limit).map(({ number, at, ...entry }) => ({
      ...entry,
      id: String(number),
      at: at.toISOString(),
    }));
    const last = rows.at(limit - 1);
    return context.json(
      { items, next: rows.length > limit && last ? writeCursor([last.number]) : null },
      200,
    );
  });
  api.openapi(verification, async (context) => {
    const { scope } = identityOf(context);
    const found = await parts.record.inScope(scope, ({ auditReader }) => verifyAudit(auditReader));
    const firstBroken = found.firstBroken === null ? null : String(found.firstBroken);
    return context.json({ ...found, firstBroken }, 200);
  });
}

function splitSubject(subject: string): [string, string | undefined] {
  const colon = subject.indexOf(':');
  return colon < 0 ? [subject, undefined] : [subject.slice(0, colon), subject.slice(colon + 1)];
}
