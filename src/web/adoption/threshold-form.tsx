import { ActionIcon, Button, Group, NumberInput, Popover, Stack, Text } from '@mantine/core';
import { IconPencil } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { Adoption } from '../api/adoption.ts';
import { call } from '../api/client.ts';
import { useMay } from '../api/session.ts';
import { faultsOf } from '../form/faults.ts';
import { number } from '../format/number.ts';
import { Term } from '../glossary/term.tsx';
import { useAdoptionChanged } from './use-adoption.ts';

interface Props {
  /** Null for the whole organization. */
  readonly initiativeId: string | null;
  readonly threshold: Adoption['threshold'];
}

/** Under which score an element holds a group back, and where that is said. */
export function ThresholdForm({ initiativeId, threshold }: Props) {
  const may = useMay('adoption.change');
  const changed = useAdoptionChanged();
  const [opened, setOpened] = useState(false);
  const own = initiativeId === null ? threshold.organization : threshold.own;
  const [value, setValue] = useState<number | string>(own ?? threshold.used);
  const save = useMutation({
    mutationFn: (next: number | null) =>
      call('PUT /adoption/threshold', { body: { initiativeId, threshold: next } }),
    onSuccess: async () => {
      await changed();
      setOpened(false);
    },
  });
  const source =
    own !== null
      ? initiativeId === null
        ? 'set for the organization'
        : 'set for this initiative'
      : initiativeId !== null && threshold.organization !== null
        ? 'as the organization has it'
        : 'the usual threshold';
  return (
    <Group gap="xs">
      <Text size="sm">
        <Term of="barrierPoint">Barrier</Term>: the first element under {number(threshold.used)} ({source})
      </Text>
      {may && (
        <Popover opened={opened} onChange={setOpened} trapFocus withArrow>
          <Popover.Target>
            <ActionIcon
              variant="subtle"
              color="gray"
              aria-label="Change the threshold"
              onClick={() => setOpened((now) => !now)}
            >
              <IconPencil size={16} aria-hidden />
            </ActionIcon>
          </Popover.Target>
          <Popover.Dropdown>
            <Stack gap="sm">
              <NumberInput
                label="A score under this holds a group back"
                min={1}
                max={5}
                step={0.5}
                clampBehavior="none"
                value={value}
                error={faultsOf(save.error)('threshold')}
                onChange={setValue}
              />
              <Group gap="sm">
                <Button
                  size="xs"
                  loading={save.isPending}
                  disabled={typeof value !== 'number'}
                  onClick={() => save.mutate(Number(value))}
                >
                  Set the threshold
                </Button>
                {own !== null && (
                  <Button size="xs" variant="default" onClick={() => save.mutate(null)}>
                    Back to the usual one
                  </Button>
                )}
              </Group>
            </Stack>
          </Popover.Dropdown>
        </Popover>
      )}
    </Group>
  );
}
