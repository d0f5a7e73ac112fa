import { itemNames } from '../../change/index.ts';
import type { AgendaSource } from './agenda.ts';
import type { AgendaGround } from './ground.ts';

/** Proposed initiatives: those that could start today first, then those that wait for the least. */
export const waitingInitiatives: AgendaSource<AgendaGround> = {
  key: 'waiting_initiatives',
  title: 'Initiatives that wait',
  gather({ initiatives: { waiting } }) {
    if (waiting.length === 0) return null;
    const ready = waiting.filter(({ missing }) => missing.length === 0).length;
    return {
      lead: `${waiting.length === 1 ? 'One is' : `${waiting.length} are`} proposed; ${ready === 0 ? 'none' : ready} of them could start today.`,
      tables: [],
      items: waiting.map(({ initiative, missing }) => ({
        source: 'waiting_initiatives',
        title: initiative.name,
        why:
          missing.length === 0
            ? 'All that its gate asks for is there: start it, or say why not.'
            : `Its gate still asks for: ${itemNames(missing)}.`,
        to: `/improve/initiatives/${initiative.id}?view=readiness`,
        metricId: null,
        changed: null,
        figure: null,
      })),
    };
  },
};
