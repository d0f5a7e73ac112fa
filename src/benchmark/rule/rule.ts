import type { ComparabilityKey, Comparable } from '../key.ts';
import { KEY_PARTS, sameWords } from '../key.ts';
import { variantLabel } from '../variant.ts';

export const SEVERITIES = ['refuses', 'warns'] as const;
export type Severity = (typeof SEVERITIES)[number];

/** What a rule has against a comparison. */
export interface Finding {
  /** Key of the rule. */
  readonly rule: string;
  readonly severity: Severity;
  /** Part of the key that it is about, or `period`, `n`, `responseRate`. */
  readonly part: string;
  /** A sentence for people. */
  readonly why: string;
}

/** One rule of comparability, declared in a file of its own. Both sides are alike to it: their order does not matter. */
export interface ComparabilityRule {
  readonly key: string;
  readonly label: string;
  /** What it looks at and why, in a sentence. */
  readonly description: string;
  /** What a mismatch does. What is unknown on either side always warns. */
  readonly mismatch: Severity;
  judge(ours: Comparable, theirs: Comparable): Finding[];
}

interface TextRule extends Omit<ComparabilityRule, 'judge'> {
  readonly parts: readonly (keyof ComparabilityKey)[];
}

/** A rule by which parts of the key must say the same. */
export function sameParts({ parts, ...rule }: TextRule): ComparabilityRule {
  return {
    ...rule,
    judge: (ours, theirs) =>
      parts.flatMap((part): Finding[] => {
        const [one, other] = [ours.key[part], theirs.key[part]];
        const label = KEY_PARTS.find(({ key }) => key === part)?.label ?? part;
        if (one === null || other === null)
          return [unknown(rule.key, part, `${label} is not known ${whose(one === null, other === null)}.`)];
        if (sameWords(one, other)) return [];
        const [here, there] = part === 'variant' ? [variantLabel(one), variantLabel(other)] : [one, other];
        const why = `${label} differs: ${here} here, ${there} there.`;
        return [{ rule: rule.key, severity: rule.mismatch, part, why }];
      }),
  };
}

export function unknown(rule: string, part: string, why: string): Finding {
  return { rule, severity: 'warns', part, why };
}

export function whose(ours: boolean, theirs: boolean): string {
  return ours && theirs ? 'on either side' : ours ? 'here' : 'there';
}
