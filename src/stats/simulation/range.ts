import { InvalidInput } from '../../kernel/index.ts';
import { logGamma } from '../distribution/index.ts';

/** What somebody holds possible. Worst may be above best: a cost's is. */
export interface Range {
  readonly worst: number;
  readonly likely: number;
  readonly best: number;
  /**
   * `pert` (default): smooth, most weight near the likely value (Malcolm et al. 1959: a beta distribution with mean
   * (low + 4·likely + high) / 6). `triangular`: straight sides, more weight at the ends.
   */
  readonly shape?: 'pert' | 'triangular';
}

/** Refuses a range whose likely value lies outside. */
export function checkRange(range: Range, place: string): void {
  const { worst, likely, best } = range;
  if (![worst, likely, best].every(Number.isFinite))
    throw InvalidInput.at(place, 'must have a worst, a likely and a best value');
  if (likely < Math.min(worst, best) || likely > Math.max(worst, best))
    throw InvalidInput.at(place, 'must have its likely value between worst and best', likely);
}

/** Mean of a range's distribution. */
export function rangeMean({ worst, likely, best, shape = 'pert' }: Range): number {
  return shape === 'pert' ? (worst + 4 * likely + best) / 6 : (worst + likely + best) / 3;
}

/** The values below which the shares `probabilities` (rising, each between 0 and 1) of a range's distribution lie. */
export function rangeQuantiles(range: Range, probabilities: Float64Array): Float64Array {
  probabilities.forEach((p, at) => {
    if (!(p >= (probabilities[at - 1] ?? 0) && p <= 1))
      throw InvalidInput.at(`probabilities[${at}]`, 'must be from 0 to 1 and not below the one before', p);
  });
  return quantilesOf(range, probabilities);
}

/** The same of probabilities that rise from 0 to 1 for certain: looking at 100,000 of them again for each line takes its time. */
export function quantilesOf(range: Range, probabilities: Float64Array): Float64Array {
  const low = Math.min(range.worst, range.best);
  const width = Math.max(range.worst, range.best) - low;
  if (width === 0) return new Float64Array(probabilities.length).fill(low);
  const mode = (range.likely - low) / width;
  const shares = range.shape === 'triangular' ? triangular(mode, probabilities) : pert(mode, probabilities);
  for (let at = 0; at < shares.length; at++) shares[at] = low + width * (shares[at] as number);
  return shares;
}

function triangular(mode: number, probabilities: Float64Array): Float64Array {
  return probabilities.map((p) => (p < mode ? Math.sqrt(p * mode) : 1 - Math.sqrt((1 - p) * (1 - mode))));
}

const CELLS = 2048;

/**
 * Beta(1 + 4m, 5 − 4m): its distribution function is added up over cells by Simpson's rule and turned round within a cell
 * by its density at both ends, to 2e-5 of the width at the ends and far less between. Finding each of 100,000 quantiles on its own would take minutes.
 */
function pert(mode: number, probabilities: Float64Array): Float64Array {
  const [a, b] = [4 * mode, 4 * (1 - mode)];
  const scale = Math.exp(logGamma(a + b + 2) - logGamma(a + 1) - logGamma(b + 1));
  const density = (x: number): number => scale * x ** a * (1 - x) ** b;
  const cumulative = new Float64Array(CELLS + 1);
  const heights = new Float64Array(CELLS + 1);
  heights[0] = density(0);
  for (let i = 1; i <= CELLS; i++) {
    heights[i] = density(i / CELLS);
    const inside = (heights[i - 1] as number) + 4 * density((i - 0.5) / CELLS) + (heights[i] as number);
    cumulative[i] = (cumulative[i - 1] as number) + inside / (6 * CELLS);
  }
  const total = cumulative[CELLS] as number;
  let cell = 0;
  // A plain loop: this runs once for each draw of each line.
  const found = new Float64Array(probabilities.length);
  for (let index = 0; index < found.length; index++) {
    const target = (probabilities[index] as number) * total;
    while (cell < CELLS - 1 && (cumulative[cell + 1] as number) < target) cell++;
    const rest = (target - (cumulative[cell] as number)) * CELLS;
    const all = ((cumulative[cell + 1] as number) - (cumulative[cell] as number)) * CELLS;
    // Density taken as straight within the cell: f·s + d·s²/2 = rest, scaled so that the whole cell gives all of it.
    const f = heights[cell] as number;
    const g = heights[cell + 1] as number;
    const straight = (f + g) / 2;
    const at = straight > 0 ? (rest * straight) / (all || 1) : 0;
    const root = Math.sqrt(Math.max(0, f * f + 2 * (g - f) * at));
    const inside = f + root > 0 ? (2 * at) / (f + root) : 0;
    found[index] = (cell + Math.min(1, inside)) / CELLS;
  }
  return found;
}
