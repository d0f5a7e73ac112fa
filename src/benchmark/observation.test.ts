import { describe, expect, it } from 'vitest';
import { completeKey, parseKey } from './key.ts';
import { parseObservation } from './observation.ts';
import { periodLabel, readPeriod } from './periodLabel.ts';

describe('what publications say', () => {
  it.each([
    ['2023', '2023-01-01', '2024-01-01'],
    ['2018-Q1', '2018-01-01', '2018-04-01'],
    ['2024-H2', '2024-07-01', '2025-01-01'],
    ['2020-01', '2020-01-01', '2020-02-01'],
    ['2024-03-15', '2024-03-15', '2024-03-16'],
    ['2024-03-15/2024-04-30', '2024-03-15', '2024-05-01'],
  ])('the period %s', (label, from, to) => {
    expect(readPeriod(label)).toEqual({ from, to });
    expect(readPeriod(periodLabel({ from, to }))).toEqual({ from, to });
  });

  it.each(['', 'last year', '2023-13', '2023-Q5', '20230', '2024-02-30'])('not the period %j', (label) => {
    expect(() => readPeriod(label)).toThrow(/must/);
  });

  it('names of a method are known by their aliases; what the method fixes is not unknown', () => {
    expect(completeKey(parseKey({ variant: 'ACSI score', unit: '0-100' }))).toMatchObject({
      variant: 'satisfaction_index',
      unit: 'index',
      answerScale: '1–10',
    });
    expect(completeKey(parseKey({ variant: 'UKCSI score' }))).toMatchObject({
      variant: 'UKCSI score',
      answerScale: null,
    });
    expect(() => parseKey({ kind: 'casual', mode: 'pigeon' })).toThrow(/key.kind.*and 1 more/);
  });

  it('values outside of their unit are refused', () => {
    expect(() =>
      parseObservation({ entity: 'A', period: '2024', value: 120, key: { variant: 'nps' } }, { key: {} }),
    ).toThrow(/value: must be -100 to 100/);
    expect(() => parseObservation({ entity: 'A', period: '2024', value: 50, low: 60 }, { key: {} })).toThrow(
      /interval must hold the value/,
    );
  });
});
