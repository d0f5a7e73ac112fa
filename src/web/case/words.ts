import type { CaseInput, CaseTrace, Nature } from '../api/businessCase.ts';
import { monthText } from '../costs/words.ts';
import { locales } from '../format/locale.ts';
import { count, number, percent } from '../format/number.ts';

/** Digits after the point of a currency. */
export function digitsOf(currency: string): number {
  return (
    new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2
  );
}

/** Minor units as money; whole units alone where the amount is large. */
export function money(minor: number, currency: string, exact = false): string {
  const digits = digitsOf(currency);
  const value = minor / 10 ** digits;
  return new Intl.NumberFormat(locales() as string[], {
    style: 'currency',
    currency,
    ...(exact || (Math.abs(value) < 100 && !Number.isInteger(value)) ? {} : { maximumFractionDigits: 0 }),
  })
    .format(value)
    .replace('-', '−');
}

/** A value in its unit, money in minor units. */
export function written(
  value: number,
  { unit, currency }: Pick<CaseInput, 'currency'> & { readonly unit: CaseTrace['unit'] },
): string {
  switch (unit) {
    case 'money':
      return money(value, currency ?? 'EUR', true);
    case 'share':
      return percent(value, 2);
    case 'seconds':
      return `${number(value)} s`;
    case 'months':
      return `${number(value)} months`;
    default:
      return count(value);
  }
}

export function monthsText(value: number | null): string {
  return value === null ? 'not within the horizon' : `${number(value)} months`;
}

export const NATURES: readonly Nature[] = ['measured', 'modelled', 'hoped'];

/** What each nature is, the same on every page. */
export const NATURE_WORDS: Readonly<Record<Nature, { readonly name: string; readonly means: string }>> = {
  measured: {
    name: 'Measured',
    means: 'Booked in the ledger, or the effect of a cycle as it was judged by the method planned for it',
  },
  modelled: {
    name: 'Modelled',
    means: 'Worked out from records, or a judged effect carried on beyond what was judged',
  },
  hoped: { name: 'Hoped', means: 'Rests on somebody’s estimate; nothing has shown it yet' },
};

export const CONFIDENCE_NAMES = { high: 'High', medium: 'Medium', low: 'Low' } as const;

export const SOURCE_NAMES = {
  ledger: 'Ledger',
  cost_reading: 'Cost reading',
  process: 'Process map',
  judgment: 'Judged cycle',
  value: 'Customer value',
  metric: 'Metric',
  benchmark: 'Benchmark',
  record: 'Other record',
  estimate: 'Estimate',
} as const;

/** How worst, middle and best are told wherever they stand. */
export const PERCENTILE_WORDS =
  'Worst, middle and best are the 10th, 50th and 90th percentile of the simulated runs.';

/** Share of the runs that pay: “all” and “none” only where it is so. */
export function chanceText(share: number): string {
  if (share > 0.995 && share < 1) return 'over 99%';
  return share > 0 && share < 0.005 ? 'under 1%' : percent(share, 0);
}

/** Month `index` of a case that begins on `start`, as people read it. */
export function monthAt(start: string, index: number): string {
  const at = Number(start.slice(0, 4)) * 12 + Number(start.slice(5, 7)) - 1 + index;
  return monthText(`${Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`);
}
