import type { OriginSource } from '../../change/index.ts';
import { dayWords } from '../../kernel/index.ts';
import { goalOf, type OriginGround } from './ground.ts';

/** Metrics that moved for the worse beyond noise. */
export const metricOrigin: OriginSource<OriginGround> = {
  key: 'metric',
  name: 'Metric that moved',
  means: 'A metric that got worse beyond noise in its last full period.',
  candidates: (ground) =>
    ground.moves.flatMap(({ metric, period, shown }) => {
      const change = shown?.change;
      if (!change?.beyondNoise || change.difference === null) return [];
      const worse = shown?.direction === 'down' ? change.difference > 0 : change.difference < 0;
      // Of what has no good direction nobody can say whether to do something about it.
      if (!worse || shown?.direction === 'neither') return [];
      return [
        {
          kind: 'metric',
          id: metric.id,
          title: metric.sheet.title,
          to: `/understand/explore?metric=${metric.id}&from=${period.from}&to=${period.to}`,
          why: `${metric.sheet.title} is ${change.words}, against the period that began on ${dayWords(change.against.from)}.`,
          goalId: goalOf(ground, metric.id),
        },
      ];
    }),
};
