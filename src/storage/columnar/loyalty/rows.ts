import type { Rows } from '../../../insight/index.ts';
import {
  type AttributeTypes,
  type Binder,
  type Dialect,
  exclusionSql,
  fieldReader,
  ruleSql,
} from '../../../metric/index.ts';

/** Rows of `answer` or `signal` under an alias, as SQL; the same as a figure of their metric counts. */
export function rowsSql(
  over: 'answer' | 'signal',
  alias: string,
  { wanted, unwanted }: Rows,
  attributes: AttributeTypes,
  binder: Binder,
  dialect: Dialect,
): string {
  const fields = fieldReader(over, alias, null, attributes, binder, dialect);
  return [
    ...wanted.map((rule) => ruleSql(rule, fields, binder, dialect)),
    ...unwanted.map((rule) => exclusionSql(rule, fields, binder, dialect)),
  ].join(' and ');
}

/** Events that are money, with their amounts in minor units. */
export function moneySql(
  money: Rows & { readonly code: string; readonly digits: number },
  alias: string,
  attributes: AttributeTypes,
  binder: Binder,
  dialect: Dialect,
): { condition: string; amount(): string } {
  const rows = rowsSql('signal', alias, money, attributes, binder, dialect);
  return {
    condition: `${rows} and ${alias}.unit = ${binder.bind(money.code, 'text')} and ${alias}.value is not null`,
    // Bound only where it is used: an engine refuses what the statement does not name.
    amount: () => `round(${alias}.value * ${binder.bind(10 ** money.digits, 'number')})`,
  };
}
