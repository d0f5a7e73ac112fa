import { InvalidInput, Problem } from '../kernel/index.ts';

/** Exit codes of every command: 0 done, 1 refused or failed with a reason, 2 called wrongly, 70 a defect in Perpetua. */
export const EXIT = { failed: 1, misused: 2, defect: 70 } as const;

/** The command was called in a way that cannot be carried out; it says how to call it. */
export class Misuse extends InvalidInput {}

/** Tells an error as a person can use it: a known problem in its one sentence, anything else with where it came from. */
export function tellFailure(error: unknown): number {
  if (error instanceof Problem) {
    console.error(error.message);
    for (const { place, rule, value } of error.faults.slice(1)) {
      console.error(`  ${place}: ${rule}${value === undefined ? '' : ` (found ${value})`}`);
    }
    return error instanceof Misuse ? EXIT.misused : EXIT.failed;
  }
  console.error('Something went wrong inside Perpetua:');
  console.error(error);
  return EXIT.defect;
}
