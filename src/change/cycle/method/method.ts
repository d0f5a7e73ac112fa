import type { ZodType } from 'zod';
import { type Fault, InvalidInput, type Period, type Rule, type Scope } from '../../../kernel/index.ts';
import type { AttributeTypes, Calculation, FigureStore, Reading, Unit } from '../../../metric/index.ts';
import type { CycleGrain, Sample, Wanted } from '../cycle.ts';
import type { Assignment, CycleFacts } from '../facts.ts';
import type { Arrival, Check, JudgmentChart, MethodKey } from '../judgment.ts';

/** Where a method counts. */
export interface Counting {
  readonly scope: Scope;
  readonly facts: CycleFacts;
  readonly figures: FigureStore;
  readonly attributes: AttributeTypes;
  /** Groups smaller than this are not shown. */
  readonly minimumGroup: number;
  readonly signal?: AbortSignal | undefined;
}

/** A metric by the version that is judged. */
export interface Judged {
  readonly title: string;
  readonly calculation: Calculation;
  readonly reading: Reading;
}

/** A cycle as a method sees it. `after` ends with the day of judgment, or of a look, excluded. */
export interface Trial {
  readonly design: Readonly<Record<string, unknown>>;
  readonly before: Period;
  readonly after: Period;
  readonly grain: CycleGrain;
  readonly audience: Rule | null;
  readonly confidence: number;
  readonly wanted: Wanted;
  /** Told by the cycle, for the draw of its arms. */
  readonly salt: string;
}

/** What a method saw: before any verdict, and without knowing what was hoped for. */
export interface Finding {
  /** With the change less without; null where nothing can be said, and `why` says why. */
  readonly effect: {
    readonly value: number;
    readonly low: number;
    readonly high: number;
    readonly standardError: number;
  } | null;
  readonly why: string | null;
  readonly unit: Unit;
  /** What it would be without the change. */
  readonly base: number | null;
  readonly treatedCustomers: number | null;
  /** Where not all got the change on the first day: who got it when. */
  readonly arrivals?: readonly Arrival[];
  /** How much of the sample there is, and what it counts. */
  readonly sample: {
    readonly size: number;
    readonly unit: string;
    /** Where waiting brings no more of it. */
    readonly stays?: boolean;
  };
  readonly checks: readonly Check[];
  readonly charts: readonly JudgmentChart[];
}

export interface PowerAsked {
  readonly worthwhile: number;
  readonly power: number;
}

/** A way of judging, as it declares itself; a new one is one more file and a line in the list. */
export interface Method {
  readonly key: MethodKey;
  readonly name: string;
  /** When to take it, in a sentence. */
  readonly summary: string;
  /** What it asks for, in words. */
  readonly asks: readonly string[];
  readonly checks: readonly { readonly key: string; readonly name: string }[];
  /** Whether customers get it one by one, so that a list of who gets it can be had. */
  readonly assigns: boolean;
  /** Why a metric cannot be judged so; null where it can. */
  refuses(reading: Reading): string | null;
  /** What is wrong with a design, with its dates. */
  faults(trial: Trial): Fault[];
  /** Who gets the change, where customers are assigned one by one. */
  assignment(trial: Trial): Assignment | null;
  /** Groups of customers that get it, by which two cycles are seen to treat the same ones; null: could be anybody. */
  treats(trial: Trial): { readonly field: string; readonly values: readonly string[] } | null;
  judge(counting: Counting, judged: Judged, trial: Trial): Promise<Finding>;
  /** What the plan needs, from data before it starts. @param trial with `after` as planned @param known the last day, excluded, with data */
  sample(
    counting: Counting,
    judged: Judged,
    trial: Trial,
    known: string,
    asked: PowerAsked,
  ): Promise<Planned>;
}

/** The sample of a plan, and what its data say against it. */
export type Planned = Sample & {
  readonly unitOfMetric: Unit;
  /** Why it could never be judged, whatever is done until its day. */
  readonly faults?: readonly Fault[];
};

interface Declared<D> extends Omit<Method, 'faults' | 'assignment' | 'treats' | 'judge' | 'sample'> {
  readonly design: ZodType<D>;
  faults(design: D, trial: Trial): Fault[];
  assignment?(design: D, trial: Trial): Assignment;
  treats(design: D, trial: Trial): { readonly field: string; readonly values: readonly string[] } | null;
  judge(counting: Counting, judged: Judged, trial: Trial, design: D): Promise<Finding>;
  sample(
    counting: Counting,
    judged: Judged,
    trial: Trial,
    known: string,
    asked: PowerAsked,
    design: D,
  ): ReturnType<Method['sample']>;
}

/** Makes a method of its declaration: its design is read before it is used. */
export function declareMethod<D>(declared: Declared<D>): Method {
  const { design: schema, ...rest } = declared;
  const read = (trial: Trial): D => {
    const parsed = schema.safeParse(trial.design);
    if (parsed.success) return parsed.data;
    const faults = faultsOf(parsed.error.issues);
    throw new InvalidInput(`${declared.name}: ${faults[0]?.rule ?? 'the design is not right'}`, faults);
  };
  return {
    ...rest,
    faults(trial) {
      const parsed = schema.safeParse(trial.design);
      return parsed.success ? declared.faults(parsed.data, trial) : faultsOf(parsed.error.issues);
    },
    assignment: (trial) => declared.assignment?.(read(trial), trial) ?? null,
    treats: (trial) => declared.treats(read(trial), trial),
    judge: (counting, judged, trial) => declared.judge(counting, judged, trial, read(trial)),
    sample: (counting, judged, trial, known, asked) =>
      declared.sample(counting, judged, trial, known, asked, read(trial)),
  };
}

function faultsOf(
  issues: readonly { readonly path: readonly PropertyKey[]; readonly message: string }[],
): Fault[] {
  return issues.map(({ path, message }) => ({
    place: ['design', ...path.map(String)].join('.'),
    rule: message,
  }));
}

/** A finding that says nothing, and why. */
export function nothing(
  unit: Unit,
  why: string,
  sample: Finding['sample'],
  checks: readonly Check[] = [],
): Finding {
  return { effect: null, why, unit, base: null, treatedCustomers: null, sample, checks, charts: [] };
}

/** How a p is written: never as nothing. */
export function pWords(p: number): string {
  return p < 0.001 ? 'p under 0.001' : `p ${p.toFixed(p < 0.1 ? 3 : 2)}`;
}

export function whole(count: number): string {
  return Math.round(count).toLocaleString('en');
}

/** An attribute as it stands in a sentence: `attribute.early_notice` as “early notice”. */
export function attributeWords(field: string): string {
  return field.replace(/^attribute\./, '').replaceAll('_', ' ');
}
