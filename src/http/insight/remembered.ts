import type { Clock } from '../../kernel/index.ts';

interface Remembered<T> {
  readonly made: string;
  readonly at: number;
  readonly value: Promise<T>;
}

/** Organizations whose answer is kept; the one that was asked for least lately goes first. */
const MOST = 200;

/** How many times `seconds` an answer is still given while a newer one is made behind it. */
const STALE = 15;

/**
 * Keeps the newest answer of each organization for as long as `made` (all that it is made from, as a text) stays the
 * same. After `seconds` another process may have written too: then the answer is made again behind the one that is given, so that
 * nobody waits for it; after fifteen times that it is waited for. Several who ask at once wait for one answer.
 */
export function rememberer<T>(clock: Clock, seconds: number) {
  const kept = new Map<string, Remembered<T>>();
  const keep = (orgId: string, one: Remembered<T>): void => {
    kept.delete(orgId);
    kept.set(orgId, one);
    for (const [oldest] of kept) {
      if (kept.size <= MOST) break;
      kept.delete(oldest);
    }
  };
  return (orgId: string, made: string, make: () => Promise<T>): Promise<T> => {
    const now = clock.now().getTime();
    const known = kept.get(orgId);
    const age = known?.made === made ? now - known.at : Number.POSITIVE_INFINITY;
    if (known && age < seconds * 1000) {
      keep(orgId, known);
      return known.value;
    }
    const value = make();
    const fresh = { made, at: now, value };
    if (known && age < STALE * seconds * 1000) {
      // Asked for again only when this one is done; one that fails leaves the known one, which is tried again later.
      const behind = { ...known, at: now };
      keep(orgId, behind);
      value.then(
        () => {
          if (kept.get(orgId) === behind) keep(orgId, fresh);
        },
        () => undefined,
      );
      return known.value;
    }
    keep(orgId, fresh);
    value.catch(() => {
      if (kept.get(orgId) === fresh) kept.delete(orgId);
    });
    return value;
  };
}
