import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { independence } from './independence.ts';
import { benjaminiHochberg, holm } from './multiple.ts';

describe('independence', () => {
  it('[[10, 20], [30, 40]] → χ² .7936508, V .0890871', () => {
    const found = independence([
      [10, 20],
      [30, 40],
    ]);
    expect(found?.statistic).toBeCloseTo(0.7936508, 7);
    expect(found?.p).toBeCloseTo(0.3729985, 7);
    expect(found?.cramersV).toBeCloseTo(0.0890871, 7);
  });
  it('needs two rows and two columns that hold something', () => {
    expect(independence([])).toBeNull();
    expect(
      independence([
        [1, 2],
        [0, 0],
      ]),
    ).toBeNull();
    expect(
      independence([
        [5, 0, 0],
        [0, 0, 7],
      ])?.cramersV,
    ).toBeCloseTo(1, 12);
  });
});

describe('many tests at once', () => {
  // The fifteen p values of Benjamini & Hochberg 1995, section 4: four are called at .05, by Holm three.
  const P = [
    1e-4, 4e-4, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.324, 0.4262, 0.5719, 0.6528, 0.759,
    1,
  ];
  it('calls as the authors did', () => {
    expect(benjaminiHochberg(P).filter((p) => p <= 0.05)).toHaveLength(4);
    expect(holm(P).filter((p) => p <= 0.05)).toHaveLength(3);
    expect(holm([0.01, 0.02, 0.03, 0.04, 0.05]).map((p) => Number(p.toFixed(12)))).toEqual([
      0.05, 0.08, 0.09, 0.09, 0.09,
    ]);
  });
  it('never lowers a p, keeps the order given, and Holm is the stricter', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true })), (ps) => {
        const [screen, strict] = [benjaminiHochberg(ps), holm(ps)];
        ps.forEach((p, i) => {
          expect(screen[i]).toBeGreaterThanOrEqual(p * (1 - 1e-12));
          expect(strict[i]).toBeGreaterThanOrEqual((screen[i] ?? 2) * (1 - 1e-12));
          expect(strict[i]).toBeLessThanOrEqual(1);
        });
      }),
    );
  });
});
