/**
 * Wheeler's rules for a signal on a control chart (Understanding variation, 1993): `outside`, a point beyond a limit;
 * `run_of_eight`, eight in a row on one side of the center; `three_of_four`, three of four in a row nearer to one limit
 * than to the center. `range` is the XmR chart's own: a moving range above its limit.
 */
export type ControlRule = 'outside' | 'run_of_eight' | 'three_of_four' | 'range';

/** A rule that fired, over which points (indices of the input, both included). */
export interface ControlSignal {
  readonly rule: ControlRule;
  readonly from: number;
  /** The point at which the rule was fulfilled. */
  readonly to: number;
  readonly side: 'above' | 'below';
}

/** One point with the limits that hold for it; `value` is null where the period has no data. */
export interface ControlPoint {
  readonly value: number | null;
  readonly center: number;
  readonly lower: number;
  readonly upper: number;
  /** Distance to the point before; null for the first and on charts without ranges. */
  readonly range: number | null;
  /** Rules that this point takes part in. */
  readonly rules: readonly ControlRule[];
}

export interface ControlChart {
  readonly method: 'xmr' | 'p' | 'laney';
  readonly center: number;
  /** Constants that the limits were made with, to be shown. */
  readonly constants: readonly number[];
  /** Limit of moving ranges; null on charts without ranges. */
  readonly rangeLimit: number | null;
  /** Points that the center and limits were computed from. */
  readonly baseline: number;
  readonly points: readonly ControlPoint[];
  readonly signals: readonly ControlSignal[];
}

/** Where a point lies between center and limit: 0 at the center, 1 at the upper limit, −1 at the lower. */
export interface Deviation {
  readonly index: number;
  readonly position: number;
}

/** Signals of the three rules over points in order; those without data are left out before. */
export function controlSignals(deviations: readonly Deviation[]): ControlSignal[] {
  const signals: ControlSignal[] = [];
  let run = 0;
  let runSide = 0;
  deviations.forEach(({ index, position }, at) => {
    const side = Math.sign(position);
    if (Math.abs(position) > 1)
      signals.push({ rule: 'outside', from: index, to: index, side: sideName(side) });
    run = side !== 0 && side === runSide ? run + 1 : side === 0 ? 0 : 1;
    runSide = side;
    if (run >= 8) {
      const from = deviations[at - run + 1]?.index ?? index;
      const last = signals.findLastIndex((signal) => signal.rule === 'run_of_eight' && signal.from === from);
      const signal: ControlSignal = { rule: 'run_of_eight', from, to: index, side: sideName(side) };
      // A run that goes on is one signal that grows.
      if (last >= 0) signals[last] = signal;
      else signals.push(signal);
    }
    const four = deviations.slice(Math.max(0, at - 3), at + 1);
    const near = four.filter((one) => Math.abs(one.position) > 0.5 && Math.sign(one.position) === side);
    if (near.length >= 3 && Math.abs(position) > 0.5)
      signals.push({ rule: 'three_of_four', from: near[0]?.index ?? index, to: index, side: sideName(side) });
  });
  return signals;
}

/** Rules that each of `count` points takes part in. */
export function rulesAt(signals: readonly ControlSignal[], count: number): ControlRule[][] {
  const rules = Array.from({ length: count }, (): ControlRule[] => []);
  for (const { rule, from, to } of signals)
    for (let at = from; at <= to; at++) if (!rules[at]?.includes(rule)) rules[at]?.push(rule);
  return rules;
}

/** Position between center and limit; a process without any spread has every other value outside. */
export function relativePosition(value: number, center: number, reach: number): number {
  if (reach > 0) return (value - center) / reach;
  return value === center ? 0 : Math.sign(value - center) * Infinity;
}

function sideName(side: number): 'above' | 'below' {
  return side > 0 ? 'above' : 'below';
}
