import { ActionIcon, Group, NumberInput, Select, Stack, Text, TextInput } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import type { ProcessMap, Step } from '../api/process.ts';
import { changeFlow, connect, removeFlows } from './map-changes.ts';
import { stepName } from './words.ts';

interface Props {
  readonly map: ProcessMap;
  readonly step: Step;
  readonly fault: (place: string) => string | undefined;
  readonly disabled: boolean;
  readonly onChange: (map: ProcessMap) => void;
}

/** Where it goes on from a step: the same ways that are drawn on the map, by keyboard. */
export function NextSteps({ map, step, fault, disabled, onChange }: Props) {
  if (step.kind === 'end') return <Text size="sm">Nothing follows an end.</Text>;
  const ways = map.flows.filter(({ from }) => from === step.id);
  const open = map.steps.filter(
    ({ id, kind }) => kind !== 'start' && id !== step.id && !ways.some(({ to }) => to === id),
  );
  const nameOf = (id: string) => {
    const found = map.steps.find((one) => one.id === id);
    return found ? stepName(found) : id;
  };
  return (
    <Stack gap="xs">
      {ways.map((way) => {
        const place = `flows.${map.flows.indexOf(way)}`;
        return (
          <Group key={way.id} gap="xs" wrap="nowrap" align="flex-end">
            <TextInput
              size="xs"
              flex={1}
              label={`To “${nameOf(way.to)}”, when`}
              placeholder="always"
              disabled={disabled}
              value={way.name}
              error={fault(`${place}.name`) ?? fault(`${place}.to`)}
              onChange={(event) => onChange(changeFlow(map, way.id, { name: event.currentTarget.value }))}
            />
            {step.kind === 'decision' && (
              <NumberInput
                size="xs"
                w={90}
                hideControls
                label="Share"
                aria-label={`Share of cases that go on to ${nameOf(way.to)}`}
                placeholder="not known"
                suffix="%"
                disabled={disabled}
                value={way.share ?? ''}
                error={fault(`${place}.share`)}
                onChange={(next) =>
                  onChange(changeFlow(map, way.id, { share: typeof next === 'number' ? next : null }))
                }
              />
            )}
            {!disabled && (
              <ActionIcon
                variant="subtle"
                color="gray"
                aria-label={`Take out the way to ${nameOf(way.to)}`}
                onClick={() => onChange(removeFlows(map, [way.id]))}
              >
                <IconX size={14} aria-hidden />
              </ActionIcon>
            )}
          </Group>
        );
      })}
      {!disabled && open.length > 0 && (
        <Select
          size="xs"
          label="Goes on to"
          placeholder="Choose the next step"
          searchable
          data={open.map((one) => ({ value: one.id, label: stepName(one) }))}
          value={null}
          onChange={(to) => to && onChange(connect(map, step.id, to))}
        />
      )}
    </Stack>
  );
}
