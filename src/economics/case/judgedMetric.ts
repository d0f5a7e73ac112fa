import type { Period } from '../../kernel/index.ts';
import { daysIn, type Formula, readFormula } from '../../metric/index.ts';

/** What a judged metric counts, as far as it decides how an effect on it becomes money. */
export interface JudgedMetric {
  /** Key of its measure, such as `rate_per_customer`. */
  readonly measure: string;
  /** Whether it counts what people say, what happens, or the customers themselves. */
  readonly subject: 'answer' | 'signal' | 'customer';
  /** Days within which one figure of it counts; null for a mean or a share of events, which has none. */
  readonly days: number | null;
}

/** Measures that count what happens within the days that they are asked for. */
const WITHIN = ['count', 'total', 'churn', 'retention', 'rate_per_customer'];
const GRAIN_DAYS: Readonly<Record<string, number>> = { day: 1, week: 7, month: 365.25 / 12 };
/** Methods that follow a metric by periods; the others count the whole time with the change as one. */
const BY_PERIOD = ['interrupted', 'staggered'];

/** @param grain periods by which the cycle was judged; @param period days that were judged */
export function judgedMetric(
  formula: Formula,
  { method, grain, period }: { readonly method: string; readonly grain: string; readonly period: Period },
): JudgedMetric {
  const { measure } = formula;
  const own = (formula.parameters ?? {}) as { readonly exposure?: unknown; readonly days?: unknown };
  const days = BY_PERIOD.includes(method) ? (GRAIN_DAYS[grain] ?? null) : daysIn(period);
  return {
    measure,
    subject: readFormula(formula).subject,
    days: !WITHIN.includes(measure)
      ? null
      : measure === 'rate_per_customer' && own.exposure !== 'customers'
        ? typeof own.days === 'number'
          ? own.days
          : 30
        : days,
  };
}
