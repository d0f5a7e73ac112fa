import { dayWords } from '../../kernel/index.ts';
import type { AgendaSource } from './agenda.ts';
import type { AgendaGround } from './ground.ts';

/** What nobody knows yet although it was to be found out by now. */
export const overdueUnknowns: AgendaSource<AgendaGround> = {
  key: 'unknowns',
  title: 'Not known, and overdue',
  gather({ overdue }) {
    return {
      lead:
        overdue.length === 0
          ? 'Nothing that was to be found out by now is still not known.'
          : 'To be found out by now, and still not known: find out, choose another day, or decide without.',
      tables: [],
      items: overdue.map(({ about, question, finder, due, to }) => ({
        source: 'unknowns',
        title: `${about}: ${question}`,
        why: `${finder ?? 'Nobody'} was to find this out by ${due === null ? 'now' : dayWords(due)}.`,
        to,
        metricId: null,
        changed: null,
        figure: null,
      })),
    };
  },
};
