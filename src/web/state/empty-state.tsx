import { Box, Group, Stack, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './empty-state.module.css';

interface Props {
  readonly icon: ReactNode;
  /** What belongs here. */
  readonly title: string;
  /** Why it is worth it. */
  readonly children: ReactNode;
  /** The one thing to do first. */
  readonly action?: ReactNode;
}

/** An empty page says what belongs here, why it is worth it, and the one thing to do first. */
export function EmptyState({ icon, title, children, action }: Props) {
  return (
    <Box className={classes['empty']}>
      <Stack align="center" gap="sm">
        <span className={classes['icon']} aria-hidden>
          {icon}
        </span>
        <Title order={2} ta="center">
          {title}
        </Title>
        <Text c="dimmed" ta="center" maw={480} component="div">
          {children}
        </Text>
        {action && <Group mt="sm">{action}</Group>}
      </Stack>
    </Box>
  );
}
