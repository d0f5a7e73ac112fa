import { Group, Input, NumberInput, SegmentedControl, Select, Stack, TextInput } from '@mantine/core';
import type { Knowable, Target } from '../api/metric.ts';
import { UnknownFields } from './unknown-fields.tsx';

interface Props {
  readonly value: Knowable<Target> | null;
  readonly onChange: (value: Knowable<Target>) => void;
  readonly fault: (place: string) => string | undefined;
  readonly disabled: boolean;
}

const BLANK: Target = { value: 0, direction: 'at_least', by: '' };

/** The target with its day; or that it is unknown, who finds out and by when. */
export function TargetField({ value, onChange, fault, disabled }: Props) {
  const known = value === null || value.known;
  const target = value?.known ? value.value : BLANK;
  const put = (part: Partial<Target>) => onChange({ known: true, value: { ...target, ...part } });
  return (
    <Input.Wrapper label="Target" description="In the unit of the measure" error={fault('sheet.target')}>
      <Stack gap="sm" mt="xs">
        <SegmentedControl
          w="fit-content"
          size="xs"
          aria-label="Whether the target is known"
          disabled={disabled}
          data={[
            { value: 'known', label: 'Known' },
            { value: 'unknown', label: 'Unknown yet' },
          ]}
          value={known ? 'known' : 'unknown'}
          onChange={(next) =>
            onChange(
              next === 'known'
                ? { known: true, value: BLANK }
                : { known: false, question: 'Which target is right', finder: null, due: null },
            )
          }
        />
        {known ? (
          <Group align="flex-start" gap="sm">
            <Select
              aria-label="Which way"
              w={130}
              disabled={disabled}
              data={[
                { value: 'at_least', label: 'at least' },
                { value: 'at_most', label: 'at most' },
              ]}
              value={target.direction}
              onChange={(direction) => direction && put({ direction: direction as Target['direction'] })}
            />
            <NumberInput
              aria-label="Target value"
              w={130}
              disabled={disabled}
              value={value === null ? '' : target.value}
              error={fault('sheet.target.value')}
              onChange={(next) => typeof next === 'number' && put({ value: next })}
            />
            <TextInput
              aria-label="Target day"
              type="date"
              w={160}
              disabled={disabled}
              value={target.by}
              error={fault('sheet.target.by')}
              onChange={(event) => put({ by: event.currentTarget.value })}
            />
          </Group>
        ) : (
          <UnknownFields
            value={value}
            onChange={onChange}
            place="sheet.target"
            fault={fault}
            disabled={disabled}
          />
        )}
      </Stack>
    </Input.Wrapper>
  );
}
