import { Autocomplete, Fieldset, Group, NumberInput, Select, TextInput } from '@mantine/core';
import { useContext } from 'react';
import type { Formula, Measure, ParameterSchema } from '../api/metric.ts';
import type { Rule } from '../api/rule.ts';
import { useFields } from '../form/fields.ts';
import { RuleEditor } from '../form/rule-editor.tsx';
import { FormulaControl } from './formula-control.ts';
import { IndexItems } from './index-items.tsx';
import { useQuestions } from './use-questions.ts';

export interface FieldProps {
  readonly name: string;
  readonly schema: ParameterSchema;
  readonly required: boolean;
  readonly value: unknown;
  readonly measures: readonly Measure[];
  readonly onChange: (value: unknown) => void;
  readonly error: string | undefined;
  readonly disabled: boolean;
}

/** One parameter, with the control that suits what it is. */
export function ParameterField(props: FieldProps) {
  const { name, schema } = props;
  if (name === 'question') return <QuestionField {...props} />;
  if (name === 'survey') return <SurveyField {...props} />;
  if (name === 'meets') return <RuleField {...props} />;
  if (name === 'items') return <IndexItems {...props} />;
  if (name === 'numerator' || name === 'denominator') return <NestedFormula {...props} />;
  if (schema.properties?.['low'] && schema.properties['high']) return <ScaleField {...props} />;
  if (schema.enum) return <ChoiceField {...props} />;
  if (schema.type === 'number' || schema.type === 'integer') return <NumberField {...props} />;
  return <TextField {...props} />;
}

function common({ name, schema, required, error, disabled }: FieldProps) {
  return { label: words(name), description: schema.description, required, error, disabled, maw: 420 };
}

function QuestionField(props: FieldProps) {
  const { questions } = useQuestions();
  const keys = [...new Set(questions.map((question) => question.key))];
  const about = new Map(questions.map((question) => [question.key, question]));
  return (
    <Autocomplete
      {...common(props)}
      description="The question whose answers count"
      data={keys}
      value={String(props.value ?? '')}
      onChange={(value) => props.onChange(value === '' ? undefined : value)}
      renderOption={({ option }) => {
        const question = about.get(option.value);
        return `${option.value}: ${question?.text ?? ''} (${question?.kind ?? ''})`;
      }}
    />
  );
}

function SurveyField(props: FieldProps) {
  const { surveys } = useQuestions();
  return (
    <Select
      {...common(props)}
      clearable
      placeholder="Every survey that asks it"
      data={surveys.map((survey) => ({ value: survey.id, label: survey.name }))}
      value={typeof props.value === 'string' ? props.value : null}
      onChange={(value) => props.onChange(value ?? undefined)}
    />
  );
}

function RuleField({ value, onChange }: FieldProps) {
  const fields = useFields(true);
  return (
    <Fieldset legend="What counts">
      <RuleEditor
        rule={(value as Rule | undefined) ?? { all: [] }}
        fields={[...fields, { key: 'score', label: 'Score', type: 'number', group: 'Answer' }]}
        onChange={onChange}
        subject="Rows that"
      />
    </Fieldset>
  );
}

function NestedFormula({ name, value, measures, onChange, disabled }: FieldProps) {
  const FormulaForm = useContext(FormulaControl);
  const formula = (value as Formula | undefined) ?? { measure: '', parameters: {} };
  // A ratio is made of two plain sums.
  const plain = measures.filter((measure) => measure.key === 'count' || measure.key === 'total');
  return (
    <Fieldset legend={words(name)}>
      {FormulaForm && (
        <FormulaForm
          formula={formula}
          measures={plain}
          onChange={onChange}
          fault={() => undefined}
          disabled={disabled}
        />
      )}
    </Fieldset>
  );
}

function ScaleField({ schema, value, onChange, error, disabled, required }: FieldProps) {
  const given = value ?? schema.default;
  const scale = (given as { low?: number; high?: number } | undefined) ?? {};
  const put = (part: { low?: number; high?: number }) => onChange({ ...scale, ...part });
  return (
    <Group align="flex-end" gap="sm">
      <NumberInput
        label="Scale from"
        required={required}
        w={110}
        disabled={disabled}
        value={scale.low ?? ''}
        onChange={(low) => typeof low === 'number' && put({ low })}
        error={error}
      />
      <NumberInput
        label="to"
        required={required}
        w={110}
        disabled={disabled}
        value={scale.high ?? ''}
        onChange={(high) => typeof high === 'number' && put({ high })}
      />
    </Group>
  );
}

function ChoiceField(props: FieldProps) {
  const given = props.value ?? props.schema.default;
  return (
    <Select
      {...common(props)}
      data={(props.schema.enum ?? []).map((one) => ({ value: String(one), label: words(String(one)) }))}
      value={given === undefined ? null : String(given)}
      onChange={(value) => props.onChange(value ?? undefined)}
    />
  );
}

function NumberField(props: FieldProps) {
  const given = props.value ?? props.schema.default;
  return (
    <NumberInput
      {...common(props)}
      value={typeof given === 'number' ? given : ''}
      onChange={(value) => props.onChange(typeof value === 'number' ? value : undefined)}
    />
  );
}

function TextField(props: FieldProps) {
  return (
    <TextInput
      {...common(props)}
      value={typeof props.value === 'string' ? props.value : ''}
      onChange={(event) =>
        props.onChange(event.currentTarget.value === '' ? undefined : event.currentTarget.value)
      }
    />
  );
}

function words(name: string): string {
  const spaced = name
    .replace(/_/g, ' ')
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase();
  return spaced.charAt(0).toUpperCase() + spaced.slice(1);
}
