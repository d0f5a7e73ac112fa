import { type Grain, nextStart, type Period, type Rule, startsWithin } from '../kernel/index.ts';
import type { AttributeTypes, Basis } from './field.ts';
import type { Plan } from './plan.ts';

/** A saved filter by which rows are counted apart; segments may overlap. */
export interface SegmentFilter {
  readonly id: string;
  readonly name: string;
  readonly rule: Rule;
  /** Everything but the segment instead: rows that are not known to be in it. */
  readonly outside?: boolean;
}

/** Groups of a cut, by their values as they lie in the store; null is unknown. */
export interface Narrowing {
  readonly field: string;
  readonly values: readonly (string | null)[];
}

/** All that one figure, with its course and its parts, is counted by. */
export interface Question {
  readonly plan: Plan;
  readonly period: Period;
  /** Buckets of time, or null for the whole period alone. */
  readonly grain: Grain | null;
  /** Fields by whose values rows are counted apart, at most three. */
  readonly cuts: readonly string[];
  /** What the metric includes and excludes by its record sheet. */
  readonly includes: Rule | null;
  readonly excludes: Rule | null;
  /** What the reader asks for. */
  readonly filter: Rule | null;
  /** No rows that are known to meet any of these; for what a filter leaves out. */
  readonly without?: readonly Rule[];
  /** Only these groups of the cuts: values of some of the fields as they lie in the store. */
  readonly among?: readonly Narrowing[];
  readonly segments: readonly SegmentFilter[];
  readonly basis: Basis;
  readonly attributes: AttributeTypes;
  /** Days whose daily sums are behind, by table; null when everything shall be read from the rows. */
  readonly dirty: { readonly answer: readonly string[]; readonly signal: readonly string[] } | null;
}

/** Spans [from, to) of a question about customers, cut to the period: the whole of it first, then each bucket. */
export function spansOf(
  period: Period,
  grain: Grain | null,
): { key: string | null; from: string; to: string }[] {
  const buckets = grain === null ? [] : startsWithin(grain, period);
  return [
    { key: null, ...period },
    ...buckets.map((start) => {
      const next = nextStart(grain ?? 'day', start);
      return {
        key: start,
        from: later(start, period.from),
        to: later(next, period.to) === next ? period.to : next,
      };
    }),
  ];
}

/** Days written YYYY-MM-DD sort as text. */
function later(left: string, right: string): string {
  return left > right ? left : right;
}
