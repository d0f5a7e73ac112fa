import { Button, Group, NumberInput, Stack, TextInput } from '@mantine/core';
import type { BusinessCase } from '../api/businessCase.ts';

interface Props {
  readonly form: BusinessCase;
  readonly set: (part: Partial<BusinessCase>) => void;
  readonly fault: (place: string) => string | undefined;
  readonly disabled: boolean;
}

/** What one unit of each other currency is in that of the case. */
export function RateFields({ form, set, fault, disabled }: Props) {
  const others = [
    ...new Set(
      form.inputs.flatMap(({ currency }) => (currency && currency !== form.currency ? [currency] : [])),
    ),
  ];
  const missing = others.filter((currency) => !form.rates.some((rate) => rate.currency === currency));
  const change = (at: number, part: Partial<BusinessCase['rates'][number]>) =>
    set({ rates: form.rates.map((rate, index) => (index === at ? { ...rate, ...part } : rate)) });
  if (form.rates.length === 0 && missing.length === 0) return null;
  return (
    <Stack gap="sm">
      {form.rates.map((rate, at) => (
        <Group key={rate.currency} align="flex-end">
          <NumberInput
            label={`One ${rate.currency} in ${form.currency}`}
            w={170}
            disabled={disabled}
            value={rate.rate}
            error={fault(`rates[${at}].rate`)}
            onChange={(value) => change(at, { rate: Number(value) })}
          />
          <TextInput
            label="Source of the rate"
            flex={1}
            disabled={disabled}
            value={rate.source}
            error={fault(`rates[${at}].source`)}
            onChange={(event) => change(at, { source: event.currentTarget.value })}
          />
          {!disabled && !others.includes(rate.currency) && (
            <Button
              variant="default"
              onClick={() => set({ rates: form.rates.filter((_, index) => index !== at) })}
            >
              Take out
            </Button>
          )}
        </Group>
      ))}
      {missing.map((currency) => (
        <Button
          key={currency}
          variant="default"
          w="fit-content"
          onClick={() => set({ rates: [...form.rates, { currency, rate: 1, source: '' }] })}
        >
          Say what one {currency} is in {form.currency}
        </Button>
      ))}
    </Stack>
  );
}
