import { checkScale, type Histogram } from '../estimate/histogram.ts';
import { CONFIDENCE } from '../estimate/interval.ts';
import { type NetShare, netShare } from '../estimate/netShare.ts';

/** Lowest score of a promoter and highest of a detractor on the 0–10 scale (Reichheld 2003). */
export const PROMOTER_FROM = 9;
export const DETRACTOR_TO = 6;

/**
 * Net Promoter Score in points from −100 to 100: 100·(promoters − detractors), with variance p + d − (p − d)² and the
 * adjusted-Wald interval. Counts 200/150/150 → 10, interval 9.94 ± 7.25; SE at 40/30/30% of 500 is 3.7148.
 * Compare two with `compareNetShares`.
 */
export function nps(histogram: Histogram, confidence: number = CONFIDENCE): NetShare | null {
  checkScale(histogram, 0, 10);
  return netShare(
    histogram,
    (score) => score >= PROMOTER_FROM,
    (score) => score <= DETRACTOR_TO,
    confidence,
  );
}
