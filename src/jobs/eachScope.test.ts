import { describe, expect, it } from 'vitest';
import type { Scope } from '../kernel/index.ts';
import { inEachScope } from './eachScope.ts';

const SCOPES = ['a', 'b', 'c'].map(
  (orgId): Scope => ({ orgId, zone: 'UTC', actor: { kind: 'system', id: 't', name: 'Test' }, from: 'job' }),
);

/** Works through all of them; `failing` ones throw their own name. */
async function workedOn(failing: readonly string[], signal = new AbortController().signal) {
  const begun: string[] = [];
  const outcome = await inEachScope(SCOPES, signal, async ({ orgId }) => {
    begun.push(orgId);
    if (failing.includes(orgId)) throw new Error(orgId);
  }).catch((error: unknown) => error);
  return { begun, outcome };
}

describe('work in every organization', () => {
  it('goes on after one where it fails, and then says so', async () => {
    const { begun, outcome } = await workedOn(['a']);
    expect(begun).toEqual(['a', 'b', 'c']);
    expect(outcome).toEqual(new Error('a'));
  });

  it('tells of all that failed', async () => {
    const { outcome } = await workedOn(['a', 'c']);
    expect(outcome).toBeInstanceOf(AggregateError);
    expect((outcome as AggregateError).errors).toEqual([new Error('a'), new Error('c')]);
    expect(await workedOn([])).toMatchObject({ outcome: undefined });
  });

  it('ends where it is stopped, whatever failed', async () => {
    const stopping = new AbortController();
    const begun: string[] = [];
    const work = inEachScope(SCOPES, stopping.signal, async ({ orgId }) => {
      begun.push(orgId);
      stopping.abort(new Error('stopped'));
      throw new Error('cut off');
    });
    await expect(work).rejects.toThrow('stopped');
    expect(begun).toEqual(['a']);
  });
});
