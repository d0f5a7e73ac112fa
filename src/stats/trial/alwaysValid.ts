import { InvalidInput } from '../../kernel/index.ts';
import { checkConfidence } from '../distribution/index.ts';
import { CONFIDENCE } from '../estimate/interval.ts';

/** A trial's effect as it stands at one look. */
export interface Look {
  readonly difference: number;
  readonly standardError: number;
}

export interface AlwaysValid {
  readonly difference: number;
  /** Within these at every look at once, with the confidence asked; they never widen again. */
  readonly low: number;
  readonly high: number;
  /** Stays right however often and whenever one looks, and never rises again. */
  readonly p: number;
}

/**
 * Looking as often as one likes: mixture sequential probability ratio test (Robbins 1970; Johari, Koomen, Pekelis & Walsh,
 * Always valid inference, Operations Research 2022). Effects are mixed over Normal(0, τ²); with variance V at a look
 * Λ = √(V / (V + τ²))·exp(d²τ² / (2V(V + τ²))) and p is the least 1 / Λ so far. Valid for large samples, where the
 * effect is nearly normal. The price is a wider interval than that of one look on a date fixed before.
 *
 * @param looks in order; those without a known error (0 or Infinity) say nothing and leave the interval as it was
 * @param worthwhile smallest effect worth having, which is taken for τ: power is best near it, and any value is valid
 *   that was chosen before the data
 */
export function alwaysValid(
  looks: readonly Look[],
  worthwhile: number,
  confidence: number = CONFIDENCE,
): readonly AlwaysValid[] {
  checkConfidence(confidence);
  if (!(worthwhile > 0 && worthwhile < Infinity))
    throw InvalidInput.at('worthwhile', 'must be the size of an effect, above 0', worthwhile);
  const mixed = worthwhile ** 2;
  let [low, high, p] = [-Infinity, Infinity, 1];
  return looks.map(({ difference, standardError }) => {
    const variance = standardError ** 2;
    if (variance > 0 && variance < Infinity && Number.isFinite(difference)) {
      const both = variance + mixed;
      const logRatio = Math.log(variance / both) / 2 + (difference ** 2 * mixed) / (2 * variance * both);
      p = Math.min(p, Math.exp(-logRatio));
      const reach = Math.sqrt(
        ((2 * variance * both) / mixed) * (Math.log(both / variance) / 2 - Math.log(1 - confidence)),
      );
      low = Math.max(low, difference - reach);
      high = Math.min(high, difference + reach);
    }
    return { difference, low, high, p };
  });
}
