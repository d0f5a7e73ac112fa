import type { Horizon } from '../../kernel/index.ts';
import type { Metric } from '../../metric/index.ts';

/** How much it matters: a serious one makes figures or goals mean nothing, a slight one only wastes attention. */
export const SEVERITIES = ['serious', 'notable', 'slight'] as const;
export type Severity = (typeof SEVERITIES)[number];

export interface LintSubject {
  readonly kind: 'metric' | 'goal';
  readonly id: string;
  readonly title: string;
  /** Address in the application. */
  readonly to: string;
}

/** What a mend asks before it can be made; `nothing` is one click, `outcome` is a metric that lags. */
export const MEND_ASKS = ['nothing', 'metric', 'outcome', 'person', 'text'] as const;
export type MendAsk = (typeof MEND_ASKS)[number];

/** Something that would mend a finding, offered beside it. */
export interface OfferedMend {
  /** Key of a declared mend. */
  readonly mend: string;
  /** What the button says. */
  readonly label: string;
  readonly asks: MendAsk;
  /** What a mend that asks nothing is done with, where it needs something. */
  readonly value: string | null;
}

export interface Finding {
  readonly rule: string;
  readonly severity: Severity;
  readonly subject: LintSubject;
  /** One sentence: what is wrong, and why it matters. */
  readonly why: string;
  readonly mends: readonly OfferedMend[];
}

/** A rule as it declares itself; one file each. */
export interface LintRule {
  readonly key: string;
  /** What it looks for, as a heading. */
  readonly title: string;
  /** Why that is worth mending. */
  readonly because: string;
  find(ground: LintGround): Finding[];
}

/** How a metric's figure was reported in a review. */
export interface ReportedFigure {
  readonly metricId: string;
  /** YYYY-MM-DD. */
  readonly reportedOn: string;
  /** How it stood against the period before, by the metric's own direction: `up` is for the better. */
  readonly changed: 'up' | 'down' | 'flat';
}

/** What the rules need to know of a goal. */
export interface LintGoal {
  readonly id: string;
  readonly title: string;
  readonly to: string;
  readonly horizon: Horizon;
  readonly metricId: string | null;
  readonly hasTarget: boolean;
  /** Null where nobody is named; `left` where the person is gone. */
  readonly owner: { readonly name: string; readonly left: boolean } | null;
}

/** All that the rules look at. Everything they find follows from it. */
export interface LintGround {
  /** YYYY-MM-DD in the organization's zone. */
  readonly today: string;
  /** Metrics that are in use. */
  readonly metrics: readonly Metric[];
  /** Goals that are pursued now. */
  readonly goals: readonly LintGoal[];
  /** Last day on which a person looked, by metric. */
  readonly looks: ReadonlyMap<string, string>;
  /** Figures that reviews reported, in any order. */
  readonly reported: readonly ReportedFigure[];
  /** Months in which a metric got worse, by metric: first days, YYYY-MM-DD. */
  readonly worseMonths: ReadonlyMap<string, readonly string[]>;
}
