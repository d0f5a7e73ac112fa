import type { QuestionKind } from './kind.ts';
import { readScore } from './value.ts';

export const rating: QuestionKind = {
  key: 'rating',
  label: 'Rating',
  description: 'A score on a scale of its own, such as satisfaction from 1 to 5 or effort from 1 to 7.',
  schema: { type: 'number' },
  scale: { use: 'needed', scale: { min: 1, max: 5 } },
  scored: true,
  mayNotApply: true,
  holdsText: false,
  element: ({ scaleMin, scaleMax }) => ({ type: 'rating', rateMin: scaleMin, rateMax: scaleMax }),
  sample: (question) => question.scaleMax ?? 5,
  read: readScore,
};
