import type { Range } from '../../stats/index.ts';
import type { CaseContent, CaseScenario } from './content.ts';
import { avoiding, conversion, inputsIn, linesIn, monthlyRate, riskFactor } from './flow.ts';
import type { CaseInput } from './input.ts';
import { type LineKind, lineKind } from './lineKind.ts';
import { rampAt, shareAt } from './timing.ts';

/** A case as functions of its known inputs, in an order, for a simulation. */
export interface Outcome {
  readonly inputs: readonly CaseInput[];
  readonly ranges: readonly Range[];
  /** Present values of benefits and costs in minor units, not rounded, into `into` (benefits, costs). */
  present(values: Float64Array, into: Float64Array): void;
  net(values: Float64Array): number;
  /** Running sum of undiscounted net flows by month, into `into`. */
  cumulative(values: Float64Array, into: Float64Array): void;
}

/** A month in which the share of a line’s amount differs from that of the month before, and by how much. */
interface Step {
  readonly month: number;
  readonly by: number;
}

interface Compiled {
  readonly kind: LineKind;
  readonly at: readonly [number, number, number, number];
  readonly convert: readonly [number, number, number, number];
  readonly sign: 1 | -1;
  /** Risk and discounted shares of all months. */
  readonly weight: number;
  /** The same undiscounted: where it steps. What stays as it was is not added up month by month, run by run. */
  readonly steps: readonly Step[];
  /** For each avoided share: its input, and what it takes of the weight and of each month. */
  readonly less: readonly {
    readonly at: number;
    readonly weight: number;
    readonly steps: readonly Step[];
  }[];
}

/**
 * Months are folded into one weight a line, since a line's amount is the same in each: a run costs a product a line
 * however long the horizon is, and its course a product a step of a line. Lines with a figure that nobody knows are left out.
 */
export function compileOutcome(content: CaseContent, scenario: CaseScenario | null = null): Outcome {
  const inputs = inputsIn(content, scenario).filter(({ range }) => range.known);
  const index = new Map(inputs.map(({ key }, at) => [key, at]));
  const lines = linesIn(content, scenario);
  const periods = content.horizonMonths + 1;
  const rate = monthlyRate(content.discount.rate);
  const factors = Float64Array.from({ length: periods }, (_, t) => 1 / (1 + rate) ** t);
  const weigh = (months: Float64Array) =>
    months.reduce((sum, share, t) => sum + share * (factors[t] ?? 0), 0);
  const compiled = lines.flatMap((line): Compiled[] => {
    const kind = lineKind(line.kind) as LineKind;
    const at: number[] = [];
    const convert: number[] = [];
    for (const role of kind.roles) {
      const found = index.get(line.uses[role.key] ?? '');
      if (found === undefined) return [];
      at.push(found);
      convert.push(role.unit === 'money' ? conversion(content, inputs[found]?.currency ?? null) : 1);
    }
    const factor = riskFactor(kind.side, line.risk);
    const months = Float64Array.from({ length: periods }, (_, t) => shareAt(line.timing, t) * factor);
    const less = avoiding(line, lines).flatMap((one) => {
      const avoided = index.get(one.uses['avoided'] ?? '');
      if (avoided === undefined) return [];
      const taken = months.map((share, t) => share * rampAt(one.timing, t));
      return [{ at: avoided, weight: weigh(taken), steps: stepsOf(taken) }];
    });
    return [
      {
        kind,
        at: [at[0] ?? 0, at[1] ?? 0, at[2] ?? 0, at[3] ?? 0],
        convert: [convert[0] ?? 0, convert[1] ?? 0, convert[2] ?? 0, convert[3] ?? 0],
        sign: kind.side === 'benefit' ? 1 : -1,
        weight: weigh(months),
        steps: stepsOf(months),
        less,
      },
    ];
  });
  const amountOf = ({ kind, at, convert }: Compiled, values: Float64Array) =>
    kind.amount(
      (values[at[0]] as number) * convert[0],
      (values[at[1]] as number) * convert[1],
      (values[at[2]] as number) * convert[2],
      (values[at[3]] as number) * convert[3],
    );
  const present = (values: Float64Array, into: Float64Array) => {
    let benefits = 0;
    let costs = 0;
    for (const line of compiled) {
      let { weight } = line;
      for (const one of line.less) weight -= (values[one.at] as number) * one.weight;
      const amount = amountOf(line, values) * weight;
      if (line.sign === 1) benefits += amount;
      else costs += amount;
    }
    into[0] = benefits;
    into[1] = costs;
  };
  const both = new Float64Array(2);
  return {
    inputs,
    ranges: inputs.map(rangeOf),
    present,
    net(values) {
      present(values, both);
      return (both[0] as number) - (both[1] as number);
    },
    cumulative(values, into) {
      into.fill(0);
      for (const line of compiled) {
        const amount = amountOf(line, values) * line.sign;
        for (const { month, by } of line.steps) into[month] = (into[month] as number) + amount * by;
        for (const one of line.less) {
          const taken = amount * (values[one.at] as number);
          for (const { month, by } of one.steps) into[month] = (into[month] as number) - taken * by;
        }
      }
      // From steps to flows, and from flows to their running sum.
      let [flow, sum] = [0, 0];
      for (let t = 0; t < periods; t++) {
        flow += into[t] as number;
        sum += flow;
        into[t] = sum;
      }
    },
  };
}

function stepsOf(months: Float64Array): Step[] {
  const steps: Step[] = [];
  months.forEach((share, month) => {
    const by = share - (months[month - 1] ?? 0);
    if (by !== 0) steps.push({ month, by });
  });
  return steps;
}

function rangeOf({ range }: CaseInput): Range {
  if (!range.known) throw new Error('an input that nobody knows was to be drawn');
  const { low, likely, high, shape } = range.value;
  return { worst: low, likely, best: high, shape };
}
