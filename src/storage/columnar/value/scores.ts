import type { ScoreSums, ValueFacts } from '../../../economics/index.ts';
import type { Scope } from '../../../kernel/index.ts';
import { type FigureStore, makeBinder } from '../../../metric/index.ts';
import { rowsSql } from '../loyalty/rows.ts';
import { crowdSql } from './crowd.ts';

const SUMS = {
  people: '1',
  days: 'v.v_days',
  daysSquared: 'v.v_days * v.v_days',
  left: 'v.v_left',
  leftByDays: 'v.v_left * v.v_days',
  contacts: 'v.v_contacts',
  contactsSquared: 'v.v_contacts * v.v_contacts',
  contactsByDays: 'v.v_contacts * v.v_days',
} as const;

/** By the first score of each customer within the days: how long they were followed, who left, and how often they got in touch. */
export async function scoreSums(
  figures: FigureStore,
  scope: Scope,
  { crowd, survey, outcome, period, until, contacts }: Parameters<ValueFacts['scores']>[1],
  signal?: AbortSignal,
): Promise<ScoreSums[]> {
  const { dialect } = figures;
  const binder = makeBinder(dialect);
  const { bind } = binder;
  const [from, to, end] = [bind(period.from, 'day'), bind(period.to, 'day'), bind(until, 'day')];
  const item = 'item' in outcome && outcome.item ? ` and a.item = ${bind(outcome.item, 'text')}` : '';
  const asked = survey === null ? '' : ` and a.survey_id = ${bind(survey, 'id')}`;
  // Time and score in one number: the first answer is the least, and two engines choose alike.
  const said = `select a.customer_id as f_customer, min(a.answered_day) as f_day,
      min(${dialect.milliseconds('a.answered_at')} * 16 + a.score) as f_key
    from ${dialect.rows('answer')} a
    where a.question = ${bind(outcome.question, 'text')}${item}${asked} and a.answered_day >= ${from} and a.answered_day < ${to}
      and a.customer_id is not null and a.score is not null and a.score >= 0 and a.score <= 15
    group by a.customer_id`;
  const touched =
    contacts === null
      ? null
      : `select g.customer_id as g_customer, ${dialect.countWhere('true')} as g_contacts
        from ${dialect.rows('signal')} g join (${said}) f on f.f_customer = g.customer_id
        where ${rowsSql('signal', 'g', contacts, crowd.attributes, binder, dialect)}
          and g.occurred_day >= ${from} and g.occurred_day < ${end} and g.occurred_day > f.f_day
        group by g.customer_id`;
  const gone = `c.ended_on is not null and c.ended_on < ${end}`;
  const each = `select f.f_key - 16 * floor(f.f_key / 16) as v_score,
      ${dialect.daysBetween('f.f_day', `case when ${gone} then c.ended_on else ${end} end`)} as v_days,
      case when ${gone} then 1 else 0 end as v_left, ${touched === null ? '0' : 'coalesce(t.g_contacts, 0)'} as v_contacts
    from (${said}) f join ${dialect.rows('customer')} c on c.id = f.f_customer
    ${touched === null ? '' : `left join (${touched}) t on t.g_customer = f.f_customer`}
    where ${crowdSql(crowd, 'c', binder, dialect)} and (c.ended_on is null or c.ended_on > f.f_day)`;
  const sums = Object.entries(SUMS).map(
    ([name, of]) => `${dialect.sumWhere(of, 'true')} as o_${name.toLowerCase()}`,
  );
  const sql = `select v.v_score as o_score, ${sums.join(', ')} from (${each}) v group by v.v_score order by v.v_score`;
  const rows = await figures.select(scope, { sql, parameters: binder.parameters }, signal);
  return rows.map((row) => {
    const numbers = Object.fromEntries(
      Object.keys(SUMS).map((name) => [name, Number(row[`o_${name.toLowerCase()}`])]),
    ) as unknown as Omit<ScoreSums, 'score'>;
    return { score: Number(row['o_score']), ...numbers };
  });
}
