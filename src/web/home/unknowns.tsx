import { Stack, Text } from '@mantine/core';
import type { Home } from '../api/home.ts';
import { Unknown } from '../figure/unknown.tsx';
import { Go } from '../shell/go.tsx';
import { StateBadge } from '../state/state-badge.tsx';

/** What is not known, who finds out, and by when. */
export function Unknowns({ unknowns }: Pick<Home, 'unknowns'>) {
  if (unknowns.length === 0) {
    return <Text c="dimmed">No record sheet marks anything as unknown.</Text>;
  }
  return (
    <Stack gap="sm">
      {unknowns.map((one) => (
        <div key={`${one.about} ${one.question}`}>
          <Text size="sm" fw={600} component="div">
            <Go to={`/decide/metrics/${one.metricId}`}>{one.about}</Go>{' '}
            {one.overdue && <StateBadge tone="bad">Overdue</StateBadge>}
          </Text>
          <Unknown question={one.question} finder={one.finder} due={one.due} />
        </div>
      ))}
    </Stack>
  );
}
