import { InvalidInput } from '../../kernel/index.ts';
import type { QuestionKind } from './kind.ts';
import { part } from './part.ts';

const YES = new Set(['true', 'yes', '1']);
const NO = new Set(['false', 'no', '0']);

export const boolean: QuestionKind = {
  key: 'boolean',
  label: 'Yes or no',
  description: 'Whether something is so, such as whether the problem was solved. Counted as 1 and 0.',
  schema: { type: 'boolean' },
  scale: { use: 'fixed', scale: { min: 0, max: 1 } },
  scored: true,
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
  parts: (value) => [part({ score: value === true ? 1 : 0 })],
};
