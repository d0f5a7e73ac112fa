import { createRoute, z } from '@hono/zod-openapi';
import { dayIn, InvalidInput, type Scope } from '../../kernel/index.ts';
import {
  analyzable,
  analyzeDrivers,
  CANDIDATE_SOURCES,
  chooseCandidate,
  FACTOR_MEANINGS,
  FACTORS,
  letGo,
  MOST_CHOSEN,
  rankedCandidates,
  readFactor,
  readTopThreeGround,
} from '../../strategy/index.ts';
import { type Api, body, identityOf, json, permit, problems } from '../frame/api.ts';
import type { Parts } from '../parts.ts';
import {
  AnalysisBody,
  ChoiceBody,
  FactorInput,
  presentAnalysis,
  presentChoice,
  presentRanked,
  TopThreeBody,
} from './topThreeShapes.ts';
import { assertUnit, UnitQuery } from './unit.ts';

const tags = ['Strategy'];
const UnitId = z.uuid().nullable().default(null);
const Why = z.string().trim().min(1).max(4000);

const read = createRoute({
  method: 'get',
  path: '/api/v1/top-three',
  summary: 'The three that were chosen, all candidates in their places, and what was left out',
  tags,
  ...permit('strategy.read'),
  request: {
    query: UnitQuery.extend({ limit: z.coerce.number().int().min(1).max(1_000).default(50) }),
  },
  responses: { 200: json(TopThreeBody, 'Everything that a choice rests on'), ...problems },
});

const choose = createRoute({
  method: 'post',
  path: '/api/v1/top-three/choices',
  summary: 'Choose a candidate as one of the three; never a fourth',
  tags,
  ...permit('strategy.change'),
  request: {
    body: body(
      z.object({
        unitId: UnitId,
        candidateKey: z.string().min(1).max(300),
        why: Why,
        replaces: z
          .uuid()
          .nullable()
          .default(null)
          .openapi({ description: 'The choice that it takes the place of, where three are chosen' }),
      }),
    ),
  },
  responses: { 201: json(ChoiceBody, 'The choice, with the decision on record'), ...problems },
});

const end = createRoute({
  method: 'post',
  path: '/api/v1/top-three/choices/{id}/end',
  summary: 'Let one of the three go, with the reason',
  tags,
  ...permit('strategy.change'),
  request: { params: z.object({ id: z.uuid() }), body: body(z.object({ unitId: UnitId, why: Why })) },
  responses: { 204: { description: 'It is one of the three no more' }, ...problems },
});

const enter = createRoute({
  method: 'post',
  path: '/api/v1/top-three/factors',
  summary: 'Enter a factor of a candidate with its range and source, or say who finds it out',
  tags,
  ...permit('strategy.change'),
  request: { body: body(FactorInput) },
  responses: { 201: json(z.object({ id: z.string() }), 'It counts from now on'), ...problems },
});

const analyze = createRoute({
  method: 'post',
  path: '/api/v1/top-three/analysis',
  summary: 'Analyze the drivers of a metric over its last twelve full months, and keep the result',
  tags,
  ...permit('strategy.change'),
  request: { body: body(z.object({ metricId: z.uuid() })) },
  responses: { 201: json(AnalysisBody, 'The analysis that candidates come from now'), ...problems },
});

export function mountTopThree(api: Api, { record, figures, clock, ids }: Parts): void {
  const today = ({ zone }: Scope) => dayIn(zone, clock.now());

  api.openapi(read, async (context) => {
    const { scope } = identityOf(context);
    const { unitId, limit } = context.req.valid('query');
    const page = await record.inScope(scope, async (stores) => {
      await assertUnit(stores, unitId);
      const ground = await readTopThreeGround(stores, today(scope));
      const { ranked, leftOut } = await rankedCandidates(stores, unitId, ground);
      const choices = await stores.topThree.choices(unitId);
      const { analysis, metrics } = ground;
      const title = metrics.find(({ id }) => id === analysis?.metricId)?.sheet.title ?? null;
      return {
        chosen: choices
          .filter(({ ended }) => ended === null)
          .reverse()
          .map(presentChoice),
        ended: choices.filter(({ ended }) => ended !== null).map(presentChoice),
        most: MOST_CHOSEN,
        candidates: ranked.slice(0, limit).map(presentRanked),
        total: ranked.length,
        leftOut,
        sources: CANDIDATE_SOURCES.map(({ key, name }) => ({ key, name })),
        factors: FACTORS.map((key) => ({ key, ...FACTOR_MEANINGS[key] })),
        analysis: analysis && presentAnalysis(analysis, title),
        outcomes: analyzable(metrics).map(({ id, sheet }) => ({ id, title: sheet.title })),
        currency: (await stores.organization.read()).currency,
      };
    });
    return context.json(page, 200);
  });

  api.openapi(choose, async (context) => {
    const { scope } = identityOf(context);
    const { candidateKey, unitId, ...draft } = context.req.valid('json');
    const chosen = await record.inScope(scope, async (stores) => {
      await assertUnit(stores, unitId);
      const ground = await readTopThreeGround(stores, today(scope));
      const { ranked } = await rankedCandidates(stores, unitId, ground);
      const one = ranked.find(({ candidate }) => candidate.key === candidateKey);
      if (!one) throw InvalidInput.at('candidateKey', 'must be the key of a candidate', candidateKey);
      return chooseCandidate({ ...stores, clock, ids }, scope, one, { ...draft, unitId });
    });
    return context.json(presentChoice(chosen), 201);
  });

  api.openapi(end, async (context) => {
    const { scope } = identityOf(context);
    const { id } = context.req.valid('param');
    const { unitId, why } = context.req.valid('json');
    await record.inScope(scope, (stores) => letGo({ ...stores, clock, ids }, scope, unitId, id, why));
    return context.body(null, 204);
  });

  api.openapi(enter, async (context) => {
    const { scope } = identityOf(context);
    const { unitId, ...draft } = context.req.valid('json');
    const given = { id: ids.next(), unitId, by: scope.actor, now: clock.now() };
    await record.inScope(scope, async (stores) => {
      await assertUnit(stores, unitId);
      const entered = readFactor(draft, given);
      const { ranked } = await rankedCandidates(
        stores,
        unitId,
        await readTopThreeGround(stores, today(scope)),
      );
      if (!ranked.some(({ candidate }) => candidate.key === entered.candidateKey))
        throw InvalidInput.at('candidateKey', 'must be the key of a candidate', entered.candidateKey);
      await stores.topThree.addFactor(entered);
      await stores.audit.append({
        action: 'estimated',
        subjectKind: 'candidate',
        subjectId: entered.id,
        detail: { candidate: entered.candidateKey, factor: entered.factor },
      });
    });
    return context.json({ id: given.id }, 201);
  });

  api.openapi(analyze, async (context) => {
    const { scope } = identityOf(context);
    const { metricId } = context.req.valid('json');
    const made = await analyzeDrivers(
      { figures, clock, ids, inScope: (work) => record.inScope(scope, work) },
      scope,
      metricId,
      context.req.raw.signal,
    );
    return context.json(presentAnalysis(made.analysis, made.metric.sheet.title), 201);
  });
}
