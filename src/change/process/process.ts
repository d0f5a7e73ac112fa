import type { Owner } from '../../access/index.ts';
import type { Actor, Evidence } from '../../kernel/index.ts';
import type { Estimate, ProcessMap } from './processMap.ts';

/** `before`: as it is; `after`: as it is meant to be. */
export const VERSION_STATES = ['before', 'after'] as const;
export type VersionState = (typeof VERSION_STATES)[number];

/** How many cases there are, and what that rests on. */
export interface Volume {
  readonly cases: Estimate;
  readonly per: 'month' | 'year';
  /** A metric's reading, or where else the figure is from; empty where somebody simply said so. */
  readonly evidence: readonly Evidence[];
}

/** Something that is done again and again: “Billing question by phone”. */
export interface Process {
  readonly id: string;
  readonly name: string;
  /** What it is there for. */
  readonly purpose: string;
  /** The initiative that changes it; null where it stands alone. */
  readonly initiativeId: string | null;
  /** Null while nobody answers for it. */
  readonly owner: Owner | null;
  readonly volume: Volume | null;
  readonly circleId: string | null;
  readonly version: number;
  readonly createdAt: string;
  readonly updatedAt: string;
}

/** A version of a process as a list shows it, without its map. */
export interface VersionSummary {
  readonly number: number;
  readonly state: VersionState;
  /** What is special about it: “with the call summary”. */
  readonly name: string;
  /** Since when nobody can change it any more; null while it is drawn. */
  readonly settledAt: string | null;
  readonly steps: number;
  readonly updatedAt: string;
}

/** One version of how a process goes. */
export interface ProcessVersion extends VersionSummary {
  readonly processId: string;
  readonly map: ProcessMap;
  /** Version that it was copied from; null where it was drawn or read from a file. */
  readonly basedOn: number | null;
  /** Counts its changes, for If-Match. */
  readonly version: number;
  readonly createdAt: string;
  readonly createdBy: Actor;
}

/** The versions that are compared unless it is said otherwise: the newest meant to be against the newest as it is. */
export function comparedByDefault(
  versions: readonly VersionSummary[],
): { readonly before: number; readonly after: number } | null {
  const newest = (state: VersionState) =>
    versions.filter((one) => one.state === state).reduce((most, { number }) => Math.max(most, number), 0);
  const [before, after] = [newest('before'), newest('after')];
  return before > 0 && after > 0 ? { before, after } : null;
}
