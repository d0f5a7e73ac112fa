import {
  criticalZ,
  type FittedShiftedBetaGeometric,
  fitRenewals,
  forecastRenewals,
  type Interval,
  type Renewal,
  type ShiftedBetaGeometric,
} from '../../stats/index.ts';
import type { RenewalCell } from './facts.ts';
import type { RetentionPoint } from './lifetime.ts';

/** Who stayed and who left at the first renewal of their lives, the second, … of customers that were watched. */
export function renewalsOf(cells: readonly RenewalCell[]): Renewal[] {
  const last = cells.reduce((most, { renewed, left }) => Math.max(most, renewed + (left ? 1 : 0)), 0);
  const stayed = new Float64Array(last + 1);
  const left = new Float64Array(last + 1);
  for (const cell of cells) {
    for (let renewal = cell.entered + 1; renewal <= cell.renewed; renewal++)
      stayed[renewal] = (stayed[renewal] ?? 0) + cell.customers;
    if (cell.left) left[cell.renewed + 1] = (left[cell.renewed + 1] ?? 0) + cell.customers;
  }
  return Array.from({ length: last }, (_, at) => ({ stayed: stayed[at + 1] ?? 0, left: left[at + 1] ?? 0 }));
}

type Shape = Pick<ShiftedBetaGeometric, 'alpha' | 'beta'>;

/** A fitted model of contracts; `constant` where retention does not rise with tenure, so that one rate fits all. */
export interface ContractModel extends FittedShiftedBetaGeometric {
  readonly constant: boolean;
}

/** So large that Beta(α, β) has no spread left to be seen. */
const ALIKE = 1e7;

/**
 * Shifted-beta-geometric, or its limit of customers who are all alike: one rate of leaving.
 * @returns null where nobody left, or nobody stayed
 */
export function fitContracts(renewals: readonly Renewal[], confidence: number): ContractModel | null {
  const fitted = fitRenewals(renewals, confidence);
  // A limit is reached long before the numbers run out.
  if (fitted && fitted.alpha + fitted.beta < ALIKE) return { ...fitted, constant: false };
  const [stayed, left] = renewals.reduce(([a, b], one) => [a + one.stayed, b + one.left], [0, 0]);
  if (!(stayed > 0 && left > 0)) return null;
  const share = left / (stayed + left);
  const [alpha, beta] = [share * ALIKE, (1 - share) * ALIKE];
  // logit(share) = ln α − ln β: all of its error is put on α.
  const variance = 1 / stayed + 1 / left;
  const n = stayed + left;
  const reach = Math.exp(criticalZ(confidence) * Math.sqrt(variance));
  return {
    alpha,
    beta,
    logLikelihood: stayed * Math.log(1 - share) + left * Math.log(share),
    intervals: {
      alpha: { value: alpha, low: alpha / reach, high: alpha * reach, n },
      beta: { value: beta, low: beta, high: beta, n },
    },
    estimates: {
      values: [alpha, beta],
      logCovariance: { size: 2, values: Float64Array.of(variance, 0, 0, 0) },
      n,
    },
    constant: true,
  };
}

/** Share of those who have renewed `renewed` times that renews `more` times more. */
export function stays({ alpha, beta }: Shape, renewed: number, more: number): number {
  let share = 1;
  for (let t = renewed; t < renewed + more; t++) share *= (beta + t) / (alpha + beta + t);
  return share;
}

/** Payments to expect within `periods`, today's included, each discounted; of somebody who has renewed `renewed` times. */
export function discountedPayments(
  { alpha, beta }: Shape,
  renewed: number,
  periods: number,
  factor: number,
): number {
  let [sum, term] = [0, 1];
  for (let t = 0; t < periods; t++) {
    sum += term;
    term *= ((beta + renewed + t) / (alpha + beta + renewed + t)) * factor;
  }
  return sum;
}

/**
 * The same of somebody who would have left at their next renewal and is kept. Leaving tells of who they are: their chance
 * to leave is drawn from Beta(α + 1, β + renewed), higher than that of others, so that one who is saved is worth less than one who stays.
 */
export function discountedPaymentsOfSaved(
  { alpha, beta }: Shape,
  renewed: number,
  periods: number,
  factor: number,
): number {
  return discountedPayments({ alpha: alpha + 1, beta: beta + renewed }, 0, periods, factor);
}

/** A figure of the model with its interval by the delta method, kept above 0. */
export function forecast(
  model: ContractModel,
  figure: (shape: Shape) => number,
  scale: 'log' | 'logit',
  confidence: number,
): Interval {
  return forecastRenewals(model, figure, { scale, confidence });
}

/** The curve of the model beside what was seen, while at least `minimum` are at risk. */
export function retentionCurve(
  model: ContractModel | null,
  renewals: readonly Renewal[],
  periods: number,
  { confidence, minimum }: { readonly confidence: number; readonly minimum: number },
): RetentionPoint[] {
  const z = criticalZ(confidence);
  let [seen, variance, broken] = [1, 0, false];
  return Array.from({ length: periods + 1 }, (_, period) => {
    if (period === 0) return { period, model: whole(), seen: whole(), atRisk: atRiskOf(renewals[0]) };
    const own = renewals[period - 1];
    const atRisk = atRiskOf(own);
    // A renewal that too few were watched at breaks the product for good.
    if (atRisk < Math.max(1, minimum)) broken = true;
    else if (own) {
      seen *= own.stayed / atRisk;
      if (own.stayed > 0) variance += own.left / (atRisk * own.stayed);
    }
    const [rate, error] = [Math.log(-Math.log(seen)), Math.sqrt(variance) / Math.abs(Math.log(seen))];
    const told = !broken && seen > 0 && seen < 1;
    return {
      period,
      model: model && bounded(forecast(model, (shape) => stays(shape, 0, period), 'logit', confidence)),
      seen: told
        ? {
            value: seen,
            low: Math.exp(-Math.exp(rate + z * error)),
            high: Math.exp(-Math.exp(rate - z * error)),
          }
        : broken
          ? null
          : { value: seen, low: seen, high: seen },
      atRisk,
    };
  });
}

function atRiskOf(renewal: Renewal | undefined): number {
  return renewal ? renewal.stayed + renewal.left : 0;
}

function whole() {
  return { value: 1, low: 1, high: 1 };
}

function bounded({ value, low, high }: Interval) {
  return { value, low, high };
}
