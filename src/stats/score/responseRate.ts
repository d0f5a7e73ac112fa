import { CONFIDENCE, type Interval } from '../estimate/interval.ts';
import { shareOf, wilson } from '../estimate/proportion.ts';

/** What became of every invitation, in AAPOR's categories. */
export interface Dispositions {
  readonly complete: number;
  readonly partial: number;
  readonly refused: number;
  readonly notContacted: number;
  readonly other: number;
  /** Not known whether the person was eligible, or the address reached anyone. */
  readonly unknown: number;
}

/**
 * Response rate 1 of the American Association for Public Opinion Research (Standard definitions): complete answers
 * over all who were or may have been eligible, the strictest of its rates. 400/(400+20+150+200+10+120) = .4444.
 */
export function responseRate(dispositions: Dispositions, confidence: number = CONFIDENCE): Interval | null {
  const { complete, partial, refused, notContacted, other, unknown } = dispositions;
  const share = shareOf(complete, complete + partial + refused + notContacted + other + unknown);
  return share && wilson(share, confidence);
}
