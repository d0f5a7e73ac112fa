import { useNavigate } from '@tanstack/react-router';
import { useMemo } from 'react';
import type { ControlRule, Explored, ExploreQuestion } from '../api/insight.ts';
import { ControlChart, type Limits, type TrendPoint } from '../chart/control-chart.tsx';
import { unitOf } from '../figure/unit.ts';
import { periodText } from '../format/date.ts';
import { count, number } from '../format/number.ts';
import { Section } from '../shell/section.tsx';
import { useMarks } from './use-marks.ts';

const RULE_WORDS: Readonly<Record<ControlRule, string>> = {
  outside: 'a point beyond a limit',
  run_of_eight: 'eight in a row on one side of the average',
  three_of_four: 'three of four closer to a limit than to the average',
  range: 'a jump larger than usual',
};

const METHODS = {
  xmr: 'single values, average ± 2.66 × the mean moving range',
  p: 'three standard errors of each point’s own sample',
  laney: 'each point’s own sample, widened by what is seen from period to period',
} as const;

/** The course of a figure as a control chart; choosing a point leads to its records. */
export function Trend({
  explored,
  question,
}: {
  readonly explored: Explored;
  readonly question?: ExploreQuestion;
}) {
  const navigate = useNavigate();
  const { series, chart, total } = explored;
  const unit = useMemo(() => unitOf(total), [total]);
  const points = useMemo(() => series.map(pointOf), [series]);
  const limits = useMemo((): Limits | null => {
    if (!chart || chart.points.length === 0) return null;
    return {
      center: chart.center,
      lower: chart.points.map((point) => point.lower),
      upper: chart.points.map((point) => point.upper),
      how: `${METHODS[chart.method]}${chart.constants.length > 0 ? `; constants ${chart.constants.map((one) => number(one, 3)).join(', ')}` : ''}`,
    };
  }, [chart]);
  const flagged = useMemo(
    () =>
      (chart?.points ?? []).flatMap((point, index) =>
        point.rules.length === 0
          ? []
          : [{ index, rule: point.rules.map((rule) => RULE_WORDS[rule]).join('; ') }],
      ),
    [chart],
  );
  const starts = useMemo(() => series.map(({ start }) => start), [series]);
  const marks = useMarks(starts, total.period.to);
  const name = explored.metric?.title ?? explored.measure.label;
  const grain = explored.grain ?? 'month';
  const n = total.n === null ? 'n withheld' : `n ${count(total.n)}`;
  return (
    <Section>
      <ControlChart
        title={`${name} by ${grain}${limits ? (flagged.length > 0 ? ': something changed' : ': ordinary variation') : ''}`}
        under={`${n}, ${periodText(total.period.from, total.period.to)}`}
        unit={unit}
        grain={grain}
        points={points}
        limits={limits}
        flagged={flagged}
        marks={marks}
        {...(question
          ? {
              onChoose: (index: number) => {
                const point = series[index];
                if (!point) return;
                const bucket = point.figure.period;
                void navigate({ to: '/understand/records', search: { question, bucket } as never });
              },
            }
          : {})}
      />
    </Section>
  );
}

function pointOf({ start, partial, figure }: Explored['series'][number]): TrendPoint {
  const note = figure.suppressed
    ? `withheld: fewer than ${figure.suppressed.minimum}`
    : figure.value === null
      ? 'nothing measured'
      : partial
        ? 'only a part of this period'
        : undefined;
  const { value, low, high } = figure;
  return { start, value, low, high, n: figure.n ?? 0, ...(note === undefined ? {} : { note }) };
}
