import { Button, Group, NumberInput, Stack, Switch, TextInput } from '@mantine/core';
import type { BusinessCase, CaseInput, CaseKind, CaseLine } from '../api/businessCase.ts';
import { thousandsSign } from '../format/number.ts';
import { FigureChoice } from './figure-choice.tsx';
import { InputFields } from './input-fields.tsx';
import { withLines } from './new-figure.ts';

interface Props {
  /** Place of the line among all. */
  readonly at: number;
  readonly kind: CaseKind;
  readonly form: BusinessCase;
  readonly set: (part: Partial<BusinessCase>) => void;
  readonly fault: (place: string) => string | undefined;
  readonly disabled: boolean;
  readonly onFold: () => void;
}

/** The fields of a benefit or a cost: its figures, when it comes, and what is set aside for risk. */
export function LineFields({ at, kind, form, set, fault, disabled, onFold }: Props) {
  const line = form.lines[at] as CaseLine;
  const place = (field: string) => fault(`lines[${at}].${field}`);
  const change = (part: Partial<CaseLine>) =>
    set({ lines: form.lines.map((one, index) => (index === at ? { ...one, ...part } : one)) });
  const changeInput = (key: string, part: Partial<CaseInput>) =>
    set({ inputs: form.inputs.map((one) => (one.key === key ? { ...one, ...part } : one)) });
  const remove = () =>
    set(
      withLines(
        form,
        form.lines.filter((_, index) => index !== at),
      ),
    );
  const { timing } = line;
  const number = (
    label: string,
    field: 'from' | 'to' | 'ramp',
    description: string,
    value: number | null,
  ) => (
    <NumberInput
      label={label}
      description={description}
      w={170}
      allowDecimal={false}
      disabled={disabled}
      value={value ?? ''}
      error={place(`timing.${field}`)}
      onChange={(next) =>
        change({ timing: { ...timing, [field]: next === '' ? (field === 'to' ? null : 0) : Number(next) } })
      }
    />
  );
  return (
    <Stack gap="md">
      <Group align="flex-end">
        <TextInput
          label="Name"
          flex={1}
          miw={220}
          disabled={disabled}
          value={line.name}
          error={place('name') ?? place('kind')}
          onChange={(event) => change({ name: event.currentTarget.value })}
        />
        <Button variant="default" onClick={onFold} aria-label={`Fold up ${line.name}`}>
          Fold up
        </Button>
        {!disabled && (
          <Button variant="default" onClick={remove} aria-label={`Take out ${line.name}`}>
            Take out
          </Button>
        )}
      </Group>
      {kind.roles.map((role) => {
        const key = line.uses[role.key] ?? '';
        const index = form.inputs.findIndex((one) => one.key === key);
        const input = form.inputs[index];
        if (!input) return <span key={role.key}>{place(`uses.${role.key}`)}</span>;
        const first = form.lines.findIndex(({ uses }) => Object.values(uses).includes(key));
        const choice = (
          <FigureChoice at={at} kind={kind} role={role} form={form} set={set} disabled={disabled} />
        );
        if (first !== at)
          return (
            <Group key={role.key} align="flex-end">
              <div>
                <b>{role.name}</b>{' '}
                <span className="quiet">
                  the same as in “{form.lines[first]?.name}”: {input.name}
                </span>
              </div>
              {choice}
            </Group>
          );
        return (
          <InputFields
            key={role.key}
            role={role}
            input={input}
            initiativeId={form.initiativeId}
            fault={(field) =>
              fault(`inputs[${index}].${field}`) ?? (field === '' ? place(`uses.${role.key}`) : undefined)
            }
            disabled={disabled}
            onChange={(part) => changeInput(key, part)}
            choice={choice}
          />
        );
      })}
      <Group align="flex-end">
        {kind.side === 'cost' && (
          <Switch
            label="Comes once"
            disabled={disabled}
            checked={timing.once}
            onChange={(event) => {
              const once = event.currentTarget.checked;
              change({ timing: { once, from: once ? 0 : 1, to: null, ramp: 0 } });
            }}
          />
        )}
        {number(timing.once ? 'In month' : 'From month', 'from', '0 is the beginning', timing.from)}
        {!timing.once && number('To month', 'to', 'empty: to the end', timing.to)}
        {!timing.once && number('Rises over months', 'ramp', 'until it is whole', timing.ramp)}
        <NumberInput
          label="Set aside for risk"
          description={kind.side === 'benefit' ? 'taken off' : 'put on'}
          w={150}
          suffix="%"
          disabled={disabled}
          value={Number((line.risk * 100).toFixed(4))}
          error={place('risk')}
          onChange={(next) => change({ risk: Number(next) / 100 })}
        />
        {kind.side === 'benefit' && (
          <NumberInput
            label="Customers it speaks of"
            description="to put a judged effect to it"
            w={220}
            allowDecimal={false}
            thousandSeparator={thousandsSign()}
            disabled={disabled}
            value={line.population ?? ''}
            error={place('population')}
            onChange={(next) => change({ population: next === '' ? null : Number(next) })}
          />
        )}
      </Group>
    </Stack>
  );
}
