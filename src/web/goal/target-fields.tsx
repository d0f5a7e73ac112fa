import { Group, NumberInput, Select, Text } from '@mantine/core';
import type { Knowable } from '../api/metric.ts';
import type { GoalMetric, GoalTarget } from '../api/strategy.ts';
import { KnowableField } from './knowable-field.tsx';

interface Props {
  readonly value: Knowable<GoalTarget> | null;
  readonly metric: GoalMetric | undefined;
  readonly fault: (place: string) => string | undefined;
  readonly disabled: boolean;
  readonly onChange: (value: Knowable<GoalTarget> | null) => void;
}

/** From where to where the metric shall go, in its own unit. */
export function TargetFields({ value, metric, fault, disabled, onChange }: Props) {
  const target = value?.known ? value.value : null;
  const factor = 10 ** (metric?.unit.minorDigits ?? 0);
  const unit = metric?.unit.code ?? target?.unit ?? '';
  const put = (part: Partial<GoalTarget>) =>
    onChange({
      known: true,
      value: { value: 0, baseline: null, direction: 'at_least', ...target, unit, ...part },
    });
  return (
    <KnowableField<GoalTarget>
      label="Target"
      description="Where the metric shall be at the end of the period, and where it was at the beginning"
      question="Which target is right"
      place="target"
      {...{ value, fault, disabled, onChange }}
    >
      <Group align="flex-start" gap="sm">
        <NumberInput
          label="From"
          w={120}
          disabled={disabled}
          value={target?.baseline == null ? '' : target.baseline / factor}
          error={fault('target.baseline')}
          onChange={(next) => put({ baseline: typeof next === 'number' ? next * factor : null })}
        />
        <Select
          label="To"
          w={120}
          disabled={disabled}
          data={[
            { value: 'at_least', label: 'at least' },
            { value: 'at_most', label: 'at most' },
          ]}
          value={target?.direction ?? 'at_least'}
          error={fault('target.direction')}
          onChange={(direction) => direction && put({ direction: direction as GoalTarget['direction'] })}
        />
        <NumberInput
          label="Value"
          w={120}
          disabled={disabled}
          value={target ? target.value / factor : ''}
          error={fault('target.value') ?? fault('target.unit')}
          onChange={(next) => (typeof next === 'number' ? put({ value: next * factor }) : onChange(null))}
        />
        <Text size="sm" c="dimmed" mt={32}>
          {metric ? metric.unit.label || metric.unit.code : 'choose a metric first'}
        </Text>
      </Group>
    </KnowableField>
  );
}
