import { createRoute, z } from '@hono/zod-openapi';
import {
  assessGroup,
  KOTTER_STEPS,
  peopleView,
  readPeopleGround,
  sayStep,
  setThreshold,
  thresholdFor,
} from '../../../change/index.ts';
import { dayIn, NotFound } from '../../../kernel/index.ts';
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
} from '../../frame/api.ts';
import type { Parts } from '../../parts.ts';
import { presentAdoption, presentAssessment, presentKotter } from './presentView.ts';
import { peopleParts, tags } from './records.ts';
import { AdoptionBody, AssessmentBody, AssessmentInput, KotterBody, KotterSaid } from './viewShapes.ts';

const overview = createRoute({
  method: 'get',
  path: '/api/v1/adoption',
  summary: 'The people side of one initiative, or of all: readiness, training, messages, champions, hours',
  tags,
  ...permit('adoption.read'),
  request: { query: z.object({ initiativeId: z.uuid().optional() }) },
  responses: { 200: json(AdoptionBody, 'All of it, without anybody’s attendance by name'), ...problems },
});

const assess = createRoute({
  method: 'post',
  path: '/api/v1/impacted-groups/{id}/assessments',
  summary: 'Say how ready a group is; earlier assessments stay',
  tags,
  ...permit('adoption.change'),
  request: { params: z.object({ id: z.uuid() }), body: body(AssessmentInput) },
  responses: { 201: json(AssessmentBody, 'The assessment'), ...problems },
});

const threshold = createRoute({
  method: 'put',
  path: '/api/v1/adoption/threshold',
  summary: 'Set under which score an element holds a group back: for one initiative, or for all',
  tags,
  ...permit('adoption.change'),
  request: {
    body: body(
      z.object({
        initiativeId: z.uuid().nullable(),
        threshold: z.number().nullable().openapi({ description: 'Null takes an own one away' }),
      }),
    ),
  },
  responses: { 204: { description: 'Kept' }, ...problems },
});

const step = createRoute({
  method: 'put',
  path: '/api/v1/initiatives/{id}/kotter/{step}',
  summary: 'Say what shows that one of the eight steps is there, or who finds that out',
  tags,
  ...permit('adoption.change'),
  request: {
    params: z.object({ id: z.uuid(), step: z.enum(KOTTER_STEPS) }),
    headers: IfMatch,
    body: body(z.object({ said: KotterSaid }).openapi('KotterStepInput')),
  },
  responses: {
    200: json(KotterBody, 'The step; ETag is its version, 0 before anybody said anything'),
    ...problems,
  },
});

export function mountAdoption(api: Api, parts: Parts): void {
  const { record, clock } = parts;
  const work = peopleParts(parts);

  api.openapi(overview, async (context) => {
    const { scope } = identityOf(context);
    const { initiativeId = null } = context.req.valid('query');
    const today = dayIn(scope.zone, clock.now());
    const shown = await record.inScope(scope, async ({ adoption, organization }) => {
      const { confidence } = await organization.read();
      const ground = await readPeopleGround(adoption, initiativeId);
      if (initiativeId !== null && !ground.initiatives.some(({ id }) => id === initiativeId))
        throw NotFound.of('initiative', initiativeId);
      const of = (id: string | null) =>
        ground.thresholds.find((one) => one.initiativeId === id)?.threshold ?? null;
      return presentAdoption(ground, peopleView(ground, today, confidence), {
        today,
        kotter: await adoption.kotter(initiativeId),
        threshold: {
          own: initiativeId === null ? null : of(initiativeId),
          organization: of(null),
          used: thresholdFor(ground.thresholds, initiativeId),
        },
      });
    });
    return context.json(shown, 200);
  });

  api.openapi(assess, async (context) => {
    const { scope } = identityOf(context);
    const { id } = context.req.valid('param');
    const given = context.req.valid('json');
    const made = await record.inScope(scope, (stores) =>
      assessGroup(work(stores), scope, id, given as Parameters<typeof assessGroup>[3]),
    );
    return context.json(presentAssessment(made), 201);
  });

  api.openapi(threshold, async (context) => {
    const { initiativeId, threshold: given } = context.req.valid('json');
    await record.inScope(identityOf(context).scope, (stores) =>
      setThreshold(work(stores), initiativeId, given),
    );
    return context.body(null, 204);
  });

  api.openapi(step, async (context) => {
    const { scope } = identityOf(context);
    const { id: initiativeId, step: key } = context.req.valid('param');
    const { said } = context.req.valid('json');
    const expected = expectedVersion(context);
    const entry = await record.inScope(scope, (stores) =>
      sayStep(work(stores), scope, { initiativeId, step: key }, expected, said),
    );
    return context.json(presentKotter(entry), 200, versionTag(entry));
  });
}
