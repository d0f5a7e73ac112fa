import { z } from 'zod';
import { cesNet } from '../../stats/index.ts';
import { declareMeasure } from '../measure.ts';
import { askedOf, bands, questionFields } from './answers.ts';
import { netReading } from './netScore.ts';

const SCALE = { low: 1, high: 7 };

export const cesNetMeasure = declareMeasure({
  key: 'ces_net',
  label: 'Customer Effort Score, net',
  summary: 'Share that found it easy (6–7) less share that did not (1–3).',
  subjects: ['answer'],
  direction: 'up',
  method:
    'Points from −100 to 100 on agreement from 1 to 7 (CES 2.0), adjusted-Wald interval. ' +
    'Not comparable with the mean or the share of the same question.',
  parameters: z.object(questionFields),
  reading: (parameters) =>
    netReading(parameters, {
      asked: askedOf(parameters, ['rating', 'number', 'grid'], SCALE),
      scale: SCALE,
      goodFrom: 6,
      badTo: 3,
      labels: ['Easy', 'In between', 'Hard'],
      net: (tally, confidence) => cesNet(bands(tally, 7, 4, 1), confidence),
    }),
});
