import { Group, Stack, Text, ThemeIcon } from '@mantine/core';
import { IconCheck, IconMinus } from '@tabler/icons-react';
import type { ReactNode } from 'react';

export interface Step {
  readonly done: boolean;
  readonly name: string;
  readonly says: ReactNode;
}

/** What must exist before a station can turn, each with how far it is. */
export function Steps({ steps }: { readonly steps: readonly Step[] }) {
  return (
    <Stack component="ol" gap="md" m={0} p={0} style={{ listStyle: 'none' }}>
      {steps.map((step) => (
        <li key={step.name}>
          <Group align="flex-start" wrap="nowrap" gap="md">
            <ThemeIcon variant={step.done ? 'filled' : 'default'} radius="xl" size={28}>
              {step.done ? <IconCheck size={16} aria-hidden /> : <IconMinus size={16} aria-hidden />}
            </ThemeIcon>
            <div>
              <Text fw={600}>
                {step.name} <span className="quiet">{step.done ? '(there)' : '(missing)'}</span>
              </Text>
              <Text size="sm" component="div">
                {step.says}
              </Text>
            </div>
          </Group>
        </li>
      ))}
    </Stack>
  );
}
