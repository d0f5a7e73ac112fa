import { type SelectQueryBuilder, sql } from 'kysely';
import { firstDay, type LedgerFilter, nameKey } from '../../../economics/index.ts';
import type { Tables } from '../tables.ts';

const TAGS = {
  campaign: 'campaign',
  segment: 'segment',
  channel: 'channel',
  tool: 'tool',
  unitId: 'unit_id',
  initiativeId: 'initiative_id',
} as const;

/** Narrows a query over entries; active ones alone unless something else is asked for. */
export function filtered<O>(
  entries: SelectQueryBuilder<Tables, 'ledger_entry', O>,
  filter: LedgerFilter,
): SelectQueryBuilder<Tables, 'ledger_entry', O> {
  let query = entries;
  const { from, to, categories, source, currency, importId, search, state = 'active' } = filter;
  if (state !== 'all') query = query.where('state', '=', state);
  if (from !== undefined) query = query.where('month', '>=', firstDay(from));
  if (to !== undefined) query = query.where('month', '<=', firstDay(to));
  if (categories !== undefined) query = query.where('category', 'in', [...categories, '']);
  if (source !== undefined) query = query.where('source', '=', source);
  if (currency !== undefined) query = query.where('currency', '=', currency);
  if (importId !== undefined) query = query.where('import_id', '=', importId);
  for (const [name, column] of Object.entries(TAGS) as [
    keyof typeof TAGS,
    (typeof TAGS)[keyof typeof TAGS],
  ][]) {
    const wanted = filter[name];
    if (wanted === null) query = query.where(column, 'is', null);
    else if (wanted === undefined) continue;
    else if (name === 'unitId' || name === 'initiativeId') query = query.where(column, '=', wanted);
    // As figures take names, so that they lead to what they were made from.
    else
      query = query.where(
        sql<boolean>`lower(regexp_replace(trim(${sql.ref(column)}), '\s+', ' ', 'g')) = ${nameKey(wanted)}`,
      );
  }
  if (search !== undefined && search.trim() !== '') {
    const like = `%${search.trim().replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`;
    query = query.where(
      sql<boolean>`concat_ws(' ', note, campaign, tool, source, segment, channel) ilike ${like}`,
    );
  }
  return query;
}
