import { z } from 'zod';
import { InvalidInput } from '../../kernel/index.ts';
import { declareMeasure } from '../measure.ts';
import { answersTo, excludedAnswers, questionFields, sampled, summed } from './answers.ts';
import { compareTallyMeans, inferMean, meanMixing } from './meanScore.ts';

const LOW = 1;
const HIGH = 10;

export const satisfactionIndexMeasure = declareMeasure({
  key: 'satisfaction_index',
  label: 'ACSI-style satisfaction index',
  summary:
    'Weighted mean of items from 1 to 10 (overall, against expectation, against ideal), from 0 to 100.',
  subjects: ['answer'],
  direction: 'up',
  method:
    '100·Σ weight·(score − 1)/9 for each response that answers all items, weights scaled to add up to 1; Student’s t interval ' +
    'and Welch’s t test over responses. The official weights are proprietary, hence “style”.',
  parameters: z.object({
    survey: questionFields.survey,
    items: z
      .array(z.object({ question: z.string().min(1), weight: z.number().positive().default(1) }))
      .min(1)
      .max(10)
      .describe('Questions from 1 to 10 and their weights'),
  }),
  reading({ survey, items }) {
    const total = items.reduce((sum, { weight }) => sum + weight, 0);
    const [first] = items;
    if (!first) throw InvalidInput.at('parameters.items', 'must name at least one question');
    return {
      subject: 'answer',
      direction: 'up',
      charting: 'own_sample',
      asked: {
        survey: survey ?? null,
        questions: items.map(({ question }) => question),
        kinds: [],
        scale: { low: LOW, high: HIGH },
      },
      plan: {
        parts: [
          {
            over: 'answer',
            where: answersTo({ question: first.question, survey }),
            statistics: { ...sampled, ...summed },
            index: {
              items: items.map(({ question, weight }) => ({ question, weight: weight / total })),
              low: LOW,
              high: HIGH,
            },
          },
        ],
      },
      unit: () => ({ code: 'index', label: 'of 100' }),
      size: (tally) => tally['n'] ?? 0,
      excluded: excludedAnswers,
      infer: inferMean,
      compare: compareTallyMeans,
      perCustomer: { ratio: true, above: { sum: 1 }, below: { weight: 1 } },
      mixing: meanMixing,
    };
  },
});
