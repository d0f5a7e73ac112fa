import {
  criticalZ,
  expectedFurtherPurchases,
  expectedPurchases,
  type FittedBgNbd,
  fitBgNbd,
  forecastBgNbd,
  frequencyAgainstSpend,
  type HoldoutGroup,
  type PurchaseHistories,
  probabilityAlive,
  type Spend,
} from '../../stats/index.ts';
import type { HistoryCell } from './facts.ts';
import type { HoldoutCheck, SpendCheck } from './lifetime.ts';
import { judgeHoldout } from './verdict.ts';

/** Weeks of a year. */
export const YEAR_WEEKS = 365.25 / 7;
const WEEK_DAYS = 7;
/** Repeat purchases from which on customers are one group of the check. */
const MOST_REPEATS = 7;

/** Cells as the models take them, in weeks. */
export function historiesOf(cells: readonly HistoryCell[]): PurchaseHistories {
  const column = (of: (cell: HistoryCell) => number) => Float64Array.from(cells, of);
  return {
    repeats: column(({ repeats }) => repeats),
    // Two purchases of one day are one, so that with a repeat the last one lies behind the first.
    last: column(({ last }) => last / WEEK_DAYS),
    watched: column(({ watched, last }) => Math.max(watched, last) / WEEK_DAYS),
    customers: column(({ customers }) => customers),
  };
}

export function fitPurchases(cells: readonly HistoryCell[], confidence: number): FittedBgNbd | null {
  return fitBgNbd(historiesOf(cells), confidence);
}

/** Customers who have not left by the end, as far as the model can tell. */
export function stillThere(model: FittedBgNbd, cells: readonly HistoryCell[]): number {
  return cells.reduce((sum, cell) => sum + cell.customers * probabilityAlive(model, purchasesOf(cell)), 0);
}

function purchasesOf({ repeats, last, watched }: HistoryCell) {
  return { repeats, last: last / WEEK_DAYS, watched: Math.max(watched, last) / WEEK_DAYS };
}

/**
 * Purchases that were forecast for the days held out, by how often customers had bought, beside those that came.
 * Chance: the spread of a negative binomial for each customer, on top of how well the model is known.
 */
export function checkPurchaseForecast(
  model: FittedBgNbd,
  cells: readonly HistoryCell[],
  asked: Pick<HoldoutCheck, 'seen' | 'held'> & { readonly days: number; readonly confidence: number },
): HoldoutCheck | null {
  const weeks = asked.days / WEEK_DAYS;
  const groups = new Map<number, HoldoutGroup>();
  let chance = 0;
  for (const cell of coarse(cells)) {
    const group = Math.min(MOST_REPEATS, cell.repeats);
    const key = group === MOST_REPEATS ? `${MOST_REPEATS} or more` : `${group}`;
    const each = expectedFurtherPurchases(model, purchasesOf(cell), weeks);
    chance += cell.customers * each * (1 + each / (model.r + cell.repeats));
    const known = groups.get(group) ?? { key, customers: 0, expected: 0, actual: 0 };
    groups.set(group, {
      key,
      customers: known.customers + cell.customers,
      expected: known.expected + cell.customers * each,
      actual: known.actual + cell.later,
    });
  }
  if (groups.size === 0) return null;
  const sorted = [...groups].sort(([a], [b]) => a - b).map(([, group]) => group);
  const expected = sorted.reduce((sum, group) => sum + group.expected, 0);
  // How well the model is known, from the purchases of a new customer over the same time.
  const one = forecastBgNbd(model, (shape) => expectedPurchases(shape, weeks), {
    confidence: asked.confidence,
  });
  const known = one.value > 0 ? Math.log(one.high / one.low) / (2 * criticalZ(asked.confidence)) : 0;
  return judgeHoldout({
    what: 'purchases',
    seen: asked.seen,
    held: asked.held,
    customers: sorted.reduce((sum, { customers }) => sum + customers, 0),
    groups: sorted,
    error: Math.hypot(known * expected, Math.sqrt(chance)),
    confidence: asked.confidence,
  });
}

/**
 * Purchases to expect within `years` of the first one, which counts whole; those after it month by month, each discounted
 * from the middle of its month.
 */
export function discountedPurchases(
  shape: Parameters<typeof expectedPurchases>[0],
  years: number,
  rate: number,
): number {
  let [sum, before] = [1, 0];
  for (let month = 1; month <= 12 * years; month++) {
    const until = expectedPurchases(shape, (month * YEAR_WEEKS) / 12);
    sum += (until - before) * (1 + rate) ** (-(month - 0.5) / 12);
    before = until;
  }
  return sum;
}

/** Cells from which on a forecast is made of coarser ones: each takes some ten microseconds. */
const MOST_CELLS = 6_000;
const COARSE_DAYS = 28;

/** Cells put together by four weeks, each at its customers' mean times; exact where they are few. */
function coarse(cells: readonly HistoryCell[]): readonly HistoryCell[] {
  if (cells.length <= MOST_CELLS) return cells;
  const found = new Map<string, { -readonly [K in keyof HistoryCell]: HistoryCell[K] }>();
  for (const cell of cells) {
    const { repeats, last, watched, customers, later } = cell;
    const key = `${repeats} ${Math.floor(last / COARSE_DAYS)} ${Math.floor(watched / COARSE_DAYS)}`;
    const known = found.get(key);
    if (!known) {
      found.set(key, { ...cell });
      continue;
    }
    const all = known.customers + customers;
    known.last += ((last - known.last) * customers) / all;
    known.watched += ((watched - known.watched) * customers) / all;
    known.customers = all;
    known.later += later;
  }
  return [...found.values()];
}

/** Correlation of frequency and spend up to which Gamma–Gamma is taken to hold: CDNOW's .11 is called weak by its authors. */
const WEAK = 0.2;

/** Whether what is spent goes along with how often, on whose absence Gamma–Gamma stands. */
export function checkSpend(spends: readonly Spend[], confidence: number): SpendCheck | null {
  const found = frequencyAgainstSpend(spends, confidence);
  if (!found) return null;
  const { difference, low, high, n, p } = found;
  const holds = Math.abs(difference) <= WEAK;
  const r = difference.toFixed(2);
  return {
    value: difference,
    low,
    high,
    n,
    p,
    holds,
    words: holds
      ? `Spend per purchase hardly goes along with how often customers buy (correlation ${r}): Gamma–Gamma may be used.`
      : `Spend per purchase goes along with how often customers buy (correlation ${r}, more than ${WEAK}): Gamma–Gamma stands on their not doing so, and values ${difference > 0 ? 'of frequent buyers are too low' : 'of frequent buyers are too high'}.`,
  };
}
