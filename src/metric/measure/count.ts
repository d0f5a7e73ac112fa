import { z } from 'zod';
import { compareRates, rate } from '../../stats/index.ts';
import { daysIn, declareMeasure, scaleComparison } from '../measure.ts';
import type { Part } from '../plan.ts';
import { countIn } from '../tally.ts';
import { answersTo, askedOf, questionFields } from './answers.ts';
import { signalFields, signalsOf } from './signals.ts';

const Parameters = z.discriminatedUnion('over', [
  z.object({ over: z.literal('answer'), ...questionFields }),
  z.object({ over: z.literal('signal'), ...signalFields }),
  z.object({
    over: z.literal('customer'),
    who: z
      .enum(['everyone', 'active', 'opening', 'lost', 'lost_any'])
      .default('active')
      .describe(
        'Everyone on record; customers on any day of the period, or when it began; those of the latter, or of any day, who left in it',
      ),
  }),
]);

export const countMeasure = declareMeasure({
  key: 'count',
  label: 'Count',
  summary: 'How many answers, events or customers there were.',
  subjects: ['answer', 'signal', 'customer'],
  direction: 'neither',
  method:
    'Garwood’s exact Poisson interval: what the same process would have made by chance. Two periods are compared per day by ' +
    'the exact conditional test, so that a longer month is not an increase.',
  parameters: Parameters,
  reading: (parameters) => ({
    subject: parameters.over,
    direction: 'neither',
    charting: 'individual',
    asked: parameters.over === 'answer' ? askedOf(parameters, [], null) : null,
    plan: { parts: [partOf(parameters)] },
    unit: () => ({ code: 'count', label: NAMES[parameters.over] }),
    size: (tally) => countIn(tally, 'n'),
    excluded: () => ({ notApplicable: 0, unknown: 0 }),
    infer: (tally, { confidence }) => rate({ count: countIn(tally, 'n'), exposure: 1 }, confidence),
    compare(first, second, setting, other = setting) {
      // Those who are there are as many in a long period as in a short one.
      const exposure = ({ period }: typeof setting): number => (isStock(parameters) ? 1 : daysIn(period));
      const perDay = compareRates(
        { count: countIn(first, 'n'), exposure: exposure(setting) },
        { count: countIn(second, 'n'), exposure: exposure(other) },
        setting.confidence,
      );
      return scaleComparison(perDay, exposure(setting));
    },
    perCustomer: {
      ratio: false,
      why: 'A count grows with the number of customers. Judge a rate per customer, or the course of the count itself.',
    },
    mixing: { mixable: false, why: 'A count is the sum of its groups, so it has no mix effect.' },
    untested: 'A count is the sum of its groups; a small group is not a different one.',
  }),
});

const NAMES = { answer: 'answers', signal: 'events', customer: 'customers' } as const;

/** Whether customers are counted as they stand, and not what happens to them day by day. */
function isStock(parameters: z.output<typeof Parameters>): boolean {
  return parameters.over === 'customer' && !parameters.who.startsWith('lost');
}

function partOf(parameters: z.output<typeof Parameters>): Part {
  if (parameters.over === 'customer') {
    return { over: 'customer', where: [], statistics: { n: { kind: 'customer', count: parameters.who } } };
  }
  return parameters.over === 'answer'
    ? {
        over: 'answer',
        where: answersTo(parameters),
        statistics: { n: { kind: 'event', add: 'rows', of: 'score', where: 'any' } },
      }
    : {
        over: 'signal',
        where: signalsOf(parameters),
        statistics: { n: { kind: 'event', add: 'rows', of: 'value', where: 'any' } },
      };
}
