import { chiSquareQuantile } from './chiSquare.ts';

/**
 * Exact interval of the mean of a Poisson count (Garwood 1936), through the chi-square distribution.
 * 10 events, 95% → 4.795389 to 18.390356; 0 events → 0 to 3.688879.
 */
export function garwood(count: number, confidence: number): { low: number; high: number } {
  const tail = (1 - confidence) / 2;
  return {
    low: count === 0 ? 0 : chiSquareQuantile(tail, 2 * count) / 2,
    high: chiSquareQuantile(1 - tail, 2 * count + 2) / 2,
  };
}
