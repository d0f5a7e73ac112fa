import { createRoute, z } from '@hono/zod-openapi';
import type { Stores } from '../../storage/record/index.ts';
import {
  type Assessment,
  type AssessmentParts,
  assessmentById,
  beginAssessment,
  COMPETENCIES,
  COMPETENCY_KEYS,
  closeAssessment,
  compareAssessments,
  dropAssessment,
  FRAMEWORK,
  missingFromAssessment,
  rateCompetencies,
  STAGES,
} from '../../strategy/index.ts';
import { EvidenceBody } from '../change/shapes.ts';
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
import type { Parts } from '../parts.ts';
import { UnknownBody } from './questionShapes.ts';
import { assertUnit, UnitQuery } from './unit.ts';

const tags = ['Strategy'];
const ById = z.object({ id: z.uuid() });

const RatingBody = z
  .object({
    competency: z.enum(COMPETENCY_KEYS),
    stage: z.discriminatedUnion('known', [
      z.object({ known: z.literal(true), value: z.number().int().min(1).max(5) }),
      UnknownBody,
    ]),
    why: z.string().max(4000).default(''),
    evidence: z.array(EvidenceBody).max(20).default([]),
  })
  .openapi('MaturityRating');

const AssessmentBody = z
  .object({
    id: z.string(),
    unitId: z.string().nullable(),
    circleId: z.string().nullable(),
    assessedOn: z.string(),
    assessor: z.object({ name: z.string() }),
    ratings: z.array(RatingBody),
    closedAt: z.string().nullable(),
    missing: z.array(z.string()).openapi({ description: 'What it still needs before it can be closed' }),
    version: z.number().int(),
    createdAt: z.string(),
    updatedAt: z.string(),
  })
  .openapi('MaturityAssessment');

const CourseBody = z.object({
  competency: z.enum(COMPETENCY_KEYS),
  stages: z.array(z.object({ assessmentId: z.string(), on: z.string(), stage: z.number().int().nullable() })),
  change: z
    .number()
    .int()
    .nullable()
    .openapi({ description: 'Stages between the last two known ratings; null without two' }),
});

const list = createRoute({
  method: 'get',
  path: '/api/v1/maturity-assessments',
  summary: 'Self-assessments, newest first, set side by side, with the six competencies and five stages',
  tags,
  ...permit('strategy.read'),
  request: { query: UnitQuery },
  responses: {
    200: json(
      z.object({
        items: z.array(AssessmentBody),
        course: z.array(CourseBody),
        source: z.string(),
        competencies: z.array(
          z.object({
            key: z.enum(COMPETENCY_KEYS),
            name: z.string(),
            is: z.string(),
            asks: z.array(z.string()),
          }),
        ),
        stages: z.array(z.object({ number: z.number().int(), name: z.string(), is: z.string() })),
        next: z.null(),
      }),
      'All of them, and how each competency went over the closed ones',
    ),
    ...problems,
  },
});

const begin = createRoute({
  method: 'post',
  path: '/api/v1/maturity-assessments',
  summary: 'Begin a self-assessment; one at a time is open',
  tags,
  ...permit('strategy.change'),
  request: {
    body: body(
      z.object({
        unitId: z.uuid().nullable().default(null),
        circleId: z.uuid().nullable().default(null),
        assessedOn: z.iso.date().nullable().default(null).openapi({ description: 'By default today' }),
      }),
    ),
  },
  responses: { 201: json(AssessmentBody, 'The open assessment'), ...problems },
});

const read = createRoute({
  method: 'get',
  path: '/api/v1/maturity-assessments/{id}',
  summary: 'A self-assessment',
  tags,
  ...permit('strategy.read'),
  request: { params: ById },
  responses: { 200: json(AssessmentBody, 'The assessment; ETag is its version'), ...problems },
});

const rate = createRoute({
  method: 'patch',
  path: '/api/v1/maturity-assessments/{id}',
  summary: 'Rate competencies of an open assessment; what is not named stays',
  tags,
  ...permit('strategy.change'),
  request: {
    params: ById,
    headers: IfMatch,
    body: body(z.object({ ratings: z.array(RatingBody).min(1).max(6) })),
  },
  responses: { 200: json(AssessmentBody, 'As it is now'), ...problems },
});

const close = createRoute({
  method: 'post',
  path: '/api/v1/maturity-assessments/{id}/close',
  summary: 'Close an assessment: it never changes again',
  tags,
  ...permit('strategy.change'),
  request: { params: ById, headers: IfMatch },
  responses: { 200: json(AssessmentBody, 'The closed assessment'), ...problems },
});

const drop = createRoute({
  method: 'delete',
  path: '/api/v1/maturity-assessments/{id}',
  summary: 'Throw an open assessment away',
  tags,
  ...permit('strategy.change'),
  request: { params: ById, headers: IfMatch },
  responses: { 204: { description: 'It is gone' }, ...problems },
});

export function mountMaturity(api: Api, { record, clock, ids }: Parts): void {
  const parts = ({ assessments, audit }: Stores): AssessmentParts => ({ assessments, audit, clock, ids });

  api.openapi(list, async (context) => {
    const { scope } = identityOf(context);
    const { unitId } = context.req.valid('query');
    const items = await record.inScope(scope, async (stores) => {
      await assertUnit(stores, unitId);
      return stores.assessments.list(unitId);
    });
    const shown = {
      items: items.map(present),
      course: compareAssessments(items).map((one) => ({ ...one, stages: [...one.stages] })),
      source: FRAMEWORK,
      competencies: COMPETENCIES.map((one) => ({ ...one, asks: [...one.asks] })),
      stages: [...STAGES],
      next: null,
    };
    return context.json(shown, 200);
  });

  api.openapi(begin, async (context) => {
    const { scope } = identityOf(context);
    const given = context.req.valid('json');
    const made = await record.inScope(scope, async (stores) => {
      await assertUnit(stores, given.unitId);
      return beginAssessment(parts(stores), scope, given);
    });
    return context.json(present(made), 201, versionTag(made));
  });

  api.openapi(read, async (context) => {
    const { id } = context.req.valid('param');
    const found = await record.inScope(identityOf(context).scope, ({ assessments }) =>
      assessmentById(assessments, id),
    );
    return context.json(present(found), 200, versionTag(found));
  });

  api.openapi(rate, async (context) => {
    const { id } = context.req.valid('param');
    const { ratings } = context.req.valid('json');
    const expected = expectedVersion(context);
    const rated = await record.inScope(identityOf(context).scope, (stores) =>
      rateCompetencies(parts(stores), id, expected, ratings),
    );
    return context.json(present(rated), 200, versionTag(rated));
  });

  api.openapi(close, async (context) => {
    const { id } = context.req.valid('param');
    const expected = expectedVersion(context);
    const closed = await record.inScope(identityOf(context).scope, (stores) =>
      closeAssessment(parts(stores), id, expected),
    );
    return context.json(present(closed), 200, versionTag(closed));
  });

  api.openapi(drop, async (context) => {
    const { id } = context.req.valid('param');
    const expected = expectedVersion(context);
    await record.inScope(identityOf(context).scope, (stores) => dropAssessment(parts(stores), id, expected));
    return context.body(null, 204);
  });
}

function present(assessment: Assessment): z.infer<typeof AssessmentBody> {
  const { assessor, ratings, ...rest } = assessment;
  return {
    ...rest,
    assessor: { name: assessor.name },
    ratings: ratings.map((one) => ({ ...one, evidence: [...one.evidence] })),
    missing: assessment.closedAt === null ? missingFromAssessment(assessment) : [],
  };
}
