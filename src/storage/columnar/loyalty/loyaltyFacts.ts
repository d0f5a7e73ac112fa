import type { LoyaltyFacts } from '../../../insight/index.ts';
import { type FigureStore, makeBinder } from '../../../metric/index.ts';
import { advocateFacts } from './advocates.ts';
import { cohortSql } from './cohort.ts';
import { peopleBehind } from './people.ts';
import { revenueFacts } from './revenue.ts';
import { rowsSql } from './rows.ts';

/** What loyalty is counted from. The organization is bound by the store of figures, from the scope. */
export function loyaltyFacts(figures: FigureStore): LoyaltyFacts {
  const { dialect } = figures;
  return {
    advocates: (scope, request, money, signal) => advocateFacts(figures, scope, request, money, signal),
    revenue: (scope, asked, signal) => revenueFacts(figures, scope, asked, signal),
    people: (scope, request, asked, signal) => peopleBehind(figures, scope, request, asked, signal),
    async cohorts(scope, asked, signal) {
      const binder = makeBinder(dialect);
      const sql = `select ${dialect.dayText('t.t_start')} as o_start, t.t_days as o_days,
          ${dialect.countWhere('t.t_left')} as o_left, ${dialect.countWhere('not t.t_left')} as o_there
        from (${cohortSql(asked, dialect, binder)}) t
        group by t.t_start, t.t_days`;
      const first = `select ${dialect.countWhere('c.ended_on is not null')} as o_n, ${dialect.dayText('min(c.ended_on)')} as o_first
        from ${dialect.rows('customer')} c`;
      const [tenures, [earliest]] = await Promise.all([
        figures.select(scope, { sql, parameters: binder.parameters }, signal),
        figures.select(scope, { sql: first, parameters: [] }, signal),
      ]);
      return {
        tenures: tenures.map((row) => ({
          start: String(row['o_start']),
          days: Number(row['o_days']),
          left: Number(row['o_left']),
          there: Number(row['o_there']),
        })),
        firstLeft: Number(earliest?.['o_n'] ?? 0) > 0 ? String(earliest?.['o_first']) : null,
      };
    },
    async units(scope, { rows, period, attributes }, signal) {
      const binder = makeBinder(dialect);
      const sql = `select g.unit as o_unit, ${dialect.countWhere('true')} as o_events from ${dialect.rows('signal')} g
        where ${rowsSql('signal', 'g', rows, attributes, binder, dialect)} and g.unit is not null
          and g.occurred_day >= ${binder.bind(period.from, 'day')} and g.occurred_day < ${binder.bind(period.to, 'day')}
        group by g.unit order by o_events desc limit 100`;
      const found = await figures.select(scope, { sql, parameters: binder.parameters }, signal);
      return found.map((row) => String(row['o_unit']));
    },
  };
}
