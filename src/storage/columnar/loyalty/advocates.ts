import type { AdvocateFacts, Currency, LoyaltyFacts, LoyaltyRequest } from '../../../insight/index.ts';
import type { Scope } from '../../../kernel/index.ts';
import { type FigureRow, type FigureStore, makeBinder } from '../../../metric/index.ts';
import { rowsSql } from './rows.ts';
import { saidSql } from './said.ts';

type Referring = LoyaltyRequest & { readonly referral: NonNullable<LoyaltyRequest['referral']> };

/** What people said and did, as sums by group; three statements side by side. */
export async function advocateFacts(
  figures: FigureStore,
  scope: Scope,
  request: Referring,
  money: Currency | null,
  signal?: AbortSignal,
): ReturnType<LoyaltyFacts['advocates']> {
  const [groups, departures, unheard] = await Promise.all([
    figures.select(scope, groupsSql(figures, request, money), signal),
    request.until > request.period.to ? figures.select(scope, departuresSql(figures, request), signal) : [],
    figures.select(scope, unheardSql(figures, request), signal),
  ]);
  const [quiet] = unheard;
  return {
    groups: groups.map((row) => ({
      said: flag(row['o_said']),
      acted: flag(row['o_acted']),
      people: Number(row['o_people']),
      days: Number(row['o_days']),
      daysSquared: Number(row['o_days2']),
      referrals: Number(row['o_made']),
      referralsSquared: Number(row['o_made2']),
      referralsByDays: Number(row['o_made_days']),
      joined: Number(row['o_won']),
      joinedSquared: Number(row['o_won2']),
      joinedByReferrals: Number(row['o_won_made']),
      paid: Number(row['o_paid']),
      paidSquared: Number(row['o_paid2']),
      paidByDays: Number(row['o_paid_days']),
      dated: Number(row['o_dated']),
      years: Number(row['o_years']),
      yearsSquared: Number(row['o_years2']),
    })),
    departures: departures.map(departureOf),
    unheard: { people: Number(quiet?.['o_people'] ?? 0), referrals: Number(quiet?.['o_made'] ?? 0) },
    unlinked: Number(quiet?.['o_unlinked'] ?? 0),
  } satisfies AdvocateFacts;
}

function departureOf(row: FigureRow) {
  return {
    said: flag(row['o_said']),
    acted: flag(row['o_acted']),
    days: Number(row['o_days']),
    left: Number(row['o_left']),
    there: Number(row['o_there']),
  };
}

const flag = (cell: FigureRow[string] | undefined): boolean => cell === true || cell === 1;

function groupsSql({ dialect }: FigureStore, request: LoyaltyRequest, money: Currency | null) {
  const binder = makeBinder(dialect);
  const sum = (value: string, condition = 'true'): string => dialect.sumWhere(value, condition);
  const sql = `select v.v_said as o_said, v.v_acted as o_acted, ${dialect.countWhere('true')} as o_people,
      ${sum('v.v_days')} as o_days, ${sum('v.v_days * v.v_days')} as o_days2,
      ${sum('v.v_referrals')} as o_made, ${sum('v.v_referrals * v.v_referrals')} as o_made2,
      ${sum('v.v_referrals * v.v_days')} as o_made_days,
      ${sum('v.v_joined')} as o_won, ${sum('v.v_joined * v.v_joined')} as o_won2, ${sum('v.v_joined * v.v_referrals')} as o_won_made,
      ${sum('v.v_paid')} as o_paid, ${sum('v.v_paid * v.v_paid')} as o_paid2, ${sum('v.v_paid * v.v_days')} as o_paid_days,
      ${dialect.countWhere('v.v_years is not null')} as o_dated, ${sum('v.v_years', 'v.v_years is not null')} as o_years,
      ${sum('v.v_years * v.v_years', 'v.v_years is not null')} as o_years2
    from (${saidSql(request, money, dialect, binder)}) v
    group by v.v_said, v.v_acted`;
  return { sql, parameters: binder.parameters };
}

/** Days from the end of the period to the day of leaving, or to the last day that is known. */
function departuresSql({ dialect }: FigureStore, request: LoyaltyRequest) {
  const binder = makeBinder(dialect);
  const said = saidSql(request, null, dialect, binder);
  const [landmark, until] = [binder.bind(request.period.to, 'day'), binder.bind(request.until, 'day')];
  const left = `v.v_ended is not null and v.v_ended < ${until}`;
  const last = `case when ${left} then v.v_ended else ${until} end`;
  const sql = `select t.t_said as o_said, t.t_acted as o_acted, t.t_days as o_days,
      ${dialect.countWhere('t.t_left')} as o_left, ${dialect.countWhere('not t.t_left')} as o_there
    from (select v.v_said as t_said, v.v_acted as t_acted, ${dialect.daysBetween(landmark, last)} as t_days, ${left} as t_left
      from (${said}) v where v.v_ended is null or v.v_ended >= ${landmark}) t
    group by t.t_said, t.t_acted, t.t_days`;
  return { sql, parameters: binder.parameters };
}

/** Who referred without having answered. */
function unheardSql({ dialect }: FigureStore, request: Referring) {
  const binder = makeBinder(dialect);
  const { bind } = binder;
  const { period, said, referral, attributes } = request;
  const [from, to] = [bind(period.from, 'day'), bind(period.to, 'day')];
  const answered = `select distinct a.customer_id as h_customer from ${dialect.rows('answer')} a
    where ${rowsSql('answer', 'a', said, attributes, binder, dialect)}
      and a.answered_day >= ${from} and a.answered_day < ${to} and a.customer_id is not null and a.score is not null`;
  const made = `select g.customer_id as g_customer, ${dialect.countWhere('true')} as g_made from ${dialect.rows('signal')} g
    where ${rowsSql('signal', 'g', referral, attributes, binder, dialect)} and g.occurred_day >= ${from} and g.occurred_day < ${to}
    group by g.customer_id`;
  const quiet = 'm.g_customer is not null and h.h_customer is null';
  const sql = `select ${dialect.countWhere(quiet)} as o_people, ${dialect.sumWhere('m.g_made', quiet)} as o_made,
      ${dialect.sumWhere('m.g_made', 'm.g_customer is null')} as o_unlinked
    from (${made}) m left join (${answered}) h on h.h_customer = m.g_customer`;
  return { sql, parameters: binder.parameters };
}
