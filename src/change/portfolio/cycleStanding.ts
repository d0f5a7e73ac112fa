import type { CycleOutcome, Verdict } from '../cycle/index.ts';

/** A judged cycle, as far as the portfolio needs it. */
export interface JudgedCycle {
  readonly cycleId: string;
  readonly number: number;
  readonly name: string;
  readonly verdict: Verdict;
  readonly words: string;
  /** YYYY-MM-DD */
  readonly judgedOn: string;
  /** Titles of what must not get worse and did. */
  readonly broken: readonly string[];
  /** What it would take to tell; null where it could be told. */
  readonly needs: string | null;
  readonly treatedCustomers: number | null;
  readonly outcome: CycleOutcome | null;
}

/** How the cycles of an initiative stand. */
export interface CycleStanding {
  /** Those that were locked: a plan alone shows nothing. */
  readonly locked: number;
  readonly planned: number;
  /** Under way and not judged yet, the newest. */
  readonly running: {
    readonly cycleId: string;
    readonly number: number;
    readonly name: string;
    readonly judgeOn: string | null;
  } | null;
  /** The judgment that told something last; one that could not tell only where none did. */
  readonly last: JudgedCycle | null;
}

/** Reads cycles for the portfolio, of the organization of the running transaction. */
export interface CycleStandingStore {
  /** One of each initiative that has a cycle. */
  standings(initiativeIds: readonly string[]): Promise<ReadonlyMap<string, CycleStanding>>;
}
