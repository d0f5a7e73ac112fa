import { day, periodName } from './date.ts';
import { locales } from './locale.ts';

/**
 * A sentence that the server composed, for people: calendar days, months and amounts of money in it as the rest of the page writes
 * them. What people themselves wrote is never passed through here.
 */
export function readable(text: string): string {
  return text
    .replace(/\b\d{4}-\d{2}-\d{2}\b/g, day)
    .replace(/\b(\d{4}-(?:0[1-9]|1[0-2]))\b(?!-)/g, (month) => periodName(`${month}-01`, 'month'))
    .replace(/(\d) %/g, '$1%')
    .replace(/(-|−)?(\d[\d,]*(?:\.\d+)?) ([A-Z]{3})\b/g, (all, sign, figure, currency) =>
      isCurrency(currency) ? `${sign ? '−' : ''}${money(Number(figure.replaceAll(',', '')), currency)}` : all,
    );
}

function isCurrency(code: string): boolean {
  return Intl.supportedValuesOf('currency').includes(code);
}

function money(value: number, currency: string): string {
  return new Intl.NumberFormat(locales() as string[], {
    style: 'currency',
    currency,
    trailingZeroDisplay: 'stripIfInteger',
  }).format(value);
}
