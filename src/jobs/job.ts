/** One kind of background work, a file each. It may run again after a crash, so it picks up where it stopped. */
export interface Job<Payload> {
  readonly name: string;
  /** Checks what was enqueued; a payload from an older version of the program may lie in the queue. */
  parse(payload: unknown): Payload;
  perform(payload: Payload, signal: AbortSignal): Promise<void>;
}

/** A job with its payload's type put away, as the worker's list holds it. */
export interface AnyJob {
  readonly name: string;
  run(payload: unknown, signal: AbortSignal): Promise<void>;
}

export function asAnyJob<Payload>(job: Job<Payload>): AnyJob {
  return { name: job.name, run: (payload, signal) => job.perform(job.parse(payload), signal) };
}
