import { Refused, type Scope } from '../kernel/index.ts';
import { ask, type FigureStore, readFormula, type Unasked } from '../metric/index.ts';
import { coverOf } from './cover.ts';
import type { DriversRequest } from './drivers.ts';
import type { House } from './request.ts';

/**
 * An analysis of nearly everybody, set against that of everybody, would tell of the few that its filter leaves out.
 * @throws Refused
 */
export async function refuseGivingAway(
  figures: FigureStore,
  scope: Scope,
  { survey, outcome, items, period, filter, basis }: DriversRequest,
  { attributes, minimumGroup }: House,
  signal?: AbortSignal,
): Promise<void> {
  const [asked] = [outcome, ...items].flatMap((item) => ('question' in item ? [item.question] : []));
  if (filter === null || asked === undefined) return;
  const counting = readFormula({ measure: 'count', parameters: { over: 'answer', question: asked, survey } });
  const question: Unasked = {
    plan: counting.plan,
    period,
    grain: null,
    cuts: [],
    includes: { field: 'score', operator: 'is_known' },
    excludes: null,
    filter,
    segments: [],
    basis,
    attributes,
  };
  const { counted } = await ask(figures, scope, question, signal);
  const cover = await coverOf(figures, scope, question, counting, counted, [], minimumGroup, signal);
  if (!cover.isHidden('all', null)) return;
  throw new Refused(
    `The filter leaves fewer than ${minimumGroup} customers, or leaves out fewer than that, who could be told from the difference.`,
  );
}
