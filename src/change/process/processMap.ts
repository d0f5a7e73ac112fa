/** What a person holds possible of a figure: three points, smooth between them (PERT). */
export interface Estimate {
  readonly low: number;
  readonly likely: number;
  readonly high: number;
}

/**
 * What a step can be. `task`: somebody works; `decision`: one of several ways is taken, each in its share of cases;
 * `parallel`: all ways are taken side by side, or come together again; `event`: something is waited for.
 */
export const STEP_KINDS = ['start', 'task', 'decision', 'parallel', 'event', 'end'] as const;
export type StepKind = (typeof STEP_KINDS)[number];

/** How often a step goes wrong, what that costs and what the customer notices. */
export interface FailurePoint {
  readonly id: string;
  readonly name: string;
  /** Percent of the times that the step is done; null while nobody knows. */
  readonly often: Estimate | null;
  /** Minor units for each time that it goes wrong; null while nobody knows. */
  readonly cost: Estimate | null;
  /** Further contacts that each failure brings, on average; null while nobody knows. */
  readonly contacts: number | null;
  /** What the customer feels. */
  readonly feels: string;
}

/** What a step costs where that does not follow from its time and the rate of its role. Minor units. */
export interface StepCost {
  readonly per: 'step' | 'minute';
  readonly amount: Estimate;
}

/** An element of a file that a map has no word for, kept as it stood so that it is written back. */
export interface Foreign {
  /** Its type in the file, such as `bpmn:UserTask`. */
  readonly type: string;
  readonly xml: string;
}

export interface Position {
  readonly x: number;
  readonly y: number;
}

export interface Step {
  /** An XML name (NCName), the same in every version of the map: by it versions are compared. */
  readonly id: string;
  readonly kind: StepKind;
  readonly name: string;
  readonly laneId: string | null;
  /** Who answers for it. */
  readonly owner: string | null;
  /** Work of a task or decision, waiting of an event; null while nobody knows (no time at all for other kinds). */
  readonly minutes: Estimate | null;
  /** Null where it follows from the minutes and the rate of the role. */
  readonly cost: StepCost | null;
  /** A contact with the customer begins here, each time that it is done. */
  readonly contact: boolean;
  readonly failures: readonly FailurePoint[];
  readonly note: string;
  /** Upper left corner on the canvas; null where it is laid out. */
  readonly position: Position | null;
  readonly foreign: Foreign | null;
}

/** A role that does steps. */
export interface Lane {
  readonly id: string;
  readonly name: string;
  /** Minor units an hour, all that an hour of this role costs; null while nobody knows. */
  readonly hourly: Estimate | null;
  /** Height of its band on the canvas. */
  readonly height: number;
}

/** A way from one step to the next. */
export interface Flow {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly name: string;
  /** Percent of cases that take it; only out of a decision, null while nobody has said. */
  readonly share: number | null;
  readonly foreign: Foreign | null;
}

/** A process as it is drawn. */
export interface ProcessMap {
  /** ISO 4217 code of every amount in it; null while it holds none. */
  readonly currency: string | null;
  readonly lanes: readonly Lane[];
  readonly steps: readonly Step[];
  readonly flows: readonly Flow[];
  /** What stood in the file beside steps, roles and ways, in its order. */
  readonly foreign: readonly Foreign[];
}

/** The smallest map that is whole: it begins and ends. */
export const EMPTY_MAP: ProcessMap = { currency: null, lanes: [], steps: [], flows: [], foreign: [] };

export const LANE_HEIGHT = 200;

/** Kinds in which time passes. */
export function takesTime({ kind }: Pick<Step, 'kind'>): boolean {
  return kind === 'task' || kind === 'decision' || kind === 'event';
}

/** How a step is called in a sentence. */
export function stepTitle({ name, kind, id }: Pick<Step, 'name' | 'kind' | 'id'>): string {
  return name === '' ? `${kind} ${id}` : `“${name}”`;
}
