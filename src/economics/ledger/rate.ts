import { currencyDigits, InvalidInput, type Knowable, type Money } from '../../kernel/index.ts';

/** What one unit of a currency is worth in the organization's, for bookings of one month. */
export interface ExchangeRate {
  /** YYYY-MM */
  readonly month: string;
  readonly currency: string;
  /** The organization's currency. */
  readonly base: string;
  /** Decimal text, multiplied exactly. */
  readonly rate: string;
  /** Who published it. */
  readonly source: string;
  /** Day of which it is, YYYY-MM-DD. */
  readonly day: string;
  readonly version: number;
  readonly updatedAt: string;
}

/** @throws InvalidInput for anything but a decimal number more than nothing */
export function parseRate(rate: string, place = 'rate'): string {
  const text = rate.trim();
  if (!/^\d{1,9}(\.\d{1,10})?$/.test(text) || /^[0.]+$/.test(text))
    throw InvalidInput.at(place, 'must be a decimal number more than 0, such as 0.9215', rate);
  return text;
}

/**
 * An amount in another currency, exact in whole numbers and rounded once, halves away from zero.
 * @param rate units of `currency` for one unit of the amount's own
 */
export function convert({ minor, currency: from }: Money, rate: string, currency: string): Money {
  const [whole = '0', fraction = ''] = parseRate(rate).split('.');
  const factor = BigInt(`${whole}${fraction}`);
  const shift = currencyDigits(currency) - currencyDigits(from) - fraction.length;
  const product = minor * factor;
  if (shift >= 0) return { minor: product * 10n ** BigInt(shift), currency };
  const divisor = 10n ** BigInt(-shift);
  const size = product < 0n ? -product : product;
  const rounded = (2n * size + divisor) / (2n * divisor);
  return { minor: product < 0n ? -rounded : rounded, currency };
}

/** Amounts in the organization's currency by the rates on record. */
export interface Exchange {
  readonly currency: string;
  /** Unknown, never 1, where no rate of that month is on record. @param month YYYY-MM */
  own(amount: Money, month: string): Knowable<Money>;
}

export function exchangeWith(currency: string, rates: readonly ExchangeRate[]): Exchange {
  const known = new Map(
    rates.filter(({ base }) => base === currency).map((one) => [`${one.month} ${one.currency}`, one.rate]),
  );
  return {
    currency,
    own(amount, month) {
      if (amount.currency === currency) return { known: true, value: amount };
      const rate = known.get(`${month} ${amount.currency}`);
      if (rate !== undefined) return { known: true, value: convert(amount, rate, currency) };
      const question = `What was one ${amount.currency} worth in ${currency} in ${month}?`;
      return { known: false, question, finder: null, due: null };
    },
  };
}

/** Months with entries in a currency that has no rate, of what the ledger holds by month and currency. */
export function wantedRates<T extends { readonly month: string; readonly currency: string }>(
  held: readonly T[],
  base: string,
  rates: readonly ExchangeRate[],
): T[] {
  const have = new Set(rates.flatMap((one) => (one.base === base ? [`${one.month} ${one.currency}`] : [])));
  return held.filter(({ month, currency }) => currency !== base && !have.has(`${month} ${currency}`));
}
