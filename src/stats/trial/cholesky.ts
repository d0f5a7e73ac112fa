/** Lower triangle L of A = LL′; null when a column is (almost) a sum of others. */
export function cholesky(values: Float64Array, size: number): Float64Array | null {
  const lower = new Float64Array(size * size);
  for (let i = 0; i < size; i++)
    for (let j = 0; j <= i; j++) {
      let sum = values[i * size + j] as number;
      for (let k = 0; k < j; k++) sum -= (lower[i * size + k] as number) * (lower[j * size + k] as number);
      if (i !== j) lower[i * size + j] = sum / (lower[j * size + j] as number);
      else if (sum > 1e-10 * (values[i * size + i] as number)) lower[i * size + i] = Math.sqrt(sum);
      else return null;
    }
  return lower;
}

/** x of LL′x = right. */
export function substituted(lower: Float64Array, right: Float64Array): Float64Array {
  const size = right.length;
  const x = Float64Array.from(right);
  for (let i = 0; i < size; i++) {
    let sum = x[i] as number;
    for (let k = 0; k < i; k++) sum -= (lower[i * size + k] as number) * (x[k] as number);
    x[i] = sum / (lower[i * size + i] as number);
  }
  for (let i = size - 1; i >= 0; i--) {
    let sum = x[i] as number;
    for (let k = i + 1; k < size; k++) sum -= (lower[k * size + i] as number) * (x[k] as number);
    x[i] = sum / (lower[i * size + i] as number);
  }
  return x;
}

/** ln |A| of A = LL′. */
export function logDeterminant(lower: Float64Array, size: number): number {
  let total = 0;
  for (let i = 0; i < size; i++) total += 2 * Math.log(lower[i * size + i] as number);
  return total;
}
