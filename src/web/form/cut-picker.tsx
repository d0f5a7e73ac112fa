import { MultiSelect } from '@mantine/core';
import { type Field, fieldChoices } from './fields.ts';

interface Props {
  readonly fields: readonly Field[];
  readonly value: readonly string[];
  readonly onChange: (keys: string[]) => void;
  readonly error?: string | undefined;
}

/** What a figure is cut by: up to two fields. */
export function CutPicker({ fields, value, onChange, error }: Props) {
  return (
    <MultiSelect
      label="Break down by"
      placeholder={value.length === 0 ? 'nothing' : ''}
      searchable
      clearable
      maxValues={2}
      data={fieldChoices(fields)}
      value={[...value]}
      onChange={onChange}
      error={error}
      miw={220}
    />
  );
}
