import { seededRandom } from '../../kernel/index.ts';
import { type Range, rangeMean, simulate, simulatedQuantile } from '../../stats/index.ts';
import type { Missing, Term } from './perCase.ts';
import type { Estimate } from './processMap.ts';

/**
 * A figure with its range: the mean, and between which values 90% of the simulated cases lie. All null where something
 * is not known, and then `missing` says what.
 */
export interface Reckoned {
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly missing: readonly Missing[];
}

const RUNS = 2_000;
const [LOW, HIGH] = [0.05, 0.95];
/** Any seed will do; with this one the same map gives the same figures again. */
const SEED = 58;

/** Sums whose values go into one figure. */
export interface Sums {
  readonly terms: readonly (readonly Term[])[];
  readonly missing: readonly (readonly Missing[])[];
}

/**
 * A figure made of sums over uncertain figures by Monte Carlo (Latin hypercube, PERT ranges; `src/stats/simulation`). A line
 * that stands in several sums is drawn once, so that what two versions share does not widen their difference.
 * @param outcome of the values of the sums, in their order
 * @param linear whether the outcome is a weighted sum: its mean is then exactly that of the means
 */
export function reckon(sums: Sums, outcome: (values: readonly number[]) => number, linear = true): Reckoned {
  const missing = distinct(sums.missing.flat());
  if (missing.length > 0) return { value: null, low: null, high: null, missing };
  const at = new Map<string, number>();
  const ranges: Range[] = [];
  // What is certain is no line: it is multiplied in.
  const parts = sums.terms.map((terms) =>
    terms.map(({ coefficient, lines }) => {
      let factor = coefficient;
      const places: number[] = [];
      for (const { key, range } of lines) {
        if (range.low === range.high) factor *= range.low;
        else {
          const place = at.get(key) ?? ranges.length;
          if (place === ranges.length) {
            at.set(key, place);
            ranges.push({ worst: range.low, likely: range.likely, best: range.high });
          }
          places.push(place);
        }
      }
      return { factor, places };
    }),
  );
  const evaluate = (values: ArrayLike<number>): number =>
    outcome(
      parts.map((terms) => {
        let sum = 0;
        for (const { factor, places } of terms) {
          let product = factor;
          for (const place of places) product *= values[place] ?? 0;
          sum += product;
        }
        return sum;
      }),
    );
  if (ranges.length === 0) {
    const value = evaluate([]);
    return { value, low: value, high: value, missing };
  }
  const run = simulate(ranges, evaluate, { random: seededRandom(SEED), runs: RUNS });
  return {
    value: linear ? evaluate(ranges.map(rangeMean)) : run.mean,
    low: simulatedQuantile(run, LOW),
    high: simulatedQuantile(run, HIGH),
    missing,
  };
}

/** A term that stands for a figure of its own, such as a volume. */
export function figureTerm(key: string, range: Estimate, coefficient = 1): Term {
  return { coefficient, lines: [{ key, range }] };
}

function distinct(all: readonly Missing[]): Missing[] {
  const seen = new Set<string>();
  return all.filter(({ stepId, what }) => {
    const key = `${stepId} ${what}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
