import { Button, Fieldset, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { isUnsaid } from '../../economics/case/unsaid.ts';
import type { BusinessCase, CaseInput, CaseKind, CaseLine } from '../api/businessCase.ts';
import { percent } from '../format/number.ts';
import { LineFields } from './line-fields.tsx';
import { CONFIDENCE_NAMES, SOURCE_NAMES, written } from './words.ts';

interface Props {
  /** Place of the line among all. */
  readonly at: number;
  readonly kind: CaseKind;
  readonly form: BusinessCase;
  readonly set: (part: Partial<BusinessCase>) => void;
  readonly fault: (place: string) => string | undefined;
  /** Something is wrong with it: its fields are shown, whether asked for or not. */
  readonly faulty: boolean;
  /** It was added just now. */
  readonly fresh: boolean;
  readonly disabled: boolean;
}

/** A benefit or a cost, told in words until somebody wants its fields; what is missing shows its fields by itself. */
export function LineCard({ faulty, fresh, ...props }: Props) {
  const { at, kind, form, disabled } = props;
  const line = form.lines[at] as CaseLine;
  const [open, setOpen] = useState(() => fresh || inputsOf(form, line).some(isUnsaid));
  return (
    <Fieldset legend={`${kind.name}: ${line.name}`}>
      {open || faulty ? (
        <LineFields {...props} onFold={() => setOpen(false)} />
      ) : (
        <Group justify="space-between" align="flex-start" wrap="nowrap">
          <Stack gap={4}>
            {kind.roles.map((role) => {
              const input = form.inputs.find(({ key }) => key === line.uses[role.key]);
              return input ? <Told key={role.key} name={role.name} input={input} /> : null;
            })}
            <Text size="sm" c="dimmed">
              {timingText(line)}
              {line.risk > 0 &&
                `; ${percent(line.risk)} ${kind.side === 'benefit' ? 'taken off' : 'put on'} for risk`}
            </Text>
          </Stack>
          <Button
            variant="default"
            flex="none"
            onClick={() => setOpen(true)}
            aria-label={`${disabled ? 'See all of' : 'Change'} ${line.name}`}
          >
            {disabled ? 'See all' : 'Change'}
          </Button>
        </Group>
      )}
    </Fieldset>
  );
}

/** Places of a line and of its figures, as problems name them. */
export function placesOf(form: BusinessCase, at: number): string[] {
  const keys = Object.values(form.lines[at]?.uses ?? {});
  return [
    `lines[${at}]`,
    ...form.inputs.flatMap(({ key }, index) => (keys.includes(key) ? [`inputs[${index}]`] : [])),
  ];
}

function inputsOf(form: BusinessCase, line: CaseLine): CaseInput[] {
  const keys = Object.values(line.uses);
  return form.inputs.filter(({ key }) => keys.includes(key));
}

/** A figure in a sentence: its range, where it is from and how sure it is; or that it is not known. */
function Told({ name, input }: { readonly name: string; readonly input: CaseInput }) {
  const { range, source, confidence } = input;
  return (
    <Text component="div">
      {name}:{' '}
      {range.known ? (
        <>
          <b>{written(range.value.likely, input)}</b>
          {range.value.low !== range.value.high &&
            `, ${written(range.value.low, input)} to ${written(range.value.high, input)}`}{' '}
          <Text span size="sm" c="dimmed">
            {[
              ...(source
                ? [SOURCE_NAMES[source.kind], source.evidence?.title ?? source.by ?? source.note]
                : []),
              `${CONFIDENCE_NAMES[confidence].toLowerCase()} confidence`,
            ]
              .filter((part) => part)
              .join(', ')}
          </Text>
        </>
      ) : (
        <b>not known yet</b>
      )}
    </Text>
  );
}

function timingText({ timing: { once, from, to, ramp } }: CaseLine): string {
  if (once) return from === 0 ? 'Once, at the beginning' : `Once, in month ${from}`;
  const end = to === null ? 'to the end' : `to month ${to}`;
  return `From month ${from} ${end}${ramp > 0 ? `, rising over ${ramp} months` : ''}`;
}
