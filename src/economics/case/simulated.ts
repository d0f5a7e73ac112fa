import { seededRandom } from '../../kernel/index.ts';
import { roundMinor, type Simulation, shareAbove, simulate, simulatedQuantile } from '../../stats/index.ts';
import type { CaseContent } from './content.ts';
import { compileOutcome, type Outcome } from './outcome.ts';

/** Percentiles that are called worst, likely and best of a simulation. Said wherever the words are. */
export const PERCENTILES = { worst: 0.1, likely: 0.5, best: 0.9 } as const;
export const RUNS = 100_000;
/** Runs of which the whole course is kept, for the band of the cumulative flow. */
export const COURSE_RUNS = 2_000;

export interface Three<T = number> {
  readonly worst: T;
  readonly likely: T;
  readonly best: T;
}

export interface Simulated {
  readonly runs: number;
  readonly netPresentValue: Three;
  readonly mean: number;
  /** Null without costs. */
  readonly returnOnInvestment: Three | null;
  /** Months; null in place of one that is not within the horizon. */
  readonly payback: Three<number | null>;
  /** Share of the runs whose net present value is above zero. */
  readonly chance: number;
}

/** A version's simulation in full, for whoever wants more than three percentiles of it. */
export interface Distribution {
  readonly runs: number;
  readonly seed: number;
  readonly percentiles: readonly {
    /** Share of the runs that come to less. */
    readonly below: number;
    readonly netPresentValue: number;
    readonly returnOnInvestment: number | null;
    /** Months; null where it is not within the horizon. */
    readonly payback: number | null;
  }[];
  readonly mean: number;
  readonly standardDeviation: number;
  readonly chance: number;
  /** Share of the spread by input. */
  readonly contributions: ReadonlyMap<string, number>;
}

/** The draws of a version once more: they follow from its content and its seed alone. Null where nothing is known to draw. */
export function distributionOf(content: CaseContent, seed: number): Distribution | null {
  const outcome = compileOutcome(content);
  if (outcome.ranges.length === 0) return null;
  const { outcomes, returns, months } = drawCase(content, outcome, seed, RUNS);
  return {
    runs: RUNS,
    seed,
    percentiles: Array.from({ length: 19 }, (_, at) => {
      const below = (5 * (at + 1)) / 100;
      return {
        below,
        netPresentValue: roundMinor(simulatedQuantile(outcomes, below)),
        returnOnInvestment: returns && simulatedQuantile({ sorted: returns }, below),
        payback: paybackAt(months, below),
      };
    }),
    mean: roundMinor(outcomes.mean),
    standardDeviation: roundMinor(outcomes.standardDeviation),
    chance: shareAbove(outcomes, 0),
    contributions: new Map(outcome.inputs.map(({ key }, at) => [key, outcomes.contributions[at] ?? 0])),
  };
}

/** All runs of a case with what each came to. */
interface Drawn {
  readonly outcomes: Simulation;
  /** Returns on investment from low to high; null where a run costs nothing. */
  readonly returns: Float64Array | null;
  /** Paybacks in months from short to long; infinite where one is not within the horizon. */
  readonly months: Float64Array;
}

function drawCase(
  { horizonMonths }: CaseContent,
  { ranges, run }: Outcome,
  seed: number,
  runs: number,
): Drawn {
  const both = new Float64Array(2);
  const course = new Float64Array(horizonMonths + 1);
  const returns = new Float64Array(runs);
  const months = new Float64Array(runs);
  let drawn = 0;
  let paid = 0;
  let costless = false;
  const outcomes = simulate(
    ranges,
    (values) => {
      run(values, both, course);
      months[drawn++] = paybackOf(course);
      const [benefits, costs] = both as unknown as [number, number];
      if (costs > 0) returns[paid++] = (benefits - costs) / costs;
      else costless = true;
      return benefits - costs;
    },
    { random: seededRandom(seed), runs },
  );
  return { outcomes, returns: costless ? null : returns.sort(), months: months.sort() };
}

export function simulateCase(
  content: CaseContent,
  outcome: Outcome,
  seed: number,
  runs: number,
): { readonly simulated: Simulated; readonly contributions: readonly number[] } {
  if (outcome.ranges.length === 0) return { simulated: nothing(runs), contributions: [] };
  const { outcomes, returns, months } = drawCase(content, outcome, seed, runs);
  const three = (p: Three): Three => ({
    worst: roundMinor(simulatedQuantile(outcomes, p.worst)),
    likely: roundMinor(simulatedQuantile(outcomes, p.likely)),
    best: roundMinor(simulatedQuantile(outcomes, p.best)),
  });
  const simulated: Simulated = {
    runs,
    netPresentValue: three(PERCENTILES),
    mean: roundMinor(outcomes.mean),
    returnOnInvestment: returns && threeOf(returns, PERCENTILES),
    // A longer payback is worse: the worst is the 90th percentile of the months.
    payback: {
      worst: paybackAt(months, PERCENTILES.best),
      likely: paybackAt(months, PERCENTILES.likely),
      best: paybackAt(months, PERCENTILES.worst),
    },
    chance: shareAbove(outcomes, 0),
  };
  return { simulated, contributions: outcomes.contributions };
}

function nothing(runs: number): Simulated {
  const none = { worst: 0, likely: 0, best: 0 };
  return {
    runs,
    netPresentValue: none,
    mean: 0,
    returnOnInvestment: null,
    payback: { worst: null, likely: null, best: null },
    chance: 0,
  };
}

function threeOf(sorted: Float64Array, { worst, likely, best }: Three): Three {
  const at = (p: number) => simulatedQuantile({ sorted }, p);
  return { worst: at(worst), likely: at(likely), best: at(best) };
}

/** Courses of the cumulative flow of some runs, one after the other. */
export function courses(
  { horizonMonths }: CaseContent,
  { ranges, cumulative }: Outcome,
  seed: number,
): Float64Array[] {
  const found: Float64Array[] = [];
  if (ranges.length === 0) return found;
  simulate(
    ranges,
    (values) => {
      const course = new Float64Array(horizonMonths + 1);
      cumulative(values, course);
      found.push(course);
      return 0;
    },
    { random: seededRandom(seed, 1), runs: COURSE_RUNS },
  );
  return found;
}

/** Months until a running sum stays at zero or above; infinite where it does not within its months. */
function paybackOf(course: Float64Array): number {
  let last = course.length - 1;
  while (last >= 0 && (course[last] as number) >= 0) last--;
  if (last < 0) return 0;
  if (last === course.length - 1) return Number.POSITIVE_INFINITY;
  const [before, after] = [course[last] as number, course[last + 1] as number];
  return last - before / (after - before);
}

/** Payback in months at a percentile; null where it is not within the horizon. */
function paybackAt(months: Float64Array, p: number): number | null {
  const found = months[Math.round(p * (months.length - 1))] ?? Number.POSITIVE_INFINITY;
  return Number.isFinite(found) ? found : null;
}

export function bandOf({ horizonMonths }: CaseContent, all: readonly Float64Array[]): Three[] {
  const periods = horizonMonths + 1;
  if (all.length === 0) return Array.from({ length: periods }, () => ({ worst: 0, likely: 0, best: 0 }));
  return Array.from({ length: periods }, (_, t) => {
    const { worst, likely, best } = threeOf(
      Float64Array.from(all, (course) => course[t] as number).sort(),
      PERCENTILES,
    );
    return { worst: roundMinor(worst), likely: roundMinor(likely), best: roundMinor(best) };
  });
}
