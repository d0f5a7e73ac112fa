import { InvalidInput, type Period, type Rule, ruleFields } from '../kernel/index.ts';
import { makeBinder } from './binder.ts';
import { ruleSql } from './condition.ts';
import type { Compiled, Dialect } from './dialect.ts';
import { type AttributeTypes, type Basis, fieldReader, isOwnField } from './field.ts';

/** A number of a response: the score of a question, or the customer's attribute read as a number (yes 1, no 0). */
export type Item =
  | { readonly question: string; readonly item?: string | null }
  | { readonly attribute: string };

export interface CrossRequest {
  readonly survey: string | null;
  /** Outcome first, drivers after it. */
  readonly items: readonly Item[];
  readonly period: Period;
  readonly filter: Rule | null;
  readonly basis: Basis;
  readonly attributes: AttributeTypes;
  readonly missing: 'complete' | 'pairwise';
  /** Random blocks of customers for the bootstrap. */
  readonly blocks: number;
}

/**
 * Columns `c0` … of one row per block, in the order of `CrossMoments`; `k_block` names the block. `p0` … are the people
 * behind them, nobody in two blocks: of all items together, or with pairwise treatment of the outcome with each item.
 */
export interface CompiledCross {
  readonly compiled: Compiled;
  readonly length: number;
  /** How many columns `p0` … there are. */
  readonly crowds: number;
}

/**
 * Sums and cross-products of items over responses, per block of customers, in one scan. Answers of one customer stay
 * in one block, so that the bootstrap knows that they hang together.
 * @throws InvalidInput when no item is a question: rows are responses
 */
export function compileCross(request: CrossRequest, dialect: Dialect): CompiledCross {
  const { items, period, missing } = request;
  const binder = makeBinder(dialect);
  const questions = items.flatMap((item) => ('question' in item ? [item.question] : []));
  if (questions.length === 0) throw InvalidInput.at('items', 'must hold at least one question');
  const now = request.basis === 'now' && items.some((item) => 'attribute' in item || request.filter !== null);
  const joined = now || (request.filter !== null && ruleFields(request.filter).some(isOwnField));
  const fields = fieldReader(
    'answer',
    'a',
    now ? 'c' : null,
    request.attributes,
    binder,
    dialect,
    joined ? 'c' : null,
  );
  const named = [...new Set(questions)].map((question) => binder.bind(question, 'text'));
  const where = [
    `a.question in (${named.join(', ')})`,
    `a.answered_day >= ${binder.bind(period.from, 'day')}`,
    `a.answered_day < ${binder.bind(period.to, 'day')}`,
    ...(request.survey === null ? [] : [`a.survey_id = ${binder.bind(request.survey, 'id')}`]),
    ...(request.filter === null ? [] : [ruleSql(request.filter, fields, binder, dialect)]),
  ];
  const values = items.map((item, index) => {
    if ('question' in item) {
      const grid = item.item ? ` and a.item = ${binder.bind(item.item, 'text')}` : '';
      return `max(case when a.question = ${binder.bind(item.question, 'text')}${grid} then a.score end) as x${index}`;
    }
    return `max(${asNumber(fields.sql(`attribute.${item.attribute}`), item.attribute, request.attributes, dialect)}) as x${index}`;
  });
  const wide = [
    `select max(coalesce(a.customer_id, a.response_id)) as k_unit, max(a.weight) as w, ${values.join(', ')}`,
    `from ${dialect.rows('answer')} a`,
    ...(joined ? [`left join ${dialect.rows('customer')} c on c.id = a.customer_id`] : []),
    `where ${where.join(' and ')}`,
    'group by a.response_id',
  ].join('\n');
  const sums = missing === 'complete' ? completeSums(items.length) : pairwiseSums(items.length);
  const complete = items.map((_, index) => `r.x${index} is not null`).join(' and ');
  // Values and their presence (1 or 0) first, so that the many products are plain multiplications.
  const flat = items.map(
    (_, index) =>
      `coalesce(r.x${index}, 0) as z${index}, case when r.x${index} is null then 0e0 else 1e0 end as o${index}`,
  );
  const crowds =
    missing === 'complete'
      ? ['s.k_person']
      : items.map((_, index) => `case when s.o0 * s.o${index} = 1 then s.k_person end`);
  const columns = [
    ...sums.map((sum, index) => `${dialect.sumWhere(sum, 'true')} as c${index}`),
    ...crowds.map((person, index) => `${dialect.countDistinct(person)} as p${index}`),
  ];
  const sql = [
    `select k_block, ${columns.join(', ')}`,
    `from (select r.k_unit as k_person, ${dialect.block('r.k_unit', binder.bind(request.blocks, 'number'))} as k_block, r.w as w, ${flat.join(', ')}`,
    `from (\n${wide}\n) r${missing === 'complete' ? ` where ${complete}` : ''}) s`,
    'group by k_block',
  ].join('\n');
  return { compiled: { sql, parameters: binder.parameters }, length: sums.length, crowds: crowds.length };
}

function asNumber(raw: string, key: string, attributes: AttributeTypes, dialect: Dialect): string {
  return attributes.get(key) === 'boolean'
    ? `case when ${dialect.toBoolean(raw)} then 1e0 when not ${dialect.toBoolean(raw)} then 0e0 end`
    : dialect.toNumber(raw);
}

/** n, Σw, Σw², Σw·xᵢ, Σw·xᵢxⱼ for i ≤ j. */
function completeSums(size: number): string[] {
  const sums = ['1e0', 's.w', 's.w * s.w'];
  for (let i = 0; i < size; i++) sums.push(`s.w * s.z${i}`);
  for (let i = 0; i < size; i++) for (let j = i; j < size; j++) sums.push(`s.w * s.z${i} * s.z${j}`);
  return sums;
}

/** For each pair i ≤ j over rows that have both: n, Σw, Σw·xᵢ, Σw·xⱼ, Σw·xᵢ², Σw·xⱼ², Σw·xᵢxⱼ. */
function pairwiseSums(size: number): string[] {
  const sums: string[] = [];
  for (let i = 0; i < size; i++) {
    for (let j = i; j < size; j++) {
      const both = `s.o${i} * s.o${j}`;
      sums.push(
        both,
        `s.w * ${both}`,
        `s.w * s.z${i} * s.o${j}`,
        `s.w * s.z${j} * s.o${i}`,
        `s.w * s.z${i} * s.z${i} * s.o${j}`,
        `s.w * s.z${j} * s.z${j} * s.o${i}`,
        `s.w * s.z${i} * s.z${j}`,
      );
    }
  }
  return sums;
}
