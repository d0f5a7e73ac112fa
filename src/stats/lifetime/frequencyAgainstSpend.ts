import { criticalZ } from '../distribution/index.ts';
import { CONFIDENCE, type Comparison, waldTest } from '../estimate/interval.ts';
import type { Spend } from './gammaGamma.ts';

/**
 * Does spend per purchase go with the number of purchases? Pearson's correlation over customers with Fisher's interval
 * (1921). Gamma–Gamma times BG/NBD stands on there being none; Fader & Hardie (2013) find .11 in CDNOW and call it weak enough.
 * With many customers a tiny correlation is significant: judge its size.
 *
 * @returns null with fewer than four customers, or when all have one frequency or one spend
 */
export function frequencyAgainstSpend(
  spends: readonly Spend[],
  confidence: number = CONFIDENCE,
): (Comparison & { readonly n: number }) | null {
  let [n, sumX, sumY] = [0, 0, 0];
  for (const { purchases, average, customers = 1 } of spends) {
    n += customers;
    sumX += customers * purchases;
    sumY += customers * average;
  }
  if (n < 4) return null;
  const [meanX, meanY] = [sumX / n, sumY / n];
  let [xx, yy, xy] = [0, 0, 0];
  for (const { purchases, average, customers = 1 } of spends) {
    xx += customers * (purchases - meanX) ** 2;
    yy += customers * (average - meanY) ** 2;
    xy += customers * (purchases - meanX) * (average - meanY);
  }
  if (!(xx > 0 && yy > 1e-24 * n * meanY * meanY)) return null;
  const difference = Math.max(-1, Math.min(1, xy / Math.sqrt(xx * yy)));
  const z = Math.atanh(difference);
  const error = 1 / Math.sqrt(n - 3);
  const reach = criticalZ(confidence) * error;
  const test = waldTest(z, error);
  return test && { difference, low: Math.tanh(z - reach), high: Math.tanh(z + reach), ...test, n };
}
