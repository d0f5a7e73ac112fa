import { Anchor, Group, Stack, Text, Title } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { type ReactNode, useEffect } from 'react';

interface Props {
  readonly title: string;
  /** One sentence: what this page is for. */
  readonly lead?: ReactNode;
  readonly back?: {
    readonly to: string;
    readonly name: string;
    readonly search?: Readonly<Record<string, unknown>>;
  };
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

/** The frame of every page: its name as heading and document title, what it is for, what can be done. */
export function Page({ title, lead, back, actions, children }: Props) {
  useEffect(() => {
    document.title = `${title} · Perpetua`;
  }, [title]);
  return (
    <Stack gap="lg">
      <Stack gap="xs">
        {back && (
          <Anchor
            size="sm"
            renderRoot={(props: object) => (
              <Link to={back.to} search={(back.search ?? {}) as never} {...props} />
            )}
          >
            <Group gap="xs" component="span">
              <IconArrowLeft size={14} aria-hidden />
              {back.name}
            </Group>
          </Anchor>
        )}
        <Group justify="space-between" align="flex-start" gap="md">
          <Stack gap="xs" flex={1} miw={240}>
            <Title order={1} tabIndex={-1}>
              {title}
            </Title>
            {lead && (
              <Text c="dimmed" maw={720} component="div">
                {lead}
              </Text>
            )}
          </Stack>
          {actions && <Group gap="sm">{actions}</Group>}
        </Group>
      </Stack>
      {children}
    </Stack>
  );
}
