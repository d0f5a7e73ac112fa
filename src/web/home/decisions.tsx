import { Stack, Text } from '@mantine/core';
import type { Home } from '../api/home.ts';
import { Go } from '../shell/go.tsx';

/** What waits for somebody to decide. */
export function Decisions({ decisions }: Pick<Home, 'decisions'>) {
  if (decisions.length === 0) return <Text c="dimmed">Nothing waits for a decision.</Text>;
  return (
    <Stack gap="sm">
      {decisions.map((one) => (
        <div key={`${one.title} ${one.why}`}>
          <Text size="sm" fw={600}>
            <Go to={one.to}>{one.title}</Go>
          </Text>
          <Text size="sm" c="dimmed">
            {one.why}
          </Text>
        </div>
      ))}
    </Stack>
  );
}
