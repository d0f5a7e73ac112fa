import { ActionIcon, Group, Input, Select, Stack } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import type { Stakeholder } from '../api/politics.ts';
import { MOVE_NAMES } from './words.ts';

type Movers = Stakeholder['movedBy'];

interface Props {
  readonly others: readonly Stakeholder[];
  readonly value: Movers;
  readonly fault: (place: string) => string | undefined;
  readonly onChange: (value: Movers) => void;
}

/** Who can move them, and how strongly; nobody moves themselves, so they are not offered. */
export function MoversField({ others, value, fault, onChange }: Props) {
  if (others.length === 0) return null;
  const free = others.filter(({ id }) => !value.some(({ stakeholderId }) => stakeholderId === id));
  return (
    <Input.Wrapper
      label="Who can move them"
      component="fieldset"
      style={{ border: 0, padding: 0, margin: 0 }}
    >
      <Stack gap="xs" mt="xs">
        {value.map((mover, index) => {
          const name =
            others.find(({ id }) => id === mover.stakeholderId)?.name ?? 'Somebody who was taken out';
          return (
            <Group key={mover.stakeholderId} gap="sm" wrap="nowrap">
              <span style={{ flex: 1 }}>{name}</span>
              <Select
                aria-label={`How strongly ${name} moves them`}
                w={130}
                size="xs"
                allowDeselect={false}
                data={Object.entries(MOVE_NAMES).map(([strength, label]) => ({ value: strength, label }))}
                value={String(mover.strength)}
                error={fault(`movedBy[${index}].stakeholderId`) ?? fault(`movedBy[${index}].strength`)}
                onChange={(strength) =>
                  onChange(
                    value.map((one) =>
                      one === mover ? { ...one, strength: Number(strength) as 1 | 2 | 3 } : one,
                    ),
                  )
                }
              />
              <ActionIcon
                variant="subtle"
                color="gray"
                aria-label={`${name} does not move them`}
                onClick={() => onChange(value.filter((one) => one !== mover))}
              >
                <IconX size={14} aria-hidden />
              </ActionIcon>
            </Group>
          );
        })}
        {free.length > 0 && (
          <Select
            aria-label="Add who can move them"
            placeholder="Add somebody"
            searchable
            data={free.map(({ id, name }) => ({ value: id, label: name }))}
            value={null}
            onChange={(id) => id && onChange([...value, { stakeholderId: id, strength: 2 }])}
          />
        )}
      </Stack>
    </Input.Wrapper>
  );
}
