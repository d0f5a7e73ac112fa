/** One touch of a prospect who was won: its place among all of them, first is 1, and how many days before the first day as a customer. */
export interface Touch {
  readonly place: number;
  readonly of: number;
  readonly daysBefore: number;
}

/**
 * How a customer who was touched by several campaigns is shared among them. Weights are relative: of one customer they
 * are divided by their sum, so that every customer won counts once.
 */
export interface AttributionRule {
  readonly key: string;
  readonly label: string;
  /** What it gives to whom, in one sentence. */
  readonly says: string;
  weight(touch: Touch): number;
  /** The same over columns, in the SQL that the engines share. */
  sql(columns: { readonly place: string; readonly of: string; readonly daysBefore: string }): string;
}
