import { z } from '@hono/zod-openapi';
import { ADKAR_ELEMENTS, KOTTER_STEPS } from '../../../change/index.ts';
import { knowable } from '../initiativeShapes.ts';
import { EvidenceBody, OwnerBody, OwnerInput } from '../shapes.ts';
import { CapacityBody, ChampionBody, GroupBody, MessageBody, TrainingBody } from './recordShapes.ts';

const Element = z.enum(ADKAR_ELEMENTS);

/** One value for each element; every one is there. */
const byElement = <T extends z.ZodType>(value: T) =>
  z.object({ awareness: value, desire: value, knowledge: value, ability: value, reinforcement: value });

export const AssessmentInput = z
  .object({
    assessedOn: z.iso.date(),
    assessor: OwnerInput,
    n: z.number().openapi({ description: 'People that it rests on' }),
    scores: byElement(
      z
        .object({
          score: z.number().optional().openapi({ description: '1 to 5' }),
          counts: z
            .array(z.number())
            .optional()
            .openapi({ description: 'How many people gave 1, 2, 3, 4 and 5, in place of a score' }),
        })
        .nullable(),
    )
      .partial()
      .openapi({ description: 'What is left out, or null, is not known' }),
    note: z.string().max(4000).default(''),
    evidence: z.array(EvidenceBody).max(30).default([]),
    sameDay: z.enum(['replace', 'keep_both']).nullable().default(null).openapi({
      description: 'What becomes of one by the same assessor on that day; asked for if there is one',
    }),
  })
  .openapi('ReadinessAssessmentInput');

export const AssessmentBody = z
  .object({
    id: z.string(),
    groupId: z.string(),
    assessedOn: z.string(),
    assessor: OwnerBody,
    n: z.number().int(),
    scores: byElement(z.object({ score: z.number(), counts: z.array(z.number()).nullable() }).nullable()),
    note: z.string(),
    evidence: z.array(EvidenceBody),
    replaces: z.string().nullable(),
    enteredAt: z.string(),
    enteredBy: z.object({ name: z.string() }),
  })
  .openapi('ReadinessAssessment');

export const BarrierBody = z
  .discriminatedUnion('kind', [
    z.object({ kind: z.literal('none') }),
    z.object({
      kind: z.literal('at'),
      element: Element,
      score: z.number(),
      sure: z.boolean().openapi({ description: 'The whole interval lies under the threshold' }),
    }),
    z.object({ kind: z.literal('unknown'), element: Element, atLatest: Element.nullable() }),
  ])
  .openapi('BarrierPoint');

export const StandingBody = z
  .object({
    score: z.number(),
    n: z.number(),
    low: z.number().nullable(),
    high: z.number().nullable(),
  })
  .openapi('ElementStanding');

export const PointBody = z
  .object({
    on: z.string(),
    elements: byElement(StandingBody.nullable()),
    barrier: BarrierBody,
    assessors: z.array(z.string()),
  })
  .openapi('ReadinessPoint');

export const GroupViewBody = z
  .object({
    group: GroupBody,
    threshold: z.number().openapi({ description: 'A score under this holds the group back' }),
    course: z.array(PointBody).openapi({ description: 'Oldest first' }),
    assessments: z.array(AssessmentBody).openapi({ description: 'Oldest first; replaced ones too' }),
    barrier: BarrierBody.nullable(),
    trend: z
      .object({
        direction: z.enum(['forward', 'back', 'up', 'down', 'same', 'unknown']),
        beyondNoise: z.boolean().nullable(),
        words: z.string(),
      })
      .nullable(),
    coverage: z.object({ champions: z.number().int(), peopleEach: z.number().nullable() }),
    training: z
      .object({ planned: z.number(), attended: z.number(), share: z.number() })
      .nullable()
      .openapi({ description: 'People who attended of those planned, over its trainings' }),
  })
  .openapi('GroupReadiness');

export const TrainingReachBody = z.object({
  planned: z.number(),
  attended: z.number(),
  passed: z.number(),
  failed: z.number(),
  hours: z.number(),
  share: z.number(),
  state: z.enum(['planned', 'running', 'over']),
  due: z.boolean().openapi({ description: 'It is over, and not all attended' }),
});

const MonthBody = z.object({
  month: z.string(),
  offered: z.number().nullable().openapi({ description: 'Null: nobody said what they can give' }),
  asked: z.number(),
  asks: z.array(z.object({ initiativeId: z.string(), hours: z.number(), course: z.string().nullable() })),
  over: z.number().nullable(),
});

const OverloadBody = z.object({
  who: z.string(),
  month: z.string(),
  asked: z.number(),
  offered: z.number(),
  over: z.number(),
  initiativeIds: z.array(z.string()),
});

export const KotterSaid = knowable(
  z.object({ note: z.string().max(4000).default(''), evidence: z.array(EvidenceBody).max(30) }),
);

export const KotterBody = z
  .object({
    initiativeId: z.string(),
    step: z.enum(KOTTER_STEPS),
    said: KotterSaid,
    version: z.number().int(),
    at: z.string(),
    by: z.object({ name: z.string() }),
  })
  .openapi('KotterStep');

export const AdoptionBody = z
  .object({
    today: z.string(),
    initiatives: z.array(z.object({ id: z.string(), name: z.string(), open: z.boolean() })),
    threshold: z
      .object({ own: z.number().nullable(), organization: z.number().nullable(), used: z.number() })
      .openapi({ description: 'Of the initiative, of the organization, and the one that holds' }),
    groups: z.array(GroupViewBody),
    elements: z
      .array(
        z.object({
          element: Element,
          name: z.string(),
          asks: z.string().openapi({ description: 'What people would say if it were there' }),
          means: z.string().openapi({ description: 'What it means when it is the barrier' }),
          steps: z.array(z.string()).openapi({ description: 'What to do there, the first thing first' }),
        }),
      )
      .openapi({ description: 'The five elements in their sequence' }),
    steps: z
      .array(
        z.object({
          step: z.enum(KOTTER_STEPS),
          name: z.string(),
          shown: z.string().openapi({ description: 'What would show that it is there' }),
        }),
      )
      .openapi({ description: 'Kotter’s eight steps in their order' }),
    kotter: z.array(KotterBody).openapi({ description: 'Steps that somebody said something of' }),
    trainings: z.array(TrainingBody.extend({ reach: TrainingReachBody })),
    messages: z.array(
      MessageBody.extend({
        state: z.enum(['planned', 'late', 'sent']),
        share: z.number().nullable().openapi({ description: 'Reached of those it went to' }),
      }),
    ),
    champions: z.array(ChampionBody),
    capacity: z.array(CapacityBody),
    loads: z.array(
      z.object({
        key: z.string(),
        name: z.string(),
        kind: z.enum(['person', 'group']),
        months: z.array(MonthBody),
      }),
    ),
    overloads: z.array(OverloadBody),
  })
  .openapi('Adoption');
