import { type Random, seededRandom } from '../../kernel/index.ts';

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
  referral: 39,
  campaign: 40,
  lot: 41,
  lotOfFirm: 42,
} as const;

/**
 * The stream of one part of customer `index`. Part and index make one number, for any two of which the kernel's
 * generator starts from two states: customers never share a stream (up to 67 million of them).
 */
export function drawFor(seed: number, index: number, part: number): Draw {
  return drawFrom(seededRandom(seed, index * 64 + part));
}

export function drawFrom(random: Random): Draw {
  return new Draw(random);
}

/** What the simulation draws from a uniform stream. A class, as millions are made and closures would cost each anew. */
export class Draw {
  readonly #random: Random;
  #spare: number | null = null;

  constructor(random: Random) {
    this.#random = random;
  }

  /** Uniform in [0, 1). */
  uniform(): number {
    return this.#random.next();
  }

  /** Uniform in [low, high). */
  between(low: number, high: number): number {
    return low + (high - low) * this.#random.next();
  }

  /** Whole number in [0, count). */
  whole(count: number): number {
    return Math.floor(this.#random.next() * count);
  }

  /** Standard normal, by the polar method (Marsaglia & Bray, 1964). */
  normal(): number {
    if (this.#spare !== null) {
      const kept = this.#spare;
      this.#spare = null;
      return kept;
    }
    for (;;) {
      const x = 2 * this.#random.next() - 1;
      const y = 2 * this.#random.next() - 1;
      const square = x * x + y * y;
      if (square === 0 || square >= 1) continue;
      const factor = Math.sqrt((-2 * Math.log(square)) / square);
      this.#spare = y * factor;
      return x * factor;
    }
  }

  chance(probability: number): boolean {
    return this.#random.next() < probability;
  }

  /** Events of a Poisson process with this mean (Knuth's product method; means here stay under 5). */
  poisson(mean: number): number {
    const limit = Math.exp(-mean);
    let product = this.#random.next();
    let events = 0;
    while (product > limit) {
      product *= this.#random.next();
      events++;
    }
    return events;
  }

  /** Index drawn in proportion to `weights`. */
  weighted(weights: readonly number[]): number {
    let total = 0;
    for (const weight of weights) total += weight;
    let left = this.#random.next() * total;
    for (let i = 0; i < weights.length; i++) {
      left -= weights[i] ?? 0;
      if (left < 0) return i;
    }
    return weights.length - 1;
  }

  pick<T>(items: readonly T[]): T {
    const item = items[Math.floor(this.#random.next() * items.length)];
    if (item === undefined) throw new RangeError('nothing to pick from');
    return item;
  }
}
