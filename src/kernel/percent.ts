/** From so many on, a second digit after the point of a percentage says something. */
const FINE_FROM = 1_000;

/**
 * Digits after the point that a share is written with, in sentences and figures alike: one; two where it lies below 1% or is
 * of a thousand and more.
 * @param share from 0 to 1
 * @param n of how many it is, where that is known
 */
export function percentDigits(share: number, n?: number | null): number {
  const small = share !== 0 && Math.abs(share) < 0.01;
  return small || (n ?? 0) >= FINE_FROM ? 2 : 1;
}

/** A share from 0 to 1 in an English sentence: `6.2%`, without a space, the minus a true minus. */
export function percentText(share: number, digits = percentDigits(share)): string {
  return new Intl.NumberFormat('en', { style: 'percent', maximumFractionDigits: digits })
    .format(share)
    .replace('-', '−');
}
