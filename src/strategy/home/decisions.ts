import { decisionsDue } from '../../change/index.ts';
import { dayWords } from '../../kernel/index.ts';
import { fact, type HomeContribution, NOTHING } from './contribution.ts';

const TO = '/decide/decisions';

/** Decisions that are past their day, or to be looked at again. */
export const decisions: HomeContribution = {
  key: 'decisions',
  station: 'decide',
  gather({ decisions: made, today }) {
    const due = decisionsDue(made, today);
    if (due.length === 0) return NOTHING;
    return {
      ...NOTHING,
      counts: [fact(due.length, 'decision to look at', 'decisions to look at', TO)],
      waiting: due.map(({ decision, state, since }) => ({
        kind: 'decision',
        title: decision.what,
        why:
          state === 'overdue'
            ? `${decision.owner?.name ?? 'Nobody'} was to have carried it out by ${dayWords(since)}.`
            : `It was to be looked at again on ${dayWords(since)}: did it do what it was made for?`,
        to: `${TO}/${decision.id}`,
      })),
      next: {
        presses: true,
        says: `${due.length === 1 ? 'One decision waits' : `${due.length} decisions wait`} to be carried out or looked at again.`,
        to: TO,
      },
    };
  },
};
