import {
  type Condition,
  InvalidInput,
  isId,
  parseDay,
  type Rule,
  type RuleValue,
  ruleFields,
} from '../kernel/index.ts';
import type { Binder } from './binder.ts';
import type { Dialect, ParameterType } from './dialect.ts';
import { type ComparedType, type FieldReader, isEventField } from './field.ts';

const COMPARE = { is: '=', is_not: '<>', less: '<', at_most: '<=', more: '>', at_least: '>=' } as const;
const PARAMETER: Record<ComparedType, ParameterType> = {
  text: 'text',
  id: 'id',
  number: 'number',
  boolean: 'boolean',
  date: 'day',
};

/**
 * A rule as SQL with bound parameters. Three-valued: a condition on something unknown is neither met nor unmet
 * (`is_not` included), so that unknown rows are left out by a filter and kept by an exclusion.
 * @throws InvalidInput for a field that these rows do not have, or a value that does not fit the field's type
 */
export function ruleSql(rule: Rule, fields: FieldReader, binder: Binder, dialect: Dialect): string {
  if ('all' in rule) return join(rule.all, 'and', 'true', fields, binder, dialect);
  if ('any' in rule) return join(rule.any, 'or', 'false', fields, binder, dialect);
  return conditionSql(rule, fields, binder, dialect);
}

/** The rows that are not known to meet `rule`. */
export function exclusionSql(rule: Rule, fields: FieldReader, binder: Binder, dialect: Dialect): string {
  return `not coalesce(${ruleSql(rule, fields, binder, dialect)}, false)`;
}

/**
 * The parts of a filter that speak of the customer, and those that speak of the event; a question about
 * customers can only use the first. Joined by “any” they cannot be told apart, which is refused.
 */
export function splitRule(rule: Rule, place: string): { customer: Rule[]; event: Rule[] } {
  const parts = { customer: [] as Rule[], event: [] as Rule[] };
  const visit = (node: Rule): void => {
    if ('all' in node) {
      for (const part of node.all) visit(part);
      return;
    }
    const events = ruleFields(node).map(isEventField);
    if (events.every((isEvent) => !isEvent)) parts.customer.push(node);
    else if (events.every((isEvent) => isEvent)) parts.event.push(node);
    else {
      throw InvalidInput.at(
        place,
        'conditions on customers and on events joined by “any” cannot be used where customers are counted too',
        ruleFields(node).join(', '),
      );
    }
  };
  visit(rule);
  return parts;
}

function join(
  rules: readonly Rule[],
  word: 'and' | 'or',
  none: string,
  fields: FieldReader,
  binder: Binder,
  dialect: Dialect,
): string {
  if (rules.length === 0) return none;
  return `(${rules.map((rule) => ruleSql(rule, fields, binder, dialect)).join(` ${word} `)})`;
}

function conditionSql(condition: Condition, fields: FieldReader, binder: Binder, dialect: Dialect): string {
  const { field, operator, value } = condition;
  const raw = fields.sql(field);
  if (operator === 'is_known') return `${raw} is not null`;
  if (operator === 'is_unknown') return `${raw} is null`;
  const values = (Array.isArray(value) ? value : [value]) as readonly RuleValue[];
  const declared = fields.type(field);
  const type = comparedAs(condition, declared, values);
  const left = fields.needsReading(field) || type !== declared ? read(raw, type, dialect) : raw;
  const bound = values.map((one) => binder.bind(fitted(field, one, type), PARAMETER[type]));
  if (operator === 'in' || operator === 'not_in') {
    return `${left} ${operator === 'in' ? 'in' : 'not in'} (${bound.join(', ')})`;
  }
  return `${left} ${COMPARE[operator]} ${bound[0]}`;
}

/** Text that nobody declared to be a number is compared as one when it is asked for less or more than a number. */
function comparedAs(
  condition: Condition,
  declared: ComparedType,
  values: readonly RuleValue[],
): ComparedType {
  if (declared !== 'text') return declared;
  const ordered = ['less', 'at_most', 'more', 'at_least'].includes(condition.operator);
  if (!ordered) return 'text';
  if (values.every((value) => typeof value === 'number')) return 'number';
  throw InvalidInput.at(
    condition.field,
    `is text, which cannot be asked for “${condition.operator}”`,
    values[0],
  );
}

function read(raw: string, type: ComparedType, dialect: Dialect): string {
  switch (type) {
    case 'text':
    case 'id':
      return raw;
    case 'number':
      return dialect.toNumber(raw);
    case 'boolean':
      return dialect.toBoolean(raw);
    case 'date':
      return dialect.toDay(raw);
  }
}

function fitted(field: string, value: RuleValue, type: ComparedType): RuleValue {
  switch (type) {
    case 'text':
      return String(value);
    case 'id': {
      const text = String(value);
      if (!isId(text)) throw InvalidInput.at(field, 'must be an id (a UUID in lower case)', value);
      return text;
    }
    case 'date':
      return parseDay(String(value), field);
    case 'number': {
      const number = typeof value === 'number' ? value : Number(value);
      if (value === '' || typeof value === 'boolean' || !Number.isFinite(number))
        throw InvalidInput.at(field, 'is a number and is compared with one', value);
      return number;
    }
    case 'boolean': {
      if (typeof value === 'boolean') return value;
      if (value === 'true' || value === 'false') return value === 'true';
      throw InvalidInput.at(field, 'is yes or no and is compared with true or false', value);
    }
  }
}
