import { CONFIDENCE, type Interval } from '../estimate/interval.ts';
import { shareOf, wilson } from '../estimate/proportion.ts';

/** Customers at the start of a period, and those of them who left within it. Who joined in between counts in neither. */
export interface Base {
  readonly opening: number;
  readonly lost: number;
}

/** Churn = lost in the period / opening base, with Wilson's interval; null without a base. 1,869 of 7,043 → .2654. */
export function churn({ opening, lost }: Base, confidence: number = CONFIDENCE): Interval | null {
  const share = shareOf(lost, opening);
  return share && wilson(share, confidence);
}

/** Retention = those of the opening base who stayed / opening base; 1 − churn. */
export function retention({ opening, lost }: Base, confidence: number = CONFIDENCE): Interval | null {
  return churn({ opening, lost: opening - lost }, confidence);
}
