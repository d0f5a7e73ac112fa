import { z } from 'zod';
import { parseRule, type Rule } from '../../kernel/index.ts';
import { compareShares, shareOf, wilson } from '../../stats/index.ts';
import { declareMeasure, type Reading, scaleComparison } from '../measure.ts';
import type { Part } from '../plan.ts';
import { countIn, type Tally } from '../tally.ts';
import { answersTo, askedOf, questionFields, shareIn } from './answers.ts';
import { signalFields, signalsOf } from './signals.ts';

const meets = z
  .unknown()
  .transform((input): Rule => parseRule(input, 'meets'))
  .describe('The condition that counts, as a rule');

const Parameters = z.discriminatedUnion('over', [
  z.object({ over: z.literal('answer'), ...questionFields, meets }),
  z.object({ over: z.literal('signal'), ...signalFields, meets }),
  z.object({
    over: z.literal('customer'),
    who: z
      .enum(['everyone', 'active'])
      .default('active')
      .describe('Everyone on record, or customers at the time'),
    meets,
  }),
]);

export const shareMeasure = declareMeasure({
  key: 'share',
  label: 'Share that meets a condition',
  summary: 'Share of answers, events or customers that meet a condition, among those of which that is known.',
  subjects: ['answer', 'signal', 'customer'],
  direction: 'neither',
  method:
    'Percent. Wilson’s score interval; difference by the pooled z test with Newcombe’s hybrid interval. ' +
    'Rows of which it is not known are left out and counted apart.',
  parameters: Parameters,
  reading(parameters): Reading {
    const rule = parameters.meets;
    return {
      subject: parameters.over,
      direction: 'neither',
      charting: 'own_sample',
      asked: parameters.over === 'answer' ? askedOf(parameters, [], null) : null,
      plan: { parts: [partOf(parameters, rule)] },
      unit: () => ({ code: '%', label: '%' }),
      size: (tally) => countIn(tally, 'n'),
      excluded: (tally) => ({ notApplicable: 0, unknown: countIn(tally, 'all') - countIn(tally, 'n') }),
      infer(tally, { confidence }) {
        const share = shareFrom(tally);
        if (!share) return null;
        const { low, high } = wilson(share, confidence);
        return {
          value: 100 * share.share,
          low: 100 * low,
          high: 100 * high,
          n: share.n,
          effectiveN: share.effectiveN,
          standardError: 100 * Math.sqrt((share.share * (1 - share.share)) / share.effectiveN),
        };
      },
      compare(first, second, { confidence }) {
        const [a, b] = [shareFrom(first), shareFrom(second)];
        return a && b && scaleComparison(compareShares(a, b, confidence), 100);
      },
      perCustomer: {
        ratio: true,
        above: { hits: 100 },
        below: parameters.over === 'answer' ? { weight: 1 } : { n: 1 },
      },
      mixing: {
        mixable: true,
        weight: (tally) => countIn(tally, 'weight') || countIn(tally, 'n'),
        value: (tally) => {
          const share = shareFrom(tally);
          return share && 100 * share.share;
        },
      },
    };
  },
});

function partOf(parameters: z.output<typeof Parameters>, meets: Rule): Part {
  const decided = meets;
  switch (parameters.over) {
    case 'answer': {
      const rows = { kind: 'event', add: 'rows', of: 'score', where: 'any' } as const;
      return {
        over: 'answer',
        where: answersTo(parameters),
        statistics: {
          n: { ...rows, decided },
          weight: { ...rows, add: 'weight', decided },
          weight_squared: { ...rows, add: 'weight_squared', decided },
          hits: { ...rows, add: 'weight', meets },
          all: rows,
        },
      };
    }
    case 'signal': {
      const rows = { kind: 'event', add: 'rows', of: 'value', where: 'any' } as const;
      return {
        over: 'signal',
        where: signalsOf(parameters),
        statistics: { n: { ...rows, decided }, hits: { ...rows, meets }, all: rows },
      };
    }
    case 'customer': {
      const rows = { kind: 'customer', count: parameters.who } as const;
      return {
        over: 'customer',
        where: [],
        statistics: { n: { ...rows, decided }, hits: { ...rows, meets }, all: rows },
      };
    }
  }
}

/** Answers have weights; events and customers count 1 each. */
function shareFrom(tally: Tally): { share: number; n: number; effectiveN: number } | null {
  return 'weight' in tally ? shareIn(tally, 'hits') : shareOf(countIn(tally, 'hits'), countIn(tally, 'n'));
}
