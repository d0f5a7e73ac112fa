import type { Rule } from '../../kernel/index.ts';
import type { Shapes } from './endpoints.ts';

export { type Condition, OPERATORS, type Operator, type Rule, type RuleValue } from '../../kernel/index.ts';

/** A rule that the API gave: it has checked it before it kept it. */
export function ruleOf(kept: Shapes['Rule']): Rule {
  return kept as unknown as Rule;
}

/** A rule as the API takes it. */
export function sentRule(rule: Rule): Shapes['Rule'] {
  return rule as unknown as Shapes['Rule'];
}
