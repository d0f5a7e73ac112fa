import type { Logger } from 'pino';
import type { IdempotencyStore, Identity } from '../access/index.ts';
import type { Clock, Ids, Scope } from '../kernel/index.ts';
import type { Stores } from '../storage/record/index.ts';

/** What the routes are given; app.ts puts it together. */
export interface Parts {
  readonly clock: Clock;
  readonly ids: Ids;
  readonly log: Logger;
  readonly publicUrl: string;
  /** Folder of the built web application, or null where only the API is served. */
  readonly webFolder: string | null;
  readonly record: { inScope<T>(scope: Scope, work: (stores: Stores) => Promise<T>): Promise<T> };
  readonly idempotency: IdempotencyStore;
  /** Who sends this request: a signed-in person or an API key; null for neither. */
  identify(request: Request, from: string): Promise<Identity | null>;
}
