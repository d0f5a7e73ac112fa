import { InvalidInput } from '../../kernel/index.ts';
import { climb, type Surface } from '../algebra/climb.ts';

export interface Logistic {
  /** Intercept first, then one per column, in the columns' own units. */
  readonly coefficients: readonly number[];
  readonly standardErrors: readonly number[];
  /** ln(p / (1 − p)) of each row. */
  readonly scores: readonly number[];
  readonly logLikelihood: number;
}

/**
 * Logistic regression by maximum likelihood (McCullagh & Nelder 1989), for tens of columns. Columns are centered and
 * scaled inside. Constant columns get a coefficient of 0.
 *
 * @returns null when there is one outcome only, columns add up to one another, or some combination of columns tells the
 *   outcomes apart without fail: coefficients would then be without end
 */
export function logistic(
  rows: readonly (readonly number[])[],
  outcomes: readonly boolean[],
): Logistic | null {
  if (outcomes.length !== rows.length)
    throw InvalidInput.at('outcomes', `must have ${rows.length} rows`, outcomes.length);
  const width = rows[0]?.length ?? 0;
  rows.forEach((row, at) => {
    if (row.length !== width || !row.every(Number.isFinite))
      throw InvalidInput.at(`rows[${at}]`, `must have ${width} numbers`);
  });
  const n = rows.length;
  const hits = outcomes.filter(Boolean).length;
  if (hits === 0 || hits === n) return null;
  const columns = Array.from({ length: width }, (_, k) => {
    const mean = rows.reduce((sum, row) => sum + (row[k] ?? 0), 0) / n;
    const spread = Math.sqrt(rows.reduce((sum, row) => sum + ((row[k] ?? 0) - mean) ** 2, 0) / n);
    return { k, mean, spread };
  });
  const used = columns.filter(({ mean, spread }) => spread > 1e-12 * Math.abs(mean));
  const design = rows.map((row) => [
    1,
    ...used.map(({ k, mean, spread }) => ((row[k] ?? 0) - mean) / spread),
  ]);
  const start = [Math.log(hits / (n - hits)), ...used.map(() => 0)];
  const found = climb((at) => surface(design, outcomes, at), start);
  if (!found) return null;
  const coefficients = [found.point[0] ?? 0, ...columns.map(() => 0)];
  const standardErrors = coefficients.map(() => 0);
  // Variance of the intercept in the columns' own units is that of a sum.
  const into = [1, ...used.map(({ mean, spread }) => -mean / spread)];
  const { size, values } = found.covariance;
  standardErrors[0] = Math.sqrt(
    into.reduce(
      (sum, a, i) => sum + into.reduce((part, b, j) => part + a * b * (values[i * size + j] ?? 0), 0),
      0,
    ),
  );
  used.forEach(({ k, mean, spread }, at) => {
    const scaled = found.point[at + 1] ?? 0;
    coefficients[k + 1] = scaled / spread;
    coefficients[0] = (coefficients[0] ?? 0) - (scaled * mean) / spread;
    standardErrors[k + 1] = Math.sqrt(values[(at + 1) * (size + 1)] ?? 0) / spread;
  });
  const scores = design.map((row) => dot(row, found.point));
  return { coefficients, standardErrors, scores, logLikelihood: found.value };
}

function surface(
  design: readonly (readonly number[])[],
  outcomes: readonly boolean[],
  at: readonly number[],
): Surface {
  const size = at.length;
  let value = 0;
  const gradient = new Array<number>(size).fill(0);
  const hessian = new Array<number>(size * size).fill(0);
  design.forEach((row, i) => {
    const score = dot(row, at);
    const small = Math.exp(-Math.abs(score));
    const p = score > 0 ? 1 / (1 + small) : small / (1 + small);
    const hit = outcomes[i] ? 1 : 0;
    value += hit * score - Math.max(score, 0) - Math.log1p(small);
    const weight = p * (1 - p);
    for (let j = 0; j < size; j++) {
      const x = row[j] ?? 0;
      gradient[j] = (gradient[j] ?? 0) + x * (hit - p);
      for (let k = 0; k < size; k++)
        hessian[j * size + k] = (hessian[j * size + k] ?? 0) - weight * x * (row[k] ?? 0);
    }
  });
  return { value, gradient, hessian };
}

function dot(a: readonly number[], b: readonly number[]): number {
  return a.reduce((sum, x, i) => sum + x * (b[i] ?? 0), 0);
}
