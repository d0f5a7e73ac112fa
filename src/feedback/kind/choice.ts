import type { QuestionKind } from './kind.ts';
import { readChoice } from './value.ts';

export const choice: QuestionKind = {
  key: 'choice',
  label: 'One choice',
  description:
    'One of a list, such as the reason for a call. Where no list is given, any short text is a choice.',
  schema: { type: 'string', minLength: 1, maxLength: 500 },
  scale: { use: 'none' },
  scored: false,
  mayNotApply: true,
  holdsText: false,
  element: (question) => ({ type: 'dropdown', choices: question.choices.map((one) => ({ ...one })) }),
  sample: (question) => question.choices[0]?.value ?? 'billing',
  read: (value, question, place) => readChoice(value, question.choices, place),
};
