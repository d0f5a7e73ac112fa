/** A stream of uniform numbers in [0, 1). Passed in wherever chance is used, so that a run can be repeated. */
export interface Random {
  next(): number;
}

/**
 * Uniform numbers of 53 bits, all that a double holds, from random bytes.
 * @param bytes fills a buffer with random bytes, such as the system's, which nobody can foretell
 */
export function randomOfBytes(bytes: (into: Uint8Array) => void): Random {
  return {
    next() {
      const raw = new Uint8Array(7);
      bytes(raw);
      let value = (raw[0] ?? 0) & 0x1f;
      for (let at = 1; at < 7; at++) value = value * 256 + (raw[at] ?? 0);
      return value / 2 ** 53;
    },
  };
}

/**
 * xoshiro128** seeded through splitmix32 (Blackman & Vigna, 2018).
 * Equal seeds give equal streams; `path` separates streams of one seed (customer 17 of seed 4, say).
 */
export function seededRandom(seed: number, ...path: number[]): Random {
  let mix = seed >>> 0;
  for (const step of path) mix = splitmix(mix ^ Math.imul(step >>> 0, 0x9e3779b1)).value;
  const state: [number, number, number, number] = [0, 0, 0, 0];
  for (let i = 0; i < 4; i++) {
    const drawn = splitmix(mix);
    mix = drawn.state;
    state[i] = drawn.value;
  }
  return {
    next() {
      const result = Math.imul(rotate(Math.imul(state[1], 5), 7), 9) >>> 0;
      const shifted = state[1] << 9;
      state[2] ^= state[0];
      state[3] ^= state[1];
      state[1] ^= state[2];
      state[0] ^= state[3];
      state[2] ^= shifted;
      state[3] = rotate(state[3], 11);
      return result / 4_294_967_296;
    },
  };
}

function splitmix(state: number): { state: number; value: number } {
  const next = (state + 0x9e3779b9) >>> 0;
  let z = next;
  z = Math.imul(z ^ (z >>> 16), 0x85ebca6b);
  z = Math.imul(z ^ (z >>> 13), 0xc2b2ae35);
  return { state: next, value: (z ^ (z >>> 16)) >>> 0 };
}

function rotate(x: number, k: number): number {
  return (x << k) | (x >>> (32 - k));
}
