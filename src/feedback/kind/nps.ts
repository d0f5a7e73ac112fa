import { InvalidInput } from '../../kernel/index.ts';
import type { QuestionKind } from './kind.ts';
import { readScore } from './value.ts';

export const nps: QuestionKind = {
  key: 'nps',
  label: 'Likelihood to recommend (NPS)',
  description:
    'How likely people are to recommend you, from 0 to 10: the question behind the Net Promoter Score.',
  schema: { type: 'integer', minimum: 0, maximum: 10 },
  scale: { use: 'fixed', scale: { min: 0, max: 10 } },
  scored: true,
  mayNotApply: true,
  holdsText: false,
  element: () => ({ type: 'rating', rateMin: 0, rateMax: 10 }),
  sample: () => 9,
  read(value, question, place) {
    const score = readScore(value, question, place);
    if (!Number.isInteger(score)) throw InvalidInput.at(place, 'must be a whole number from 0 to 10', value);
    return score;
  },
};
