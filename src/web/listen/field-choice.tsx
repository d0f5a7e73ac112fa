import { Group, NumberInput, Select, TextInput } from '@mantine/core';
import type { ImportTarget, MappedColumn, ReadColumn } from '../api/intake.ts';
import { dateFormatChoices } from '../form/date-format.ts';
import { keyOf, repeatedOf } from './mapping.ts';

interface Props {
  readonly column: ReadColumn;
  readonly target: ImportTarget;
  readonly mapped: MappedColumn | null;
  readonly onChange: (mapped: MappedColumn | null) => void;
}

const NOTHING = 'leave out';
const TYPE_WORDS: Readonly<Record<string, string>> = {
  nps: 'recommendation, 0 to 10',
  rating: 'rating on a scale',
  choice: 'one of several answers',
  text: 'text',
  number: 'number',
  boolean: 'yes or no',
  date: 'date',
};

/** What one column becomes: a field, a question or an attribute, and how its values are read. */
export function FieldChoice({ column, target, mapped, onChange }: Props) {
  const repeated = mapped ? repeatedOf(target, mapped.field) : undefined;
  const declared = mapped ? target.fields.find((field) => field.name === mapped.field) : undefined;
  const type = mapped?.type ?? declared?.type ?? repeated?.types[0];
  const choice = repeated ? repeated.prefix : (mapped?.field ?? NOTHING);

  function choose(next: string | null) {
    if (next === null || next === NOTHING) return onChange(null);
    const sort = target.repeated.find((one) => one.prefix === next);
    if (!sort) return onChange({ column: column.name, field: next, ...dateOf(column) });
    const fits = fittingType(column, sort.types);
    return onChange({
      column: column.name,
      field: `${sort.prefix}${keyOf(column.name)}`,
      type: fits,
      ...(fits === 'rating' || fits === 'nps' ? { scale: scaleOf(column, fits) } : {}),
    });
  }

  return (
    <Group gap="sm" align="flex-start">
      <Select
        aria-label={`Column ${column.name} becomes`}
        searchable
        w={200}
        data={[
          { value: NOTHING, label: 'Leave out' },
          {
            group: 'Fields',
            items: target.fields.map((field) => ({ value: field.name, label: field.label })),
          },
          ...(target.repeated.length === 0
            ? []
            : [
                {
                  group: 'Of your own',
                  items: target.repeated.map((one) => ({ value: one.prefix, label: one.label })),
                },
              ]),
        ]}
        value={choice}
        onChange={choose}
      />
      {mapped && repeated && (
        <TextInput
          aria-label={`Key of ${repeated.label.toLowerCase()} for column ${column.name}`}
          w={170}
          value={mapped.field.slice(repeated.prefix.length)}
          onChange={(event) =>
            onChange({ ...mapped, field: `${repeated.prefix}${event.currentTarget.value}` })
          }
        />
      )}
      {mapped && repeated && (
        <Select
          aria-label={`How column ${column.name} is read`}
          w={220}
          data={repeated.types.map((one) => ({ value: one, label: TYPE_WORDS[one] ?? one }))}
          value={type ?? null}
          onChange={(next) => {
            if (!next) return;
            const { scale: _, ...rest } = mapped;
            onChange({
              ...rest,
              type: next,
              ...(next === 'rating' || next === 'nps' ? { scale: scaleOf(column, next) } : {}),
            });
          }}
        />
      )}
      {mapped && type === 'rating' && <ScaleInputs mapped={mapped} onChange={onChange} />}
      {mapped && type === 'money' && (
        <Select
          aria-label={`How amounts are written in column ${column.name}`}
          w={190}
          allowDeselect={false}
          data={[
            { value: '.', label: 'as 1,234.56' },
            { value: ',', label: 'as 1.234,56' },
          ]}
          value={mapped.decimalMark ?? '.'}
          onChange={(mark) => onChange({ ...mapped, decimalMark: mark === ',' ? ',' : '.' })}
        />
      )}
      {mapped &&
        (type === 'date' || type === 'instant' || (type === 'month' && column.date !== undefined)) && (
          <Select
            aria-label={`How dates are written in column ${column.name}`}
            w={160}
            placeholder="Date format"
            error={column.date?.ambiguous && !mapped.dateFormat ? 'Day or month first?' : undefined}
            data={dateFormatChoices()}
            value={mapped.dateFormat ?? null}
            onChange={(dateFormat) => dateFormat && onChange({ ...mapped, dateFormat })}
          />
        )}
    </Group>
  );
}

function ScaleInputs({
  mapped,
  onChange,
}: {
  readonly mapped: MappedColumn;
  readonly onChange: (mapped: MappedColumn) => void;
}) {
  const scale = mapped.scale ?? { min: 1, max: 5 };
  const put = (part: Partial<typeof scale>) => onChange({ ...mapped, scale: { ...scale, ...part } });
  return (
    <Group gap="xs" wrap="nowrap">
      <NumberInput
        aria-label="Scale from"
        w={72}
        value={scale.min}
        onChange={(min) => typeof min === 'number' && put({ min })}
      />
      <span className="quiet">to</span>
      <NumberInput
        aria-label="Scale to"
        w={72}
        value={scale.max}
        onChange={(max) => typeof max === 'number' && put({ max })}
      />
    </Group>
  );
}

function dateOf(column: ReadColumn): { dateFormat?: string } {
  const [format] = column.date?.formats ?? [];
  return format && !column.date?.ambiguous ? { dateFormat: format } : {};
}

function fittingType(column: ReadColumn, types: readonly string[]): string {
  const wanted: Readonly<Record<string, string>> = {
    integer: types.includes('rating') ? 'rating' : 'number',
    decimal: 'number',
    boolean: 'boolean',
    date: 'date',
    categorical: types.includes('choice') ? 'choice' : 'text',
  };
  const type = wanted[column.type] ?? 'text';
  return types.includes(type) ? type : (types[0] ?? 'text');
}

function scaleOf(column: ReadColumn, type: string): { min: number; max: number } {
  if (type === 'nps') return { min: 0, max: 10 };
  const max = [5, 7, 10, 100].find((end) => end >= (column.high ?? 5)) ?? 100;
  return { min: column.low === 0 ? 0 : 1, max };
}
