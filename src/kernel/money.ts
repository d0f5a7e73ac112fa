import { InvalidInput } from './problem.ts';

/** An amount in integer minor units (cents for USD, yen for JPY) with its ISO 4217 currency. */
export interface Money {
  readonly minor: bigint;
  readonly currency: string;
}

/** Whether `code` is a currency (ISO 4217) that the runtime knows; three other letters, such as SMS, are none. */
export function isCurrency(code: string): boolean {
  return /^[A-Z]{3}$/.test(code) && Intl.supportedValuesOf('currency').includes(code);
}

/** Digits after the point for `currency`, from the runtime's own currency table. */
export function currencyDigits(currency: string): number {
  if (!/^[A-Z]{3}$/.test(currency))
    throw InvalidInput.at('currency', 'must be an ISO 4217 code such as USD', currency);
  return (
    new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2
  );
}

/** Sum of amounts of one currency; amounts of two currencies are never added. */
export function addMoney(left: Money, right: Money): Money {
  if (left.currency !== right.currency) {
    throw InvalidInput.at('currency', `amounts in ${left.currency} and ${right.currency} cannot be added`);
  }
  return { minor: left.minor + right.minor, currency: left.currency };
}
