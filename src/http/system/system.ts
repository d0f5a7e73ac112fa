import { createRoute, z } from '@hono/zod-openapi';
import { NotFound, type Scope } from '../../kernel/index.ts';
import type { LastReport } from '../../storage/upkeep/index.ts';
import { type Api, body, identityOf, json, permit, problems } from '../frame/api.ts';
import type { Parts } from '../parts.ts';

const Instant = z.iso.datetime();
const Bytes = z.number().openapi({ description: 'Bytes' });
const Count = z.number().int();
const RemovedPart = z.object({ count: Count, bytes: Bytes });

const LastBody = z.object({
  state: z.enum(['waiting', 'running', 'done', 'failed']),
  startedBy: z.string(),
  createdAt: Instant,
  finishedAt: Instant.nullable(),
  problem: z.string().nullable(),
});

const SystemBody = z
  .object({
    version: z.string(),
    startedAt: Instant,
    stores: z.array(
      z.object({
        name: z.enum(['record', 'columnar', 'uploads', 'exports']),
        what: z.string(),
        version: z.string().nullable(),
        embedded: z.boolean().openapi({ description: 'In the data folder, or on a server elsewhere' }),
        bytes: Bytes,
      }),
    ),
    disk: z.object({ freeBytes: Bytes, totalBytes: Bytes }),
    projection: z.object({
      rowsBehind: Count.openapi({ description: 'Rows not in the columnar store yet; counted to 100,001' }),
      since: Instant.nullable().openapi({ description: 'Since when the oldest of them waits' }),
      daysToSum: Count.openapi({ description: 'Days whose sums wait to be made anew' }),
    }),
    jobs: z.object({
      waiting: Count,
      running: Count,
      scheduled: Count,
      retrying: Count.openapi({ description: 'Failed, and tried again by themselves' }),
      failed: Count.openapi({ description: 'Failed for good' }),
      troubled: z
        .array(
          z.object({
            id: z.string(),
            task: z.string(),
            attempts: Count,
            mostAttempts: Count,
            error: z.string().nullable(),
            nextAt: Instant.nullable(),
          }),
        )
        .openapi({ description: 'Failed work on everything that is kept, or of this organization' }),
    }),
    check: LastBody.extend({
      ok: z.boolean().nullable(),
      wrong: z.array(z.string()).openapi({ description: 'What is not as it must be, in this organization' }),
    }).nullable(),
    cleanUp: z.object({
      last: LastBody.extend({
        removed: z
          .object({ uploads: RemovedPart, exports: RemovedPart, leftovers: RemovedPart, keys: Count })
          .nullable(),
      }).nullable(),
      next: Instant.nullable(),
      uploadDays: z.number(),
      exportDays: z.number(),
    }),
  })
  .openapi('System');

const tags = ['System'];

const read = createRoute({
  method: 'get',
  path: '/api/v1/system',
  summary: 'How this Perpetua stands: stores, background work, the last check, free disk, clean-up',
  tags,
  ...permit('system.read'),
  responses: { 200: json(SystemBody, 'As it is now'), ...problems },
});

const retry = createRoute({
  method: 'post',
  path: '/api/v1/system/retries',
  summary: 'Try failed background work again at once',
  tags,
  ...permit('system.run'),
  request: { body: body(z.object({ jobId: z.string().max(20) })) },
  responses: { 202: json(z.object({ task: z.string() }), 'It is tried again'), ...problems },
});

const check = createRoute({
  method: 'post',
  path: '/api/v1/system/checks',
  summary: 'Verify audit logs, row-level security and both stores against each other, in the background',
  tags,
  ...permit('system.run'),
  responses: {
    202: json(z.object({ task: z.string() }), 'It is on its way; GET /system tells its result'),
    ...problems,
  },
});

export function mountSystem(api: Api, { system, record }: Parts): void {
  api.openapi(read, async (context) => {
    const { scope } = identityOf(context);
    const { check: checked, cleanUp, stores, jobs, ...rest } = await system.state(scope);
    const name = await record.inScope(scope, async ({ organization }) => (await organization.read()).name);
    const { last } = cleanUp;
    return context.json(
      {
        ...rest,
        stores: [...stores],
        jobs: { ...jobs, troubled: [...jobs.troubled] },
        check: checked && { ...shown(checked), ...verdictOf(checked, name) },
        cleanUp: { ...cleanUp, last: last && { ...shown(last), removed: removedBy(last) } },
      },
      200,
    );
  });

  api.openapi(retry, async (context) => {
    const { scope } = identityOf(context);
    const { jobId } = context.req.valid('json');
    const task = await system.retry(scope, jobId);
    if (task === null) throw NotFound.of('failed job', jobId);
    await logged(scope, 'retried', 'job', jobId, { task });
    return context.json({ task }, 202);
  });

  api.openapi(check, async (context) => {
    const { scope } = identityOf(context);
    await system.check(scope);
    await logged(scope, 'checked', 'system', 'check');
    return context.json({ task: 'check' }, 202);
  });

  const logged = (scope: Scope, action: string, subjectKind: string, subjectId: string, detail = {}) =>
    record.inScope(scope, ({ audit }) => audit.append({ action, subjectKind, subjectId, detail }));
}

const COPY = 'Columnar copy';

function shown({ state, startedBy, createdAt, finishedAt, failure }: LastReport) {
  return { state, startedBy, createdAt, finishedAt, problem: failure };
}

/** Of a check of all organizations, what concerns everything or this one. */
function verdictOf({ result }: LastReport, organization: string): { ok: boolean | null; wrong: string[] } {
  const lines = (result?.['lines'] ?? []) as readonly {
    readonly what: string;
    readonly where: string;
    readonly differences: readonly string[];
  }[];
  const own = lines.filter(({ where }) => where === 'all' || where === organization);
  const wrong = own.flatMap(({ what, differences }) =>
    differences
      // The copy is compared organization by organization, in one line.
      .filter(
        (one) => what !== COPY || one.startsWith(`${organization},`) || one.startsWith(`${organization}:`),
      )
      .map((one) => `${what}: ${one}`),
  );
  const ok = result?.['ok'];
  return { ok: typeof ok === 'boolean' ? ok : null, wrong };
}

function removedBy({ result }: LastReport) {
  const Shape = z.object({ uploads: RemovedPart, exports: RemovedPart, leftovers: RemovedPart, keys: Count });
  return Shape.safeParse(result).data ?? null;
}
