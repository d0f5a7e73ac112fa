import { useCallback, useMemo } from 'react';
import type { AdkarElement, GroupReadiness, ReadinessPoint } from '../api/adoption.ts';
import { Chart } from '../chart/chart.tsx';
import type { Option } from '../chart/engine.ts';
import type { Palette } from '../chart/palette.ts';
import { day } from '../format/date.ts';
import { number } from '../format/number.ts';
import { barrierText, ELEMENT_NAMES, ELEMENTS, standingText } from './words.tsx';

/** How the five elements of a group went over time, with the threshold under which they hold it back. */
export function ReadinessChart({ view }: { readonly view: GroupReadiness }) {
  const { course, threshold, group, barrier, trend } = view;
  const option = useCallback((palette: Palette, narrow: boolean) => optionOf(view, palette, narrow), [view]);
  const table = useMemo(
    () => ({
      columns: [
        { title: 'Day' },
        ...ELEMENTS.map((element) => ({ title: ELEMENT_NAMES[element] })),
        { title: 'Barrier' },
        { title: 'Assessed by' },
      ],
      rows: course.map(({ on, elements, barrier: at, assessors }) => [
        day(on),
        ...ELEMENTS.map((element) => standingText(elements[element])),
        barrierText(at),
        assessors.join(', '),
      ]),
    }),
    [course],
  );
  const first = course[0];
  const last = course.at(-1);
  if (!first || !last) return null;
  const n = Math.max(...ELEMENTS.map((element) => last.elements[element]?.n ?? 0));
  const span = first.on === last.on ? day(last.on) : `${day(first.on)} to ${day(last.on)}`;
  return (
    <Chart
      title={`${group.name}: ${trend?.words ?? barrierText(barrier).toLowerCase()}`}
      under={`${span}; the last rests on ${n} people; scores from 1 to 5`}
      table={table}
      height={240}
      option={option}
      note={`In their sequence: ${ELEMENTS.map((element) => ELEMENT_NAMES[element].toLowerCase()).join(', ')}. The barrier is the first one under ${number(threshold)}. Intervals are in the table.`}
    />
  );
}

function optionOf({ course, threshold, barrier }: GroupReadiness, palette: Palette, narrow: boolean): Option {
  const shifts = labelShifts(course.at(-1));
  const held: AdkarElement | null = barrier?.kind === 'at' ? barrier.element : null;
  return {
    aria: { enabled: false },
    grid: { top: 16, right: narrow ? 40 : 130, bottom: 24, left: 8, containLabel: true },
    tooltip: {
      trigger: 'item',
      formatter: (given: unknown) => {
        const { seriesIndex, dataIndex } = given as { seriesIndex: number; dataIndex: number };
        const element = ELEMENTS[seriesIndex];
        const point = course[dataIndex];
        if (!element || !point) return '';
        return `${ELEMENT_NAMES[element]}, ${day(point.on)}<br/><b>${standingText(point.elements[element])}</b>`;
      },
    },
    xAxis: {
      type: 'time',
      axisLabel: { hideOverlap: true, formatter: (value: number) => monthOf(value) },
      splitLine: { show: false },
    },
    yAxis: { type: 'value', min: 1, max: 5, interval: 1 },
    series: ELEMENTS.map((element, at) => {
      const color = palette.categories[at] ?? palette.accent;
      return {
        type: 'line' as const,
        name: ELEMENT_NAMES[element],
        data: course.map(({ on, elements }) => [`${on}T00:00:00Z`, elements[element]?.score ?? null]),
        // Where nobody knew, there is no line.
        connectNulls: false,
        symbolSize: element === held ? 9 : 6,
        lineStyle: {
          color,
          width: element === held ? 3 : 1.5,
          type: at % 2 ? ('dashed' as const) : ('solid' as const),
        },
        itemStyle: { color },
        endLabel: {
          show: true,
          formatter: narrow ? ELEMENT_NAMES[element].slice(0, 2) : ELEMENT_NAMES[element],
          color: palette.ink,
          offset: [0, shifts.get(element) ?? 0],
        },
        ...(at === 0
          ? {
              markLine: {
                silent: true,
                symbol: 'none',
                lineStyle: { color: palette.signal, type: 'dotted' as const },
                label: { show: false },
                data: [{ yAxis: threshold }],
              },
            }
          : {}),
      };
    }),
  };
}

/** Pixels that one point of the scale and one line of text take. */
const POINT = 46;
const LINE = 14;

/** By how much the name of each line is moved, so that those that end close together can be read. */
function labelShifts(last: ReadinessPoint | undefined): ReadonlyMap<AdkarElement, number> {
  const ends = ELEMENTS.flatMap((element) => {
    const score = last?.elements[element]?.score;
    return score === undefined ? [] : [{ element, at: (5 - score) * POINT }];
  }).sort((left, right) => left.at - right.at);
  let free = Number.NEGATIVE_INFINITY;
  return new Map(
    ends.map(({ element, at }) => {
      const place = Math.max(at, free);
      free = place + LINE;
      return [element, place - at];
    }),
  );
}

function monthOf(value: number): string {
  return day(new Date(value).toISOString());
}
