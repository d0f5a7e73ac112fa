import { Group, NumberInput, Select, Stack, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { isUnsaid } from '../../economics/case/unsaid.ts';
import type { CaseInput, CaseKind } from '../api/businessCase.ts';
import type { UnknownFact } from '../api/metric.ts';
import { CurrencySelect } from '../form/currency-select.tsx';
import { thousandsSign } from '../format/number.ts';
import { KnowableField } from '../goal/knowable-field.tsx';
import classes from './case.module.css';
import { SourceFields } from './source-fields.tsx';
import { CONFIDENCE_NAMES, digitsOf } from './words.ts';

interface Props {
  readonly role: CaseKind['roles'][number];
  readonly input: CaseInput;
  readonly initiativeId: string | null;
  /** By field of the input, `` for the input as a whole. */
  readonly fault: (field: string) => string | undefined;
  readonly disabled: boolean;
  readonly onChange: (part: Partial<CaseInput>) => void;
  /** Takes another figure in its place. */
  readonly choice: ReactNode;
}

const ENDS = { low: 'Low', likely: 'Likely', high: 'High' } as const;

/** A figure as a range with its source and how sure it is; or who finds it out. */
export function InputFields({ role, input, initiativeId, fault, disabled, onChange, choice }: Props) {
  const range = input.range.known
    ? input.range.value
    : { low: 0, likely: 0, high: 0, shape: 'pert' as const };
  const scale =
    input.unit === 'money' ? 10 ** digitsOf(input.currency ?? 'EUR') : input.unit === 'share' ? 0.01 : 1;
  const set = (part: Partial<typeof range>) =>
    onChange({ range: { known: true, value: { ...range, ...part } } });
  const missing = isUnsaid(input);
  const place = (name: string) => fault(name.replace(/^value/, 'range'));
  return (
    <Stack gap="sm" className={classes['row'] ?? ''}>
      <KnowableField<typeof range>
        label={role.name}
        description={role.asks}
        value={input.range as never}
        place="range"
        fault={(name) => (name === 'range' ? (fault('') ?? fault('range')) : place(name))}
        disabled={disabled}
        question={role.asks}
        onChange={(value) =>
          onChange(
            value === null
              ? { range: { known: true, value: range } }
              : { range: value as UnknownFact as CaseInput['range'], source: null },
          )
        }
      >
        <Stack gap="sm">
          <Group align="flex-start">
            {(['low', 'likely', 'high'] as const).map((end) => (
              <NumberInput
                key={end}
                label={ENDS[end]}
                aria-label={`${role.name}: ${ENDS[end].toLowerCase()}`}
                w={150}
                thousandSeparator={thousandsSign()}
                disabled={disabled}
                suffix={input.unit === 'share' ? '%' : input.unit === 'seconds' ? ' s' : ''}
                value={missing ? '' : Number((range[end] / scale).toFixed(6))}
                error={fault(`range.${end}`)}
                onChange={(next) => {
                  const value = Number(next) * scale;
                  set({ [end]: input.unit === 'money' ? Math.round(value) : Number(value.toFixed(10)) });
                }}
              />
            ))}
            {input.unit === 'money' && (
              <CurrencySelect
                value={input.currency ?? ''}
                disabled={disabled}
                error={fault('currency')}
                onChange={(currency) => onChange({ currency })}
              />
            )}
            <Select
              label="Distribution"
              w={190}
              disabled={disabled}
              allowDeselect={false}
              data={[
                { value: 'pert', label: 'Smooth (PERT)' },
                { value: 'triangular', label: 'Triangular' },
              ]}
              value={range.shape}
              onChange={(shape) => shape && set({ shape: shape as typeof range.shape })}
            />
            <Select
              label="Confidence"
              w={120}
              disabled={disabled}
              allowDeselect={false}
              data={Object.entries(CONFIDENCE_NAMES).map(([value, label]) => ({ value, label }))}
              value={input.confidence}
              onChange={(confidence) =>
                confidence && onChange({ confidence: confidence as CaseInput['confidence'] })
              }
            />
          </Group>
          <SourceFields
            input={input}
            initiativeId={initiativeId}
            fault={fault}
            disabled={disabled}
            onChange={onChange}
          />
        </Stack>
      </KnowableField>
      <Group align="flex-start">
        <TextInput
          label="Name of the figure"
          description="As charts and files call it"
          aria-label={`${role.name}: name of the figure`}
          miw={280}
          flex={1}
          disabled={disabled}
          value={input.name}
          error={fault('name')}
          onChange={(event) => onChange({ name: event.currentTarget.value })}
        />
        {choice}
      </Group>
    </Stack>
  );
}
