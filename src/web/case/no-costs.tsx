import { Fieldset, TextInput } from '@mantine/core';
import type { BusinessCase, CaseKinds } from '../api/businessCase.ts';
import { KnowableField } from '../goal/knowable-field.tsx';

interface Props {
  readonly form: BusinessCase;
  readonly kinds: CaseKinds;
  readonly set: (part: Partial<BusinessCase>) => void;
  readonly fault: (place: string) => string | undefined;
  readonly disabled: boolean;
}

type Category = keyof BusinessCase['noCosts'];

/** Costs that are asked for and have no line: that there are none and why, or who finds out what they are. */
export function NoCosts({ form, kinds, set, fault, disabled }: Props) {
  const open = kinds.items.filter(({ key, asked }) => asked && !form.lines.some(({ kind }) => kind === key));
  if (open.length === 0) return null;
  return (
    <Fieldset legend="Costs without a line: say why there are none, or who finds out">
      {open.map(({ key, name }) => {
        const category = key as Category;
        const said = form.noCosts[category] ?? null;
        return (
          <KnowableField<string>
            key={key}
            label={name}
            description={said === null ? 'Nobody has said anything yet: the case is incomplete' : ''}
            value={said as never}
            place={`noCosts.${key}`}
            fault={fault}
            disabled={disabled}
            question={`What does ${name.toLowerCase()} cost?`}
            onChange={(value) => {
              const { [category]: _, ...rest } = form.noCosts;
              set({ noCosts: value === null ? rest : { ...rest, [category]: value as never } });
            }}
          >
            <TextInput
              aria-label={`${name}: why there is no such cost`}
              placeholder="There is none, because…"
              maw={480}
              disabled={disabled}
              value={said?.known ? said.value : ''}
              error={fault(`noCosts.${key}.value`)}
              onChange={(event) => {
                const value = event.currentTarget.value;
                const { [category]: _, ...rest } = form.noCosts;
                set({ noCosts: value === '' ? rest : { ...rest, [category]: { known: true, value } } });
              }}
            />
          </KnowableField>
        );
      })}
    </Fieldset>
  );
}
