import { criticalZ, type HoldoutGroup } from '../../stats/index.ts';
import { type ContractModel, forecast, stays } from './contractModel.ts';
import type { RenewalCell } from './facts.ts';
import type { HoldoutCheck } from './lifetime.ts';
import { judgeHoldout } from './verdict.ts';

/** Customers who were there when the held-out days began, by how far they had come and how many renewals followed. */
interface Risk {
  readonly entered: number;
  readonly due: number;
  customers: number;
}

/**
 * Who was forecast to leave in the days held out, renewal by renewal, beside who did.
 * @param cells of the window held out
 * @returns null where nobody was watched there
 */
export function checkContracts(
  model: ContractModel,
  cells: readonly RenewalCell[],
  asked: Pick<HoldoutCheck, 'seen' | 'held'> & { readonly confidence: number; readonly of: string },
): HoldoutCheck | null {
  const risks = new Map<string, Risk>();
  let longest = 0;
  for (const { entered, due, customers } of cells) {
    longest = Math.max(longest, due - entered);
    const key = `${entered} ${due}`;
    const known = risks.get(key);
    if (known) known.customers += customers;
    else risks.set(key, { entered, due, customers });
  }
  const all = [...risks.values()];
  const groups = Array.from({ length: longest }, (_, at): HoldoutGroup => {
    const next = at + 1;
    const own = all.filter(({ entered, due }) => due >= entered + next);
    return {
      key: `${next}`,
      customers: own.reduce((sum, one) => sum + one.customers, 0),
      expected: own.reduce(
        (sum, { entered, customers }) => sum + customers * leaveAt(model, entered, next),
        0,
      ),
      actual: cells
        .filter(({ entered, renewed, left }) => left && renewed + 1 === entered + next)
        .reduce((sum, { customers }) => sum + customers, 0),
    };
  }).filter(({ customers }) => customers > 0);
  if (groups.length === 0) return null;
  const { confidence, seen, held, of } = asked;
  const total = forecast(
    model,
    (shape) =>
      all.reduce(
        (sum, { entered, due, customers }) => sum + customers * (1 - stays(shape, entered, due - entered)),
        0,
      ),
    'log',
    confidence,
  );
  const known = (total.high - total.low) / (2 * criticalZ(confidence));
  const chance = all.reduce((sum, { entered, due, customers }) => {
    const stay = stays(model, entered, due - entered);
    return sum + customers * stay * (1 - stay);
  }, 0);
  return judgeHoldout({
    what: of,
    seen,
    held,
    customers: all.reduce((sum, one) => sum + one.customers, 0),
    groups,
    error: Math.sqrt(known ** 2 + chance),
    confidence,
  });
}

/** Chance to leave at the `next`th renewal to come. */
function leaveAt(model: ContractModel, renewed: number, next: number): number {
  return stays(model, renewed, next - 1) - stays(model, renewed, next);
}
