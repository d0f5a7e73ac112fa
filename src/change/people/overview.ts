import { ADKAR_ELEMENTS, type AdkarElement, type BarrierPoint } from './adkar.ts';
import type { ReadinessAssessment } from './assessment.ts';
import type { AttendanceCount } from './attendance.ts';
import type { CapacityLine } from './capacity.ts';
import { type Champion, type ChampionCoverage, coverageOf } from './champion.ts';
import { type ReadinessPoint, type ReadinessTrend, readinessCourse, trendOf } from './course.ts';
import type { ImpactedGroup } from './group.ts';
import { capacityLoad, type HolderLoad, monthsFrom, type Overload, overloads } from './load.ts';
import { type ChangeMessage, type MessageReach, messageReach } from './message.ts';
import type { AdoptionStore, InitiativeName, ReadinessThreshold } from './store.ts';
import { thresholdFor } from './threshold.ts';
import { reachOf, type Training, type TrainingReach } from './training.ts';

/** All that is known of the people side, of one initiative or of all. */
export interface PeopleGround {
  readonly initiatives: readonly InitiativeName[];
  readonly groups: readonly ImpactedGroup[];
  readonly assessments: readonly ReadinessAssessment[];
  readonly thresholds: readonly ReadinessThreshold[];
  readonly trainings: readonly Training[];
  readonly attendance: readonly AttendanceCount[];
  readonly messages: readonly ChangeMessage[];
  readonly champions: readonly Champion[];
  /** Of all initiatives, whichever the rest is of: overload comes of several together. */
  readonly capacity: readonly CapacityLine[];
  readonly everyTraining: readonly Training[];
  readonly everyGroup: readonly ImpactedGroup[];
}

/** Reads it, as far as the actor may. @param initiativeId null for all */
export async function readPeopleGround(
  adoption: AdoptionStore,
  initiativeId: string | null,
): Promise<PeopleGround> {
  const [everyGroup, everyTraining] = [await adoption.groups.list(null), await adoption.trainings.list(null)];
  const own = <T extends { readonly initiativeId: string }>(all: readonly T[]): readonly T[] =>
    initiativeId === null ? all : all.filter((one) => one.initiativeId === initiativeId);
  const groups = own(everyGroup);
  return {
    initiatives: await adoption.initiatives(),
    groups,
    assessments: await adoption.assessments(groups.map(({ id }) => id)),
    thresholds: await adoption.thresholds(),
    trainings: own(everyTraining),
    attendance: await adoption.attendanceCounts(),
    messages: await adoption.messages.list(initiativeId),
    champions: await adoption.champions.list(initiativeId),
    capacity: await adoption.capacity.list(null),
    everyTraining,
    everyGroup,
  };
}

/** A group with all that follows from what is known of it. */
export interface GroupView {
  readonly group: ImpactedGroup;
  readonly threshold: number;
  /** Oldest first. */
  readonly course: readonly ReadinessPoint[];
  /** As it stood last; null when nobody assessed it. */
  readonly barrier: BarrierPoint | null;
  readonly trend: ReadinessTrend | null;
  readonly coverage: ChampionCoverage;
  /** People who attended of those planned, over its trainings; null without one. */
  readonly training: { readonly planned: number; readonly attended: number; readonly share: number } | null;
}

export interface PeopleView {
  readonly groups: readonly GroupView[];
  readonly trainings: readonly { readonly training: Training; readonly reach: TrainingReach }[];
  readonly messages: readonly { readonly message: ChangeMessage; readonly reach: MessageReach }[];
  readonly champions: readonly Champion[];
  readonly loads: readonly HolderLoad[];
  readonly overloads: readonly Overload[];
}

/** Months that capacity is looked at ahead. */
const AHEAD_MONTHS = 6;

/** @param today YYYY-MM-DD in the organization's zone */
export function peopleView(ground: PeopleGround, today: string, confidence: number): PeopleView {
  const counts = new Map(ground.attendance.map((count) => [count.trainingId, count]));
  const trainings = ground.trainings.map((training) => ({
    training,
    reach: reachOf(training, counts.get(training.id), today),
  }));
  const open = new Set(ground.initiatives.filter((one) => one.open).map(({ id }) => id));
  const months = monthsFrom(today, AHEAD_MONTHS);
  const loads = capacityLoad(ground.capacity, ground.everyTraining, ground.everyGroup, months, open);
  return {
    groups: ground.groups.map((group) => groupView(ground, trainings, group, today, confidence)),
    trainings,
    messages: ground.messages.map((message) => ({ message, reach: messageReach(message, today) })),
    champions: ground.champions,
    loads,
    overloads: overloads(loads),
  };
}

function groupView(
  ground: PeopleGround,
  trainings: PeopleView['trainings'],
  group: ImpactedGroup,
  today: string,
  confidence: number,
): GroupView {
  const threshold = thresholdFor(ground.thresholds, group.initiativeId);
  const course = readinessCourse(
    ground.assessments.filter(({ groupId }) => groupId === group.id),
    threshold,
    confidence,
    peopleIn(group),
  );
  const own = trainings.filter(({ training }) => training.groupId === group.id);
  const planned = own.reduce((sum, { reach }) => sum + reach.planned, 0);
  const attended = own.reduce((sum, { reach }) => sum + Math.min(reach.attended, reach.planned), 0);
  return {
    group,
    threshold,
    course,
    barrier: course.at(-1)?.barrier ?? null,
    trend: trendOf(course, confidence),
    coverage: coverageOf(group, ground.champions, today),
    training: planned === 0 ? null : { planned, attended, share: attended / planned },
  };
}

function peopleIn({ headcount }: Pick<ImpactedGroup, 'headcount'>): number | null {
  return headcount.known ? headcount.value : null;
}

/** How ready an initiative's people are, in one figure each: for lists of many initiatives. */
export interface PeopleReadiness {
  readonly initiativeId: string;
  readonly groups: number;
  /** Of them, those whose readiness is known. */
  readonly assessed: number;
  /** Of those, held at a barrier. */
  readonly held: number;
  /** The earliest element at which a group is held; null where none is. */
  readonly barrier: AdkarElement | null;
  /** Share of the assessed groups without a barrier; null while none is assessed: not known, and not 0. */
  readonly readyShare: number | null;
  /** “2 of 3 groups are held at a barrier, the earliest at desire”. */
  readonly words: string;
}

/** People readiness of each initiative of a ground, also of those where nobody looked yet. */
export function peopleReadiness(ground: PeopleGround, confidence: number): PeopleReadiness[] {
  return ground.initiatives.map(({ id }) => {
    const groups = ground.groups.filter(({ initiativeId }) => initiativeId === id);
    const threshold = thresholdFor(ground.thresholds, id);
    const barriers = groups.flatMap((group) => {
      const own = ground.assessments.filter(({ groupId }) => groupId === group.id);
      const last = readinessCourse(own, threshold, confidence, peopleIn(group)).at(-1)?.barrier;
      return last && last.kind !== 'unknown' ? [last] : [];
    });
    const held = barriers.flatMap((barrier) => (barrier.kind === 'at' ? [barrier.element] : []));
    const barrier = ADKAR_ELEMENTS.find((element) => held.includes(element)) ?? null;
    const assessed = barriers.length;
    const readyShare = assessed === 0 ? null : 1 - held.length / assessed;
    const words =
      groups.length === 0
        ? 'Nobody said whom it touches.'
        : assessed === 0
          ? 'Nobody assessed the groups whom it touches.'
          : `${held.length === 0 ? 'No' : held.length} of ${assessed} assessed ${assessed === 1 ? 'group' : 'groups'} ${held.length === 1 ? 'is' : 'are'} held at a barrier${barrier === null ? '' : `, the earliest at ${barrier}`}${assessed < groups.length ? `; of ${groups.length - assessed} more it is not known` : ''}.`;
    return {
      initiativeId: id,
      groups: groups.length,
      assessed,
      held: held.length,
      barrier,
      readyShare,
      words,
    };
  });
}
