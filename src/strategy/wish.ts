/** A metric that somebody put on the next review. */
export interface ReviewWish {
  readonly metricId: string;
  readonly askedBy: string;
  /** ISO 8601. */
  readonly askedAt: string;
}

/** Wishes of the organization of the running transaction. */
export interface ReviewWishStore {
  /** Oldest first. */
  list(): Promise<ReviewWish[]>;
  /** Replaces an earlier one of the same metric. */
  put(wish: ReviewWish): Promise<void>;
}
