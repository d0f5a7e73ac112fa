/** One thing that is wrong with one part of what was sent: where, what stood there, and the rule it breaks. */
export interface Fault {
  /** Path of the field (`rule.all[0].attribute`), or row and column of a file (`row 17, column "nps"`). */
  readonly place: string;
  /** What was found there, shortened to what a person can read. */
  readonly value?: string;
  /** The rule, as a plain sentence: what is expected. */
  readonly rule: string;
}

/**
 * Base of every error that a person may see. The class says what kind it is, `code` is stable for programs,
 * `message` is a sentence that says what happened, where, and what to do. Edges map classes, never messages.
 */
export abstract class Problem extends Error {
  abstract readonly code: string;
  readonly faults: readonly Fault[];

  constructor(message: string, faults: readonly Fault[] = [], options?: ErrorOptions) {
    super(message, options);
    this.name = new.target.name;
    this.faults = faults;
  }
}

/** What was sent breaks a rule. */
export class InvalidInput extends Problem {
  readonly code: string = 'invalid_input';

  /** A single wrong field. */
  static at(place: string, rule: string, value?: unknown): InvalidInput {
    const shown = value === undefined ? undefined : shorten(value);
    const fault: Fault = shown === undefined ? { place, rule } : { place, rule, value: shown };
    return new InvalidInput(`${place}: ${rule}${shown === undefined ? '' : ` (found ${shown})`}`, [fault]);
  }
}

/** Nothing by that name that this person may see. */
export class NotFound extends Problem {
  readonly code: string = 'not_found';

  static of(what: string, id: string): NotFound {
    return new NotFound(`There is no ${what} ${shorten(id)}.`);
  }
}

/** Known person, but the role does not allow it. */
export class NotAllowed extends Problem {
  readonly code: string = 'not_allowed';
}

/** Nobody is signed in, or the key is not valid. */
export class NotSignedIn extends Problem {
  readonly code: string = 'not_signed_in';
}

/** Tried too often in too short a time; the message says when to try again. */
export class TooMany extends Problem {
  readonly code: string = 'too_many';
}

/** It clashes with what is there: a name taken, a version that has moved on. */
export class Conflict extends Problem {
  readonly code: string = 'conflict';
}

/** The record has moved on since it was read; repeating the change on its newest version may work. */
export class Outdated extends Conflict {
  override readonly code: string = 'outdated';

  /** @param what the kind of record, such as "segment" */
  static of(what: string, actual: number, expected: number): Outdated {
    return new Outdated(
      `This ${what} was changed by somebody else: you read version ${expected}, it is now version ${actual}. Read it again and repeat your change.`,
    );
  }
}

/** Two things that must not be compared, or a figure that must not be shown; the message says why. */
export class Refused extends Problem {
  readonly code: string = 'refused';
}

/** Something that it takes is away for a moment; the same may be asked again soon. */
export class Unavailable extends Problem {
  readonly code: string = 'unavailable';
  /** Seconds after which to ask again. */
  readonly retryAfter: number;

  constructor(message: string, retryAfter: number, options?: ErrorOptions) {
    super(message, [], options);
    this.retryAfter = retryAfter;
  }

  static record(cause: unknown): Unavailable {
    const told = 'Perpetua cannot reach its database just now. Try again in a few seconds.';
    return new Unavailable(told, 5, { cause });
  }
}

/** The set-up is wrong (port in use, folder without rights, database unreachable): one sentence that says what to do. */
export class SetupProblem extends Problem {
  readonly code: string = 'setup';
}

/** `value` as a person can read it in a message: quoted, at most 80 characters. */
export function shorten(value: unknown): string {
  const text = typeof value === 'string' ? JSON.stringify(value) : (JSON.stringify(value) ?? String(value));
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
}
