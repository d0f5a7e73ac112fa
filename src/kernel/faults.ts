import { type Fault, InvalidInput } from './problem.ts';

const SHOWN = 100;

/** Gathers what is wrong with several parts of one input, so that a person is told of all of it at once. */
export interface Faults {
  /** Runs `work`; what it finds wrong is kept, with `prefix` before its place, and undefined is returned. */
  take<T>(work: () => T, prefix?: string): T | undefined;
  /** @throws InvalidInput with everything that was found, at most 100 faults */
  assertNone(): void;
}

export function gatherFaults(): Faults {
  const found: Fault[] = [];
  return {
    take(work, prefix = '') {
      try {
        return work();
      } catch (error) {
        if (!(error instanceof InvalidInput)) throw error;
        for (const fault of error.faults) found.push({ ...fault, place: `${prefix}${fault.place}` });
        return undefined;
      }
    },
    assertNone() {
      const [first] = found;
      if (!first) return;
      const shown = first.value === undefined ? '' : ` (found ${first.value})`;
      const more = found.length > 1 ? `; and ${found.length - 1} more` : '';
      throw new InvalidInput(`${first.place}: ${first.rule}${shown}${more}`, found.slice(0, SHOWN));
    },
  };
}
