import type { FactorKey, TopThree } from '../api/question.ts';
import { locales } from '../format/locale.ts';
import { number, percent } from '../format/number.ts';

export type FactorMeaning = TopThree['factors'][number];

/** Digits after the point of a currency, from the browser's own table. */
export function minorDigits(currency: string): number {
  const format = new Intl.NumberFormat('en', { style: 'currency', currency });
  return format.resolvedOptions().maximumFractionDigits ?? 2;
}

/** A factor's value as people read it: a share in percent, money without its cents. */
export function factorText(value: number, meaning: FactorMeaning, currency: string): string {
  if (meaning.unit === 'share') return percent(value, value < 0.1 ? 1 : 0);
  const amount = value / 10 ** minorDigits(currency);
  return new Intl.NumberFormat(locales() as string[], {
    style: 'currency',
    currency,
    maximumFractionDigits: 0,
  }).format(amount);
}

/** What a form holds for a value: percent, or whole units of the currency. */
export function toField(value: number, meaning: FactorMeaning, currency: string): number {
  return meaning.unit === 'share'
    ? Number((value * 100).toFixed(2))
    : round(value / 10 ** minorDigits(currency));
}

export function fromField(value: number, meaning: FactorMeaning, currency: string): number {
  return meaning.unit === 'share' ? value / 100 : Math.round(value * 10 ** minorDigits(currency));
}

/** How much a candidate promises: `2.4 ×`. */
export function timesText(weight: number): string {
  if (weight < 0.01) return 'under 0.01 ×';
  return `${number(weight, weight < 1 ? 2 : weight < 100 ? 1 : 0)} ×`;
}

export function labelsOf(keys: readonly FactorKey[], factors: readonly FactorMeaning[]): string {
  return keys.map((key) => factors.find((one) => one.key === key)?.label.toLowerCase() ?? key).join(', ');
}

function round(value: number): number {
  return Number(value.toPrecision(12));
}
