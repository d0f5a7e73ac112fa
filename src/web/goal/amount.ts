/** Digits after the point of a currency. */
function digitsOf(currency: string): number {
  return (
    new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2
  );
}

/** Whole units and their fraction, as a person types them, in minor units; rounded to the smallest. */
export function toMinor(amount: number, currency: string): string {
  return String(Math.round(amount * 10 ** digitsOf(currency)));
}

export function fromMinor(minor: string, currency: string): number {
  return Number(minor) / 10 ** digitsOf(currency);
}
