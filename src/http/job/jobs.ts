import { existsSync } from 'node:fs';
import { createRoute, z } from '@hono/zod-openapi';
import { NotFound, type Scope } from '../../kernel/index.ts';
import type { JobReport } from '../../storage/record/index.ts';
import { type Api, body, identityOf, json, permit, problems } from '../frame/api.ts';
import { fileAnswer } from '../frame/streamed.ts';
import type { Parts } from '../parts.ts';

export const JobBody = z
  .object({
    id: z.uuid(),
    task: z.string(),
    state: z.enum(['waiting', 'running', 'done', 'failed']),
    doing: z.string().nullable().openapi({ description: 'What is being done now' }),
    progress: z.number().nullable().openapi({ description: '0 to 1; null while nobody knows' }),
    result: z.record(z.string(), z.unknown()).nullable(),
    problem: z.string().nullable().openapi({ description: 'Why it failed' }),
    startedBy: z.string(),
    createdAt: z.string(),
    finishedAt: z.string().nullable(),
  })
  .openapi('Job');

const ById = z.object({ id: z.uuid() });
const tags = ['Jobs'];

const read = createRoute({
  method: 'get',
  path: '/api/v1/jobs/{id}',
  summary: 'Background work: how far it has come, and what came of it',
  tags,
  ...permit('home.read'),
  request: { params: ById },
  responses: { 200: json(JobBody, 'The work'), ...problems },
});

const create = createRoute({
  method: 'post',
  path: '/api/v1/exports',
  summary: 'Write all customers, answers or signals to a file, in the background',
  tags,
  ...permit('export.run'),
  request: {
    body: body(
      z.object({
        what: z.enum(['customers', 'answers', 'signals']),
        format: z.enum(['csv', 'parquet', 'ndjson', 'xlsx']),
      }),
    ),
  },
  responses: { 202: json(JobBody, 'The work; the file is there once it is done'), ...problems },
});

const file = createRoute({
  method: 'get',
  path: '/api/v1/exports/{id}/file',
  summary: 'The file of an export that is done',
  tags,
  ...permit('export.run'),
  request: { params: ById },
  responses: {
    200: { content: { 'application/octet-stream': {} }, description: 'The file' },
    ...problems,
  },
});

export function mountJobs(api: Api, { ids, record, exportFile }: Parts): void {
  const find = async (scope: Scope, id: string) => {
    const report = await record.inScope(scope, ({ jobReports }) => jobReports.find(id));
    if (!report) throw NotFound.of('job', id);
    return report;
  };

  api.openapi(read, async (context) => {
    const report = await find(identityOf(context).scope, context.req.valid('param').id);
    return context.json(presentJob(report), 200);
  });

  api.openapi(create, async (context) => {
    const { scope } = identityOf(context);
    const { orgId, actor } = scope;
    const id = ids.next();
    const payload = { orgId, actor, ...context.req.valid('json') };
    const job = { id, orgId, task: 'export', payload, queue: `export ${orgId}`, requestedBy: actor.name };
    await record.inScope(scope, ({ jobReports }) => jobReports.request(job));
    return context.json(presentJob(await find(scope, id)), 202);
  });

  api.openapi(file, async (context) => {
    const { id } = context.req.valid('param');
    const { task, result } = await find(identityOf(context).scope, id);
    const format = String(result?.['format'] ?? '');
    const path = exportFile(id, format);
    if (task !== 'export' || !result) throw NotFound.of('file of the export', id);
    if (!existsSync(path)) {
      throw new NotFound(
        'The file of this export was removed, as all of them are after some days. Export again.',
      );
    }
    return fileAnswer(path, 'application/octet-stream', `${String(result['what'])}.${format}`) as never;
  });
}

export function presentJob(report: JobReport): z.infer<typeof JobBody> {
  const { id, task, state, doing, share, result, failure, requestedBy, createdAt, finishedAt } = report;
  return {
    ...{ id, task, state, doing, createdAt, finishedAt },
    progress: share,
    result: result ? { ...result } : null,
    problem: failure,
    startedBy: requestedBy,
  };
}
