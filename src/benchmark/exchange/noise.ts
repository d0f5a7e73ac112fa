import { InvalidInput, type Random } from '../../kernel/index.ts';

export const MECHANISMS = ['laplace', 'gaussian'] as const;
export type Mechanism = (typeof MECHANISMS)[number];

/** Noise as it is asked for: a privacy loss for each metric. */
export interface Noise {
  readonly mechanism: Mechanism;
  /** Privacy loss of one answer through one metric's figures. */
  readonly epsilon: number;
  /** 0 for Laplace. */
  readonly delta: number;
}

const MOST_EPSILON = 10;

/** @throws InvalidInput */
export function checkNoise({ mechanism, epsilon, delta }: Noise): void {
  if (!(epsilon > 0 && epsilon <= MOST_EPSILON))
    throw InvalidInput.at('noise.epsilon', `must be above 0 and at most ${MOST_EPSILON}`, epsilon);
  if (mechanism === 'laplace' && delta !== 0)
    throw InvalidInput.at('noise.delta', 'must be 0 for Laplace noise', delta);
  if (mechanism === 'gaussian' && !(delta > 0 && delta <= 0.01))
    throw InvalidInput.at('noise.delta', 'must be above 0 and at most 0.01 for Gaussian noise', delta);
  // The classical bound holds for a loss of at most 1 in each of the two statistics.
  if (mechanism === 'gaussian' && epsilon > 2)
    throw InvalidInput.at('noise.epsilon', 'must be at most 2 for Gaussian noise', epsilon);
}

/**
 * Standard deviation of the noise on one statistic. Laplace: scale b = Δ/ε, deviation b·√2 (Dwork, McSherry, Nissim &
 * Smith 2006). Gaussian: σ = Δ·√(2·ln(1.25/δ))/ε, for ε ≤ 1 (Dwork & Roth 2014, theorem 3.22).
 * @param sensitivity most that one answer can change the statistic
 */
export function noiseDeviation({ mechanism, epsilon, delta }: Noise, sensitivity: number): number {
  return mechanism === 'laplace'
    ? (Math.SQRT2 * sensitivity) / epsilon
    : (sensitivity * Math.sqrt(2 * Math.log(1.25 / delta))) / epsilon;
}

/** Draws the noise of one statistic. @param random must not be predictable by who reads the file */
export function drawNoise(noise: Noise, sensitivity: number, random: Random): number {
  const deviation = noiseDeviation(noise, sensitivity);
  if (noise.mechanism === 'laplace') {
    const centered = openUnit(random) - 0.5;
    return -(deviation / Math.SQRT2) * Math.sign(centered) * Math.log(1 - 2 * Math.abs(centered));
  }
  return deviation * Math.sqrt(-2 * Math.log(openUnit(random))) * Math.cos(2 * Math.PI * random.next());
}

/** An aggregate before noise: a mean of answers that each lie between two bounds. */
export interface Aggregate {
  readonly value: number;
  readonly standardError: number;
  readonly n: number;
}

/**
 * The aggregate with noise: half of the loss goes to the count of answers and half to the sum of answers brought to 0–1;
 * one answer changes each by at most 1. What is published are a whole count and the mean of the two, so that nothing
 * finer than the noise remains of either. The error grows by the noise (delta method). Null where the noisy count is
 * under the minimum.
 */
export function withNoise(
  { value, standardError, n }: Aggregate,
  bounds: { readonly low: number; readonly high: number },
  noise: Noise,
  minimum: number,
  random: Random,
): Aggregate | null {
  const half: Noise = { ...noise, epsilon: noise.epsilon / 2, delta: noise.delta / 2 };
  const range = bounds.high - bounds.low;
  const count = Math.round(n + drawNoise(half, 1, random));
  const sum = (n * (value - bounds.low)) / range + drawNoise(half, 1, random);
  if (count < minimum) return null;
  const share = Math.min(1, Math.max(0, sum / count));
  const variance = noiseDeviation(half, 1) ** 2;
  const noisy = (range / count) ** 2 * variance * (1 + share * share);
  return {
    value: Math.round((bounds.low + range * share) * 100) / 100,
    standardError: Math.hypot(standardError, Math.sqrt(noisy)),
    n: count,
  };
}

function openUnit(random: Random): number {
  for (;;) {
    const drawn = random.next();
    if (drawn > 0) return drawn;
  }
}
