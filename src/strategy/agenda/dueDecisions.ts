import { decisionsDue } from '../../change/index.ts';
import { dayWords } from '../../kernel/index.ts';
import type { AgendaSource } from './agenda.ts';
import type { AgendaGround } from './ground.ts';

/** Decisions past their day, and those whose day to be looked at has come. */
export const dueDecisions: AgendaSource<AgendaGround> = {
  key: 'decisions',
  title: 'Decisions due, and to be looked at again',
  gather({ decisions, today }) {
    const due = decisionsDue(decisions, today);
    const overdue = due.filter(({ state }) => state === 'overdue').length;
    return {
      lead:
        due.length === 0
          ? 'No decision is past its day, and none is to be looked at.'
          : `${overdue} past their day, ${due.length - overdue} to be looked at.`,
      tables: [],
      items: due.map(({ decision, state, since }) => ({
        source: 'decisions',
        title: decision.what,
        why:
          state === 'overdue'
            ? `${decision.owner.name} was to carry it out by ${dayWords(since)}; nobody has said that it was.`
            : `It was agreed to look on ${dayWords(since)} at what came of it. Owner: ${decision.owner.name}.`,
        to: `/decide/decisions/${decision.id}`,
        metricId: null,
        changed: null,
        figure: null,
      })),
    };
  },
};
