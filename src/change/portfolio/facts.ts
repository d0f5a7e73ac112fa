import type { Nature } from '../../economics/index.ts';
import type { Overload } from '../people/index.ts';
import type { CycleStanding } from './cycleStanding.ts';

/** Something that the portfolio compares: its value with what was looked at, or why nobody knows it. */
export type Fact<T> =
  | { readonly known: true; readonly value: T; readonly words: string; readonly to: string | null }
  | { readonly known: false; readonly words: string; readonly to: string | null };

/** Net present value in minor units. Low and high are the 10th and 90th percentile of its simulation. */
export interface ReturnFact {
  readonly low: number;
  readonly likely: number;
  readonly high: number;
  readonly currency: string;
  /** What its benefits stand on: hoped as soon as one of them is, or a figure is lacking. */
  readonly kind: Nature;
  /** What has come so far, booked or judged, in minor units; null where nothing was measured. Never part of the above. */
  readonly measured: { readonly benefits: number; readonly costs: number } | null;
}

export interface ReachFact {
  readonly low: number;
  readonly likely: number;
  readonly high: number;
}

/** Who is asked for more than they can give where this initiative asks too; empty where all fits. */
export interface CapacityFact {
  readonly overloads: readonly Overload[];
}

/** What the portfolio knows of one initiative. Each part of the program fills its own. */
export interface PortfolioFacts {
  readonly return: Fact<ReturnFact>;
  /** Share of the runs of the simulation in which it does not pay, 0 to 1. */
  readonly risk: Fact<number>;
  readonly reach: Fact<ReachFact>;
  /** 0 to 1. */
  readonly people: Fact<number>;
  readonly process: Fact<number>;
  readonly politics: Fact<number>;
  readonly cycles: Fact<CycleStanding>;
  readonly capacity: Fact<CapacityFact>;
}

export type FactKey = keyof PortfolioFacts;

/** As it stands in a heading or a sentence. */
export const FACT_NAMES: Readonly<Record<FactKey, string>> = {
  return: 'return',
  risk: 'risk',
  reach: 'reach',
  people: 'readiness of people',
  process: 'readiness of the process',
  politics: 'readiness of politics',
  cycles: 'what its cycles showed',
  capacity: 'capacity',
};

export function knownFact<T>(value: T, words: string, to: string | null): Fact<T> {
  return { known: true, value, words, to };
}

export function unknownFact(words: string, to: string | null): Fact<never> {
  return { known: false, words, to };
}
