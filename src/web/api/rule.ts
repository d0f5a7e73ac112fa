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

/** A filter as the API takes it: conditions joined by all or any. */
export type Rule = Condition | { readonly all: readonly Rule[] } | { readonly any: readonly Rule[] };
