import { dayWords } from '../../kernel/index.ts';
import { fact, type HomeContribution, NOTHING } from './contribution.ts';

const TO = '/decide/reviews';

/** Reviews that nobody held, the ones that are due, and the next. */
export const reviews: HomeContribution = {
  key: 'reviews',
  station: 'decide',
  gather({ calendar }) {
    const missed = calendar.filter(({ state }) => state === 'missed');
    const due = calendar.filter(({ state }) => state === 'due' || state === 'running');
    const next = calendar.find(({ state }) => state === 'upcoming');
    const count = missed.length;
    return {
      ...NOTHING,
      counts: count > 0 ? [fact(count, 'review not held', 'reviews not held', TO)] : [],
      waiting: [
        ...due.map(({ schedule, until, state, review }) => ({
          kind: 'review' as const,
          title: schedule.title,
          why:
            state === 'running'
              ? 'It was begun and is not closed.'
              : `It is due, at the latest on ${dayWords(until)}.`,
          to: review ? `${TO}/${review.id}` : TO,
        })),
        ...missed.map(({ schedule, dueOn }) => ({
          kind: 'review' as const,
          title: schedule.title,
          why: `Nobody held it; it was due on ${dayWords(dueOn)}.`,
          to: TO,
        })),
        ...(next && due.length === 0
          ? [
              {
                kind: 'review' as const,
                title: next.schedule.title,
                why: `The next review, on ${dayWords(next.dueOn)}.`,
                to: TO,
              },
            ]
          : []),
      ],
      next:
        count > 0
          ? {
              presses: true,
              says: `${count === 1 ? 'A review was' : `${count} reviews were`} not held: hold it now, or say that it is not needed.`,
              to: TO,
            }
          : null,
    };
  },
};
