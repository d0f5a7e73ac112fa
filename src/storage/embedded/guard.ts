import type { ChildProcess } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';

/** A server that is started again when it ends by itself. */
export interface Guarded {
  /** The process that serves now, or served last. */
  server(): ChildProcess;
  /** From here on it may end. Waits for a start that is under way; safe to call twice. @returns the last process */
  release(): Promise<ChildProcess>;
}

/** Milliseconds before it is tried again: at first soon, where the disk is full or memory short ever more seldom. */
const FIRST_PAUSE = 250;
const LONGEST_PAUSE = 60_000;

/**
 * Keeps watch over a server. The system may end one whose memory it needs, or somebody may by mistake; what was
 * committed is whole, and whoever asks meanwhile is told that it failed. It is tried until it starts.
 * @param first a process that serves
 * @param launch starts another on the same place, and waits until it serves
 */
export function guard(
  first: ChildProcess,
  launch: () => Promise<ChildProcess>,
  say: (sentence: string) => void,
): Guarded {
  const released = new AbortController();
  let serving = first;
  let restarting: Promise<void> = Promise.resolve();
  const watch = (child: ChildProcess): void => {
    child.once('exit', (code, signal) => {
      if (released.signal.aborted) return;
      say(`PostgreSQL ended by itself (${signal ?? `code ${code}`}); it is started again.`);
      restarting = again();
    });
  };
  const again = async (): Promise<void> => {
    for (let pause = FIRST_PAUSE; !released.signal.aborted; pause = Math.min(LONGEST_PAUSE, pause * 2)) {
      await sleep(pause, undefined, { signal: released.signal, ref: false }).catch(() => undefined);
      if (released.signal.aborted) return;
      try {
        serving = await launch();
        say('PostgreSQL serves again.');
        watch(serving);
        return;
      } catch (error) {
        say((error as Error).message);
      }
    }
  };
  watch(first);
  return {
    server: () => serving,
    async release() {
      released.abort();
      await restarting;
      return serving;
    },
  };
}
