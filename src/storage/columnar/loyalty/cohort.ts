import type { CohortGrain } from '../../../insight/index.ts';
import type { Binder, Dialect } from '../../../metric/index.ts';

/** One row a customer of a cohort. Columns: t_customer, t_start, t_days, t_left. */
export function cohortSql(
  asked: { readonly grain: CohortGrain; readonly from: string; readonly until: string },
  dialect: Dialect,
  binder: Binder,
): string {
  const [from, until] = [binder.bind(asked.from, 'day'), binder.bind(asked.until, 'day')];
  const left = `c.ended_on is not null and c.ended_on < ${until}`;
  const last = `case when ${left} then c.ended_on else ${until} end`;
  return `select c.id as t_customer, ${dialect.startOf(asked.grain, 'c.started_on')} as t_start,
      ${dialect.daysBetween('c.started_on', last)} as t_days, ${left} as t_left
    from ${dialect.rows('customer')} c where c.started_on >= ${from} and c.started_on < ${until}`;
}
