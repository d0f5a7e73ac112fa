import { Select } from '@mantine/core';
import type { BusinessCase, CaseKind, CaseLine } from '../api/businessCase.ts';
import { useSession } from '../api/session.ts';
import { newInput, withLines } from './new-figure.ts';
import { written } from './words.ts';

interface Props {
  /** Place of the line among all. */
  readonly at: number;
  readonly kind: CaseKind;
  readonly role: CaseKind['roles'][number];
  readonly form: BusinessCase;
  readonly set: (part: Partial<BusinessCase>) => void;
  readonly disabled: boolean;
}

const NEW = ' new';

/** Which figure stands in a place of a line: one that the case has already, so that it is the same in both, or one of its own. */
export function FigureChoice({ at, kind, role, form, set, disabled }: Props) {
  const by = useSession().person?.name ?? null;
  const line = form.lines[at] as CaseLine;
  const used = line.uses[role.key] ?? '';
  const taken = new Set(Object.values(line.uses));
  const others = form.inputs.filter(({ key, unit }) => unit === role.unit && !taken.has(key));
  const shared = form.lines.some((one, index) => index !== at && Object.values(one.uses).includes(used));
  if (disabled || (others.length === 0 && !shared)) return null;
  function choose(key: string) {
    const made =
      key === NEW
        ? [
            newInput(role, {
              key: `${line.key}_${role.key}`,
              name: `${role.name}, ${line.name}`,
              currency: form.currency,
              by,
              inputs: form.inputs,
            }),
          ]
        : [];
    const chosen = made[0]?.key ?? key;
    const lines = form.lines.map((one, index) =>
      index === at ? { ...one, uses: { ...one.uses, [role.key]: chosen } } : one,
    );
    set(withLines(form, lines, [...form.inputs, ...made]));
  }
  return (
    <Select
      label="Use another figure"
      description="The same figure in two places is one figure"
      aria-label={`${kind.name}, ${role.name}: use another figure`}
      placeholder="Keep this one"
      miw={240}
      data={[
        ...others.map((one) => ({
          value: one.key,
          label: `${one.name}${one.range.known ? `: ${written(one.range.value.likely, one)}` : ''}`,
        })),
        ...(shared ? [{ value: NEW, label: 'One of its own' }] : []),
      ]}
      value={null}
      onChange={(key) => key && choose(key)}
    />
  );
}
