import type { OriginSource } from '../../change/index.ts';
import { type Move, worsened } from '../../insight/index.ts';
import { dayWords } from '../../kernel/index.ts';
import { goalOf, type OriginGround } from './ground.ts';

/** Metrics that moved beyond noise: those that got worse first, then those of which nobody said which way is good. */
export const metricOrigin: OriginSource<OriginGround> = {
  key: 'metric',
  name: 'Metric that moved',
  means: 'A metric that moved beyond noise in its last full period, and not for the better.',
  candidates: (ground) =>
    [...ground.moves.filter(worsened), ...ground.moves.filter(movedEitherWay)].flatMap(
      ({ metric, period, shown }) => {
        const change = shown?.change;
        if (!change) return [];
        const { title } = metric.sheet;
        const open = shown?.direction === 'neither' ? ' Nobody said which way is good.' : '';
        return [
          {
            kind: 'metric',
            id: metric.id,
            title,
            to: `/understand/explore?metric=${metric.id}&from=${period.from}&to=${period.to}`,
            why: `${title} is ${change.words}, against the period that began on ${dayWords(change.against.from)}.${open}`,
            goalId: goalOf(ground, metric.id),
          },
        ];
      },
    ),
};

function movedEitherWay({ shown }: Move): boolean {
  return shown?.direction === 'neither' && (shown.change?.beyondNoise ?? false);
}
