import { Group, Select, TextInput } from '@mantine/core';
import type { ImportTarget, Mapping, TargetField } from '../api/intake.ts';
import { zones } from '../form/zones.ts';

interface Props {
  readonly target: ImportTarget;
  readonly mapping: Mapping;
  readonly onChange: (mapping: Mapping) => void;
}

/** What the file does not say and is the same for all rows: a date, a source, a channel; and the zone of its times. */
export function FixedFields({ target, mapping, onChange }: Props) {
  const fixed = mapping.fixed ?? {};
  const mapped = new Set(mapping.columns.map((column) => column.field));
  const offered = target.fields.filter((field) => field.fixable && !mapped.has(field.name));
  const shown = offered.filter((field) => field.required || field.name in fixed);
  const more = offered.filter((field) => !shown.includes(field));

  function put(field: TargetField, value: string) {
    const { [field.name]: _, ...rest } = fixed;
    onChange({
      ...mapping,
      fixed: value === '' && !field.required ? rest : { ...rest, [field.name]: typed(field, value) },
    });
  }

  return (
    <Group align="flex-start">
      <Select
        label="Times without a zone are in"
        w={220}
        searchable
        data={zones()}
        value={mapping.zone ?? null}
        onChange={(zone) => zone && onChange({ ...mapping, zone })}
      />
      {shown.map((field) =>
        choicesOf(field) ? (
          <Select
            key={field.name}
            label={`${field.label}, for all rows`}
            description={field.hint}
            required={field.required ?? false}
            searchable
            w={220}
            data={[...(choicesOf(field) ?? [])]}
            value={field.name in fixed ? String(fixed[field.name]) : null}
            onChange={(value) => put(field, value ?? '')}
          />
        ) : (
          <TextInput
            key={field.name}
            description={field.hint}
            label={`${field.label}, for all rows`}
            required={field.required ?? false}
            w={220}
            type={
              field.type === 'instant' || field.type === 'date'
                ? 'date'
                : field.type === 'month'
                  ? 'month'
                  : 'text'
            }
            value={String(fixed[field.name] ?? '')}
            onChange={(event) => put(field, event.currentTarget.value)}
          />
        ),
      )}
      {more.length > 0 && (
        <Select
          label="Also the same for all rows"
          w={220}
          placeholder="Add a field"
          data={more.map((field) => ({ value: field.name, label: field.label }))}
          value={null}
          onChange={(name) => name && onChange({ ...mapping, fixed: { ...fixed, [name]: '' } })}
        />
      )}
    </Group>
  );
}

/** Values to choose from, where a field has only some. */
function choicesOf({ type, choices }: TargetField) {
  if (choices) return choices.map(({ value, label }) => ({ value, label }));
  if (type !== 'boolean') return null;
  return [
    { value: 'true', label: 'Yes' },
    { value: 'false', label: 'No' },
  ];
}

function typed(field: TargetField, value: string): string | number | boolean {
  if (field.type === 'number' && value !== '' && Number.isFinite(Number(value))) return Number(value);
  if (field.type === 'boolean') return /^(true|yes|1)$/i.test(value);
  return value;
}
