import { z } from 'zod';
import { compareIntervals, rate } from '../../stats/index.ts';
import { declareMeasure, type Estimate } from '../measure.ts';
import { countIn, type Tally } from '../tally.ts';
import { signalFields, signalsOf } from './signals.ts';

export const rateMeasure = declareMeasure({
  key: 'rate_per_customer',
  label: 'Rate per customer',
  summary: 'Events per customer and month (30 days), or per customer who was one at the time.',
  subjects: ['signal', 'customer'],
  direction: 'down',
  method:
    'Events over exposure. Exposure is days as a customer within the period, by started and ended dates, divided by `days`; or the ' +
    'number of customers who were one on any day of it. Garwood’s exact Poisson interval, on as many fewer events as customers make ' +
    'them unevenly (negative binomial spread by the method of moments, over the whole period); difference from both intervals (MOVER). ' +
    'Customers are cut by their attributes of now.',
  parameters: z.object({
    ...signalFields,
    exposure: z.enum(['customer_days', 'customers']).default('customer_days'),
    days: z
      .number()
      .int()
      .min(1)
      .max(366)
      .default(30)
      .describe('Days that the rate is per, for customer days'),
  }),
  reading(parameters) {
    const perDays = parameters.exposure === 'customer_days';
    const unit = perDays ? parameters.days : 1;
    const infer = (tally: Tally, confidence: number): Estimate | null => {
      const [n, exposure] = [countIn(tally, 'n'), countIn(tally, 'exposure') / unit];
      const spread = overdispersion(tally);
      const found = rate({ count: n / spread, exposure: exposure / spread }, confidence);
      return found && { ...found, n, standardError: Math.sqrt(n * spread) / exposure };
    };
    return {
      subject: 'signal',
      direction: 'down',
      charting: 'individual',
      asked: null,
      plan: {
        parts: [
          {
            over: 'signal',
            where: signalsOf(parameters),
            statistics: { n: { kind: 'event', add: 'rows', of: 'value', where: 'any' } },
          },
          {
            over: 'customer',
            where: [],
            statistics: {
              exposure: { kind: 'customer', count: perDays ? 'days' : 'active' },
              customers: { kind: 'customer', count: 'active' },
              undated: { kind: 'customer', count: 'undated' },
            },
          },
        ],
        uneven: true,
      },
      unit: () => ({
        code: 'per_customer',
        label: perDays ? `per customer and ${parameters.days} days` : 'per customer',
      }),
      size: (tally) => countIn(tally, 'customers'),
      sizeIsPeople: true,
      excluded: () => ({ notApplicable: 0, unknown: 0 }),
      infer: (tally, { confidence }) => infer(tally, confidence),
      compare(first, second, { confidence }) {
        const [a, b] = [infer(first, confidence), infer(second, confidence)];
        return a && b && compareIntervals(a, b, confidence);
      },
      perCustomer: { ratio: true, above: { n: unit }, below: { exposure: 1 } },
      mixing: {
        mixable: true,
        weight: (tally) => countIn(tally, 'exposure'),
        value: (tally) =>
          countIn(tally, 'exposure') > 0 ? (unit * countIn(tally, 'n')) / countIn(tally, 'exposure') : null,
      },
    };
  },
});

/**
 * By how much the variance of a count exceeds that of events that fall on customers evenly. Customers whose own rates
 * differ with a coefficient of variation c make counts with variance μ + c²μ² (Poisson in a gamma: Greenwood & Yule
 * 1920), so the variance of a sum is 1 + c²μ times the even one, μ being events per customer in this very cell.
 * c² is estimated by moments from all customers of the period: (variance − mean) / mean².
 */
function overdispersion(tally: Tally): number {
  const customers = countIn(tally, 'once:customers');
  const mean = customers > 0 ? countIn(tally, 'once:events') / customers : 0;
  const own = countIn(tally, 'customers');
  if (customers < 2 || mean <= 0 || own <= 0) return 1;
  const variance =
    ((countIn(tally, 'once:events_squared') / customers - mean * mean) * customers) / (customers - 1);
  const unevenness = Math.max(0, (variance - mean) / (mean * mean));
  return 1 + (unevenness * countIn(tally, 'n')) / own;
}
