import { seededRandom } from '../../kernel/index.ts';
import { type Candidate, FACTORS, type Factor, type FactorRange } from '../candidate.ts';

/** A candidate in its place. */
export interface Ranked {
  readonly candidate: Candidate;
  /** From 1. */
  readonly place: number;
  /**
   * How much it promises, as times of the typical candidate here: the product of its known factors, each against the
   * middle one of all candidates. No amount, and no forecast.
   */
  readonly weight: number;
  readonly low: number;
  readonly high: number;
  /** Factors that nobody knows: they neither lift nor lower it, and widen its interval by all that is possible. */
  readonly unknown: readonly Factor[];
  /** Its interval meets that of the next one: the order between the two is not sure. */
  readonly tied: boolean;
}

/** How far from its place a factor that nobody knows could move a candidate. */
interface Span {
  readonly typical: number;
  readonly low: number;
  readonly high: number;
}

const DRAWS = 500;
const SEED = 3;
/** Part of the draws that lie within the interval. */
const WITHIN = 0.9;

/**
 * Ranks candidates by reach × effect × money × ease. Ranges are multiplied by drawing from each (triangular, seeded, so
 * that the same ranges get the same interval), and the middle 90% is shown. A factor that is unknown is never
 * replaced by a number: the candidate is ranked by what is known, and its interval is widened to all that the factor
 * could be – for shares from nearly nothing to all, for money from the least to the most that any candidate has.
 */
export function rank(candidates: readonly Candidate[]): Ranked[] {
  const spans = spansOf(candidates);
  const draws = FACTORS.map((_, place) => drawsOf(place));
  const weighed = candidates.map((candidate) => ({
    candidate,
    ...weigh(candidate, spans(candidate), draws),
  }));
  weighed.sort(
    (left, right) =>
      right.weight - left.weight ||
      left.unknown.length - right.unknown.length ||
      (left.candidate.key < right.candidate.key ? -1 : 1),
  );
  return weighed.map((one, index) => {
    const next = weighed[index + 1];
    return { ...one, place: index + 1, tied: next !== undefined && next.high > one.low };
  });
}

/**
 * What each factor is set against. Each source measures the effect in its own way (a part of R², a gap to a target), so
 * an effect is set against the middle one of its own source; the other factors mean the same wherever they come from.
 */
function spansOf(candidates: readonly Candidate[]): (candidate: Candidate) => ReadonlyMap<Factor, Span> {
  const shared = new Map(FACTORS.map((factor) => [factor, spanOf(factor, candidates)]));
  const bySource = new Map<string, ReadonlyMap<Factor, Span>>();
  for (const { source } of candidates) {
    if (bySource.has(source)) continue;
    const own = candidates.filter((one) => one.source === source);
    bySource.set(source, new Map(shared).set('effect', spanOf('effect', own)));
  }
  return ({ source }) => bySource.get(source) ?? shared;
}

/** What a share could be at the least where nobody knows it. Zero would say that nothing is known at all. */
const LEAST_SHARE = 0.01;

function spanOf(factor: Factor, candidates: readonly Candidate[]): Span {
  const known = candidates.flatMap(({ factors }) => {
    const { [factor]: one } = factors;
    return one.known ? [one.value] : [];
  });
  const likely = known.map((range) => range.likely).filter((value) => value > 0);
  const typical = median(likely) ?? 1;
  if (factor !== 'money') return { typical, low: Math.min(LEAST_SHARE, typical), high: Math.max(1, typical) };
  // Where nobody knows any money, it cannot tell candidates apart.
  return {
    typical,
    low: Math.min(typical, ...known.map(({ low }) => low)),
    high: Math.max(typical, ...known.map(({ high }) => high)),
  };
}

function weigh(
  { factors }: Candidate,
  spans: ReadonlyMap<Factor, Span>,
  draws: readonly Float64Array[],
): Pick<Ranked, 'weight' | 'low' | 'high' | 'unknown'> {
  const known: { range: FactorRange; typical: number }[] = [];
  const unknown: Factor[] = [];
  let [least, most] = [1, 1];
  for (const factor of FACTORS) {
    const { [factor]: one } = factors;
    const { typical, low, high } = spans.get(factor) ?? { typical: 1, low: 1, high: 1 };
    if (one.known) known.push({ range: one.value, typical });
    else {
      unknown.push(factor);
      least *= low / typical;
      most *= high / typical;
    }
  }
  const { low, high } = productInterval(known, draws);
  const weight = known.reduce((product, { range, typical }) => product * (range.likely / typical), 1);
  return { weight, low: Math.min(weight, low) * least, high: Math.max(weight, high) * most, unknown };
}

/** The middle 90% of the product of ranges, each against what is typical. */
function productInterval(
  factors: readonly { readonly range: FactorRange; readonly typical: number }[],
  drawn: readonly Float64Array[],
): { low: number; high: number } {
  const [only, ...more] = factors;
  if (!only) return { low: 1, high: 1 };
  const outside = (1 - WITHIN) / 2;
  if (more.length === 0) {
    const at = (share: number) => triangular(only.range, share) / only.typical;
    return { low: at(outside), high: at(1 - outside) };
  }
  const products = new Float64Array(DRAWS).fill(1);
  for (const [place, { range, typical }] of factors.entries()) {
    const draws = drawn[place] ?? products;
    for (let draw = 0; draw < DRAWS; draw++)
      products[draw] = ((products[draw] ?? 1) * triangular(range, draws[draw] ?? 0.5)) / typical;
  }
  products.sort();
  const cut = Math.round(DRAWS * outside);
  return { low: products[cut] ?? 1, high: products[DRAWS - 1 - cut] ?? 1 };
}

/** The same uniform draws for the same place among the factors, whatever the candidate. */
function drawsOf(place: number): Float64Array {
  const random = seededRandom(SEED, place);
  return Float64Array.from({ length: DRAWS }, () => random.next());
}

function median(values: readonly number[]): number | null {
  const sorted = values.toSorted((left, right) => left - right);
  const middle = sorted.length >> 1;
  const [low, high] = [sorted[middle - 1], sorted[middle]];
  if (high === undefined) return null;
  return sorted.length % 2 === 1 || low === undefined ? high : (low + high) / 2;
}

/** Quantile `u` of the triangular distribution from low over likely to high (its inverse cumulative distribution). */
export function triangular(
  { low, likely, high }: Pick<FactorRange, 'low' | 'likely' | 'high'>,
  u: number,
): number {
  const width = high - low;
  if (width <= 0) return likely;
  const turn = (likely - low) / width;
  return u < turn
    ? low + Math.sqrt(u * width * (likely - low))
    : high - Math.sqrt((1 - u) * width * (high - likely));
}
