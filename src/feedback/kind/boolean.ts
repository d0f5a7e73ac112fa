import { InvalidInput } from '../../kernel/index.ts';
import type { QuestionKind } from './kind.ts';

const YES = new Set(['true', 'yes', '1']);
const NO = new Set(['false', 'no', '0']);

export const boolean: QuestionKind = {
  key: 'boolean',
  label: 'Yes or no',
  description: 'Whether something is so, such as whether the problem was solved.',
  schema: { type: 'boolean' },
  scale: { use: 'none' },
  scored: false,
  mayNotApply: true,
  holdsText: false,
  element: () => ({ type: 'boolean' }),
  sample: () => true,
  read(value, _question, place) {
    const word = String(value).trim().toLowerCase();
    if (YES.has(word)) return true;
    if (NO.has(word)) return false;
    throw InvalidInput.at(place, 'must be true or false', value);
  },
};
