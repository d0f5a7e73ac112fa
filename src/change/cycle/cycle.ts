import type { Owner } from '../../access/index.ts';
import type { MechanismKey } from '../../economics/index.ts';
import type { Actor, Rule } from '../../kernel/index.ts';
import type { MethodKey } from './judgment.ts';

/** Plan, do, check, act: where a cycle stands on the board. */
export const STAGES = ['plan', 'do', 'check', 'act'] as const;
export type Stage = (typeof STAGES)[number];

export const OUTCOMES = ['keep', 'adapt', 'stop'] as const;
export type CycleOutcome = (typeof OUTCOMES)[number];

/** Lengths of time that series are judged in. */
export const CYCLE_GRAINS = ['week', 'month'] as const;
export type CycleGrain = (typeof CYCLE_GRAINS)[number];

/** Which way of a metric is good. */
export type Wanted = 'up' | 'down';

/** A change that is expected, in the metric's unit, counted in the wanted direction: 5 fewer and 5 more are both 5. */
export interface Expected {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/** A metric that must not get worse, and by how much it may. */
export interface Guardrail {
  readonly metricId: string;
  readonly wanted: Wanted;
  /** In the metric's unit. */
  readonly tolerance: number;
}

/** What may make a judgment worthless, though nothing forbids it: it is asked before the lock, and stays with the plan. */
export const CONCERNS = ['no_customers', 'groups_of_records'] as const;
export interface Concern {
  readonly key: (typeof CONCERNS)[number];
  /** What is the matter, and why. */
  readonly words: string;
}

/** What a cycle needs to tell an effect of the smallest size worth having, as it was computed when it was locked. */
export interface Sample {
  /** What is counted: customers, pairs, months with the change. */
  readonly unit: string;
  /** Null where the metric has too little history to tell. */
  readonly needed: number | null;
  readonly available: number | null;
  /** Smallest effect that the plan finds with the power asked. */
  readonly detectable: number | null;
  /** Correlation with the same measured before, by which the sample shrinks (1 − ρ²). */
  readonly rho: number | null;
  readonly words: string;
  /** Told before the lock, which was made all the same. */
  readonly concerns?: readonly Concern[];
}

/** Something that was changed after the lock: shown beside the plan, which stays. */
export interface Amendment {
  readonly id: string;
  readonly number: number;
  readonly what: string;
  readonly why: string;
  /** A later day of judgment. */
  readonly judgeOn: string | null;
  readonly at: string;
  readonly by: Actor;
}

/** One look before the day. */
export interface CycleLook {
  readonly id: string;
  readonly cycleId: string;
  readonly number: number;
  /** The day after the last one that was counted. */
  readonly countedTo: string;
  readonly difference: number | null;
  readonly standardError: number | null;
  /** Always valid: holds at every look at once; null where the data cannot set the bound. */
  readonly low: number | null;
  readonly high: number | null;
  readonly p: number | null;
  readonly n: number | null;
  readonly words: string;
  readonly at: string;
  readonly by: Actor;
}

/** What people state of a cycle before it starts. */
export interface CyclePlan {
  readonly name: string;
  readonly hypothesis: string;
  readonly mechanism: MechanismKey | null;
  readonly metricId: string | null;
  readonly wanted: Wanted;
  readonly expected: Expected | null;
  readonly worthwhile: number | null;
  readonly guardrails: readonly Guardrail[];
  /** The customers who take part; null for all. */
  readonly audience: Rule | null;
  readonly method: MethodKey | null;
  /** What the method asks for; read by the method itself. */
  readonly design: Readonly<Record<string, unknown>>;
  readonly grain: CycleGrain;
  readonly baselineFrom: string | null;
  readonly startsOn: string | null;
  readonly judgeOn: string | null;
  /** What was learned in the cycle that it follows. */
  readonly learned: string | null;
}

export interface Cycle extends CyclePlan {
  readonly id: string;
  readonly initiativeId: string;
  /** Counts the cycles of the initiative. */
  readonly number: number;
  readonly follows: string | null;
  /** Who carries it out. */
  readonly owner: Owner | null;
  readonly confidence: number;
  readonly power: number;
  /** The version by which the metric is judged; null before the lock. */
  readonly metricVersion: number | null;
  readonly sample: Sample | null;
  readonly locked: { readonly at: string; readonly by: Actor } | null;
  readonly stopped: { readonly at: string; readonly why: string } | null;
  readonly outcome: CycleOutcome | null;
  readonly decisionId: string | null;
  readonly amendments: readonly Amendment[];
  readonly sourceKey: string | null;
  readonly version: number;
  readonly createdAt: string;
  readonly updatedAt: string;
}

/** The day of judgment as it stands: the locked one, or that of the last amendment that moved it. */
export function judgmentDay({ judgeOn, amendments }: Pick<Cycle, 'judgeOn' | 'amendments'>): string | null {
  return amendments.findLast((one) => one.judgeOn !== null)?.judgeOn ?? judgeOn;
}

/** @param judged whether there is a judgment @param today YYYY-MM-DD in the organization's zone */
export function stageOf(cycle: Cycle, judged: boolean, today: string): Stage {
  if (cycle.stopped !== null || cycle.outcome !== null) return 'act';
  if (cycle.locked === null) return 'plan';
  const day = judgmentDay(cycle);
  if (judged || (day !== null && day <= today)) return 'check';
  return cycle.startsOn !== null && cycle.startsOn <= today ? 'do' : 'plan';
}

/** Whether the change is under way and not yet settled. */
export function isRunning(cycle: Cycle, judged: boolean): boolean {
  return cycle.locked !== null && cycle.stopped === null && cycle.outcome === null && !judged;
}
