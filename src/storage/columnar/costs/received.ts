import type { Scope } from '../../../kernel/index.ts';
import type { FigureStore } from '../../../metric/index.ts';
import { textOf } from './parts.ts';

/** When the last signal on record was received. */
export async function lastReceived(
  figures: FigureStore,
  scope: Scope,
  signal?: AbortSignal,
): Promise<string | null> {
  const { dialect } = figures;
  const sql = `select ${dialect.instantText('max(g.received_at)')} as o_last, ${dialect.countWhere('true')} as o_signals
    from ${dialect.rows('signal')} g`;
  const [row] = await figures.select(scope, { sql, parameters: [] }, signal);
  // Of no rows one engine's latest time is its earliest.
  return Number(row?.['o_signals'] ?? 0) === 0 ? null : textOf(row?.['o_last']);
}
