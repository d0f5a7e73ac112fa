import type { Owner } from '../../access/index.ts';
import type { Knowable } from '../../kernel/index.ts';
import type { Origin } from './origin/origin.ts';

/**
 * Where an initiative stands. `proposed`: nobody works on it yet; `running`: it passed the gate, or somebody let it pass;
 * `paused`: it rests and may go on; `stopped`: it is over, and may be proposed again.
 */
export const INITIATIVE_STATES = ['proposed', 'running', 'paused', 'stopped'] as const;
export type InitiativeState = (typeof INITIATIVE_STATES)[number];

/** How many customers it reaches, as a range with where it comes from. */
export interface Reach {
  readonly low: number;
  readonly likely: number;
  readonly high: number;
  readonly source: string;
}

/** What is improved, where the wish came from, and which goal it serves. It runs in cycles without end. */
export interface Initiative {
  readonly id: string;
  readonly name: string;
  /** What shall be different for customers, and for the company. */
  readonly purpose: string;
  readonly origin: Origin;
  /** Id of the goal that it serves; unknown while nobody can say. */
  readonly goal: Knowable<string>;
  readonly state: InitiativeState;
  /** Why it was paused, stopped or taken up again, as it was said last. */
  readonly stateWhy: string | null;
  /** Null where nobody asked. */
  readonly reach: Knowable<Reach> | null;
  /** Null while nobody answers for it. */
  readonly owner: Owner | null;
  /** YYYY-MM-DD: when it was started first. */
  readonly startedOn: string | null;
  readonly stoppedOn: string | null;
  readonly unitId: string | null;
  /** Who may read it; null for all. */
  readonly circleId: string | null;
  readonly version: number;
  readonly createdAt: string;
  readonly updatedAt: string;
}

/** What people set of an initiative. Its state moves by steps of their own. */
export type InitiativeFields = Pick<
  Initiative,
  'name' | 'purpose' | 'origin' | 'goal' | 'reach' | 'unitId' | 'circleId'
>;

/** Which states people may move it to without the gate. From `proposed` to `running` leads the gate alone. */
export const MOVES: Readonly<Record<InitiativeState, readonly InitiativeState[]>> = {
  proposed: ['stopped'],
  running: ['paused', 'stopped'],
  paused: ['running', 'stopped'],
  stopped: ['proposed'],
};
