import { useCallback, useMemo } from 'react';
import type { Unit } from '../api/metric.ts';
import { axisText, unitStyle, withUnit } from '../figure/unit.ts';
import { periodName } from '../format/date.ts';
import { count } from '../format/number.ts';
import { Term } from '../glossary/term.tsx';
import { Chart, type ChartFrame } from './chart.tsx';
import type { Option } from './engine.ts';
import { loneIntervals } from './lone-intervals.ts';
import type { Palette } from './palette.ts';

export interface TrendPoint {
  readonly start: string;
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly n: number;
  /** Why the point has no value, in words. */
  readonly note?: string;
}

/** Limits of a control chart, one for each point: they widen where a point has fewer answers. */
export interface Limits {
  readonly center: number;
  readonly lower: readonly number[];
  readonly upper: readonly number[];
  /** How they were made, in words. */
  readonly how: string;
}

export interface TrendMark {
  /** Index of the period in which it happened. */
  readonly index: number;
  readonly name: string;
  /** All of it, for the value that is pointed at and for the table. */
  readonly detail?: string;
}

interface Props extends Omit<ChartFrame, 'table'> {
  readonly unit: Unit;
  readonly grain: string;
  readonly points: readonly TrendPoint[];
  readonly limits?: Limits | null;
  /** Said where there are none. */
  readonly whyNoLimits?: string;
  /** Points that broke a rule of the control chart, with the rule in words. */
  readonly flagged?: readonly { readonly index: number; readonly rule: string }[];
  /** Decisions and process changes. */
  readonly marks?: readonly TrendMark[];
  readonly onChoose?: (index: number) => void;
}

const EMPTY: readonly never[] = [];

/** A trend as a control chart: the interval as a band, limits as thin lines, the rule that fired beside its point. */
export function ControlChart(props: Props) {
  const { unit, grain, points, limits = null, flagged = EMPTY, marks = EMPTY } = props;
  const option = useCallback(
    (palette: Palette, narrow: boolean) =>
      optionOf({ unit, grain, points, limits, flagged, marks, palette, narrow }),
    [unit, grain, points, limits, flagged, marks],
  );
  const table = useMemo(
    () => ({
      columns: [
        { title: 'Period' },
        { title: 'Value', numeric: true },
        { title: 'Low', numeric: true },
        { title: 'High', numeric: true },
        { title: 'n', numeric: true },
        { title: 'Remark' },
      ],
      rows: points.map((point, index) => [
        periodName(point.start, grain),
        point.value,
        point.low,
        point.high,
        point.n,
        [
          flagged.find((one) => one.index === index)?.rule ?? point.note,
          ...marks.filter((mark) => mark.index === index).map(({ name, detail }) => detail ?? name),
        ]
          .filter(Boolean)
          .join('; '),
      ]),
      write: (value: number, column: number) => (column === 4 ? count(value) : unitStyle(unit).value(value)),
    }),
    [points, grain, unit, flagged, marks],
  );
  const firing = [...new Set(flagged.map((one) => one.rule))];
  return (
    <Chart
      title={props.title}
      under={props.under}
      table={table}
      height={300}
      option={option}
      onChoose={props.onChoose}
      note={
        <>
          {limits ? (
            <>
              Thin lines are the limits of a <Term of="control">control chart</Term> ({limits.how}).{' '}
              {firing.length > 0
                ? `Fired: ${firing.join('; ')}.`
                : 'No rule fired: the variation is ordinary.'}
            </>
          ) : (
            (props.whyNoLimits ?? 'No limits: a control chart needs at least two periods with values.')
          )}{' '}
          The band is the <Term of="interval">interval</Term> of each point.
          {marks.length > 0 && ' Upright lines are decisions and changes: the table says which.'} {props.note}
        </>
      }
    />
  );
}

interface Drawing {
  readonly unit: Unit;
  readonly grain: string;
  readonly points: readonly TrendPoint[];
  readonly limits: Limits | null;
  readonly flagged: readonly { readonly index: number; readonly rule: string }[];
  readonly marks: readonly TrendMark[];
  readonly palette: Palette;
  readonly narrow: boolean;
}

function optionOf(drawing: Drawing): Option {
  const { unit, grain, points, limits, flagged, marks, palette, narrow } = drawing;
  const text = axisText(unit);
  const names = points.map((point) => periodName(point.start, grain));
  const broke = new Map(flagged.map((one) => [one.index, one.rule]));
  const last = points.length - 1;
  const limit = (data: readonly number[], name: string) => ({
    type: 'line' as const,
    name,
    data: [...data],
    silent: true,
    symbol: 'none',
    step: 'middle' as const,
    lineStyle: { color: palette.quiet, width: 1, type: 'dashed' as const },
    endLabel: {
      show: !narrow,
      formatter: `${name} ${text(data[last] ?? 0)}`,
      color: palette.quiet,
    },
  });
  return {
    aria: { enabled: false },
    // Room on the right for the names of the limits, so that they cover no line.
    grid: { top: 24, right: limits && !narrow ? 120 : 16, bottom: 28, left: 8, containLabel: true },
    tooltip: {
      trigger: 'axis',
      formatter: (given: unknown) => {
        const [first] = given as { dataIndex: number }[];
        const point = first && points[first.dataIndex];
        if (!first || !point) return '';
        if (point.value === null) return `${names[first.dataIndex]}<br/>${point.note ?? 'nothing measured'}`;
        const range =
          point.low === null || point.high === null ? '' : `<br/>${text(point.low)} to ${text(point.high)}`;
        const rule = broke.get(first.dataIndex);
        const told = marks
          .filter(({ index }) => index === first.dataIndex)
          .map(({ name, detail }) => escaped(detail ?? name));
        return `${names[first.dataIndex]}<br/><b>${withUnit(point.value, unit)}</b>${range}<br/>n ${count(point.n)}${rule ? `<br/>${rule}` : ''}${told.map((one) => `<br/>${one}`).join('')}`;
      },
    },
    xAxis: { type: 'category', data: names, boundaryGap: false },
    yAxis: { type: 'value', scale: true, axisLabel: { formatter: (value: number) => text(value) } },
    series: [
      ...(limits ? [limit(limits.upper, 'upper limit'), limit(limits.lower, 'lower limit')] : []),
      bandPart(
        'low',
        points.map((point) => point.low),
        palette,
        false,
      ),
      bandPart(
        'width',
        points.map((point) => (point.low === null || point.high === null ? null : point.high - point.low)),
        palette,
        true,
      ),
      loneIntervals(points, palette),
      {
        type: 'line',
        name: 'value',
        data: points.map((point, index) => ({
          value: point.value,
          symbolSize: broke.has(index) ? 11 : 6,
          symbol: broke.has(index) ? 'diamond' : 'circle',
          itemStyle: { color: broke.has(index) ? palette.signal : palette.accent },
        })),
        connectNulls: false,
        showSymbol: points.length < 80 || flagged.length > 0,
        lineStyle: { color: palette.accent, width: 2 },
        markLine: {
          symbol: 'none',
          silent: true,
          data: [
            ...(limits
              ? [
                  {
                    yAxis: limits.center,
                    lineStyle: { color: palette.quiet, width: 1, type: 'solid' as const },
                    label: {
                      formatter: narrow ? '' : `average ${text(limits.center)}`,
                      color: palette.quiet,
                      position: 'end' as const,
                    },
                  },
                ]
              : []),
            ...withRoom(marks, narrow ? 0 : 880 / points.length).map((mark) => ({
              xAxis: mark.index,
              name: mark.name,
              lineStyle: { color: palette.ink, width: 1, type: 'dotted' as const },
              label: { formatter: mark.shown, color: palette.ink, position: 'end' as const },
            })),
          ],
        },
      },
    ],
  };
}

/** Widest name of a mark, in pixels. */
const NAME_WIDTH = 72;

/** Marks with their names; where those beside it leave no room, a sign. */
function withRoom(marks: readonly TrendMark[], step: number): readonly (TrendMark & { shown: string })[] {
  const sorted = [...marks].sort((left, right) => left.index - right.index);
  return sorted.map((mark, at) => {
    const gaps = [sorted[at - 1], sorted[at + 1]].map((other) =>
      other ? Math.abs(other.index - mark.index) * step : Number.POSITIVE_INFINITY,
    );
    return { ...mark, shown: Math.min(...gaps) >= NAME_WIDTH ? mark.name : '▾' };
  });
}

/** What people wrote, as it stands in a tooltip, which is HTML. */
function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

function bandPart(name: string, data: (number | null)[], palette: Palette, filled: boolean) {
  return {
    type: 'line' as const,
    name,
    data,
    stack: 'interval',
    stackStrategy: 'all' as const,
    silent: true,
    symbol: 'none',
    lineStyle: { opacity: 0 },
    areaStyle: filled ? { color: palette.band } : { opacity: 0 },
  };
}
