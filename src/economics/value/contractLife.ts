import { percentText } from '../../kernel/index.ts';
import { ratio } from '../../stats/index.ts';
import { beyondShown, segmentLines } from '../segments.ts';
import { RENEWALS, type RenewalGrain } from './basis.ts';
import { logNormal, normal } from './combine.ts';
import { checkContracts } from './contractHoldout.ts';
import {
  type ContractModel,
  discountedPayments,
  discountedPaymentsOfSaved,
  fitContracts,
  forecast,
  renewalsOf,
  retentionCurve,
  stays,
} from './contractModel.ts';
import type { PaidSums, RenewalCell } from './facts.ts';
import type { HoldoutCheck, LifetimeLine, LifetimePart } from './lifetime.ts';
import { emptyLine, rowsOfSegment, sumCustomers, togetherPaid, withheld } from './line.ts';
import { discountFactor, type MoneyGround, measured, moneyOfStay, rounded } from './money.ts';

/** What the columnar store counted of contracts, and over which days. */
export interface ContractCounts {
  /** Windows `whole`, `seen` and `held`. */
  readonly cells: readonly RenewalCell[];
  readonly paid: readonly PaidSums[];
  readonly from: string;
  readonly cut: string;
  readonly until: string;
  /** Days over which payments were counted. */
  readonly paidFrom: string;
}

export interface ContractAsked extends MoneyGround {
  readonly renewal: RenewalGrain;
  readonly attribute: string | null;
  readonly minimum: number;
  /** Whether what customers paid is known at all. */
  readonly money: boolean;
}

const YEAR_DAYS = 365.25;

/** Who stays and what it is worth, of all and by segment. */
export function contractLife(counts: ContractCounts, asked: ContractAsked): LifetimePart {
  const periodsPerYear = 12 / RENEWALS[asked.renewal];
  const whole = lineOf(counts, asked, undefined, [0]);
  const segments =
    asked.attribute === null
      ? []
      : segmentLines(
          counts.cells.filter(({ window }) => window === 'whole'),
          asked.minimum,
        );
  const lines = segments.map(
    ({ segment, hidden }, at): LifetimeLine =>
      hidden ? withheld(segment) : lineOf(counts, asked, segment, [1, at]),
  );
  return {
    of: asked.margin === null ? 'revenue' : 'margin',
    periodsPerYear,
    attribute: asked.attribute,
    from: counts.from,
    until: counts.until,
    lines: [whole, ...lines],
    spend: null,
    how: `Shifted-beta-geometric model, fitted by maximum likelihood; its intervals come from the likelihood (normal in the logarithms of the parameters). Money: 4,000 draws of the model, of what was paid (sampling error over customers) and of the ranges that were stated; low and high hold the middle ${Math.round(100 * asked.confidence)}%.`,
    notes: notesOf(counts, asked),
  };
}

function notesOf(
  { from, until, cells }: ContractCounts,
  { attribute, margin, maintenance, renewal }: ContractAsked,
): string[] {
  const beyond = attribute === null ? null : beyondShown(cells.filter(({ window }) => window === 'whole'));
  return [
    ...(beyond === null ? [] : [beyond]),
    `Customers are followed from ${from} to ${until}; those from before are counted from the first renewal in it, so that those who had left by then are not missed.`,
    `A customer who leaves between two renewals counts as leaving at the later one. One renewal is a ${renewal}.`,
    ...(margin === null ? ['The margin is not known: these are values of revenue, before all costs.'] : []),
    ...(maintenance === null
      ? ['What keeping a customer costs is not known, and nothing is deducted for it.']
      : []),
  ];
}

function lineOf(
  counts: ContractCounts,
  asked: ContractAsked,
  segment: string | null | undefined,
  path: readonly number[],
): LifetimeLine {
  const { confidence, minimum } = asked;
  const cells = rowsOfSegment(counts.cells, segment);
  const within = (window: string): RenewalCell[] => cells.filter((cell) => cell.window === window);
  const n = sumCustomers(within('whole'));
  const nothing = emptyLine(segment ?? null, n);
  if (n > 0 && n < minimum) return withheld(segment ?? null);
  if (n === 0) return { ...nothing, why: 'No customer was watched through a whole renewal in these days.' };
  const renewals = renewalsOf(within('whole'));
  const model = fitContracts(renewals, confidence);
  const periodsPerYear = 12 / RENEWALS[asked.renewal];
  const periods = asked.horizonYears * periodsPerYear;
  const retention = retentionCurve(model, renewals, periods, { confidence, minimum });
  if (model === null)
    return {
      ...nothing,
      retention,
      why: 'Nobody left (or everybody did) in these days, so that there is nothing to forecast from.',
    };
  const holdout = holdoutOf(within('seen'), within('held'), counts, asked);
  const base = baseOf(within('whole'));
  const sums = togetherPaid(rowsOfSegment(counts.paid, segment));
  const year = forecast(model, (shape) => stays(shape, 0, periodsPerYear), 'logit', confidence);
  const leaving = forecast(
    model,
    (shape) => average(base, (renewed) => 1 - stays(shape, renewed, periodsPerYear)),
    'logit',
    confidence,
  );
  const warnings = [
    ...(model.constant
      ? ['Retention does not rise with tenure here: one rate of leaving for all is taken.']
      : []),
    ...(holdout && holdout.verdict !== 'holds' ? [holdout.words] : []),
    ...(holdout === null ? ['There are too few days to hold any out: the forecast is untested.'] : []),
  ];
  return {
    ...nothing,
    models: [modelOf(model)],
    holdout,
    warnings,
    retention,
    afterOneYear: { value: year.value, low: year.low, high: year.high },
    there: sums.there,
    churn: { low: leaving.low, likely: leaving.value, high: leaving.high },
    ...(asked.money ? moneyOf(model, base, renewals, sums, asked, periods, periodsPerYear, path, n) : {}),
    why: asked.money ? null : 'What customers paid is not known: choose it in the assumptions.',
  };
}

function moneyOf(
  model: ContractModel,
  base: readonly Tenure[],
  renewals: ReturnType<typeof renewalsOf>,
  sums: PaidSums,
  asked: ContractAsked,
  periods: number,
  periodsPerYear: number,
  path: readonly number[],
  customers: number,
): Partial<LifetimeLine> {
  const { confidence } = asked;
  const factor = discountFactor(asked.discountRate, periodsPerYear);
  const daily = ratio(sums, confidence);
  if (!daily || daily.value <= 0)
    return { why: 'These customers paid nothing in the year before: there is no revenue to forecast.' };
  const length = YEAR_DAYS / periodsPerYear;
  const paid = {
    draw: normal(daily.value * length, daily.standardError * length),
    input: {
      ...measured(
        { low: daily.low * length, likely: daily.value * length, high: daily.high * length },
        daily.n,
        'What customers paid in the year before, over their days as a customer',
      ),
      key: 'revenue',
      name: 'Revenue of a renewal period',
      unit: 'money',
    },
  } as const;
  const stayOf = (figure: (shape: { alpha: number; beta: number }) => number, source: string) => {
    const found = forecast(model, figure, 'log', confidence);
    return {
      draw: logNormal(found, confidence),
      input: {
        ...measured({ low: found.low, likely: found.value, high: found.high }, customers, source),
        key: 'lifetime',
        name: 'Discounted renewal periods to expect',
        unit: 'periods',
      },
    } as const;
  };
  const stay = stayOf(
    (shape) => discountedPayments(shape, 0, periods, factor),
    `The model, over ${asked.horizonYears} years at ${percentText(asked.discountRate)} a year`,
  );
  const { value, inputs } = moneyOfStay({ stay, paid, year: periodsPerYear }, asked, [...path, 1]);
  const leavers = renewals.flatMap(({ left }, at): Tenure[] =>
    left > 0 ? [{ renewed: at, customers: left }] : [],
  );
  const saved = moneyOfStay(
    {
      stay: stayOf(
        (shape) => average(leavers, (renewed) => discountedPaymentsOfSaved(shape, renewed, periods, factor)),
        'The model, of those who would have left: they are likelier to leave again',
      ),
      paid,
      year: periodsPerYear,
    },
    asked,
    [...path, 2],
  ).value;
  const points = sums.there / 100;
  return {
    value,
    inputs,
    saved,
    onePoint: rounded({ low: saved.low * points, likely: saved.likely * points, high: saved.high * points }),
    ...(base.length === 0 ? { churn: null } : {}),
  };
}

function holdoutOf(
  seen: readonly RenewalCell[],
  held: readonly RenewalCell[],
  { from, cut, until }: ContractCounts,
  { confidence }: ContractAsked,
): HoldoutCheck | null {
  const model = fitContracts(renewalsOf(seen), confidence);
  return (
    model &&
    checkContracts(model, held, {
      seen: { from, to: cut },
      held: { from: cut, to: until },
      confidence,
      of: 'customers who leave',
    })
  );
}

interface Tenure {
  readonly renewed: number;
  customers: number;
}

/** How far those have come who are there at the end. */
function baseOf(cells: readonly RenewalCell[]): Tenure[] {
  const found = new Map<number, Tenure>();
  for (const { renewed, left, customers } of cells) {
    if (left) continue;
    const known = found.get(renewed);
    if (known) known.customers += customers;
    else found.set(renewed, { renewed, customers });
  }
  return [...found.values()];
}

function average(some: readonly Tenure[], figure: (renewed: number) => number): number {
  let [sum, n] = [0, 0];
  for (const { renewed, customers } of some) {
    sum += customers * figure(renewed);
    n += customers;
  }
  return n > 0 ? sum / n : 0;
}

function modelOf({ alpha, beta, intervals, logLikelihood, constant }: ContractModel) {
  const { low, high } = intervals.alpha;
  const rate = {
    name: 'leave at a renewal',
    value: alpha / (alpha + beta),
    low: low / (low + beta),
    high: high / (high + beta),
  };
  return {
    name: constant ? 'One rate of leaving for all' : 'Shifted-beta-geometric',
    logLikelihood,
    parameters: constant
      ? [rate]
      : (['alpha', 'beta'] as const).map((name) => ({
          name,
          value: intervals[name].value,
          low: intervals[name].low,
          high: intervals[name].high,
        })),
  };
}
