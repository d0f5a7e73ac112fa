import { Group, TextInput } from '@mantine/core';
import type { UnknownFact } from '../api/metric.ts';

interface Props {
  readonly value: UnknownFact;
  readonly onChange: (value: UnknownFact) => void;
  /** Where the faults of this fact are found: `sheet.goal`. */
  readonly place: string;
  readonly fault: (place: string) => string | undefined;
  readonly disabled: boolean;
}

/** What makes an unknown bearable: the question, who finds out, and by when. */
export function UnknownFields({ value, onChange, place, fault, disabled }: Props) {
  return (
    <Group align="flex-start" gap="sm">
      <TextInput
        label="What is not known"
        flex={1}
        miw={220}
        disabled={disabled}
        value={value.question}
        error={fault(`${place}.question`)}
        onChange={(event) => onChange({ ...value, question: event.currentTarget.value })}
      />
      <TextInput
        label="Who finds out"
        w={180}
        disabled={disabled}
        value={value.finder ?? ''}
        error={fault(`${place}.finder`)}
        onChange={(event) => onChange({ ...value, finder: event.currentTarget.value || null })}
      />
      <TextInput
        label="By when"
        type="date"
        w={160}
        disabled={disabled}
        value={value.due ?? ''}
        error={fault(`${place}.due`)}
        onChange={(event) => onChange({ ...value, due: event.currentTarget.value || null })}
      />
    </Group>
  );
}
