import { InvalidInput } from '../../kernel/index.ts';
import type { QuestionKind } from './kind.ts';
import { readChoice } from './value.ts';

const MOST = 100;

export const choices: QuestionKind = {
  key: 'choices',
  label: 'Several choices',
  description: 'Any number of a list, such as the channels that somebody uses.',
  schema: {
    type: 'array',
    items: { type: 'string', minLength: 1, maxLength: 500 },
    minItems: 1,
    maxItems: MOST,
  },
  scale: { use: 'none' },
  scored: false,
  mayNotApply: true,
  holdsText: false,
  element: (question) => ({ type: 'checkbox', choices: question.choices.map((one) => ({ ...one })) }),
  sample: ({ choices: listed }) => (listed.length > 0 ? listed.slice(0, 2).map((one) => one.value) : ['app']),
  read(value, question, place) {
    if (!Array.isArray(value) || value.length === 0 || value.length > MOST) {
      throw InvalidInput.at(place, `must be a list of 1 to ${MOST} choices`, value);
    }
    const read = value.map((one, index) => readChoice(one, question.choices, `${place}[${index}]`));
    // A choice made twice is made once.
    return [...new Set(read)];
  },
};
