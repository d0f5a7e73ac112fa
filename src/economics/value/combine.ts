import type { Random } from '../../kernel/index.ts';
import { criticalZ, normalQuantile, rangeQuantiles } from '../../stats/index.ts';
import type { ValueSpan } from './estimate.ts';

/** Draws of a combination: enough that the ends of a 95% interval move by less than 3% of its width between seeds. */
export const DRAWS = 4_000;

/** An uncertain figure: its likely value, and its distribution at the middles of as many equal slices as there are draws. */
export interface Uncertain {
  readonly likely: number;
  readonly at: Float64Array;
}

const SLICES = Float64Array.from({ length: DRAWS }, (_, i) => (i + 0.5) / DRAWS);
const Z = SLICES.map((p) => normalQuantile(p));

export function certain(value: number): Uncertain {
  return { likely: value, at: new Float64Array(DRAWS).fill(value) };
}

/** An estimate above 0 whose interval was made in its logarithm. */
export function logNormal({ low, high, value }: Bounds, confidence: number): Uncertain {
  if (!(low > 0 && high > low && value > 0 && Number.isFinite(high))) return certain(value);
  const error = Math.log(high / low) / (2 * criticalZ(confidence));
  return { likely: value, at: Z.map((z) => value * Math.exp(z * error)) };
}

export function normal(value: number, error: number): Uncertain {
  if (!(error > 0 && Number.isFinite(error))) return certain(value);
  return { likely: value, at: Z.map((z) => value + z * error) };
}

/** What people state: smooth, most weight near the likely value (PERT). */
export function ranged({ low, likely, high }: ValueSpan): Uncertain {
  return { likely, at: rangeQuantiles({ worst: low, likely, best: high }, SLICES) };
}

interface Bounds {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

export interface Combined {
  readonly span: ValueSpan;
  /** Part of the spread that goes along with each line, in their order; they add up to 1. */
  readonly shares: readonly number[];
}

/**
 * What comes of several uncertain figures together: Latin hypercube draws (McKay, Beckman & Conover 1979), the figures
 * independent. Low and high hold the middle `confidence` of the draws; likely is the outcome of the likely values.
 *
 * @param outcome of one draw; the array is reused
 */
export function combine(
  lines: readonly Uncertain[],
  outcome: (values: Float64Array) => number,
  { random, confidence }: { readonly random: Random; readonly confidence: number },
): Combined {
  const orders = lines.map(() => shuffled(random));
  const values = Float64Array.from(lines, ({ likely }) => likely);
  const likely = outcome(values);
  const found = new Float64Array(DRAWS);
  for (let draw = 0; draw < DRAWS; draw++) {
    for (let line = 0; line < lines.length; line++)
      values[line] = lines[line]?.at[orders[line]?.[draw] ?? 0] ?? 0;
    found[draw] = outcome(values);
  }
  const weights = lines.map((line, at) => squaredCorrelation(line.at, orders[at] ?? SLICE_ORDER, found));
  const all = weights.reduce((sum, one) => sum + one, 0);
  const sorted = found.slice().sort();
  const [low, high] = [(1 - confidence) / 2, (1 + confidence) / 2].map(
    (p) => sorted[Math.round(p * (DRAWS - 1))] ?? likely,
  );
  return {
    span: { low: Math.min(likely, low ?? likely), likely, high: Math.max(likely, high ?? likely) },
    shares: weights.map((weight) => (all > 0 ? weight / all : 0)),
  };
}

const SLICE_ORDER = Uint32Array.from({ length: DRAWS }, (_, i) => i);

function shuffled(random: Random): Uint32Array {
  const order = SLICE_ORDER.slice();
  for (let i = DRAWS - 1; i > 0; i--) {
    const j = Math.floor(random.next() * (i + 1));
    const held = order[i] ?? 0;
    order[i] = order[j] ?? 0;
    order[j] = held;
  }
  return order;
}

function squaredCorrelation(line: Float64Array, order: Uint32Array, outcome: Float64Array): number {
  let [sumX, sumY] = [0, 0];
  for (let draw = 0; draw < DRAWS; draw++) {
    sumX += line[order[draw] ?? 0] ?? 0;
    sumY += outcome[draw] ?? 0;
  }
  let [xx, yy, xy] = [0, 0, 0];
  for (let draw = 0; draw < DRAWS; draw++) {
    const x = (line[order[draw] ?? 0] ?? 0) - sumX / DRAWS;
    const y = (outcome[draw] ?? 0) - sumY / DRAWS;
    xx += x * x;
    yy += y * y;
    xy += x * y;
  }
  return xx > 1e-18 * sumX * sumX && yy > 0 ? (xy * xy) / (xx * yy) : 0;
}
