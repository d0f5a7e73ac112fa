import { z } from 'zod';
import { declareMeasure } from '../measure.ts';
import { askedOf, questionFields } from './answers.ts';
import { boxReading } from './boxScore.ts';

const SCALE = { low: 1, high: 7 };

export const cesShareMeasure = declareMeasure({
  key: 'ces_share',
  label: 'Customer Effort Score, share',
  summary: 'Share that agrees at all (5–7) that it was easy.',
  subjects: ['answer'],
  direction: 'up',
  method:
    'Percent of agreement from 1 to 7 (CES 2.0), Wilson’s interval. ' +
    'Not comparable with the mean or the net score of the same question.',
  parameters: z.object(questionFields),
  reading: (parameters) =>
    boxReading(parameters, {
      asked: askedOf(parameters, ['rating', 'number', 'grid'], SCALE),
      scale: SCALE,
      from: 5,
    }),
});
