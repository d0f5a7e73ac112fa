import { Select, Stack } from '@mantine/core';
import type { Measure, ParameterSchema } from '../api/metric.ts';
import { ParameterField } from './parameter-field.tsx';

type Values = Readonly<Record<string, unknown>>;

interface Props {
  readonly schema: ParameterSchema;
  readonly value: Values;
  readonly measures: readonly Measure[];
  readonly onChange: (value: Values) => void;
  readonly fault: (name: string) => string | undefined;
  readonly disabled: boolean;
}

const OVER_WORDS: Readonly<Record<string, string>> = {
  answer: 'Answers to a question',
  signal: 'Signals',
  customer: 'Customers',
};

/** The parameters of a measure, drawn from the schema that the measure itself declares. */
export function ParameterForm({ schema, value, measures, onChange, fault, disabled }: Props) {
  const variants = schema.oneOf ?? schema.anyOf;
  const names = variants?.map((variant) => String(variant.properties?.['over']?.const ?? ''));
  const chosen = variants ? Math.max(0, names?.indexOf(String(value['over'] ?? names[0])) ?? 0) : 0;
  const shape = variants?.[chosen] ?? schema;
  const put = (name: string, next: unknown) => {
    const { [name]: _, ...rest } = value;
    const over = names ? { over: names[chosen] } : {};
    onChange(next === undefined ? { ...over, ...rest } : { ...over, ...rest, [name]: next });
  };
  return (
    <Stack gap="sm">
      {names && (
        <Select
          label="Made from"
          maw={420}
          disabled={disabled}
          data={names.map((name) => ({ value: name, label: OVER_WORDS[name] ?? name }))}
          value={names[chosen] ?? null}
          onChange={(over) => over && onChange({ over })}
        />
      )}
      {Object.entries(shape.properties ?? {}).map(([name, part]) =>
        part.const === undefined ? (
          <ParameterField
            key={name}
            name={name}
            schema={part}
            required={shape.required?.includes(name) ?? false}
            value={value[name]}
            measures={measures}
            disabled={disabled}
            error={fault(name)}
            onChange={(next) => put(name, next)}
          />
        ) : null,
      )}
    </Stack>
  );
}
