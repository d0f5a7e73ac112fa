import type { Range } from '../../stats/index.ts';
import type { CaseContent, CaseScenario } from './content.ts';
import { avoiding, conversion, inputsIn, linesIn, monthlyRate, riskFactor } from './flow.ts';
import type { CaseInput } from './input.ts';
import { type LineKind, lineKind } from './lineKind.ts';
import { rampAt, shareAt, type Timing } from './timing.ts';

/** A case as functions of its known inputs, in an order, for a simulation. */
export interface Outcome {
  readonly inputs: readonly CaseInput[];
  readonly ranges: readonly Range[];
  /** Present values of benefits and costs in minor units, not rounded, into `into` (benefits, costs). */
  present(values: Float64Array, into: Float64Array): void;
  net(values: Float64Array): number;
  /** Running sum of undiscounted net flows by month, into `into`. */
  cumulative(values: Float64Array, into: Float64Array): void;
  /** Both at once: amounts are worked out but once. */
  run(values: Float64Array, present: Float64Array, cumulative: Float64Array): void;
}

/** What lines of one course have in common: the months in which their share of the amount steps, and by how much. */
interface Course {
  readonly months: Int32Array;
  readonly by: Float64Array;
}

/** A line of which no figure is unknown, as a run needs it. */
interface Compiled {
  readonly kind: LineKind;
  readonly at: readonly [number, number, number, number];
  readonly convert: readonly [number, number, number, number];
  readonly sign: 1 | -1;
  /** Taken off or put on for risk. */
  readonly factor: number;
  /** Risk and discounted shares of all months. */
  readonly weight: number;
  /** Place of its course. */
  readonly course: number;
  /** For each avoided share: its input, what it takes of the weight, and its course. */
  readonly less: readonly { readonly at: number; readonly weight: number; readonly course: number }[];
}

/**
 * Months are folded into one weight a line, since a line's amount is the same in each: a run costs a product a line
 * however long the horizon is. For the running sum lines that fall alike share one course, which is added up by its steps. Lines with a figure that nobody knows are left out.
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
  const courses: Course[] = [];
  const places = new Map<string, number>();
  /** Months are the same for lines of the same timing: their amounts are added up first, and then laid over them. */
  const courseOf = (timings: readonly Timing[], shares: Float64Array): number => {
    const key = JSON.stringify(timings);
    const found = places.get(key);
    if (found !== undefined) return found;
    places.set(key, courses.length);
    return courses.push(stepsOf(shares)) - 1;
  };
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
    const shares = Float64Array.from({ length: periods }, (_, t) => shareAt(line.timing, t));
    const less = avoiding(line, lines).flatMap((one) => {
      const avoided = index.get(one.uses['avoided'] ?? '');
      if (avoided === undefined) return [];
      const taken = shares.map((share, t) => share * rampAt(one.timing, t));
      const course = courseOf([line.timing, one.timing], taken);
      return [{ at: avoided, weight: factor * weigh(taken), course }];
    });
    return [
      {
        kind,
        at: [at[0] ?? 0, at[1] ?? 0, at[2] ?? 0, at[3] ?? 0],
        convert: [convert[0] ?? 0, convert[1] ?? 0, convert[2] ?? 0, convert[3] ?? 0],
        sign: kind.side === 'benefit' ? 1 : -1,
        factor,
        weight: factor * weigh(shares),
        course: courseOf([line.timing], shares),
        less,
      },
    ];
  });
  const amounts = new Float64Array(compiled.length);
  const workOut = (values: Float64Array) => {
    for (let place = 0; place < compiled.length; place++) {
      const { kind, at, convert } = compiled[place] as Compiled;
      amounts[place] = kind.amount(
        (values[at[0]] as number) * convert[0],
        (values[at[1]] as number) * convert[1],
        (values[at[2]] as number) * convert[2],
        (values[at[3]] as number) * convert[3],
      );
    }
  };
  const present = (values: Float64Array, into: Float64Array) => {
    let benefits = 0;
    let costs = 0;
    for (let place = 0; place < compiled.length; place++) {
      const line = compiled[place] as Compiled;
      let { weight } = line;
      for (const one of line.less) weight -= (values[one.at] as number) * one.weight;
      const amount = (amounts[place] as number) * weight;
      if (line.sign === 1) benefits += amount;
      else costs += amount;
    }
    into[0] = benefits;
    into[1] = costs;
  };
  const laid = new Float64Array(courses.length);
  const cumulative = (values: Float64Array, into: Float64Array) => {
    laid.fill(0);
    for (let place = 0; place < compiled.length; place++) {
      const line = compiled[place] as Compiled;
      const amount = (amounts[place] as number) * line.factor * line.sign;
      laid[line.course] = (laid[line.course] as number) + amount;
      for (const { at, course } of line.less)
        laid[course] = (laid[course] as number) - amount * (values[at] as number);
    }
    into.fill(0);
    for (let place = 0; place < courses.length; place++) {
      const { months, by } = courses[place] as Course;
      const amount = laid[place] as number;
      for (let step = 0; step < months.length; step++) {
        const month = months[step] as number;
        into[month] = (into[month] as number) + amount * (by[step] as number);
      }
    }
    // From steps to flows, and from flows to their running sum.
    let [flow, sum] = [0, 0];
    for (let t = 0; t < periods; t++) {
      flow += into[t] as number;
      sum += flow;
      into[t] = sum;
    }
  };
  const both = new Float64Array(2);
  return {
    inputs,
    ranges: inputs.map(rangeOf),
    present(values, into) {
      workOut(values);
      present(values, into);
    },
    net(values) {
      workOut(values);
      present(values, both);
      return (both[0] as number) - (both[1] as number);
    },
    cumulative(values, into) {
      workOut(values);
      cumulative(values, into);
    },
    run(values, into, course) {
      workOut(values);
      present(values, into);
      cumulative(values, course);
    },
  };
}

function stepsOf(shares: Float64Array): Course {
  const months: number[] = [];
  const by: number[] = [];
  shares.forEach((share, month) => {
    const step = share - (shares[month - 1] ?? 0);
    if (step === 0) return;
    months.push(month);
    by.push(step);
  });
  return { months: Int32Array.from(months), by: Float64Array.from(by) };
}

function rangeOf({ range }: CaseInput): Range {
  if (!range.known) throw new Error('an input that nobody knows was to be drawn');
  const { low, likely, high, shape } = range.value;
  return { worst: low, likely, best: high, shape };
}
