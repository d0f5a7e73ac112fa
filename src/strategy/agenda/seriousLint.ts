import { type AgendaSource, MOST_ITEMS } from './agenda.ts';
import type { AgendaGround } from './ground.ts';

/** What lint finds serious: a figure or a goal that means nothing as it stands. */
export const seriousLint: AgendaSource<AgendaGround> = {
  key: 'lint',
  title: 'Metrics and goals to mend',
  gather({ findings }) {
    if (findings === null) return null;
    const serious = findings.filter(({ severity }) => severity === 'serious');
    return {
      lead: `${serious.length} serious of ${findings.length} findings of lint.${serious.length > MOST_ITEMS ? ` Here are ${MOST_ITEMS} of them; all stand on the page of lint.` : ''}`,
      tables: [],
      items: serious.slice(0, MOST_ITEMS).map(({ subject, why }) => ({
        source: 'lint',
        title: subject.title,
        why,
        to: subject.to,
        metricId: null,
        changed: null,
        figure: null,
      })),
    };
  },
};
