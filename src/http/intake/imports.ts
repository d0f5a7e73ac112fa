import { existsSync } from 'node:fs';
import { createRoute, z } from '@hono/zod-openapi';
import { assertKept, cancelRun, resumeRun, settlementOf, UPLOADED } from '../../intake/index.ts';
import { NotFound, type Scope } from '../../kernel/index.ts';
import type { Stores } from '../../storage/record/index.ts';
import { type Api, body, identityOf, json, permit, problems } from '../frame/api.ts';
import { PageQuery, pageOf, readCursor, writeCursor } from '../frame/page.ts';
import { fileAnswer } from '../frame/streamed.ts';
import type { Parts } from '../parts.ts';
import { ImportBody, MappingBody, presentImport } from './shape.ts';

const ById = z.object({ id: z.uuid() });

const start = createRoute({
  method: 'post',
  path: '/api/v1/imports',
  summary: 'Import an uploaded file; runs in the background',
  ...permit('import.run'),
  request: { body: body(z.object({ uploadId: z.uuid(), mapping: MappingBody })) },
  responses: { 202: json(ImportBody, 'The import, on its way'), ...problems },
});

const list = createRoute({
  method: 'get',
  path: '/api/v1/imports',
  summary: 'Imports, newest first',
  ...permit('import.read'),
  request: { query: PageQuery },
  responses: { 200: json(pageOf(ImportBody), 'A page of imports'), ...problems },
});

const one = createRoute({
  method: 'get',
  path: '/api/v1/imports/{id}',
  summary: 'An import: its state, its counts, how far it has come',
  ...permit('import.read'),
  request: { params: ById },
  responses: { 200: json(ImportBody, 'The import'), ...problems },
});

const rejected = createRoute({
  method: 'get',
  path: '/api/v1/imports/{id}/rejected.csv',
  summary: 'Rows that were not imported, with the reason of each',
  ...permit('import.read'),
  request: { params: ById },
  responses: {
    200: { content: { 'text/csv': { schema: z.string() } }, description: 'The rows as CSV' },
    ...problems,
  },
});

const cancel = createRoute({
  method: 'post',
  path: '/api/v1/imports/{id}/cancel',
  summary: 'Stop an import; what is stored stays, and it can be resumed',
  ...permit('import.run'),
  request: { params: ById },
  responses: { 200: json(ImportBody, 'The import'), ...problems },
});

const settle = createRoute({
  method: 'post',
  path: '/api/v1/imports/{id}/settle',
  summary:
    'Mark a troubled import as settled: nothing more is to be done, and the home page counts it no more',
  ...permit('import.run'),
  request: {
    params: ById,
    body: body(
      z.object({
        why: z
          .string()
          .max(500)
          .openapi({ description: 'Why nothing more is to be done', example: 'Test rows' }),
      }),
    ),
  },
  responses: { 200: json(ImportBody, 'The import'), ...problems },
});

const resume = createRoute({
  method: 'post',
  path: '/api/v1/imports/{id}/resume',
  summary: 'Go on with a cancelled or failed import where it stopped',
  ...permit('import.run'),
  request: { params: ById },
  responses: { 202: json(ImportBody, 'The import, on its way'), ...problems },
});

export function mountImports(api: Api, { clock, ids, record, intake }: Parts): void {
  const find = async (scope: Scope, id: string) => {
    const entry = await record.inScope(scope, ({ imports }) => imports.find(id));
    if (!entry) throw NotFound.of('import', id);
    return entry;
  };

  api.openapi(start, async (context) => {
    const { scope } = identityOf(context);
    const { uploadId, mapping: given } = context.req.valid('json');
    const mapping = intake.parse(given);
    const id = ids.next();
    const entry = await record.inScope(scope, async ({ imports, jobs }) => {
      const upload = await imports.findUpload(uploadId);
      if (!upload) throw NotFound.of('upload', uploadId);
      assertKept(upload);
      await imports.add({ id, uploadId, mapping, run: UPLOADED, startedBy: scope.actor.name });
      await enqueue(jobs, scope, id);
      return imports.find(id);
    });
    if (!entry) throw NotFound.of('import', id);
    return context.json(presentImport(entry), 202);
  });

  api.openapi(list, async (context) => {
    const { scope } = identityOf(context);
    const { limit, cursor } = context.req.valid('query');
    const key = readCursor(cursor, 2);
    const after = key ? { at: String(key[0]), id: String(key[1]) } : null;
    const page = await record.inScope(scope, ({ imports }) => imports.page({ limit, after }));
    const next = page.next ? writeCursor([page.next.at, page.next.id]) : null;
    return context.json({ items: page.items.map(presentImport), next }, 200);
  });

  api.openapi(one, async (context) => {
    const entry = await find(identityOf(context).scope, context.req.valid('param').id);
    return context.json(presentImport(entry), 200);
  });

  api.openapi(rejected, async (context) => {
    const { scope } = identityOf(context);
    const entry = await find(scope, context.req.valid('param').id);
    const path = intake.rejectedPath(scope, entry);
    if (!existsSync(path)) throw new NotFound('This import rejected no rows, or it has not ended yet.');
    const name = `${entry.file.name.replace(/\.[^.]*$/, '').replace(/[^\w-]+/g, '-')}-rejected.csv`;
    return fileAnswer(path, 'text/csv; charset=utf-8', name) as never;
  });

  const changed = (scope: Scope, id: string, work: (stores: Stores) => Promise<void>) =>
    record.inScope(scope, async (stores) => {
      await work(stores);
      const entry = await stores.imports.find(id);
      if (!entry) throw NotFound.of('import', id);
      return presentImport(entry);
    });

  api.openapi(cancel, async (context) => {
    const { scope } = identityOf(context);
    const { id } = context.req.valid('param');
    const shown = await changed(scope, id, async ({ imports, audit }) => {
      const entry = await imports.lock(id);
      if (!entry) throw NotFound.of('import', id);
      await imports.saveRun(id, cancelRun(entry.run));
      await audit.append({ action: 'cancelled', subjectKind: 'import', subjectId: id });
    });
    return context.json(shown, 200);
  });

  api.openapi(settle, async (context) => {
    const { scope } = identityOf(context);
    const { id } = context.req.valid('param');
    const { why } = context.req.valid('json');
    const shown = await changed(scope, id, async ({ imports, audit }) => {
      const entry = await imports.lock(id);
      if (!entry) throw NotFound.of('import', id);
      const settlement = settlementOf(entry, scope.actor.name, why, clock);
      await imports.settle(id, settlement);
      const detail = { why: settlement.why };
      await audit.append({ action: 'settled', subjectKind: 'import', subjectId: id, detail });
    });
    return context.json(shown, 200);
  });

  api.openapi(resume, async (context) => {
    const { scope } = identityOf(context);
    const { id } = context.req.valid('param');
    const shown = await changed(scope, id, async ({ imports, audit, jobs }) => {
      const entry = await imports.lock(id);
      if (!entry) throw NotFound.of('import', id);
      assertKept(entry.file);
      await imports.saveRun(id, resumeRun(entry.run));
      await imports.settle(id, null);
      await audit.append({ action: 'resumed', subjectKind: 'import', subjectId: id });
      await enqueue(jobs, scope, id);
    });
    return context.json(shown, 202);
  });
}

/** Imports of one organization run one after the other, so that a file and its correction do not overtake each other. */
function enqueue(jobs: Stores['jobs'], scope: Scope, importId: string): Promise<void> {
  const { orgId, actor } = scope;
  return jobs.enqueue(
    'import',
    { orgId, importId, actor },
    { queue: `import ${orgId}`, key: `import ${importId}` },
  );
}
