import { Input, SegmentedControl, Stack } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Knowable, UnknownFact } from '../api/metric.ts';
import { UnknownFields } from '../decide/unknown-fields.tsx';

interface Props<T> {
  readonly label: string;
  readonly description: string;
  readonly value: Knowable<T> | null;
  /** Where the faults of this fact are found: `target`. */
  readonly place: string;
  readonly fault: (place: string) => string | undefined;
  readonly disabled: boolean;
  readonly question: string;
  readonly onChange: (value: Knowable<T> | null) => void;
  /** The fields while it is known. */
  readonly children: ReactNode;
}

/** A fact that is known, or unknown with who finds it out and by when. */
export function KnowableField<T>(props: Props<T>) {
  const { label, description, value, place, fault, disabled, question, onChange, children } = props;
  const unknown = value !== null && !value.known;
  return (
    <Input.Wrapper label={label} description={description} error={fault(place)}>
      <Stack gap="sm" mt="xs" align="stretch">
        <SegmentedControl
          w="fit-content"
          size="xs"
          aria-label={`${label}: whether it is known`}
          disabled={disabled}
          data={[
            { value: 'known', label: 'Known' },
            { value: 'unknown', label: 'Unknown yet' },
          ]}
          value={unknown ? 'unknown' : 'known'}
          onChange={(next) =>
            onChange(next === 'known' ? null : { known: false, question, finder: null, due: null })
          }
        />
        {unknown ? (
          <UnknownFields
            value={value as UnknownFact}
            onChange={(fact) => onChange(fact)}
            place={place}
            fault={fault}
            disabled={disabled}
          />
        ) : (
          children
        )}
      </Stack>
    </Input.Wrapper>
  );
}
