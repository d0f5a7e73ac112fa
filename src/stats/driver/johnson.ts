import { entry, type Matrix, submatrix, symmetricEigen } from '../algebra/matrix.ts';
import type { Decomposition } from './lmg.ts';

/**
 * Johnson's relative weights (A heuristic method for estimating the relative weight of predictor variables, 2000): the
 * drivers are replaced by the nearest uncorrelated ones, and their parts of R² are given back through the loadings.
 * Quick with any number of drivers, but theoretically flawed (Thomas, Zumbo, Kwan & Schweitzer 2014): prefer `lmg`.
 *
 * mtcars, mpg on cyl, disp, hp, wt: .2096904, .1883043, .1799590, .2706812.
 */
export function johnson(correlation: Matrix, outcome = 0): Decomposition {
  const drivers = Array.from({ length: correlation.size }, (_, i) => i).filter((i) => i !== outcome);
  const { values, vectors } = symmetricEigen(submatrix(correlation, drivers));
  const roots = Array.from(values, (value) => (value > 1e-10 ? Math.sqrt(value) : 0));
  // Λ = V √Δ Vᵗ are the loadings of drivers on their stand-ins, β = Λ⁻¹ r the outcome's.
  const power = (i: number, j: number, of: (root: number) => number): number =>
    roots.reduce((sum, root, k) => sum + entry(vectors, i, k) * of(root) * entry(vectors, j, k), 0);
  const squares = drivers.map((_, i) => {
    const beta = drivers.reduce(
      (sum, driver, j) =>
        sum + power(i, j, (root) => (root > 0 ? 1 / root : 0)) * entry(correlation, driver, outcome),
      0,
    );
    return beta * beta;
  });
  const shares = drivers.map((_, i) =>
    squares.reduce((sum, square, k) => sum + power(i, k, (root) => root) ** 2 * square, 0),
  );
  return { rSquared: shares.reduce((sum, share) => sum + share, 0), shares };
}
