import type { CustomSeriesOption } from 'echarts';
import type { TrendPoint } from './control-chart.tsx';
import type { Palette } from './palette.ts';

/** Intervals of points that stand alone, as upright lines: a band needs a neighbor to reach to. */
export function loneIntervals(points: readonly TrendPoint[], palette: Palette): CustomSeriesOption {
  const bare = (index: number) => (points[index]?.value ?? null) === null;
  const lone = points.flatMap(({ low, high }, index) =>
    low === null || high === null || !bare(index - 1) || !bare(index + 1) ? [] : [[index, low, high]],
  );
  return {
    type: 'custom',
    name: 'interval',
    silent: true,
    encode: { x: 0, y: [1, 2] },
    data: lone,
    renderItem: (_params, api) => {
      const at = api.value(0);
      const [x = 0, bottom = 0] = api.coord([at, api.value(1)]);
      const [, top = 0] = api.coord([at, api.value(2)]);
      const style = { stroke: palette.accent, lineWidth: 1.5, opacity: 0.6 };
      const line = (x1: number, y1: number, x2: number, y2: number) => ({
        type: 'line' as const,
        shape: { x1, y1, x2, y2 },
        style,
      });
      return {
        type: 'group',
        children: [line(x, bottom, x, top), line(x - 4, bottom, x + 4, bottom), line(x - 4, top, x + 4, top)],
      };
    },
  };
}
