import {
  Conflict,
  gatherFaults,
  InvalidInput,
  isCurrency,
  type Knowable,
  type Money,
  parseDay,
} from '../../kernel/index.ts';
import type { AttendanceCount } from './attendance.ts';
import { checkKnowable, needCount, needHours, needLine } from './field.ts';
import { groupOf } from './group.ts';
import { keeperOf } from './keeping.ts';
import { fold } from './person.ts';
import type { AdoptionRecord } from './store.ts';

export interface TrainingFields {
  readonly initiativeId: string;
  readonly groupId: string;
  readonly course: string;
  /** First and last day, YYYY-MM-DD. */
  readonly startsOn: string;
  readonly endsOn: string;
  /** Hours that one person spends. */
  readonly hours: number;
  /** All of it together. */
  readonly cost: Knowable<Money>;
  /** How many people are to attend. */
  readonly seats: number;
}

/** A course that is planned for a group. */
export type Training = TrainingFields & AdoptionRecord;

const MOST_HOURS = 2_000;

/** Courses that are planned; who took them is imported. */
export const trainings = keeperOf<TrainingFields, TrainingFields>({
  noun: 'training',
  subject: 'training',
  store: ({ trainings: all }) => all,
  async check(parts, _scope, given, before) {
    const faults = gatherFaults();
    const course = faults.take(() => needLine(given.course, 'course', 'must say which course it is'));
    faults.take(() => parseDay(given.startsOn, 'startsOn'));
    faults.take(() => {
      if (parseDay(given.endsOn, 'endsOn') < given.startsOn)
        throw InvalidInput.at('endsOn', `must not lie before the first day, ${given.startsOn}`, given.endsOn);
    });
    faults.take(() => needHours(given.hours, 'hours', MOST_HOURS));
    faults.take(() => needCount(given.seats, 'seats', 1));
    faults.take(() =>
      checkKnowable(given.cost, 'cost', ({ minor, currency }) => {
        if (!isCurrency(currency))
          throw InvalidInput.at('cost.currency', 'must be an ISO 4217 code such as EUR', currency);
        if (minor < 0n) throw InvalidInput.at('cost', 'must not be negative', String(minor));
      }),
    );
    faults.assertNone();
    if (before && given.initiativeId !== before.initiativeId)
      throw InvalidInput.at('initiativeId', 'must stay as it is: plan it in the other initiative');
    const group = await groupOf(parts, given.initiativeId, given.groupId);
    if (group.headcount.known && given.seats > group.headcount.value)
      throw InvalidInput.at(
        'seats',
        `must not be more than the ${group.headcount.value} people of “${group.name}”`,
        given.seats,
      );
    const { initiativeId, groupId, startsOn, endsOn, hours, cost, seats } = given;
    return { initiativeId, groupId, course: course ?? '', startsOn, endsOn, hours, cost, seats };
  },
  async checkRemoval({ adoption }, { id }) {
    const attended = (await adoption.attendanceCounts()).some(
      ({ trainingId, people }) => trainingId === id && people > 0,
    );
    if (attended)
      throw new Conflict(
        'People attended this course: it stays on record. Take their attendance out first if it was entered by mistake.',
      );
  },
  told: ({ course, groupId }) => ({ course, groupId }),
});

/** Whether two names are of one course. */
export function isSameCourse(one: string, other: string): boolean {
  return fold(one) === fold(other);
}

/** How far a training has reached those whom it was planned for. */
export interface TrainingReach {
  readonly planned: number;
  /** People, each once. */
  readonly attended: number;
  readonly passed: number;
  readonly failed: number;
  /** Hours that were spent in it. */
  readonly hours: number;
  /** Attended of planned, at most 1. */
  readonly share: number;
  readonly state: 'planned' | 'running' | 'over';
  /** It is over, and not all who were to attend did. */
  readonly due: boolean;
}

/** @param today YYYY-MM-DD in the organization's zone */
export function reachOf(
  training: Pick<Training, 'seats' | 'startsOn' | 'endsOn'>,
  count: AttendanceCount | undefined,
  today: string,
): TrainingReach {
  const { seats, startsOn, endsOn } = training;
  const attended = count?.people ?? 0;
  const state = today < startsOn ? 'planned' : today <= endsOn ? 'running' : 'over';
  return {
    planned: seats,
    attended,
    passed: count?.passed ?? 0,
    failed: count?.failed ?? 0,
    hours: count?.hours ?? 0,
    share: Math.min(1, attended / seats),
    state,
    due: state === 'over' && attended < seats,
  };
}
