import { currencyDigits } from '../../kernel/index.ts';
import type { LifetimeLine, ValueHoldout, ValueKind, ValueSpan } from '../api/value.ts';
import { unitStyle, type WrittenUnit } from '../figure/unit.ts';
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

/** An amount in minor units. */
export function money(minor: number, currency: string): string {
  return unitStyle(moneyUnit(currency)).value(minor);
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
