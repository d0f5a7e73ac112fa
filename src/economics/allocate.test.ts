import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { minors } from '../../test/support/booked.ts';
import { addUp, allocate } from './allocate.ts';

const weights = fc.array(fc.double({ min: 0, max: 1e9, noNaN: true }), { minLength: 1, maxLength: 30 });

describe('sharing out', () => {
  it('loses nothing: shares are whole minor units and sum exactly', () => {
    fc.assert(
      fc.property(minors, weights, (minor, list) => {
        const parts = allocate(minor, list);
        if (parts === null) return list.every((weight) => weight === 0);
        const sum = list.reduce((all, weight) => all + weight, 0);
        for (const [index, part] of parts.entries())
          expect(Math.abs(Number(part) - (Number(minor) * (list[index] ?? 0)) / sum)).toBeLessThan(
            1 + Math.abs(Number(minor)) * 1e-12,
          );
        return addUp(parts) === minor;
      }),
    );
  });

  it('gives the odd cents to those who were cut most, and nothing to nobody', () => {
    expect(allocate(100n, [1, 1, 1])).toEqual([34n, 33n, 33n]);
    expect(allocate(-100n, [1, 2])).toEqual([-33n, -67n]);
    expect(allocate(5n, [0, 1])).toEqual([0n, 5n]);
    expect(allocate(5n, [0, 0])).toBeNull();
  });
});
