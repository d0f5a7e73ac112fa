import { z } from 'zod';
import { compareRates, type Events, rate } from '../../stats/index.ts';
import { declareMeasure, scaleComparison } from '../measure.ts';
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
    'number of customers who were one on any day of it. Garwood’s exact Poisson interval and the exact conditional test, which take ' +
    'events as independent: where few customers make most of them, the interval is too narrow. Customers are cut by their attributes of now.',
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
    const events = (tally: Tally): Events => ({
      count: countIn(tally, 'n'),
      exposure: countIn(tally, 'exposure') / unit,
    });
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
      },
      unit: () => ({
        code: 'per_customer',
        label: perDays ? `per customer and ${parameters.days} days` : 'per customer',
      }),
      size: (tally) => countIn(tally, 'customers'),
      excluded: () => ({ notApplicable: 0, unknown: 0 }),
      infer: (tally, { confidence }) => rate(events(tally), confidence),
      compare: (first, second, { confidence }) =>
        scaleComparison(compareRates(events(first), events(second), confidence), 1),
      mixing: {
        mixable: true,
        weight: (tally) => countIn(tally, 'exposure'),
        value: (tally) =>
          countIn(tally, 'exposure') > 0 ? (unit * countIn(tally, 'n')) / countIn(tally, 'exposure') : null,
      },
    };
  },
});
