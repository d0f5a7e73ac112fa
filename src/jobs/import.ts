import { z } from 'zod';
import type { Actor, Scope } from '../kernel/index.ts';
import type { Job } from './job.ts';

/** Who asked for the work, as the queue keeps them. */
export const ActorShape = z.object({
  kind: z.enum(['person', 'key', 'system']),
  id: z.string(),
  name: z.string(),
});

const Payload = z.object({ orgId: z.string(), importId: z.string(), actor: ActorShape });

/** Runs an import in the name of the person who started it. */
export function importJob(
  scopeOf: (orgId: string, actor: Actor) => Promise<Scope>,
  run: (scope: Scope, importId: string, signal: AbortSignal) => Promise<unknown>,
): Job<z.infer<typeof Payload>> {
  return {
    name: 'import',
    parse: (payload) => Payload.parse(payload),
    async perform({ orgId, importId, actor }, signal) {
      await run(await scopeOf(orgId, actor), importId, signal);
      // Stopped between two chunks: the queue hands the job out again, and it goes on with the next one.
      if (signal.aborted) throw new Error('stopped before its end; it goes on when Perpetua runs again');
    },
  };
}
