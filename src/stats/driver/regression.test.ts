import { describe, expect, it } from 'vitest';
import { crossMomentsOf } from './crossMoments.ts';
import { regression } from './regression.ts';

describe('regression', () => {
  it('finds a line through points, and has no error without rows to spare', () => {
    const found = regression(
      crossMomentsOf(
        [
          [1, 1],
          [2, 2],
          [2, 3],
          [4, 4],
        ],
        2,
      ),
    );
    // y on x: slope .9, intercept 0, residual SS .7 on 2 degrees of freedom.
    expect(found?.coefficients[0]?.value).toBeCloseTo(0.9, 12);
    expect(found?.intercept).toBeCloseTo(0, 12);
    expect(found?.residualError).toBeCloseTo(Math.sqrt(0.35), 12);
    expect(found?.coefficients[0]?.standardError).toBeCloseTo(Math.sqrt(0.35 / 5), 12);
    expect(found?.test?.statistic).toBeCloseTo(4.05 / 0.35, 10);
    expect(
      regression(
        crossMomentsOf(
          [
            [1, 1],
            [2, 2],
          ],
          2,
        ),
      ),
    ).toBeNull();
    expect(
      regression(
        crossMomentsOf(
          [
            [1, 1, 2],
            [2, 2, 4],
            [4, 3, 6],
            [4, 5, 10],
          ],
          3,
        ),
      ),
    ).toBeNull();
  });
});
