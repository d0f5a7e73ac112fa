import { figurePeriod } from '../review/kind.ts';
import type { AgendaSource } from './agenda.ts';
import { changedOf, figureOf, traceOf } from './figure.ts';
import type { AgendaGround } from './ground.ts';

/** Metrics that somebody put on the next review, whatever they show. */
export const wished: AgendaSource<AgendaGround> = {
  key: 'wished',
  title: 'Asked for',
  gather({ wishes, metrics, readings, kind, period }) {
    const byId = new Map(metrics.map((metric) => [metric.id, metric]));
    const items = wishes.flatMap(({ metricId, askedBy }) => {
      const metric = byId.get(metricId);
      if (!metric) return [];
      const figure = figureOf(metric, readings.get(metricId) ?? [], figurePeriod(kind, period));
      return [
        {
          source: 'wished',
          title: `${figure.title}: ${figure.words}`,
          why: `${askedBy} put it on this review, whatever it shows.`,
          to: traceOf(figure),
          metricId,
          changed: changedOf(figure),
          figure,
        },
      ];
    });
    if (items.length === 0) return null;
    return { lead: 'Put on the next review from elsewhere, whatever it shows.', tables: [], items };
  },
};
