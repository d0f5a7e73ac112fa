import { Group, NumberInput, TextInput } from '@mantine/core';
import { currencyDigits } from '../../kernel/index.ts';
import type { KnowableRange } from '../api/value.ts';
import { KnowableField } from '../goal/knowable-field.tsx';

type Range = Extract<KnowableRange, { known: true }>['value'];

interface Props {
  readonly label: string;
  readonly description: string;
  readonly question: string;
  readonly value: KnowableRange;
  /** Percent of something, or money in this currency. */
  readonly unit: '%' | { readonly currency: string };
  readonly place: string;
  readonly fault: (place: string) => string | undefined;
  readonly disabled: boolean;
  readonly onChange: (value: KnowableRange) => void;
}

const EMPTY: Range = { low: 0, likely: 0, high: 0, source: '' };
const ENDS = [
  ['low', 'At least'],
  ['likely', 'Most likely'],
  ['high', 'At most'],
] as const;

/** A figure as a range with its source, or who finds it out and by when. */
export function StatedField({ value, unit, onChange, ...rest }: Props) {
  const { label, place, fault, disabled } = rest;
  const range = value.known ? value.value : EMPTY;
  const factor = unit === '%' ? 0.01 : 10 ** currencyDigits(unit.currency);
  const change = (part: Partial<Range>) => onChange({ known: true, value: { ...range, ...part } });
  return (
    <KnowableField<Range>
      {...rest}
      value={value}
      onChange={(next) => onChange(next ?? { known: true, value: EMPTY })}
    >
      <Group align="flex-start" gap="sm">
        {ENDS.map(([end, name]) => (
          <NumberInput
            key={end}
            label={name}
            aria-label={`${label}: ${name}`}
            w={140}
            disabled={disabled}
            suffix={unit === '%' ? '%' : ` ${unit.currency}`}
            value={Math.round((range[end] / factor) * 1e6) / 1e6}
            error={fault(`${place}.${end}`)}
            onChange={(next) => typeof next === 'number' && change({ [end]: rounded(next * factor, unit) })}
          />
        ))}
        <TextInput
          label="Source"
          aria-label={`${label}: Source`}
          flex={1}
          miw={220}
          disabled={disabled}
          value={range.source}
          error={fault(`${place}.source`)}
          onChange={(event) => change({ source: event.currentTarget.value })}
        />
      </Group>
    </KnowableField>
  );
}

function rounded(value: number, unit: Props['unit']): number {
  return unit === '%' ? Math.round(value * 1e9) / 1e9 : Math.round(value);
}
