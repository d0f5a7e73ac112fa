import type { Rule } from '../kernel/index.ts';
import type { Calculation } from './definition.ts';
import { measureOf } from './measure/index.ts';

/**
 * Two calculations with the same key make the same figure of the same rows: the same measure, the same parameters once
 * its defaults are filled in, and rules that differ in nothing but order and needless groups.
 */
export function samenessKey({ formula, includes, excludes }: Calculation): string {
  const parsed = measureOf(formula).parameters.safeParse(formula.parameters);
  const parameters = parsed.success ? parsed.data : formula.parameters;
  return JSON.stringify([formula.measure, ordered(parameters), plain(includes), plain(excludes)]);
}

/** Names in alphabetical order, so that the order in which they were written makes no difference. */
function ordered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(ordered);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, part]) => part !== undefined && part !== null)
      .sort(([left], [right]) => (left < right ? -1 : 1))
      .map(([name, part]) => [name, isRule(part) ? plain(part) : ordered(part)]),
  );
}

function isRule(value: unknown): value is Rule {
  return (
    typeof value === 'object' && value !== null && ('all' in value || 'any' in value || 'operator' in value)
  );
}

/** A rule as text that is the same for rules that mean the same by order, nesting and single-member groups. */
function plain(rule: Rule | null): string {
  if (rule === null) return '';
  if (!('all' in rule) && !('any' in rule)) {
    const { field, operator, value } = rule;
    if (operator === 'in' || operator === 'not_in') {
      const list = [...new Set(value as readonly unknown[])].map((one) => JSON.stringify(one)).sort();
      if (list.length === 1) return `${field} ${operator === 'in' ? 'is' : 'is_not'} ${list[0]}`;
      return `${field} ${operator} [${list}]`;
    }
    return `${field} ${operator} ${JSON.stringify(value) ?? ''}`;
  }
  const word = 'all' in rule ? 'all' : 'any';
  const parts = [...new Set(flat(rule, word).map(plain))].filter((part) => part !== '').sort();
  if (parts.length === 1) return parts[0] ?? '';
  return parts.length === 0 && word === 'all' ? '' : `${word}(${parts.join('; ')})`;
}

/** Members of a group, with those of groups of the same kind in it. */
function flat(rule: Rule, word: 'all' | 'any'): Rule[] {
  const members = word in rule ? (rule as Record<string, readonly Rule[]>)[word] : undefined;
  return members ? members.flatMap((member) => flat(member, word)) : [rule];
}
