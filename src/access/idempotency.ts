import type { Scope } from '../kernel/index.ts';

/** An answer that was given before to the same key. */
export interface StoredAnswer {
  readonly requestHash: string;
  /** Null while the first request with this key is still being worked on. */
  readonly answer: { readonly status: number; readonly body: string; readonly contentType: string } | null;
}

export interface IdempotencyStore {
  /** Takes the key for this request, or returns what is stored under it. */
  claim(scope: Scope, key: string, requestHash: string): Promise<StoredAnswer | null>;
  complete(
    scope: Scope,
    key: string,
    answer: { status: number; body: string; contentType: string },
  ): Promise<void>;
  release(scope: Scope, key: string): Promise<void>;
}
