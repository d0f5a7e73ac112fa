import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  ATTRIBUTE_TYPES,
  type AttributeDefinition,
  type AttributeType,
  attributeText,
  attributeValue,
  attributeValues,
  changeAttributes,
  guessDefinition,
  newDefinitions,
} from './index.ts';

const known = new Map<string, AttributeDefinition>(
  ATTRIBUTE_TYPES.map((valueType) => [
    valueType,
    { subject: 'customer', key: valueType, label: '', valueType },
  ]),
);

describe('attribute values', () => {
  test.each<[AttributeType, unknown, string]>([
    ['number', ' 1e3 ', '1000'],
    ['number', -0, '0'],
    ['number', '.50', '0.5'],
    ['boolean', 'Yes', 'true'],
    ['boolean', 0, 'false'],
    ['date', '2024-02-29', '2024-02-29'],
    ['text', 42, '42'],
  ])('%s %j is stored as %s', (type, value, stored) => {
    expect(attributeText(value, type, 'a')).toBe(stored);
  });

  test.each<[AttributeType, unknown]>([
    ['number', 'twelve'],
    ['number', '0x10'],
    ['number', '1e999'],
    ['number', true],
    ['boolean', 'maybe'],
    ['date', '2023-02-29'],
    ['date', '31.01.2024'],
    ['text', { a: 1 }],
    ['text', 'a\u0000b'],
  ])('%s refuses %j, naming place and value', (type, value) => {
    expect(() => attributeText(value, type, 'attributes.a')).toThrow(/^attributes\.a: must .*\(found /);
  });

  test('a stored text read back and stored again is the same text', () => {
    const any = fc.oneof(
      fc.double(),
      fc.boolean(),
      fc.string(),
      fc.date({ noInvalidDate: true }).map((d) => d.toISOString().slice(0, 10)),
    );
    fc.assert(
      fc.property(any, fc.constantFrom(...ATTRIBUTE_TYPES), (value, type) => {
        let stored: string | null;
        try {
          stored = attributeText(value, type, 'a');
        } catch {
          return;
        }
        if (stored !== null) expect(attributeText(attributeValue(stored, type), type, 'a')).toBe(stored);
      }),
    );
  });

  test('a type is guessed from the first value; digits in quotes stay text, common attributes always are', () => {
    const types = [5, '5', true, '2024-01-31', 'North'].map(
      (value) => guessDefinition('customer', 'a', value).valueType,
    );
    expect(types).toEqual(['number', 'text', 'boolean', 'date', 'text']);
    expect(guessDefinition('customer', 'plan', '2024-01-31').valueType).toBe('text');
    expect(guessDefinition('customer', 'home_region', 'x').label).toBe('Home region');
    expect(
      newDefinitions(
        'customer',
        [
          { fresh: 1, number: 2 },
          { fresh: 'x', gone: null },
        ],
        known,
      ),
    ).toHaveLength(1);
  });

  test('changes keep what is not named and take away what is null', () => {
    const after = changeAttributes(
      { text: 'a', number: '1' },
      { text: null, date: '2024-01-31', plan: '' },
      known,
    );
    expect(after).toEqual({ date: '2024-01-31', number: '1' });
    expect(attributeValues(after, known)).toEqual({ date: '2024-01-31', number: 1 });
    expect(() => changeAttributes({}, { number: 'x', boolean: 'y' }, known)).toThrow(/and 1 more/);
    expect(() => changeAttributes({}, { 'Bad Key': 1 }, known)).toThrow(/must begin with a-z/);
  });
});
