import type { Scope } from '../kernel/index.ts';

/** An answer as it is kept for repetitions; cookies are not, they would open a session to whoever reads the record. */
export interface KeptAnswer {
  readonly status: number;
  readonly body: string;
  readonly contentType: string;
  /** Version of the record that was made or changed. */
  readonly etag: string | null;
}

/** An answer that was given before to the same key. */
export interface StoredAnswer {
  /** Of the whole request; of its address alone while the first request is still being worked on. */
  readonly requestHash: string;
  /** Null while the first request with this key is still being worked on. */
  readonly answer: KeptAnswer | null;
}

/** Keys of one caller, or of one route that is open to callers whom nobody knows yet. */
export interface IdempotencyKeys {
  /** Takes the key for this request, or returns what is stored under it. */
  claim(key: string, requestHash: string): Promise<StoredAnswer | null>;
  /** @param requestHash of the whole request, known by now even where its body streamed by */
  complete(key: string, requestHash: string, answer: KeptAnswer): Promise<void>;
  release(key: string): Promise<void>;
}

export interface IdempotencyStore {
  /** Keys of the scope's actor in its organization. */
  keysOf(scope: Scope): IdempotencyKeys;
  /** Keys of a route that anyone may call: no organization and no person stands behind them yet. */
  keysOfOpen(route: string): IdempotencyKeys;
}
