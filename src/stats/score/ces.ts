import { checkScale, type Histogram, histogramMoments } from '../estimate/histogram.ts';
import { CONFIDENCE, type Interval } from '../estimate/interval.ts';
import { type Mean, mean } from '../estimate/mean.ts';
import { type NetShare, netShare } from '../estimate/netShare.ts';
import { boxShare } from '../estimate/proportion.ts';

// Customer Effort Score 2.0: agreement from 1 to 7 that it was easy. Three calculations are in use that must never be
// compared with one another. Counts 80, 210, 140, 110, 160, 180, 120 → mean 4.08, share 46.0%, net −13.0.

/** Mean agreement, 1 to 7, with Student's t interval. */
export function cesMean(histogram: Histogram, confidence: number = CONFIDENCE): Mean | null {
  checkScale(histogram, 1, 7);
  return mean(histogramMoments(histogram), confidence);
}

/** Share that agrees at all (5 to 7), 0 to 1, with Wilson's interval. */
export function cesShare(histogram: Histogram, confidence: number = CONFIDENCE): Interval | null {
  checkScale(histogram, 1, 7);
  return boxShare(histogram, 5, 7, confidence);
}

/** Points from −100 to 100: share of 6–7 less share of 1–3, with the adjusted-Wald interval of a net share. */
export function cesNet(histogram: Histogram, confidence: number = CONFIDENCE): NetShare | null {
  checkScale(histogram, 1, 7);
  return netShare(
    histogram,
    (score) => score >= 6,
    (score) => score <= 3,
    confidence,
  );
}
