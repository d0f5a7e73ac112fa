import { gatherFaults } from './faults.ts';
import { parseDay } from './period.ts';
import { InvalidInput } from './problem.ts';
import { parseLine } from './text.ts';

/**
 * A fact that nobody knows yet. A state of its own: never a zero, never a dash.
 * `finder` is the person who finds out; `due` the calendar date (YYYY-MM-DD) by which.
 */
export interface Unknown {
  readonly known: false;
  readonly question: string;
  readonly finder: string | null;
  readonly due: string | null;
}

export interface Known<T> {
  readonly known: true;
  readonly value: T;
}

export type Knowable<T> = Known<T> | Unknown;

/** Whether the day by which it was to be found out has passed. `today` is YYYY-MM-DD in the organization's zone. */
export function isOverdue(unknown: Unknown, today: string): boolean {
  return unknown.due !== null && unknown.due < today;
}

/** What is unknown needs a question, somebody who finds it out, and a day. @throws InvalidInput with all that is missing */
export function checkUnknown(unknown: Unknown, place: string): void {
  const faults = gatherFaults();
  faults.take(() => {
    if (parseLine(unknown.question, `${place}.question`, 500) === null)
      throw InvalidInput.at(`${place}.question`, 'must not be empty');
  });
  faults.take(() => {
    if (parseLine(unknown.finder, `${place}.finder`, 200) === null)
      throw InvalidInput.at(`${place}.finder`, 'name who finds it out');
  });
  faults.take(() => {
    if (unknown.due === null) throw InvalidInput.at(`${place}.due`, 'say by when it is found out');
    parseDay(unknown.due, `${place}.due`);
  });
  faults.assertNone();
}
