import { InvalidInput, parseProse } from '../../kernel/index.ts';
import type { QuestionKind } from './kind.ts';

const LONGEST = 20_000;

export const text: QuestionKind = {
  key: 'text',
  label: 'Own words',
  description: 'What people write in their own words. Removed when a customer is erased.',
  schema: { type: 'string', maxLength: LONGEST },
  scale: { use: 'none' },
  scored: false,
  // Words can say so themselves.
  mayNotApply: false,
  holdsText: true,
  element: () => ({ type: 'comment' }),
  sample: () => 'The line was fixed on the first visit.',
  read(value, _question, place) {
    const words = parseProse(typeof value === 'number' ? String(value) : value, place, LONGEST);
    if (words === null) throw InvalidInput.at(place, 'must not be empty', value);
    return words;
  },
};
