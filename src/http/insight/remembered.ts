import type { Clock } from '../../kernel/index.ts';

interface Remembered<T> {
  readonly made: string;
  readonly at: number;
  readonly value: Promise<T>;
}

/** Organizations whose answer is kept; the one that was asked for least lately goes first. */
const MOST = 200;

/**
 * Keeps the newest answer of each organization for as long as `made` (all that it is made from, as a text) stays the
 * same, and no longer than `seconds`: another process may write too. Several who ask at once wait for one answer.
 */
export function rememberer<T>(clock: Clock, seconds: number) {
  const kept = new Map<string, Remembered<T>>();
  return (orgId: string, made: string, make: () => Promise<T>): Promise<T> => {
    const now = clock.now().getTime();
    const known = kept.get(orgId);
    kept.delete(orgId);
    const fresh = known && known.made === made && now - known.at < seconds * 1000;
    const one = fresh ? known : { made, at: now, value: make() };
    kept.set(orgId, one);
    one.value.catch(() => {
      if (kept.get(orgId) === one) kept.delete(orgId);
    });
    for (const [oldest] of kept) {
      if (kept.size <= MOST) break;
      kept.delete(oldest);
    }
    return one.value;
  };
}
