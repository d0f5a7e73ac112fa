import { currencyDigits } from '../../kernel/index.ts';
import type { KnowableRange, LifetimeLine, ValueHoldout, ValueKind, ValueSpan } from '../api/value.ts';
import { unitStyle, type WrittenUnit } from '../figure/unit.ts';
import { locales } from '../format/locale.ts';
import { number, percent } from '../format/number.ts';
import type { Tone } from '../state/state-badge.tsx';

export const KIND_WORDS: Readonly<Record<ValueKind, string>> = {
  contract: 'Contracts',
  purchase: 'Purchases',
};

export const VERDICT_WORDS: Readonly<Record<ValueHoldout['verdict'], readonly [Tone, string]>> = {
  holds: ['good', 'Forecast holds'],
  doubtful: ['warn', 'Forecast doubtful'],
  fails: ['bad', 'Forecast fails'],
  untested: ['quiet', 'Forecast untested'],
};

/** What is left of a customer’s name where an attribute has no value. */
export function segmentName(line: Pick<LifetimeLine, 'segment'>, at: number): string {
  if (at === 0) return 'All customers';
  return line.segment ?? 'Not on record';
}

export function moneyUnit(currency: string): WrittenUnit {
  return { code: currency, label: currency, minorDigits: currencyDigits(currency) };
}

/** From so many whole units on, what was modelled is written without parts of one: they say nothing. */
const WHOLE_FROM = 100;

/** An amount in minor units. */
export function money(minor: number, currency: string): string {
  const units = minor / 10 ** currencyDigits(currency);
  if (Math.abs(units) < WHOLE_FROM) return unitStyle(moneyUnit(currency)).value(minor);
  const style = { style: 'currency', currency, maximumFractionDigits: 0 } as const;
  return new Intl.NumberFormat(locales() as string[], style).format(units).replace('-', '−');
}

/** The ends of a range of money. */
export function moneyRange({ low, high }: ValueSpan, currency: string): string {
  return `${money(low, currency)} to ${money(high, currency)}`;
}

/** A figure that goes into a value, in its unit. */
export function inUnit(value: number, unit: string, currency: string): string {
  switch (unit) {
    case 'money':
      return money(value, currency);
    case 'share':
      return percent(value);
    default:
      return number(value, 3);
  }
}

/** A figure as a plain number, for sorting and for files: money in whole units, a share from 0 to 1. */
export function plainValue(value: number, unit: string, currency: string): number {
  return unit === 'money' ? value / 10 ** currencyDigits(currency) : value;
}

/** A range that was stated, or what is not known. */
export function rangeText(value: KnowableRange, write: (one: number) => string): string {
  if (!value.known) return `Not known: ${value.question}`;
  const { low, likely, high, source } = value.value;
  return `${write(likely)} (${write(low)} to ${write(high)}). ${source}`;
}
