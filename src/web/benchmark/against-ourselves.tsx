import { Group, Select, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import type { InternalBenchmark } from '../api/benchmark.ts';
import { call } from '../api/client.ts';
import type { Metric } from '../api/metric.ts';
import { useZone } from '../api/session.ts';
import { IntervalBars } from '../chart/interval-bars.tsx';
import { IntervalText } from '../figure/interval-text.tsx';
import { unitOf, unitStyle } from '../figure/unit.ts';
import { fieldChoices, fieldLabel, useFields } from '../form/fields.ts';
import { PeriodPicker } from '../form/period-picker.tsx';
import { presets, todayIn } from '../form/period-presets.ts';
import { periodText } from '../format/date.ts';
import { count, plural } from '../format/number.ts';
import { Go } from '../shell/go.tsx';
import { Section } from '../shell/section.tsx';
import { Loaded } from '../state/loaded.tsx';
import { Notice } from '../state/notice.tsx';
import { Waiting } from '../state/waiting.tsx';
import { DataTable } from '../table/data-table.tsx';
import { placeText } from './words.ts';

interface Props {
  readonly metric: Metric;
  readonly by: string | undefined;
  readonly onBy: (by: string) => void;
}

/** Own regions, channels or other groups beside each other, with the places that the data let them have. */
export function AgainstOurselves({ metric, by, onBy }: Props) {
  const today = todayIn(useZone(), new Date());
  const fields = useFields(true);
  const [period, setPeriod] = useState(() => {
    const year = presets(today).find(({ name }) => name === 'Last 12 months');
    return { from: year?.from ?? today, to: year?.to ?? today };
  });
  const field =
    by ??
    fields.find(({ key }) => key === 'attribute.region')?.key ??
    fields.find(({ key }) => key.startsWith('attribute.'))?.key ??
    'channel';
  const query = { metricId: metric.id, by: field, from: period.from, to: period.to };
  const internal = useQuery({
    queryKey: ['internal benchmark', query],
    queryFn: ({ signal }) => call('GET /benchmarks/internal', { query, signal }),
    staleTime: 60_000,
    placeholderData: (before) => before,
  });
  return (
    <Stack gap="lg">
      <Section>
        <Group align="flex-end">
          <Select
            label="Groups by"
            searchable
            miw={220}
            allowDeselect={false}
            data={fieldChoices(fields)}
            value={field}
            onChange={(next) => next && onBy(next)}
          />
          <PeriodPicker value={period} today={today} onChange={setPeriod} />
        </Group>
      </Section>
      <Loaded query={internal} waiting={<Waiting shape="chart" />}>
        {(data) => <Groups data={data} metric={metric} label={fieldLabel(fields, field)} />}
      </Loaded>
    </Stack>
  );
}

function Groups({
  data,
  metric,
  label,
}: {
  readonly data: InternalBenchmark;
  readonly metric: Metric;
  readonly label: string;
}) {
  const { total, groups, ordered, hidden } = data;
  const unit = useMemo(() => unitOf(total), [total]);
  const bars = useMemo(
    () =>
      groups
        .filter(({ figure }) => figure.value !== null)
        .map(({ label: name, figure, rank, outside }) => ({
          name,
          value: figure.value,
          low: figure.low,
          high: figure.high,
          n: figure.n,
          strong: outside !== null,
          remark: rank ? placeText(rank) : '',
        })),
    [groups],
  );
  if (bars.length === 0) {
    return (
      <Notice tone="plain" title="Nothing to compare">
        In this period no group has enough answers to be shown.
      </Notice>
    );
  }
  const style = unitStyle(unit);
  const apart = bars.filter(({ strong }) => strong).length;
  return (
    <Stack gap="lg">
      {!ordered && (
        <Notice tone="plain" title="No order among them">
          No two groups differ beyond noise, so they stand by name: an order of places would be one of chance.
        </Notice>
      )}
      <Section>
        <IntervalBars
          title={`${metric.sheet.title} by ${label.toLowerCase()}: ${apart === 0 ? 'all within what chance explains' : `${count(apart)} outside of what chance explains`}`}
          under={`${periodText(total.period.from, total.period.to)}, n ${total.n === null ? 'withheld' : count(total.n)}`}
          unit={unit}
          of={label}
          bars={bars}
          note="Pale bars lie within the limits that chance keeps a group of their size in. A small group needs to differ more to stand out."
        />
      </Section>
      <DataTable
        name="groups"
        rows={groups}
        rowKey={(row) => row.label}
        columns={[
          { key: 'label', title: label, value: (row) => row.label },
          {
            key: 'value',
            title: 'Value',
            value: (row) => row.figure.value,
            cell: (row) => <IntervalText figure={row.figure} />,
          },
          { key: 'n', title: 'n', numeric: true, value: (row) => row.figure.n },
          {
            key: 'rank',
            title: 'Place',
            value: (row) => row.rank?.low,
            cell: (row) => (row.rank ? placeText(row.rank) : <span className="quiet">not told</span>),
          },
          {
            key: 'limits',
            title: 'Chance keeps it within',
            value: (row) => row.limits?.low,
            cell: (row) =>
              row.limits ? (
                `${style.value(row.limits.low)} to ${style.value(row.limits.high)}`
              ) : (
                <span className="quiet">not known</span>
              ),
          },
          {
            key: 'outside',
            title: 'So it is',
            value: (row) => row.outside ?? 'inside',
            cell: (row) =>
              row.outside === null ? <span className="quiet">like the others</span> : row.outside,
          },
          { key: 'test', title: 'Against the rest', value: (row) => row.test?.words },
        ]}
      />
      <Group>
        {hidden > 0 && <span className="quiet">{plural(hidden, 'group')} withheld: too few people.</span>}
        <Go to="/understand/explore" search={{ metric: metric.id, ...total.period, by: [data.by] }}>
          See what it is made of
        </Go>
      </Group>
    </Stack>
  );
}
