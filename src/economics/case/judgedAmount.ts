import type { CaseContent, CaseLine } from './content.ts';
import { leftAt, likelyValues, roleValues, type Values } from './flow.ts';
import { type CaseJudgment, effectAsRole } from './judgedEffect.ts';
import { type LineKind, lineKind } from './lineKind.ts';
import { inputWords, valueWords } from './words.ts';

/** A line’s roles with a judged effect in its place, from the effect; or why they cannot be told. */
type JudgedRoles = { readonly of: (effect: number) => readonly number[] } | { readonly why: string };

function judgedRoles(content: CaseContent, line: CaseLine, judgment: CaseJudgment): JudgedRoles {
  const kind = lineKind(line.kind) as LineKind;
  const effect = effectAsRole(judgment, line.population);
  if (!effect.admissible) return effect;
  const values = likelyValues(content.inputs);
  const roles = roleValues(content, kind, line, new Map([...values, ...unknownEffect(kind, line, values)]));
  if (!roles) return { why: 'another figure of the benefit is not known' };
  const place = (key: string | null | undefined) => kind.roles.findIndex((one) => one.key === key);
  const [own, beside] = [place(kind.effect), place(kind.beside)];
  const whole = (roles[own] ?? 0) + (roles[beside] ?? 0);
  if (beside >= 0 && (whole === 0 || !values.has(line.uses[kind.effect ?? ''] ?? '')))
    return { why: 'the case does not say how the effect splits into those two figures' };
  return {
    of: (given) =>
      roles.map((value, at) => {
        if (beside >= 0 && (at === own || at === beside)) return (effect.of(given) * value) / whole;
        return at === own ? effect.of(given) : value;
      }),
  };
}

/** Why a judged effect is not put to a line; null where it is. */
export function effectRefusal(content: CaseContent, line: CaseLine, judgment: CaseJudgment): string | null {
  const found = judgedRoles(content, line, judgment);
  return 'why' in found ? found.why : null;
}

/** The line’s month with the judged effect in place of the hoped one; nothing is taken off for risk. */
export function judgedAmount(
  content: CaseContent,
  line: CaseLine,
  judgment: CaseJudgment,
  effect: number,
  index: number,
): number {
  const found = judgedRoles(content, line, judgment);
  if ('why' in found) return 0;
  const kind = lineKind(line.kind) as LineKind;
  const [first = 0, second = 0, third = 0, fourth = 0] = found.of(effect);
  const left = leftAt(line, content.lines, likelyValues(content.inputs), index);
  return (kind.amount(first, second, third, fourth) / 12) * left;
}

/** A judged effect takes the place of an input that nobody knew. */
function unknownEffect(kind: LineKind, line: CaseLine, values: Values): [string, number][] {
  const key = line.uses[kind.effect ?? ''] ?? '';
  return values.has(key) ? [] : [[key, 0]];
}

/** How a judged effect became money, with every figure in it: “Contacts a year 2,131 × Share avoided, as judged, 24% × …”. */
export function judgedWords(content: CaseContent, line: CaseLine, judgment: CaseJudgment): string {
  const kind = lineKind(line.kind) as LineKind;
  const found = judgedRoles(content, line, judgment);
  const roles = 'why' in found ? [] : found.of(judgment.effect.value);
  const effect = effectAsRole(judgment, line.population);
  const words = kind.words.replaceAll(/\{(\w+)\}/g, (_, key: string) => {
    const at = kind.roles.findIndex((one) => one.key === key);
    const role = kind.roles[at];
    if (!role) return key;
    const input = content.inputs.find((one) => one.key === line.uses[key]);
    if (key !== kind.effect && key !== kind.beside) return `${role.name} ${inputWords(input)}`;
    return `${role.name}, as judged, ${valueWords(roles[at] ?? 0, { unit: role.unit, currency: input?.currency ?? content.currency })}`;
  });
  return effect.admissible && effect.year !== null ? `${words} (${effect.year})` : words;
}
