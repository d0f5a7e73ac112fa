import { InvalidInput } from './problem.ts';

/** What one condition may ask of an attribute. `in` and `not_in` take a list; `is_known` and `is_unknown` take nothing. */
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

/** One condition on one field: a column such as `channel`, or `attribute.KEY` for a customer's attribute. */
export interface Condition {
  readonly field: string;
  readonly operator: Operator;
  readonly value?: RuleValue | readonly RuleValue[];
}

/** A filter that people save and read: conditions joined by all or any, nested up to four deep. */
export type Rule = Condition | { readonly all: readonly Rule[] } | { readonly any: readonly Rule[] };

const DEPTH_LIMIT = 4;
const CONDITION_LIMIT = 50;

/** Checks the shape of a rule that came from outside; says which part is wrong. */
export function parseRule(input: unknown, place = 'rule'): Rule {
  let conditions = 0;
  const visit = (node: unknown, at: string, depth: number): Rule => {
    if (depth > DEPTH_LIMIT) throw InvalidInput.at(at, `groups may be nested at most ${DEPTH_LIMIT} deep`);
    if (typeof node !== 'object' || node === null)
      throw InvalidInput.at(at, 'must be a condition or a group of them', node);
    const record = node as Record<string, unknown>;
    for (const join of ['all', 'any'] as const) {
      const parts = record[join];
      if (parts === undefined) continue;
      if (!Array.isArray(parts)) throw InvalidInput.at(`${at}.${join}`, 'must be a list', parts);
      const rules = parts.map((part, index) => visit(part, `${at}.${join}[${index}]`, depth + 1));
      return join === 'all' ? { all: rules } : { any: rules };
    }
    if (++conditions > CONDITION_LIMIT)
      throw InvalidInput.at(at, `a rule may hold at most ${CONDITION_LIMIT} conditions`);
    return parseCondition(record, at);
  };
  return visit(input, place, 0);
}

function parseCondition(record: Record<string, unknown>, at: string): Condition {
  const { field, operator, value } = record;
  if (typeof field !== 'string' || field === '')
    throw InvalidInput.at(`${at}.field`, 'must name a field', field);
  const known = OPERATORS.find((name) => name === operator);
  if (!known) throw InvalidInput.at(`${at}.operator`, `must be one of ${OPERATORS.join(', ')}`, operator);
  if (known === 'is_known' || known === 'is_unknown') return { field, operator: known };
  if (known === 'in' || known === 'not_in') {
    if (!Array.isArray(value) || value.length === 0 || !value.every(isRuleValue)) {
      throw InvalidInput.at(`${at}.value`, 'must be a list of one or more values', value);
    }
    return { field, operator: known, value };
  }
  if (!isRuleValue(value)) throw InvalidInput.at(`${at}.value`, 'must be a text, a number or yes/no', value);
  return { field, operator: known, value };
}

function isRuleValue(value: unknown): value is RuleValue {
  return (
    typeof value === 'string' ||
    typeof value === 'boolean' ||
    (typeof value === 'number' && Number.isFinite(value))
  );
}

/** All fields that a rule reads, each once. */
export function ruleFields(rule: Rule): string[] {
  const fields = new Set<string>();
  const visit = (node: Rule): void => {
    if ('all' in node) for (const part of node.all) visit(part);
    else if ('any' in node) for (const part of node.any) visit(part);
    else fields.add(node.field);
  };
  visit(rule);
  return [...fields];
}
