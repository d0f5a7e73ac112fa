import { SimpleGrid, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { call } from '../api/client.ts';
import type { Objective } from '../api/loyalty.ts';
import { Figure } from '../figure/figure.tsx';
import { unitOf, withUnit } from '../figure/unit.ts';
import { day, periodText } from '../format/date.ts';
import { Go } from '../shell/go.tsx';
import { Section } from '../shell/section.tsx';
import { Loaded } from '../state/loaded.tsx';
import { StateBadge, type Tone } from '../state/state-badge.tsx';
import { Waiting } from '../state/waiting.tsx';
import { BudgetGoals } from './budget-goals.tsx';

const STATES: Readonly<Record<Objective['state'], readonly [Tone, string]>> = {
  met: ['good', 'Target met'],
  missed: ['bad', 'Target missed'],
  open: ['warn', 'Cannot be told from the target'],
  no_target: ['quiet', 'No target yet'],
  not_measured: ['quiet', 'Not measured yet'],
};

/** Loyalty and money side by side: what is kept within which financial objectives. */
export function ObjectivesView() {
  const objectives = useQuery({
    queryKey: ['loyalty', 'objectives'],
    queryFn: ({ signal }) => call('GET /loyalty/objectives', { signal }),
  });
  return (
    <Section
      title="Within the financial objectives"
      lead="Each metric in its last full month, quarter or year against its target. Neither side is read without the other."
    >
      <Loaded query={objectives} waiting={<Waiting shape="page" />}>
        {({ items }) => (
          <SimpleGrid cols={{ base: 1, md: 2 }} spacing="xl">
            <Side name="Loyalty" items={items.filter(({ side }) => side === 'loyalty')}>
              No metric tells of loyalty yet: define one of recommendation, retention or churn.
            </Side>
            <Side name="Money" items={items.filter(({ side }) => side === 'money')}>
              No metric tells of money yet: define a total of the events that carry what customers pay.
            </Side>
          </SimpleGrid>
        )}
      </Loaded>
      <BudgetGoals />
    </Section>
  );
}

function Side({
  name,
  items,
  children,
}: {
  readonly name: string;
  readonly items: readonly Objective[];
  readonly children: string;
}) {
  return (
    <Stack gap="md">
      <Title order={3}>{name}</Title>
      {items.length === 0 && (
        <Text size="sm" c="dimmed">
          {children} <Go to="/decide/metrics/new">Define a metric</Go>
        </Text>
      )}
      {items.map((item) => (
        <One key={item.metricId} item={item} />
      ))}
    </Stack>
  );
}

function One({ item }: { readonly item: Objective }) {
  const { metricId, title, goal, target, figure, state } = item;
  const [tone, word] = STATES[state];
  return (
    <div>
      {figure ? (
        <Figure
          small
          name={<Go to={`/decide/metrics/${metricId}`}>{title}</Go>}
          figure={figure}
          period={periodText(figure.period.from, figure.period.to)}
          trace={{
            to: '/understand/explore',
            search: { metric: metricId, from: figure.period.from, to: figure.period.to },
          }}
        />
      ) : (
        <Text fw={600} size="sm">
          <Go to={`/decide/metrics/${metricId}`}>{title}</Go>
        </Text>
      )}
      <Text size="xs" c="dimmed" component="div">
        <StateBadge tone={tone}>{word}</StateBadge>
        {target?.known &&
          figure &&
          `${target.value.direction === 'at_least' ? 'at least' : 'at most'} ${withUnit(target.value.value, unitOf(figure))} by ${day(target.value.by)}. `}
        {target && !target.known && `${target.question} ${target.finder ?? 'Nobody'} finds out. `}
        {goal?.known ? `Serves: ${goal.value}` : 'It is not known which goal it serves.'}
      </Text>
    </div>
  );
}
