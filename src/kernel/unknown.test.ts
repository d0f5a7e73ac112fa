import { expect, test } from 'vitest';
import { checkUnknown, isOverdue, type Unknown } from './index.ts';

const open: Unknown = { known: false, question: 'What does a call cost?', finder: 'Ann', due: '2026-03-31' };

test('what is unknown is overdue from the day after its day', () => {
  expect(['2026-03-30', '2026-03-31', '2026-04-01'].map((today) => isOverdue(open, today))).toEqual([
    ...[false, false, true],
  ]);
  expect(isOverdue({ ...open, due: null }, '2030-01-01')).toBe(false);
});

test('it needs a question, who finds it out, and a day; all that is missing is told at once', () => {
  expect(() => checkUnknown(open, 'cost')).not.toThrow();
  expect(() => checkUnknown({ known: false, question: ' ', finder: null, due: null }, 'cost')).toThrow(
    'cost.question: must not be empty; and 2 more',
  );
  expect(() => checkUnknown({ ...open, due: '2026-02-30' }, 'cost')).toThrow(/cost\.due/);
});
