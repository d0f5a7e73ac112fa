import type { AgendaSource } from './agenda.ts';
import type { AgendaGround } from './ground.ts';

/** What lint finds serious: a figure or a goal that means nothing as it stands. */
export const seriousLint: AgendaSource<AgendaGround> = {
  key: 'lint',
  title: 'Metrics and goals to mend',
  gather({ findings }) {
    if (findings === null) return null;
    const serious = findings.filter(({ severity }) => severity === 'serious');
    return {
      lead: `${serious.length} serious of ${findings.length} findings of lint.`,
      tables: [],
      items: serious.map(({ subject, why }) => ({
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
