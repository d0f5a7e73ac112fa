import { type ZodType, z } from 'zod';
import { InvalidInput, type Period } from '../kernel/index.ts';
import type { Comparison, Test } from '../stats/index.ts';
import type { Plan, Subject } from './plan.ts';
import type { Tally } from './tally.ts';

/** What a figure is counted in. Money is in minor units, `minorDigits` of them to the unit. */
export interface Unit {
  /** `points`, `%`, `score`, a currency (ISO 4217), `s`, … */
  readonly code: string;
  /** As a person reads it beside the number. */
  readonly label: string;
  readonly minorDigits?: number;
}

/** Which way is good. */
export type Direction = 'up' | 'down' | 'neither';

/** A part of the answers that the figure is made of, with its share of all (0 to 1). */
export interface Portion {
  readonly label: string;
  readonly share: number;
}

/** What the statistics say, with its uncertainty; in the measure's unit. A bound that cannot be set is ±Infinity. */
export interface Estimate {
  readonly value: number;
  readonly low: number;
  readonly high: number;
  /** Answers, events or customers that it was made from. */
  readonly n: number;
  readonly effectiveN?: number;
  readonly standardError?: number;
  readonly portions?: readonly Portion[];
}

/** What inference depends on beside the statistics. */
export interface Setting {
  /** Confidence of intervals, as a share. */
  readonly confidence: number;
  /** The days that the statistics were counted in. */
  readonly period: Period;
}

/** Rows that are not part of the figure, and why. Never counted as zero. */
export interface Excluded {
  readonly notApplicable: number;
  readonly unknown: number;
}

/** Questions that a figure is made from, with the scale on which alone it is right. */
export interface Asked {
  readonly survey: string | null;
  readonly questions: readonly string[];
  /** Kinds of question (nps, rating …) that it can be made from; empty for all. */
  readonly kinds: readonly string[];
  /** Scale that the question must have, or null where any single one will do. */
  readonly scale: { readonly low: number; readonly high: number } | null;
  /** Scores below this do not occur where an old questionnaire began later (0–10 asked as 1–10). */
  readonly lowAtMost?: number;
}

/**
 * How a total splits into groups: the total is the mean of the groups' values weighted by `weight`
 * (Kitagawa's condition). `why` tells where it does not.
 */
export type Mixing =
  | { readonly mixable: true; weight(tally: Tally): number; value(tally: Tally): number | null }
  | { readonly mixable: false; readonly why: string };

/**
 * The measure as a ratio of sums over customers: so much of which statistics of the plan is above, and below. Each customer adds to
 * both, so that arms of a trial can be compared with the customer as the unit. `why` tells where it is none.
 */
export type PerCustomer =
  | {
      readonly ratio: true;
      readonly above: Readonly<Record<string, number>>;
      readonly below: Readonly<Record<string, number>>;
    }
  | { readonly ratio: false; readonly why: string };

/** How a series of it is charted: as single values (XmR), or with limits from each bucket's own sample. */
export type Charting = 'individual' | 'own_sample';

/** A measure whose parameters were given: what to count, and what the counts mean. */
export interface Reading {
  readonly subject: Subject;
  readonly direction: Direction;
  readonly charting: Charting;
  readonly plan: Plan;
  readonly asked: Asked | null;
  unit(whole: Tally): Unit;
  /** Rows that a group must hold at least the minimum of, to be shown. */
  size(tally: Tally): number;
  /** Its size is of customers already, so that the people behind its events need not be counted. */
  readonly sizeIsPeople?: boolean;
  excluded(tally: Tally): Excluded;
  /** Null without data. @throws Refused where the data must not be counted so (two scales, two units) */
  infer(tally: Tally, setting: Setting): Estimate | null;
  /** First less second, in the measure's unit. Null where either cannot be tested. */
  compare(first: Tally, second: Tally, setting: Setting, other?: Setting): Comparison | null;
  readonly mixing: Mixing;
  readonly perCustomer: PerCustomer;
  /** Why a group of it is not tested against the rest (a smaller group just counts less), where it is not. */
  readonly untested?: string;
}

/** A measure as it declares itself. Its parameters' schema is what forms and the API show. */
export interface Measure {
  readonly key: string;
  readonly label: string;
  /** One plain sentence: what it tells. */
  readonly summary: string;
  readonly subjects: readonly Subject[];
  readonly direction: Direction;
  readonly parameters: ZodType;
  /** How the figure, its interval and its test are made, with the source. */
  readonly method: string;
  /** @throws InvalidInput naming the parameter that is wrong */
  read(parameters: unknown): Reading;
}

interface Declared<P> extends Omit<Measure, 'parameters' | 'read'> {
  readonly parameters: ZodType<P>;
  reading(parameters: P): Reading;
}

/** Makes a measure of its declaration. */
export function declareMeasure<P>(declared: Declared<P>): Measure {
  const { reading, ...rest } = declared;
  return {
    ...rest,
    read(parameters) {
      const parsed = declared.parameters.safeParse(parameters);
      if (parsed.success) return reading(parsed.data);
      const faults = parsed.error.issues.map((issue) => ({
        place: ['parameters', ...issue.path].join('.'),
        rule: issue.message,
      }));
      const [first] = faults;
      throw new InvalidInput(
        `${declared.label}: ${first ? `${first.place}: ${first.rule}` : 'the parameters are not right'}`,
        faults,
      );
    },
  };
}

/** JSON Schema of a measure's parameters, for forms. */
export function parametersSchema(measure: Measure): object {
  return z.toJSONSchema(measure.parameters, { io: 'input', unrepresentable: 'any' });
}

/** A comparison in another unit (shares as percent). */
export function scaleComparison<C extends Comparison | null>(comparison: C, factor: number): C {
  if (comparison === null) return comparison;
  return {
    ...comparison,
    difference: comparison.difference * factor,
    low: comparison.low * factor,
    high: comparison.high * factor,
  };
}

/** Days of a period, its last one excluded. */
export function daysIn({ from, to }: Period): number {
  return (Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000;
}

/** Whether a test is beyond noise at this confidence. */
export function isBeyondNoise(test: Test | null, confidence: number): boolean {
  return test !== null && test.p < 1 - confidence;
}
