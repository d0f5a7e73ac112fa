import { Group, Stack, Text } from '@mantine/core';
import { useMemo } from 'react';
import type { DriverItem, Drivers } from '../api/insight.ts';
import { useMay } from '../api/session.ts';
import { ImportanceChart } from '../chart/importance-chart.tsx';
import { IntervalBars } from '../chart/interval-bars.tsx';
import { periodText } from '../format/date.ts';
import { count, number, percent } from '../format/number.ts';
import { Term } from '../glossary/term.tsx';
import { StartInitiative } from '../initiative/start-initiative.tsx';
import { Section } from '../shell/section.tsx';
import { Notice } from '../state/notice.tsx';

const SHARE = { code: 'share', label: '' };
const CROSS_RULES: Readonly<Record<string, string>> = {
  mean: 'the means of all items',
  median: 'the medians of all items',
  fixed: 'fixed values',
};

/** Shares with their intervals, and importance against performance. */
export function DriversResult({ drivers }: { readonly drivers: Drivers }) {
  const { items, crosshair } = drivers;
  const sorted = useMemo(() => [...items].sort((left, right) => right.share - left.share), [items]);
  const bars = useMemo(() => sorted.map(barOf), [sorted]);
  const points = useMemo(() => sorted.flatMap(pointOf), [sorted]);
  const cross = useMemo(
    () => (crosshair ? { share: crosshair.importance, performance: crosshair.performance } : null),
    [crosshair],
  );
  const under = `R² ${number(drivers.rSquared, 3)}${range(drivers)}, n ${count(drivers.n)} (${drivers.missing === 'pairwise' ? 'fewest behind any pair' : 'answered all'}), ${periodText(drivers.period.from, drivers.period.to)}`;
  const [first] = sorted;
  return (
    <Stack gap="lg">
      {drivers.caveat && <Notice tone="warn">{drivers.caveat}</Notice>}
      <Section>
        <IntervalBars
          title={
            first
              ? `“${first.label}” goes along most with “${drivers.outcome.label}”`
              : 'No item says anything'
          }
          under={under}
          unit={SHARE}
          of="Item"
          valueName="Share of R²"
          bars={bars}
          note={
            <>
              Bars are <Term of="lmg">shares of R²</Term>; together they make {number(drivers.rSquared, 3)}.
              Lines are {percent(drivers.confidence, 0)} bootstrap intervals from {count(drivers.replicates)}{' '}
              draws. Pale bars work against the outcome.
            </>
          }
        />
      </Section>
      {cross && points.length > 0 && (
        <Section>
          <ImportanceChart
            title="Importance against performance"
            under={under}
            items={points}
            crosshair={cross}
            note={`The cross stands at ${CROSS_RULES[crosshair?.rule ?? ''] ?? crosshair?.rule}. Performance is the mean as a part of each item’s scale, 0 to 100.`}
          />
        </Section>
      )}
      <RaiseOne items={sorted} outcome={drivers.outcome.label} />
      {drivers.leftOut.length > 0 && (
        <Text size="sm" c="dimmed">
          Left out: {drivers.leftOut.map((item) => `${item.label} (${item.why})`).join('; ')}.
        </Text>
      )}
      {drivers.repaired && (
        <Text size="sm" c="dimmed">
          Pairwise correlations did not fit together and were moved to the nearest ones that do. “Only
          responses that answered all” avoids this.
        </Text>
      )}
    </Stack>
  );
}

/** Drivers that are offered an initiative: those that go along most. */
const OFFERED = 3;

function RaiseOne({ items, outcome }: { readonly items: readonly DriverItem[]; readonly outcome: string }) {
  const may = useMay('initiative.change');
  const raised = items.filter(({ correlation }) => correlation > 0).slice(0, OFFERED);
  if (!may || raised.length === 0) return null;
  const to = `${window.location.pathname}${window.location.search}`;
  return (
    <Section
      title="Do something about one"
      lead={`They predict “${outcome}”; whether raising one moves it, a cycle of an initiative shows.`}
    >
      {raised.map(({ key, label }) => (
        <Group key={key} justify="space-between">
          <Text size="sm">{label}</Text>
          <StartInitiative size="xs" about={label} origin={{ kind: 'driver', id: key, title: label, to }} />
        </Group>
      ))}
    </Section>
  );
}

function barOf(item: DriverItem) {
  return {
    name: item.label,
    value: item.share,
    low: item.low,
    high: item.high,
    n: null,
    strong: item.correlation >= 0,
    remark: item.correlation >= 0 ? '' : 'works against the outcome',
  };
}

function pointOf(item: DriverItem) {
  if (item.performanceIndex === null || item.quadrant === null) return [];
  return [
    {
      label: item.label,
      share: item.share,
      performance: item.performanceIndex,
      quadrant: item.quadrant.replace(/_/g, ' '),
    },
  ];
}

function range({ rSquaredLow, rSquaredHigh }: Drivers): string {
  return rSquaredLow === null || rSquaredHigh === null
    ? ''
    : ` (${number(rSquaredLow, 3)} to ${number(rSquaredHigh, 3)})`;
}
