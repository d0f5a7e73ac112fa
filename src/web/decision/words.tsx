import type { DecisionState, OutcomeResult } from '../api/decision.ts';
import { StateBadge, type Tone } from '../state/state-badge.tsx';

const STATES: Readonly<Record<DecisionState, readonly [Tone, string]>> = {
  open: ['quiet', 'Open'],
  overdue: ['bad', 'Past its day'],
  look_again: ['warn', 'To be looked at'],
  carried_out: ['busy', 'Carried out'],
  settled: ['good', 'Settled'],
  superseded: ['quiet', 'Superseded'],
};

/** Where a decision stands; the same word on every page. */
export function DecisionBadge({ state }: { readonly state: DecisionState }) {
  const [tone, word] = STATES[state];
  return <StateBadge tone={tone}>{word}</StateBadge>;
}

export function stateWord(state: DecisionState): string {
  return STATES[state][1];
}

/** What came of it, as choices. */
export const RESULTS: readonly { readonly value: OutcomeResult; readonly label: string }[] = [
  { value: 'carried_out', label: 'Carried out; what it does is not seen yet' },
  { value: 'worked', label: 'It worked' },
  { value: 'did_not_work', label: 'It did not work' },
  { value: 'not_carried_out', label: 'Not carried out' },
];

export function resultWord(result: OutcomeResult): string {
  return RESULTS.find(({ value }) => value === result)?.label ?? result;
}
