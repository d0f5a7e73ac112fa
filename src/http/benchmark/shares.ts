import { createRoute, z } from '@hono/zod-openapi';
import {
  answersOf,
  checkShare,
  exchangeSchema,
  importExchange,
  MECHANISMS,
  type Noise,
  ownMeasuring,
  type Shared,
  SOURCE_KINDS,
  setBudget,
  share,
} from '../../benchmark/index.ts';
import { explore } from '../../insight/index.ts';
import { GRAINS, NotFound } from '../../kernel/index.ts';
import {
  type Api,
  body,
  expectedVersion,
  IfMatch,
  identityOf,
  json,
  permit,
  problems,
  versionTag,
} from '../frame/api.ts';
import { assertNotPersonal, readAsking } from '../insight/asking.ts';
import type { Parts } from '../parts.ts';
import { ById, tags } from './shapes.ts';

const ShareBody = z
  .object({
    id: z.string(),
    title: z.string(),
    madeAt: z.string(),
    madeBy: z.string(),
    figures: z.number().int(),
    leftOut: z.number().int(),
    epsilon: z.number(),
    delta: z.number(),
  })
  .openapi('BenchmarkShare');

const BudgetBody = z
  .object({
    epsilon: z.number(),
    delta: z.number(),
    spentEpsilon: z.number(),
    spentDelta: z.number(),
    version: z.number().int(),
    updatedAt: z.string(),
  })
  .openapi('PrivacyBudget');

const NoiseInput = z.strictObject({
  mechanism: z.enum(MECHANISMS),
  epsilon: z.number().openapi({ description: 'Privacy loss of one answer, for each metric' }),
  delta: z.number().default(0),
});

const ShareInput = z
  .strictObject({
    title: z.string().max(200),
    publisher: z.string().max(200).openapi({ description: 'Name that the organization goes by in the file' }),
    metricIds: z.array(z.uuid()).min(1).max(20),
    from: z.iso.date(),
    to: z.iso.date(),
    grain: z.enum(GRAINS).nullable().default(null),
    by: z.string().max(200).nullable().default(null).openapi({ description: 'Groups instead of the whole' }),
    minimumCell: z.number().int(),
    noise: NoiseInput.nullable().default(null),
  })
  .openapi('BenchmarkShareInput');

const list = createRoute({
  method: 'get',
  path: '/api/v1/benchmarks/shares',
  summary: 'Files that were shared, newest first, with the privacy loss of each',
  tags,
  ...permit('benchmark.read'),
  responses: {
    200: json(z.object({ items: z.array(ShareBody), next: z.null() }), 'All of them'),
    ...problems,
  },
});

const make = createRoute({
  method: 'post',
  path: '/api/v1/benchmarks/shares',
  summary:
    'Make a file of aggregates to exchange; small cells are left out, noise is taken from the privacy budget',
  tags,
  ...permit('benchmark.share'),
  request: { body: body(ShareInput) },
  responses: { 201: json(ShareBody, 'What was made; its file is under /file'), ...problems },
});

const file = createRoute({
  method: 'get',
  path: '/api/v1/benchmarks/shares/{id}/file',
  summary: 'A shared file as it went out; fetching it again costs nothing',
  tags,
  ...permit('benchmark.share'),
  request: { params: ById },
  responses: { 200: json(z.looseObject({}), 'The file'), ...problems },
});

const budget = createRoute({
  method: 'get',
  path: '/api/v1/benchmarks/privacy-budget',
  summary: 'How much privacy may be lost through all shared files, and how much is',
  tags,
  ...permit('benchmark.read'),
  responses: {
    200: json(z.object({ budget: BudgetBody.nullable() }), 'Null before one is set'),
    ...problems,
  },
});

const put = createRoute({
  method: 'put',
  path: '/api/v1/benchmarks/privacy-budget',
  summary: 'Set how much may be lost in all, and say why',
  tags,
  ...permit('benchmark.share'),
  request: {
    headers: IfMatch,
    body: body(
      z.strictObject({ epsilon: z.number(), delta: z.number().default(0), why: z.string().max(1000) }),
    ),
  },
  responses: { 200: json(BudgetBody, 'As it is now'), ...problems },
});

const schema = createRoute({
  method: 'get',
  path: '/api/v1/benchmarks/exchange/schema',
  summary: 'JSON Schema (2020-12) of the exchange file',
  tags,
  ...permit('benchmark.read'),
  responses: { 200: json(z.looseObject({}), 'The schema'), ...problems },
});

const take = createRoute({
  method: 'post',
  path: '/api/v1/benchmarks/exchange/import',
  summary: 'Take in the file of another organization as a source with its figures',
  tags,
  ...permit('benchmark.change'),
  request: {
    body: body(
      z
        .strictObject({ file: z.looseObject({}), kind: z.enum(SOURCE_KINDS).default('competitor') })
        .openapi('ExchangeImport'),
    ),
  },
  responses: {
    200: json(
      z
        .object({
          sourceId: z.string(),
          source: z.string(),
          made: z.boolean(),
          new: z.number().int(),
          changed: z.number().int(),
          same: z.number().int(),
        })
        .openapi('ExchangeOutcome'),
      'What became of its figures',
    ),
    ...problems,
  },
});

export function mountShares(api: Api, parts: Parts): void {
  const { record } = parts;
  api.openapi(schema, (context) => context.json(exchangeSchema() as Record<string, unknown>, 200));

  api.openapi(take, async (context) => {
    const { file, kind } = context.req.valid('json');
    const outcome = await record.inScope(identityOf(context).scope, (stores) =>
      importExchange(stores, parts, file, kind),
    );
    return context.json(outcome, 200);
  });

  api.openapi(list, async (context) => {
    const items = await record.inScope(identityOf(context).scope, ({ shares }) => shares.list());
    return context.json({ items, next: null }, 200);
  });

  api.openapi(make, async (context) => {
    const { scope } = identityOf(context);
    const { metricIds, from, to, grain, by, ...rest } = context.req.valid('json');
    const asked = { ...rest, noise: rest.noise as Noise | null };
    checkShare(asked);
    assertNotPersonal(identityOf(context), { by: by === null ? [] : [by] });
    const shared: Shared[] = [];
    for (const metricId of new Set(metricIds)) {
      const question = {
        metricId,
        from,
        to,
        by: by === null ? [] : [by],
        segments: [],
        asOf: 'then' as const,
        ...(grain === null ? {} : { grain }),
      };
      const { asking, measuring } = await record.inScope(scope, async (stores) => ({
        asking: await readAsking(stores, question),
        measuring: await ownMeasuring(stores, metricId),
      }));
      const { request, house, questions } = asking;
      // The file's minimum hides cells as the organization's own does, with what they could be told from.
      const strict = { ...house, minimumGroup: Math.max(house.minimumGroup, asked.minimumCell) };
      const explored = await explore(
        { figures: parts.figures, questionsOf: async () => questions },
        scope,
        request,
        strict,
        context.req.raw.signal,
      );
      const { metric, key } = measuring;
      shared.push({ title: metric.sheet.title, answers: answersOf(metric), key, explored });
    }
    const made = await record.inScope(scope, (stores) => share(stores, parts, scope, asked, shared));
    return context.json(made.share, 201);
  });

  api.openapi(file, async (context) => {
    const { id } = context.req.valid('param');
    const found = await record.inScope(identityOf(context).scope, ({ shares }) => shares.file(id));
    if (!found) throw NotFound.of('shared file', id);
    return context.json({ ...found }, 200, {
      'content-disposition': `attachment; filename="benchmark-exchange-${id.slice(0, 8)}.json"`,
    });
  });

  api.openapi(budget, async (context) => {
    const found = await record.inScope(identityOf(context).scope, ({ shares }) => shares.budget());
    return context.json({ budget: found }, 200, versionTag({ version: found?.version ?? 0 }));
  });

  api.openapi(put, async (context) => {
    const wanted = context.req.valid('json');
    const expected = expectedVersion(context);
    const now = parts.clock.now().toISOString();
    const set = await record.inScope(identityOf(context).scope, (stores) =>
      setBudget(stores, wanted, expected, now),
    );
    return context.json(set, 200, versionTag(set));
  });
}
