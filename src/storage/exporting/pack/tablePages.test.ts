import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tablePages } from './tablePages.ts';

describe('tables on slides', () => {
  it('go on on the next slide before they reach what stands beneath', () => {
    const rows = Array.from({ length: 15 }, () => [
      'A goal whose name takes more than one line of its column',
      'quarter',
      '0.19 per customer',
    ]);
    const { pages, widths } = tablePages(['Goal', 'Horizon', 'Actual'], rows, 12.13);
    expect(pages.length).toBe(1);
    const many = tablePages(
      ['Goal', 'Horizon', 'Actual'],
      [...rows, ...rows, ...rows].map(([goal = '', ...rest]) => [`${goal} ${goal} ${goal}`, ...rest]),
      12.13,
    );
    expect(many.pages.length).toBeGreaterThan(2);
    expect(widths.reduce((sum, one) => sum + one, 0)).toBeCloseTo(12.13, 9);
    expect(widths[0]).toBeGreaterThan(widths[1] ?? 0);
  });

  it('lose no row and repeat none, whatever is in them', () => {
    const row = fc.array(fc.option(fc.string({ maxLength: 300 })), { minLength: 3, maxLength: 3 });
    fc.assert(
      fc.property(fc.array(row, { maxLength: 60 }), (rows) => {
        const { pages } = tablePages(['a', 'b', 'c'], rows, 12);
        expect(pages.flatMap(([from, to]) => rows.slice(from, to))).toEqual(rows);
        expect(pages.every(([from, to]) => to > from || rows.length === 0)).toBe(true);
      }),
    );
  });
});
