import { type Fault, gatherFaults, InvalidInput } from '../../kernel/index.ts';
import { fold } from './person.ts';

/** Whom a row is about; at least one of the three. Personal data. */
export interface Attendee {
  readonly number: string | null;
  readonly email: string | null;
  readonly name: string | null;
}

/** One person in one course on one day. */
export interface Attendance {
  readonly id: string;
  readonly trainingId: string;
  readonly person: Attendee;
  /** YYYY-MM-DD. */
  readonly attendedOn: string;
  readonly passed: boolean | null;
  readonly score: number | null;
  /** Hours; null: as long as the course is. */
  readonly hours: number | null;
  /** Team or agent, as signals name it. */
  readonly team: string | null;
}

/** How many attended a training, without their names. */
export interface AttendanceCount {
  readonly trainingId: string;
  /** Each once. */
  readonly people: number;
  readonly passed: number;
  readonly failed: number;
  readonly hours: number;
}

/** What the columns of a file of attendance can be. */
export const ATTENDANCE_FIELDS = [
  'number',
  'email',
  'name',
  'course',
  'date',
  'passed',
  'score',
  'hours',
  'team',
] as const;
export type AttendanceField = (typeof ATTENDANCE_FIELDS)[number];

/** Words that head such columns. */
const HEADS: Readonly<Record<AttendanceField, RegExp>> = {
  number:
    /^((employee|personnel|staff|person|worker|learner|user) ?(number|no\.?|id)|agent( id)?|number|personalnummer|n[uú]mero( de empleado)?)$/,
  email: /^(e ?mail( address)?|mail|correo)$/,
  name: /^((full |employee |person |learner |participant |attendee )?name|employee|person|participant|attendee|nombre)$/,
  course: /^(course( name| title)?|training|class|module|kurs|schulung|curso)$/,
  date: /^((attendance |attended |completion |completed |course |training )?(date|day|on)|attended|completed|datum|fecha)$/,
  passed: /^(passed|pass|result|outcome|status|passed failed|bestanden|aprobado)$/,
  score: /^(score|points|grade|mark|percent|punkte|nota)$/,
  hours: /^(hours|duration( hours| h)?|h|stunden|horas)$/,
  team: /^(team|unit|group|department|region|equipo)$/,
};

export type AttendanceColumns = Partial<Record<AttendanceField, number>>;

/** Guesses which column is which. @returns field → index of its column */
export function guessAttendanceColumns(head: readonly string[]): AttendanceColumns {
  const found: AttendanceColumns = {};
  for (const field of ATTENDANCE_FIELDS) {
    const at = head.findIndex((name) =>
      HEADS[field].test(
        name
          .trim()
          .toLowerCase()
          .replace(/[_/-]+/g, ' '),
      ),
    );
    if (at >= 0 && !Object.values(found).includes(at)) found[field] = at;
  }
  return found;
}

/** A row as it was read; the course is told by its name. */
export type AttendanceRow = Omit<Attendance, 'id' | 'trainingId'> & { readonly course: string };

export interface AttendanceRead {
  readonly row: AttendanceRow | null;
  readonly faults: readonly Fault[];
}

const YES = /^(yes|y|true|1|passed|pass|ok|completed|complete|ja|bestanden|s[ií]|aprobado|x)$/i;
const NO = /^(no|n|false|0|failed|fail|not passed|incomplete|nein|nicht bestanden|suspenso)$/i;
const LONGEST_DAY = 24;

/**
 * Reads one record of a file.
 * @param day reads a cell that holds a day; null where it holds none
 */
export function readAttendanceRow(
  cells: readonly string[],
  columns: AttendanceColumns,
  day: (text: string) => string | null,
): AttendanceRead {
  const cell = (field: AttendanceField): string | null => {
    const at = columns[field];
    const text = at === undefined ? '' : (cells[at] ?? '').trim();
    return text === '' ? null : text;
  };
  const faults = gatherFaults();
  const person = faults.take(() => readPerson(cell('number'), cell('email'), cell('name')));
  const course = faults.take(() => {
    const text = cell('course');
    if (text === null) throw InvalidInput.at('course', 'must name the course');
    return text;
  });
  const attendedOn = faults.take(() => {
    const text = cell('date');
    if (text === null) throw InvalidInput.at('date', 'must be the day of the course');
    const read = day(text);
    if (read === null)
      throw InvalidInput.at('date', 'must be a day, written as in the rest of the column', text);
    return read;
  });
  const passed = faults.take(() => readPassed(cell('passed')));
  const score = faults.take(() => readNumber(cell('score'), 'score', Number.MAX_SAFE_INTEGER));
  const hours = faults.take(() => readNumber(cell('hours'), 'hours', LONGEST_DAY * 31));
  try {
    faults.assertNone();
  } catch (error) {
    if (!(error instanceof InvalidInput)) throw error;
    return { row: null, faults: error.faults };
  }
  return {
    row: {
      person: person as Attendee,
      course: course ?? '',
      attendedOn: attendedOn ?? '',
      passed: passed ?? null,
      score: score ?? null,
      hours: hours ?? null,
      team: cell('team'),
    },
    faults: [],
  };
}

/**
 * Whether two rows are about one person: by number, else by e-mail; by name only where one of the two has nothing better.
 */
export function isSamePerson(one: Attendee, other: Attendee): boolean {
  if (one.number !== null && other.number !== null) return fold(one.number) === fold(other.number);
  if (one.email !== null && other.email !== null) return fold(one.email) === fold(other.email);
  const named = one.name !== null && other.name !== null;
  const bare = isBare(one) || isBare(other);
  return named && bare && fold(one.name ?? '') === fold(other.name ?? '');
}

function isBare({ number, email }: Attendee): boolean {
  return number === null && email === null;
}

function readPerson(number: string | null, email: string | null, name: string | null): Attendee {
  if (number === null && email === null && name === null)
    throw InvalidInput.at('person', 'must have a number, an e-mail address or a name');
  if (email !== null && !/^[^\s@]+@[^\s@]+$/.test(email))
    throw InvalidInput.at('email', 'must be an e-mail address', email);
  return { number, email: email?.toLowerCase() ?? null, name };
}

function readPassed(text: string | null): boolean | null {
  if (text === null) return null;
  if (YES.test(text)) return true;
  if (NO.test(text)) return false;
  throw InvalidInput.at('passed', 'must be yes or no, passed or failed', text);
}

function readNumber(text: string | null, place: string, most: number): number | null {
  if (text === null) return null;
  const value = Number(text.replace(/\s*%$/, '').replace(/^(-?\d+),(\d+)$/, '$1.$2'));
  if (!Number.isFinite(value)) throw InvalidInput.at(place, 'must be a number', text);
  if (value < 0) throw InvalidInput.at(place, 'must not be negative', text);
  if (value > most) throw InvalidInput.at(place, `must be at most ${most}`, text);
  return value;
}
