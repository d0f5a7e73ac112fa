import { z } from 'zod';
import { declareMeasure } from '../measure.ts';
import {
  answerPart,
  answersTo,
  askedOf,
  checkWithin,
  excludedAnswers,
  questionFields,
  sampled,
  summed,
  withinScale,
} from './answers.ts';
import { compareTallyMeans, inferMean, meanMixing } from './meanScore.ts';

const SCALE = { low: 1, high: 7 };

export const cesMeanMeasure = declareMeasure({
  key: 'ces_mean',
  label: 'Customer Effort Score, mean',
  summary: 'Mean agreement from 1 to 7 that it was easy.',
  subjects: ['answer'],
  direction: 'up',
  method:
    'Score from 1 to 7 (CES 2.0), Student’s t interval, Welch’s t test. ' +
    'Not comparable with the share or the net score of the same question.',
  parameters: z.object(questionFields),
  reading: (parameters) => ({
    subject: 'answer',
    direction: 'up',
    charting: 'own_sample',
    asked: askedOf(parameters, ['rating', 'number', 'grid'], SCALE),
    plan: { parts: [answerPart(answersTo(parameters), { ...sampled, ...withinScale(SCALE), ...summed })] },
    unit: () => ({ code: 'score', label: 'of 7' }),
    size: (tally) => tally['n'] ?? 0,
    excluded: excludedAnswers,
    infer(tally, setting) {
      checkWithin(tally, SCALE);
      return inferMean(tally, setting);
    },
    compare(first, second, setting) {
      checkWithin(first, SCALE);
      checkWithin(second, SCALE);
      return compareTallyMeans(first, second, setting);
    },
    perCustomer: { ratio: true, above: { sum: 1 }, below: { weight: 1 } },
    mixing: meanMixing,
  }),
});
