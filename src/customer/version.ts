import { Outdated } from '../kernel/index.ts';

/** @param expected the version that was read; null where the caller names none @throws Outdated when `what` has moved on since it was read as version `expected` */
export function assertVersion(what: string, actual: number, expected: number | null): void {
  if (expected !== null && actual !== expected) throw Outdated.of(what, actual, expected);
}
