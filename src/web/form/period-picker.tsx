import { Group, Select, TextInput } from '@mantine/core';
import { presets } from './period-presets.ts';

export interface PeriodValue {
  /** First day, and the day after the last one. */
  readonly from: string;
  readonly to: string;
}

interface Props {
  readonly value: PeriodValue;
  readonly onChange: (value: PeriodValue) => void;
  /** Today in the organization's zone. */
  readonly today: string;
  readonly label?: string;
  /** Days that hold data, offered as “all data”. */
  readonly all?: PeriodValue | undefined;
}

/** A period by name (last 12 months, this quarter) or by its days. */
export function PeriodPicker({ value, onChange, today, label = 'Period', all }: Props) {
  const offered = [...presets(today), ...(all ? [{ name: 'All data', ...all }] : [])];
  const named = offered.find((preset) => preset.from === value.from && preset.to === value.to);
  return (
    <Group gap="sm" align="flex-end" wrap="wrap">
      <Select
        label={label}
        w={190}
        data={[...offered.map((preset) => preset.name), 'Days of your choice']}
        value={named?.name ?? 'Days of your choice'}
        onChange={(name) => {
          const preset = offered.find((one) => one.name === name);
          if (preset) onChange({ from: preset.from, to: preset.to });
        }}
      />
      <TextInput
        label="First day"
        type="date"
        w={150}
        value={value.from}
        max={lastDay(value.to)}
        onChange={(event) =>
          event.currentTarget.value && onChange({ ...value, from: event.currentTarget.value })
        }
      />
      <TextInput
        label="Last day"
        type="date"
        w={150}
        value={lastDay(value.to)}
        min={value.from}
        onChange={(event) =>
          event.currentTarget.value && onChange({ ...value, to: dayAfter(event.currentTarget.value) })
        }
      />
    </Group>
  );
}

function shift(day: string, by: number): string {
  const at = new Date(`${day}T00:00:00Z`);
  at.setUTCDate(at.getUTCDate() + by);
  return at.toISOString().slice(0, 10);
}

/** The last day inside a period whose `to` is excluded. */
export function lastDay(to: string): string {
  return shift(to, -1);
}

export function dayAfter(day: string): string {
  return shift(day, 1);
}
