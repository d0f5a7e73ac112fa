import { createRoute, z } from '@hono/zod-openapi';
import {
  impactedGroups,
  isSameCourse,
  learningOf,
  readinessCourse,
  type Training,
  thresholdFor,
  trainingEffect,
  trainings,
} from '../../../change/index.ts';
import { houseOf } from '../../../insight/index.ts';
import { dayIn } from '../../../kernel/index.ts';
import { readFormula, usableMetric } from '../../../metric/index.ts';
import type { Stores } from '../../../storage/record/index.ts';
import { type Api, identityOf, json, permit, problems } from '../../frame/api.ts';
import { invalidFromZod } from '../../frame/problem.ts';
import type { Parts } from '../../parts.ts';
import { presentStanding } from './presentView.ts';
import { tags } from './records.ts';
import { StandingBody } from './viewShapes.ts';

const ById = z.object({ id: z.uuid() });
const ArmBody = z.object({
  units: z.number().int(),
  before: z.number(),
  after: z.number(),
  change: z.number(),
});

/** All of it is needed; it is asked for once the training is found, so that nobody learns which there are. */
const Question = z.object({
  metricId: z.uuid(),
  attribute: z
    .string()
    .min(1)
    .max(100)
    .openapi({ description: 'Attribute that names the agent or team, such as agent' }),
  named: z.enum(['person', 'team']).openapi({ description: 'What of the attendance that attribute is' }),
  earlyUntil: z.iso.date().openapi({ description: 'Trained by this day counts as early' }),
  beforeFrom: z.iso.date(),
  beforeTo: z.iso.date().openapi({ description: 'Excluded' }),
  afterFrom: z.iso.date(),
  afterTo: z.iso.date().openapi({ description: 'Excluded' }),
});

const effect = createRoute({
  method: 'get',
  path: '/api/v1/trainings/{id}/effect',
  summary:
    'How a metric changed for those trained early against those trained later or not; refused where it can’t be told',
  tags,
  ...permit('adoption.read'),
  request: {
    params: ById,
    query: Question.partial().openapi({ description: 'All of them are needed' }),
  },
  responses: {
    200: json(
      z
        .object({
          early: ArmBody,
          late: ArmBody,
          difference: z.number(),
          low: z.number(),
          high: z.number(),
          p: z.number(),
          beyondNoise: z.boolean(),
          confidence: z.number(),
          unit: z.object({ code: z.string(), label: z.string(), minorDigits: z.number().nullable() }),
          direction: z.enum(['up', 'down', 'neither']),
          leftOut: z.number().int(),
          words: z.string(),
        })
        .openapi('TrainingEffect'),
      'The effect with its interval; counts only, nobody’s name',
    ),
    ...problems,
  },
});

const learning = createRoute({
  method: 'get',
  path: '/api/v1/trainings/{id}/learning',
  summary: 'Knowledge and ability of the group before and after a training',
  tags,
  ...permit('adoption.read'),
  request: { params: ById },
  responses: {
    200: json(
      z
        .discriminatedUnion('known', [
          z.object({
            known: z.literal(true),
            beforeOn: z.string(),
            afterOn: z.string(),
            elements: z.array(
              z.object({
                element: z.enum(['knowledge', 'ability']),
                before: StandingBody,
                after: StandingBody,
                difference: z.number(),
                low: z.number().nullable(),
                high: z.number().nullable(),
                beyondNoise: z.boolean().nullable(),
              }),
            ),
          }),
          z.object({ known: z.literal(false), why: z.string() }),
        ])
        .openapi('TrainingLearning'),
      'The change with its interval, or why it can’t be told',
    ),
    ...problems,
  },
});

/** @throws InvalidInput with all that is missing */
function asked(query: object): z.output<typeof Question> {
  const whole = Question.safeParse(query);
  if (!whole.success) throw invalidFromZod(whole.error);
  return whole.data;
}

/** Every run of the course: who took it in another run was trained as well. */
async function runsOf({ adoption }: Stores, { initiativeId, course }: Training): Promise<string[]> {
  const all = await adoption.trainings.list(initiativeId);
  return all.filter((one) => isSameCourse(one.course, course)).map(({ id }) => id);
}

export function mountTrainingEffect(api: Api, { record, clock, figures }: Parts): void {
  api.openapi(effect, async (context) => {
    const { scope } = identityOf(context);
    const { id } = context.req.valid('param');
    const query = context.req.valid('query');
    const ground = await record.inScope(scope, async (stores) => {
      const training = await trainings.read(stores, id);
      const { metricId, beforeFrom, beforeTo, afterFrom, afterTo, ...question } = asked(query);
      const { id: own, sheet, current } = await usableMetric(stores.metrics, metricId);
      const { formula, includes, excludes } = current;
      const { asked: questions } = readFormula(formula);
      return {
        question: {
          ...question,
          before: { from: beforeFrom, to: beforeTo },
          after: { from: afterFrom, to: afterTo },
          metric: {
            metric: { id: own, title: sheet.title, version: current.number },
            ...{ formula, includes, excludes },
          },
        },
        house: await houseOf(stores),
        questions: questions
          ? await stores.questions.versionsAsking(questions.questions, questions.survey)
          : [],
        attendance: await stores.adoption.attendance(await runsOf(stores, training)),
      };
    });
    const found = await trainingEffect(
      { figures, questionsOf: async () => ground.questions },
      scope,
      ground.house,
      ground.attendance,
      ground.question,
      dayIn(scope.zone, clock.now()),
      context.req.raw.signal,
    );
    return context.json({ ...found, early: { ...found.early }, late: { ...found.late } }, 200);
  });

  api.openapi(learning, async (context) => {
    const { id } = context.req.valid('param');
    const found = await record.inScope(identityOf(context).scope, async (stores) => {
      const training = await trainings.read(stores, id);
      const { confidence } = await stores.organization.read();
      const threshold = thresholdFor(await stores.adoption.thresholds(), training.initiativeId);
      const assessments = await stores.adoption.assessments([training.groupId]);
      const { headcount } = await impactedGroups.read(stores, training.groupId);
      const people = headcount.known ? headcount.value : null;
      return learningOf(training, readinessCourse(assessments, threshold, confidence, people), confidence);
    });
    if (!found.known) return context.json({ ...found }, 200);
    const elements = found.elements.map((one) => ({
      ...one,
      before: presentStanding(one.before),
      after: presentStanding(one.after),
    }));
    return context.json({ ...found, elements }, 200);
  });
}
