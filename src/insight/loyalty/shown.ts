import { currencyDigits, type Period } from '../../kernel/index.ts';
import type { Crowd, Figure, Unit } from '../../metric/index.ts';
import type { Interval } from '../../stats/index.ts';

/** What all figures of one answer have in common. */
export interface Showing {
  readonly confidence: number;
  readonly minimum: number;
  readonly period: Period;
}

export const PERCENT: Unit = { code: '%', label: '%' };
export const PEOPLE: Unit = { code: 'count', label: 'customers' };
export const YEARS: Unit = { code: 'years', label: 'years' };
export const PER_YEAR: Unit = { code: 'per_customer', label: 'per customer and year' };

/** Amounts in `currency`, in minor units. */
export function moneyUnit(currency: string): Unit {
  return { code: currency, label: currency, minorDigits: currencyDigits(currency) };
}

/** A figure of an estimate; withheld where `hidden`, unknown where there is nothing to make it of. */
export function shown(
  { confidence, minimum, period }: Showing,
  unit: Unit,
  estimate: Interval | null,
  hidden: boolean,
  unknown = 'There is nobody to make this figure of.',
): Figure {
  const base = {
    unit: unit.code,
    unitLabel: unit.label,
    ...(unit.minorDigits === undefined ? {} : { minorDigits: unit.minorDigits }),
    confidence,
    period,
    metric: null,
  };
  const nothing = { value: null, low: null, high: null };
  if (hidden) return { ...base, ...nothing, n: null, suppressed: { minimum } };
  if (estimate === null) {
    return {
      ...base,
      ...nothing,
      n: 0,
      unknown: { known: false, question: unknown, finder: null, due: null },
    };
  }
  const { value, low, high, n } = estimate;
  return { ...base, value, low: finite(low), high: finite(high), n };
}

/** A count or an amount: all of them, so without an interval. */
export function counted(showing: Showing, unit: Unit, value: number, n: number, hidden: boolean): Figure {
  return { ...shown(showing, unit, { value, low: value, high: value, n }, hidden), low: null, high: null };
}

/** People of whom each is in one cell alone. */
export function crowdOf(people: number): Crowd {
  return { people, marks: 0n };
}

/** Rows by a key, in the order in which keys first come. */
export function grouped<T, K>(rows: readonly T[], keyOf: (row: T) => K): [K, T[]][] {
  const groups = new Map<K, T[]>();
  for (const row of rows) {
    const key = keyOf(row);
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  return [...groups];
}

/** An interval in another unit: a share in percent, a day's spending as a month's. */
export function times(interval: Interval | null, factor: number): Interval | null {
  if (interval === null) return null;
  const { value, low, high, n } = interval;
  return { value: value * factor, low: low * factor, high: high * factor, n };
}

function finite(bound: number): number | null {
  return Number.isFinite(bound) ? bound : null;
}
