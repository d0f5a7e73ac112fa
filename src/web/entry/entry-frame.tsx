import { Container, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { type ReactNode, useEffect } from 'react';
import { Mark } from '../shell/mark.tsx';

interface Props {
  readonly title: string;
  readonly lead?: ReactNode;
  readonly wide?: boolean;
  readonly children: ReactNode;
}

/** The frame of the pages that come before the application: setting up, signing in. */
export function EntryFrame({ title, lead, wide, children }: Props) {
  useEffect(() => {
    document.title = `${title} · Perpetua`;
  }, [title]);
  return (
    <Container component="main" size={wide ? 880 : 460} py={48} px="md">
      <Stack gap="lg">
        <Group gap="sm">
          <Mark size={36} />
          <Text fw={650} size="lg" component="span">
            Perpetua
          </Text>
        </Group>
        <Stack gap="xs">
          <Title order={1}>{title}</Title>
          {lead && (
            <Text c="dimmed" component="div">
              {lead}
            </Text>
          )}
        </Stack>
        {wide ? (
          children
        ) : (
          <Paper withBorder p="lg" radius="lg" bg="var(--sheet)">
            {children}
          </Paper>
        )}
      </Stack>
    </Container>
  );
}
