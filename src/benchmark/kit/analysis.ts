import type { Period } from '../../kernel/index.ts';
import { criticalZ, effectiveSize, holm, nps, waldTest } from '../../stats/index.ts';
import { type RankInterval, rankIntervals } from '../rank.ts';
import type { CompetitiveKit } from './kit.ts';
import { type KitMeasure, MEASURES } from './questionnaire.ts';

/**
 * Weighted sums over respondents who rated both brands; `one` and `other` may be the same brand. x and y are their
 * ratings: for NPS 100, 0 or −100, for satisfaction the score.
 */
export interface PairSums {
  readonly measure: KitMeasure;
  readonly one: string;
  readonly other: string;
  readonly n: number;
  readonly weight: number;
  readonly weightSquares: number;
  readonly x: number;
  readonly y: number;
  readonly xx: number;
  readonly xy: number;
}

/** All that a store counts of a competitive survey. */
export interface KitCounts {
  readonly respondents: number;
  /** Of the answers; null without any. */
  readonly period: Period | null;
  readonly pairs: readonly PairSums[];
}

/** Answers of competitive surveys of the organization of the running transaction. */
export interface KitAnswerStore {
  counts(
    surveyId: string,
    brands: readonly { readonly key: string; readonly name: string }[],
  ): Promise<KitCounts>;
}

export interface BrandScore {
  readonly brand: string;
  readonly value: number;
  readonly low: number;
  readonly high: number;
  readonly standardError: number;
  readonly n: number;
  readonly effectiveN: number;
  readonly rank: RankInterval | null;
  /** Less the mean of all brands by their market shares; null where shares are not known. */
  readonly againstMarket: BrandDifference | null;
}

export interface BrandDifference {
  readonly value: number;
  readonly low: number;
  readonly high: number;
  readonly p: number;
}

export interface BrandTest extends BrandDifference {
  readonly one: string;
  readonly other: string;
  /** Respondents who rated both. */
  readonly both: number;
  /** Of the ratings of these; null with fewer than two. */
  readonly correlation: number | null;
  /** Adjusted for all pairs (Holm). */
  readonly adjustedP: number;
  readonly beyondNoise: boolean;
}

export interface MeasureAnalysis {
  readonly measure: KitMeasure;
  readonly unit: 'points' | 'score';
  readonly brands: readonly BrandScore[];
  readonly tests: readonly BrandTest[];
  /** Mean of the brands by their market shares. */
  readonly market: { readonly value: number; readonly low: number; readonly high: number } | null;
}

/** Bounds of what each measure is published in. */
const BOUNDS: Readonly<Record<KitMeasure, readonly [number, number]>> = {
  nps: [-100, 100],
  satisfaction: [1, 10],
};

/**
 * Brands beside each other. The same respondents rate several brands, so two brands' means hang together:
 * var(a − b) = var a + var b − 2·cov, with cov(mean a, mean b) = s_ab·Σw² over those who rated both / (W_a·W_b); those who
 * rated one brand only add to its mean and not to the covariance (partially overlapping samples; Derrick et al. 2017).
 * Weights count by Kish's effective sample. Tests of all pairs are adjusted after Holm.
 */
export function analyzeBrands(
  kit: Pick<CompetitiveKit, 'brands'>,
  { pairs }: KitCounts,
  confidence: number,
): MeasureAnalysis[] {
  return MEASURES.map((measure) =>
    analyzeMeasure(
      kit,
      pairs.filter((pair) => pair.measure === measure),
      measure,
      confidence,
    ),
  );
}

function analyzeMeasure(
  { brands }: Pick<CompetitiveKit, 'brands'>,
  pairs: readonly PairSums[],
  measure: KitMeasure,
  confidence: number,
): MeasureAnalysis {
  const own = new Map(
    // Of a single rating no error is known, so that nothing can be said of the brand.
    pairs
      .filter(({ one, other, n }) => one === other && n > 1)
      .map((sums) => [sums.one, momentsOf(sums)] as const)
      .filter(([, { effectiveN }]) => effectiveN > 1),
  );
  const rated = brands.filter(({ key }) => own.has(key));
  const covariance = (one: string, other: string): number => {
    const [a, b] = [own.get(one), own.get(other)];
    if (!a || !b) return 0;
    if (one === other) return a.standardError ** 2;
    const both = pairs.find(
      (pair) => (pair.one === one && pair.other === other) || (pair.one === other && pair.other === one),
    );
    if (!both || both.n < 2) return 0;
    return (jointCovariance(both) * both.weightSquares) / (a.weight * b.weight);
  };
  const z = criticalZ(confidence);
  const contrast = (weights: ReadonlyMap<string, number>): BrandDifference => {
    let [value, variance] = [0, 0];
    for (const [one, a] of weights) {
      value += a * (own.get(one)?.mean ?? 0);
      for (const [other, b] of weights) variance += a * b * covariance(one, other);
    }
    const error = Math.sqrt(Math.max(0, variance));
    return { value, low: value - z * error, high: value + z * error, p: waldTest(value, error)?.p ?? 1 };
  };
  const tests = rated.flatMap(({ key: one }, at) =>
    rated.slice(at + 1).map(({ key: other }) => {
      const both = pairs.find(
        (pair) => (pair.one === one && pair.other === other) || (pair.one === other && pair.other === one),
      );
      const difference = contrast(
        new Map([
          [one, 1],
          [other, -1],
        ]),
      );
      return {
        one,
        other,
        both: both?.n ?? 0,
        correlation: both ? correlationOf(both, own) : null,
        ...difference,
      };
    }),
  );
  const adjusted = holm(tests.map(({ p }) => p));
  const shares =
    rated.every(({ share }) => share !== null) && rated.length > 1
      ? rated.map(({ key, share }) => [key, share ?? 0] as const)
      : null;
  const total = shares?.reduce((sum, [, share]) => sum + share, 0) ?? 1;
  const market = shares && new Map(shares.map(([key, share]) => [key, share / total]));
  const figures = rated.map(({ key }) => own.get(key)).filter((one) => one !== undefined);
  const ranks = rankIntervals(
    figures.map(({ mean, standardError }) => ({ value: mean, standardError })),
    'up',
    confidence,
  );
  const [least, most] = BOUNDS[measure];
  return {
    measure,
    unit: measure === 'nps' ? 'points' : 'score',
    brands: rated.flatMap(({ key }, at): BrandScore[] => {
      const found = own.get(key);
      if (!found) return [];
      const { mean, standardError, n, effectiveN } = found;
      const against =
        market &&
        contrast(new Map([...market].map(([brand, share]) => [brand, (brand === key ? 1 : 0) - share])));
      const bounds =
        measure === 'nps'
          ? scoreInterval(found, confidence)
          : {
              low: Math.max(least, mean - z * standardError),
              high: Math.min(most, mean + z * standardError),
            };
      const rank = ranks[at] ?? null;
      return [
        { brand: key, value: mean, ...bounds, standardError, n, effectiveN, rank, againstMarket: against },
      ];
    }),
    tests: tests.map((test, at) => ({
      ...test,
      adjustedP: adjusted[at] ?? 1,
      beyondNoise: (adjusted[at] ?? 1) < 1 - confidence,
    })),
    market: market && contrast(market),
  };
}

/** The adjusted-Wald interval of a Net Promoter Score from its sums: Σx/100 = promoters − detractors, Σx²/100² = both. */
function scoreInterval(
  { n, weight, effectiveN, mean, squares }: ReturnType<typeof momentsOf>,
  confidence: number,
): { low: number; high: number } {
  const both = squares / 10_000;
  const parts: readonly (readonly [number, number])[] = [
    [10, (both + mean / 100) / 2],
    [7, 1 - both],
    [0, (both - mean / 100) / 2],
  ];
  const cell = (share: number) => ({
    n: n * share,
    weight: weight * share,
    weightSquares: ((weight * weight) / effectiveN) * share,
  });
  const found = nps(new Map(parts.map(([score, share]) => [score, cell(Math.max(0, share))])), confidence);
  return { low: found?.low ?? -100, high: found?.high ?? 100 };
}

function momentsOf({ n, weight, weightSquares, x, xx }: PairSums) {
  const effectiveN = effectiveSize(weight, weightSquares);
  const mean = x / weight;
  const squares = xx / weight;
  const spread = Math.max(0, squares - mean * mean);
  const variance = effectiveN > 1 ? (spread * effectiveN) / (effectiveN - 1) : Infinity;
  return {
    n,
    weight,
    effectiveN,
    mean,
    squares,
    variance,
    standardError: Math.sqrt(variance / effectiveN),
  };
}

/** Covariance of one respondent's two ratings, among those who gave both. */
function jointCovariance({ weight, weightSquares, x, y, xy }: PairSums): number {
  const effectiveN = effectiveSize(weight, weightSquares);
  return effectiveN > 1 ? ((xy / weight - (x / weight) * (y / weight)) * effectiveN) / (effectiveN - 1) : 0;
}

function correlationOf(
  both: PairSums,
  own: ReadonlyMap<string, { readonly variance: number }>,
): number | null {
  const spread = Math.sqrt((own.get(both.one)?.variance ?? 0) * (own.get(both.other)?.variance ?? 0));
  return both.n < 2 || !(spread > 0) || !Number.isFinite(spread)
    ? null
    : Math.max(-1, Math.min(1, jointCovariance(both) / spread));
}
