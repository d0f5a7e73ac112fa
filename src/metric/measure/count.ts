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
]);

export const countMeasure = declareMeasure({
  key: 'count',
  label: 'Count',
  summary: 'How many answers or events there were.',
  subjects: ['answer', 'signal'],
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
    unit: () => ({ code: 'count', label: parameters.over === 'answer' ? 'answers' : 'events' }),
    size: (tally) => countIn(tally, 'n'),
    excluded: () => ({ notApplicable: 0, unknown: 0 }),
    infer: (tally, { confidence }) => rate({ count: countIn(tally, 'n'), exposure: 1 }, confidence),
    compare(first, second, setting, other = setting) {
      const days = daysIn(setting.period);
      const perDay = compareRates(
        { count: countIn(first, 'n'), exposure: days },
        { count: countIn(second, 'n'), exposure: daysIn(other.period) },
        setting.confidence,
      );
      return scaleComparison(perDay, days);
    },
    mixing: { mixable: false, why: 'A count is the sum of its groups, so it has no mix effect.' },
    untested: 'A count is the sum of its groups; a small group is not a different one.',
  }),
});

function partOf(parameters: z.output<typeof Parameters>): Part {
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
