import { InvalidInput, type Random } from '../../kernel/index.ts';
import type { Matrix } from '../algebra/matrix.ts';
import { drawOrders } from './orders.ts';
import { checkRange, quantilesOf, type Range } from './range.ts';

/** Runs where none are given. */
export const RUNS = 100_000;

export interface SimulationOptions {
  readonly random: Random;
  readonly runs?: number;
  /** Rank correlations of the lines, one row and column per line; lines are independent when left out. */
  readonly correlation?: Matrix;
}

export interface Simulation {
  /** Outcomes from low to high. */
  readonly sorted: Float64Array;
  readonly mean: number;
  readonly standardDeviation: number;
  /** Spearman's correlation of each line with the outcome: sign and strength of what drives it. */
  readonly rankCorrelations: readonly number[];
  /** Share of each line in the outcome's spread, ρ² / Σρ²: a guide that adds up to 1, exact only for sums of independent lines. */
  readonly contributions: readonly number[];
}

/**
 * What comes of many uncertain figures together: Monte Carlo with Latin hypercube sampling (McKay, Beckman & Conover
 * 1979). Each line's distribution is cut into as many equal slices as there are runs and every slice is drawn once, in
 * random order, so that means and quantiles settle with far fewer runs than by plain chance.
 *
 * @param lines ranges, in the order that `outcome` reads them
 * @param outcome of one run, from its values. The array is reused: it must not be kept
 */
export function simulate(
  lines: readonly Range[],
  outcome: (values: Float64Array) => number,
  { random, runs = RUNS, correlation }: SimulationOptions,
): Simulation {
  if (!(Number.isInteger(runs) && runs >= 100 && runs <= 1_000_000))
    throw InvalidInput.at('runs', 'must be a whole number from 100 to 1,000,000', runs);
  lines.forEach((line, at) => {
    checkRange(line, `lines[${at}]`);
  });
  const slices = Float64Array.from({ length: runs }, (_, i) => (i + 0.5) / runs);
  const orders = drawOrders(lines.length, runs, random, correlation);
  const columns = lines.map((line, at) => {
    const quantiles = quantilesOf(line, slices);
    const order = orders[at] as Uint32Array;
    const column = new Float64Array(runs);
    for (let run = 0; run < runs; run++) column[run] = quantiles[order[run] as number] as number;
    return column;
  });
  const values = new Float64Array(lines.length);
  const outcomes = new Float64Array(runs);
  let sum = 0;
  for (let run = 0; run < runs; run++) {
    for (let at = 0; at < columns.length; at++) values[at] = (columns[at] as Float64Array)[run] as number;
    const found = outcome(values);
    if (!Number.isFinite(found))
      throw InvalidInput.at('outcome', 'must be a number for every value within the ranges', found);
    outcomes[run] = found;
    sum += found;
  }
  const mean = sum / runs;
  let squares = 0;
  for (const one of outcomes) squares += (one - mean) ** 2;
  const rankCorrelations = correlationsWith(outcomes, orders, lines);
  const total = rankCorrelations.reduce((all, rho) => all + rho * rho, 0);
  return {
    sorted: outcomes.slice().sort(),
    mean,
    standardDeviation: Math.sqrt(squares / (runs - 1)),
    rankCorrelations,
    contributions: rankCorrelations.map((rho) => (total > 0 ? (rho * rho) / total : 0)),
  };
}

/** The outcome below which the share p of all runs lies, between the two nearest runs. */
export function simulatedQuantile({ sorted }: Pick<Simulation, 'sorted'>, p: number): number {
  if (!(p >= 0 && p <= 1)) throw InvalidInput.at('p', 'must lie between 0 and 1', p);
  const at = p * (sorted.length - 1);
  const low = sorted[Math.floor(at)] ?? 0;
  return low + (at - Math.floor(at)) * ((sorted[Math.ceil(at)] ?? low) - low);
}

/** Share of runs whose outcome is above `limit`: above 0 for “does it pay?”. */
export function shareAbove({ sorted }: Pick<Simulation, 'sorted'>, limit: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] as number) <= limit) low = middle + 1;
    else high = middle;
  }
  return (sorted.length - low) / sorted.length;
}

/** Ranks of the lines are known from the sampling; only the outcomes need sorting. Equal outcomes share a rank. */
function correlationsWith(
  outcomes: Float64Array,
  orders: readonly Uint32Array[],
  lines: readonly Range[],
): number[] {
  const runs = outcomes.length;
  const places = Uint32Array.from({ length: runs }, (_, run) => run).sort(
    (a, b) => (outcomes[a] as number) - (outcomes[b] as number),
  );
  const middle = (runs - 1) / 2;
  const ranks = new Float64Array(runs);
  let squares = 0;
  for (let from = 0; from < runs; ) {
    let to = from + 1;
    const value = outcomes[places[from] as number];
    while (to < runs && outcomes[places[to] as number] === value) to++;
    const rank = (from + to - 1) / 2 - middle;
    for (let i = from; i < to; i++) ranks[places[i] as number] = rank;
    squares += (to - from) * rank * rank;
    from = to;
  }
  const full = (runs * (runs * runs - 1)) / 12;
  return orders.map((order, at) => {
    const line = lines[at] as Range;
    if (squares === 0 || line.worst === line.best) return 0;
    let sum = 0;
    for (let run = 0; run < runs; run++) sum += (ranks[run] as number) * (order[run] as number);
    return sum / Math.sqrt(squares * full);
  });
}
