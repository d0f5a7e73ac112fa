/** One thing that is measured, at a size and beside its peer or limit. */
export interface Measurement {
  readonly name: string;
  /** Rows it was measured over. */
  readonly rows: number;
  readonly value: number;
  readonly unit: string;
  /** What it must be, in words and as a number; null where only the growth is of interest. */
  readonly limit: { readonly words: string; readonly holds: boolean } | null;
  /** How it changed while the rows went through, for a value that is the peak of a curve. */
  readonly curve?: readonly { readonly rows: number; readonly value: number }[];
  /** It was not measured, but follows from what was: from what, and how it grows. */
  readonly extrapolated?: string;
}

/** A workload, one file each. `sizes` are the rows of 1×, 10× and 100× data. */
export interface Workload {
  readonly name: string;
  readonly sizes: readonly number[];
  run(rows: number, say: (sentence: string) => void): Promise<Measurement[]>;
  /** What all sizes together let expect of more rows than were measured. */
  expect?(measured: readonly Measurement[]): Measurement[];
}

/** Milliseconds of each of `times` calls after `warm` unmeasured ones; the median is told. */
export async function medianMilliseconds(
  work: () => Promise<unknown>,
  times = 11,
  warm = 3,
): Promise<number> {
  for (let round = 0; round < warm; round++) await work();
  const taken: number[] = [];
  for (let round = 0; round < times; round++) {
    const began = performance.now();
    await work();
    taken.push(performance.now() - began);
  }
  return taken.sort((a, b) => a - b)[Math.floor(times / 2)] ?? Number.NaN;
}
