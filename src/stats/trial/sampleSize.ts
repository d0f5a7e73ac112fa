import { InvalidInput } from '../../kernel/index.ts';
import {
  checkConfidence,
  criticalT,
  criticalZ,
  noncentralTSurvival,
  normalQuantile,
} from '../distribution/index.ts';
import { CONFIDENCE } from '../estimate/interval.ts';

/** Power where none is given: chance to see an effect that is there. */
export const POWER = 0.8;

export interface SampleOptions {
  readonly power?: number;
  readonly confidence?: number;
  /** Correlation of the outcome with the same measured before the trial, when CUPED is used: needs (1 − ρ²) as many. */
  readonly rho?: number;
  /** 1 + (m − 1)·ICC where groups of m (teams, stores) are assigned as a whole; Kish 1965. */
  readonly designEffect?: number;
}

export interface SampleSize {
  /** Per arm, rounded up. */
  readonly perArm: number;
  /** Before rounding. */
  readonly exact: number;
}

/**
 * Customers per arm to tell two shares apart, two-sided, normal approximation with the pooled variance under no
 * effect (Fleiss, Levin & Paik 2003, 4.2; R's power.prop.test). .50 against .75, power .90 → 76.70.
 */
export function sampleForShares(first: number, second: number, options: SampleOptions = {}): SampleSize {
  for (const [place, share] of Object.entries({ first, second }))
    if (!(share >= 0 && share <= 1)) throw InvalidInput.at(place, 'must be a share from 0 to 1', share);
  const { alpha, beta } = quantiles(options);
  const sum = first + second;
  const root =
    alpha * Math.sqrt(sum * (1 - sum / 2)) + beta * Math.sqrt(first * (1 - first) + second * (1 - second));
  return sized((root / apart(first - second)) ** 2, options);
}

/**
 * Customers per arm to see a difference of means, two-sided t test with one standard deviation in both arms (R's
 * power.t.test). Difference 1, deviation 1, power .90 → 22.02110.
 */
export function sampleForMeans(
  difference: number,
  deviation: number,
  options: SampleOptions = {},
): SampleSize {
  if (!(deviation > 0 && deviation < Infinity))
    throw InvalidInput.at('deviation', 'must be above 0', deviation);
  const { alpha, beta, power, confidence } = quantiles(options);
  const effect = Math.abs(apart(difference)) / deviation;
  const normal = 2 * ((alpha + beta) / effect) ** 2;
  const reached = (n: number): boolean => {
    const df = 2 * (n - 1);
    return noncentralTSurvival(criticalT(confidence, df), df, effect * Math.sqrt(n / 2)) >= power;
  };
  let [low, high] = [Math.max(2, normal), Math.max(2, normal) + 4];
  if (reached(low)) return sized(low, options);
  while (!reached(high)) high += high;
  while (high - low > 1e-9 * high) {
    const middle = (low + high) / 2;
    if (reached(middle)) high = middle;
    else low = middle;
  }
  return sized(high, options);
}

/**
 * Exposure per arm (customer-months, say) to tell two rates of events apart, two-sided: (z + z)²·(λ₁ + λ₂)·φ / (λ₁ − λ₂)²
 * (Poisson counts, normal approximation; Smith & Morrow, Field trials of health interventions, 1996).
 *
 * @param overdispersion variance of a customer's count over its mean; 1 for Poisson, contacts have more
 */
export function sampleForRates(
  first: number,
  second: number,
  { overdispersion = 1, ...options }: SampleOptions & { readonly overdispersion?: number } = {},
): SampleSize {
  for (const [place, rate] of Object.entries({ first, second }))
    if (!(rate >= 0 && rate < Infinity)) throw InvalidInput.at(place, 'must be a rate of 0 or more', rate);
  if (!(overdispersion > 0)) throw InvalidInput.at('overdispersion', 'must be above 0', overdispersion);
  const { alpha, beta } = quantiles(options);
  return sized(
    (overdispersion * (alpha + beta) ** 2 * (first + second)) / apart(first - second) ** 2,
    options,
  );
}

/**
 * Smallest effect that an evaluation with this standard error finds with the power asked, by whatever method the error
 * was made: (z + z)·error (Bloom, Minimum detectable effects, 1995). What it would take to tell more: the error falls with the root
 * of the sample.
 */
export function detectableEffect(
  standardError: number,
  options: Pick<SampleOptions, 'power' | 'confidence'> = {},
): number {
  if (!(standardError >= 0 && standardError < Infinity))
    throw InvalidInput.at('standardError', 'must be 0 or more', standardError);
  const { alpha, beta } = quantiles(options);
  return (alpha + beta) * standardError;
}

function quantiles({ power = POWER, confidence = CONFIDENCE }: SampleOptions) {
  checkConfidence(confidence);
  if (!(power >= 0.5 && power < 1))
    throw InvalidInput.at('power', 'must lie between 0.5 and 1, such as 0.8', power);
  return { alpha: criticalZ(confidence), beta: normalQuantile(power), power, confidence };
}

function apart(difference: number): number {
  if (!(Math.abs(difference) > 0 && Math.abs(difference) < Infinity))
    throw InvalidInput.at('difference', 'must not be 0: no sample shows an effect of nothing', difference);
  return difference;
}

function sized(plain: number, { rho = 0, designEffect = 1 }: SampleOptions): SampleSize {
  if (!(Math.abs(rho) < 1)) throw InvalidInput.at('rho', 'must lie between −1 and 1', rho);
  if (!(designEffect >= 1)) throw InvalidInput.at('designEffect', 'must be 1 or more', designEffect);
  const exact = plain * (1 - rho * rho) * designEffect;
  return { exact, perArm: Math.max(2, Math.ceil(exact - 1e-9)) };
}
