import type { PaidSums } from './facts.ts';
import type { LifetimeLine } from './lifetime.ts';

/** Rows of one segment; undefined: of all. */
export function rowsOfSegment<T extends { readonly segment: string | null }>(
  rows: readonly T[],
  segment: string | null | undefined,
): T[] {
  return segment === undefined ? [...rows] : rows.filter((row) => row.segment === segment);
}

export function sumCustomers(rows: readonly { readonly customers: number }[]): number {
  return rows.reduce((sum, { customers }) => sum + customers, 0);
}

/** What all of them paid, as one. */
export function togetherPaid(rows: readonly PaidSums[]): PaidSums {
  const sum = (pick: (row: PaidSums) => number): number => rows.reduce((total, row) => total + pick(row), 0);
  return {
    segment: null,
    there: sum((row) => row.there),
    n: sum((row) => row.n),
    numerator: sum((row) => row.numerator),
    denominator: sum((row) => row.denominator),
    numeratorSquares: sum((row) => row.numeratorSquares),
    denominatorSquares: sum((row) => row.denominatorSquares),
    products: sum((row) => row.products),
  };
}

export function emptyLine(segment: string | null, n: number | null): LifetimeLine {
  return {
    segment,
    n,
    suppressed: false,
    why: null,
    models: [],
    holdout: null,
    warnings: [],
    retention: [],
    afterOneYear: null,
    there: null,
    churn: null,
    value: null,
    saved: null,
    onePoint: null,
    inputs: [],
  };
}

export function withheld(segment: string | null): LifetimeLine {
  return { ...emptyLine(segment, null), suppressed: true };
}
