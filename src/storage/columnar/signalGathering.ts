import type { Scope } from '../../kernel/index.ts';
import { type NewSignal, SIGNALS_AT_ONCE, type SignalCounts, type SignalStore } from '../../signal/index.ts';

interface Waiting {
  readonly scope: Scope;
  readonly signals: readonly NewSignal[];
  readonly resolve: (counts: SignalCounts) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * Gathers deliveries that come while one is being stored, and stores those of one organization together: at ten million stored
 * signals one delivery takes 20 ms whether it holds one signal or a hundred. Nobody waits for company that is not there, and
 * each caller hears about its own signals, after they are on disk.
 */
export function gatherSignals(
  store: (scope: Scope, deliveries: readonly (readonly NewSignal[])[]) => Promise<SignalCounts[]>,
): SignalStore['insert'] {
  let waiting: Waiting[] = [];
  let storing = false;

  /** The first in line, and all behind it of the same organization, up to what is stored at once. */
  function takeTurn(): Waiting[] {
    const first = waiting[0];
    const taken: Waiting[] = [];
    const left: Waiting[] = [];
    let signals = 0;
    for (const one of waiting) {
      const together = one.scope.orgId === first?.scope.orgId && one.scope.zone === first.scope.zone;
      if (together && (taken.length === 0 || signals + one.signals.length <= SIGNALS_AT_ONCE)) {
        taken.push(one);
        signals += one.signals.length;
      } else left.push(one);
    }
    waiting = left;
    return taken;
  }

  async function storeAll(): Promise<void> {
    if (storing) return;
    storing = true;
    while (waiting.length > 0) {
      const turn = takeTurn();
      const [first] = turn;
      if (!first) break;
      try {
        const counts = await store(
          first.scope,
          turn.map(({ signals }) => signals),
        );
        for (const [index, { resolve }] of turn.entries()) resolve(counts[index] ?? NONE);
      } catch (error) {
        for (const { reject } of turn) reject(error);
      }
    }
    storing = false;
  }

  return (scope, signals) =>
    new Promise((resolve, reject) => {
      if (signals.length === 0) {
        resolve(NONE);
        return;
      }
      waiting.push({ scope, signals, resolve, reject });
      void storeAll();
    });
}

const NONE: SignalCounts = { new: 0, same: 0, conflicting: 0 };
