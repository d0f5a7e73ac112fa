/**
 * Where a page of a list ended: the sort key of its last row, time and id together, so that rows that share a time are
 * neither skipped nor repeated. `at` is ISO 8601 in UTC with microseconds, as exact as the record keeps it.
 */
export interface PageKey {
  readonly at: string;
  readonly id: string;
}

export interface PageRequest {
  readonly limit: number;
  /** Null for the first page. */
  readonly after: PageKey | null;
}

/** One page, newest first. `next` is null on the last one. */
export interface Page<T> {
  readonly items: readonly T[];
  readonly next: PageKey | null;
}
