import { type Return, roundMinor, tornado } from '../../stats/index.ts';
import type { CaseContent, CaseScenario } from './content.ts';
import { flowOf, inputsIn, likelyValues, returnOfFlow, type Values } from './flow.ts';
import { compileOutcome, type Outcome } from './outcome.ts';
import { bandOf, courses, RUNS, type Simulated, simulateCase, type Three } from './simulated.ts';

const SCENARIO_RUNS = 20_000;

/** What one input does to the net present value from its 10th to its 90th percentile, and where that becomes zero. */
export interface InputSwing {
  readonly input: string;
  readonly low: { readonly value: number; readonly netPresentValue: number };
  readonly high: { readonly value: number; readonly netPresentValue: number };
  readonly size: number;
  /** Share of the spread of all runs; the shares of all inputs add up to 1. */
  readonly contribution: number;
}

export interface BreakEven {
  readonly input: string;
  /** Value at which the net present value is zero with all others likely; null where no value does that. */
  readonly value: number | null;
  /** Whether that value lies between the input’s low and high. */
  readonly within: boolean;
}

export interface ScenarioFigures {
  readonly key: string;
  readonly likely: ReturnFigures;
  readonly simulated: Simulated;
}

export type ReturnFigures = Omit<Return, 'net' | 'cumulative'>;

/** All figures of a version; they follow from its content and its seed alone. */
export interface CaseFigures {
  readonly seed: number;
  /** With every input at its likely value, and with every one at the end that is worse or better for the case. */
  readonly likely: ReturnFigures;
  readonly allWorst: ReturnFigures;
  readonly allBest: ReturnFigures;
  /** Every input likely, before risk is taken off. */
  readonly beforeRisk: ReturnFigures;
  readonly simulated: Simulated;
  readonly tornado: readonly InputSwing[];
  readonly breakEven: readonly BreakEven[];
  /** Cumulative net flow by month, undiscounted, minor units. */
  readonly band: readonly Three[];
  readonly scenarios: readonly ScenarioFigures[];
}

/** @param seed by which the draws can be made again */
export function figuresOf(content: CaseContent, seed: number): CaseFigures {
  const outcome = compileOutcome(content);
  const { simulated, contributions } = simulateCase(content, outcome, seed, RUNS);
  const ends = endValues(content, null);
  return {
    seed,
    likely: figuresAt(content, likelyValues(content.inputs)),
    allWorst: figuresAt(content, ends.worst),
    allBest: figuresAt(content, ends.best),
    beforeRisk: plain(returnOfFlow(content, flowOf(content, likelyValues(content.inputs), null, false))),
    simulated,
    tornado: swings(outcome, contributions),
    breakEven: breakEvens(outcome),
    band: bandOf(content, courses(content, outcome, seed)),
    scenarios: content.scenarios.map((scenario) => {
      const changed = compileOutcome(content, scenario);
      return {
        key: scenario.key,
        likely: figuresAt(content, likelyValues(inputsIn(content, scenario)), scenario),
        simulated: simulateCase(content, changed, seed, SCENARIO_RUNS).simulated,
      };
    }),
  };
}

/** Each known input at the end of its range that is worse or better for the case while the others are likely. */
export function endValues(content: CaseContent, scenario: CaseScenario | null): Three<Values> {
  const { inputs, ranges, net } = compileOutcome(content, scenario);
  const values = Float64Array.from(ranges, ({ likely }) => likely);
  const [worst, best] = [new Map<string, number>(), new Map<string, number>()];
  inputs.forEach(({ key }, at) => {
    const range = ranges[at];
    if (!range) return;
    const netAt = (value: number) => {
      values[at] = value;
      const found = net(values);
      values[at] = range.likely;
      return found;
    };
    const rises = netAt(range.best) >= netAt(range.worst);
    worst.set(key, rises ? range.worst : range.best);
    best.set(key, rises ? range.best : range.worst);
  });
  return { worst, likely: likelyValues(inputs), best };
}

function figuresAt(
  content: CaseContent,
  values: Values,
  scenario: CaseScenario | null = null,
): ReturnFigures {
  return plain(returnOfFlow(content, flowOf(content, values, scenario)));
}

function plain({ net, cumulative, ...figures }: Return): ReturnFigures {
  return figures;
}

function swings({ inputs, ranges, net }: Outcome, contributions: readonly number[]): InputSwing[] {
  if (ranges.length === 0) return [];
  return tornado(ranges, net)
    .swings.filter(({ size }) => size > 0)
    .map(({ line, worst, best, size }) => ({
      input: inputs[line]?.key ?? '',
      // Ranges are given from low to high, so “worst” is the low end here.
      low: { value: worst.value, netPresentValue: roundMinor(worst.outcome) },
      high: { value: best.value, netPresentValue: roundMinor(best.outcome) },
      size: roundMinor(size),
      contribution: contributions[line] ?? 0,
    }));
}

/** The net present value is a straight line in each input while the others stay, so two points tell where it is zero. */
function breakEvens({ inputs, ranges, net }: Outcome): BreakEven[] {
  const values = Float64Array.from(ranges, ({ likely }) => likely);
  return inputs.map(({ key, unit, range }, at): BreakEven => {
    const likely = values[at] as number;
    const netAt = (value: number) => {
      values[at] = value;
      const found = net(values);
      values[at] = likely;
      return found;
    };
    const step = likely === 0 ? 1 : likely;
    const slope = (netAt(likely + step) - netAt(likely)) / step;
    const value = slope === 0 ? Number.NaN : likely - netAt(likely) / slope;
    if (!Number.isFinite(value) || value < 0 || (unit === 'share' && value > 1))
      return { input: key, value: null, within: false };
    return {
      input: key,
      value,
      within: range.known && value >= range.value.low && value <= range.value.high,
    };
  });
}
