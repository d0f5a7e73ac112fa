import { CallProblem } from '../api/client.ts';

/**
 * Which fault belongs next to which field: `faults('name')` gives the rule that the name breaks, or nothing.
 * A place matches with or without a leading `body.`.
 */
export function faultsOf(problem: unknown): (place: string) => string | undefined {
  const faults = problem instanceof CallProblem ? (problem.body.faults ?? []) : [];
  return (place) => {
    const found = faults.find((fault) => fault.place === place || fault.place === `body.${place}`);
    return found ? sentence(found.rule) : undefined;
  };
}

/** Whether anything is wrong with what stands under one of these places. */
export function isFaultyUnder(problem: unknown, places: readonly string[]): boolean {
  const faults = problem instanceof CallProblem ? (problem.body.faults ?? []) : [];
  return faults.some(({ place }) => {
    const told = place.replace(/^body\./, '');
    return places.some((one) => told === one || told.startsWith(`${one}.`));
  });
}

function sentence(rule: string): string {
  const begun = rule.charAt(0).toUpperCase() + rule.slice(1);
  return /[.!?]$/.test(begun) ? begun : `${begun}.`;
}
