import type { Operator } from '../api/rule.ts';
import type { FieldType } from './fields.ts';

/** Each operator in words, and the types that it makes sense for. */
export const OPERATOR_WORDS: Readonly<Record<Operator, string>> = {
  is: 'is',
  is_not: 'is not',
  in: 'is one of',
  not_in: 'is none of',
  less: 'is less than',
  at_most: 'is at most',
  more: 'is more than',
  at_least: 'is at least',
  is_known: 'is known',
  is_unknown: 'is not known',
};

const ANY: readonly Operator[] = ['is', 'is_not', 'is_known', 'is_unknown'];
const LISTS: readonly Operator[] = ['in', 'not_in'];
const ORDER: readonly Operator[] = ['less', 'at_most', 'more', 'at_least'];

const BY_TYPE: Readonly<Record<FieldType, readonly Operator[]>> = {
  text: [...ANY.slice(0, 2), ...LISTS, ...ANY.slice(2)],
  number: [...ANY.slice(0, 2), ...ORDER, ...ANY.slice(2)],
  date: [...ANY.slice(0, 2), ...ORDER, ...ANY.slice(2)],
  boolean: ANY,
};

export function operatorsOf(type: FieldType): readonly { value: Operator; label: string }[] {
  return BY_TYPE[type].map((operator) => ({ value: operator, label: OPERATOR_WORDS[operator] }));
}

export function takesList(operator: Operator): boolean {
  return operator === 'in' || operator === 'not_in';
}

export function takesNothing(operator: Operator): boolean {
  return operator === 'is_known' || operator === 'is_unknown';
}
