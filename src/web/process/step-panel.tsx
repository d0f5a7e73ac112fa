import {
  Button,
  Checkbox,
  Divider,
  Drawer,
  Group,
  Select,
  Stack,
  Text,
  Textarea,
  TextInput,
} from '@mantine/core';
import type { Step, StepKind } from '../api/process.ts';
import { fromMinor } from '../goal/amount.ts';
import { Notice } from '../state/notice.tsx';
import { EstimateField } from './estimate-field.tsx';
import { FailureFields } from './failure-fields.tsx';
import { LookInside } from './look-inside.tsx';
import { changeStep, removeSteps } from './map-changes.ts';
import { NextSteps } from './next-steps.tsx';
import type { MapEditor } from './use-map-editor.ts';
import { KINDS, stepName, takesTime } from './words.ts';

interface Props {
  readonly editor: MapEditor;
  readonly stepId: string | null;
  readonly currency: string;
  readonly disabled: boolean;
  readonly fault: (place: string) => string | undefined;
  readonly onClose: () => void;
}

const COSTS = [
  { value: 'role', label: 'Follows from its time and its role' },
  { value: 'step', label: 'An amount each time' },
  { value: 'minute', label: 'An amount a minute' },
];

/** All of one step, beside the map and the table. */
export function StepPanel({ editor, stepId, currency, disabled, fault, onClose }: Props) {
  const { map } = editor;
  const step = map.steps.find(({ id }) => id === stepId) ?? null;
  return (
    <Drawer
      opened={step !== null}
      onClose={onClose}
      position="right"
      title={step ? stepName(step) : ''}
      size={420}
      overlayProps={{ backgroundOpacity: 0.15 }}
    >
      {step && <Fields key={step.id} {...{ editor, step, currency, disabled, fault, onClose }} />}
    </Drawer>
  );
}

function Fields({
  editor,
  step,
  currency,
  disabled,
  fault,
  onClose,
}: Omit<Props, 'stepId'> & { readonly step: Step }) {
  const { map, change, findings } = editor;
  const place = `map.steps.${map.steps.indexOf(step)}`;
  const own = (at: string) => fault(`map.${at}`);
  const set = (part: Partial<Step>) => change(changeStep(map, step.id, part));
  const priced = (part: Partial<Step>) =>
    change({ ...changeStep(map, step.id, part), currency: map.currency ?? currency });
  const money = { unit: currency, scale: fromMinor('1', currency), fault, disabled };
  const wrong = findings.filter(({ stepId }) => stepId === step.id);
  return (
    <Stack>
      {wrong.length > 0 && (
        <Notice tone="warn" title="Not finished">
          {wrong.map(({ rule }) => `It ${rule}.`).join(' ')}
        </Notice>
      )}
      <TextInput
        label="Step"
        data-autofocus
        disabled={disabled}
        value={step.name}
        error={fault(`${place}.name`)}
        onChange={(event) => set({ name: event.currentTarget.value })}
      />
      <Group grow align="flex-start">
        <Select
          label="Kind"
          disabled={disabled}
          data={Object.entries(KINDS).map(([value, label]) => ({ value, label }))}
          value={step.kind}
          onChange={(kind) => kind && set({ kind: kind as StepKind })}
        />
        <Select
          label="Role"
          disabled={disabled}
          clearable
          placeholder="Nobody named"
          data={map.lanes.map(({ id, name }) => ({ value: id, label: name }))}
          value={step.laneId}
          error={fault(`${place}.laneId`)}
          onChange={(laneId) => set({ laneId, position: null })}
        />
      </Group>
      <TextInput
        label="Owner"
        description="Who answers for this step"
        disabled={disabled}
        value={step.owner ?? ''}
        error={fault(`${place}.owner`)}
        onChange={(event) => set({ owner: event.currentTarget.value || null })}
      />
      {takesTime(step.kind) && (
        <EstimateField
          label={step.kind === 'event' ? 'Waiting time' : 'Working time'}
          description={
            step.kind === 'event'
              ? 'Minutes in which nobody works on it; empty while nobody knows'
              : step.kind === 'decision'
                ? 'Minutes each time; empty where deciding takes none'
                : 'Minutes each time that it is done; empty while nobody knows'
          }
          value={step.minutes}
          unit="min"
          place={`${place}.minutes`}
          {...{ fault, disabled }}
          onChange={(minutes) => set({ minutes })}
        />
      )}
      {step.kind !== 'start' && step.kind !== 'end' && (
        <>
          <Select
            label="Cost"
            disabled={disabled}
            data={COSTS}
            value={step.cost?.per ?? 'role'}
            onChange={(per) =>
              per === 'role'
                ? set({ cost: null })
                : priced({
                    cost: {
                      per: per as 'step' | 'minute',
                      amount: step.cost?.amount ?? { low: 0, likely: 0, high: 0 },
                    },
                  })
            }
          />
          {step.cost && (
            <EstimateField
              label={step.cost.per === 'step' ? 'Amount each time' : 'Amount a minute'}
              value={step.cost.amount}
              place={`${place}.cost.amount`}
              {...money}
              onChange={(amount) => priced({ cost: amount && step.cost && { ...step.cost, amount } })}
            />
          )}
        </>
      )}
      {step.kind === 'task' && (
        <Checkbox
          label="A contact with the customer begins here"
          disabled={disabled}
          checked={step.contact}
          onChange={(event) => set({ contact: event.currentTarget.checked })}
        />
      )}
      <Divider label="Goes on" labelPosition="left" />
      <NextSteps map={map} step={step} fault={own} disabled={disabled} onChange={change} />
      {step.kind === 'task' && (
        <>
          <Divider label="Failure points" labelPosition="left" />
          <FailureFields
            failures={step.failures}
            currency={currency}
            place={`${place}.failures`}
            {...{ fault, disabled }}
            onChange={(failures) => priced({ failures })}
          />
        </>
      )}
      <Textarea
        label="Note"
        autosize
        minRows={2}
        disabled={disabled}
        value={step.note}
        error={fault(`${place}.note`)}
        onChange={(event) => set({ note: event.currentTarget.value })}
      />
      <LookInside step={step} />
      {step.foreign && (
        <Text size="xs" c="dimmed">
          Read from a file as {step.foreign.type}; what a map has no word for is kept and written back.
        </Text>
      )}
      {!disabled && (
        <Group justify="space-between">
          <Button
            variant="default"
            onClick={() => {
              onClose();
              change(removeSteps(map, [step.id]));
            }}
          >
            Delete the step
          </Button>
          <Button onClick={onClose}>Done</Button>
        </Group>
      )}
    </Stack>
  );
}
