import { createRoute, z } from '@hono/zod-openapi';
import {
  analyzeKit,
  changeKit,
  competitiveDefinition,
  createKit,
  deleteKit,
  kitById,
  kitMapping,
  kitTemplate,
  MODES,
  observeKit,
  printedQuestionnaire,
  surveyOfKit,
} from '../../benchmark/index.ts';
import { type Api, body, identityOf, json, permit, problems } from '../frame/api.ts';
import { mountVersioned } from '../frame/versioned.ts';
import type { Parts } from '../parts.ts';
import {
  AnalysisBody,
  KitBody,
  KitInput,
  presentAnalysis,
  presentKit,
  QuestionnaireBody,
} from './kitShapes.ts';
import { ById, tags } from './shapes.ts';

const path = '/api/v1/benchmarks/kits';
const one = `${path}/{id}` as const;

const list = createRoute({
  method: 'get',
  path,
  summary: 'Competitive surveys, by name',
  tags,
  ...permit('benchmark.read'),
  responses: { 200: json(z.object({ items: z.array(KitBody), next: z.null() }), 'All of them'), ...problems },
});
const questionnaire = createRoute({
  method: 'get',
  path: `${one}/questionnaire`,
  summary: 'The questionnaire to field anywhere, and how its answers come in',
  tags,
  ...permit('benchmark.read'),
  request: { params: ById },
  responses: { 200: json(QuestionnaireBody, 'Definition, text and mappings'), ...problems },
});
const survey = createRoute({
  method: 'post',
  path: `${one}/survey`,
  summary: 'Make its survey here, for answers that are sent over the API',
  tags,
  ...permit('benchmark.change'),
  request: { params: ById },
  responses: {
    201: json(z.object({ surveyId: z.string(), surveyKey: z.string() }), 'The survey'),
    ...problems,
  },
});
const analysis = createRoute({
  method: 'get',
  path: `${one}/analysis`,
  summary: 'Its answers by brand, with tests that know that the same people rated several',
  tags,
  ...permit('benchmark.read'),
  request: { params: ById },
  responses: { 200: json(AnalysisBody, 'Brands beside each other'), ...problems },
});
const observe = createRoute({
  method: 'post',
  path: `${one}/observations`,
  summary: 'Keep the scores of its brands as benchmarks whose comparability is known',
  tags,
  ...permit('benchmark.change'),
  request: {
    params: ById,
    body: body(
      z.strictObject({
        mode: z.enum(MODES).nullable().default(null),
        sampling: z.string().max(300).nullable().default(null),
      }),
    ),
  },
  responses: {
    200: json(
      z.object({ sourceId: z.string(), new: z.number(), changed: z.number(), same: z.number() }),
      'The source and what became of its figures',
    ),
    ...problems,
  },
});

export function mountKits(api: Api, parts: Parts): void {
  const { record } = parts;
  api.openapi(list, async (context) => {
    const items = await record.inScope(identityOf(context).scope, ({ kits }) => kits.list());
    return context.json({ items: items.map(presentKit), next: null }, 200);
  });
  api.openapi(questionnaire, async (context) => {
    const { scope } = identityOf(context);
    const { id } = context.req.valid('param');
    const kit = await record.inScope(scope, ({ kits }) => kitById(kits, id));
    const layout = (name: 'wide' | 'long') => {
      const mapping = kitMapping(kit, name, scope.zone);
      return { mapping: { ...mapping }, template: kitTemplate(mapping) };
    };
    const definition = { ...competitiveDefinition(kit) };
    const body = { definition, text: printedQuestionnaire(kit), wide: layout('wide'), long: layout('long') };
    return context.json(body as z.infer<typeof QuestionnaireBody>, 200);
  });
  api.openapi(survey, async (context) => {
    const { id } = context.req.valid('param');
    const made = await record.inScope(identityOf(context).scope, (stores) => surveyOfKit(stores, parts, id));
    return context.json({ surveyId: made.survey.id, surveyKey: made.survey.externalKey }, 201);
  });
  api.openapi(analysis, async (context) => {
    const { id } = context.req.valid('param');
    const found = await record.inScope(identityOf(context).scope, async (stores) => {
      const { confidence } = await stores.organization.read();
      return { confidence, analysis: await analyzeKit(stores, id, confidence) };
    });
    return context.json(presentAnalysis(found.analysis, found.confidence), 200);
  });
  api.openapi(observe, async (context) => {
    const { id } = context.req.valid('param');
    const facts = context.req.valid('json');
    const outcome = await record.inScope(identityOf(context).scope, async (stores) => {
      const { confidence } = await stores.organization.read();
      return observeKit(stores, parts, await analyzeKit(stores, id, confidence), { ...facts, confidence });
    });
    return context.json(outcome, 200);
  });
  mountVersioned(api, parts, {
    path,
    tags,
    noun: 'kit',
    permissions: { read: 'benchmark.read', change: 'benchmark.change' },
    summaries: {
      create: 'Prepare a double-blind survey that asks about several brands',
      read: 'One competitive survey',
      change: 'Change a competitive survey',
      remove: 'Delete a competitive survey; answers that came in stay',
    },
    method: 'put',
    input: KitInput,
    changes: KitInput,
    body: KitBody,
    present: presentKit,
    create: (stores, input) => createKit(stores, parts, input),
    read: ({ kits }, id) => kitById(kits, id),
    change: (stores, id, expected, input) => changeKit(stores, parts, id, expected, input),
    remove: deleteKit,
  });
}
