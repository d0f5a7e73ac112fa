import { fact, type HomeContribution, NOTHING } from './contribution.ts';

const TO = '/prove/results';

/** What was shown to work, of all that was judged. */
export const results: HomeContribution = {
  key: 'results',
  station: 'prove',
  gather({ cycles: { rates } }) {
    const { works, does_not, cannot_tell } = rates;
    const judged = works + does_not + cannot_tell;
    if (judged === 0) return NOTHING;
    return {
      ...NOTHING,
      state: 'running',
      counts: [
        fact(judged, 'judged cycle', 'judged cycles', TO),
        fact(works, 'of them works', 'of them work', TO),
      ],
      next: {
        presses: false,
        says:
          cannot_tell > 0
            ? `Of ${cannot_tell === 1 ? 'one cycle' : `${cannot_tell} cycles`} it can’t be told yet: see what it would take.`
            : 'See what worked, what did not, and what it brought.',
        to: TO,
      },
    };
  },
};
