import type { Quadrant, Side, SponsorPromise, Stance } from '../api/politics.ts';
import type { Tone } from '../state/state-badge.tsx';

/** Stances in the order in which people are won. */
export const STANCES: readonly { readonly value: Stance; readonly label: string }[] = [
  { value: 'unaware', label: 'Unaware' },
  { value: 'resistant', label: 'Resistant' },
  { value: 'neutral', label: 'Neutral' },
  { value: 'supportive', label: 'Supportive' },
  { value: 'leading', label: 'Leading' },
];

export function stanceName(stance: Stance): string {
  return STANCES.find(({ value }) => value === stance)?.label ?? stance;
}

export const SIDE_NAMES: Readonly<Record<Side, string>> = {
  with: 'With us',
  neutral: 'Neutral',
  against: 'Against',
  unaware: 'Not aware of it yet',
};

export const SIDE_TONES: Readonly<Record<Side, Tone>> = {
  with: 'good',
  neutral: 'quiet',
  against: 'bad',
  unaware: 'warn',
};

export const QUADRANT_NAMES: Readonly<Record<Quadrant, string>> = {
  manage_closely: 'Manage closely',
  keep_satisfied: 'Keep satisfied',
  keep_informed: 'Keep informed',
  monitor: 'Watch',
};

export const MOVE_NAMES: Readonly<Record<1 | 2 | 3, string>> = { 1: 'a little', 2: 'clearly', 3: 'strongly' };

export const PROMISE_NAMES: Readonly<Record<SponsorPromise['state'], string>> = {
  open: 'Open',
  kept: 'Kept',
  broken: 'Broken',
};

/** The state of a promise in a word and a tone; an open one whose day has passed is said to be overdue. */
export function promiseWord({ state, overdue }: Pick<SponsorPromise, 'state' | 'overdue'>): {
  readonly word: string;
  readonly tone: Tone;
} {
  if (overdue) return { word: 'Overdue', tone: 'bad' };
  const tone = ({ open: 'busy', kept: 'good', broken: 'bad' } as const)[state];
  return { word: PROMISE_NAMES[state], tone };
}
