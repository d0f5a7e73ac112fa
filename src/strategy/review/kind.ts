import { addDays, type Grain, nextStart, type Period, startOf } from '../../kernel/index.ts';

export const REVIEW_KEYS = ['weekly', 'monthly', 'quarterly', 'annual', 'three_year'] as const;
export type ReviewKey = (typeof REVIEW_KEYS)[number];

/** A kind of review: what it looks back on, and how long it may wait. */
export interface ReviewKind {
  readonly key: ReviewKey;
  readonly name: string;
  /** In which figures are compared: the last period of it against the one before. */
  readonly grain: Grain;
  /** Days after its day on which a review that nobody held counts as missed. */
  readonly grace: number;
  /** Days after the end of the period on which it is held unless a schedule says otherwise. */
  readonly heldAfter: number;
  /** Years, where it looks back on more than one period of its grain. */
  readonly years?: number;
}

export const REVIEW_KINDS: readonly ReviewKind[] = [
  { key: 'weekly', name: 'Weekly review', grain: 'week', grace: 6, heldAfter: 0 },
  { key: 'monthly', name: 'Monthly review', grain: 'month', grace: 14, heldAfter: 4 },
  { key: 'quarterly', name: 'Quarterly review', grain: 'quarter', grace: 30, heldAfter: 9 },
  { key: 'annual', name: 'Annual review', grain: 'year', grace: 60, heldAfter: 20 },
  { key: 'three_year', name: 'Three-year review', grain: 'year', grace: 90, heldAfter: 30, years: 3 },
];

export function reviewKind(key: ReviewKey): ReviewKind {
  const found = REVIEW_KINDS.find((one) => one.key === key);
  if (!found) throw new RangeError(`no kind of review ${key}`);
  return found;
}

/**
 * The period of a review that holds `day`: a calendar week (from Monday), month, quarter or year; of a three-year
 * review the three years counted from the year of `anchor`.
 */
export function periodHolding({ grain, years }: ReviewKind, day: string, anchor: string): Period {
  if (years === undefined) {
    const from = startOf(grain, day);
    return { from, to: nextStart(grain, from) };
  }
  const [year, first] = [Number(day.slice(0, 4)), Number(anchor.slice(0, 4))];
  const from = year - ((((year - first) % years) + years) % years);
  return { from: `${pad(from)}-01-01`, to: `${pad(from + years)}-01-01` };
}

/** The last period that was over on `day`. */
export function lastFinished(kind: ReviewKind, day: string, anchor: string): Period {
  return periodHolding(kind, addDays(periodHolding(kind, day, anchor).from, -1), anchor);
}

/** The last period of the kind's grain within a review's period: the one whose figures are looked at. */
export function figurePeriod({ grain }: ReviewKind, period: Period): Period {
  const from = startOf(grain, addDays(period.to, -1));
  return { from, to: nextStart(grain, from) };
}

function pad(year: number): string {
  return String(year).padStart(4, '0');
}
