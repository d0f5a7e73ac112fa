import { percentDigits } from '../../kernel/index.ts';
import { locales } from './locale.ts';

/** A number in the person's locale with at most `digits` after the point, the minus a true minus. */
export function number(value: number, digits = 1): string {
  return new Intl.NumberFormat(locales() as string[], { maximumFractionDigits: digits })
    .format(value)
    .replace('-', '−');
}

export function count(value: number): string {
  return number(value, 0);
}

/** A share from 0 to 1 as a percentage, with as many digits as sentences of the server have. */
export function percent(share: number, digits = percentDigits(share)): string {
  return new Intl.NumberFormat(locales() as string[], {
    style: 'percent',
    maximumFractionDigits: digits,
  })
    .format(share)
    .replace('-', '−');
}

/** A difference with its sign, the minus a true minus. */
export function signed(value: number, digits = 1): string {
  return new Intl.NumberFormat(locales() as string[], {
    maximumFractionDigits: digits,
    signDisplay: 'exceptZero',
  })
    .format(value)
    .replace('-', '−');
}

/** Bytes in the unit that a person would use. */
export function bytes(size: number): string {
  const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte', 'terabyte'];
  let rest = size;
  let step = 0;
  while (rest >= 1000 && step < units.length - 1) {
    rest /= 1000;
    step++;
  }
  return new Intl.NumberFormat(locales() as string[], {
    style: 'unit',
    unit: units[step] as string,
    // The short form of a byte has no plural.
    unitDisplay: step === 0 ? 'long' : 'short',
    maximumFractionDigits: step === 0 ? 0 : 1,
  }).format(rest);
}

/** `1 answer`, `1,204 answers`. */
export function plural(value: number, one: string, many = `${one}s`): string {
  return `${count(value)} ${value === 1 ? one : many}`;
}

/**
 * What stands between the thousands of a number in a field: the person's own sign where their point is a point, as fields read
 * one; a space elsewhere, which is mistaken for nothing.
 */
export function thousandsSign(): string {
  const parts = new Intl.NumberFormat(locales() as string[]).formatToParts(12_345.6);
  const sign = (type: 'group' | 'decimal') => parts.find((part) => part.type === type)?.value;
  return sign('decimal') === '.' ? (sign('group') ?? ' ') : ' ';
}
