import { InvalidInput, type Period, type Random, Refused, type Rule, type Scope } from '../kernel/index.ts';
import {
  type AskedQuestion,
  type Basis,
  checkScales,
  compileCross,
  type FigureStore,
  type Item,
} from '../metric/index.ts';
import {
  analyzeDrivers,
  BUCKETS,
  type Crosshair,
  type CrossMoments,
  DRIVER_LIMIT,
  type DriverMethod,
  importancePerformance,
  type Missing,
  pairSummary,
  type Quadrant,
  readCrossMoments,
  sumBlocks,
} from '../stats/index.ts';
import { subset, vectorOf } from './driverMoments.ts';
import { refuseGivingAway } from './driversCover.ts';
import type { House } from './request.ts';

export interface DriversRequest {
  readonly survey: string | null;
  readonly outcome: Item;
  readonly items: readonly Item[];
  readonly period: Period;
  readonly filter: Rule | null;
  readonly basis: Basis;
  readonly missing: Missing;
  readonly method: DriverMethod;
  readonly crosshair: Crosshair;
}

export interface DriverItem {
  readonly key: string;
  readonly label: string;
  /** Part of R² that it accounts for, with its bootstrap interval; the parts sum to R². */
  readonly share: number;
  readonly low: number | null;
  readonly high: number | null;
  /** The same as a part of R², 0 to 1. */
  readonly relative: number | null;
  /** Its sign says which way it works. */
  readonly correlation: number;
  /**
   * How much more of the outcome, on its scale, goes with one more of it, all other items alike. Null where items are sums
   * of each other; missing from analyses that were kept before it was made.
   */
  readonly slope?: {
    readonly value: number;
    readonly low: number | null;
    readonly high: number | null;
  } | null;
  /** Mean, on its own scale. */
  readonly performance: number;
  /** Mean as a part of its scale, 0 to 100, by which items on different scales may be set side by side; null without one. */
  readonly performanceIndex: number | null;
  readonly quadrant: Quadrant | null;
}

export interface Drivers {
  readonly outcome: { readonly key: string; readonly label: string };
  readonly method: DriverMethod;
  /** What is to be said against the method, if anything. */
  readonly caveat: string | null;
  readonly missing: Missing;
  readonly rSquared: number;
  readonly rSquaredLow: number | null;
  readonly rSquaredHigh: number | null;
  /** Responses that count; with pairwise treatment the fewest behind any pair. */
  readonly n: number;
  readonly confidence: number;
  readonly period: Period;
  readonly items: readonly DriverItem[];
  /** Items that say nothing, and why. */
  readonly leftOut: readonly { readonly key: string; readonly label: string; readonly why: string }[];
  /** Where the lines of importance against performance cross, and by which rule. */
  readonly crosshair: {
    readonly rule: string;
    readonly importance: number;
    readonly performance: number;
  } | null;
  /** Pairwise correlations did not fit together and were moved to the nearest that do. */
  readonly repaired: boolean;
  readonly replicates: number;
}

export interface DriversParts {
  readonly figures: FigureStore;
  /** Versions of surveys that ask one of the questions. */
  questionsOf(keys: readonly string[], survey: string | null): Promise<readonly AskedQuestion[]>;
  /** Draws of the bootstrap; seeded, so that the same question gets the same answer. */
  readonly random: Random;
}

const JOHNSON_CAVEAT =
  'Relative weights are theoretically flawed (Thomas, Zumbo, Kwan & Schweitzer 2014); LMG is preferred.';

/**
 * What accounts for the differences in an outcome, in one scan and without a row leaving the store.
 * @throws InvalidInput for too many items or one asked twice; Refused for mixed scales, too few responses, or an
 * outcome in which everybody agrees
 */
export async function drivers(
  parts: DriversParts,
  scope: Scope,
  request: DriversRequest,
  house: House,
  signal?: AbortSignal,
): Promise<Drivers> {
  const all = [request.outcome, ...request.items];
  checkItems(request);
  const keys = all.flatMap((item) => ('question' in item ? [item.question] : []));
  const questions = await parts.questionsOf(keys, request.survey);
  checkScales({ survey: request.survey, questions: keys, kinds: [], scale: null }, questions, null);
  await refuseGivingAway(parts.figures, scope, request, house, signal);
  const { compiled, length, crowds } = compileCross(
    {
      survey: request.survey,
      items: all,
      period: request.period,
      filter: request.filter,
      basis: request.basis,
      attributes: house.attributes,
      missing: request.missing,
      blocks: BUCKETS,
    },
    parts.figures.dialect,
  );
  const rows = await parts.figures.select(scope, compiled, signal);
  if (rows.length === 0)
    throw new Refused('Nobody answered the outcome or one of these items in this period and group.');
  const vectors = rows.map((row) => vectorOf(row, length));
  const whole = readCrossMoments(all.length, request.missing, sumBlocks(vectors));
  const people = Array.from({ length: crowds }, (_, place) =>
    rows.reduce((sum, row) => sum + Number(row[`p${place}`] ?? 0), 0),
  );
  const { kept, leftOut } = sortOut(all, whole, people, request, house);
  const blocks = vectors.map((values) =>
    subset({ size: all.length, missing: request.missing, values }, kept),
  );
  const analysis = analyzeDrivers(blocks, request.method, {
    random: parts.random,
    confidence: house.confidence,
  });
  if (!analysis) throw new Refused('Too few responses answer the outcome and these items together.');
  const labelOf = (item: Item): string => labelled(item, questions);
  const items = kept.slice(1).flatMap((place, index): DriverItem[] => {
    const item = all[place];
    const driver = analysis.drivers[index];
    if (!item || !driver) return [];
    return [
      {
        key: keyOf(item),
        label: labelOf(item),
        share: driver.share.value,
        low: finite(driver.share.low),
        high: finite(driver.share.high),
        relative: driver.relative,
        correlation: driver.correlation,
        slope: driver.slope && {
          value: driver.slope.value,
          low: finite(driver.slope.low),
          high: finite(driver.slope.high),
        },
        performance: driver.performance,
        performanceIndex: indexOf(item, driver.performance, questions),
        quadrant: null,
      },
    ];
  });
  const placed = importancePerformance(
    items.flatMap((item) =>
      item.performanceIndex === null
        ? []
        : [{ key: item.key, importance: item.share, performance: item.performanceIndex }],
    ),
    request.crosshair,
  );
  const quadrants = new Map(placed?.items.map((item) => [item.key, item.quadrant]));
  return {
    outcome: { key: keyOf(request.outcome), label: labelOf(request.outcome) },
    method: request.method,
    caveat: request.method === 'johnson' ? JOHNSON_CAVEAT : null,
    missing: request.missing,
    rSquared: analysis.rSquared.value,
    rSquaredLow: finite(analysis.rSquared.low),
    rSquaredHigh: finite(analysis.rSquared.high),
    n: analysis.n,
    confidence: house.confidence,
    period: request.period,
    items: items
      .map((item) => ({ ...item, quadrant: quadrants.get(item.key) ?? null }))
      .toSorted((a, b) => b.share - a.share),
    leftOut: leftOut.map(({ item, why }) => ({ key: keyOf(item), label: labelOf(item), why })),
    crosshair: placed && {
      rule: placed.rule,
      importance: placed.importance,
      performance: placed.performance,
    },
    repaired: analysis.repaired,
    replicates: analysis.replicates,
  };
}

/** Name of an item, unique among those of a request. */
export function keyOf(item: Item): string {
  if ('attribute' in item) return `attribute.${item.attribute}`;
  return item.item ? `${item.question}.${item.item}` : item.question;
}

function checkItems({ outcome, items }: DriversRequest): void {
  if (items.length < 1 || items.length > DRIVER_LIMIT)
    throw InvalidInput.at('items', `must be 1 to ${DRIVER_LIMIT} items`, items.length);
  const seen = new Set([keyOf(outcome)]);
  for (const [index, item] of items.entries()) {
    const key = keyOf(item);
    if (seen.has(key))
      throw InvalidInput.at(`items[${index}]`, 'must be named once, and not be the outcome', key);
    seen.add(key);
  }
}

/** Which items can be analyzed. @throws Refused when the outcome cannot, or too few responses are left */
function sortOut(
  all: readonly Item[],
  whole: CrossMoments,
  people: readonly number[],
  { missing }: DriversRequest,
  house: House,
): { kept: number[]; leftOut: { item: Item; why: string }[] } {
  // A regression on k items needs some responses for each; under the minimum group nothing is shown at all.
  const needed = Math.max(house.minimumGroup, 3 * (all.length + 1));
  const kept: number[] = [];
  const leftOut: { item: Item; why: string }[] = [];
  for (const [index, item] of all.entries()) {
    const own = pairSummary(whole, index, index);
    const withOutcome = pairSummary(whole, 0, index);
    const n = withOutcome?.n ?? 0;
    const flat = own !== null && own.varianceI <= 1e-13 * (1 + own.meanI ** 2);
    const few = (people[missing === 'complete' ? 0 : index] ?? 0) < house.minimumGroup;
    const why =
      few && n >= needed
        ? `Fewer than ${house.minimumGroup} customers answer it together with the outcome.`
        : n < needed
          ? `${n} responses answer it together with the outcome${missing === 'complete' ? ' and all other items' : ''}; at least ${needed} are needed.`
          : flat
            ? 'Everybody answered alike, so it explains no difference.'
            : null;
    if (why === null) kept.push(index);
    else if (index === 0 || (missing === 'complete' && (few || n < needed)))
      throw new Refused(`${keyOf(item)}: ${why}`);
    else leftOut.push({ item, why });
  }
  if (kept.length < 2)
    throw new Refused(`No item is left to explain the outcome: ${leftOut.map(({ why }) => why).join(' ')}`);
  return { kept, leftOut };
}

function labelled(item: Item, questions: readonly AskedQuestion[]): string {
  if ('attribute' in item) return item.attribute;
  const text = questions.find(({ key }) => key === item.question)?.text ?? item.question;
  return item.item ? `${text}: ${item.item}` : text;
}

function indexOf(item: Item, mean: number, questions: readonly AskedQuestion[]): number | null {
  if ('attribute' in item) return null;
  const scale = questions.find(({ key }) => key === item.question)?.scale;
  return scale ? (100 * (mean - scale.low)) / (scale.high - scale.low) : null;
}

function finite(bound: number): number | null {
  return Number.isFinite(bound) ? bound : null;
}
