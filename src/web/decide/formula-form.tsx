import { Select, Stack, Text } from '@mantine/core';
import { FormulaControl, type FormulaProps } from './formula-control.ts';
import { ParameterForm } from './parameter-form.tsx';

const SUBJECTS: Readonly<Record<string, string>> = {
  answer: 'answers',
  signal: 'signals',
  customer: 'customers',
};

/** What is measured and from what: a measure and its parameters. */
export function FormulaForm({
  formula,
  measures,
  onChange,
  fault,
  label = 'Measure',
  disabled,
}: FormulaProps) {
  const measure = measures.find((one) => one.key === formula.measure);
  return (
    <Stack>
      <Select
        label={label}
        searchable
        required
        maw={420}
        disabled={disabled ?? false}
        data={measures.map((one) => ({ value: one.key, label: one.label }))}
        value={formula.measure || null}
        error={fault('measure')}
        onChange={(key) => key && onChange({ measure: key, parameters: {} })}
      />
      {measure && (
        <>
          <Text size="sm" c="dimmed" maw={640}>
            {measure.summary} Made from{' '}
            {measure.subjects.map((subject) => SUBJECTS[subject] ?? subject).join(', ')}. {measure.method}
          </Text>
          <FormulaControl value={FormulaForm}>
            <ParameterForm
              schema={measure.parameters}
              value={formula.parameters}
              measures={measures}
              disabled={disabled ?? false}
              fault={(name) => fault(`parameters.${name}`)}
              onChange={(parameters) => onChange({ measure: formula.measure, parameters })}
            />
          </FormulaControl>
        </>
      )}
    </Stack>
  );
}
