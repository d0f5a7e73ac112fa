import { Group, Input, NumberInput } from '@mantine/core';
import type { Estimate } from '../api/process.ts';

interface Props {
  readonly label: string;
  readonly description?: string;
  readonly value: Estimate | null;
  /** Behind each number: “min”, “EUR”. */
  readonly unit: string;
  /** Where the faults of this range are found: `steps.3.minutes`. */
  readonly place: string;
  readonly fault: (place: string) => string | undefined;
  readonly disabled: boolean;
  /** Numbers that are shown are these times what is kept: cents as euros. */
  readonly scale?: number;
  readonly onChange: (value: Estimate | null) => void;
}

const ENDS = [
  ['likely', 'Likely'],
  ['low', 'Lowest'],
  ['high', 'Highest'],
] as const;

/** A figure as three points. While only the likely one is given, it is taken for certain; empty means not known. */
export function EstimateField(props: Props) {
  const { label, description, value, unit, place, fault, disabled, scale = 1, onChange } = props;
  const set = (end: keyof Estimate, next: number | null) => {
    if (next === null) return onChange(end === 'likely' ? null : value && { ...value, [end]: value.likely });
    const kept = scale === 1 ? next : Math.round(next / scale);
    if (value === null) return onChange({ low: kept, likely: kept, high: kept });
    const certain = value.low === value.likely && value.high === value.likely;
    onChange(
      end === 'likely' && certain ? { low: kept, likely: kept, high: kept } : { ...value, [end]: kept },
    );
  };
  const shown = (end: keyof Estimate) => (value === null ? '' : round(value[end] * scale));
  return (
    <Input.Wrapper
      label={label}
      description={description}
      error={fault(place)}
      component="fieldset"
      style={{ border: 0, padding: 0, margin: 0 }}
      labelElement="div"
    >
      <Group gap="sm" wrap="nowrap" align="flex-start" mt="xs">
        {ENDS.map(([end, name]) => (
          <NumberInput
            key={end}
            size="xs"
            flex={1}
            hideControls
            aria-label={`${label}: ${name.toLowerCase()}`}
            description={name}
            placeholder="not known"
            suffix={` ${unit}`}
            disabled={disabled || (end !== 'likely' && value === null)}
            value={shown(end)}
            error={fault(`${place}.${end}`)}
            onChange={(next) => set(end, typeof next === 'number' ? next : null)}
          />
        ))}
      </Group>
    </Input.Wrapper>
  );
}

function round(value: number): number {
  return Math.round(value * 1e6) / 1e6;
}
