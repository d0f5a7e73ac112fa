import { SimpleGrid, Stack, Text } from '@mantine/core';
import type { Home } from '../api/home.ts';
import { Figure } from '../figure/figure.tsx';
import { periodText } from '../format/date.ts';
import { count } from '../format/number.ts';
import { StartInitiative } from '../initiative/start-initiative.tsx';
import { Go } from '../shell/go.tsx';

/** Each usable metric in the last seven days against the seven before. */
export function Changes({ changes, totals }: Pick<Home, 'changes' | 'totals'>) {
  if (changes.length === 0) {
    return (
      <Text c="dimmed">
        No metric is in use yet, so nothing can be said to have changed.{' '}
        <Go to="/decide/metrics/new">Define a metric</Go> first.
      </Text>
    );
  }
  return (
    <>
      <SimpleGrid cols={{ base: 1, sm: 2, lg: 3 }} spacing="lg">
        {changes.map((one) => (
          <Stack key={one.metricId} gap="xs" align="flex-start">
            <Figure
              small
              name={<Go to={`/decide/metrics/${one.metricId}`}>{one.title}</Go>}
              figure={one.figure}
              period={periodText(one.figure.period.from, one.figure.period.to)}
              change={one.change}
            />
            {one.change?.beyondNoise && (
              <StartInitiative
                size="compact-xs"
                about={one.title}
                origin={{
                  kind: 'metric',
                  id: one.metricId,
                  title: one.title,
                  to: `/understand/explore?metric=${one.metricId}&from=${one.figure.period.from}&to=${one.figure.period.to}`,
                }}
              />
            )}
          </Stack>
        ))}
      </SimpleGrid>
      {totals.changes > changes.length && (
        <Text size="sm" c="dimmed">
          And {count(totals.changes - changes.length)} more metrics that moved less.
        </Text>
      )}
    </>
  );
}
