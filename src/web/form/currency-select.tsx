import { Select } from '@mantine/core';
import { useMemo } from 'react';
import { locales } from '../format/locale.ts';

interface Props {
  readonly value: string;
  readonly onChange: (currency: string) => void;
  readonly error?: string | undefined;
  readonly disabled?: boolean;
}

/** A currency by code or name, from the browser's own table. */
export function CurrencySelect({ value, onChange, error, disabled }: Props) {
  const data = useMemo(() => {
    const names = new Intl.DisplayNames(locales() as string[], { type: 'currency' });
    return Intl.supportedValuesOf('currency').map((code) => ({
      value: code,
      label: `${code}: ${names.of(code)}`,
    }));
  }, []);
  return (
    <Select
      label="Currency"
      searchable
      disabled={disabled ?? false}
      limit={60}
      data={data}
      value={value}
      onChange={(currency) => currency && onChange(currency)}
      error={error}
    />
  );
}
