import type { Operator, Rule } from '../kernel/index.ts';

const WORDS: Readonly<Record<Operator, string>> = {
  is: 'is',
  is_not: 'is not',
  in: 'is one of',
  not_in: 'is none of',
  less: 'is less than',
  at_most: 'is at most',
  more: 'is more than',
  at_least: 'is at least',
  is_known: 'is known',
  is_unknown: 'is unknown',
};

/** A rule as a sentence: `region is north and (plan is fiber or plan is dsl)`. */
export function ruleInWords(rule: Rule): string {
  if ('all' in rule || 'any' in rule) {
    const [parts, word] = 'all' in rule ? [rule.all, 'and'] : [rule.any, 'or'];
    if (parts.length === 0) return word === 'and' ? 'everything' : 'nothing';
    const told = parts.map((part) =>
      'field' in part || parts.length === 1 ? ruleInWords(part) : `(${ruleInWords(part)})`,
    );
    return told.join(` ${word} `);
  }
  const field = rule.field.replace(/^attribute\./, '');
  const value = rule.value === undefined ? '' : ` ${[rule.value].flat().join(', ')}`;
  return `${field} ${WORDS[rule.operator]}${value}`;
}
