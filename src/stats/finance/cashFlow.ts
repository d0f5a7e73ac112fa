import { InvalidInput } from '../../kernel/index.ts';
import { checkMinor, checkRate, roundMinor } from './minor.ts';

/** Σ flowₜ / (1 + rate)ᵗ, not rounded; the first flow is today's and is not discounted. */
export function presentValue(flows: readonly number[], rate: number): number {
  checkRate(rate);
  return flows.reduce((sum, flow, t) => sum + flow / (1 + rate) ** t, 0);
}

/** Costs and benefits by period, both as amounts of 0 or more in minor units of one currency; period 0 is today. */
export interface CashFlows {
  readonly costs: readonly number[];
  readonly benefits: readonly number[];
  /** Discount rate per period. */
  readonly rate: number;
}

export interface Return {
  /** Minor units; halves rounded away from zero, each from the exact sum. */
  readonly presentCosts: number;
  readonly presentBenefits: number;
  readonly netPresentValue: number;
  /** Net present value / present value of costs; null without costs. */
  readonly returnOnInvestment: number | null;
  /**
   * Periods until the running sum of undiscounted net flows is at zero and stays there, with the part of the period in
   * which it gets there; 0 when it never was below. Null when it does not within the flows given.
   */
  readonly payback: number | null;
  /** The same of discounted flows. */
  readonly discountedPayback: number | null;
  /** Share of the benefits at which the net present value is zero: present costs / present benefits. Null without benefits. */
  readonly breakEven: number | null;
  /** Net flow of each period and its running sum, undiscounted, in minor units. */
  readonly net: readonly number[];
  readonly cumulative: readonly number[];
}

/**
 * Return of an investment as in a Total Economic Impact study (Forrester): initial flow undiscounted, ROI = NPV / PV of
 * costs, payback.
 */
export function returnOf(flows: CashFlows): Return {
  for (const place of ['costs', 'benefits'] as const)
    flows[place].forEach((amount, t) => {
      checkMinor(`${place}[${t}]`, amount);
    });
  return returnOfExpected(flows);
}

/** The same of amounts that were worked out and not booked: they may hold parts of a minor unit, and are not rounded on the way. */
export function returnOfExpected({ costs, benefits, rate }: CashFlows): Return {
  checkRate(rate);
  const periods = Math.max(costs.length, benefits.length);
  if (periods === 0) throw InvalidInput.at('costs', 'must have at least one period');
  for (const [place, amounts] of Object.entries({ costs, benefits }))
    amounts.forEach((amount, t) => {
      if (!(amount >= 0 && amount < Infinity))
        throw InvalidInput.at(
          `${place}[${t}]`,
          `must be 0 or more: put a negative one with the other side`,
          amount,
        );
    });
  const net = Array.from({ length: periods }, (_, t) => (benefits[t] ?? 0) - (costs[t] ?? 0));
  const discounted = net.map((flow, t) => flow / (1 + rate) ** t);
  const presentCosts = presentValue(costs, rate);
  const presentBenefits = presentValue(benefits, rate);
  const value = presentBenefits - presentCosts;
  return {
    presentCosts: roundMinor(presentCosts),
    presentBenefits: roundMinor(presentBenefits),
    netPresentValue: roundMinor(value),
    returnOnInvestment: presentCosts > 0 ? value / presentCosts : null,
    payback: paybackOf(net),
    discountedPayback: paybackOf(discounted),
    breakEven: presentBenefits > 0 ? presentCosts / presentBenefits : null,
    net,
    cumulative: runningSum(net),
  };
}

function paybackOf(flows: readonly number[]): number | null {
  const sums = runningSum(flows);
  let last = -1;
  sums.forEach((sum, t) => {
    if (sum < 0) last = t;
  });
  if (last === flows.length - 1) return null;
  if (last < 0) return 0;
  // Flows come evenly through the period in which the sum turns.
  return last + -(sums[last] ?? 0) / (flows[last + 1] ?? 1);
}

function runningSum(flows: readonly number[]): number[] {
  let sum = 0;
  return flows.map((flow) => {
    sum += flow;
    return sum;
  });
}
