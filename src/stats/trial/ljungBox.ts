import { InvalidInput } from '../../kernel/index.ts';
import { chiSquareSurvival } from '../distribution/index.ts';
import type { Test } from '../estimate/interval.ts';

/**
 * Do neighboring residuals still hang together? Ljung & Box (1978): Q = n(n + 2) Σ r²ₖ / (n − k) over `lags`, chi-square. After
 * an interrupted series a small p says that ordinary errors would be too small and that its Newey–West errors matter;
 * with strong dependence left, even these are too small in short series.
 *
 * @returns null when nothing is left over or the series is not longer than the lags
 */
export function ljungBox(
  residuals: readonly number[],
  lags: number,
): (Test & { readonly df: number }) | null {
  if (!(Number.isInteger(lags) && lags >= 1))
    throw InvalidInput.at('lags', 'must be a whole number from 1', lags);
  const n = residuals.length;
  const mean = residuals.reduce((sum, e) => sum + e, 0) / n;
  const centered = residuals.map((e) => e - mean);
  const squares = centered.reduce((sum, e) => sum + e * e, 0);
  if (n <= lags || !(squares > 0)) return null;
  let statistic = 0;
  for (let lag = 1; lag <= lags; lag++) {
    let products = 0;
    for (let t = lag; t < n; t++) products += (centered[t] ?? 0) * (centered[t - lag] ?? 0);
    statistic += (products / squares) ** 2 / (n - lag);
  }
  statistic *= n * (n + 2);
  return { statistic, distribution: 'chiSquare', df: lags, p: chiSquareSurvival(statistic, lags) };
}
