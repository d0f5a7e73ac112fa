import type { Verdict } from '../../change/index.ts';
import type { AgendaSource } from './agenda.ts';
import type { JudgedCycle } from './cycleGround.ts';
import type { AgendaGround } from './ground.ts';

const SAYS: Readonly<Record<Verdict, string>> = {
  works: 'works',
  does_not: 'does not work',
  cannot_tell: 'can’t be told yet',
};

/** Hypotheses that were settled since the last review, and judged cycles of which nobody has said what now. */
export const settledHypotheses: AgendaSource<AgendaGround> = {
  key: 'settled_hypotheses',
  title: 'Settled hypotheses',
  gather({ cycles: { settled, undecided } }) {
    const waiting = undecided.filter(({ cycle }) => !settled.some((one) => one.cycle.id === cycle.id));
    if (settled.length + waiting.length === 0) return null;
    const worked = settled.filter(({ judgment }) => judgment.verdict === 'works').length;
    const item = ({ cycle, judgment }: JudgedCycle) => ({
      source: 'settled_hypotheses',
      title: `${cycle.name}: ${SAYS[judgment.verdict]}`,
      why: `${judgment.words}${cycle.outcome === null ? ' Keep, adapt or stop is still to be decided.' : ''}`,
      to: `/improve/cycles/${cycle.id}`,
      metricId: null,
      changed: null,
      figure: null,
    });
    return {
      lead:
        settled.length === 0
          ? 'None was judged in this time; some still wait for a decision.'
          : `${settled.length === 1 ? 'One was' : `${settled.length} were`} judged in this time; ${worked === 0 ? 'none' : worked} of them worked.`,
      tables: [],
      items: [...settled, ...waiting].map(item),
    };
  },
};
