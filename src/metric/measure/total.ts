import { z } from 'zod';
import { type Comparison, criticalZ, waldTest } from '../../stats/index.ts';
import { daysIn, declareMeasure } from '../measure.ts';
import { countIn, type Tally } from '../tally.ts';
import {
  exactSum,
  excludedSignals,
  minorFactor,
  numbersOf,
  signalFields,
  signalsOf,
  sumOfValues,
  unitSeen,
} from './signals.ts';

export const totalMeasure = declareMeasure({
  key: 'total',
  label: 'Total',
  summary: 'Sum of the values of events, such as the amounts of bills.',
  subjects: ['signal'],
  direction: 'neither',
  method:
    'Amounts of money are added up as whole numbers, exact to the minor unit. Interval and z test of a compound Poisson sum, variance Σ value²; two periods are ' +
    'compared per day.',
  parameters: z.object(signalFields),
  reading: (parameters) => ({
    subject: 'signal',
    direction: 'neither',
    charting: 'individual',
    asked: null,
    plan: {
      parts: [
        {
          over: 'signal',
          where: signalsOf(parameters),
          statistics: { ...numbersOf('value'), ...exactSum },
          spread: { by: 'unit' },
        },
      ],
    },
    unit: unitSeen,
    size: (tally) => countIn(tally, 'n'),
    excluded: excludedSignals,
    infer(tally, { confidence }) {
      const n = countIn(tally, 'n');
      if (n <= 0) return null;
      const { sum, error } = sumIn(tally);
      const reach = criticalZ(confidence) * error;
      return { value: sum, low: sum - reach, high: sum + reach, n, standardError: error };
    },
    compare(first, second, setting, other = setting): Comparison | null {
      if (unitSeen(first).code !== unitSeen(second).code) return null;
      const stretch = daysIn(setting.period) / daysIn(other.period);
      const [a, b] = [sumIn(first), sumIn(second)];
      const difference = a.sum - b.sum * stretch;
      const error = Math.hypot(a.error, b.error * stretch);
      const reach = criticalZ(setting.confidence) * error;
      const test = waldTest(difference, error);
      return test && { difference, low: difference - reach, high: difference + reach, ...test };
    },
    perCustomer: {
      ratio: false,
      why: 'A total grows with the number of customers. Judge a mean or a rate, or the course of the total itself.',
    },
    mixing: { mixable: false, why: 'A total is the sum of its groups, so it has no mix effect.' },
    untested: 'A total is the sum of its groups; a small group is not a different one.',
  }),
});

/** Sum and its standard error; money in whole minor units, exact. */
function sumIn(tally: Tally): { sum: number; error: number } {
  const unit = unitSeen(tally);
  const error = Math.sqrt(Math.max(0, countIn(tally, 'sum_squares'))) * minorFactor(unit);
  return { sum: sumOfValues(tally, unit), error };
}
