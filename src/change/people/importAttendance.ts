import { type Fault, type Ids, InvalidInput } from '../../kernel/index.ts';
import { type Attendance, type AttendanceRead, type AttendanceRow, isSamePerson } from './attendance.ts';
import { assertInitiative } from './group.ts';
import type { PeopleParts } from './parts.ts';
import { isSameCourse, type Training } from './training.ts';

/** What became of one row. */
export interface AttendanceResult {
  readonly line: number;
  readonly state: 'new' | 'changed' | 'same' | 'bad';
  readonly course: string | null;
  readonly attendedOn: string | null;
  readonly faults: readonly Fault[];
}

type Line = AttendanceRead & { readonly line: number };

/**
 * Enters the attendance of a file: good rows are kept, bad ones told with every reason. A person is known again by number,
 * e-mail or name, so that the same file twice counts nobody twice.
 * @throws InvalidInput for an initiative that the actor may not read
 */
export async function importAttendance(
  parts: PeopleParts,
  initiativeId: string,
  read: readonly Line[],
  today: string,
): Promise<AttendanceResult[]> {
  await assertInitiative(parts, initiativeId);
  await parts.adoption.lockAttendance();
  const planned = await parts.adoption.trainings.list(initiativeId);
  const there = await parts.adoption.attendance(planned.map(({ id }) => id));
  const { results, put } = matchAttendance(planned, there, read, today, parts.ids);
  await parts.adoption.putAttendance(put);
  const counts = { new: 0, changed: 0, same: 0, bad: 0 };
  for (const { state } of results) counts[state]++;
  // No names here: the audit log is read by more people than attendance is.
  await parts.audit.append({
    action: 'attendance_imported',
    subjectKind: 'initiative',
    subjectId: initiativeId,
    detail: counts,
  });
  return results;
}

/** Which rows are new, which say something new of somebody who is there, and which are wrong. */
export function matchAttendance(
  planned: readonly Training[],
  there: readonly Attendance[],
  read: readonly Line[],
  today: string,
  ids: Ids,
): { readonly results: AttendanceResult[]; readonly put: Attendance[] } {
  // By training and day, where a person is looked for.
  const known = new Map<string, Attendance[]>();
  const keyOf = (trainingId: string, on: string) => `${trainingId} ${on}`;
  for (const one of there) {
    const key = keyOf(one.trainingId, one.attendedOn);
    known.set(key, [...(known.get(key) ?? []), one]);
  }
  const put = new Map<string, Attendance>();
  const results = read.map(({ line, row, faults }): AttendanceResult => {
    const shown = { line, course: row?.course ?? null, attendedOn: row?.attendedOn ?? null };
    if (!row) return { ...shown, state: 'bad', faults };
    try {
      const training = trainingFor(planned, row, today);
      const key = keyOf(training.id, row.attendedOn);
      const same = known.get(key)?.find((one) => isSamePerson(one.person, row.person));
      const next = attendanceOf(same, row, training.id, ids);
      if (same && isEqual(same, next)) return { ...shown, state: 'same', faults: [] };
      known.set(key, [...(known.get(key) ?? []).filter((one) => one !== same), next]);
      put.set(next.id, next);
      return { ...shown, state: same ? 'changed' : 'new', faults: [] };
    } catch (error) {
      if (!(error instanceof InvalidInput)) throw error;
      return { ...shown, state: 'bad', faults: error.faults };
    }
  });
  return { results, put: [...put.values()] };
}

/** The planned course that a row is of: by its name, and of several by its days. @throws InvalidInput */
function trainingFor(planned: readonly Training[], row: AttendanceRow, today: string): Training {
  if (row.attendedOn > today)
    throw InvalidInput.at('date', 'must not lie in the future: attendance is what was', row.attendedOn);
  const named = planned.filter(({ course }) => isSameCourse(course, row.course));
  if (named.length === 0)
    throw InvalidInput.at('course', 'must be a course that is planned for this initiative', row.course);
  const begun = named.filter(({ startsOn }) => startsOn <= row.attendedOn);
  const [first] = named;
  if (begun.length === 0)
    throw InvalidInput.at(
      'date',
      `must not lie before the course, which begins on ${first?.startsOn}`,
      row.attendedOn,
    );
  const held = begun.filter(({ endsOn }) => row.attendedOn <= endsOn);
  const [choice, ...others] =
    held.length > 0 ? held : begun.filter(({ endsOn }) => endsOn === lastEnd(begun));
  if (!choice || others.length > 0)
    throw InvalidInput.at(
      'course',
      `is planned ${held.length || begun.length} times for that day: give each its own name`,
      row.course,
    );
  return choice;
}

function lastEnd(trainings: readonly Training[]): string {
  return trainings.map(({ endsOn }) => endsOn).reduce((last, one) => (one > last ? one : last), '');
}

function attendanceOf(
  before: Attendance | undefined,
  { course: _, ...row }: AttendanceRow,
  trainingId: string,
  ids: Ids,
): Attendance {
  if (!before) return { ...row, id: ids.next(), trainingId };
  const { person } = before;
  // What a later file leaves open stays as it was known.
  return {
    ...before,
    person: {
      number: row.person.number ?? person.number,
      email: row.person.email ?? person.email,
      name: row.person.name ?? person.name,
    },
    passed: row.passed ?? before.passed,
    score: row.score ?? before.score,
    hours: row.hours ?? before.hours,
    team: row.team ?? before.team,
  };
}

function isEqual(one: Attendance, other: Attendance): boolean {
  const plain = ({ person, attendedOn, passed, score, hours, team }: Attendance) =>
    JSON.stringify([person.number, person.email, person.name, attendedOn, passed, score, hours, team]);
  return plain(one) === plain(other);
}
