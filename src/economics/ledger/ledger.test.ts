import { describe, expect, it } from 'vitest';
import { line } from '../../../test/support/booked.ts';
import { addMonths, convert, exchangeWith, inOwnCurrency, monthsBetween, parseMonth } from './index.ts';

describe('money and months', () => {
  it('converts exactly and rounds once, away from zero; without a rate it is not known', () => {
    expect(convert({ minor: 50_000n, currency: 'USD' }, '0.9215', 'EUR')).toEqual({
      minor: 46_075n,
      currency: 'EUR',
    });
    expect(convert({ minor: -1n, currency: 'USD' }, '0.5', 'EUR').minor).toBe(-1n);
    expect(convert({ minor: 1_000n, currency: 'JPY' }, '0.0061', 'EUR').minor).toBe(610n);
    const exchange = exchangeWith('EUR', []);
    const { lines, missing } = inOwnCurrency(
      [{ ...line({}), amount: { minor: 5n, currency: 'USD' } }],
      exchange,
    );
    expect(lines).toEqual([]);
    expect(missing).toEqual([
      { month: '2026-03', category: 'campaign', amount: { minor: 5n, currency: 'USD' }, entries: 1 },
    ]);
  });

  it('knows which months there are', () => {
    expect(addMonths('2025-11', 3)).toBe('2026-02');
    expect(addMonths('2026-01', -1)).toBe('2025-12');
    expect(monthsBetween('2025-12', '2026-02')).toEqual(['2025-12', '2026-01', '2026-02']);
    for (const wrong of ['2026-13', '2026-00', '26-01', '2026-1'])
      expect(() => parseMonth(wrong)).toThrow(/calendar month/);
    expect(() => monthsBetween('2026-02', '2026-01')).toThrow(/or a later month/);
  });
});
