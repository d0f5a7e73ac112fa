import { CONFIDENCE, type Comparison } from '../estimate/interval.ts';
import { compareMeans, type Mean, mean } from '../estimate/mean.ts';

/** Sums over one arm's customers of the outcome y and of the same measured before the trial, x. */
export interface PairedMoments {
  readonly n: number;
  readonly sumX: number;
  readonly sumY: number;
  readonly squaresX: number;
  readonly squaresY: number;
  readonly products: number;
}

export interface Cuped {
  readonly theta: number;
  /** Variance that is left, 1 − ρ²: the sample needed shrinks by it, not by its root. */
  readonly varianceRatio: number;
  /** Mean outcome per arm as it would be with the same history. */
  readonly arms: readonly [Mean, Mean];
  readonly comparison: Comparison;
}

/**
 * CUPED (Deng, Xu, Kohavi & Walker 2013): what customers did before the trial explains part of what they do in it;
 * y − θ(x − x̄) has the same difference of arms on average and less variance. θ = cov(y, x) / var(x) within arms.
 * x must be from before anyone was assigned. Null when an arm has fewer than two customers or x does not vary.
 */
export function cuped(
  first: PairedMoments,
  second: PairedMoments,
  confidence: number = CONFIDENCE,
): Cuped | null {
  if (first.n < 2 || second.n < 2) return null;
  const [a, b] = [centered(first), centered(second)];
  const [xx, yy, xy] = [a.xx + b.xx, a.yy + b.yy, a.xy + b.xy];
  if (!(xx > 0)) return null;
  const theta = xy / xx;
  const overall = (first.sumX + second.sumX) / (first.n + second.n);
  const arm = (moments: PairedMoments, { xx, yy, xy }: Centered): Mean | null => {
    const { n } = moments;
    const value = moments.sumY / n - theta * (moments.sumX / n - overall);
    const squares = Math.max(0, yy - 2 * theta * xy + theta * theta * xx);
    return mean({ n, sum: value * n, sumSquares: squares + value * value * n }, confidence);
  };
  const arms = [arm(first, a), arm(second, b)] as const;
  const comparison = arms[0] && arms[1] && compareMeans(arms[0], arms[1], confidence);
  if (!arms[0] || !arms[1] || !comparison) return null;
  return {
    theta,
    varianceRatio: yy > 0 ? Math.max(0, 1 - (xy * xy) / (xx * yy)) : 1,
    arms: [arms[0], arms[1]],
    comparison,
  };
}

interface Centered {
  readonly xx: number;
  readonly yy: number;
  readonly xy: number;
}

function centered({ n, sumX, sumY, squaresX, squaresY, products }: PairedMoments): Centered {
  return {
    xx: Math.max(0, squaresX - (sumX * sumX) / n),
    yy: Math.max(0, squaresY - (sumY * sumY) / n),
    xy: products - (sumX * sumY) / n,
  };
}
