import { InvalidInput } from '../../kernel/index.ts';
import { checkRange, type Range, rangeQuantiles } from './range.ts';

/** What one line does to the outcome while all others are at their likely values. */
export interface Swing {
  /** Index of the line. */
  readonly line: number;
  /** The line's value and the outcome with it, on the side of its worst and of its best. */
  readonly worst: { readonly value: number; readonly outcome: number };
  readonly best: { readonly value: number; readonly outcome: number };
  /** |outcome at best − outcome at worst|. */
  readonly size: number;
}

/**
 * Tornado of one-at-a-time swings, largest first (Howard 1988): each line from its 10th to its 90th percentile, the others at
 * their likely values. Blind to lines that matter only together: see the simulation's rank correlations.
 *
 * @param tail share of the distribution beyond each end; 0 takes worst and best themselves
 */
export function tornado(
  lines: readonly Range[],
  outcome: (values: Float64Array) => number,
  tail = 0.1,
): { readonly likely: number; readonly swings: readonly Swing[] } {
  if (!(tail >= 0 && tail < 0.5)) throw InvalidInput.at('tail', 'must be from 0 to below 0.5', tail);
  lines.forEach((line, at) => {
    checkRange(line, `lines[${at}]`);
  });
  const values = Float64Array.from(lines, ({ likely }) => likely);
  const likely = outcome(values);
  const swings = lines.map((line, at): Swing => {
    const [low = 0, high = 0] =
      tail === 0 ? ends(line) : rangeQuantiles(line, Float64Array.of(tail, 1 - tail));
    const side = (value: number) => {
      values[at] = value;
      const found = { value, outcome: outcome(values) };
      values[at] = line.likely;
      return found;
    };
    const [worst, best] = line.worst <= line.best ? [side(low), side(high)] : [side(high), side(low)];
    return { line: at, worst, best, size: Math.abs(best.outcome - worst.outcome) };
  });
  return { likely, swings: swings.sort((a, b) => b.size - a.size || a.line - b.line) };
}

function ends({ worst, best }: Range): [number, number] {
  return [Math.min(worst, best), Math.max(worst, best)];
}
