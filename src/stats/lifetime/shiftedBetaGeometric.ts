import { InvalidInput } from '../../kernel/index.ts';
import { climb, type Surface } from '../algebra/climb.ts';
import { logGamma } from '../distribution/index.ts';
import { deltaInterval, type PositiveEstimates, parameterIntervals } from '../estimate/deltaMethod.ts';
import { CONFIDENCE, type Interval } from '../estimate/interval.ts';

export interface ShiftedBetaGeometric {
  readonly alpha: number;
  readonly beta: number;
  readonly logLikelihood: number;
}

export interface FittedShiftedBetaGeometric extends ShiftedBetaGeometric {
  readonly intervals: Readonly<Record<'alpha' | 'beta', Interval>>;
  /** In the order alpha, beta. */
  readonly estimates: PositiveEstimates;
}

/** Customers who faced one renewal: those who renewed and those who left. Of any number of cohorts. */
export interface Renewal {
  readonly stayed: number;
  readonly left: number;
}

/**
 * Shifted-beta-geometric model of contracts that are renewed (Fader & Hardie, How to project customer retention, 2007):
 * everyone has a chance to leave at each renewal, drawn from Beta(α, β); the fickle leave first, so that retention rises
 * with tenure though nobody changes. Fitted by maximum likelihood; intervals from its curvature.
 *
 * “Regular” 1,000, 631, 468, 382, 326, 289, 262, 241 → α .7041, β 1.1820, log-likelihood −1680.27.
 *
 * @param surviving customers of one cohort at the start and after each renewal
 * @returns null when fewer than two renewals are known, nobody or everybody left, or all customers seem to
 *   be alike (retention does not rise with tenure): then no (or any) α and β fit
 */
export function fitShiftedBetaGeometric(
  surviving: readonly number[],
  confidence: number = CONFIDENCE,
): FittedShiftedBetaGeometric | null {
  surviving.forEach((count, at) => {
    if (!(count >= 0) || count > (surviving[at - 1] ?? Infinity))
      throw InvalidInput.at(`surviving[${at}]`, 'must be 0 or more and not above the one before', count);
  });
  return fitRenewals(
    surviving.slice(1).map((stayed, at) => ({ stayed, left: (surviving[at] ?? 0) - stayed })),
    confidence,
  );
}

/**
 * The same for customers of many cohorts, watched for different times (Fader & Hardie, Fitting the sBG model to
 * multi-cohort data, 2007): the likelihood needs no more than who stayed and who left at the first, second, … renewal,
 * so that a million customers are a few dozen numbers (`group by renewal`).
 *
 * @param renewals in order: those who faced the first renewal of their lives, the second, …
 */
export function fitRenewals(
  renewals: readonly Renewal[],
  confidence: number = CONFIDENCE,
): FittedShiftedBetaGeometric | null {
  renewals.forEach(({ stayed, left }, at) => {
    if (!(stayed >= 0 && left >= 0))
      throw InvalidInput.at(`renewals[${at}]`, 'must hold counts of 0 or more', Math.min(stayed, left));
  });
  const [first] = renewals;
  const [stayed, left] = renewals.reduce((sums, one) => [sums[0] + one.stayed, sums[1] + one.left], [0, 0]);
  // Where only later renewals were watched (customers from before the record), they alone tell the model.
  if (!first || renewals.length < 2 || stayed === 0 || left === 0) return null;
  if (first.stayed === 0 && first.left > 0) return null;
  const start = first.stayed > 0 && first.left > 0 ? first : { stayed, left };
  const found = climb(
    (logs) => surface(renewals, logs.map(Math.exp)),
    [0, Math.log(start.stayed / start.left)],
  );
  if (!found) return null;
  const values = found.point.map(Math.exp);
  const [alpha = 0, beta = 0] = values;
  const estimates = {
    values,
    logCovariance: found.covariance,
    n: Math.max(first.stayed + first.left, ...renewals.map((one) => one.stayed + one.left)),
  };
  const [ofAlpha, ofBeta] = parameterIntervals(estimates, confidence);
  if (!ofAlpha || !ofBeta) return null;
  return { alpha, beta, logLikelihood: found.value, intervals: { alpha: ofAlpha, beta: ofBeta }, estimates };
}

/** Share of a cohort that is left after `renewals`: B(α, β + t) / B(α, β). */
export function survivalAfter(
  { alpha, beta }: Pick<ShiftedBetaGeometric, 'alpha' | 'beta'>,
  renewals: number,
): number {
  return Math.exp(
    logGamma(beta + renewals) + logGamma(alpha + beta) - logGamma(alpha + beta + renewals) - logGamma(beta),
  );
}

/** Share of those left before renewal t (from 1) who stay: (β + t − 1) / (α + β + t − 1). */
export function retentionAt(
  { alpha, beta }: Pick<ShiftedBetaGeometric, 'alpha' | 'beta'>,
  renewal: number,
): number {
  return (beta + renewal - 1) / (alpha + beta + renewal - 1);
}

/**
 * A figure of the fitted model with its interval by the delta method: `forecastRenewals(fit, (model) =>
 * survivalAfter(model, 12))`. It says how well the model is known, not what chance does to a few customers.
 *
 * @param scale `logit` for shares, `log` for lifetimes and values
 */
export function forecastRenewals(
  { estimates }: FittedShiftedBetaGeometric,
  figure: (model: Pick<ShiftedBetaGeometric, 'alpha' | 'beta'>) => number,
  { scale = 'logit', confidence = CONFIDENCE }: { scale?: 'log' | 'logit'; confidence?: number } = {},
): Interval {
  return deltaInterval(estimates, ([alpha = 0, beta = 0]) => figure({ alpha, beta }), { scale, confidence });
}

/** Σ stayed·ln (β + t − 1) + left·ln α − all·ln (α + β + t − 1), with slopes and curvature in ln α and ln β. */
function surface(renewals: readonly Renewal[], [alpha = 0, beta = 0]: readonly number[]): Surface {
  let value = 0;
  let [ga, gb, aa, ab, bb] = [0, 0, 0, 0, 0];
  renewals.forEach(({ stayed, left }, before) => {
    const all = stayed + left;
    const own = beta + before;
    const whole = alpha + own;
    value += stayed * Math.log(own / whole) + left * Math.log(alpha / whole);
    ga += left / alpha - all / whole;
    gb += stayed / own - all / whole;
    aa += all / whole ** 2 - left / alpha ** 2;
    ab += all / whole ** 2;
    bb += all / whole ** 2 - stayed / own ** 2;
  });
  const gradient = [ga * alpha, gb * beta];
  const across = ab * alpha * beta;
  const hessian = [aa * alpha ** 2 + ga * alpha, across, across, bb * beta ** 2 + gb * beta];
  return { value, gradient, hessian };
}
