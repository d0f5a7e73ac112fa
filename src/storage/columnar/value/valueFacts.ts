import type { ValueFacts } from '../../../economics/index.ts';
import { type FigureStore, makeBinder } from '../../../metric/index.ts';
import { moneySql, rowsSql } from '../loyalty/rows.ts';
import { attributeSql, crowdSql, textOf } from './crowd.ts';
import { paidSums } from './paid.ts';
import { peopleBehindValue } from './people.ts';
import { purchaseFacts } from './purchases.ts';
import { renewalCells } from './renewals.ts';
import { scoreSums } from './scores.ts';

/** What values are counted from. The organization is bound by the store of figures, from the scope. */
export function valueFacts(figures: FigureStore): ValueFacts {
  const { dialect } = figures;
  return {
    renewals: (scope, asked, signal) => renewalCells(figures, scope, asked, signal),
    paid: (scope, asked, signal) => paidSums(figures, scope, asked, signal),
    purchases: (scope, asked, signal) => purchaseFacts(figures, scope, asked, signal),
    scores: (scope, asked, signal) => scoreSums(figures, scope, asked, signal),
    people: (scope, asked, signal) => peopleBehindValue(figures, scope, asked, signal),
    async firstDays(scope, crowd, signal) {
      const binder = makeBinder(dialect);
      const sql = `select ${dialect.countWhere('c.started_on is not null')} as o_begun, ${dialect.dayText('min(c.started_on)')} as o_first,
          ${dialect.countWhere('c.ended_on is not null')} as o_left, ${dialect.dayText('min(c.ended_on)')} as o_last
        from ${dialect.rows('customer')} c where ${crowdSql(crowd, 'c', binder, dialect)}`;
      const [row] = await figures.select(scope, { sql, parameters: binder.parameters }, signal);
      return {
        begun: Number(row?.['o_begun'] ?? 0) > 0 ? textOf(row?.['o_first']) : null,
        left: Number(row?.['o_left'] ?? 0) > 0 ? textOf(row?.['o_last']) : null,
      };
    },
    async firstPaid(scope, { money, attributes }, signal) {
      const binder = makeBinder(dialect);
      const { condition } = moneySql(money, 'g', attributes, binder, dialect);
      const sql = `select ${dialect.countWhere('true')} as o_n, ${dialect.dayText('min(g.occurred_day)')} as o_first
        from ${dialect.rows('signal')} g where ${condition} and g.customer_id is not null`;
      const [row] = await figures.select(scope, { sql, parameters: binder.parameters }, signal);
      return Number(row?.['o_n'] ?? 0) > 0 ? textOf(row?.['o_first']) : null;
    },
    async referrals(scope, { crowd, rows, joined, period, came }, signal) {
      const binder = makeBinder(dialect);
      const { bind } = binder;
      const [from, to] = [bind(period.from, 'day'), bind(period.to, 'day')];
      const won = `g.outcome = ${bind(joined, 'text')}`;
      const sql = `select ${dialect.countWhere('true')} as o_made, ${dialect.countWhere(won)} as o_joined,
          ${dialect.countDistinct('g.customer_id')} as o_people
        from ${dialect.rows('signal')} g
        where ${rowsSql('signal', 'g', rows, crowd.attributes, binder, dialect)}
          and g.occurred_day >= ${from} and g.occurred_day < ${to}`;
      const record = makeBinder(dialect);
      const source = came && attributeSql(came.attribute, 'c', record, dialect);
      const earned = came?.earned.map((value) => record.bind(value, 'text')).join(', ') ?? '';
      const onRecord =
        source === null || earned === ''
          ? null
          : `select ${dialect.countWhere(`${source} in (${earned})`)} as o_n from ${dialect.rows('customer')} c
            where ${crowdSql(crowd, 'c', record, dialect)}
              and c.started_on >= ${record.bind(period.from, 'day')} and c.started_on < ${record.bind(period.to, 'day')}`;
      const [[made], known] = await Promise.all([
        figures.select(scope, { sql, parameters: binder.parameters }, signal),
        onRecord === null
          ? null
          : figures.select(scope, { sql: onRecord, parameters: record.parameters }, signal),
      ]);
      return {
        made: Number(made?.['o_made'] ?? 0),
        joined: Number(made?.['o_joined'] ?? 0),
        people: Number(made?.['o_people'] ?? 0),
        onRecord: known === null ? null : Number(known[0]?.['o_n'] ?? 0),
      };
    },
  };
}
