import { Button, Fieldset, Group, NumberInput, Stack, TextInput } from '@mantine/core';
import type { FailurePoint } from '../api/process.ts';
import { fromMinor } from '../goal/amount.ts';
import { EstimateField } from './estimate-field.tsx';
import { freshId } from './map-changes.ts';

interface Props {
  readonly failures: readonly FailurePoint[];
  readonly currency: string;
  readonly place: string;
  readonly fault: (place: string) => string | undefined;
  readonly disabled: boolean;
  readonly onChange: (failures: FailurePoint[]) => void;
}

/** What goes wrong at a step: how often, what it costs, what the customer feels. Each of them may be unknown. */
export function FailureFields({ failures, currency, place, fault, disabled, onChange }: Props) {
  const set = (id: string, part: Partial<FailurePoint>) =>
    onChange(failures.map((one) => (one.id === id ? { ...one, ...part } : one)));
  const add = () => {
    const blank = { name: 'Something goes wrong', often: null, cost: null, contacts: null, feels: '' };
    onChange([...failures, { id: freshId('failure'), ...blank }]);
  };
  return (
    <Stack gap="sm">
      {failures.map((failure, at) => {
        const here = `${place}.${at}`;
        return (
          <Fieldset key={failure.id} legend={`Failure point ${at + 1}`}>
            <Stack gap="sm">
              <TextInput
                label="What goes wrong"
                disabled={disabled}
                value={failure.name}
                error={fault(`${here}.name`)}
                onChange={(event) => set(failure.id, { name: event.currentTarget.value })}
              />
              <EstimateField
                label="How often, of all times"
                value={failure.often}
                unit="%"
                {...{ place: `${here}.often`, fault, disabled }}
                onChange={(often) => set(failure.id, { often })}
              />
              <EstimateField
                label="What it costs each time"
                value={failure.cost}
                unit={currency}
                scale={fromMinor('1', currency)}
                {...{ place: `${here}.cost`, fault, disabled }}
                onChange={(cost) => set(failure.id, { cost })}
              />
              <NumberInput
                label="Further contacts that it brings"
                description="On average; empty while nobody knows"
                placeholder="not known"
                disabled={disabled}
                value={failure.contacts ?? ''}
                error={fault(`${here}.contacts`)}
                onChange={(next) => set(failure.id, { contacts: typeof next === 'number' ? next : null })}
              />
              <TextInput
                label="What the customer feels"
                disabled={disabled}
                value={failure.feels}
                error={fault(`${here}.feels`)}
                onChange={(event) => set(failure.id, { feels: event.currentTarget.value })}
              />
              {!disabled && (
                <Group>
                  <Button
                    size="xs"
                    variant="default"
                    onClick={() => onChange(failures.filter(({ id }) => id !== failure.id))}
                  >
                    Take out {failure.name}
                  </Button>
                </Group>
              )}
            </Stack>
          </Fieldset>
        );
      })}
      {!disabled && (
        <Group>
          <Button size="xs" variant="default" onClick={add}>
            Add a failure point
          </Button>
        </Group>
      )}
    </Stack>
  );
}
