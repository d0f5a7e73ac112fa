import type { Import, ImportStateName } from '../api/intake.ts';
import { StateBadge, type Tone } from '../state/state-badge.tsx';

const WORDS: Readonly<Record<ImportStateName, readonly [Tone, string]>> = {
  uploaded: ['busy', 'Waiting'],
  reading: ['busy', 'Reading'],
  ready: ['busy', 'Ready'],
  running: ['busy', 'Running'],
  done: ['good', 'Done'],
  cancelled: ['quiet', 'Stopped'],
  failed: ['bad', 'Failed'],
};

/** Where an import stands. */
export function ImportState({ state }: { readonly state: ImportStateName }) {
  const [tone, word] = WORDS[state];
  return <StateBadge tone={tone}>{word}</StateBadge>;
}

/** Whether the import is still on its way. */
export function isUnderWay({ state }: Import): boolean {
  return ['uploaded', 'reading', 'ready', 'running'].includes(state);
}
