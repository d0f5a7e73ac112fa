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
