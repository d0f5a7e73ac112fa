import { type Knowable, type Random, seededRandom } from '../../kernel/index.ts';
import { combine, ranged, type Uncertain } from './combine.ts';
import { type Stated, stated, type ValueEstimate, type ValueSpan } from './estimate.ts';
import type { ValueInput } from './lifetime.ts';

/** One seed for all: the same counts and statements get the same intervals. */
export const SEED = 20_26;

/** What values are made of besides how long customers stay. */
export interface MoneyGround {
  readonly margin: ValueEstimate | null;
  /** Minor units a customer and year. */
  readonly maintenance: ValueEstimate | null;
  readonly discountRate: number;
  readonly horizonYears: number;
  readonly confidence: number;
}

/** What people state, or what the ledger measured where they say that they don't know. */
export function knownOr(value: Knowable<Stated>, measured: ValueEstimate | null): ValueEstimate | null {
  return value.known ? stated(value.value) : measured;
}

/** A figure with its distribution and how it is told of. */
interface Line {
  readonly input: Omit<ValueInput, 'share'>;
  readonly draw: Uncertain;
}

/**
 * Money of a stay: payments × what one brings × margin − payments × what keeping costs meanwhile, by draws of all that is
 * uncertain. With the inputs and how much of the spread each accounts for.
 *
 * @param stay discounted payments to expect, with their distribution
 * @param paid minor units a payment, with its distribution
 * @param year how many payments a year has, by which the cost to keep is shared out
 */
export function moneyOfStay(
  given: {
    readonly stay: Line;
    readonly paid: Line;
    readonly year: number;
  },
  ground: MoneyGround,
  path: readonly number[],
): { readonly value: ValueSpan; readonly inputs: readonly ValueInput[] } {
  const { margin, maintenance, confidence } = ground;
  const lines: Line[] = [given.stay, given.paid];
  const marginAt = margin === null ? -1 : lines.push(line('margin', 'Margin', 'share', margin)) - 1;
  const costAt =
    maintenance === null
      ? -1
      : lines.push(line('maintenance', 'Cost of keeping a customer for a year', 'money', maintenance)) - 1;
  const { span, shares } = combine(
    lines.map(({ draw }) => draw),
    (values) => {
      const [payments = 0, paid = 0] = values;
      const kept = marginAt < 0 ? paid : paid * (values[marginAt] ?? 0);
      const cost = costAt < 0 ? 0 : (values[costAt] ?? 0) / given.year;
      return payments * (kept - cost);
    },
    { random: randomOf(path), confidence },
  );
  return {
    value: rounded(span),
    inputs: lines.map(({ input }, at) => ({ ...input, share: shares[at] ?? 0 })),
  };
}

function line(key: ValueInput['key'], name: string, unit: ValueInput['unit'], estimate: ValueEstimate): Line {
  return { input: { ...estimate, key, name, unit }, draw: ranged(estimate) };
}

export function randomOf(path: readonly number[]): Random {
  return seededRandom(SEED, ...path);
}

/** Whole minor units: rounded once, where it is told. */
export function rounded({ low, likely, high }: ValueSpan): ValueSpan {
  return { low: Math.round(low), likely: Math.round(likely), high: Math.round(high) };
}

/** Discount factor of one period, so many of which a year has. */
export function discountFactor(rate: number, perYear: number): number {
  return (1 + rate) ** (-1 / perYear);
}

export function measured(
  span: ValueSpan,
  n: number | null,
  source: string,
  evidence: ValueEstimate['evidence'] = [],
): ValueEstimate {
  return { ...span, ground: 'measured', n, source, evidence };
}
