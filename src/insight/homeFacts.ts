import type { Scope } from '../kernel/index.ts';

/** How much of one thing has come in. */
export interface Arrivals {
  readonly total: number;
  /** Of the days asked for. */
  readonly recent: number;
  /** Newest day, YYYY-MM-DD in the organization's zone; null when there is nothing. */
  readonly newest: string | null;
}

export interface Collected {
  readonly answers: Arrivals;
  readonly signals: Arrivals;
  readonly customers: number;
}

/** What lies in the columnar store. Must answer within tens of milliseconds for tens of millions of rows. */
export interface CollectedFacts {
  /** @param since first day that counts as recent */
  read(scope: Scope, since: string): Promise<Collected>;
  /** While it stays the same, nothing was written to the store by this process. */
  writes(): number;
}

/** An import that wants to be looked at: it failed, or rows of it were rejected, and nobody has called that settled. */
export interface TroubledImport {
  readonly id: string;
  readonly fileName: string;
  readonly state: string;
  readonly read: number;
  readonly rejected: number;
  readonly failure: string | null;
}

export interface Kept {
  readonly surveys: number;
  readonly segments: number;
  readonly imports: { readonly running: number; readonly troubled: readonly TroubledImport[] };
}

/** What the record keeps of the organization of the running transaction. */
export interface KeptFacts {
  /** @param since instant (ISO 8601) from which imports are looked at; the newest troubled ones, at most 20 */
  read(since: string): Promise<Kept>;
}
