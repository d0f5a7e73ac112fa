import { percentText } from '../../kernel/index.ts';
import {
  type FittedBgNbd,
  type FittedGammaGamma,
  fitGammaGamma,
  forecastBgNbd,
  forecastSpend,
} from '../../stats/index.ts';
import { beyondShown, segmentLines } from '../segments.ts';
import { logNormal } from './combine.ts';
import type { HistoryCell, PurchaseFacts, SpendCell } from './facts.ts';
import type { LifetimeLine, LifetimePart, SpendCheck } from './lifetime.ts';
import { emptyLine, rowsOfSegment, sumCustomers, withheld } from './line.ts';
import { type MoneyGround, measured, moneyOfStay } from './money.ts';
import {
  checkPurchaseForecast,
  checkSpend,
  discountedPurchases,
  fitPurchases,
  stillThere,
  YEAR_WEEKS,
} from './purchaseModel.ts';

/** What the columnar store counted of purchases, and over which days. */
export interface PurchaseCounts extends PurchaseFacts {
  readonly from: string;
  readonly cut: string;
  readonly until: string;
  /** First day on which a purchase is on record: whoever buys then may have bought before. */
  readonly firstDay: string | null;
}

export interface PurchaseAsked extends MoneyGround {
  readonly attribute: string | null;
  readonly minimum: number;
}

/** How often customers buy and what it is worth, of all and by segment. */
export function purchaseLife(counts: PurchaseCounts, asked: PurchaseAsked): LifetimePart {
  const whole = counts.histories.filter(({ span }) => span === 'whole');
  const check = checkSpend(counts.spends, asked.confidence);
  const all = lineOf(counts, asked, undefined, check, [0]);
  const segments = asked.attribute === null ? [] : segmentLines(whole, asked.minimum);
  const lines = segments.map(
    ({ segment, hidden }, at): LifetimeLine =>
      hidden ? withheld(segment) : lineOf(counts, asked, segment, null, [1, at]),
  );
  return {
    of: asked.margin === null ? 'revenue' : 'margin',
    periodsPerYear: YEAR_WEEKS,
    attribute: asked.attribute,
    from: counts.from,
    until: counts.until,
    lines: [all, ...lines],
    spend: check,
    how: `BG/NBD model of how often customers buy, Gamma–Gamma of what they spend, both fitted by maximum likelihood; intervals come from the likelihood (normal in the logarithms of the parameters). Money: 4,000 draws of both models and of the ranges that were stated; low and high hold the middle ${Math.round(100 * asked.confidence)}%.`,
    notes: notesOf(counts, asked),
  };
}

function notesOf(
  { from, until, firstDay, step, unpaid, histories }: PurchaseCounts,
  { attribute, margin, maintenance }: PurchaseAsked,
): string[] {
  const beyond = attribute === null ? null : beyondShown(histories.filter(({ span }) => span === 'whole'));
  return [
    ...(beyond === null ? [] : [beyond]),
    `Customers whose first purchase on record lies between ${from} and ${until}; purchases of one day are one, and money given back is none.`,
    'Who is there now is what the model takes for likeliest. In it nobody leaves before a second purchase, so all who bought once count as there.',
    ...(firstDay === from
      ? ['Purchases are on record from that very day: some of the first customers may have bought before.']
      : []),
    ...(step > 1
      ? [
          `There are so many customers that those who bought within ${step} days of each other are counted together, at their mean. Where that was measured it moved values and forecasts by less than 0.5%.`,
        ]
      : []),
    ...(unpaid > 0
      ? [`${unpaid.toLocaleString('en')} customers bought again for nothing; they say nothing of spend.`]
      : []),
    ...(margin === null ? ['The margin is not known: these are values of revenue, before all costs.'] : []),
    ...(maintenance === null
      ? ['What keeping a customer costs is not known, and nothing is deducted for it.']
      : []),
  ];
}

function lineOf(
  counts: PurchaseCounts,
  asked: PurchaseAsked,
  segment: string | null | undefined,
  check: SpendCheck | null,
  path: readonly number[],
): LifetimeLine {
  const { confidence, minimum } = asked;
  const cells = rowsOfSegment(counts.histories, segment);
  const whole = cells.filter(({ span }) => span === 'whole');
  const n = sumCustomers(whole);
  const nothing = emptyLine(segment ?? null, n);
  if (n > 0 && n < minimum) return withheld(segment ?? null);
  if (n === 0) return { ...nothing, why: 'Nobody bought for the first time in these days.' };
  const model = fitPurchases(whole, confidence);
  if (model === null)
    return { ...nothing, why: 'Nobody bought again, or all buy alike: the model cannot tell who has left.' };
  const seen = cells.filter(({ span }) => span === 'seen');
  const before = fitPurchases(seen, confidence);
  const holdout =
    before &&
    checkPurchaseForecast(before, seen, {
      seen: { from: counts.from, to: counts.cut },
      held: { from: counts.cut, to: counts.until },
      days: (Date.parse(counts.until) - Date.parse(counts.cut)) / 86_400_000,
      confidence,
    });
  const spends = rowsOfSegment(counts.spends, segment);
  const own = check ?? checkSpend(spends, confidence);
  const money = spends.length < 2 ? null : fitGammaGamma(spends, confidence);
  const warnings = [
    ...(holdout && holdout.verdict !== 'holds' ? [holdout.words] : []),
    ...(holdout === null
      ? ['There are too few purchases before the days held out: the forecast is untested.']
      : []),
    ...(own && !own.holds ? [own.words] : []),
  ];
  return {
    ...nothing,
    models: [purchaseModel(model), ...(money ? [spendModel(money)] : [])],
    holdout,
    warnings,
    there: Math.round(stillThere(model, whole)),
    ...worthOf(model, money, whole, spends, asked, path),
  };
}

function worthOf(
  model: FittedBgNbd,
  money: FittedGammaGamma | null,
  cells: readonly HistoryCell[],
  spends: readonly SpendCell[],
  asked: PurchaseAsked,
  path: readonly number[],
): Partial<LifetimeLine> {
  const { confidence, horizonYears, discountRate } = asked;
  const mean = money && forecastSpend(money, { purchases: 0, average: 0 }, confidence);
  if (!mean)
    return {
      why: 'What a purchase brings cannot be told: too few bought again, or a few spend so much that there is no mean.',
    };
  const count = forecastBgNbd(model, (shape) => discountedPurchases(shape, horizonYears, discountRate), {
    confidence,
  });
  const stay = {
    draw: logNormal(count, confidence),
    input: {
      ...measured(
        { low: count.low, likely: count.value, high: count.high },
        sumCustomers(cells),
        `BG/NBD, over ${horizonYears} years at ${percentText(discountRate)} a year, the first purchase included`,
      ),
      key: 'lifetime',
      name: 'Discounted purchases to expect',
      unit: 'periods',
    },
  } as const;
  const paid = {
    draw: logNormal(mean, confidence),
    input: {
      ...measured(
        { low: mean.low, likely: mean.value, high: mean.high },
        sumCustomers(spends),
        'Gamma–Gamma: mean over customers of what a repeat purchase brings',
      ),
      key: 'revenue',
      name: 'Revenue of a purchase',
      unit: 'money',
    },
  } as const;
  // Purchases of a customer's first year say by how many a year's cost of keeping is shared.
  const year =
    1 + forecastBgNbd(model, (shape) => discountedPurchases(shape, 1, 0) - 1, { confidence }).value;
  return { ...moneyOfStay({ stay, paid, year }, asked, path), why: null };
}

function purchaseModel({ intervals, logLikelihood }: FittedBgNbd) {
  const parameters = (['r', 'alpha', 'a', 'b'] as const).map((name) => ({
    name,
    ...bounds(intervals[name]),
  }));
  return { name: 'BG/NBD, in weeks', parameters, logLikelihood };
}

function spendModel({ intervals, logLikelihood }: FittedGammaGamma) {
  const parameters = (['p', 'q', 'gamma'] as const).map((name) => ({ name, ...bounds(intervals[name]) }));
  return { name: 'Gamma–Gamma, in minor units', parameters, logLikelihood };
}

function bounds({ value, low, high }: { value: number; low: number; high: number }) {
  return { value, low, high };
}
