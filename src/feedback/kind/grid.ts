import { gatherFaults, InvalidInput } from '../../kernel/index.ts';
import type { Question } from '../question.ts';
import type { QuestionKind } from './kind.ts';
import { readChoice, readScore } from './value.ts';

const MOST = 100;

export const grid: QuestionKind = {
  key: 'grid',
  label: 'Grid',
  description: 'Several items rated on one scale, or several items with one choice each.',
  schema: {
    type: 'object',
    additionalProperties: { type: ['number', 'string'] },
    minProperties: 1,
    maxProperties: MOST,
  },
  scale: { use: 'possible' },
  scored: true,
  mayNotApply: true,
  holdsText: false,
  element: ({ scaleMin, scaleMax, choices, items }) => ({
    type: 'matrix',
    columns:
      scaleMin === null || scaleMax === null ? choices.map((one) => ({ ...one })) : [scaleMin, scaleMax],
    rows: items.map((one) => ({ ...one })),
  }),
  sample(question) {
    const items = question.items.length > 0 ? question.items : [{ value: 'price', text: 'Price' }];
    const cell = question.scaleMax ?? question.choices[0]?.value ?? 'agree';
    return Object.fromEntries(items.slice(0, 2).map((item) => [item.value, cell]));
  },
  read(value, question, place) {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      throw InvalidInput.at(place, 'must be an object with a value for each item', value);
    }
    const entries = Object.entries(value).filter(([, cell]) => cell !== null && cell !== '');
    if (entries.length === 0 || entries.length > MOST) {
      throw InvalidInput.at(place, `must hold values for 1 to ${MOST} items`, value);
    }
    const faults = gatherFaults();
    const cells = entries.map(([item, cell]) => {
      const at = `${place}.${item}`;
      return [item, faults.take(() => readCell(item, cell, question, at)) ?? ''] as const;
    });
    faults.assertNone();
    return Object.fromEntries(cells);
  },
};

function readCell(item: string, cell: unknown, question: Question, place: string): string | number {
  readChoice(item, question.items, place);
  if (question.notApplicable.includes(String(cell))) return String(cell);
  return question.scaleMin === null && question.scaleMax === null
    ? readChoice(cell, question.choices, place)
    : readScore(cell, question, place);
}
