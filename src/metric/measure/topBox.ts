import { z } from 'zod';
import { declareMeasure } from '../measure.ts';
import { askedOf, questionFields, scaleField } from './answers.ts';
import { boxReading } from './boxScore.ts';

export const topBoxMeasure = declareMeasure({
  key: 'top_box',
  label: 'Top-box share',
  summary: 'Share of answers in the highest boxes of the scale, such as 4–5 of 5 (CSAT).',
  subjects: ['answer'],
  direction: 'up',
  method:
    'Percent. Wilson’s score interval; difference by the pooled z test with Newcombe’s hybrid interval.',
  parameters: z
    .object({
      ...questionFields,
      scale: scaleField.default({ low: 1, high: 5 }),
      boxes: z.number().int().min(1).default(2).describe('How many of the highest scores count'),
    })
    .refine(({ scale, boxes }) => boxes <= scale.high - scale.low, {
      path: ['boxes'],
      message: 'must leave at least one score that does not count',
    }),
  reading: (parameters) =>
    boxReading(parameters, {
      asked: askedOf(parameters, [], parameters.scale),
      scale: parameters.scale,
      from: parameters.scale.high - parameters.boxes + 1,
    }),
});
