import type { RenewalCell } from '../../src/economics/value/facts.ts';

/** One cohort of customers, all watched from the beginning. */
export function cohort(surviving: readonly number[], window = 'whole', entered = 0): RenewalCell[] {
  const due = entered + surviving.length - 1;
  const shared = { window, segment: null, entered, due };
  return [
    ...surviving.slice(1).map((count, at) => ({
      ...shared,
      renewed: entered + at,
      left: true,
      customers: (surviving[at] ?? 0) - count,
    })),
    { ...shared, renewed: due, left: false, customers: surviving.at(-1) ?? 0 },
  ];
}

/** “Regular” customers who are still there after each renewal (Fader and Hardie). */
export const REGULAR = [1000, 631, 468, 382, 326, 289, 262, 241];

/** What the store counts of them and of what they paid. */
export const COUNTS = {
  cells: [...cohort(REGULAR), ...cohort(REGULAR.slice(0, 6), 'seen'), ...cohort([289, 262, 241], 'held', 5)],
  paid: [
    {
      segment: null,
      there: 241,
      n: 500,
      numerator: 500 * 365.25 * 100,
      denominator: 500 * 365.25,
      numeratorSquares: 500 * (365.25 * 100) ** 2 * 1.1,
      denominatorSquares: 500 * 365.25 ** 2,
      products: 500 * 365.25 ** 2 * 100,
    },
  ],
  from: '2018-01-01',
  cut: '2023-01-01',
  until: '2025-01-01',
  paidFrom: '2024-01-01',
};

/** What is asked of them. */
export const ASKED = {
  renewal: 'year',
  attribute: null,
  minimum: 10,
  money: true,
  margin: {
    low: 0.4,
    likely: 0.5,
    high: 0.55,
    ground: 'stated',
    n: null,
    source: 'Controlling',
    evidence: [],
  },
  maintenance: null,
  discountRate: 0.1,
  horizonYears: 5,
  confidence: 0.95,
} as const;
