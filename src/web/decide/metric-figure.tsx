import { Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { call } from '../api/client.ts';
import type { ExploreQuestion } from '../api/insight.ts';
import type { Metric } from '../api/metric.ts';
import { useZone } from '../api/session.ts';
import { Figure } from '../figure/figure.tsx';
import { Portions } from '../figure/portions.tsx';
import { PeriodPicker } from '../form/period-picker.tsx';
import { fittingGrain, presets, todayIn } from '../form/period-presets.ts';
import { periodText } from '../format/date.ts';
import { Section } from '../shell/section.tsx';
import { Loaded } from '../state/loaded.tsx';
import { Waiting } from '../state/waiting.tsx';
import { OtherPeriod } from '../understand/other-period.tsx';
import { Trend } from '../understand/trend.tsx';
import { TargetLine } from './target-line.tsx';

/** A metric's figure now, against its target, and over time. */
export function MetricFigure({ metric }: { readonly metric: Metric }) {
  const today = todayIn(useZone(), new Date());
  const [period, setPeriod] = useState(() => {
    const year = presets(today).find((preset) => preset.name === 'Last 12 months');
    return { from: year?.from ?? today, to: year?.to ?? today };
  });
  const question: ExploreQuestion = {
    metricId: metric.id,
    ...period,
    grain: fittingGrain(period),
    by: [],
    segments: [],
    compare: 'previous',
    asOf: 'then',
  };
  const explored = useQuery({
    queryKey: ['explore', question],
    queryFn: ({ signal }) => call('POST /explore', { body: question, signal }),
    staleTime: 60_000,
    placeholderData: (before) => before,
  });
  return (
    <Stack gap="lg">
      <PeriodPicker value={period} today={today} onChange={setPeriod} />
      <Loaded query={explored} waiting={<Waiting shape="chart" />}>
        {(data) => (
          <>
            <Section>
              <Figure
                figure={data.total}
                period={periodText(data.total.period.from, data.total.period.to)}
                change={data.change}
                trace={{ to: '/understand/records', search: { question } }}
              />
              <TargetLine metric={metric} figure={data.total} />
              {data.total.portions && data.total.value !== null && (
                <Portions portions={data.total.portions} />
              )}
            </Section>
            {data.total.n === 0 && <OtherPeriod question={question} onPeriod={setPeriod} />}
            {data.series.length > 1 && data.total.n !== 0 && <Trend explored={data} question={question} />}
          </>
        )}
      </Loaded>
    </Stack>
  );
}
