import type { Currency, LoyaltyRequest } from '../../../insight/index.ts';
import type { Binder, Dialect } from '../../../metric/index.ts';
import { PROMOTER_FROM } from '../../../stats/index.ts';
import { moneySql, rowsSql } from './rows.ts';

/**
 * One row a customer who answered within the period: what the first answer said (the lower score where there are two of
 * one instant), and what was done from that day to the period's end.
 * Columns: v_customer, v_score, v_said, v_acted, v_days, v_referrals, v_joined, v_paid, v_years, v_started, v_ended.
 */
export function saidSql(
  request: LoyaltyRequest,
  money: Currency | null,
  dialect: Dialect,
  binder: Binder,
): string {
  const { period, referral, attributes } = request;
  const [from, to] = [binder.bind(period.from, 'day'), binder.bind(period.to, 'day')];
  const answered = [
    rowsSql('answer', 'a', request.said, attributes, binder, dialect),
    `a.answered_day >= ${from}`,
    `a.answered_day < ${to}`,
    'a.customer_id is not null',
    'a.score is not null',
  ].join(' and ');
  // Time and score in one number: the first answer is the least, and two engines choose alike.
  const said = `select a.customer_id as f_customer, min(a.answered_day) as f_day,
      min(${dialect.milliseconds('a.answered_at')} * 16 + a.score) as f_key
    from ${dialect.rows('answer')} a where ${answered} group by a.customer_id`;
  const isReferral =
    referral === null ? 'false' : `(${rowsSql('signal', 'g', referral, attributes, binder, dialect)})`;
  const isJoined =
    referral === null ? 'false' : `${isReferral} and g.outcome = ${binder.bind(referral.joined, 'text')}`;
  const { condition: isPaid, amount } =
    money === null
      ? { condition: 'false', amount: () => '0' }
      : moneySql(money, 'g', attributes, binder, dialect);
  const done = `select g.customer_id as e_customer, ${dialect.countWhere(isReferral)} as e_referrals,
      ${dialect.countWhere(isJoined)} as e_joined, ${dialect.sumWhere(amount(), isPaid)} as e_paid
    from ${dialect.rows('signal')} g join (${said}) f on f.f_customer = g.customer_id
    where g.occurred_day >= ${from} and g.occurred_day < ${to} and g.occurred_day >= f.f_day
      and (${isReferral} or (${isPaid}))
    group by g.customer_id`;
  const last = `case when c.ended_on is not null and c.ended_on < ${to} then c.ended_on else ${to} end`;
  const left = `c.ended_on is not null and c.ended_on <= f.f_day`;
  return `select f.f_customer as v_customer, f.f_key - 16 * floor(f.f_key / 16) as v_score,
      f.f_key - 16 * floor(f.f_key / 16) >= ${PROMOTER_FROM} as v_said, coalesce(e.e_referrals, 0) > 0 as v_acted,
      case when ${left} then 1 else ${dialect.daysBetween('f.f_day', last)} end as v_days,
      coalesce(e.e_referrals, 0) as v_referrals, coalesce(e.e_joined, 0) as v_joined, coalesce(e.e_paid, 0) as v_paid,
      case when c.started_on is not null and c.started_on <= ${last}
        then ${dialect.daysBetween('c.started_on', last)} / 365.25 end as v_years,
      c.started_on as v_started, c.ended_on as v_ended
    from (${said}) f
    left join (${done}) e on e.e_customer = f.f_customer
    left join ${dialect.rows('customer')} c on c.id = f.f_customer`;
}
