import type { Decision, OverduePromise, PeopleAttention } from '../../change/index.ts';
import type { LedgerAttention } from '../../economics/index.ts';
import type { Fact, HomeUnknown, StationKey, StationState } from '../../insight/index.ts';
import type { CyclesOnAgenda } from '../agenda/cycleGround.ts';
import type { InitiativesOnAgenda } from '../agenda/initiativeGround.ts';
import type { JudgedGoal } from '../goal/index.ts';
import type { Finding } from '../lint/index.ts';
import type { Answer } from '../question/index.ts';
import type { CalendarEntry } from '../review/index.ts';

/** Why the strategy wants somebody to decide. */
export const STRATEGY_KINDS = [
  'goal_behind',
  'review',
  'decision',
  'unknown',
  'initiative',
  'people',
  'politics',
  'cycle',
  'ledger',
] as const;

/** Something of the strategy that waits for somebody. */
export interface StrategyWaiting {
  readonly kind: (typeof STRATEGY_KINDS)[number];
  readonly title: string;
  readonly why: string;
  readonly to: string;
}

/** All that the strategy says on Home follows from this; what the reader may not read is not in it. */
export interface StrategyGround {
  /** YYYY-MM-DD in the organization's zone. */
  readonly today: string;
  /** Goals that were ever entered. */
  readonly entered: number;
  /** Those that are pursued now, with how each stands. */
  readonly judged: readonly JudgedGoal[];
  /** The newest of each question and unit. */
  readonly answers: readonly Answer[];
  readonly findings: readonly Finding[];
  /** Reviews of the last months and the next weeks, in the order of their days. */
  readonly calendar: readonly CalendarEntry[];
  /** Past their day, or to be looked at. */
  readonly decisions: readonly Decision[];
  readonly initiatives: InitiativesOnAgenda;
  readonly cycles: CyclesOnAgenda;
  /** Of initiatives that are pursued. */
  readonly people: PeopleAttention;
  /** Of the reader's circles. */
  readonly promises: readonly OverduePromise[];
  /** Left out for those who may not see costs. */
  readonly ledger?: LedgerAttention;
}

/** What one part of the strategy has to say. */
export interface Contributed {
  readonly counts: readonly Fact[];
  readonly unknowns: readonly HomeUnknown[];
  readonly waiting: readonly StrategyWaiting[];
  /** What to do next, where this part presses or has not begun. */
  readonly next: { readonly presses: boolean; readonly says: string; readonly to: string } | null;
  /** How far the station is by what this part knows; left out where it knows nothing of it. */
  readonly state?: StationState;
}

/** A part of the strategy on Home, one file each. */
export interface HomeContribution {
  readonly key: string;
  /** The station of the loop that it speaks for. */
  readonly station: StationKey;
  gather(ground: StrategyGround): Contributed;
}

export const NOTHING: Contributed = { counts: [], unknowns: [], waiting: [], next: null };

/** A count by its name in singular or plural. */
export function fact(value: number, one: string, many: string, to: string): Fact {
  return { name: value === 1 ? one : many, value, to };
}
