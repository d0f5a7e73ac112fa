import type { ContactCount, ContactQuestion } from '../../../economics/index.ts';
import type { Scope } from '../../../kernel/index.ts';
import { type FigureStore, makeBinder } from '../../../metric/index.ts';
import { attributeSql, kindsWithin, numberOf, textOf } from './parts.ts';

/** Contacts by month, channel and tool. */
export async function contactCounts(
  figures: FigureStore,
  scope: Scope,
  { period, contactKinds, toolAttribute, receivedBy }: ContactQuestion,
  signal?: AbortSignal,
): Promise<ContactCount[]> {
  const { dialect } = figures;
  const binder = makeBinder(dialect);
  const tool = toolAttribute === null ? null : attributeSql('g', toolAttribute, binder, dialect);
  const month = dialect.startOf('month', 'g.occurred_day');
  // Grouped by the day as it lies there, which is one number; by its month, which has to be made, takes longer.
  const sql = `select ${dialect.dayText('m.m_month')} as o_month, m.m_channel as o_channel, m.m_tool as o_tool,
      ${dialect.sumWhere('m.m_contacts', 'true')} as o_contacts, ${dialect.sumWhere('m.m_unlinked', 'true')} as o_unlinked,
      ${dialect.sumWhere('m.m_seconds', 'true')} as o_seconds, ${dialect.sumWhere('m.m_timed', 'true')} as o_timed
    from (select ${month} as m_month, g.channel as m_channel, ${tool ?? "''"} as m_tool,
        ${dialect.countWhere('true')} as m_contacts, ${dialect.countWhere('g.customer_id is null')} as m_unlinked,
        ${dialect.sumWhere('g.duration_seconds', 'g.duration_seconds >= 0')} as m_seconds,
        ${dialect.countWhere('g.duration_seconds >= 0')} as m_timed
      from ${dialect.rows('signal')} g where ${kindsWithin(contactKinds, period, receivedBy, binder)}
      group by g.occurred_day, g.channel${tool === null ? '' : `, ${tool}`}) m
    group by m.m_month, m.m_channel, m.m_tool order by o_month, o_contacts desc`;
  const rows = await figures.select(scope, { sql, parameters: binder.parameters }, signal);
  return rows.map((row) => ({
    month: String(row['o_month']).slice(0, 7),
    channel: textOf(row['o_channel']),
    tool: textOf(row['o_tool']),
    contacts: numberOf(row['o_contacts']),
    unlinked: numberOf(row['o_unlinked']),
    seconds: numberOf(row['o_seconds']),
    timed: numberOf(row['o_timed']),
  }));
}
