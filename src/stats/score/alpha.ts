import { fQuantile } from '../distribution/index.ts';
import { type CrossMoments, pairSummary } from '../driver/crossMoments.ts';
import { CONFIDENCE, type Interval } from '../estimate/interval.ts';

/**
 * Cronbach's alpha (1951) of items meant to measure one thing: k/(k − 1)·(1 − Σ var(xᵢ) / var(Σ xᵢ)), with Feldt's
 * interval (1965): (1 − α)-ratios follow F with n − 1 and (n − 1)(k − 1) degrees of freedom.
 * Of complete rows; pairwise moments give the same formula on pairwise covariances, with the fewest rows as n.
 * Null with fewer than two items or rows, or without variance.
 */
export function cronbachAlpha(moments: CrossMoments, confidence: number = CONFIDENCE): Interval | null {
  const k = moments.size;
  let own = 0;
  let total = 0;
  let n = Infinity;
  for (let i = 0; i < k; i++)
    for (let j = 0; j < k; j++) {
      const pair = pairSummary(moments, i, j);
      if (!pair) return null;
      n = Math.min(n, pair.n);
      total += pair.covariance;
      if (i === j) own += pair.covariance;
    }
  if (k < 2 || n < 2 || !(total > 0)) return null;
  const value = (k / (k - 1)) * (1 - own / total);
  const [df1, df2] = [n - 1, (n - 1) * (k - 1)];
  return {
    value,
    low: 1 - (1 - value) * fQuantile((1 + confidence) / 2, df1, df2),
    high: 1 - (1 - value) * fQuantile((1 - confidence) / 2, df1, df2),
    n,
  };
}
