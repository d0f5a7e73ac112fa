import { expect, test } from 'vitest';
import type { ImportTarget, Mapping } from '../api/intake.ts';
import { fieldTitle, fieldValue, keyOf, withColumn } from './mapping.ts';

const MAPPING: Mapping = {
  target: 'answers',
  file: { format: 'csv' },
  columns: [
    { column: 'a', field: 'row_key' },
    { column: 'c', field: 'question.c' },
  ],
  fixed: {},
  zone: 'UTC',
};

test('columns stay in the order of the file, whatever the order of correction', () => {
  const next = withColumn(MAPPING, ['a', 'b', 'c'], 'b', { column: 'b', field: 'question.b' });
  expect(next.columns.map((column) => column.column)).toEqual(['a', 'b', 'c']);
  expect(withColumn(next, ['a', 'b', 'c'], 'a', null).columns.map((column) => column.column)).toEqual([
    'b',
    'c',
  ]);
});

test('keys are made of small letters, digits and _', () => {
  expect(keyOf('Contrôle qualité (n°)')).toBe('controle_qualite_n');
  expect(keyOf('2024 spend')).toBe('c_2024_spend');
});

test('a preview speaks in words, not in names of fields', () => {
  const target: ImportTarget = {
    name: 'costs',
    label: 'Ledger entries',
    survey: false,
    fields: [
      { name: 'source', label: 'Book or system', type: 'text' },
      { name: 'month', label: 'Month', type: 'month' },
      { name: 'answered_at', label: 'Answered at', type: 'instant' },
      { name: 'replaces', label: 'Takes the place of earlier rows', type: 'boolean' },
      {
        name: 'category',
        label: 'Category',
        type: 'text',
        choices: [{ value: 'contact_handling', label: 'Handling of contacts' }],
      },
    ],
    repeated: [],
  };
  expect(fieldTitle(target, 'source')).toBe('Book or system');
  expect(
    fieldTitle(
      { ...target, repeated: [{ prefix: 'attribute.', label: 'Attribute', types: [] }] },
      'attribute.region',
    ),
  ).toBe('Attribute: region');
  expect(fieldValue(target, 'category', 'contact_handling', 'UTC')).toBe('Handling of contacts');
  expect(fieldValue(target, 'month', '2026-03-01', 'UTC')).toBe('2026-03');
  expect(fieldValue(target, 'replaces', true, 'UTC')).toBe('Yes');
  // Midnight in Paris is the evening before in UTC: what is shown is the day that the person gave.
  expect(fieldValue(target, 'answered_at', '2026-10-14 22:00:00', 'Europe/Paris')).toMatch(/15/);
});
