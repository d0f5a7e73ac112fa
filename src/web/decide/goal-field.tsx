import { Input, SegmentedControl, Stack, TextInput } from '@mantine/core';
import type { Knowable } from '../api/metric.ts';
import { UnknownFields } from './unknown-fields.tsx';

interface Props {
  readonly value: Knowable<string> | null;
  readonly onChange: (value: Knowable<string>) => void;
  readonly fault: (place: string) => string | undefined;
  readonly disabled: boolean;
}

/** The goal that a metric serves; or that it is unknown, who finds out and by when. */
export function GoalField({ value, onChange, fault, disabled }: Props) {
  const known = value === null || value.known;
  return (
    <Input.Wrapper
      label="Goal served"
      description="What the company wants to reach with it"
      error={fault('sheet.goal')}
    >
      <Stack gap="sm" mt="xs" align="stretch">
        <SegmentedControl
          w="fit-content"
          size="xs"
          aria-label="Whether the goal is known"
          disabled={disabled}
          data={[
            { value: 'known', label: 'Known' },
            { value: 'unknown', label: 'Unknown yet' },
          ]}
          value={known ? 'known' : 'unknown'}
          onChange={(next) =>
            onChange(
              next === 'known'
                ? { known: true, value: '' }
                : { known: false, question: 'Which goal this serves', finder: null, due: null },
            )
          }
        />
        {known ? (
          <TextInput
            aria-label="Goal served"
            disabled={disabled}
            value={value?.known ? value.value : ''}
            onChange={(event) => onChange({ known: true, value: event.currentTarget.value })}
          />
        ) : (
          <UnknownFields
            value={value}
            onChange={onChange}
            place="sheet.goal"
            fault={fault}
            disabled={disabled}
          />
        )}
      </Stack>
    </Input.Wrapper>
  );
}
