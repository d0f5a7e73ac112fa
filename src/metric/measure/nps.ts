import { z } from 'zod';
import { DETRACTOR_TO, nps, PROMOTER_FROM } from '../../stats/index.ts';
import { declareMeasure } from '../measure.ts';
import { askedOf, bands, questionFields } from './answers.ts';
import { netReading } from './netScore.ts';

const SCALE = { low: 0, high: 10 };

export const npsMeasure = declareMeasure({
  key: 'nps',
  label: 'Net Promoter Score',
  summary:
    'Share of promoters (9–10) less share of detractors (0–6) among all who answered the question, passives (7–8) included.',
  subjects: ['answer'],
  direction: 'up',
  method:
    'Points from −100 to 100. Adjusted-Wald interval (three answers added, ¾ promoter and ¾ detractor). ' +
    'Difference: z test on both standard errors, variance p + d − (p − d)².',
  parameters: z.object(questionFields),
  reading: (parameters) =>
    netReading(parameters, {
      // Some questionnaires begin at 1; the bands are the same.
      asked: askedOf(parameters, ['nps', 'rating', 'number'], SCALE, 1),
      scale: SCALE,
      goodFrom: PROMOTER_FROM,
      badTo: DETRACTOR_TO,
      labels: ['Promoters', 'Passives', 'Detractors'],
      net: (tally, confidence) => nps(bands(tally, 10, 8, 0), confidence),
    }),
});
