import type { Clock, Ids } from '../../kernel/index.ts';
import type { Stores } from '../../storage/record/index.ts';
import { type HoldingParts, lint, readLintGround } from '../../strategy/index.ts';
import { readOnce } from './readOnce.ts';

/** What holding a review works with, out of the stores of a transaction. */
export function holdingParts(parts: { readonly clock: Clock; readonly ids: Ids }) {
  return (given: Stores): HoldingParts => {
    const stores = readOnce(given);
    return {
      ...stores,
      clock: parts.clock,
      ids: parts.ids,
      findings: async (today, goals) =>
        lint(await readLintGround({ ...stores, goals: { ...stores.goals, ...goals } }, today)),
    };
  };
}
