import type { RenewalCell, ValueFacts } from '../../../economics/index.ts';
import type { Scope } from '../../../kernel/index.ts';
import { type FigureStore, makeBinder } from '../../../metric/index.ts';
import { crowdSql, segmentSql, textOf } from './crowd.ts';

/**
 * Who stayed and who left at which renewal, as counts of customers alike: one pass over the customers, whatever their
 * number. A renewal is due every `months` calendar months from the first day; whoever leaves between two of them left at
 * the later one. Where a window begins or ends between two, that stretch is not counted, for only some who leave in it are seen.
 */
export async function renewalCells(
  figures: FigureStore,
  scope: Scope,
  { crowd, months, windows }: Parameters<ValueFacts['renewals']>[1],
  signal?: AbortSignal,
): Promise<RenewalCell[]> {
  const { dialect } = figures;
  const binder = makeBinder(dialect);
  const { bind } = binder;
  const days = windows.map(
    ({ key, from, until, begunBefore }) =>
      `select ${bind(key, 'text')} as w_key, ${bind(from, 'day')} as w_from, ${bind(until, 'day')} as w_until,
        ${bind(begunBefore ?? until, 'day')} as w_before`,
  );
  const every = Math.trunc(months);
  const entered = `case when c.started_on < w.w_from then floor(${monthsBefore('c.started_on', 'w.w_from')} / ${every}) + 1 else 0 end`;
  const due = `floor(${monthsBefore('c.started_on', 'w.w_until')} / ${every})`;
  const gone = 'c.ended_on is not null and c.ended_on < w.w_until';
  const leftAt = `case when ${gone} then floor(greatest(0, ${monthsBefore('c.started_on', 'c.ended_on')}) / ${every}) + 1 end`;
  const cells = `select w.w_key as r_window, ${segmentSql(crowd, 'c', binder, dialect)} as r_segment,
      ${entered} as r_entered, ${due} as r_due, ${leftAt} as r_left
    from ${dialect.rows('customer')} c cross join (${days.join(' union all ')}) w
    where ${crowdSql(crowd, 'c', binder, dialect)} and c.started_on is not null and c.started_on < w.w_until
      and c.started_on < w.w_before and (c.ended_on is null or c.ended_on >= w.w_from)`;
  const left = 'r.r_left is not null and r.r_left <= r.r_due';
  const sql = `select r.r_window as o_window, r.r_segment as o_segment, r.r_entered as o_entered, r.r_due as o_due,
      case when ${left} then r.r_left - 1 else r.r_due end as o_renewed, ${left} as o_left,
      ${dialect.countWhere('true')} as o_customers
    from (${cells}) r
    where r.r_due > r.r_entered and (r.r_left is null or r.r_left > r.r_entered)
    group by o_window, o_segment, o_entered, o_due, o_renewed, o_left`;
  const rows = await figures.select(scope, { sql, parameters: binder.parameters }, signal);
  return rows.map((row) => ({
    window: String(row['o_window']),
    segment: textOf(row['o_segment']),
    entered: Number(row['o_entered']),
    due: Number(row['o_due']),
    renewed: Number(row['o_renewed']),
    left: row['o_left'] === true || row['o_left'] === 1,
    customers: Number(row['o_customers']),
  }));
}

/** Whole calendar months after one day whose end lies before another; −1 on the first day itself. */
function monthsBefore(from: string, until: string): string {
  const part = (name: string, day: string): string => `extract(${name} from ${day})`;
  return `((${part('year', until)} - ${part('year', from)}) * 12 + ${part('month', until)} - ${part('month', from)}
    - case when ${part('day', until)} <= ${part('day', from)} then 1 else 0 end)`;
}
