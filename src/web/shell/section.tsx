import { Group, Paper, Stack, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';

interface Props {
  readonly title?: string;
  readonly lead?: ReactNode;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

/** One sheet of paper on a page, with its own heading. */
export function Section({ title, lead, actions, children }: Props) {
  return (
    <Paper component="section" withBorder p="lg" radius="lg" bg="var(--sheet)">
      <Stack gap="md">
        {(title || actions) && (
          <Group justify="space-between" align="flex-start">
            <Stack gap={4} flex={1} miw={200}>
              {title && <Title order={2}>{title}</Title>}
              {lead && (
                <Text size="sm" c="dimmed" component="div">
                  {lead}
                </Text>
              )}
            </Stack>
            {actions && <Group gap="sm">{actions}</Group>}
          </Group>
        )}
        {children}
      </Stack>
    </Paper>
  );
}
