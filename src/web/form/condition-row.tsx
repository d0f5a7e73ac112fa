import { ActionIcon, Autocomplete, NumberInput, Select, TagsInput, TextInput } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import type { Condition, Operator, RuleValue } from '../api/rule.ts';
import { type Field, fieldChoices } from './fields.ts';
import { operatorsOf, takesList, takesNothing } from './operators.ts';
import classes from './rule-editor.module.css';

interface Props {
  readonly condition: Condition;
  readonly fields: readonly Field[];
  readonly onChange: (condition: Condition) => void;
  readonly onRemove: () => void;
}

/** One condition: a field, what is asked of it, and a value. */
export function ConditionRow({ condition, fields, onChange, onRemove }: Props) {
  const field = fields.find((one) => one.key === condition.field);
  const type = field?.type ?? 'text';
  const known = field || !condition.field ? fields : [...fields, strange(condition.field)];
  return (
    <div className={classes['row']}>
      <Select
        aria-label="Field"
        searchable
        data={fieldChoices(known)}
        value={condition.field}
        onChange={(key) => key && onChange({ field: key, operator: 'is', value: '' })}
      />
      <Select
        aria-label="Comparison"
        data={[...operatorsOf(type)]}
        value={condition.operator}
        onChange={(operator) => operator && onChange(withOperator(condition, operator as Operator))}
      />
      {takesNothing(condition.operator) ? (
        <span />
      ) : (
        <ValueInput condition={condition} field={field} onChange={onChange} />
      )}
      <ActionIcon
        variant="subtle"
        color="gray"
        size={36}
        aria-label="Remove this condition"
        onClick={onRemove}
      >
        <IconTrash size={16} aria-hidden />
      </ActionIcon>
    </div>
  );
}

type ValueProps = Pick<Props, 'condition' | 'onChange'> & { readonly field: Field | undefined };

function ValueInput({ condition, field, onChange }: ValueProps) {
  const put = (value: RuleValue | readonly RuleValue[]) => onChange({ ...condition, value });
  const values = [...(field?.values ?? [])];
  if (takesList(condition.operator)) {
    const list = Array.isArray(condition.value) ? condition.value.map(String) : [];
    return (
      <TagsInput
        aria-label="Values"
        data={values}
        value={list}
        onChange={put}
        placeholder="Type, then Enter"
      />
    );
  }
  if (field?.type === 'number') {
    const number = typeof condition.value === 'number' ? condition.value : '';
    return (
      <NumberInput
        aria-label="Value"
        value={number}
        onChange={(value) => put(typeof value === 'number' ? value : '')}
      />
    );
  }
  if (field?.type === 'boolean') {
    return (
      <Select
        aria-label="Value"
        data={[
          { value: 'true', label: 'yes' },
          { value: 'false', label: 'no' },
        ]}
        value={condition.value === '' ? null : String(condition.value)}
        onChange={(value) => put(value === 'true')}
      />
    );
  }
  if (field?.type === 'date') {
    return (
      <TextInput
        aria-label="Value"
        type="date"
        value={String(condition.value ?? '')}
        onChange={(event) => put(event.currentTarget.value)}
      />
    );
  }
  return (
    <Autocomplete aria-label="Value" data={values} value={String(condition.value ?? '')} onChange={put} />
  );
}

function withOperator(condition: Condition, operator: Operator): Condition {
  if (takesNothing(operator)) return { field: condition.field, operator };
  if (takesList(operator)) {
    const list = Array.isArray(condition.value)
      ? condition.value
      : condition.value
        ? [condition.value as RuleValue]
        : [];
    return { field: condition.field, operator, value: list };
  }
  const single = Array.isArray(condition.value) ? condition.value[0] : condition.value;
  return { field: condition.field, operator, value: (single as RuleValue | undefined) ?? '' };
}

function strange(key: string): Field {
  return { key, label: key, type: 'text', group: 'Not declared any more' };
}
