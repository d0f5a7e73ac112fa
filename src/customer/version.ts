import { Conflict } from '../kernel/index.ts';

/** @throws Conflict when `what` has moved on since it was read as version `expected` */
export function assertVersion(what: string, actual: number, expected: number): void {
  if (actual === expected) return;
  throw new Conflict(
    `This ${what} was changed by somebody else: you read version ${expected}, it is now version ${actual}. Read it again and repeat your change.`,
  );
}
