import type { EChartsOption } from 'echarts';
import { BarChart, CustomChart, LineChart, ScatterChart } from 'echarts/charts';
import {
  AriaComponent,
  GridComponent,
  LegendComponent,
  MarkAreaComponent,
  MarkLineComponent,
  TitleComponent,
  TooltipComponent,
} from 'echarts/components';
import { type EChartsType, init, use } from 'echarts/core';
import { LabelLayout } from 'echarts/features';
import { CanvasRenderer, SVGRenderer } from 'echarts/renderers';
import type { Palette } from './palette.ts';

export type Option = EChartsOption;
export type { EChartsType };

const PARTS = [
  BarChart,
  CustomChart,
  LineChart,
  ScatterChart,
  AriaComponent,
  GridComponent,
  LegendComponent,
  MarkAreaComponent,
  MarkLineComponent,
  TitleComponent,
  TooltipComponent,
  LabelLayout,
  CanvasRenderer,
  SVGRenderer,
];

/** Makes a chart in `element` with only the parts of ECharts that Perpetua draws with. */
export function makeChart(
  element: HTMLElement,
  palette: Palette,
  renderer: 'svg' | 'canvas',
  size?: { width: number; height: number },
) {
  // What is in use already is passed over.
  use(PARTS);
  return init(element, themeOf(palette), { renderer, ...size });
}

function themeOf(palette: Palette): object {
  const axis = {
    axisLine: { show: true, lineStyle: { color: palette.line } },
    axisTick: { show: false },
    axisLabel: { color: palette.quiet, fontSize: 12 },
    splitLine: { lineStyle: { color: palette.line } },
    nameTextStyle: { color: palette.quiet, fontSize: 12 },
  };
  return {
    color: palette.categories,
    backgroundColor: 'transparent',
    animation: false,
    textStyle: { fontFamily: 'system-ui, -apple-system, "Segoe UI", Roboto, sans-serif', color: palette.ink },
    categoryAxis: { ...axis, splitLine: { show: false } },
    valueAxis: axis,
    timeAxis: axis,
    title: {
      textStyle: { color: palette.ink, fontSize: 14 },
      subtextStyle: { color: palette.quiet, fontSize: 12 },
    },
    tooltip: {
      backgroundColor: palette.sheet,
      borderColor: palette.line,
      textStyle: { color: palette.ink, fontSize: 12 },
      confine: true,
    },
  };
}
