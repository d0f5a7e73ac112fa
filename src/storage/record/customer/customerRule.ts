import { type RawBuilder, type SqlBool, sql } from 'kysely';
import {
  type AttributeDefinitions,
  type AttributeType,
  type CustomerColumn,
  type CustomerField,
  conditionTexts,
  customerField,
} from '../../../customer/index.ts';
import type { Condition, Rule } from '../../../kernel/index.ts';

const COMPARE = { is: '=', is_not: '<>', less: '<', at_most: '<=', more: '>', at_least: '>=' } as const;
const NUMBER = String.raw`^[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?$`;
const DAY = String.raw`^\d{4}-\d{2}-\d{2}$`;

/**
 * A rule as a condition on the table `customer`. A condition on something unknown is not met (the domain's `meetsRule`
 * is the same rule in memory; a property test holds the two together).
 */
export function customerRule(rule: Rule, known: AttributeDefinitions): RawBuilder<SqlBool> {
  if ('all' in rule) return joined(rule.all, sql` and `, sql`true`, known);
  if ('any' in rule) return joined(rule.any, sql` or `, sql`false`, known);
  return condition(rule, known);
}

function joined(
  rules: readonly Rule[],
  word: RawBuilder<unknown>,
  none: RawBuilder<SqlBool>,
  known: AttributeDefinitions,
): RawBuilder<SqlBool> {
  if (rules.length === 0) return none;
  return sql<SqlBool>`(${sql.join(
    rules.map((rule) => customerRule(rule, known)),
    word,
  )})`;
}

function condition(rule: Condition, known: AttributeDefinitions): RawBuilder<SqlBool> {
  const field = customerField(rule.field, known);
  const text = textOf(field);
  if (rule.operator === 'is_known') return sql<SqlBool>`${text} is not null`;
  if (rule.operator === 'is_unknown') return sql<SqlBool>`${text} is null`;
  const { type } = field;
  const left = comparable(text, type);
  const values = conditionTexts(rule, field);
  const right = type === 'number' ? sql`${values.map(Number)}::float8[]` : sql`${values}::text[]`;
  if (rule.operator === 'in') return sql<SqlBool>`${left} = any(${right})`;
  if (rule.operator === 'not_in') return sql<SqlBool>`${left} <> all(${right})`;
  return sql<SqlBool>`${left} ${sql.raw(COMPARE[rule.operator])} (${right})[1]`;
}

function textOf(field: CustomerField): RawBuilder<string | null> {
  if (field.kind === 'attribute') return sql`(customer.attributes ->> ${field.key}::text)`;
  const columns: Readonly<Record<CustomerColumn, RawBuilder<string | null>>> = {
    id: sql`customer.id::text`,
    accountId: sql`customer.account_id::text`,
    preferredLanguage: sql`customer.preferred_language`,
    preferredChannel: sql`customer.preferred_channel`,
    startedOn: sql`customer.started_on::text`,
    endedOn: sql`customer.ended_on::text`,
  };
  return columns[field.column];
}

/** The text as what is compared; null for one that is none of the type. Text has byte order, as JavaScript's has not. */
function comparable(text: RawBuilder<string | null>, type: AttributeType): RawBuilder<unknown> {
  if (type === 'number') return sql`(case when ${text} ~ ${sql.lit(NUMBER)} then (${text})::float8 end)`;
  if (type === 'date') return sql`(case when ${text} ~ ${sql.lit(DAY)} then ${text} end) collate "C"`;
  return text;
}
