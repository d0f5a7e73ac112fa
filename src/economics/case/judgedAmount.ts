import type { CaseContent, CaseLine } from './content.ts';
import { leftAt, likelyValues, roleValues } from './flow.ts';
import { type CaseJudgment, effectAsRole } from './judgedEffect.ts';
import { type LineKind, lineKind } from './lineKind.ts';
import { inputWords, valueWords } from './words.ts';

/** The line’s month with the judged effect in place of the hoped one; nothing is taken off for risk. */
export function judgedAmount(
  content: CaseContent,
  line: CaseLine,
  judgment: CaseJudgment,
  effect: number,
  index: number,
): number {
  const kind = lineKind(line.kind) as LineKind;
  const values = likelyValues(content.inputs);
  const roles = roleValues(content, kind, line, new Map([...values, ...unknownEffect(kind, line, values)]));
  const at = kind.roles.findIndex(({ key }) => key === kind.effect);
  if (!roles || at < 0) return 0;
  roles[at] = effectAsRole(judgment, effect) ?? 0;
  const [first = 0, second = 0, third = 0, fourth = 0] = roles;
  const left = leftAt(line, content.lines, values, index);
  return (kind.amount(first, second, third, fourth) / 12) * left;
}

/** A judged effect takes the place of an input that nobody knew. */
function unknownEffect(
  kind: LineKind,
  line: CaseLine,
  values: ReadonlyMap<string, number>,
): [string, number][] {
  const key = line.uses[kind.effect ?? ''] ?? '';
  return values.has(key) ? [] : [[key, 0]];
}

/** How a judged effect became money, with every figure in it: “Contacts a year 2,131 × Share avoided, as judged, 24 % × …”. */
export function judgedWords(content: CaseContent, line: CaseLine, judgment: CaseJudgment): string {
  const kind = lineKind(line.kind) as LineKind;
  return kind.words.replaceAll(/\{(\w+)\}/g, (_, key: string) => {
    const role = kind.roles.find((one) => one.key === key);
    if (!role) return key;
    const input = content.inputs.find((one) => one.key === line.uses[key]);
    if (key !== kind.effect) return `${role.name} ${inputWords(input)}`;
    const value = effectAsRole(judgment, judgment.effect.value) ?? 0;
    return `${role.name}, as judged, ${valueWords(value, { unit: role.unit, currency: input?.currency ?? content.currency })}`;
  });
}
