import type { ReworkCount, ReworkQuestion } from '../../../economics/index.ts';
import { addDays, type Scope } from '../../../kernel/index.ts';
import { type FigureStore, makeBinder } from '../../../metric/index.ts';
import { attributeSql, kindsWithin, numberOf, textOf } from './parts.ts';

const DAY = 86_400_000;

/**
 * Contacts that follow another one of the same customer about the same within the window. Contacts of the days before the
 * period are looked at too, as what a contact may follow.
 */
export async function reworkCounts(
  figures: FigureStore,
  scope: Scope,
  { period, contactKinds, sameAttribute, days, oneIn, receivedBy }: ReworkQuestion,
  signal?: AbortSignal,
): Promise<ReworkCount[]> {
  const { dialect } = figures;
  const binder = makeBinder(dialect);
  const { bind } = binder;
  const same = sameAttribute === null ? "''" : attributeSql('g', sameAttribute, binder, dialect);
  const looked = { from: addDays(period.from, -days), to: period.to };
  const some = oneIn > 1 ? ` and ${dialect.block('g.customer_id', bind(oneIn, 'number'))} = 0` : '';
  const contacts = `select g.customer_id as e_customer, ${same} as e_same, g.channel as e_channel,
      ${dialect.milliseconds('g.occurred_at')} as e_at, g.occurred_day as e_day, g.duration_seconds as e_seconds
    from ${dialect.rows('signal')} g
    where ${kindsWithin(contactKinds, looked, receivedBy, binder)} and g.customer_id is not null${some}`;
  // The first one follows nothing: NULL in one engine, 0 in the other, both too long ago.
  const before = `select e.*, lag(e.e_at) over (partition by e.e_customer, e.e_same order by e.e_at, e.e_channel) as f_before from (${contacts}) e`;
  const repeats = `f.e_same is not null and f.f_before is not null and f.f_before > 0
      and f.e_at - f.f_before <= ${bind(days * DAY, 'number')}`;
  const sql = `select f.e_channel as o_channel, ${dialect.countWhere('true')} as o_contacts,
      ${dialect.countWhere(repeats)} as o_repeats, ${dialect.sumWhere('f.e_seconds', `${repeats} and f.e_seconds >= 0`)} as o_seconds
    from (${before}) f where f.e_day >= ${bind(period.from, 'day')} group by f.e_channel`;
  const rows = await figures.select(scope, { sql, parameters: binder.parameters }, signal);
  return rows.map((row) => ({
    channel: textOf(row['o_channel']),
    contacts: numberOf(row['o_contacts']),
    repeats: numberOf(row['o_repeats']),
    repeatSeconds: numberOf(row['o_seconds']),
  }));
}
