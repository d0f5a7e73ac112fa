import { z } from 'zod';
import { type Base, type Comparison, compareShares, type Interval, shareOf } from '../../stats/index.ts';
import { type Estimate, type Reading, scaleComparison } from '../measure.ts';
import { countIn, type Tally } from '../tally.ts';

export const baseFields = z.object({
  base: z
    .enum(['opening', 'active'])
    .default('opening')
    .describe('Customers when the period began, or all who were one on any day of it'),
});

/** What churn and retention have in common: a share of a base of customers, one the complement of the other. */
export function baseReading(
  base: 'opening' | 'active',
  direction: 'up' | 'down',
  hits: (base: Base) => number,
  infer: (base: Base, confidence: number) => Interval | null,
): Reading {
  const baseIn = (tally: Tally): Base => ({ opening: countIn(tally, 'n'), lost: countIn(tally, 'lost') });
  const share = (tally: Tally) => shareOf(hits(baseIn(tally)), countIn(tally, 'n'));
  return {
    subject: 'customer',
    direction,
    charting: 'own_sample',
    asked: null,
    plan: {
      parts: [
        {
          over: 'customer',
          where: [],
          statistics: {
            n: { kind: 'customer', count: base },
            lost: { kind: 'customer', count: base === 'opening' ? 'lost' : 'lost_any' },
            undated: { kind: 'customer', count: 'undated' },
          },
        },
      ],
    },
    unit: () => ({ code: '%', label: '%' }),
    size: (tally) => countIn(tally, 'n'),
    // Whose start is not on record cannot be said to have been there when the period began.
    excluded: (tally) => ({ notApplicable: 0, unknown: base === 'opening' ? countIn(tally, 'undated') : 0 }),
    infer(tally, { confidence }): Estimate | null {
      const found = infer(baseIn(tally), confidence);
      if (!found) return null;
      const { value, low, high, n } = found;
      return {
        value: 100 * value,
        low: 100 * low,
        high: 100 * high,
        n,
        standardError: 100 * Math.sqrt((value * (1 - value)) / n),
      };
    },
    compare(first, second, { confidence }): Comparison | null {
      const [a, b] = [share(first), share(second)];
      return a && b && scaleComparison(compareShares(a, b, confidence), 100);
    },
    perCustomer: {
      ratio: true,
      above: {
        n: 100 * hits({ opening: 1, lost: 0 }),
        lost: 100 * hits({ opening: 0, lost: 1 }),
      },
      below: { n: 1 },
    },
    mixing: {
      mixable: true,
      weight: (tally) => countIn(tally, 'n'),
      value: (tally) => {
        const found = share(tally);
        return found && 100 * found.share;
      },
    },
  };
}
