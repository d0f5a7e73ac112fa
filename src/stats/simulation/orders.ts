import { InvalidInput, type Random } from '../../kernel/index.ts';
import { entry, type Matrix } from '../algebra/matrix.ts';
import { normalQuantile } from '../distribution/index.ts';
import { repairCorrelation } from '../driver/correlation.ts';

/**
 * For each line the slice that each run draws: a random order of 0 … runs − 1. Correlated lines are put in the order of
 * correlated normal scores (Iman & Conover 1982), which leaves every line's distribution as it is.
 */
export function drawOrders(lines: number, runs: number, random: Random, correlation?: Matrix): Uint32Array[] {
  const orders = Array.from({ length: lines }, () => shuffled(runs, random));
  if (!correlation) return orders;
  checkCorrelation(correlation, lines);
  // Spearman's ρ of normal scores is 6/π·asin(r/2): ask for the r that gives the ρ wanted.
  const values = correlation.values.map((rho, at) =>
    at % (lines + 1) === 0 ? 1 : 2 * Math.sin((Math.PI * rho) / 6),
  );
  const factor = cholesky(repairCorrelation({ size: lines, values }).matrix);
  const linked = orders.map((_, i) => orders.some((_, j) => j !== i && entry(correlation, i, j) !== 0));
  if (!linked.includes(true)) return orders;
  const scores = Float64Array.from({ length: runs }, (_, i) => normalQuantile((i + 0.5) / runs));
  const free = orders.map((order) => order.slice());
  orders.forEach((order, i) => {
    if (!linked[i]) return;
    const mixed = new Float64Array(runs);
    for (let j = 0; j <= i; j++) {
      const weight = entry(factor, i, j);
      if (weight === 0) continue;
      const own = free[j] as Uint32Array;
      for (let run = 0; run < runs; run++)
        mixed[run] = (mixed[run] as number) + weight * (scores[own[run] as number] as number);
    }
    const places = Uint32Array.from({ length: runs }, (_, run) => run).sort(
      (a, b) => (mixed[a] as number) - (mixed[b] as number),
    );
    places.forEach((run, rank) => {
      order[run] = rank;
    });
  });
  return orders;
}

function shuffled(length: number, random: Random): Uint32Array {
  const order = new Uint32Array(length);
  for (let i = 0; i < length; i++) order[i] = i;
  for (let i = length - 1; i > 0; i--) {
    const j = Math.floor(random.next() * (i + 1));
    const held = order[i] as number;
    order[i] = order[j] as number;
    order[j] = held;
  }
  return order;
}

function checkCorrelation(correlation: Matrix, lines: number): void {
  if (correlation.size !== lines)
    throw InvalidInput.at(
      'correlation',
      `must have a row and a column for each of ${lines} lines`,
      correlation.size,
    );
  for (let i = 0; i < lines; i++)
    for (let j = 0; j < lines; j++) {
      const rho = entry(correlation, i, j);
      if (!(Math.abs(rho) <= 1) || rho !== entry(correlation, j, i) || (i === j && rho !== 1))
        throw InvalidInput.at(
          `correlation[${i}][${j}]`,
          'must be from −1 to 1, the same both ways, and 1 with itself',
          rho,
        );
    }
}

/** Lower factor of a correlation matrix; a line that follows from others gets no part of its own. */
function cholesky({ size, values }: Matrix): Matrix {
  const factor = new Float64Array(size * size);
  for (let i = 0; i < size; i++)
    for (let j = 0; j <= i; j++) {
      let rest = values[i * size + j] as number;
      for (let k = 0; k < j; k++) rest -= (factor[i * size + k] as number) * (factor[j * size + k] as number);
      const pivot = factor[j * size + j] as number;
      factor[i * size + j] = i === j ? Math.sqrt(Math.max(0, rest)) : pivot > 1e-9 ? rest / pivot : 0;
    }
  return { size, values: factor };
}
