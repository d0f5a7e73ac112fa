import { InvalidInput } from '../../kernel/index.ts';
import { effectiveSize } from '../estimate/moments.ts';

/** Answers that agree in every weighting variable. */
export interface RakingCell {
  /** Category per weighting variable, in the order of the targets. */
  readonly categories: readonly string[];
  readonly n: number;
}

/** Wanted share of every category of one variable; scaled to sum to 1. */
export type RakingTarget = ReadonlyMap<string, number>;

export interface Raking {
  /** Weight of one answer, per cell in order; mean 1 over all answers. */
  readonly weights: readonly number[];
  readonly n: number;
  readonly effectiveN: number;
  /** n / n_eff: how much the weights cost. */
  readonly designEffect: number;
  readonly rounds: number;
  /** Greatest distance of a weighted share from its target after the last round. */
  readonly error: number;
  readonly converged: boolean;
}

/**
 * Raking (iterative proportional fitting; Deming & Stephan 1940): weights are scaled to one variable's targets after
 * the other until all hold. What the sample says of how variables hang together (odds ratios) stays.
 * Null without answers. A wanted category that nobody is in cannot be reached by weights and is refused.
 */
export function rake(
  cells: readonly RakingCell[],
  targets: readonly RakingTarget[],
  { tolerance = 1e-9, maximumRounds = 200 }: { tolerance?: number; maximumRounds?: number } = {},
): Raking | null {
  const n = cells.reduce((sum, cell) => sum + cell.n, 0);
  if (n <= 0) return null;
  const wanted = targets.map((target, variable) => shares(target, variable, cells));
  const weights = cells.map(() => 1);
  let rounds = 0;
  let error = Infinity;
  while (rounds < maximumRounds && error > tolerance) {
    rounds++;
    wanted.forEach((target, variable) => {
      const found = weightedShares(cells, weights, variable);
      cells.forEach((cell, at) => {
        const category = cell.categories[variable] ?? '';
        const share = found.get(category) ?? 0;
        if (share > 0) weights[at] = ((weights[at] ?? 0) * (target.get(category) ?? 0)) / share;
      });
    });
    error = 0;
    wanted.forEach((target, variable) => {
      const found = weightedShares(cells, weights, variable);
      for (const [category, share] of target)
        error = Math.max(error, Math.abs(share - (found.get(category) ?? 0)));
    });
  }
  const total = cells.reduce((sum, cell, at) => sum + cell.n * (weights[at] ?? 0), 0);
  const scaled = weights.map((weight) => (weight * n) / total);
  const squares = cells.reduce((sum, cell, at) => sum + cell.n * (scaled[at] ?? 0) ** 2, 0);
  const effectiveN = effectiveSize(n, squares);
  return {
    weights: scaled,
    n,
    effectiveN,
    designEffect: n / effectiveN,
    rounds,
    error,
    converged: error <= tolerance,
  };
}

function shares(target: RakingTarget, variable: number, cells: readonly RakingCell[]): Map<string, number> {
  const place = `targets[${variable}]`;
  const total = [...target.values()].reduce((sum, share) => sum + share, 0);
  if (!(total > 0)) throw InvalidInput.at(place, 'must hold shares above 0');
  const there = new Set<string>();
  for (const cell of cells) {
    const category = cell.categories[variable];
    if (cell.n <= 0) continue;
    if (category === undefined || !target.has(category))
      throw InvalidInput.at(place, 'must name every category that occurs', category ?? '(none)');
    there.add(category);
  }
  for (const [category, share] of target) {
    if (!(share >= 0)) throw InvalidInput.at(`${place}.${category}`, 'must be 0 or more', share);
    if (share > 0 && !there.has(category))
      throw InvalidInput.at(`${place}.${category}`, 'is wanted but nobody is in it: join it with another');
  }
  return new Map([...target].map(([category, share]) => [category, share / total]));
}

function weightedShares(
  cells: readonly RakingCell[],
  weights: readonly number[],
  variable: number,
): Map<string, number> {
  const sums = new Map<string, number>();
  let total = 0;
  cells.forEach((cell, at) => {
    const category = cell.categories[variable] ?? '';
    const weight = cell.n * (weights[at] ?? 0);
    sums.set(category, (sums.get(category) ?? 0) + weight);
    total += weight;
  });
  for (const [category, weight] of sums) sums.set(category, weight / total);
  return sums;
}
