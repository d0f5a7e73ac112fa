import type { Actor } from '../../kernel/index.ts';
import { type Side, type Stance, sideOf, stanceRank } from './stance.ts';

/** How strongly one stakeholder can move another: 1 a little, 2 clearly, 3 strongly. */
export const STRENGTHS_OF_MOVE = [1, 2, 3] as const;
export type MoveStrength = (typeof STRENGTHS_OF_MOVE)[number];

export interface Mover {
  /** The stakeholder who can move this one. */
  readonly stakeholderId: string;
  readonly strength: MoveStrength;
}

/** Where a stakeholder was seen to stand on a day, by whom, and why they think so. Added to, never changed. */
export interface StanceNote {
  readonly id: string;
  /** Position among the notes of one stakeholder, from 1. */
  readonly number: number;
  readonly stance: Stance;
  readonly why: string;
  /** Day on which it was seen, YYYY-MM-DD. */
  readonly on: string;
  readonly at: string;
  readonly by: Actor;
}

/** Somebody whose stance matters to an initiative. */
export interface Stakeholder {
  readonly id: string;
  readonly politicsId: string;
  readonly name: string;
  /** The person of the organization that it is; null for somebody without a login or outside of it. */
  readonly personId: string | null;
  readonly role: string;
  readonly unit: string;
  /** 1–5: how much they can help or stop it. */
  readonly power: number;
  /** 1–5: how much it is about them. */
  readonly interest: number;
  readonly wanted: Stance;
  readonly gains: string;
  readonly loses: string;
  readonly movedBy: readonly Mover[];
  /** At least one; in the order in which they were written. */
  readonly notes: readonly StanceNote[];
  readonly version: number;
  readonly createdAt: string;
  readonly updatedAt: string;
}

/** What is needed of a stakeholder to weigh and to move them. */
export interface Weighed {
  readonly id: string;
  readonly name: string;
  readonly power: number;
  readonly interest: number;
  readonly now: Stance;
  readonly wanted: Stance;
  readonly movedBy: readonly Mover[];
}

/** The note that holds: of the latest day that was noted, and of two of one day the one that was written later. */
export function noteNow({ notes }: Pick<Stakeholder, 'notes'>): StanceNote {
  let last: StanceNote | undefined;
  for (const note of notes)
    if (!last || note.on > last.on || (note.on === last.on && note.number > last.number)) last = note;
  if (!last) throw new Error('a stakeholder has no note of a stance');
  return last;
}

export function stanceNow(stakeholder: Pick<Stakeholder, 'notes'>): Stance {
  return noteNow(stakeholder).stance;
}

export function weighed(stakeholder: Stakeholder): Weighed {
  return { ...stakeholder, now: stanceNow(stakeholder) };
}

export function sideNow({ now }: Pick<Weighed, 'now'>): Side {
  return sideOf(now);
}

/** Steps that are missing from the stance now to the one wanted; 0 for who is there or beyond. */
export function gapOf({ now, wanted }: Pick<Weighed, 'now' | 'wanted'>): number {
  return Math.max(0, stanceRank(wanted) - stanceRank(now));
}

/** What a gap matters: power × steps that are missing. */
export function gapWeight(stakeholder: Pick<Weighed, 'now' | 'wanted' | 'power'>): number {
  return stakeholder.power * gapOf(stakeholder);
}

/** Those who are not where they are wanted, what matters most first: power × gap, then power, interest and name. */
export function gapList<S extends Weighed>(stakeholders: readonly S[]): S[] {
  return stakeholders
    .filter((one) => gapOf(one) > 0)
    .sort(
      (left, right) =>
        gapWeight(right) - gapWeight(left) ||
        right.power - left.power ||
        right.interest - left.interest ||
        left.name.localeCompare(right.name),
    );
}
