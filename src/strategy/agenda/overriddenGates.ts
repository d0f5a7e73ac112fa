import { itemNames } from '../../change/index.ts';
import { dayWords } from '../../kernel/index.ts';
import type { AgendaSource } from './agenda.ts';
import type { AgendaGround } from './ground.ts';

/** Initiatives that were let start without all that their gate asks for, until it is there or somebody settles it. */
export const overriddenGates: AgendaSource<AgendaGround> = {
  key: 'overrides',
  title: 'Started without all that the gate asks for',
  gather({ initiatives: { overridden } }) {
    if (overridden.length === 0) return null;
    return {
      lead: 'Somebody let these start all the same. Each comes back here until what was missing is there, or somebody says why it may rest.',
      tables: [],
      items: overridden.map(({ initiative, override, missing }) => ({
        source: 'overrides',
        title: initiative.name,
        why:
          `${override.by.name} let it start on ${dayWords(override.at.slice(0, 10))}: “${override.reason}” ` +
          `Still missing: ${itemNames(missing)}.`,
        to: `/improve/initiatives/${initiative.id}?view=readiness`,
        metricId: null,
        changed: null,
        figure: null,
      })),
    };
  },
};
