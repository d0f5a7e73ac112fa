import { Refused } from '../kernel/index.ts';
import { criticalZ, rake } from '../stats/index.ts';
import type { Margins } from './observation.ts';

/** Own answers that agree in all fields of the margins. */
export interface MixCell {
  /** Category per field, in the order of the margins; null where it is unknown. */
  readonly categories: readonly (string | null)[];
  readonly n: number;
  readonly value: number;
  readonly standardError: number | null;
}

/** An own figure as it would be if its people were divided as the benchmark's are. */
export interface MixAdjusted {
  readonly value: number;
  readonly low: number | null;
  readonly high: number | null;
  readonly standardError: number | null;
  readonly unadjusted: number;
  readonly n: number;
  readonly effectiveN: number;
  /** n / n_eff: how much the weights cost. */
  readonly designEffect: number;
  /** Answers of people whose category is not known; they are left out. */
  readonly left: number;
  /** Fields that were weighted to the benchmark's margins. */
  readonly fields: readonly string[];
}

/**
 * Weights the own cells to the margins of a benchmark (raking, Deming & Stephan 1940) and takes their mean anew. The
 * error holds the cells' own errors under these weights, taken as fixed.
 * @throws Refused where the margins cannot be reached: a category that nobody is in, cells too small to be shown
 */
export function mixAdjusted(cells: readonly MixCell[], margins: Margins, confidence: number): MixAdjusted {
  const fields = Object.keys(margins);
  const known = cells.flatMap((cell) =>
    cell.categories.every((category) => category !== null)
      ? [{ ...cell, categories: cell.categories.map(String) }]
      : [],
  );
  const left = cells.reduce((sum, cell) => sum + cell.n, 0) - known.reduce((sum, cell) => sum + cell.n, 0);
  const targets = fields.map((field) => new Map(Object.entries(margins[field] ?? {})));
  const raking = raked(known, targets);
  const weights = known.map((cell, at) => cell.n * (raking.weights[at] ?? 0));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const value = known.reduce((sum, cell, at) => sum + (weights[at] ?? 0) * cell.value, 0) / total;
  const unadjusted = known.reduce((sum, cell) => sum + cell.n * cell.value, 0) / raking.n;
  const measured = known.every(({ standardError }) => standardError !== null);
  const standardError = measured
    ? Math.sqrt(
        known.reduce((sum, cell, at) => sum + ((weights[at] ?? 0) * (cell.standardError ?? 0)) ** 2, 0),
      ) / total
    : null;
  const reach = standardError === null ? null : criticalZ(confidence) * standardError;
  return {
    value,
    low: reach === null ? null : value - reach,
    high: reach === null ? null : value + reach,
    standardError,
    unadjusted,
    n: raking.n,
    effectiveN: raking.effectiveN,
    designEffect: raking.designEffect,
    left,
    fields,
  };
}

function raked(
  cells: readonly { readonly categories: readonly string[]; readonly n: number }[],
  targets: readonly ReadonlyMap<string, number>[],
) {
  let raking: ReturnType<typeof rake>;
  try {
    raking = rake(cells, targets);
  } catch (error) {
    throw new Refused(`The mix cannot be adjusted to the benchmark’s: ${(error as Error).message}.`, [], {
      cause: error,
    });
  }
  if (!raking)
    throw new Refused('The mix cannot be adjusted: there are no own answers whose categories are known.');
  if (!raking.converged)
    throw new Refused(
      'The mix cannot be adjusted: no weights reach all of the benchmark’s margins together.',
    );
  return raking;
}
