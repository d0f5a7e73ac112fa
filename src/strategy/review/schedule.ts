import { type AuditLog, chooseOwner, type Members, type NamedOwner, type Owner } from '../../access/index.ts';
import {
  addDays,
  type Clock,
  gatherFaults,
  type Ids,
  InvalidInput,
  NotFound,
  Outdated,
  type Period,
  parseDay,
  parseLine,
} from '../../kernel/index.ts';
import { periodHolding, type ReviewKey, reviewKind } from './kind.ts';

/** Which reviews are to be held, of what kind, by whom. What is expected follows from it. */
export interface ReviewSchedule {
  readonly id: string;
  readonly kind: ReviewKey;
  readonly title: string;
  readonly unitId: string | null;
  readonly circleId: string | null;
  /** Who holds them. */
  readonly owner: Owner;
  /** First day on which one may be due, YYYY-MM-DD. */
  readonly startsOn: string;
  /** Last day on which one may be due; null while it goes on. */
  readonly endsOn: string | null;
  /** Days from the end of the period that is looked back on to the day of the review. */
  readonly heldAfter: number;
  readonly version: number;
}

export interface ScheduleInput {
  readonly kind: ReviewKey;
  readonly title: string;
  readonly unitId: string | null;
  readonly circleId: string | null;
  readonly owner: NamedOwner;
  readonly startsOn: string;
  readonly endsOn: string | null;
  readonly heldAfter: number | null;
}

/** Schedules of the organization of the running transaction that its actor may read. */
export interface ScheduleStore {
  list(): Promise<ReviewSchedule[]>;
  find(id: string): Promise<ReviewSchedule | null>;
  add(schedule: ReviewSchedule): Promise<void>;
  /** False when it is not at the version before any more. */
  update(schedule: ReviewSchedule): Promise<boolean>;
}

export interface SchedulingParts {
  readonly schedules: ScheduleStore;
  readonly members: Members;
  readonly audit: AuditLog;
  readonly clock: Clock;
  readonly ids: Ids;
}

/** A review that a schedule asks for. */
export interface ExpectedReview {
  readonly scheduleId: string;
  readonly period: Period;
  readonly dueOn: string;
}

/** @throws InvalidInput */
export async function createSchedule(parts: SchedulingParts, given: ScheduleInput): Promise<ReviewSchedule> {
  const schedule = await checked(parts, parts.ids.next(), 1, given);
  await parts.schedules.add(schedule);
  await parts.audit.append({
    action: 'created',
    subjectKind: 'review_schedule',
    subjectId: schedule.id,
    detail: { title: schedule.title, kind: schedule.kind },
  });
  return schedule;
}

/** @throws NotFound, Outdated, InvalidInput */
export async function changeSchedule(
  parts: SchedulingParts,
  id: string,
  expected: number,
  changes: Partial<Omit<ScheduleInput, 'kind'>>,
): Promise<ReviewSchedule> {
  const before = await scheduleById(parts.schedules, id);
  if (before.version !== expected) throw Outdated.of('schedule', before.version, expected);
  const { owner, ...rest } = before;
  const given = { ...rest, owner: owner.personId ? { personId: owner.personId } : owner, ...changes };
  // An owner who has left stays named until somebody chooses another.
  const kept = owner.left && changes.owner === undefined;
  const next = await checked(
    parts,
    id,
    expected + 1,
    kept ? { ...given, owner: { name: owner.name } } : given,
  );
  const schedule = kept ? { ...next, owner } : next;
  if (!(await parts.schedules.update(schedule))) throw Outdated.of('schedule', expected + 1, expected);
  await parts.audit.append({
    action: 'changed',
    subjectKind: 'review_schedule',
    subjectId: id,
    detail: { fields: Object.keys(changes) },
  });
  return schedule;
}

/** @throws NotFound */
export async function scheduleById(schedules: ScheduleStore, id: string): Promise<ReviewSchedule> {
  const schedule = await schedules.find(id);
  if (!schedule) throw NotFound.of('review schedule', id);
  return schedule;
}

/** What a schedule asks for on the days of `window`, in order. */
export function expectedWithin(
  schedule: Pick<ReviewSchedule, 'id' | 'kind' | 'startsOn' | 'endsOn' | 'heldAfter'>,
  window: Period,
): ExpectedReview[] {
  const kind = reviewKind(schedule.kind);
  const first = window.from > schedule.startsOn ? window.from : schedule.startsOn;
  const last =
    schedule.endsOn !== null && schedule.endsOn < window.to ? addDays(schedule.endsOn, 1) : window.to;
  const expected: ExpectedReview[] = [];
  // The first period that can be due within the window ends `heldAfter` days before it begins, or later.
  let period = periodHolding(kind, addDays(first, -schedule.heldAfter - 1), schedule.startsOn);
  for (;;) {
    const dueOn = addDays(period.to, schedule.heldAfter);
    if (dueOn >= last) return expected;
    if (dueOn >= first) expected.push({ scheduleId: schedule.id, period, dueOn });
    period = periodHolding(kind, period.to, schedule.startsOn);
  }
}

async function checked(
  { members }: SchedulingParts,
  id: string,
  version: number,
  given: ScheduleInput,
): Promise<ReviewSchedule> {
  const kind = reviewKind(given.kind);
  const faults = gatherFaults();
  const title = faults.take(() => {
    const line = parseLine(given.title, 'title', 200);
    if (line === null) throw InvalidInput.at('title', 'must say what is reviewed', given.title);
    return line;
  });
  const heldAfter = given.heldAfter ?? kind.heldAfter;
  faults.take(() => {
    if (!Number.isInteger(heldAfter) || heldAfter < 0 || heldAfter > 180)
      throw InvalidInput.at('heldAfter', 'must be 0 to 180 days', heldAfter);
  });
  faults.take(() => parseDay(given.startsOn, 'startsOn'));
  faults.take(() => {
    if (given.endsOn !== null && parseDay(given.endsOn, 'endsOn') < given.startsOn)
      throw InvalidInput.at('endsOn', `must not lie before ${given.startsOn}`, given.endsOn);
  });
  faults.assertNone();
  return {
    id,
    kind: given.kind,
    title: title ?? '',
    unitId: given.unitId,
    circleId: given.circleId,
    owner: await chooseOwner(members, given.owner),
    startsOn: given.startsOn,
    endsOn: given.endsOn,
    heldAfter,
    version,
  };
}
