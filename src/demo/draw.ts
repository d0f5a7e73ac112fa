import { type Random, seededRandom } from '../kernel/index.ts';

/** What the simulation draws from a uniform stream. */
export interface Draw {
  /** Uniform in [0, 1). */
  uniform(): number;
  /** Uniform in [low, high). */
  between(low: number, high: number): number;
  /** Whole number in [0, count). */
  whole(count: number): number;
  /** Standard normal, by the polar method (Marsaglia & Bray, 1964). */
  normal(): number;
  chance(probability: number): boolean;
  /** Events of a Poisson process with this mean (Knuth's product method; means here stay under 5). */
  poisson(mean: number): number;
  /** Index drawn in proportion to `weights`. */
  weighted(weights: readonly number[]): number;
  pick<T>(items: readonly T[]): T;
}

/**
 * Parts of a customer's life that draw from streams of their own, so that more draws in one never move another.
 * A life's slices (months) take 0 to 31: in two runs that differ in the change alone, months stay comparable.
 */
export const PART = {
  month: 0,
  profile: 32,
  block: 33,
  relationship: 34,
  care: 35,
  text: 36,
  network: 37,
  careText: 38,
} as const;

/**
 * The stream of one part of customer `index`. Part and index make one number, for any two of which the kernel's
 * generator starts from two states: customers never share a stream (up to 67 million of them).
 */
export function drawFor(seed: number, index: number, part: number): Draw {
  return drawFrom(seededRandom(seed, index * 64 + part));
}

export function drawFrom(random: Random): Draw {
  let spare: number | null = null;
  const uniform = (): number => random.next();
  return {
    uniform,
    between: (low, high) => low + (high - low) * uniform(),
    whole: (count) => Math.floor(uniform() * count),
    normal() {
      if (spare !== null) {
        const kept = spare;
        spare = null;
        return kept;
      }
      for (;;) {
        const x = 2 * uniform() - 1;
        const y = 2 * uniform() - 1;
        const square = x * x + y * y;
        if (square === 0 || square >= 1) continue;
        const factor = Math.sqrt((-2 * Math.log(square)) / square);
        spare = y * factor;
        return x * factor;
      }
    },
    chance: (probability) => uniform() < probability,
    poisson(mean) {
      const limit = Math.exp(-mean);
      let product = uniform();
      let events = 0;
      while (product > limit) {
        product *= uniform();
        events++;
      }
      return events;
    },
    weighted(weights) {
      let total = 0;
      for (const weight of weights) total += weight;
      let left = uniform() * total;
      for (let i = 0; i < weights.length; i++) {
        left -= weights[i] ?? 0;
        if (left < 0) return i;
      }
      return weights.length - 1;
    },
    pick<T>(items: readonly T[]): T {
      const item = items[Math.floor(uniform() * items.length)];
      if (item === undefined) throw new RangeError('nothing to pick from');
      return item;
    },
  };
}
