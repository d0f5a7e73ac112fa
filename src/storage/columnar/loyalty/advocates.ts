import type {
  AdvocateSums,
  Currency,
  Departures,
  LoyaltyFacts,
  LoyaltyRequest,
} from '../../../insight/index.ts';
import type { Scope } from '../../../kernel/index.ts';
import { type FigureRow, type FigureStore, makeBinder } from '../../../metric/index.ts';
import { rowsSql } from './rows.ts';
import { saidSql } from './said.ts';

type Referring = LoyaltyRequest & { readonly referral: NonNullable<LoyaltyRequest['referral']> };

/** Sums over customers, with how each row names them. */
const SUMS = {
  days: 'v.v_days',
  daysSquared: 'v.v_days * v.v_days',
  referrals: 'v.v_referrals',
  referralsSquared: 'v.v_referrals * v.v_referrals',
  referralsByDays: 'v.v_referrals * v.v_days',
  joined: 'v.v_joined',
  joinedSquared: 'v.v_joined * v.v_joined',
  joinedByReferrals: 'v.v_joined * v.v_referrals',
  paid: 'v.v_paid',
  paidSquared: 'v.v_paid * v.v_paid',
  paidByDays: 'v.v_paid * v.v_days',
} as const;

/** What people said and did, as sums by group, and who left when; two statements side by side. */
export async function advocateFacts(
  figures: FigureStore,
  scope: Scope,
  request: Referring,
  money: Currency | null,
  signal?: AbortSignal,
): ReturnType<LoyaltyFacts['advocates']> {
  const [rows, [quiet]] = await Promise.all([
    figures.select(scope, groupsSql(figures, request, money), signal),
    figures.select(scope, unheardSql(figures, request), signal),
  ]);
  const groups = new Map<string, AdvocateSums>();
  const departures: Departures[] = [];
  for (const row of rows) {
    const sums = sumsOf(row);
    const { said, acted } = sums;
    const key = `${said} ${acted}`;
    const before = groups.get(key);
    groups.set(key, before ? added(before, sums) : sums);
    if (row['o_after'] === null || row['o_after'] === undefined) continue;
    const left = flag(row['o_left']);
    departures.push({
      said,
      acted,
      days: Number(row['o_after']),
      left: left ? sums.people : 0,
      there: left ? 0 : sums.people,
    });
  }
  return {
    groups: [...groups.values()],
    departures,
    unheard: { people: Number(quiet?.['o_people'] ?? 0), referrals: Number(quiet?.['o_made'] ?? 0) },
    unlinked: Number(quiet?.['o_unlinked'] ?? 0),
  };
}

function sumsOf(row: FigureRow): AdvocateSums {
  const sums = Object.fromEntries(
    Object.keys(SUMS).map((name, index) => [name, Number(row[`o_s${index}`])]),
  ) as Readonly<Record<keyof typeof SUMS, number>>;
  return {
    said: flag(row['o_said']),
    acted: flag(row['o_acted']),
    people: Number(row['o_people']),
    ...sums,
    dated: Number(row['o_dated']),
    years: Number(row['o_years']),
    yearsSquared: Number(row['o_years2']),
  };
}

function added(first: AdvocateSums, second: AdvocateSums): AdvocateSums {
  const sum = { ...first };
  for (const key of Object.keys(first) as (keyof AdvocateSums)[]) {
    if (key !== 'said' && key !== 'acted') sum[key] = first[key] + second[key];
  }
  return sum;
}

const flag = (cell: FigureRow[string] | undefined): boolean => cell === true || cell === 1;

/**
 * By what was said and done, and for those who were still there when the period ended by the days from then to the day
 * of leaving, or to the last day that is known.
 */
function groupsSql({ dialect }: FigureStore, request: LoyaltyRequest, money: Currency | null) {
  const binder = makeBinder(dialect);
  const said = saidSql(request, money, dialect, binder);
  const [landmark, until] = [binder.bind(request.period.to, 'day'), binder.bind(request.until, 'day')];
  const left = `v.v_ended is not null and v.v_ended < ${until}`;
  const last = `case when ${left} then v.v_ended else ${until} end`;
  const followed =
    request.until > request.period.to ? `(v.v_ended is null or v.v_ended >= ${landmark})` : 'false';
  const sums = Object.values(SUMS).map((value, index) => `${dialect.sumWhere(value, 'true')} as o_s${index}`);
  const dated = 'v.v_years is not null';
  const sql = `select v.v_said as o_said, v.v_acted as o_acted, v.v_after as o_after, v.v_left as o_left,
      ${dialect.countWhere('true')} as o_people, ${sums.join(', ')},
      ${dialect.countWhere(dated)} as o_dated, ${dialect.sumWhere('v.v_years', dated)} as o_years,
      ${dialect.sumWhere('v.v_years * v.v_years', dated)} as o_years2
    from (select v.*, case when ${followed} then ${dialect.daysBetween(landmark, last)} end as v_after,
        ${followed} and ${left} as v_left
      from (${said}) v) v
    group by v.v_said, v.v_acted, v.v_after, v.v_left`;
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
