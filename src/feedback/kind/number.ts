import type { QuestionKind } from './kind.ts';
import { readScore } from './value.ts';

export const number: QuestionKind = {
  key: 'number',
  label: 'Number',
  description: 'A number that people enter, such as how often they called.',
  schema: { type: 'number' },
  scale: { use: 'possible' },
  scored: true,
  mayNotApply: true,
  holdsText: false,
  element: ({ scaleMin, scaleMax }) => ({
    type: 'text',
    inputType: 'number',
    ...(scaleMin === null ? {} : { min: scaleMin }),
    ...(scaleMax === null ? {} : { max: scaleMax }),
  }),
  sample: (question) => question.scaleMin ?? 3,
  read: readScore,
};
