import { Stack, Text } from '@mantine/core';
import type { Home } from '../api/home.ts';
import { count } from '../format/number.ts';
import { pathOf, searchOf } from '../shell/address.ts';
import { Go } from '../shell/go.tsx';

/** What waits for somebody to decide. */
export function Decisions({ decisions, totals }: Pick<Home, 'decisions' | 'totals'>) {
  if (decisions.length === 0) return <Text c="dimmed">Nothing waits for a decision.</Text>;
  return (
    <Stack gap="sm">
      {decisions.map((one) => (
        <div key={`${one.to} ${one.title} ${one.why}`}>
          <Text size="sm" fw={600}>
            <Go to={pathOf(one.to)} search={searchOf(one.to)}>
              {one.title}
            </Go>
          </Text>
          <Text size="sm" c="dimmed">
            {one.why}
          </Text>
        </div>
      ))}
      {totals.decisions > decisions.length && (
        <Text size="sm" c="dimmed">
          And {count(totals.decisions - decisions.length)} more.
        </Text>
      )}
    </Stack>
  );
}
