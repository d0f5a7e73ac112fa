import type { LoyaltyFacts, LoyaltyPerson, LoyaltyRequest } from '../../../insight/index.ts';
import type { Scope } from '../../../kernel/index.ts';
import { type FigureRow, type FigureStore, makeBinder } from '../../../metric/index.ts';
import { cohortSql } from './cohort.ts';
import { revenueSql } from './revenue.ts';
import { saidSql } from './said.ts';

type Asked = Parameters<LoyaltyFacts['people']>[2];

/** The way down: the customers behind a figure, by their own number, with what they said and did where that is known. */
export async function peopleBehind(
  figures: FigureStore,
  scope: Scope,
  request: LoyaltyRequest,
  { choice, before, money, after, limit }: Asked,
  signal?: AbortSignal,
): Promise<LoyaltyPerson[]> {
  const { dialect } = figures;
  const binder = makeBinder(dialect);
  const { bind } = binder;
  let some: string;
  if ('group' in choice) {
    const said = choice.group.startsWith('said_') ? 'v.v_said' : 'not v.v_said';
    const acted = choice.group === 'said_and_acted' || choice.group === 'acted_unsaid';
    some = `select v.v_customer as w_customer, v.v_score as w_score, v.v_referrals as w_referrals, v.v_paid as w_paid
      from (${saidSql(request, money, dialect, binder)}) v where ${said} and ${acted ? 'v.v_acted' : 'not v.v_acted'}`;
  } else if ('cohort' in choice) {
    const { grain, from } = request.cohorts;
    const cohort = cohortSql({ grain, from, until: request.until }, dialect, binder);
    some = `select t.t_customer as w_customer, null as w_score, null as w_referrals, null as w_paid
      from (${cohort}) t where t.t_start = ${bind(choice.cohort, 'day')}`;
  } else {
    if (money === null) return [];
    const asked = {
      now: request.revenue,
      before,
      money,
      attribute: request.source?.attribute ?? null,
      attributes: request.attributes,
    };
    const source =
      choice.source === undefined
        ? ''
        : choice.source === null
          ? ' and u.u_source is null'
          : ` and u.u_source = ${bind(choice.source, 'text')}`;
    some = `select u.u_customer as w_customer, null as w_score, null as w_referrals, u.u_now as w_paid
      from (${revenueSql(asked, dialect, binder)}) u
      where u.u_kind = ${bind(choice.revenue, 'text')}${source} and u.u_customer is not null`;
  }
  const beyond = after === null ? '' : `where d.external_id > ${bind(after, 'text')}`;
  const sql = `select d.id as o_id, d.external_id as o_external, ${dialect.dayText('d.started_on')} as o_started,
      ${dialect.dayText('d.ended_on')} as o_ended, d.segment as o_segment, d.region as o_region, d.plan as o_plan,
      w.w_score as o_score, w.w_referrals as o_made, w.w_paid as o_paid
    from (${some}) w join ${dialect.rows('customer')} d on d.id = w.w_customer
    ${beyond} order by d.external_id limit ${Math.trunc(limit)}`;
  const rows = await figures.select(scope, { sql, parameters: binder.parameters }, signal);
  return rows.map(personOf);
}

function personOf(row: FigureRow): LoyaltyPerson {
  return {
    id: String(row['o_id']),
    externalId: text(row['o_external']),
    startedOn: text(row['o_started']),
    endedOn: text(row['o_ended']),
    segment: text(row['o_segment']),
    region: text(row['o_region']),
    plan: text(row['o_plan']),
    score: number(row['o_score']),
    referrals: number(row['o_made']),
    paid: number(row['o_paid']),
  };
}

function text(cell: FigureRow[string] | undefined): string | null {
  return cell === null || cell === undefined || cell === '' ? null : String(cell);
}

function number(cell: FigureRow[string] | undefined): number | null {
  return cell === null || cell === undefined ? null : Number(cell);
}
