import type { MechanismKey } from '../../economics/index.ts';
import type { Actor, Period } from '../../kernel/index.ts';
import type { Unit } from '../../metric/index.ts';

/** What a judgment comes to. Whoever cannot tell says so; it is none of the other two. */
export const VERDICTS = ['works', 'does_not', 'cannot_tell'] as const;
export type Verdict = (typeof VERDICTS)[number];

export const METHODS = ['randomized', 'staggered', 'matched', 'interrupted'] as const;
export type MethodKey = (typeof METHODS)[number];

/** A judged change of the metric: after less what it would have been without, in the metric's unit. */
export interface JudgedEffect {
  readonly value: number;
  /** ±Infinity is never kept: null where the data cannot set the bound. */
  readonly low: number | null;
  readonly high: number | null;
  readonly standardError: number | null;
  readonly confidence: number;
}

/** How a check of the method came out. `fails` forbids to say that it works. */
export type CheckResult = 'holds' | 'doubtful' | 'fails' | 'not_checked';

export interface Check {
  readonly key: string;
  readonly name: string;
  readonly result: CheckResult;
  /** What was looked at and what was seen, in a sentence. */
  readonly words: string;
  readonly p?: number | null;
}

export interface GuardrailResult {
  readonly metricId: string;
  readonly title: string;
  readonly wanted: 'up' | 'down';
  readonly tolerance: number;
  readonly unit: Unit;
  readonly effect: JudgedEffect | null;
  readonly result: 'holds' | 'broken' | 'cannot_tell';
  readonly words: string;
}

/** What it would take to tell: more of the sample, or until when. */
export interface Needs {
  readonly words: string;
  /** Smallest effect that these data would have shown. */
  readonly detectable: number | null;
  /** Customers (periods, pairs) that would do. */
  readonly sample: number | null;
  /** What `sample` counts: “customers per arm”. */
  readonly unit: string | null;
  /** The day by which, at this pace. */
  readonly until: string | null;
}

/** A point of what a judgment's chart shows. */
export interface ChartPoint {
  readonly label: string;
  readonly value: number | null;
  readonly low?: number | null;
  readonly high?: number | null;
  readonly n?: number | null;
}

/** What a judgment shows beside its effect, ready to be drawn and read as a table. */
export interface JudgmentChart {
  readonly kind: 'arms' | 'event_study' | 'series' | 'before_after';
  readonly title: string;
  readonly lines: readonly { readonly name: string; readonly points: readonly ChartPoint[] }[];
  /** Label of the first point with the change, where the axis is time. */
  readonly change: string | null;
}

/** Customers who got a change from a day on. */
export interface Arrival {
  /** YYYY-MM-DD */
  readonly from: string;
  readonly customers: number;
}

/** One judgment of one cycle; never changed, only followed by another. */
export interface CycleJudgment {
  readonly id: string;
  readonly cycleId: string;
  readonly initiativeId: string;
  readonly number: number;
  readonly metricId: string;
  readonly metricVersion: number;
  readonly mechanism: MechanismKey;
  readonly verdict: Verdict;
  /** Null where nothing could be computed; the words say why. */
  readonly effect: JudgedEffect | null;
  readonly unit: Unit;
  /** The metric's value as it would have been without the change. */
  readonly base: number | null;
  /** Customers who got the change, as far as they are known. */
  readonly treatedCustomers: number | null;
  /** Who of them got it when; empty where all did on the first day. */
  readonly arrivals: readonly Arrival[];
  /** Days of the change that were judged. */
  readonly period: Period;
  readonly method: MethodKey;
  readonly plannedMethod: MethodKey;
  /** Judged by another method than the one that was locked: marked so for ever. */
  readonly chosenAfterwards: boolean;
  readonly early: boolean;
  /** Looks before it; with any, the interval is the always-valid one. */
  readonly looks: number;
  readonly words: string;
  readonly needs: Needs | null;
  readonly checks: readonly Check[];
  readonly guardrails: readonly GuardrailResult[];
  readonly charts: readonly JudgmentChart[];
  /** YYYY-MM-DD in the organization's zone. */
  readonly judgedOn: string;
  readonly judgedAt: string;
  readonly judgedBy: Actor;
}
