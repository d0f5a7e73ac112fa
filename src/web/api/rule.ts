import type { Shapes } from './endpoints.ts';

export const OPERATORS = [
  'is',
  'is_not',
  'in',
  'not_in',
  'less',
  'at_most',
  'more',
  'at_least',
  'is_known',
  'is_unknown',
] as const;
export type Operator = (typeof OPERATORS)[number];
export type RuleValue = string | number | boolean;

export interface Condition {
  readonly field: string;
  readonly operator: Operator;
  readonly value?: RuleValue | readonly RuleValue[];
}

/** A filter: conditions joined by all or any. The API's document calls it an object and no more. */
export type Rule = Condition | { readonly all: readonly Rule[] } | { readonly any: readonly Rule[] };

/** A rule that the API gave: it has checked it before it kept it. */
export function ruleOf(kept: Shapes['Rule']): Rule {
  return kept as unknown as Rule;
}

/** A rule as the API takes it. */
export function sentRule(rule: Rule): Shapes['Rule'] {
  return rule as unknown as Shapes['Rule'];
}
