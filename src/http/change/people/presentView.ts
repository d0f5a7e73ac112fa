import type { z } from '@hono/zod-openapi';
import {
  ADKAR_ELEMENTS,
  type AdkarElement,
  BARRIER_ADVICE,
  type BarrierPoint,
  type ElementStanding,
  type GroupView,
  KOTTER_STEPS,
  KOTTER_WORDS,
  type KotterEntry,
  type PeopleGround,
  type PeopleView,
  type ReadinessAssessment,
  type ReadinessPoint,
} from '../../../change/index.ts';
import { presentEvidence } from '../shapes.ts';
import {
  presentCapacity,
  presentChampion,
  presentGroup,
  presentMessage,
  presentTraining,
} from './recordShapes.ts';
import type {
  AdoptionBody,
  AssessmentBody,
  BarrierBody,
  GroupViewBody,
  KotterBody,
  PointBody,
  StandingBody,
} from './viewShapes.ts';

/** The only place where the people side as a whole becomes JSON. */
export function presentAdoption(
  ground: PeopleGround,
  view: PeopleView,
  rest: {
    readonly today: string;
    readonly kotter: readonly KotterEntry[];
    readonly threshold: z.infer<typeof AdoptionBody>['threshold'];
  },
): z.infer<typeof AdoptionBody> {
  return {
    today: rest.today,
    threshold: rest.threshold,
    initiatives: ground.initiatives.map((one) => ({ ...one })),
    groups: view.groups.map((one) => presentGroupView(one, ground.assessments)),
    elements: ADKAR_ELEMENTS.map((element) => {
      const { steps, ...words } = BARRIER_ADVICE[element];
      return { element, ...words, steps: [...steps] };
    }),
    steps: KOTTER_STEPS.map((step) => ({ step, ...KOTTER_WORDS[step] })),
    kotter: rest.kotter.map(presentKotter),
    trainings: view.trainings.map(({ training, reach }) => ({ ...presentTraining(training), reach })),
    messages: view.messages.map(({ message, reach }) => ({ ...presentMessage(message), ...reach })),
    champions: view.champions.map(presentChampion),
    capacity: ground.capacity.map(presentCapacity),
    loads: view.loads.map(({ months, ...one }) => ({
      ...one,
      months: months.map(({ asks, ...month }) => ({ ...month, asks: asks.map((ask) => ({ ...ask })) })),
    })),
    overloads: view.overloads.map((one) => ({ ...one, initiativeIds: [...one.initiativeIds] })),
  };
}

export function presentAssessment(one: ReadinessAssessment): z.infer<typeof AssessmentBody> {
  return {
    ...one,
    assessor: { ...one.assessor },
    scores: mapped((element) => {
      const score = one.scores[element];
      return score && { score: score.score, counts: score.counts && [...score.counts] };
    }),
    evidence: one.evidence.map(presentEvidence),
    enteredBy: { name: one.enteredBy.name },
  };
}

export function presentKotter({ by, said, ...one }: KotterEntry): z.infer<typeof KotterBody> {
  const { known } = said;
  return {
    ...one,
    said: known
      ? { known, value: { note: said.value.note, evidence: said.value.evidence.map(presentEvidence) } }
      : { ...said },
    by: { name: by.name },
  };
}

function presentGroupView(
  { group, course, ...one }: GroupView,
  assessments: readonly ReadinessAssessment[],
): z.infer<typeof GroupViewBody> {
  return {
    ...one,
    group: presentGroup(group),
    course: course.map(presentPoint),
    assessments: assessments.filter(({ groupId }) => groupId === group.id).map(presentAssessment),
    barrier: one.barrier && presentBarrier(one.barrier),
    trend: one.trend && { ...one.trend },
  };
}

function presentPoint({ on, elements, barrier, assessors }: ReadinessPoint): z.infer<typeof PointBody> {
  return {
    on,
    elements: mapped((element) => presentStanding(elements[element])),
    barrier: presentBarrier(barrier),
    assessors: [...assessors],
  };
}

function presentBarrier(barrier: BarrierPoint): z.infer<typeof BarrierBody> {
  return { ...barrier };
}

export function presentStanding(standing: ElementStanding): z.infer<typeof StandingBody>;
export function presentStanding(standing: ElementStanding | null): z.infer<typeof StandingBody> | null;
export function presentStanding(standing: ElementStanding | null) {
  return standing && { score: standing.score, n: standing.n, low: standing.low, high: standing.high };
}

function mapped<T>(of: (element: AdkarElement) => T) {
  const [awareness, desire, knowledge, ability, reinforcement] = ADKAR_ELEMENTS.map(of) as [T, T, T, T, T];
  return { awareness, desire, knowledge, ability, reinforcement };
}
