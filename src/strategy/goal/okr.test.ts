import { describe, expect, it } from 'vitest';
import type { Horizon } from '../../kernel/index.ts';
import { above, parseOkrPeriod } from './okrPeriod.ts';
import { guessOkrColumns, parseAmount, readOkrRow } from './okrRow.ts';

describe('a row of OKRs', () => {
  it.each([
    ['2026', '2026-01-01', '2027-01-01', 'year'],
    ['Q4 2026', '2026-10-01', '2027-01-01', 'quarter'],
    ['2026-Q1', '2026-01-01', '2026-04-01', 'quarter'],
    ['2026-11', '2026-11-01', '2026-12-01', 'month'],
    ['2026-W47', '2026-11-16', '2026-11-23', 'week'],
    ['2026-10-01 to 2026-12-31', '2026-10-01', '2027-01-01', 'quarter'],
    ['2026-12-15', '2026-10-01', '2026-12-16', 'quarter'],
  ])('reads the period %s', (text, from, to, horizon) => {
    expect(parseOkrPeriod(text, 'period')).toEqual({ period: { from, to }, horizon });
  });

  it('refuses what is no period', () => {
    expect(() => parseOkrPeriod('soon', 'period')).toThrow(/must be a year, a quarter/);
    expect(() => parseOkrPeriod('2026-02-30', 'period')).toThrow(/calendar day/);
  });

  it.each([
    ['40', 40, null],
    ['40 %', 40, '%'],
    ['€ 1,250.50', 1250.5, '€'],
    ['1.250,50 €', 1250.5, '€'],
    ['12,5', 12.5, null],
    ['1,250', 1250, null],
    ['1 250 000', 1_250_000, null],
    ['-3 points', -3, 'points'],
  ])('reads the amount %s', (text, value, unit) => {
    expect(parseAmount(text, 'target')).toMatchObject({ value, unit });
  });

  it('knows columns by the names that tools give them', () => {
    expect(
      guessOkrColumns(['Objective', 'Key Result', 'Due date', 'KPI', 'Target value', 'Aligned to']),
    ).toEqual({
      objective: 0,
      key_result: 1,
      period: 2,
      metric: 3,
      target: 4,
      parent: 5,
    });
  });

  it('tells all that is wrong with a row at once', () => {
    const { row, faults } = readOkrRow(7, ['', 'x', 'soon', 'many'], {
      objective: 0,
      key_result: 1,
      period: 2,
      target: 3,
    });
    expect(row).toBeNull();
    expect(faults.map(({ place }) => place)).toEqual(['objective', 'period', 'target']);
  });

  it('puts an objective around its key results', () => {
    const over = (from: string, to: string, horizon: Horizon) =>
      above({ period: { from, to }, horizon }, 'period');
    expect(over('2026-10-01', '2027-01-01', 'quarter')).toEqual({
      period: { from: '2026-01-01', to: '2027-01-01' },
      horizon: 'year',
    });
    expect(over('2026-01-01', '2027-01-01', 'year').period).toEqual({ from: '2026-01-01', to: '2029-01-01' });
    // A week that runs over the end of its month serves the quarter.
    expect(over('2026-11-30', '2026-12-07', 'week').horizon).toBe('quarter');
    expect(() => over('2026-01-01', '2029-01-01', 'three_to_five_years')).toThrow(
      /nothing looks further ahead/,
    );
  });
});
