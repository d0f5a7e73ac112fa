import { dayWords } from '../../kernel/index.ts';
import type { AgendaSource } from './agenda.ts';
import type { AgendaGround } from './ground.ts';

/** The three things that come first, as a reminder of what all the rest serves. */
export const topThree: AgendaSource<AgendaGround> = {
  key: 'top_three',
  title: 'The top three',
  gather({ chosen }) {
    if (chosen.length === 0) return null;
    return {
      lead: `What comes first: ${chosen.map(({ title }) => title).join('; ')}.`,
      tables: [
        {
          title: 'The top three',
          columns: ['What comes first', 'Why', 'Until'].map((title) => ({ title, numeric: false })),
          rows: chosen.map(({ title, why, until }) => [title, why, dayWords(until)]),
          links: chosen.map(() => ['/decide/top-three']),
          under: 'As chosen; candidates and factors stand on the page of the top three.',
        },
      ],
      items: [],
    };
  },
};
