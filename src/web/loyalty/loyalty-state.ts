import { addDays, startOf } from '../../kernel/index.ts';
import type { LoyaltyQuestion } from '../api/loyalty.ts';
import type { Metric } from '../api/metric.ts';

/** The state of the page as it stands in the address, so that a link shows the same to a colleague. */
export interface LoyaltyState {
  readonly metric?: string;
  readonly from?: string;
  readonly to?: string;
  /** Days whose revenue is set against the time before. */
  readonly paidFrom?: string;
  readonly paidTo?: string;
  readonly referral?: string;
  readonly spend?: string;
  readonly attribute?: string;
  readonly earned?: readonly string[];
  readonly grain?: 'month' | 'quarter' | 'year';
}

const RECOMMENDS = /referr|recommend|advoca/i;
const CAME = /joined|source|acquisition|came/i;

/** Metrics that may be meant, by what they are for. */
export function candidates(metrics: readonly Metric[]) {
  const usable = metrics.filter(({ missing }) => missing.length === 0);
  const measure = ({ current }: Metric) => current.formula.measure;
  const parameter = ({ current }: Metric, name: string) =>
    (current.formula.parameters as Readonly<Record<string, unknown>>)[name];
  return {
    said: usable.filter((metric) => measure(metric) === 'nps'),
    referral: usable.filter(
      (metric) =>
        measure(metric) === 'rate_per_customer' ||
        (measure(metric) === 'count' && parameter(metric, 'over') === 'signal'),
    ),
    spend: usable.filter((metric) => measure(metric) === 'total'),
    isReferral: (metric: Metric) => RECOMMENDS.test(String(parameter(metric, 'kind') ?? '')),
  };
}

/** The state with what is not said filled in from the registry; a year that ends half a year ago, to see who left since. */
export function completed(
  state: LoyaltyState,
  metrics: readonly Metric[],
  attributes: readonly string[],
  today: string,
): LoyaltyState {
  const { said, referral, spend, isReferral } = candidates(metrics);
  const to = state.to ?? monthsBack(startOf('month', today), 6);
  const attribute = state.attribute ?? attributes.find((key) => CAME.test(key));
  const start = {
    metric: state.metric ?? said[0]?.id,
    referral: state.referral ?? referral.find(isReferral)?.id,
    spend: state.spend ?? spend[0]?.id,
    attribute,
    earned: state.earned ?? (attribute ? ['referral'] : undefined),
  };
  return {
    ...(Object.fromEntries(Object.entries(start).filter(([, value]) => value !== undefined)) as LoyaltyState),
    from: state.from ?? monthsBack(to, 12),
    to,
    paidFrom: state.paidFrom ?? addDays(today, -365),
    paidTo: state.paidTo ?? today,
    grain: state.grain ?? 'quarter',
  };
}

/** The question as the API takes it, or null while nobody is asked. */
export function questionOf(state: LoyaltyState): LoyaltyQuestion | null {
  const { metric, from, to, paidFrom, paidTo, referral, spend, attribute, earned, grain } = state;
  if (!metric || !from || !to) return null;
  return {
    metricId: metric,
    from,
    to,
    ...(paidFrom && paidTo ? { revenue: { from: paidFrom, to: paidTo } } : {}),
    ...(referral ? { referral: { metricId: referral, joined: 'joined' } } : {}),
    ...(spend ? { spend: { metricId: spend } } : {}),
    ...(attribute && earned && earned.length > 0 ? { source: { attribute, earned: [...earned] } } : {}),
    cohorts: { grain: grain ?? 'quarter' },
  };
}

function monthsBack(day: string, count: number): string {
  let at = startOf('month', day);
  for (let step = 0; step < count; step++) at = startOf('month', addDays(at, -1));
  return at;
}
