import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { InvalidInput } from '../kernel/index.ts';
import { parseSignal, parseSignals, SIGNALS_AT_ONCE } from './signal.ts';

const least = { source: 'crm', id: '1', kind: 'call', occurredAt: '2026-01-31T12:00:00Z' };

describe('parseSignal', () => {
  it('fills in what is not said and moves the time to UTC', () => {
    expect(parseSignal({ ...least, occurredAt: '2026-01-31T12:00:00+02:00', channel: '' })).toEqual({
      ...least,
      occurredAt: '2026-01-31T10:00:00.000Z',
      ...{ customerRef: null, value: null, unit: null, durationSeconds: null },
      ...{ channel: null, journey: null, touchpoint: null, outcome: null, attributes: {} },
    });
  });

  it('keeps attributes as text', () => {
    const { attributes } = parseSignal({
      ...least,
      attributes: { age: 40, active: true, plan: 'x', none: null },
    });
    expect(attributes).toEqual({ age: '40', active: 'true', plan: 'x' });
  });

  it.each([
    ['source', { ...least, source: ' ' }],
    ['id', { ...least, id: undefined }],
    ['kind', { ...least, kind: 'k'.repeat(201) }],
    ['occurredAt', { ...least, occurredAt: '2026-01-31T12:00:00' }],
    ['occurredAt', { ...least, occurredAt: '1826-01-31T12:00:00Z' }],
    ['value', { ...least, value: '5' }],
    ['durationSeconds', { ...least, durationSeconds: -1 }],
    ['attributes.Big', { ...least, attributes: { Big: 'x' } }],
    ['colour', { ...least, colour: 'red' }],
  ])('names the field that is wrong: %s', (field, input) => {
    expect(() => parseSignal(input)).toThrow(InvalidInput);
    expect(() => parseSignal(input)).toThrow(`signal.${field}`);
  });

  it('answers anything with a signal or a named fault, never with a crash', () => {
    fc.assert(
      fc.property(fc.anything(), (input) => {
        try {
          parseSignal(input);
        } catch (error) {
          expect(error).toBeInstanceOf(InvalidInput);
        }
      }),
    );
  });
});

describe('parseSignals', () => {
  it('takes one or a list, and says which one is wrong', () => {
    expect(parseSignals(least)).toHaveLength(1);
    expect(() => parseSignals([least, {}])).toThrow('signals[1].source');
    expect(() => parseSignals(Array.from({ length: SIGNALS_AT_ONCE + 1 }, () => least))).toThrow('at most');
  });
});
