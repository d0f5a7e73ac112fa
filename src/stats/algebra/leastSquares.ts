import { InvalidInput } from '../../kernel/index.ts';
import { invertSymmetric, type Matrix, matrixOf } from './matrix.ts';

export interface LeastSquares {
  readonly coefficients: readonly number[];
  readonly residuals: readonly number[];
  /** Covariances of the coefficients, classical or as asked. */
  readonly covariance: Matrix;
  /** Rows less coefficients. */
  readonly df: number;
}

/**
 * Ordinary least squares of `outcome` on the columns of `design`, for series of up to some thousand rows.
 *
 * @param lags undefined: classical errors. A number: heteroskedasticity and autocorrelation consistent errors up to so
 *   many lags with Bartlett's weights (Newey & West 1987), scaled by n / (n − k) for short series
 * @returns null when rows do not exceed coefficients, or columns add up to one another
 */
export function leastSquares(
  design: readonly (readonly number[])[],
  outcome: readonly number[],
  lags?: number,
): LeastSquares | null {
  const n = design.length;
  const k = design[0]?.length ?? 0;
  if (outcome.length !== n) throw InvalidInput.at('outcome', `must have ${n} rows`, outcome.length);
  const df = n - k;
  if (df < 1 || k < 1) return null;
  const columns = Array.from({ length: k }, (_, i) => design.map((row) => row[i] ?? 0));
  const dot = (a: readonly number[], b: readonly number[]): number =>
    a.reduce((sum, x, i) => sum + x * (b[i] ?? 0), 0);
  const inverse = invertSymmetric(matrixOf(columns.map((a) => columns.map((b) => dot(a, b)))));
  if (!inverse) return null;
  const withOutcome = columns.map((column) => dot(column, outcome));
  const bread = (i: number): number[] => Array.from({ length: k }, (_, j) => inverse.values[i * k + j] ?? 0);
  const coefficients = columns.map((_, i) => dot(bread(i), withOutcome));
  const residuals = outcome.map((y, row) => y - dot(design[row] ?? [], coefficients));
  if (lags === undefined) {
    const variance = dot(residuals, residuals) / df;
    return {
      coefficients,
      residuals,
      covariance: { size: k, values: inverse.values.map((x) => x * variance) },
      df,
    };
  }
  const scores = columns.map((column) => column.map((x, row) => x * (residuals[row] ?? 0)));
  const meat = scores.map((a) =>
    scores.map((b) => {
      let sum = dot(a, b);
      for (let lag = 1; lag <= Math.min(lags, n - 1); lag++) {
        const weight = 1 - lag / (lags + 1);
        sum += weight * (dot(a.slice(lag), b) + dot(b.slice(lag), a));
      }
      return sum;
    }),
  );
  const values = Float64Array.from({ length: k * k }, (_, at) => {
    const [left, right] = [bread(Math.floor(at / k)), bread(at % k)];
    return (
      (n / df) *
      dot(
        left,
        meat.map((row) => dot(row, right)),
      )
    );
  });
  return { coefficients, residuals, covariance: { size: k, values }, df };
}
