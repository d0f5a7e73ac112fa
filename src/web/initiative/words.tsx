import type { Initiative, InitiativeState } from '../api/initiative.ts';
import { count } from '../format/number.ts';
import { StateBadge, type Tone } from '../state/state-badge.tsx';

const STATES: Readonly<Record<InitiativeState, readonly [Tone, string]>> = {
  proposed: ['quiet', 'Proposed'],
  running: ['busy', 'Running'],
  paused: ['warn', 'Paused'],
  stopped: ['quiet', 'Stopped'],
};

/** Where an initiative stands; the same word on every page. */
export function InitiativeBadge({ state }: { readonly state: InitiativeState }) {
  const [tone, word] = STATES[state];
  return <StateBadge tone={tone}>{word}</StateBadge>;
}

export function stateWord(state: InitiativeState): string {
  return STATES[state][1];
}

/** What a step to a state is called on its button. */
export const MOVE_VERBS: Readonly<Record<InitiativeState, string>> = {
  proposed: 'Propose it again',
  running: 'Let it go on',
  paused: 'Pause it',
  stopped: 'Stop it',
};

/** What its goal reads as: its title, or who finds it out. */
export function goalText({ goal, goalTitle }: Pick<Initiative, 'goal' | 'goalTitle'>): string {
  if (!goal.known) return `not known yet: ${goal.finder ?? 'nobody'} finds out`;
  return goalTitle ?? 'a goal that you may not read';
}

export function reachText(reach: Initiative['reach']): string | null {
  if (!reach?.known) return null;
  const { low, likely, high } = reach.value;
  return `${count(likely)} (${count(low)} to ${count(high)})`;
}
