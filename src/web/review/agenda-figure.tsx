import { Stack } from '@mantine/core';
import { useMemo } from 'react';
import type { FigureShape } from '../api/insight.ts';
import type { AgendaFigure } from '../api/review.ts';
import { ControlChart } from '../chart/control-chart.tsx';
import { Figure } from '../figure/figure.tsx';
import { unitOf } from '../figure/unit.ts';
import { periodName } from '../format/date.ts';
import { count } from '../format/number.ts';
import { readable } from '../format/prose.ts';
import { StateBadge } from '../state/state-badge.tsx';
import { useMarks } from '../understand/use-marks.ts';

/** A figure as it was frozen with the agenda: value, interval, n, period, change, course, and the way to its trace. */
export function AgendaFigureView({
  figure,
  chart,
}: {
  readonly figure: AgendaFigure;
  /** With its course over time. */
  readonly chart: boolean;
}) {
  const shape = useMemo(() => shapeOf(figure), [figure]);
  const unit = useMemo(() => unitOf(shape), [shape]);
  const starts = useMemo(() => figure.series.map(({ start }) => start), [figure]);
  const points = useMemo(
    () => figure.series.map(({ start, value, low, high, n }) => ({ start, value, low, high, n: n ?? 0 })),
    [figure],
  );
  const marks = useMarks(starts, figure.period.to);
  const n = figure.n === null ? 'n withheld' : `n ${count(figure.n)}`;
  const { period, grain, before } = figure;
  return (
    <Stack gap="sm">
      <Figure
        figure={shape}
        period={periodName(period.from, grain)}
        trace={{
          to: '/understand/explore',
          search: { metric: figure.metricId, from: period.from, to: period.to },
        }}
        traceName="See what it is made of"
      />
      {figure.difference !== null && (
        <div>
          <StateBadge tone={toneOf(figure)}>{sentence(readable(figure.words))}</StateBadge>{' '}
          <span className="quiet">{before ? `against ${periodName(before.start, grain)}` : ''}</span>
        </div>
      )}
      {chart && points.length > 1 && (
        <ControlChart
          title={`${figure.title}: ${readable(figure.words)}`}
          under={`${n}, ${periodName(period.from, grain)}, as it stood when the review began`}
          unit={unit}
          grain={grain}
          points={points}
          marks={marks}
          whyNoLimits="Control limits stand on the page of its trace."
        />
      )}
    </Stack>
  );
}

function shapeOf(figure: AgendaFigure): FigureShape {
  const { value, low, high, n, unit, unitLabel, minorDigits, confidence, period, absent } = figure;
  return {
    value,
    low,
    high,
    n,
    unit,
    unitLabel,
    ...(minorDigits === null ? {} : { minorDigits }),
    confidence,
    period,
    metric: { id: figure.metricId, title: figure.title, version: figure.metricVersion },
    ...(value === null && absent
      ? { unknown: { known: false as const, question: absent, finder: null, due: null } }
      : {}),
  };
}

function toneOf({ beyondNoise, difference, direction }: AgendaFigure) {
  if (!beyondNoise || !difference || direction === 'neither') return 'quiet' as const;
  return difference > 0 === (direction === 'up') ? ('good' as const) : ('bad' as const);
}

function sentence(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
