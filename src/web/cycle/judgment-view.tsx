import { Group, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import type { CycleMethods, Judgment } from '../api/cycle.ts';
import { day, periodText } from '../format/date.ts';
import { count } from '../format/number.ts';
import { readable } from '../format/prose.ts';
import { Go } from '../shell/go.tsx';
import { Section } from '../shell/section.tsx';
import { Fact, Facts } from '../state/facts.tsx';
import { Notice } from '../state/notice.tsx';
import { JudgmentChart } from './judgment-chart.tsx';
import { amountText, CheckBadge, effectText, GuardrailBadge, sizeText, VerdictBadge } from './words.tsx';

interface Props {
  readonly judgment: Judgment;
  readonly methods: CycleMethods;
  readonly metric: string;
  /** Another one stands: an earlier one, or one by another method. */
  readonly aside?: boolean;
}

/** A judgment: what came out in words, how large with its interval, whether its checks and guardrails held. */
export function JudgmentView({ judgment, methods, metric, aside = false }: Props) {
  const { effect, unit, period } = judgment;
  const method = methods.items.find(({ key }) => key === judgment.method);
  const planned = methods.items.find(({ key }) => key === judgment.plannedMethod);
  const explore = `/understand/explore?metric=${judgment.metricId}&from=${period.from}&to=${period.to}`;
  const people =
    judgment.treatedCustomers === null
      ? ''
      : `${count(judgment.treatedCustomers)} customers with the change, `;
  const under = `${people}${periodText(period.from, period.to)}, judged on ${day(judgment.judgedOn)}`;
  return (
    <Section
      title={`Judgment ${judgment.number}`}
      lead={`${method?.name ?? judgment.method}, ${day(judgment.judgedOn)}, by ${judgment.judgedBy}${aside ? '; another judgment stands' : ''}`}
      actions={<VerdictBadge verdict={judgment.verdict} />}
    >
      <Stack gap="lg">
        {judgment.chosenAfterwards && (
          <Notice tone="warn" title="Method chosen afterwards">
            {planned?.name ?? judgment.plannedMethod} was locked before the start. Whoever chooses the method
            when the data are there can find what they like; this stays marked.
          </Notice>
        )}
        {judgment.early && (
          <Notice tone="plain" title="Before its day">
            Judged before the day that was locked; the interval holds at any time and is wider for it.
          </Notice>
        )}
        <Text>{readable(judgment.words)}</Text>
        <Facts>
          <Fact name="Metric">
            <Go to={explore}>{metric}</Go>
          </Fact>
          <Fact name="Effect, with its interval">{effectText(effect, unit)}</Fact>
          <Fact name="Without the change it would be">
            {judgment.base === null ? null : amountText(judgment.base, unit)}
          </Fact>
          <Fact name="Customers with the change">
            {judgment.treatedCustomers === null ? null : count(judgment.treatedCustomers)}
          </Fact>
          <Fact name="Days with the change">{periodText(period.from, period.to)}</Fact>
          <Fact name="Looks before">{String(judgment.looks)}</Fact>
          {judgment.needs?.detectable != null && (
            <Fact name="Smallest effect that these data show">
              {sizeText(judgment.needs.detectable, unit)}
            </Fact>
          )}
        </Facts>
        {judgment.charts.map((chart) => (
          <JudgmentChart key={chart.title} chart={chart} unit={unit} under={under} />
        ))}
        <Told title="Checks" none="This method has no checks.">
          {judgment.checks.map(({ key, name, result, words }) => (
            <Line key={key} badge={<CheckBadge result={result} />} name={name} words={words} />
          ))}
        </Told>
        <Told title="Guardrails" none="No guardrails were set.">
          {judgment.guardrails.map(({ metricId, title, result, words, effect: moved, unit: own }) => (
            <Line
              key={metricId}
              badge={<GuardrailBadge result={result} />}
              name={<Go to={`/decide/metrics/${metricId}`}>{title}</Go>}
              words={moved ? `${words} Seen: ${effectText(moved, own)}.` : words}
            />
          ))}
        </Told>
      </Stack>
    </Section>
  );
}

function Told({
  title,
  none,
  children,
}: {
  readonly title: string;
  readonly none: string;
  readonly children: readonly ReactNode[];
}) {
  return (
    <Stack gap="xs">
      <Text fw={650}>{title}</Text>
      {children.length === 0 ? (
        <Text size="sm" c="dimmed">
          {none}
        </Text>
      ) : (
        children
      )}
    </Stack>
  );
}

function Line({
  badge,
  name,
  words,
}: {
  readonly badge: ReactNode;
  readonly name: ReactNode;
  readonly words: string;
}) {
  return (
    <Group gap="sm" align="flex-start" wrap="wrap">
      {badge}
      <Stack gap={0} flex={1} miw={220}>
        <Text size="sm" fw={600} component="div">
          {name}
        </Text>
        <Text size="sm">{readable(words)}</Text>
      </Stack>
    </Group>
  );
}
