import { dayWords } from '../../kernel/index.ts';
import { fact, type HomeContribution, NOTHING } from './contribution.ts';

const TO = '/improve/stakeholders';

/** What sponsors promised and nobody has seen kept, for those who are in the circle alone. */
export const promises: HomeContribution = {
  key: 'promises',
  station: 'improve',
  gather({ promises: late }) {
    if (late.length === 0) return NOTHING;
    return {
      ...NOTHING,
      counts: [fact(late.length, 'promise overdue', 'promises overdue', TO)],
      waiting: late.map(({ what, sponsor, due, initiativeId, initiative }) => ({
        kind: 'politics' as const,
        title: what,
        why: `${sponsor} promised it${initiative === null ? '' : ` to “${initiative}”`} by ${dayWords(due)}. Say what came of it.`,
        to: initiative === null ? TO : `/improve/initiatives/${initiativeId}?view=politics`,
      })),
      next: {
        presses: true,
        says: `${late.length === 1 ? 'One promise of a sponsor is' : `${late.length} promises of sponsors are`} overdue: say what came of ${late.length === 1 ? 'it' : 'them'}.`,
        to: TO,
      },
    };
  },
};
