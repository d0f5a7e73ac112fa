import { z } from 'zod';
import { cyclesDue, type JudgingParts, judgeCycle, judgedAsLocked } from '../change/index.ts';
import { dayIn, type Scope } from '../kernel/index.ts';
import type { Record } from '../storage/record/index.ts';
import { inEachScope } from './eachScope.ts';
import type { Job } from './job.ts';

/** Seconds after which it is looked again whether a day has come. */
const AGAIN = 1_800;

export interface JudgingDue extends Omit<JudgingParts, 'inScope'> {
  readonly record: Pick<Record, 'inScope'>;
  /** All organizations. */
  scopes(): Promise<readonly Scope[]>;
  /** Enqueues the job once more, some seconds from now. */
  again(seconds: number): Promise<void>;
  /** What could not be judged, and why; it is tried again. */
  report(cycleId: string, error: unknown): void;
}

/**
 * Judges every locked cycle whose day has come, as it was locked. A program that was off on the day judges when it starts. Who
 * asked first wins: a cycle that was judged on its day as it was locked is left alone; one judged early,
 * or by another method, is not.
 */
export function judgeJob(parts: JudgingDue): Job<unknown> {
  return {
    name: 'judge',
    parse: (payload) => z.object({}).parse(payload),
    async perform(_payload, signal) {
      const { record, clock } = parts;
      // First, so that a failure does not end the judging for good.
      await parts.again(AGAIN);
      await inEachScope(await parts.scopes(), signal, async (scope) => {
        const due = await record.inScope(scope, async ({ cycles }) =>
          cyclesDue(
            await cycles.list(),
            judgedAsLocked(await cycles.judgments()),
            dayIn(scope.zone, clock.now()),
          ),
        );
        for (const cycle of due) {
          signal.throwIfAborted();
          try {
            const judging: JudgingParts = { ...parts, inScope: (work) => record.inScope(scope, work) };
            await judgeCycle(judging, scope, cycle.id, { signal });
          } catch (error) {
            signal.throwIfAborted();
            parts.report(cycle.id, error);
          }
        }
      });
    },
  };
}
