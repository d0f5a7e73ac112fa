import { InvalidInput } from '../../kernel/index.ts';

/** A square matrix, row after row. */
export interface Matrix {
  readonly size: number;
  readonly values: Float64Array;
}

export function matrixOf(rows: readonly (readonly number[])[]): Matrix {
  const size = rows.length;
  for (const row of rows)
    if (row.length !== size) throw InvalidInput.at('matrix', `must have ${size} columns`, row.length);
  return { size, values: Float64Array.from(rows.flat()) };
}

/** Entry at row i, column j. */
export function entry({ size, values }: Matrix, i: number, j: number): number {
  return values[i * size + j] ?? 0;
}

/** The rows and columns of `kept`, in that order. */
export function submatrix(matrix: Matrix, kept: readonly number[]): Matrix {
  return matrixOf(kept.map((i) => kept.map((j) => entry(matrix, i, j))));
}

/**
 * Inverse of a symmetric positive definite matrix by Gauss–Jordan elimination on the diagonal.
 * Null when a pivot falls under `tolerance` of its diagonal entry: some column is (almost) a sum of others.
 */
export function invertSymmetric({ size, values }: Matrix, tolerance = 1e-12): Matrix | null {
  const a = Float64Array.from(values);
  const at = (i: number, j: number): number => a[i * size + j] ?? 0;
  for (let k = 0; k < size; k++) {
    const pivot = at(k, k);
    if (!(pivot > tolerance * (values[k * size + k] ?? 0))) return null;
    const column = Array.from({ length: size }, (_, i) => at(i, k));
    for (let i = 0; i < size; i++) {
      if (i === k) continue;
      const factor = (column[i] ?? 0) / pivot;
      for (let j = 0; j < size; j++) if (j !== k) a[i * size + j] = at(i, j) - factor * at(k, j);
    }
    for (let j = 0; j < size; j++) if (j !== k) a[k * size + j] = at(k, j) / pivot;
    for (let i = 0; i < size; i++) if (i !== k) a[i * size + k] = -(column[i] ?? 0) / pivot;
    a[k * size + k] = 1 / pivot;
  }
  return { size, values: a };
}

/** Eigenvalues, and eigenvectors as the columns of `vectors`. */
export interface Eigen {
  readonly values: Float64Array;
  readonly vectors: Matrix;
}

/**
 * Eigen decomposition of a symmetric matrix by cyclic Jacobi rotations (Golub & Van Loan, Matrix computations, 8.5).
 * Quick and exact to rounding for the few dozen items that a survey has.
 */
export function symmetricEigen({ size, values }: Matrix): Eigen {
  const a = Float64Array.from(values);
  const v = new Float64Array(size * size);
  for (let i = 0; i < size; i++) v[i * size + i] = 1;
  const rotate = (m: Float64Array, p: number, q: number, c: number, s: number): void => {
    const [x, y] = [m[p] ?? 0, m[q] ?? 0];
    m[p] = c * x - s * y;
    m[q] = s * x + c * y;
  };
  for (let sweep = 0; sweep < 60; sweep++) {
    let off = 0;
    let all = 0;
    for (let i = 0; i < size; i++)
      for (let j = 0; j < size; j++) {
        const square = (a[i * size + j] ?? 0) ** 2;
        all += square;
        if (i !== j) off += square;
      }
    if (off <= 1e-32 * all) break;
    for (let p = 0; p < size; p++)
      for (let q = p + 1; q < size; q++) {
        const apq = a[p * size + q] ?? 0;
        if (apq === 0) continue;
        const theta = ((a[q * size + q] ?? 0) - (a[p * size + p] ?? 0)) / (2 * apq);
        const t = (theta >= 0 ? 1 : -1) / (Math.abs(theta) + Math.hypot(theta, 1));
        const c = 1 / Math.hypot(t, 1);
        const s = t * c;
        for (let k = 0; k < size; k++) rotate(a, k * size + p, k * size + q, c, s);
        for (let k = 0; k < size; k++) rotate(a, p * size + k, q * size + k, c, s);
        for (let k = 0; k < size; k++) rotate(v, k * size + p, k * size + q, c, s);
      }
  }
  return {
    values: Float64Array.from({ length: size }, (_, i) => a[i * size + i] ?? 0),
    vectors: { size, values: v },
  };
}
