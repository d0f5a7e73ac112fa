import type { Rule } from '../api/rule.ts';
import { type Field, fieldLabel } from './fields.ts';
import { OPERATOR_WORDS } from './operators.ts';

/** A rule as a person would say it: `Plan is one of Basic, Plus and Region is North`. */
export function ruleText(rule: Rule, fields: readonly Field[], inside = false): string {
  if ('all' in rule || 'any' in rule) {
    const parts = 'all' in rule ? rule.all : rule.any;
    if (parts.length === 0) return 'everything';
    const text = parts.map((part) => ruleText(part, fields, true)).join('all' in rule ? ' and ' : ' or ');
    return inside && parts.length > 1 ? `(${text})` : text;
  }
  const name = fieldLabel(fields, rule.field);
  const words = OPERATOR_WORDS[rule.operator];
  if (rule.value === undefined) return `${name} ${words}`;
  const value = Array.isArray(rule.value) ? rule.value.join(', ') : yesNo(rule.value);
  return `${name} ${words} ${value}`;
}

/** Whether every condition has what it needs, so that the rule can be sent. */
export function isComplete(rule: Rule): boolean {
  if ('all' in rule) return rule.all.every(isComplete);
  if ('any' in rule) return rule.any.length > 0 && rule.any.every(isComplete);
  if (!rule.field) return false;
  if (rule.operator === 'is_known' || rule.operator === 'is_unknown') return true;
  return Array.isArray(rule.value) ? rule.value.length > 0 : rule.value !== undefined && rule.value !== '';
}

function yesNo(value: unknown): string {
  return value === true ? 'yes' : value === false ? 'no' : String(value);
}
