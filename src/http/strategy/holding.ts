import type { Clock, Ids } from '../../kernel/index.ts';
import type { Stores } from '../../storage/record/index.ts';
import type { HoldingParts } from '../../strategy/index.ts';

/** What holding a review works with, out of the stores of a transaction. */
export function holdingParts(parts: { readonly clock: Clock; readonly ids: Ids }) {
  return (stores: Stores): HoldingParts => {
    const { clock, ids } = parts;
    const { reviews, schedules, organization, units, members, audit, metrics, readings, decisions } = stores;
    return {
      reviews,
      schedules,
      organization,
      units,
      members,
      audit,
      metrics,
      readings,
      decisions,
      clock,
      ids,
    };
  };
}
