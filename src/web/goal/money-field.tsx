import { NumberInput } from '@mantine/core';
import type { Knowable } from '../api/metric.ts';
import type { MoneyAmount } from '../api/strategy.ts';
import { thousandsSign } from '../format/number.ts';
import { fromMinor, toMinor } from './amount.ts';
import { KnowableField } from './knowable-field.tsx';

interface Props {
  readonly label: string;
  readonly description: string;
  readonly question: string;
  readonly value: Knowable<MoneyAmount> | null;
  readonly currency: string;
  readonly place: string;
  readonly fault: (place: string) => string | undefined;
  readonly disabled: boolean;
  readonly onChange: (value: Knowable<MoneyAmount> | null) => void;
}

/** An amount of money, or who finds it out and by when. */
export function MoneyField({ value, currency, onChange, ...rest }: Props) {
  const money = value?.known ? value.value : null;
  const code = money?.currency ?? currency;
  return (
    <KnowableField<MoneyAmount> {...rest} value={value} onChange={onChange}>
      <NumberInput
        aria-label={rest.label}
        w={220}
        min={0}
        thousandSeparator={thousandsSign()}
        disabled={rest.disabled}
        suffix={` ${code}`}
        value={money ? fromMinor(money.minor, code) : ''}
        onChange={(next) =>
          onChange(
            typeof next === 'number'
              ? { known: true, value: { minor: toMinor(next, code), currency: code } }
              : null,
          )
        }
      />
    </KnowableField>
  );
}
