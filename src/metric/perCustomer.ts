import type { Period, Rule } from '../kernel/index.ts';
import type { Binder } from './binder.ts';
import { type Context, conditions, customersFor, DAY } from './branch.ts';
import { type Branch, customerStatistic, eventStatistic, indexJoins, scoreSql } from './counting.ts';
import type { Dialect } from './dialect.ts';
import { type AttributeTypes, fieldReader } from './field.ts';
import type { PerCustomer } from './measure.ts';
import type { Part, Plan } from './plan.ts';
import type { Question } from './question.ts';

type Ratio = Extract<PerCustomer, { ratio: true }>;

/** What a measure counts of each customer. */
export interface CustomerSums {
  readonly plan: Plan;
  readonly ratio: Ratio;
  readonly includes: Rule | null;
  readonly excludes: Rule | null;
  readonly attributes: AttributeTypes;
  /** By which what is above is multiplied (major to minor units of money). */
  readonly factor: number;
}

/** SQL of one window: joins beside customers `customers`, and each customer's above and below, 0 where there is nothing. */
export interface CustomerSumsSql {
  readonly joins: readonly string[];
  readonly above: string;
  readonly below: string;
}

/**
 * Numerator and denominator of each customer within `period`, for joining to a list of customers.
 * @param name tells the joins of several windows apart: letters only
 * @param customers alias of the table of customers that is joined to
 */
export function customerSumsSql(
  sums: CustomerSums,
  period: Period,
  name: string,
  customers: string,
  binder: Binder,
  dialect: Dialect,
): CustomerSumsSql {
  const { plan, ratio } = sums;
  const wanted = new Set([...Object.keys(ratio.above), ...Object.keys(ratio.below)]);
  const joins: string[] = [];
  const places = new Map<string, string>();
  plan.parts.forEach((part, index) => {
    const statistics = Object.keys(part.statistics).filter((key) => wanted.has(key));
    if (statistics.length === 0) return;
    const alias = `${name}${index}`;
    const columns = statistics.map((key, at) => {
      places.set(key, `coalesce(${alias}.u_${at}, 0)`);
      return key;
    });
    joins.push(
      `left join (${partSql(sums, part, index, columns, period, binder, dialect)}) ${alias} on ${alias}.u_customer = ${customers}.id`,
    );
  });
  const side = (factors: Readonly<Record<string, number>>, scale: number): string => {
    const terms = Object.entries(factors)
      .filter(([, factor]) => factor !== 0)
      .map(([key, factor]) => {
        const column = places.get(key) ?? '0';
        return factor * scale === 1 ? column : `${binder.bind(factor * scale, 'number')} * ${column}`;
      });
    return terms.length === 0 ? '0e0' : `(${terms.join(' + ')})`;
  };
  return { joins, above: side(ratio.above, sums.factor), below: side(ratio.below, 1) };
}

function partSql(
  { plan, includes, excludes, attributes }: CustomerSums,
  part: Part,
  index: number,
  statistics: readonly string[],
  period: Period,
  binder: Binder,
  dialect: Dialect,
): string {
  const counted = plan.parts.some(({ over }) => over === 'customer');
  const question: Question = {
    ...{ plan, period, includes, excludes, attributes },
    ...{ grain: null, cuts: [], filter: null, segments: [], dirty: null },
    basis: counted ? 'now' : 'then',
  };
  const context: Context = {
    ...{ question, part, index, binder, dialect },
    ...{ segment: null, basis: question.basis, width: 0 },
  };
  if (part.over === 'customer') {
    const fields = fieldReader('customer', 'c', null, attributes, binder, dialect, 'c');
    const branch: Branch = { fields, binder, dialect, score: '' };
    const columns = statistics.flatMap((key, at) => {
      const statistic = part.statistics[key];
      return statistic ? [`${customerStatistic(statistic, branch)} as u_${at}`] : [];
    });
    const where = conditions(context, fields);
    const span = `select ${binder.bind(period.from, 'day')} as b_from, ${binder.bind(period.to, 'day')} as b_to`;
    return [
      `select c.id as u_customer, ${columns.join(', ')}`,
      `from (${span}) b cross join ${dialect.rows('customer')} c`,
      ...(where.length > 0 ? [`where ${where.join(' and ')}`] : []),
      'group by c.id',
    ].join(' ');
  }
  const { joined, now } = customersFor(context);
  const fields = fieldReader(part.over, 'a', now, attributes, binder, dialect, joined ? 'c' : null);
  const branch: Branch = { fields, binder, dialect, score: scoreSql(part, binder) };
  const columns = statistics.flatMap((key, at) => {
    const statistic = part.statistics[key];
    return statistic ? [`${eventStatistic(part.over, statistic, branch)} as u_${at}`] : [];
  });
  const day = `a.${DAY[part.over]}`;
  return [
    `select a.customer_id as u_customer, ${columns.join(', ')}`,
    `from ${dialect.rows(part.over)} a`,
    ...(joined ? [`left join ${dialect.rows('customer')} c on c.id = a.customer_id`] : []),
    ...indexJoins(part, period, binder, dialect),
    `where ${[
      'a.customer_id is not null',
      `${day} >= ${binder.bind(period.from, 'day')}`,
      `${day} < ${binder.bind(period.to, 'day')}`,
      ...conditions(context, fields),
    ].join(' and ')}`,
    'group by a.customer_id',
  ].join(' ');
}
