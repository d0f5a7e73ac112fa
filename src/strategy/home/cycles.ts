import { judgmentDay } from '../../change/index.ts';
import { dayWords } from '../../kernel/index.ts';
import { fact, type HomeContribution, NOTHING } from './contribution.ts';

const TO = '/improve/cycles';

/** Cycles whose judgment has come, and those that wait for keep, adapt or stop. */
export const cycles: HomeContribution = {
  key: 'cycles',
  station: 'improve',
  gather({ cycles: { undecided, due }, today }) {
    const waiting = undecided.length + due.length;
    if (waiting === 0) return NOTHING;
    return {
      ...NOTHING,
      counts: [fact(undecided.length, 'judged cycle to decide on', 'judged cycles to decide on', TO)].filter(
        ({ value }) => value > 0,
      ),
      waiting: [
        ...undecided.map(({ cycle, judgment }) => ({
          kind: 'cycle' as const,
          title: cycle.name,
          why: `Judged on ${dayWords(judgment.judgedOn)}. ${judgment.words.split('. ')[0]}. Keep, adapt or stop?`,
          to: `${TO}/${cycle.id}`,
        })),
        ...due.map((cycle) => ({
          kind: 'cycle' as const,
          title: cycle.name,
          why: `Its judgment was due on ${dayWords(judgmentDay(cycle) ?? today)}.`,
          to: `${TO}/${cycle.id}`,
        })),
      ],
      next: {
        presses: true,
        says: `${waiting === 1 ? 'One judged cycle waits' : `${waiting} judged cycles wait`} for a decision: keep, adapt or stop.`,
        to: TO,
      },
    };
  },
};
