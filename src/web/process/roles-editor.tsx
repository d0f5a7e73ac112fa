import { ActionIcon, Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { CurrencySelect } from '../form/currency-select.tsx';
import { fromMinor } from '../goal/amount.ts';
import { EstimateField } from './estimate-field.tsx';
import { addLane, changeLane, removeLane } from './map-changes.ts';
import type { MapEditor } from './use-map-editor.ts';

interface Props {
  readonly editor: MapEditor;
  readonly currency: string;
  readonly disabled: boolean;
  readonly fault: (place: string) => string | undefined;
}

/** Who does the steps, and what an hour of theirs costs: the cost of a step follows from it. */
export function RolesEditor({ editor, currency, disabled, fault }: Props) {
  const { map, change } = editor;
  const [name, setName] = useState('');
  const code = map.currency ?? currency;
  return (
    <Stack gap="md">
      {map.lanes.length === 0 && (
        <Text size="sm" c="dimmed">
          No role is named yet. Handovers and the cost of the work follow from the roles.
        </Text>
      )}
      {map.lanes.map((lane, at) => (
        <Group key={lane.id} align="flex-end" gap="sm">
          <TextInput
            size="xs"
            w={170}
            label="Role"
            disabled={disabled}
            value={lane.name}
            error={fault(`map.lanes.${at}.name`)}
            onChange={(event) => change(changeLane(map, lane.id, { name: event.currentTarget.value }))}
          />
          <div style={{ flex: '1 1 280px' }}>
            <EstimateField
              label={`An hour of ${lane.name || 'this role'} costs, all in all`}
              value={lane.hourly}
              unit={code}
              scale={fromMinor('1', code)}
              place={`map.lanes.${at}.hourly`}
              {...{ fault, disabled }}
              onChange={(hourly) => change({ ...changeLane(map, lane.id, { hourly }), currency: code })}
            />
          </div>
          {!disabled && (
            <ActionIcon
              variant="subtle"
              color="gray"
              aria-label={`Take out the role ${lane.name}`}
              onClick={() => change(removeLane(map, lane.id))}
            >
              <IconX size={16} aria-hidden />
            </ActionIcon>
          )}
        </Group>
      ))}
      {!disabled && (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            if (name.trim() === '') return;
            change(addLane(map, name.trim()));
            setName('');
          }}
        >
          <Group align="flex-end" gap="sm">
            <TextInput
              size="xs"
              label="New role"
              value={name}
              onChange={(event) => setName(event.currentTarget.value)}
            />
            <Button size="xs" variant="default" type="submit">
              Add the role
            </Button>
            <CurrencySelect
              value={code}
              onChange={(next) => change({ ...map, currency: next })}
              error={fault('map.currency')}
            />
          </Group>
        </form>
      )}
    </Stack>
  );
}
