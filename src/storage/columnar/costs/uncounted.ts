import type { UncountedQuestion } from '../../../economics/index.ts';
import type { Scope } from '../../../kernel/index.ts';
import { type FigureStore, makeBinder } from '../../../metric/index.ts';
import { kindsWithin, numberOf } from './parts.ts';

/** How many amounts that customers paid are in another currency than the organization's, or in none. */
export async function uncountedBills(
  figures: FigureStore,
  scope: Scope,
  { period, revenueKinds, currency, receivedBy }: UncountedQuestion,
  signal?: AbortSignal,
): Promise<number> {
  const { dialect } = figures;
  const binder = makeBinder(dialect);
  const other = `g.value is not null and (g.unit is null or g.unit <> ${binder.bind(currency.code, 'text')})`;
  const sql = `select ${dialect.countWhere(other)} as o_other from ${dialect.rows('signal')} g
    where ${kindsWithin(revenueKinds, period, receivedBy, binder)}`;
  const [row] = await figures.select(scope, { sql, parameters: binder.parameters }, signal);
  return numberOf(row?.['o_other']);
}
