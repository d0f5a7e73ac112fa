import type { Scope } from '../kernel/index.ts';

/**
 * Does the same work in every organization. One whose work fails keeps no other waiting: the rest is done first.
 * @throws what failed, once all were tried, so that the queue tries again and the page on operating shows it
 */
export async function inEachScope(
  scopes: readonly Scope[],
  signal: AbortSignal,
  work: (scope: Scope) => Promise<void>,
): Promise<void> {
  const failures: unknown[] = [];
  for (const scope of scopes) {
    signal.throwIfAborted();
    try {
      await work(scope);
    } catch (error) {
      signal.throwIfAborted();
      failures.push(error);
    }
  }
  const [first] = failures;
  if (failures.length === 1) throw first;
  if (failures.length > 1)
    throw new AggregateError(failures, `It failed in ${failures.length} organizations, first: ${first}`);
}
