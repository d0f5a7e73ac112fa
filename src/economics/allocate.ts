/**
 * Shares out a whole number of minor units by weight, so that the shares sum to it exactly: each gets its part rounded
 * toward nothing, and what is left goes one by one to those whose part was cut most (largest remainder, Hamilton).
 * @param weights none less than nothing
 * @returns null where all weights are nothing: there is nobody to give it to
 */
export function allocate(minor: bigint, weights: readonly number[]): bigint[] | null {
  const sum = weights.reduce((all, weight) => all + weight, 0);
  if (!(sum > 0) || weights.some((weight) => !(weight >= 0) || !Number.isFinite(weight))) return null;
  const size = minor < 0n ? -minor : minor;
  // Weights as whole numbers of equal scale, so that the parts themselves are exact.
  const whole = weights.map((weight) => BigInt(Math.round((weight / sum) * SCALE)));
  const total = whole.reduce((all, weight) => all + weight, 0n);
  const parts = whole.map((weight) => (size * weight) / total);
  let left = size - parts.reduce((all, part) => all + part, 0n);
  const order = whole
    .map((weight, index) => ({ index, cut: (size * weight) % total }))
    .sort((a, b) => (a.cut === b.cut ? a.index - b.index : a.cut > b.cut ? -1 : 1));
  for (const { index, cut } of order) {
    if (left === 0n) break;
    if (cut === 0n) continue;
    parts[index] = (parts[index] ?? 0n) + 1n;
    left--;
  }
  return minor < 0n ? parts.map((part) => -part) : parts;
}

/** 2^50: a share of a double's 53 bits, with room for the sum. */
const SCALE = 2 ** 50;

export function addUp(amounts: Iterable<bigint>): bigint {
  let sum = 0n;
  for (const amount of amounts) sum += amount;
  return sum;
}
