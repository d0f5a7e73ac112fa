import {
  type Condition,
  InvalidInput,
  parseDay,
  parseLine,
  parseProse,
  parseRule,
  type Rule,
  type RuleValue,
} from '../kernel/index.ts';
import {
  type AttributeDefinitions,
  type AttributeType,
  attributeText,
  attributeValue,
  COMMON_ATTRIBUTES,
} from './attribute.ts';
import type { Customer } from './customer.ts';

/** Customers who meet a rule, under a name. Who belongs to it is found each time, never stored. */
export interface Segment {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly rule: Rule;
  readonly version: number;
  readonly createdAt: string;
  readonly updatedAt: string;
}

export interface SegmentInput {
  readonly name?: string | undefined;
  readonly description?: string | undefined;
  readonly rule?: unknown;
}

/** What a condition on customers compares: an attribute by its type, or a column that holds an id. */
export type CustomerField =
  | { readonly kind: 'attribute'; readonly key: string; readonly type: AttributeType }
  | { readonly kind: 'column'; readonly column: CustomerColumn; readonly type: 'text' | 'date' };

export type CustomerColumn =
  | 'id'
  | 'accountId'
  | 'preferredLanguage'
  | 'preferredChannel'
  | 'startedOn'
  | 'endedOn';

/** Fields of rules that are on record of every customer, beside attributes. */
const COLUMNS: ReadonlyMap<string, Extract<CustomerField, { kind: 'column' }>> = new Map([
  ['customer', { kind: 'column', column: 'id', type: 'text' }],
  ['account', { kind: 'column', column: 'accountId', type: 'text' }],
  ['preferred_language', { kind: 'column', column: 'preferredLanguage', type: 'text' }],
  ['preferred_channel', { kind: 'column', column: 'preferredChannel', type: 'text' }],
  ['started_on', { kind: 'column', column: 'startedOn', type: 'date' }],
  ['ended_on', { kind: 'column', column: 'endedOn', type: 'date' }],
]);

const ORDERED = new Set(['less', 'at_most', 'more', 'at_least']);

/**
 * Checks a rule against what is known of customers: `attribute.KEY`, `customer` and `account` (ids), `preferred_language`,
 * `preferred_channel`, `started_on` and `ended_on`.
 * @throws InvalidInput naming the part, for an attribute that nobody declared or a value of another type
 */
export function parseCustomerRule(input: unknown, known: AttributeDefinitions, place = 'rule'): Rule {
  const rule = parseRule(input, place);
  const visit = (node: Rule, at: string): void => {
    if ('all' in node) for (const [i, part] of node.all.entries()) visit(part, `${at}.all[${i}]`);
    else if ('any' in node) for (const [i, part] of node.any.entries()) visit(part, `${at}.any[${i}]`);
    else checkCondition(node, known, at);
  };
  visit(rule, place);
  return rule;
}

/** What `field` of a rule over customers stands for. @throws InvalidInput */
export function customerField(field: string, known: AttributeDefinitions, place = 'field'): CustomerField {
  const column = COLUMNS.get(field);
  if (column) return column;
  const key = field.startsWith('attribute.') ? field.slice('attribute.'.length) : null;
  if (key !== null) {
    const definition = known.get(key);
    if (definition) return { kind: 'attribute', key, type: definition.valueType };
    if ((COMMON_ATTRIBUTES as readonly string[]).includes(key))
      return { kind: 'attribute', key, type: 'text' };
  }
  const names = [...known.keys()].slice(0, 20).map((name) => `attribute.${name}`);
  throw InvalidInput.at(place, `must be one of ${[...COLUMNS.keys(), ...names].join(', ')}`, field);
}

/** The values that a condition compares with, as they are stored. */
export function conditionTexts(condition: Condition, field: CustomerField, place = 'value'): string[] {
  const { value } = condition;
  if (value === undefined) return [];
  const values = (Array.isArray(value) ? value : [value]) as readonly RuleValue[];
  return values.map((one, index) => {
    const at = Array.isArray(value) ? `${place}[${index}]` : place;
    const isId = field.kind === 'column' && (field.column === 'id' || field.column === 'accountId');
    const text = isId ? String(one) : attributeText(one, field.type, at);
    if (text === null) throw InvalidInput.at(at, 'must not be empty; ask for is_unknown instead', one);
    return text;
  });
}

function checkCondition(condition: Condition, known: AttributeDefinitions, at: string): void {
  const field = customerField(condition.field, known, `${at}.field`);
  const { type } = field;
  if (ORDERED.has(condition.operator) && type !== 'number' && type !== 'date') {
    const rule = `cannot be asked of ${condition.field}, which is ${type}; only numbers and dates have an order`;
    throw InvalidInput.at(`${at}.operator`, rule, condition.operator);
  }
  conditionTexts(condition, field, `${at}.value`);
}

/**
 * Whether a customer meets a rule. A condition on something unknown is not met, `is_not` and `not_in` included:
 * who has no region is not known to be outside of one.
 */
export function meetsRule(
  customer: Pick<Customer, CustomerColumn | 'attributes'>,
  rule: Rule,
  known: AttributeDefinitions,
): boolean {
  if ('all' in rule) return rule.all.every((part) => meetsRule(customer, part, known));
  if ('any' in rule) return rule.any.some((part) => meetsRule(customer, part, known));
  const field = customerField(rule.field, known);
  const text = field.kind === 'column' ? customer[field.column] : (customer.attributes[field.key] ?? null);
  if (rule.operator === 'is_known') return text !== null;
  if (rule.operator === 'is_unknown') return text === null;
  if (text === null) return false;
  const { type } = field;
  const mine = comparable(text, type);
  const wanted = conditionTexts(rule, field).map((one) => comparable(one, type));
  const [first] = wanted;
  if (mine === null || first === undefined || first === null) return false;
  switch (rule.operator) {
    case 'is':
    case 'in':
      return wanted.includes(mine);
    case 'is_not':
    case 'not_in':
      return !wanted.includes(mine);
    case 'less':
      return mine < first;
    case 'at_most':
      return mine <= first;
    case 'more':
      return mine > first;
    case 'at_least':
      return mine >= first;
  }
}

/** Null for a text that is none of the type, as may lie there from before the type was declared. */
function comparable(text: string, type: AttributeType): string | number | null {
  if (type === 'number') {
    const value = attributeValue(text, 'number');
    return typeof value === 'number' ? value : null;
  }
  if (type !== 'date') return text;
  try {
    return parseDay(text);
  } catch {
    return null;
  }
}

/** @throws InvalidInput */
export function parseSegmentName(value: unknown): string {
  const name = parseLine(value, 'name', 200);
  if (name === null) throw InvalidInput.at('name', 'must be there', value);
  return name;
}

/** @throws InvalidInput */
export function parseSegmentDescription(value: unknown): string {
  return parseProse(value, 'description', 2000) ?? '';
}
